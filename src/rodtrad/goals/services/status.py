"""The stored honest status: it follows every write upward in the same transaction."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from rodtrad.core.status import DataMark, Outcome
from rodtrad.core.thread import Child, NodeStatus, roll_up
from rodtrad.goals.levels import least_share
from rodtrad.goals.models import Goal, GoalMeasure, GoalStatus
from rodtrad.goals.queries.readings import A_DAY, UNREAD, Reading, readings
from rodtrad.goals.queries.rows import MOST_MISSING, before, each_outcome, unmeasured
from rodtrad.goals.queries.shape import Link, Shape, bottom_up, shape, with_ancestors

WRITTEN = [field.name for field in GoalStatus._meta.concrete_fields if field.name != "goal"]
BATCH = 5_000


def refresh(goal_ids: Iterable[int]) -> None:
    """Weigh the goals and everything above them anew, in a fixed number of queries."""
    today = timezone.localdate()
    with transaction.atomic():
        touched = set(goal_ids) | _worn(today)
        if not touched:
            return
        wanted = _locked(touched, today)
        store(_weigh(wanted, today))


def refresh_measured_by(series_ids: Collection[int]) -> None:
    """Weigh anew what rests on the series; called where their figures are written."""
    today = timezone.localdate()
    rows = GoalMeasure.objects.on(today).filter(series__in=series_ids)
    touched = set(rows.values_list("goal", flat=True))
    if touched:
        refresh(touched)


def refresh_worn() -> int:
    """Weigh anew what a passing day has changed, and return how many goals that was."""
    today = timezone.localdate()
    with transaction.atomic():
        worn = _worn(today)
        refresh(worn)
    return len(worn)


def follow_profile(starts_on: date) -> None:
    """Weigh everything anew when another profile begins to hold; on its day if that is to come."""
    if starts_on <= timezone.localdate():
        refresh_all()
        return
    last_day = starts_on - A_DAY
    outlast = Q(holds_until__isnull=True) | Q(holds_until__gt=last_day)
    GoalStatus.objects.filter(outlast).update(holds_until=last_day)


def refresh_all() -> int:
    """Weigh every goal anew and return how many stood differently."""
    from rodtrad.goals.queries.snapshot import Snapshot  # heavy, and most acts need it not

    today = timezone.localdate()
    with transaction.atomic():
        stored = {row.goal_id: row for row in GoalStatus.objects.select_for_update()}
        ids = list(Goal.objects.order_by("pk").values_list("pk", flat=True))
        snapshot = Snapshot(today)
        fresh = [snapshot.of(goal_id) for goal_id in ids]
        store(fresh)
    return sum(1 for row in fresh if differs(row, stored.get(row.goal_id)))


def differs(fresh: GoalStatus, stored: GoalStatus | None) -> bool:
    """Say whether a stored status says something else than the fresh one, rounding aside."""
    if stored is None:
        return True
    return any(
        _plain(getattr(fresh, name)) != _plain(getattr(stored, name))
        for name in WRITTEN
        if name not in {"computed_for", "missing_series"}
    )


def store(rows: list[GoalStatus]) -> None:
    GoalStatus.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["goal"],
        update_fields=WRITTEN,
        batch_size=BATCH,
    )


def _plain(value: Any) -> Any:
    return round(value, 9) if isinstance(value, float) else value


def _worn(today: date) -> set[int]:
    rows = GoalStatus.objects.filter(holds_until__lt=today)
    return set(rows.values_list("goal", flat=True))


def _locked(touched: set[int], today: date) -> set[int]:
    """Lock the goals' statuses and all above, always in the same order, and return them.

    Somebody may hang a goal elsewhere while we wait for the lock, so we look again after it.
    """
    wanted: set[int] = set()
    found = with_ancestors(touched, today)
    while not found <= wanted:
        wanted |= found
        rows = GoalStatus.objects.select_for_update().filter(goal__in=wanted).order_by("goal_id")
        list(rows.values_list("goal", flat=True))
        found = with_ancestors(touched, today)
    return wanted


def _weigh(goal_ids: set[int], day: date) -> list[GoalStatus]:
    hanging = shape(day, goal_ids)
    known = readings(day, {measure.series for measure in hanging.measures})
    outside = {link.child for link in hanging.links} - goal_ids
    statuses = {row.goal_id: row for row in GoalStatus.objects.filter(goal__in=outside)}
    below, measures = _by_goal(hanging)
    for goal in bottom_up(goal_ids, hanging.links):
        children = [(link, _known(statuses, link.child, day)) for link in below[goal]]
        series = [(row, known.get(row.series, UNREAD)) for row in measures[goal]]
        statuses[goal] = _status(goal, day, hanging.starts.get(goal), children, series)
    return [statuses[goal] for goal in sorted(goal_ids)]


def _by_goal(hanging: Shape) -> tuple[dict[int, list[Link]], dict[int, list[Any]]]:
    below: dict[int, list[Link]] = defaultdict(list)
    measures: dict[int, list[Any]] = defaultdict(list)
    for link in hanging.links:
        below[link.parent].append(link)
    for measure in hanging.measures:
        measures[measure.goal].append(measure)
    return below, measures


def _known(statuses: dict[int, GoalStatus], goal: int, day: date) -> GoalStatus:
    return statuses.get(goal) or unmeasured(goal, day)


def _status(
    goal: int,
    day: date,
    starts: date | None,
    children: list[tuple[Link, GoalStatus]],
    series: list[tuple[Any, Reading]],
) -> GoalStatus:
    if not children and not series:
        return unmeasured(goal, day, starts)
    rests_on = [_of_goal(link, status) for link, status in children]
    rests_on += [_of_series(row, reading) for row, reading in series]
    row = _as_row(goal, day, roll_up(rests_on, least_share=least_share(day)))
    own = [m.series for m, reading in series if reading.outcome is Outcome.NOT_ASSESSABLE]
    ordered = sorted(children, key=lambda pair: pair[0].child)
    row.missing_series = _merged([own, *(status.missing_series for _, status in ordered)])
    last_days = [before(starts), *(status.holds_until for _, status in children)]
    last_days += [reading.holds_until for _, reading in series]
    last_days += [before(edge.ends) for edge, _ in [*children, *series]]
    row.holds_until = min((day for day in last_days if day is not None), default=None)
    return row


# Keys sort series before goals and then by id, as the whole snapshot does.
def _of_goal(link: Link, status: GoalStatus) -> Child:
    """Return a goal below as a child; its targets are counted along the main link only."""
    counts = {outcome: getattr(status, f"count_{outcome.value}") for outcome in Outcome}
    return Child(
        key=f"b:{link.child:012d}",
        outcome=Outcome(status.outcome),
        attainment=status.mean,
        weight=link.weight,
        low=status.low,
        high=status.high,
        coverage=status.coverage,
        data=DataMark(status.data),
        counts=counts if link.is_main else {},
    )


def _of_series(measure: Any, reading: Reading) -> Child:
    return Child(
        key=f"a:{measure.series:012d}",
        outcome=reading.outcome,
        attainment=reading.attainment,
        weight=measure.weight,
        data=reading.data,
    )


def _as_row(goal: int, day: date, status: NodeStatus) -> GoalStatus:
    kind, _, number = (status.weakest or "").partition(":")
    return GoalStatus(
        goal_id=goal,
        computed_for=day,
        data=status.data.value,
        outcome=status.outcome.value,
        mean=status.mean,
        low=status.low,
        high=status.high,
        coverage=min(1.0, status.coverage),
        **each_outcome("weight", status.distribution.items()),
        **each_outcome("count", status.counts.items()),
        weakest_goal_id=int(number) if kind == "b" else None,
        weakest_series_id=int(number) if kind == "a" else None,
    )


def _merged(parts: Iterable[list[int]]) -> list[int]:
    """Return the first series among the lists, each once."""
    return list(dict.fromkeys(series for part in parts for series in part))[:MOST_MISSING]
