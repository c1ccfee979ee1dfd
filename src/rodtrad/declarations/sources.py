"""The two ways to prove a promise that are here from the start: an indicator, and a check."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from decimal import Decimal

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from rodtrad.core.promises import share
from rodtrad.declarations.measures import Measured, MeasureSource, register
from rodtrad.declarations.models import PromiseCheck, PromiseMeasure
from rodtrad.indicators.enums import Group, ObservationStatus
from rodtrad.indicators.models import Observation

INDICATOR = "indicator"
CHECK = "check"


def register_sources() -> None:
    """Let promises be proven by figures that are followed anyway, and by who looks by hand."""
    register(MeasureSource(INDICATOR, _("En siffra vi redan följer"), by_series, has_series=True))
    register(MeasureSource(CHECK, _("En kontroll som någon gör"), by_hand, needs_method=True))


def by_series(rows: Collection[PromiseMeasure]) -> Iterator[Measured]:
    """Return what the series of the measures have for all people, period by period."""
    bound: dict[int | None, list[PromiseMeasure]] = defaultdict(list)
    for row in rows:
        bound[row.series_id].append(row)
    found = Observation.objects.filter(series__in=[pk for pk in bound if pk], group=Group.TOTAL)
    for figure in found.exclude(status=ObservationStatus.MISSING):
        for row in bound[figure.series_id]:
            yield Measured(
                row.pk,
                row.promise_id,
                figure.period_id,
                figure.value,
                _whole(figure.numerator),
                _whole(figure.denominator),
                timezone.localdate(figure.recorded_at),
            )


def by_hand(rows: Collection[PromiseMeasure]) -> Iterator[Measured]:
    """Return what those who looked by hand have found; of no cases nothing was measured."""
    bound: dict[int, list[PromiseMeasure]] = defaultdict(list)
    for row in rows:
        bound[row.promise_id].append(row)
    for check in PromiseCheck.objects.filter(promise__in=bound):
        counted = share(check.kept or 0, check.of or 0)
        value = counted if check.value is None else check.value
        for row in bound[check.promise_id]:
            yield Measured(
                row.pk,
                check.promise_id,
                check.period_id,
                value,
                check.kept,
                check.of,
                check.checked_on,
            )


def _whole(number: Decimal | None) -> int | None:
    """Return a count as a whole number, None where it is none."""
    return int(number) if number is not None and number == int(number) else None
