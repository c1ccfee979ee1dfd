"""The pages of indicators, for those who may and for the stranger."""

import csv
import io
import re
from datetime import date, timedelta
from decimal import Decimal

import pytest
import time_machine
from django.urls import reverse

from rodtrad.indicators.models import IndicatorDefinition, Observation, Series
from rodtrad.indicators.services import Figure, open_series, record_observation, report_missing

LIST = reverse("indicators:list")
PAGE = reverse("indicators:indicator", args=["barn-per-vuxen"])
RECORD = reverse("indicators:record", args=["barn-per-vuxen"])


def text_of(response) -> str:
    """Return the page's words, without markup and double spaces."""
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


@pytest.mark.parametrize("path", [LIST, PAGE, RECORD])
def test_somebody_who_is_not_signed_in_is_asked_to(client, town, path):
    response = client.get(path)

    assert response.status_code == 302
    assert "logga-in" in response["Location"] or "login" in response["Location"]


def test_the_list_shows_value_target_and_marks(client, town):
    town.figure("2026-10", "5.7")
    client.force_login(town.karin)

    words = text_of(client.get(LIST))

    assert "Barn per vuxen Ängsjöskolan" in words
    assert "5,7 barn oktober högst 5,5" in words
    assert "Data: färsk. Utfall: delvis uppfyllt. Bedömning: inte gjord." in words


def test_somebody_without_an_appointment_sees_an_empty_list(client, town):
    client.force_login(town.ebba)

    words = text_of(client.get(LIST))

    assert "Det finns inga resultatindikatorer att visa än." in words
    assert "Kvalitetssamordnaren lägger upp dem." in words
    assert "Noll serier" not in words
    assert "Barn per vuxen" not in words


def test_a_choice_that_leaves_nothing_says_so_and_leads_back(client, town):
    client.force_login(town.ebba)

    words = text_of(client.get(f"{LIST}?namn=finns-inte"))

    assert "Inga resultatindikatorer passar urvalet. Visa alla" in words


def test_the_list_costs_the_same_for_three_rows_as_for_one(client, town, django_assert_num_queries):
    client.force_login(town.karin)
    client.get(LIST)
    with django_assert_num_queries(12, exact=False) as one:
        client.get(LIST)
    for unit in (town.provider, town.committee):
        series = open_series(town.indicator, unit=unit, valid_from=date(2025, 1, 1), by=None)
        record_observation(
            series, period=town.october, figure=Figure(Decimal(5)), by=None, is_confirmed=True
        )

    with django_assert_num_queries(12, exact=False) as three:
        client.get(LIST)

    assert len(three.captured_queries) == len(one.captured_queries)


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("", 1),
        ("sok=vuxen", 1),
        ("sok=hemtj", 0),
        ("enhet=school-committee", 1),
        ("enhet=care-committee", 0),
        ("slag=result", 1),
        ("slag=output", 0),
        ("lage=partly", 1),
        ("lage=met", 0),
        ("lage=fresh", 1),
        ("lage=stale", 0),
        ("lage=missing", 0),
        ("lage=not_assessable", 0),
        ("indikator=barn-per-vuxen", 1),
        ("indikator=annat", 0),
    ],
)
def test_the_list_is_filtered(client, town, query, count):
    town.figure("2026-10", "5.7")
    client.force_login(town.karin)

    response = client.get(f"{LIST}?{query}")

    assert len(response.context["rows"]) == count


def test_an_indicator_page_says_the_figure_in_a_sentence(client, town):
    town.figure("2026-09", "5.5")
    town.figure("2026-10", "5.7")
    client.force_login(town.amina)

    words = text_of(client.get(PAGE))

    assert (
        "I oktober var värdet 5,7 barn. Det når nästan målet, högst 5,5, och ligger inom "
        "toleransen. Det är 0,2 barn sämre än förra gången." in words
    )
    assert "Högst 5,5. Barn- och utbildningsnämnden 17 mars 2026, § 41" in words
    assert "November lämnas senast 15 december" in words
    assert "Amina Yusuf, Ängsjöskolan" in words


def test_a_missing_period_is_said_with_its_reason(client, town):
    town.figure("2026-09", "5.5")
    report_missing(town.series, period=town.october, reason="Systemet byttes", by=town.amina)
    client.force_login(town.amina)

    words = text_of(client.get(PAGE))

    assert "Oktober saknas: Systemet byttes." in words
    assert "Senast, i september, var värdet 5,5 barn." in words
    assert "Värdet är för gammalt." in words


