"""Series follow when units become others: one ends the day before, and the next goes on."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from rodtrad.core.swedish import capitalised
from rodtrad.indicators.models import Observation, Series, SeriesSuccession, Target
from rodtrad.indicators.models.series import AIMED
from rodtrad.indicators.queries.periods import all_by_kind
from rodtrad.indicators.queries.series import definitions
from rodtrad.indicators.services.recompute import recompute
from rodtrad.organisation.following import Change
from rodtrad.organisation.ledger import Ledger, Touched
from rodtrad.organisation.queries import tree
from rodtrad.organisation.reshaping import ONE, Heir
from rodtrad.times.spans import Span, overlap

Followed = list[tuple[Series, Heir]]


def faults(change: Change) -> Iterator[str]:
    """Find closed periods that would change, and figures of units that by then had ceased."""
    periods = (period for several in all_by_kind().values() for period in several)
    locked = [period for period in periods if period.is_locked and period.ends_on >= change.on]
    if locked:
        last = max(locked, key=lambda period: (period.ends_on, -period.pk))
        yield _("%s är låst. Välj en dag efter den perioden.") % capitalised(last.shown_name)
    if change.heirs:
        yield from _told_later(change)


def _told_later(change: Change) -> Iterator[str]:
    """Find series with figures, or a beginning, from the day on."""
    told = Observation.objects.filter(series=OuterRef("pk"), period__ends_on__gte=change.on)
    rows = Series.objects.filter(unit__in=change.heirs, valid__overlap=Span(change.on, None))
    standing = tree(change.on)
    for series in rows.annotate(is_told=Exists(told)).order_by("pk"):
        name = standing.name(series.unit_id)
        if getattr(series, "is_told", False):
            yield _("%s har redan lämnat siffror för tiden efter den dagen.") % name
        elif series.valid.lower >= change.on:
            yield _("%s ska börja lämna en siffra efter den dagen. Avsluta serien först.") % name


def follow(change: Change, ledger: Ledger) -> None:
    """End the series of units that cease, and let their heirs' series go on."""
    days = Span(change.on, None)
    rows = Series.objects.select_for_update(of=("self",)).filter(unit__in=change.heirs)
    ending = list(rows.filter(valid__overlap=days).order_by("pk"))
    ends = {series.pk: series.valid.upper for series in ending}
    targets = _targets(ending, days)
    for series in ending:
        ledger.change(series, valid=Span(series.valid.lower, change.on))
    means = definitions({series.indicator_id for series in ending}, change.on)
    for (indicator_id, unit_id), several in _gathered(ending, change).items():
        upper = {ends[series.pk] for series, _heir in several}
        valid = Span(change.on, None if None in upper else max(upper))
        known = Series.objects.filter(
            indicator=indicator_id, unit=unit_id, valid__overlap=valid
        ).first()
        made = known or ledger.make(_next(indicator_id, unit_id, several, valid))
        _join(several, made, change, ledger)
        if known is None and _keeps_aim(several, is_share=means[indicator_id].is_proportion):
            _aim([targets[series.pk] for series, _heir in several], made, ledger)


def settle(touched: Touched) -> None:
    """Weigh anew the series that have been touched."""
    wanted = touched.get("indicators.series", set())
    recompute(list(Series.objects.filter(pk__in=wanted).values_list("pk", flat=True)))


def _gathered(ending: Iterable[Series], change: Change) -> dict[tuple[int, int], Followed]:
    """Bring together the series that become one: of one indicator, in one unit to come."""
    found: dict[tuple[int, int], Followed] = defaultdict(list)
    for series in ending:
        for heir in change.heirs[series.unit_id]:
            found[series.indicator_id, heir.unit_id].append((series, heir))
    return found


def _next(indicator_id: int, unit_id: int, several: Followed, valid: Span) -> Series:
    people = {series.responsible_id if heir.takes_over else None for series, heir in several}
    return Series(
        indicator_id=indicator_id,
        unit_id=unit_id,
        valid=valid,
        responsible_id=people.pop() if len(people) == 1 else None,
        is_public=all(series.is_public for series, _heir in several),
    )


def _join(several: Followed, made: Series, change: Change, ledger: Ledger) -> None:
    for series, heir in several:
        ledger.make(
            SeriesSuccession(
                predecessor=series, successor=made, starts_on=change.on, weight=heir.weight
            )
        )


def _targets(ending: Iterable[Series], days: Span) -> dict[int, list[Target]]:
    found: dict[int, list[Target]] = {series.pk: [] for series in ending}
    rows = Target.objects.filter(series__in=found, valid__overlap=days).order_by("valid")
    for target in rows:
        found[target.series_id].append(target)
    return found


def _keeps_aim(several: Followed, *, is_share: bool) -> bool:
    """Say whether what the old aimed at can be aimed at by the new: a share, or all of it."""
    return is_share or (len(several) == 1 and several[0][1].weight == ONE)


def _aim(aims: list[list[Target]], made: Series, ledger: Ledger) -> None:
    """Let the series aim at what all those before it did; nothing where they differed."""
    if len({tuple(_spec(target, made.valid) for target in several) for several in aims}) != 1:
        return
    for target in aims[0]:
        days = overlap(target.valid, made.valid)
        if days is not None:
            decision = target.decision_id
            ledger.make(Target(series=made, valid=days, decision_id=decision, **_asked(target)))


def _asked(target: Target) -> dict[str, object]:
    return {name: getattr(target, name) for name in AIMED}


def _spec(target: Target, valid: Span) -> tuple[object, ...]:
    return (*_asked(target).values(), overlap(target.valid, valid))
