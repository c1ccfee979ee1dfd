"""Promises are measured on when the series that shows them ends and another goes on.

Declarations and ways of working stay where they are: whoever takes over answers for them.
"""

from collections import defaultdict
from collections.abc import Iterable

from rodtrad.declarations.models import PromiseMeasure
from rodtrad.declarations.services.verdicts import refresh
from rodtrad.indicators.models import SeriesSuccession
from rodtrad.organisation.following import Change
from rodtrad.organisation.ledger import Ledger, Touched
from rodtrad.times.spans import Span, overlap


def faults(change: Change) -> Iterable[str]:
    """Return nothing: a promise can always be measured by what goes on, or by nothing yet."""
    return ()


def follow(change: Change, ledger: Ledger) -> None:
    """Let the one series that goes on show the promise; of several somebody must choose."""
    days = Span(change.on, None)
    goes_on = _going_on(change)
    rows = PromiseMeasure.objects.select_for_update().filter(
        series__in=goes_on, valid__overlap=days
    )
    for measure in list(rows.order_by("pk")):
        span, heirs = overlap(measure.valid, days) or days, goes_on[measure.series_id]
        ledger.end(measure, change.on)
        if len(heirs) == 1:
            ledger.make(_next(measure, heirs[0], span))


def settle(touched: Touched) -> None:
    """Write the verdicts again of the promises whose measures have been touched."""
    measures = touched.get("declarations.promisemeasure", set())
    refresh(set(PromiseMeasure.objects.filter(pk__in=measures).values_list("promise", flat=True)))


def _going_on(change: Change) -> dict[int | None, list[int]]:
    """Return, by the series that end, those that go on with them."""
    found: dict[int | None, list[int]] = defaultdict(list)
    rows = SeriesSuccession.objects.filter(starts_on=change.on, predecessor__unit__in=change.heirs)
    for one in rows.order_by("pk"):
        found[one.predecessor_id].append(one.successor_id)
    return dict(found)


def _next(measure: PromiseMeasure, series_id: int, span: Span) -> PromiseMeasure:
    return PromiseMeasure(
        promise_id=measure.promise_id,
        source=measure.source,
        series_id=series_id,
        method=measure.method,
        rhythm=measure.rhythm,
        valid=span,
    )
