"""The pages of indicators, for those who may and for the stranger."""

import re
from datetime import date
from decimal import Decimal

import pytest
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

    assert "Inga indikatorer passar urvalet." in words
    assert "Barn per vuxen" not in words


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
        "toleransen. Det är 0,2 sämre än förra gången." in words
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
    with django_assert_num_queries(20, exact=False) as one:
        client.get(PAGE)
    town.figure("2026-09", "5.6")
    town.figure("2026-08", "5.5")

    with django_assert_num_queries(20, exact=False) as three:
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