def test_what_one_may_not_see_is_not_there(client, town):
    client.force_login(town.ebba)

    response = client.get(PAGE)

    assert response.status_code == 404


def test_the_providers_contact_sees_only_her_own(client, town):
    client.force_login(town.pia)
    before = client.get(PAGE).status_code
    open_series(town.indicator, unit=town.provider, valid_from=date(2025, 1, 1), by=None)

    page = client.get(PAGE)

    assert before == 404
    assert page.context["series"].unit_id == town.provider.pk


def test_an_invented_figure_is_called_invented(client, town):
    record_observation(
        town.series,
        period=town.october,
        figure=Figure(Decimal("5.7"), source="Kolada", is_invented=True),
        by=None,
    )
    client.force_login(town.amina)

    words = text_of(client.get(PAGE))

    assert "Siffrorna är påhittade." in words
    assert "Källa: Kolada" not in words


def test_the_page_costs_the_same_for_three_figures_as_for_one(
    client, town, django_assert_num_queries
):
    town.figure("2026-10", "5.7")
    client.force_login(town.amina)
    client.get(PAGE)
    with django_assert_num_queries(12, exact=False) as one:
        client.get(PAGE)
    town.figure("2026-09", "5.6")
    town.figure("2026-08", "5.5")

    with django_assert_num_queries(12, exact=False) as three:
        client.get(PAGE)

    assert len(three.captured_queries) == len(one.captured_queries)


def test_all_figures_come_as_a_file_for_a_spreadsheet(client, town):
    town.figure("2026-10", "5.7")
    client.force_login(town.amina)

    response = client.get(reverse("indicators:csv", args=["barn-per-vuxen"]))

    lines = response.content.decode("utf-8-sig").splitlines()
    assert lines[1].split(";")[:6] == [
        "Barn per vuxen",
        "Ängsjöskolan",
        "2026-10",
        "alla",
        "5,7",
        "barn",
    ]


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t=", "\n=", " =", "\u00a0="])
def test_a_spreadsheet_runs_nothing_of_what_somebody_wrote(client, town, sign):
    town.figure("2026-10", "5.7")
    Observation.objects.update(source=f"{sign}1+1")
    client.force_login(town.amina)

    response = client.get(reverse("indicators:csv", args=["barn-per-vuxen"]))

    table = list(csv.reader(io.StringIO(response.content.decode("utf-8-sig")), delimiter=";"))
    assert table[1][11] == f"'{sign}1+1"


def test_a_correction_is_shown_with_what_it_was_and_why(client, town):
    town.figure("2026-10", "5.7")
    town.figure("2026-10", "5.8", change_reason="Ett barn räknades inte")
    client.force_login(town.vera)

    words = text_of(client.get(reverse("indicators:revisions", args=["barn-per-vuxen"])))

    assert "oktober, alla 5,7 5,8 Ett barn räknades inte Amina Yusuf, 20 november" in words


def test_women_and_men_stand_beside_each_other(client, town):
    for group, value in (("women", "5.2"), ("men", "6.1")):
        record_observation(
            town.series,
            period=town.october,
            group=group,
            figure=Figure(Decimal(value), standard_error=Decimal("0.1")),
            by=None,
        )
    client.force_login(town.amina)

    words = text_of(client.get(PAGE))

    assert "Flickor och pojkar" in words
    assert "Värdet är 0,9 barn högre för pojkar. Det är mer än felmarginalen." in words


def test_a_definition_read_anew_from_the_database_has_its_groups(town):
    definition = IndicatorDefinition.objects.get()

    assert definition.groups == {"total": "alla", "women": "Flickor", "men": "Pojkar"}


def post(client, **more):
    return client.post(RECORD, {"period": "2026-10", "seen_total": "0", **more})


def test_a_figure_with_decimal_comma_is_recorded(client, town):
    client.force_login(town.amina)

    response = post(client, value_total="5,6")

    assert response.status_code == 302
    assert Observation.objects.get().value == Decimal("5.6")


def test_the_wrong_unit_is_told_and_the_text_kept(client, town):
    client.force_login(town.amina)

    response = post(client, value_total="5,6 procent")

    assert "Här räknar vi i barn, inte i procent." in text_of(response)
    assert 'value="5,6 procent"' in response.content.decode()
    assert Observation.objects.count() == 0


def test_nothing_written_is_told(client, town):
    client.force_login(town.amina)

    response = post(client, value_total="")

    assert response.context["form"].errors == {"value_total": ["Skriv ett tal."]}


