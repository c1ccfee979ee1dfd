"""The promises of a text as its page shows them: level, exceptions, proof and ways of working."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet

from rodtrad.access.enums import Right
from rodtrad.access.queries import at
from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.promises import words
from rodtrad.declarations import measures
from rodtrad.declarations.levels import level_of
from rodtrad.declarations.models import MethodUse, PromiseMeasure, PromiseVersion
from rodtrad.declarations.queries.gathered import with_measure
from rodtrad.declarations.saying import excepted
from rodtrad.indicators.enums import Frequency
from rodtrad.indicators.words import of_unit
from rodtrad.organisation.queries import profile, tree
from rodtrad.profiles.schema.profile import Profile


@dataclass(frozen=True)
class Promised:
    """One promise in words."""

    row: PromiseVersion
    level: str
    aspect: str
    measured_by: str = ""
    rhythm: str = ""
    uses: list[MethodUse] = field(default_factory=list)
    is_first: bool = False
    is_last: bool = False

    @property
    def applies_from(self) -> str:
        on = self.row.applies_from
        return day_words(on, year=True) if on else ""

    @property
    def exceptions(self) -> str:
        return excepted(self.row.exceptions)

    @property
    def number(self) -> int:
        return self.row.promise.number


def promised(user: Any, rows: QuerySet[PromiseVersion]) -> list[Promised]:
    """Return the promises in their order, with how each is proven and assured today."""
    found = list(with_measure(rows))
    uses = defaultdict(list)
    for use in uses_of(user, [row.promise_id for row in found]):
        uses[use.promise_id].append(use)
    adopted = profile()
    return [
        _one(adopted, row, uses[row.promise_id], place, len(found))
        for place, row in enumerate(found, start=1)
    ]


def uses_of(user: Any, promise_ids: Iterable[int]) -> list[MethodUse]:
    """Return the ways of working that assure the promises today and that the user may read of."""
    rows = MethodUse.objects.on().filter(at("method__unit", user, Right.SEE))
    found = rows.filter(promise__in=list(promise_ids)).select_related("method")
    return list(found.order_by("method__sort_key", "pk"))


def _one(
    adopted: Profile, row: PromiseVersion, uses: list[MethodUse], place: int, of: int
) -> Promised:
    aspect = adopted.find("quality_aspects", row.aspect) if row.aspect else None
    way: PromiseMeasure | None = getattr(row, "way", None)
    shown = measure_words(way, vars(row)["indicator"] or "") if way else ""
    rhythm = str(Frequency(way.rhythm).label) if way else ""
    return Promised(
        row,
        words(level_of(row)),
        aspect.name if aspect else "",
        shown.rstrip(" ."),
        "" if rhythm in shown.casefold() else rhythm,
        uses,
        is_first=place == 1,
        is_last=place == of,
    )


def measure_words(way: PromiseMeasure, indicator: str) -> str:
    """Return what shows whether a promise is kept."""
    if way.series is not None:
        return of_unit(indicator, tree().name(way.series.unit_id))
    source = measures.find(way.source)
    return way.method or (str(source.name) if source else "")
