"""Reporting many figures at once: all of them or none, each under the rules of one."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from django.db import transaction

from rodtrad.accounts.models import User
from rodtrad.audit.services import record_many
from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.indicators.models import IndicatorDefinition, Observation, ReportingPeriod, Series
from rodtrad.indicators.queries.figures import HISTORY, histories
from rodtrad.indicators.queries.revisions import once_given
from rodtrad.indicators.queries.series import all_definitions, in_force
from rodtrad.indicators.services.observations import held_open
from rodtrad.indicators.services.recompute import recompute
from rodtrad.indicators.services.weighing import (
    FACTS,
    Claim,
    Draft,
    Figure,
    Ground,
    Unlikely,
    act_of,
    draft,
    weigh,
)

Fault = BadInput | Conflict | Refused | Unlikely
WRITTEN = (*FACTS, "change_reason", "recorded_by", "recorded_at", "version")


class Place(NamedTuple):
    """Where a figure belongs."""

    series_id: int
    period_id: int
    group: str


class NotKept(Exception):
    """Nothing was kept; `faults` says of each figure that could not be, why."""

    def __init__(self, faults: Mapping[Place, Fault]) -> None:
        super().__init__(", ".join(str(place) for place in faults))
        self.faults = dict(faults)


def record_cells(
    claims: Mapping[Place, Claim], *, by: User | None, faults: Mapping[Place, Fault] | None = None
) -> list[Observation]:
    """Keep every figure or none, in a fixed number of queries; return the rows that were written.

    `faults` are those found before; with them nothing is kept, but the others are weighed too.
    """
    found = dict(faults or {})
    with transaction.atomic():
        grounds = _grounds(claims)
        alike = defaultdict[tuple[int, str], list[Ground]](list)
        for place, ground in grounds.items():
            alike[place.series_id, place.group].append(ground)
        kept: list[tuple[Claim, Figure, Ground]] = []
        # In the order of time, so that a figure is doubted beside those given together with it.
        for place in sorted(claims, key=lambda one: grounds[one].period.ends_on):
            claim, ground = claims[place], grounds[place]
            try:
                whole = weigh(claim, ground, by)
            except (BadInput, Conflict, Refused, Unlikely) as fault:
                found[place] = fault
                continue
            if whole is not None:
                kept.append((claim, whole, ground))
                _go_on(alike[place.series_id, place.group], ground.period.ends_on, whole.value)
        if found:
            raise NotKept(found)
        return _write(kept, by)


class _Past:
    """The figures of a series and group before a period; those given now belong to it."""

    def __init__(self, known: dict[date, Decimal]) -> None:
        self.known = known

    def __call__(self) -> list[Decimal]:
        return [self.known[day] for day in sorted(self.known)][-HISTORY:]


def _grounds(claims: Mapping[Place, Claim]) -> dict[Place, Ground]:
    """Lock what the claims are about and read what they are weighed against."""
    series = _locked({place.series_id for place in claims})
    periods = held_open({place.period_id for place in claims})
    meanings = all_definitions(row.indicator_id for row in series.values())
    there = _there(series, periods)
    keys = {
        place: (place.series_id, place.group, periods[place.period_id].ends_on) for place in claims
    }
    past = histories(list(keys.values()))
    return {
        place: Ground(
            series=series[place.series_id],
            period=periods[place.period_id],
            meaning=_meaning(meanings, series[place.series_id], periods[place.period_id]),
            there=there.get(place),
            past=_Past(past[keys[place]]),
        )
        for place in claims
    }


def _locked(ids: set[int]) -> dict[int, Series]:
    # In id order, so that two saves of the same series wait for each other and never both.
    rows = Series.objects.select_for_update().filter(pk__in=ids).order_by("pk")
    return {row.pk: row for row in rows}


def _meaning(
    meanings: Mapping[int, Sequence[IndicatorDefinition]], series: Series, period: ReportingPeriod
) -> IndicatorDefinition:
    return in_force(meanings[series.indicator_id], period.ends_on)


def _there(
    series: Mapping[int, Series], periods: Mapping[int, ReportingPeriod]
) -> dict[Place, Observation]:
    rows = Observation.objects.filter(series_id__in=series, period_id__in=periods)
    return {
        Place(row.series_id, row.period_id, row.group): row
        for row in rows.select_related("recorded_by")
    }


def _go_on(alike: Sequence[Ground], ends_on: date, value: Decimal | None) -> None:
    """Let later figures of the same series and group be doubted beside this one too."""
    for ground in alike:
        if ground.period.ends_on <= ends_on:
            continue
        assert isinstance(ground.past, _Past)
        ground.past.known.pop(ends_on, None)
        if value is not None:
            ground.past.known[ends_on] = value


def _write(kept: Sequence[tuple[Claim, Figure, Ground]], by: User | None) -> list[Observation]:
    if not kept:
        return []
    gaps = [one.there.pk for _, _, one in kept if one.there and one.there.value is None]
    given = once_given(gaps) if gaps else set()
    drafts = [
        draft(
            claim,
            figure,
            ground,
            was_given=ground.there is not None and ground.there.pk in given,
            by=by,
        )
        for claim, figure, ground in kept
    ]
    _save(drafts)
    record_many(act_of(one, by) for one in drafts)
    recompute({one.series.pk for one in drafts})
    return [one.row for one in drafts]


def _save(drafts: Sequence[Draft]) -> None:
    new = [one.row for one in drafts if one.row.pk is None]
    changed = [one.row for one in drafts if one.row.pk is not None]
    Observation.objects.bulk_create(new)
    Observation.objects.bulk_update(changed, WRITTEN)
