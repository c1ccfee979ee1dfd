"""What the cases of a period say, counted in the database, before anything is hidden.

What may be secret counts under its body alone, never at its unit and never by cause.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Count, Exists, OuterRef, QuerySet
from django.db.models.functions import TruncMonth
from django.utils import timezone

from rodtrad.core.swedish import sort_key
from rodtrad.feedback.enums import OPEN, Kind, Result, Secrecy, State, Verdict
from rodtrad.feedback.models import CaseAction, CaseCause, FeedbackCase
from rodtrad.feedback.queries.joining import shares_its_answer
from rodtrad.feedback.queries.report_grids import Grid, Line, grid
from rodtrad.feedback.queries.report_periods import Period
from rodtrad.feedback.queries.report_times import Times, times_of
from rodtrad.organisation.queries import tree

COUNTED = (*OPEN, State.ANSWERED)
MARKED = "marked"
UNANSWERED = "unanswered"
NO_PROMISE = "no_promise"
NO_BODY = "none"


@dataclass(frozen=True)
class Gathered:
    """All that the cases of a period say, by the key of each table."""

    grids: dict[str, Grid]
    times: Times
    causes: dict[str, str] = field(default_factory=dict)
    before: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class _Place:
    """Which line of a table each unit is, and each body, by what they are counted by."""

    units: dict[str, Line]
    bodies: dict[str, Line]

    def body(self, unit_id: int) -> str:
        return self.units[str(unit_id)].group


def gather(period: Period) -> Gathered:
    """Return what the whole municipality's cases of the period say."""
    cases = list(_combined(cases_of(period.first, period.last)))
    causes = list(_caused(period))
    months = list(_months(period))
    place = _placed({row[0] for row in (*cases, *causes, *months)})
    times = times_of(cases_of(period.first, period.last), place.body)
    grids = [
        _kinds(place, cases),
        _causes(place, causes),
        _by_month(place, months, period),
        *_outcomes(place, cases),
        *(_timed(place, what, counts) for what, counts in times.counts.items()),
    ]
    before: Counter[str] = Counter()
    for unit_id, month, count in months:
        if month.date() < period.first:
            before[place.body(unit_id)] += count
    names = {key: name for _unit, key, name, _count in causes}
    return Gathered({one.key: one for one in grids}, times, names, dict(before))


def cases_of(first: date, last: date) -> QuerySet[FeedbackCase]:
    """Return the cases that came in the days, those held or removed left out."""
    return FeedbackCase.objects.filter(
        state__in=COUNTED,
        received_at__gte=_midnight(first),
        received_at__lt=_midnight(last + timedelta(days=1)),
    )


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))


def _combined(rows: QuerySet[FeedbackCase]) -> Iterator[tuple[Any, ...]]:
    told = CaseAction.objects.filter(case=OuterRef("pk"), told__startswith="done")
    named = ("unit", "secrecy", "kind", "state", "result", "verdict", "has_measure")
    yield from (
        rows.annotate(is_told=Exists(told), is_shared=shares_its_answer())
        .values_list(*named, "is_told", "is_shared")
        .annotate(count=Count("pk"))
        .order_by()
    )


def _caused(period: Period) -> QuerySet[Any, tuple[Any, ...]]:
    rows = CaseCause.objects.filter(
        case__in=cases_of(period.first, period.last), case__secrecy=Secrecy.NONE
    )
    found = rows.values_list("case__unit", "cause__key", "cause__name")
    return found.annotate(count=Count("pk")).order_by("cause__is_other", "cause__sort_key")


def _months(period: Period) -> QuerySet[Any, tuple[Any, ...]]:
    rows = cases_of(period.before, period.last).values_list("unit", TruncMonth("received_at"))
    return rows.annotate(count=Count("pk")).order_by()


