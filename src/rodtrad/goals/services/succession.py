"""Goals are measured on when the series they rest on end and others go on."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

from rodtrad.goals.models import Goal, GoalMeasure
from rodtrad.goals.services.links import DECIMALS, MOST, NOTHING
from rodtrad.goals.services.status import refresh
from rodtrad.indicators.models import SeriesSuccession
from rodtrad.organisation.following import Change
from rodtrad.organisation.ledger import Ledger, Touched
from rodtrad.times.spans import Span, hull, overlap

LEAST = Decimal("0.001")
Key = tuple[int, int]


def faults(change: Change) -> Iterable[str]:
    """Return nothing: what measures a goal can always be followed by what goes on with it."""
    return ()


def follow(change: Change, ledger: Ledger) -> None:
    """Let the series that go on measure what those before them did, with as much weight."""
    days = Span(change.on, None)
    goes_on = _going_on(change)
    rows = GoalMeasure.objects.select_for_update().filter(series__in=goes_on, valid__overlap=days)
    ending = list(rows.order_by("pk"))
    coming: dict[Key, list[tuple[GoalMeasure, Decimal]]] = defaultdict(list)
    for measure in ending:
        for one in goes_on[measure.series_id]:
            share = measure.weight * one.weight
            coming[measure.goal_id, one.successor_id].append((measure, share))
    wanted = [_together(key, several, days) for key, several in coming.items()]
    for measure in ending:
        ledger.end(measure, change.on)
    for measure in wanted:
        if not _is_measured(measure):
            ledger.make(measure)


def settle(touched: Touched) -> None:
    """Weigh anew the goals whose measures have been touched."""
    measures = touched.get("goals.goalmeasure", set())
    refresh(Goal.objects.filter(measures__in=measures).values_list("pk", flat=True))


def _going_on(change: Change) -> dict[int, list[SeriesSuccession]]:
    """Return, by the series that end, those that go on with them."""
    found: dict[int, list[SeriesSuccession]] = defaultdict(list)
    rows = SeriesSuccession.objects.filter(starts_on=change.on, predecessor__unit__in=change.heirs)
    for one in rows.order_by("pk"):
        found[one.predecessor_id].append(one)
    return dict(found)


def _together(key: Key, several: list[tuple[GoalMeasure, Decimal]], days: Span) -> GoalMeasure:
    """Return the measure that those before become: their days together and their shares summed."""
    goal_id, series_id = key
    spans = [overlap(measure.valid, days) or days for measure, _share in several]
    total = round(sum((share for _measure, share in several), NOTHING), DECIMALS)
    return GoalMeasure(
        goal_id=goal_id,
        series_id=series_id,
        valid=hull(spans),
        weight=min(max(total, LEAST), MOST) if any(share for _, share in several) else NOTHING,
    )


def _is_measured(measure: GoalMeasure) -> bool:
    """Say whether the goal already has the series as a measure, which then stands."""
    return GoalMeasure.objects.filter(
        goal=measure.goal_id, series=measure.series_id, valid__overlap=measure.valid
    ).exists()
