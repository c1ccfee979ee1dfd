"""Many figures at once."""

from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from rodtrad.audit.models import Act
from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput
from rodtrad.indicators import listeners
from rodtrad.indicators.models import Observation, SeriesStatus
from rodtrad.indicators.services import Row, lock_period, record_many


def rows(town, *values):
    periods = (town.october, town.september)
    return [
        Row(town.series.pk, period.pk, Decimal(value))
        for period, value in zip(periods, values, strict=False)
    ]


def test_a_load_writes_figures_statuses_and_one_act(town):
    written = record_many(rows(town, "5.7", "5.5"), by=town.ivar, source="Skolsystemet")

    status = SeriesStatus.objects.get(series=town.series)
    assert written == 2
    assert (status.value, status.outcome, status.recent) == (
        Decimal("5.7"),
        "partly",
        [Decimal("5.5"), Decimal("5.7")],
    )
    assert Act.objects.filter(action="observations.loaded").count() == 1
    assert set(Observation.objects.values_list("source", flat=True)) == {"Skolsystemet"}


def test_the_same_file_again_leaves_no_trace(town):
    record_many(rows(town, "5.7", "5.5"), by=town.ivar, source="Fil 1")

    written = record_many(rows(town, "5.7", "5.5"), by=town.ivar, source="Fil 2")

    assert written == 0
    assert Act.objects.filter(action="observations.loaded").count() == 1
    assert Observation.objects.first().events.count() == 1


def test_a_changed_figure_is_a_revision_that_says_which_file(town):
    record_many(rows(town, "5.7", "5.5"), by=town.ivar, source="Fil 1")

    written = record_many(rows(town, "5.8", "5.5"), by=town.ivar, source="Fil 2")

    row = Observation.objects.get(period=town.october)
    assert written == 1
    assert (row.value, row.version, row.change_reason) == (Decimal("5.8"), 2, "Fil 2")


def test_a_locked_period_stops_the_whole_load(town):
    lock_period(town.september, reason="Redovisad", by=town.ivar)

    with pytest.raises(Refused) as refusal:
        record_many(rows(town, "5.7", "5.5"), by=town.ivar, source="Fil")

    assert refusal.value.reason == "Låsta perioder kan inte ändras: september 2026."
    assert Observation.objects.count() == 0


def test_somebody_without_the_right_loads_nothing(town):
    with pytest.raises(Refused):
        record_many(rows(town, "5.7"), by=town.karin, source="Fil")

    assert Observation.objects.count() == 0


def test_the_same_period_twice_in_a_file_is_refused(town):
    twice = rows(town, "5.7") + rows(town, "5.8")

    with pytest.raises(BadInput) as wrong:
        record_many(twice, by=town.ivar, source="Fil")

    assert wrong.value.sentence == "Samma serie, period och grupp finns mer än en gång i filen."


def test_a_text_with_tab_and_line_break_arrives_whole(town):
    reason = "Två rader:\n\tsystemet\\byttes"
    row = Row(town.series.pk, town.october.pk, None, status="missing", reason=reason)

    record_many([row], by=town.ivar, source="Fil")

    assert Observation.objects.get().reason == reason


def test_the_database_itself_refuses_what_the_definition_forbids(town):
    with pytest.raises(IntegrityError) as wrong, transaction.atomic():
        record_many(rows(town, "51"), by=town.ivar, source="Fil")

    assert "observation_lies_within_its_definition" in str(wrong.value)


def test_whoever_builds_on_the_figures_is_told_in_the_same_transaction(town, monkeypatch):
    heard = []
    monkeypatch.setattr(listeners, "_listeners", [heard.append])

    record_many(rows(town, "5.7"), by=town.ivar, source="Fil")

    assert heard == [[town.series.pk]]