def _placed(unit_ids: Iterable[int]) -> _Place:
    """Return where the units stand, by the name of the body and then their own."""
    standing = tree()
    bodies: dict[str, Line] = {}
    units: list[Line] = []
    for unit_id in unit_ids:
        stands = standing.find(unit_id) or standing.heir(unit_id)
        body = standing.committee_of(stands.id) if stands else None
        group = str(body.id) if body else NO_BODY
        bodies[group] = Line(
            group, body.key if body else NO_BODY, body.name if body else "", group, "body"
        )
        code = stands.key if stands and stands.id == unit_id else f"unit-{unit_id}"
        units.append(Line(str(unit_id), code, standing.name(unit_id), group, "unit"))
    order = sorted(bodies.values(), key=lambda one: (one.key == NO_BODY, sort_key(one.name)))
    at = {line.key: number for number, line in enumerate(order)}
    units.sort(key=lambda one: (at[one.group], sort_key(one.name), one.code))
    return _Place({line.key: line for line in units}, {line.key: line for line in order})


def _kinds(place: _Place, cases: list[tuple[Any, ...]]) -> Grid:
    """Return the kinds by unit; what may be secret is a line of its own in each body."""
    counts: Counter[tuple[str, str]] = Counter()
    for unit_id, secrecy, kind, *_more, count in cases:
        is_marked = secrecy == Secrecy.MARKED
        at = f"{MARKED}:{place.body(unit_id)}" if is_marked else str(unit_id)
        counts[at, kind] += count
    lines = [
        line
        for body in place.bodies.values()
        for line in (
            *(unit for unit in place.units.values() if unit.group == body.group),
            Line(f"{MARKED}:{body.key}", MARKED, "", body.group, MARKED),
        )
    ]
    return grid("kinds", lines, Kind.values, counts, place.bodies.values())


def _causes(place: _Place, causes: list[tuple[Any, ...]]) -> Grid:
    counts = {(str(unit_id), key): count for unit_id, key, _name, count in causes}
    columns = dict.fromkeys(key for _unit, key, _name, _count in causes)
    return grid("causes", place.units.values(), columns, counts, place.bodies.values())


def _by_month(place: _Place, months: list[tuple[Any, ...]], period: Period) -> Grid:
    counts: Counter[tuple[str, str]] = Counter()
    for unit_id, month, count in months:
        counts[place.body(unit_id), f"{month:%Y-%m}"] += count
    first = period.first.month
    columns = [f"{period.first.year}-{first + at:02}" for at in range(period.months)]
    return grid("months", place.bodies.values(), columns, counts)


def _outcomes(place: _Place, cases: list[tuple[Any, ...]]) -> Iterator[Grid]:
    """Return what the answers came to, each in a table of its own of all the cases."""
    found: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    # What is done counts once, however many wrote of it.
    measures = {(True, False): "measure", (True, True): "shared"}
    for unit_id, _secrecy, kind, state, result, verdict, has_measure, *told, count in cases:
        is_told, is_shared = told
        body, is_answered = place.body(unit_id), state == State.ANSWERED
        said = {
            "results": result if is_answered else UNANSWERED,
            "verdicts": (verdict if is_answered else "") or NO_PROMISE,
            "measures": measures.get((is_answered and has_measure, is_shared), "none"),
            "told": ("told" if is_told else "untold") if kind == Kind.COMPLAINT else "other",
        }
        for key, column in said.items():
            found[key][body, column] += count
    columns = {
        "results": [*Result.values, UNANSWERED],
        "verdicts": [*Verdict.values, NO_PROMISE],
        "measures": ["measure", "none", "shared"],
        "told": ["told", "untold", "other"],
    }
    for key, names in columns.items():
        yield grid(key, place.bodies.values(), names, found[key])


def _timed(place: _Place, what: str, counts: dict[tuple[str, str], int]) -> Grid:
    columns = ("kept", "late", "waiting", "unpromised")
    return grid(f"times_{what}", place.bodies.values(), columns, counts)