def test_an_unlikely_figure_is_asked_about_on_the_page_and_then_kept(client, town):
    client.force_login(town.amina)

    asked = post(client, value_total="12")
    other = post(client, value_total="13", confirmed="12||||")
    kept = post(client, value_total="12", confirmed="12||||")

    assert "Värdet är ovanligt högt. Stämmer det?" in text_of(asked)
    assert 'name="confirmed" value="12||||"' in asked.content.decode()
    assert other.status_code == 200
    assert kept.status_code == 302
    assert Observation.objects.get().value == 12


def test_the_loser_of_two_sees_the_difference_and_keeps_the_text(client, town):
    town.figure("2026-10", "5.7")
    client.force_login(town.ivar)

    response = post(client, value_total="5,9")

    words = text_of(response)
    assert "Amina Yusuf har redan lämnat en siffra för samma period." in words
    assert 'value="5,9"' in response.content.decode()
    assert 'name="seen_total" value="1"' in response.content.decode()
    assert Observation.objects.get().value == Decimal("5.7")


def test_groups_are_recorded_together_or_not_at_all(client, town):
    client.force_login(town.amina)

    post(client, value_total="5,6", value_women="5,4", value_men="-1")
    nothing = Observation.objects.count()
    post(client, value_total="5,6", value_women="5,4", value_men="5,8")

    assert nothing == 0
    assert Observation.objects.count() == 3


def test_a_gap_is_reported_with_its_reason(client, town):
    client.force_login(town.amina)

    empty = client.post(RECORD, {"period": "2026-10", "missing": "1", "reason": ""})
    client.post(
        RECORD,
        {"period": "2026-10", "missing": "1", "reason": "Systemet byttes", "expected_on": ""},
    )

    assert "Skriv varför siffran saknas." in text_of(empty)
    assert Observation.objects.get().reason == "Systemet byttes"


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (None, "Oktober saknas, ingen dag angiven"),
        (date(2026, 12, 1), "Oktober väntas 1 december"),
    ],
)
def test_a_gap_reported_ahead_says_when_it_is_filled_and_not_its_old_day(client, town, day, said):
    report_missing(town.series, period=town.october, reason="Byte", expected_on=day, by=town.amina)
    client.force_login(town.amina)

    with time_machine.travel(town.october.due_on - timedelta(days=1), tick=False):
        page = text_of(client.get(PAGE))

    assert said in page
    assert "Oktober lämnas senast" not in page


def test_somebody_elses_manager_is_told_why_she_may_not(client, town):
    client.force_login(town.karin)

    response = client.get(RECORD)

    assert response.status_code == 403
    assert "Ditt uppdrag gäller inte den här enheten." in text_of(response)


def test_a_series_that_has_just_begun_has_nothing_to_report(client, town):
    Series.objects.filter(pk=town.series.pk).update(valid=(date(2026, 11, 1), None))
    client.force_login(town.amina)

    response = client.get(RECORD)

    assert "Ingen period är öppen." in text_of(response)


def test_a_figure_written_when_the_session_had_ended_is_there_after_sign_in(client, town):
    client.force_login(town.amina)
    client.get(RECORD)
    del client.cookies["sessionid"]

    sent = post(client, value_total="5,6", source="Närvarolistan")
    client.force_login(town.amina)
    page = client.get(RECORD)

    assert sent.status_code == 302
    assert 'value="5,6"' in page.content.decode()
    assert 'value="Närvarolistan"' in page.content.decode()
    assert Observation.objects.count() == 0


def test_a_final_figure_is_put_right_on_the_page_with_a_reason(client, town):
    town.figure("2026-10", "5.7")
    client.force_login(town.amina)
    shown = client.get(f"{RECORD}?period=2026-10")

    without = post(client, value_total="5,8", seen_total="1")
    done = post(client, value_total="5,8", seen_total="1", change_reason="Fel i listan")

    assert "Varför rättas siffran?" in text_of(shown)
    assert without.context["form"].errors == {
        "change_reason": ["Siffran är slutlig. Skriv varför den rättas."]
    }
    assert done.status_code == 302
    assert Observation.objects.get().change_reason == "Fel i listan"


