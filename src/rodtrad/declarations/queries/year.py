"""A declaration's year: how its promises went, counted one by one."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone

from rodtrad.declarations.enums import ISSUED, Degree, Verdict
from rodtrad.declarations.models import PromiseVerdict, PromiseVersion, ServiceDeclaration
from rodtrad.declarations.queries.visible import promises_visible_to
from rodtrad.times.request import default_day


@dataclass(frozen=True)
class Sums:
    """How many promises were kept, broken and not measured in a year."""

    kept: int
    broken: int
    not_measured: int

    @property
    def degree(self) -> Degree:
        """Return the degree that the counts give; what is not measured is never fulfilled."""
        if not self.kept and not self.broken:
            return Degree.NOT_ASSESSABLE
        if not self.broken:
            return Degree.PARTLY if self.not_measured else Degree.MET
        return Degree.PARTLY if self.kept else Degree.NOT_MET


def counted(declaration: ServiceDeclaration, year: int) -> Sums:
    """Count the promises in force at the year's end by the newest verdict of the year."""
    promised = _promised(declaration, last_day(year))
    rows = PromiseVerdict.objects.filter(promise__in=promised, period__ends_on__year=year).order_by(
        "period__ends_on", "period__starts_on"
    )
    newest = {row.promise_id: row.verdict for row in rows}
    said = list(newest.values())
    kept, broken = said.count(Verdict.KEPT), said.count(Verdict.BROKEN)
    return Sums(kept, broken, len(promised) - kept - broken)


def outcomes(
    user: Any, declaration: ServiceDeclaration, year: int
) -> list[tuple[PromiseVersion, PromiseVerdict | None]]:
    """Return each promise in force at the year's end, with the newest verdict of the year.

    What only held then is left out for those who may not read it.
    """
    held = {"version__state__in": ISSUED, "version__valid__contains": last_day(year)}
    seen = promises_visible_to(user)
    promised = list(seen.filter(version__declaration=declaration, **held))
    rows = PromiseVerdict.objects.filter(
        promise__in=[row.promise_id for row in promised], period__ends_on__year=year
    )
    ordered = rows.select_related("period", "wording").order_by(
        "period__ends_on", "period__starts_on"
    )
    newest = {row.promise_id: row for row in ordered}
    return [(row, newest.get(row.promise_id)) for row in promised]


def last_day(year: int) -> date:
    """Return the year's last day, or today in a year that has not ended: what comes is not told."""
    return min(date(year, 12, 31), default_day())


def has_ended(year: int) -> bool:
    """Say whether a year is over, so that it can be summed up."""
    return date(year, 12, 31) < timezone.localdate()


def _promised(declaration: ServiceDeclaration, day: date) -> set[int]:
    rows = PromiseVersion.objects.filter(
        version__declaration=declaration, version__state__in=ISSUED, version__valid__contains=day
    )
    return set(rows.values_list("promise", flat=True))
