"""Reporting a figure."""

from decimal import Decimal

import pytest

from rodtrad.audit.models import Act
from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.indicators.models import Observation, SeriesStatus
from rodtrad.indicators.services import (
    Figure,
    Unlikely,
    define_indicator,
    lock_period,
    open_series,
    record_observation,
    report_missing,
)
from tests.indicators.conftest import IN_TIME, LONG_AGO


def test_a_unit_manager_records_for_her_own_unit(town):
    row = record_observation(
        town.series, period=town.october, figure=Figure(Decimal("5.6")), by=town.amina
    )

    assert row.value == Decimal("5.6")
    assert row.version == 1
    assert Act.objects.filter(action="observation.recorded", subject_id=row.pk).count() == 1


def test_a_unit_manager_cannot_record_for_another_unit(town):
    with pytest.raises(Refused) as refusal:
        record_observation(
            town.series, period=town.october, figure=Figure(Decimal("5.6")), by=town.karin
        )

    assert refusal.value.reason == "Ditt uppdrag gäller inte den här enheten."
    assert Observation.objects.count() == 0


def test_the_status_follows_the_figure_in_the_same_transaction(town):
    town.figure("2026-10", "5.7")

    status = SeriesStatus.objects.get(series=town.series)
    assert (status.value, status.outcome) == (Decimal("5.7"), "partly")
    assert status.target.value == Decimal("5.5")


def test_a_double_click_leaves_one_figure_and_one_act(town):
    town.figure("2026-10", "5.7")
    town.figure("2026-10", "5.7", expected_version=0)

    assert Observation.objects.get().version == 1
    assert Act.objects.filter(action__startswith="observation.").count() == 1


def test_a_final_figure_is_not_changed_without_a_reason(town):
    town.figure("2026-10", "5.7")

    with pytest.raises(BadInput) as wrong:
        town.figure("2026-10", "5.8")

    assert (wrong.value.field, wrong.value.sentence) == (
        "change_reason",
        "Siffran är slutlig. Skriv varför den rättas.",
    )
    assert Observation.objects.get().value == Decimal("5.7")


def test_a_revision_keeps_what_it_replaced(town):
    town.figure("2026-10", "5.7")
    town.figure("2026-10", "5.8", change_reason="Ett barn räknades inte")

    events = Observation.objects.get().events.order_by("pgh_id")
    assert [(event.value, event.change_reason) for event in events] == [
        (Decimal("5.7"), ""),
        (Decimal("5.8"), "Ett barn räknades inte"),
    ]


def test_the_second_of_two_people_keeps_her_text_and_sees_the_first(town):
    town.figure("2026-10", "5.7")

    with pytest.raises(Conflict) as conflict:
        record_observation(
            town.series,
            period=town.october,
            figure=Figure(Decimal("5.9")),
            by=town.ivar,
            expected_version=0,
        )

    assert conflict.value.theirs == {"value": "5,7 barn", "version": "1"}
    assert conflict.value.yours == {"value": "5,9 barn"}


def test_a_locked_period_refuses_with_a_sentence(town):
    lock_period(town.october, reason="Redovisad", by=town.ivar)

    with pytest.raises(Refused) as refusal:
        town.figure("2026-10", "5.7")

    assert refusal.value.reason == (
        "Oktober 2026 är låst. Be controllern öppna perioden om siffran måste rättas."
    )


def test_an_unlikely_figure_is_asked_about_and_then_kept(town):
    with pytest.raises(Unlikely) as doubt:
        record_observation(
            town.series, period=town.october, figure=Figure(Decimal(12)), by=town.amina
        )
    row = record_observation(
        town.series,
        period=town.october,
        figure=Figure(Decimal(12)),
        by=town.amina,
        is_confirmed=True,
    )

    assert doubt.value.sentences == (
        "Värdet är ovanligt högt. Stämmer det? Det brukar ligga mellan 3,0 och 9,0.",
    )
    assert row.value == 12