def test_a_share_is_recorded_from_its_parts_on_the_page(client, town):
    from rodtrad.indicators.services import define_indicator
    from tests.indicators.conftest import IN_TIME, LONG_AGO

    share = define_indicator("i-tid", IN_TIME, owner=town.committee, valid_from=LONG_AGO, by=None)
    series = open_series(share, unit=town.lake_school, valid_from=date(2026, 1, 1), by=None)
    client.force_login(town.amina)
    address = reverse("indicators:record", args=["i-tid"])
    sent = {"period": "2026-10", "seen_total": "0"}

    wrong = client.post(address, sent | {"numerator": "tre", "denominator": "4"})
    done = client.post(address, sent | {"numerator": "3", "denominator": "4"})

    assert "”tre” är inte ett tal." in text_of(wrong)
    assert done.status_code == 302
    assert series.observations.get().value == 75


def test_a_locked_period_is_not_offered(client, town):
    from rodtrad.indicators.services import lock_period

    lock_period(town.october, by=town.ivar)
    client.force_login(town.amina)

    page = client.get(RECORD)

    assert page.context["screen"].period == town.september


@pytest.mark.parametrize(
    ("women", "men", "error", "said"),
    [
        ("5.2", "5.2", None, "Värdet är detsamma för båda."),
        ("5.6", "5.2", None, "Värdet är 0,4 barn högre för flickor."),
        ("5.3", "5.2", "0.3", "Skillnaden mellan flickor och pojkar är liten och kan vara slump."),
        ("5.3", None, None, ""),
    ],
)
def test_the_difference_between_groups_is_said_by_its_margin(client, town, women, men, error, said):
    for group, value in (("women", women), ("men", men)):
        if value is not None:
            figure = Figure(Decimal(value), standard_error=Decimal(error) if error else None)
            record_observation(
                town.series, period=town.october, group=group, figure=figure, by=None
            )
    client.force_login(town.amina)

    page = client.get(PAGE)

    assert page.context["page"].comparison.sentence == said


def test_without_groups_there_is_nothing_to_compare(client, town):
    town.figure("2026-10", "5.7")
    client.force_login(town.amina)

    assert client.get(PAGE).context["page"].comparison is None


def test_a_judgement_is_shown_with_who_made_it(client, town, monkeypatch):
    from rodtrad.core.status import Outcome
    from rodtrad.indicators import thread

    strand = thread.Strand(
        steps=(thread.Step("Trygg start", "/mal/1/"),),
        judgement=Outcome.PARTLY,
        judged_by="Karin Ståhl",
        judged_on=date(2026, 11, 12),
    )
    unjudged = thread.Strand(steps=strand.steps)
    client.force_login(town.amina)

    monkeypatch.setattr(thread, "_sources", [lambda ids, day: {town.series.pk: strand}])
    judged = text_of(client.get(PAGE))
    monkeypatch.setattr(thread, "_sources", [lambda ids, day: {town.series.pk: unjudged}])
    waiting = text_of(client.get(PAGE))

    assert "Bedömning Delvis uppfyllt Karin Ståhl, 12 november" in judged
    assert "Trygg start" in judged
    assert "Ingen har bedömt målet än" in waiting


def test_a_manager_may_not_report_but_read_another_units_page(client, town):
    town.figure("2026-10", "5.7")
    client.force_login(town.karin)

    page = client.get(PAGE).context["page"]

    assert page.to_record == ""


def test_without_anybody_responsible_the_manager_is_the_owner(client, town):
    Series.objects.update(responsible=None)
    client.force_login(town.amina)

    assert client.get(PAGE).context["page"].owner == "Chefen för Ängsjöskolan"


def test_old_definitions_and_targets_are_kept_on_the_page(client, town):
    from rodtrad.indicators.services import Aim, redefine_indicator, set_target
    from tests.indicators.conftest import CHILDREN_PER_ADULT

    redefine_indicator(
        town.indicator,
        CHILDREN_PER_ADULT,
        valid_from=date(2026, 11, 1),
        reason="Ny föreskrift",
        by=None,
    )
    set_target(town.series, Aim(Decimal(5)), valid_from=date(2026, 11, 1), by=None)
    client.force_login(town.amina)

    words = text_of(client.get(PAGE))

    assert "Definitionen ändrades 1 november 2026." in words
    assert "från 1 november 2026: Ny föreskrift" in words
    assert "Högst 5,5, från 1 januari 2026. Barn- och utbildningsnämnden" in words


def test_real_figures_are_said_with_their_source(client, town):
    for period, is_invented in ((town.october, True), (town.september, False)):
        record_observation(
            town.series,
            period=period,
            figure=Figure(Decimal("5.7"), source="Kolada", is_invented=is_invented),
            by=None,
        )
    client.force_login(town.amina)

    words = text_of(client.get(PAGE))

    assert "Källa: Kolada. Några siffror är påhittade." in words
    assert "slutlig, påhittad siffra" in words
