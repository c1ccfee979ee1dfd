"""What can show whether a promise is kept: a register that other rooms add to.

A source tells, of promises bound to it, what was measured in which period: an indicator's figure,
a check by hand, and later the clock of cases, service tests and questions in surveys.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.functional import Promise as Lazy
from django.utils.translation import gettext as _

from rodtrad.core.errors import BadInput
from rodtrad.declarations.models import PromiseMeasure, PromiseVersion
from rodtrad.indicators.models import Series


@dataclass(frozen=True, slots=True)
class Measured:
    """What a measure shows of its promise in a period, in the unit of the promise's level.

    `kept` of `of` where cases were counted; `value` is then their share in per cent.
    """

    measure_id: int
    promise_id: int
    period_id: int
    value: Decimal | None
    kept: int | None = None
    of: int | None = None
    measured_on: date | None = None
    reason: str = ""


Figures = Callable[[Collection[PromiseMeasure]], Iterable[Measured]]
# Gives how long past cases took, by promise and in the unit of its time; where cases have waited
# past what is promised and are still open, their time has no end.
Durations = Callable[[Collection[PromiseVersion]], Mapping[int, Sequence[Decimal]]]


@dataclass(frozen=True)
class MeasureSource:
    """A kind of measure: what it is called, what it needs, and what it has measured.

    `level_kind` is the only kind of level that it can show, empty for any. With `durations` a
    time can be held against every past case, and not against periods only.
    """

    key: str
    name: str | Lazy
    figures: Figures
    has_series: bool = False
    needs_method: bool = False
    level_kind: str = ""
    durations: Durations | None = None

    def require(self, series: Series | None, method: str, level_kinds: Collection[str]) -> None:
        """Refuse a measure that lacks what this kind of it needs, or shows nothing of the level."""
        if self.level_kind and set(level_kinds) != {self.level_kind}:
            raise BadInput(_("Det visar bara löften om tid. Välj något annat."), "source")
        if self.has_series and series is None:
            raise BadInput(_("Välj vilken serie som visar det."), "series")
        if self.needs_method and not method:
            raise BadInput(_("Skriv hur ni tar reda på det."), "method")


_sources: dict[str, MeasureSource] = {}


def register(source: MeasureSource) -> None:
    """Let promises be measured in this way."""
    _sources[source.key] = source


def sources() -> tuple[MeasureSource, ...]:
    return tuple(_sources.values())


def find(key: str) -> MeasureSource | None:
    return _sources.get(key)


def measured(rows: Collection[PromiseMeasure]) -> list[Measured]:
    """Return what has been measured by each of the measures, one question a kind."""
    found: list[Measured] = []
    for key, source in _sources.items():
        own = [row for row in rows if row.source == key]
        if own:
            found += source.figures(own)
    return found


def durations(
    rows: Collection[PromiseVersion], bound: Collection[PromiseMeasure]
) -> dict[int, Sequence[Decimal]]:
    """Return how long past cases took, of the promised times whose measure knows of each case."""
    found: dict[int, Sequence[Decimal]] = {}
    for key, source in _sources.items():
        own = {row.promise_id for row in bound if row.source == key}
        timed = [row for row in rows if row.promise_id in own and row.time_unit]
        if source.durations and timed:
            found |= source.durations(timed)
    return found