def test_an_impossible_figure_is_refused_even_when_confirmed(town):
    with pytest.raises(BadInput) as wrong:
        town.figure("2026-10", "51")

    assert wrong.value.sentence == "Värdet kan inte vara högre än 50,0 barn."


def test_a_figure_for_a_group_the_definition_does_not_name_is_refused(town):
    with pytest.raises(BadInput) as wrong:
        town.figure("2026-10", "5.7", group="elders")

    assert wrong.value.sentence == "Siffran delas inte upp på den gruppen."


@pytest.mark.parametrize(
    ("key", "sentence"),
    [
        ("2026", "Siffran lämnas varje månad. Välj en sådan period."),
        ("2024-12", "Enheten lämnade inte siffror för den perioden."),
    ],
)
def test_a_figure_is_for_a_period_that_was_asked_for(town, key, sentence):
    from rodtrad.indicators.services import lay_out_year

    lay_out_year(2024, by=None)

    with pytest.raises(BadInput) as wrong:
        town.figure(key, "5.7")

    assert wrong.value.sentence == sentence


def test_a_missing_figure_says_why(town):
    with pytest.raises(BadInput) as wrong:
        report_missing(town.series, period=town.october, reason=" ", by=town.amina)
    row = report_missing(
        town.series,
        period=town.october,
        reason="Systemet byttes",
        expected_on=town.october.due_on,
        by=town.amina,
    )

    assert wrong.value.sentence == "Skriv varför siffran saknas."
    assert (row.value, row.status, row.reason) == (None, "missing", "Systemet byttes")


def test_a_missing_figure_cannot_be_expected_before_the_period_ends(town):
    with pytest.raises(BadInput) as wrong:
        report_missing(
            town.series,
            period=town.october,
            reason="Systemet byttes",
            expected_on=town.october.starts_on,
            by=town.amina,
        )

    assert wrong.value.field == "expected_on"


@pytest.fixture
def share(town):
    indicator = define_indicator(
        "i-tid", IN_TIME, owner=town.committee, valid_from=LONG_AGO, by=None
    )
    return open_series(indicator, unit=town.lake_school, valid_from=LONG_AGO, by=None)


def test_a_share_is_counted_from_its_parts(town, share):
    figure = Figure(numerator=Decimal(2639), denominator=Decimal(3340))

    row = record_observation(share, period=town.october, figure=figure, by=town.amina)

    assert row.value == Decimal("79.011976")


@pytest.mark.parametrize(
    ("figure", "field"),
    [
        (Figure(numerator=Decimal(5), denominator=Decimal(4)), "numerator"),
        (Figure(numerator=Decimal(5), denominator=Decimal(0)), "denominator"),
        (Figure(numerator=Decimal(5)), "denominator"),
        (Figure(Decimal(5), standard_error=Decimal(-1)), "standard_error"),
        (Figure(), "value"),
    ],
)
def test_parts_that_cannot_be_right_are_refused(town, share, figure, field):
    with pytest.raises(BadInput) as wrong:
        record_observation(share, period=town.october, figure=figure, by=town.amina)

    assert wrong.value.field == field
    assert Observation.objects.count() == 0


def test_a_gap_reported_by_another_is_shown_in_the_conflict(town):
    report_missing(town.series, period=town.october, reason="Systemet byttes", by=None)

    with pytest.raises(Conflict) as conflict:
        record_observation(
            town.series,
            period=town.october,
            figure=Figure(Decimal("5.9")),
            by=town.ivar,
            expected_version=0,
        )

    assert conflict.value.sentence.startswith("Ett system har redan lämnat")
    assert conflict.value.theirs["value"] == "saknas: Systemet byttes"


def test_an_unconfirmed_gap_needs_no_confirmation(town):
    row = record_observation(
        town.series,
        period=town.october,
        figure=Figure(status="missing", reason="Systemet byttes"),
        by=town.amina,
    )

    assert row.value is None
