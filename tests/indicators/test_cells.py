"""Many figures are kept together, each under the rules of one, or none of them is."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from rodtrad.audit.models import Act
from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.indicators.models import Observation, ReportingPeriod, SeriesStatus
from rodtrad.indicators.services import (
    Claim,
    Figure,
    NotKept,
    Place,
    Unlikely,
    gap,
    lock_period,
    open_series,
    record_cells,
    record_observation,
    report_missing,
)

HISTORY = {f"2026-0{month}": f"5.{month}" for month in range(1, 9)}


def month(key):
    return ReportingPeriod.objects.get(key=key)


def place(town, key="2026-10", group="total"):
    return Place(town.series.pk, month(key).pk, group)


def claim(value, **more):
    return Claim(Figure(Decimal(value)), **more)


def outcome(act):
    """Return what was kept and told, or why nothing was, and leave everything as it was."""
    try:
        with transaction.atomic():
            before = set(Act.objects.values_list("pk", flat=True))
            act()
            rows = Observation.objects.order_by("pk").values_list(
                "value", "status", "reason", "version", "change_reason", "recorded_by"
            )
            acts = Act.objects.exclude(pk__in=before).values_list("action", "unit_id", "actor_id")
            details = [act.detail for act in Act.objects.exclude(pk__in=before)]
            status = list(SeriesStatus.objects.values_list("value", "outcome", "missing_reason"))
            kept = (list(rows), list(acts), details, status)
            raise Undone(kept)
    except Undone as undone:
        return undone.args[0]
    except (BadInput, Conflict, Refused, Unlikely) as fault:
        return (type(fault), str(fault), getattr(fault, "field", ""))


class Undone(Exception):
    """What was done is taken back."""


def one(town, given, by, key):
    return outcome(
        lambda: record_observation(
            town.series,
            period=month(key),
            figure=given.figure,
            by=by,
            group=given.group,
            change_reason=given.change_reason,
            expected_version=given.expected_version,
            is_confirmed=given.is_confirmed,
        )
    )


def many(town, given, by, key):
    def act():
        try:
            record_cells({place(town, key, given.group): given}, by=by)
        except NotKept as refusal:
            (fault,) = refusal.faults.values()
            raise fault from None

    return outcome(act)


@pytest.mark.parametrize(
    ("given", "who", "key"),
    [
        (claim("5.6"), "amina", "2026-10"),
        (claim("5.6"), "karin", "2026-10"),
        (claim("12"), "amina", "2026-10"),
        (claim("12", is_confirmed=True), "amina", "2026-10"),
        (claim("51"), "amina", "2026-10"),
        (claim("5.6", group="women"), "amina", "2026-10"),
        (claim("5.6", group="others"), "amina", "2026-10"),
        (claim("5.6"), "amina", "2026-T2"),
        (claim("5.6"), "amina", "2026-07"),
        (claim("5.8", expected_version=1), "amina", "2026-09"),
        (claim("5.8", expected_version=1, change_reason="Fel i listan"), "amina", "2026-09"),
        (claim("5.8", expected_version=0, change_reason="Fel"), "ivar", "2026-09"),
        (claim("5.9", expected_version=1), "amina", "2026-09"),
        (claim("5.6", expected_version=1), "amina", "2026-05"),
        (Claim(Figure(status="missing", reason="Systembyte")), "amina", "2026-10"),
        (Claim(Figure()), "amina", "2026-10"),
    ],
)
def test_each_of_many_is_kept_or_refused_as_one_alone_is(town, given, who, key):
    for name, value in HISTORY.items():
        if name != "2026-05":
            town.figure(name, value)
    town.figure("2026-09", "5.9")
    report_missing(town.series, period=month("2026-05"), reason="Sjukdom", by=town.amina)
    lock_period(month("2026-07"), reason="Redovisad", by=town.ivar)
    by = getattr(town, who)

    alone, among = one(town, given, by, key), many(town, given, by, key)

    assert alone == among


def test_a_gap_filled_in_is_the_first_figure_unless_there_was_one(town):
    report_missing(town.series, period=town.september, reason="Sjukdom", by=town.amina)
    town.figure("2026-10", "5.7")
    report_missing(
        town.series,
        period=town.october,
        reason="Den var fel",
        change_reason="Den var fel",
        by=town.amina,
    )

    record_cells(
        {
            place(town, "2026-09"): claim("5.5", expected_version=1),
            place(town, "2026-10"): claim("5.6", expected_version=2),
        },
        by=town.amina,
    )

    told = Act.objects.filter(action__startswith="observation.").order_by("-pk")
    assert [act.action for act in told[:2]][::-1] == ["observation.recorded", "observation.revised"]


def test_with_one_fault_nothing_is_kept_and_every_fault_is_told(town):
    claims = {
        place(town, "2026-08"): claim("5.5"),
        place(town, "2026-09"): claim("99"),
        place(town, "2026-10"): claim("12"),
    }
    unread = {place(town, "2026-06"): BadInput("”fem” är inte ett tal.")}

    with pytest.raises(NotKept) as refusal:
        record_cells(claims, by=town.amina, faults=unread)

    found = {month_of(town, one): type(fault) for one, fault in refusal.value.faults.items()}
    assert found == {"2026-06": BadInput, "2026-09": BadInput, "2026-10": Unlikely}
    assert Observation.objects.count() == 0
    assert Act.objects.filter(action__startswith="observation.").count() == 0


def month_of(town, one):
    return ReportingPeriod.objects.get(pk=one.period_id).key


def test_a_figure_is_doubted_beside_those_given_with_it(town):
    spread = {f"2026-0{number}": claim(f"5.{number}") for number in range(1, 6)}
    claims = {place(town, key): given for key, given in spread.items()}
    claims[place(town, "2026-10")] = claim("8.9")

    with pytest.raises(NotKept) as refusal:
        record_cells(claims, by=town.amina)

    assert [month_of(town, one) for one in refusal.value.faults] == ["2026-10"]


def test_a_gap_given_now_takes_the_old_figure_out_of_what_is_usual(town):
    for name, value in {**HISTORY, "2026-04": "5.4"}.items():
        town.figure(name, value)
    lacking = Claim(
        gap("Räknades fel", None, month("2026-08")), change_reason="Fel", expected_version=1
    )

    rows = record_cells(
        {place(town, "2026-08"): lacking, place(town, "2026-10"): claim("5.5")}, by=town.amina
    )

    assert [row.value for row in rows] == [None, Decimal("5.5")]


def test_what_already_stands_so_is_not_written_again(town):
    town.figure("2026-10", "5.7")

    rows = record_cells({place(town): claim("5.7", expected_version=0)}, by=town.amina)

    assert rows == []
    assert Observation.objects.get().version == 1


def test_a_revision_among_many_keeps_what_it_replaced(town):
    town.figure("2026-10", "5.7")

    record_cells({place(town): claim("5.8", change_reason="Fel i listan")}, by=town.amina)

    events = Observation.objects.get().events.order_by("pgh_id")
    assert [(event.value, event.change_reason) for event in events] == [
        (Decimal("5.7"), ""),
        (Decimal("5.8"), "Fel i listan"),
    ]


def test_many_figures_cost_as_many_questions_as_three(town):
    others = [
        open_series(town.indicator, unit=unit, valid_from=date(2025, 1, 1), by=None)
        for unit in (town.provider, town.committee)
    ]
    ids = [town.series.pk, *(series.pk for series in others)]
    town.figure("2026-03", "5.5")

    def asked(keys):
        claims = {
            Place(pk, month(key).pk, group): claim("5.6", change_reason="Fel", group=group)
            for pk in ids
            for key in keys
            for group in ("total", "women")
        }
        with CaptureQueriesContext(connection) as queries:
            rows = record_cells(claims, by=None)
        return len(queries), len(rows)

    few, more = asked(["2026-03"]), asked(["2026-04", "2026-05", "2026-06", "2026-03"])

    assert few[1] == 6
    assert more[1] == 18
    assert more[0] <= few[0]
