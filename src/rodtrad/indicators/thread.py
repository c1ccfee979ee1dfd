"""Where a series hangs in the thread: a register that a later app fills."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from rodtrad.core.status import Outcome


@dataclass(frozen=True)
class Step:
    """One node of the thread above a series, the highest first."""

    title: str
    url: str


@dataclass(frozen=True)
class Strand:
    """What hangs above a series: the steps, and how somebody has judged the goal nearest to it.

    A series of no weight only stands beside the goal, whose judgement is then not told.
    """

    steps: tuple[Step, ...] = ()
    judgement: Outcome | None = None
    judged_by: str = ""
    judged_at: datetime | None = None
    reason_url: str = ""
    is_weighed: bool = True

    @property
    def judged_on(self) -> date | None:
        return timezone.localdate(self.judged_at) if self.judged_at else None


Source = Callable[[Iterable[int], date], dict[int, Strand]]
_sources: list[Source] = []
EMPTY = Strand()


def register(source: Source) -> None:
    """Let a later app say where series hang; it answers for many series at once."""
    if source not in _sources:
        _sources.append(source)


def strands(series_ids: Iterable[int], day: date) -> dict[int, Strand]:
    """Return where each series hangs on the day; series that hang nowhere are left out."""
    wanted = list(series_ids)
    found: dict[int, Strand] = {}
    for source in _sources:
        found |= source(wanted, day)
    return found
