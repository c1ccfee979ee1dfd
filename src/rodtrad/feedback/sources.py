"""Promises of how soon somebody is answered, measured by the clocks of the cases themselves."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from rodtrad.core.promises import share
from rodtrad.declarations.enums import ISSUED, LevelKind
from rodtrad.declarations.measures import Measured, MeasureSource, register
from rodtrad.declarations.models import PromiseMeasure, PromiseVersion
from rodtrad.feedback.clock import calendar
from rodtrad.feedback.models import FeedbackCase
from rodtrad.feedback.queries.durations import COUNTED, answered_in, came_to, waited
from rodtrad.indicators.models import ReportingPeriod

CASES = "cases"


def register_sources() -> None:
    """Let promises of a time be proven by how soon cases were answered."""
    name = _("Klockan i ärendena: hur snart den som skriver får svar")
    only = LevelKind.TIME.value
    register(MeasureSource(CASES, name, by_clock, level_kind=only, durations=answered_in))


def by_clock(rows: Collection[PromiseMeasure]) -> Iterator[Measured]:
    """Return how many of the cases of each period were answered in the time that was promised.

    What has come and is not answered counts when its time is out. Of no cases nothing is measured.
    """
    working = calendar()
    periods = _periods({row.rhythm for row in rows})
    wordings = _wordings({row.promise_id for row in rows})
    for row in rows:
        cases = list(came_to(row.promise.declaration.unit_id))
        for period in periods:
            held = [one for one in wordings[row.promise_id] if period.ends_on in one.version.valid]
            if held and period.kind == row.rhythm:
                own = [case for case in cases if _came_in(case, period)]
                promised = held[0].amount or 0
                kept = (taken <= promised for taken in waited(own, held[0], working))
                yield from _measured(row, period, kept)


def _measured(
    row: PromiseMeasure, period: ReportingPeriod, outcomes: Iterable[bool]
) -> Iterator[Measured]:
    found = list(outcomes)
    if found:
        kept, of = sum(found), len(found)
        on = min(timezone.localdate(), period.ends_on)
        yield Measured(row.pk, row.promise_id, period.pk, share(kept, of), kept, of, on)


def _periods(rhythms: Collection[str]) -> list[ReportingPeriod]:
    rows = ReportingPeriod.objects.filter(kind__in=rhythms, starts_on__lte=timezone.localdate())
    return list(rows.order_by("ends_on"))


def _wordings(promise_ids: Collection[int]) -> dict[int, list[PromiseVersion]]:
    """Return the texts of each promise that a clock can show, decided ones alone."""
    rows = PromiseVersion.objects.filter(
        promise__in=promise_ids,
        version__state__in=ISSUED,
        level_kind=LevelKind.TIME,
        time_unit__in=COUNTED,
    )
    found: dict[int, list[PromiseVersion]] = defaultdict(list)
    for row in rows.select_related("version"):
        found[row.promise_id].append(row)
    return found


def _came_in(case: FeedbackCase, period: ReportingPeriod) -> bool:
    return period.starts_on <= timezone.localdate(case.received_at) <= period.ends_on
