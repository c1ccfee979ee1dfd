"""The page of an indicator: its figures in words, its past and its file."""

import csv
import io
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
import time_machine
from django.urls import reverse

from rodtrad.core.status import Outcome
from rodtrad.indicators import thread
from rodtrad.indicators.models import IndicatorDefinition, Observation, ReportingPeriod, Series
from rodtrad.indicators.services import (
    Aim,
    Figure,
    record_observation,
    redefine_indicator,
    report_missing,
    set_target,
)
from tests.indicators.conftest import CHILDREN_PER_ADULT, PAGE, text_of


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
        short = text_of(client.get(PAGE))
    town.figure("2026-09", "5.6")
    town.figure("2026-08", "5.5")

    with django_assert_num_queries(12, exact=False) as three:
        long = text_of(client.get(PAGE))

    assert ("augusti" in short, "augusti" in long) == (False, True)
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


def judged_on_the_page(client, town, monkeypatch, **more):
    steps = (thread.Step("Sjöby", "/mal/1/"), thread.Step("Trygg start", "/mal/2/"))
    strand = thread.Strand(steps=steps, **more)
    monkeypatch.setattr(thread, "_sources", [lambda ids, day: {town.series.pk: strand}])
    return text_of(client.get(PAGE))


def test_a_judgement_is_told_as_the_goals_with_who_made_it(client, town, monkeypatch):
    client.force_login(town.amina)
    made = {"judgement": Outcome.PARTLY, "judged_by": "Karin Ståhl"}

    judged = judged_on_the_page(
        client, town, monkeypatch, **made, judged_at=datetime(2026, 11, 12, 9, tzinfo=UTC)
    )
    waiting = judged_on_the_page(client, town, monkeypatch)

    said = "Målet Trygg start bedömt: delvis uppfyllt. Karin Ståhl, 12 november."
    assert f"Målets bedömning Delvis uppfyllt {said}" in judged
    assert "Siffran är nyare än bedömningen." not in judged
    assert "Målets bedömning Inte gjord Ingen har bedömt målet än: Trygg start" in waiting


@pytest.mark.parametrize(("day", "is_newer"), [(12, True), (21, False)])
def test_a_figure_newer_than_the_judgement_says_so(client, town, monkeypatch, day, is_newer):
    town.figure("2026-10", "5.7")
    client.force_login(town.amina)

    judged = judged_on_the_page(
        client,
        town,
        monkeypatch,
        judgement=Outcome.PARTLY,
        judged_by="Karin Ståhl",
        judged_at=datetime(2026, 11, day, 9, tzinfo=UTC),
    )

    assert ("Siffran är nyare än bedömningen." in judged) is is_newer


def test_a_series_of_no_weight_has_no_judgement_of_its_goals(client, town, monkeypatch):
    client.force_login(town.amina)

    page = judged_on_the_page(client, town, monkeypatch, is_weighed=False)

    assert "bedöm" not in page.replace("ej bedömbart", "").replace("Ej bedömbart", "")
    assert "Trygg start" in page


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


KOLADA = "Källa: Kolada. Österåkers kommun, lånad av Lindvik"


def provenance_of(client, town, *rows):
    """Report figures by month, source and whether invented; return what is said of them."""
    for month, source, is_invented in rows:
        record_observation(
            town.series,
            period=ReportingPeriod.objects.get(key=month),
            figure=Figure(Decimal("5.7"), source=source, is_invented=is_invented),
            by=None,
        )
    client.force_login(town.amina)
    return client.get(PAGE).context["page"].provenance


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([], "Källa: Skolsystemet."),
        ([("2026-10", "", False)], "Källa: Skolsystemet."),
        (
            [("2025-12", KOLADA, False), ("2026-01", "Uppdiktad", True)],
            "Källa: Kolada till och med december 2025. Österåkers kommun, lånad av Lindvik. "
            "Senare siffror är påhittade.",
        ),
        (
            [("2025-11", KOLADA, False), ("2025-12", "SCB", False), ("2026-01", "", True)],
            "Källa: Kolada till och med november 2025. Österåkers kommun, lånad av Lindvik. "
            "Källa: SCB till och med december 2025. Senare siffror är påhittade.",
        ),
        (
            [("2026-09", KOLADA, True), ("2026-10", "", False)],
            "Källa: Skolsystemet. Några siffror är påhittade. De är märkta i tabellen.",
        ),
        ([("2026-10", KOLADA, True)], "Siffrorna är påhittade."),
    ],
)
def test_the_source_is_told_until_where_the_figures_are_real(client, town, rows, said):
    assert provenance_of(client, town, *rows) == said


def test_without_any_source_it_is_said_from_when_the_figures_are_invented(client, town):
    IndicatorDefinition.objects.update(source="")

    said = provenance_of(client, town, ("2026-08", "", False), ("2026-09", "", True))

    assert said == "Siffrorna efter augusti är påhittade."


def test_the_drawing_and_the_table_tell_invented_figures_from_real_ones(client, town):
    rows = [(f"2026-0{month}", "Kolada", month > 7) for month in (6, 7, 8, 9)]

    provenance_of(client, town, *rows)

    page = client.get(PAGE).context["page"]
    assert [row.note for row in page.rows] == ["slutlig, påhittad siffra"] * 2 + ["slutlig"] * 2
    assert all(
        ">påhittade siffror<" in drawn and "från och med augusti: påhittade siffror" in drawn
        for drawn in (page.chart.wide, page.chart.narrow)
    )
