"""Reporting a figure, putting it right, and saying that it is missing."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from rodtrad.accounts.models import User
from rodtrad.audit.services import record_many
from rodtrad.indicators.enums import Group
from rodtrad.indicators.models import Observation, ReportingPeriod, Series
from rodtrad.indicators.queries.figures import history_before
from rodtrad.indicators.queries.revisions import was_given
from rodtrad.indicators.queries.series import definition as definition_on
from rodtrad.indicators.services.recompute import recompute
from rodtrad.indicators.services.weighing import (
    Claim,
    Figure,
    Ground,
    Unlikely,
    act_of,
    draft,
    gap,
    weigh,
)


def record_observation(
    series: Series,
    *,
    period: ReportingPeriod,
    figure: Figure,
    by: User | None,
    group: str = Group.TOTAL,
    change_reason: str = "",
    expected_version: int | None = None,
    is_confirmed: bool = False,
) -> Observation:
    """Keep a figure, the first or a new wording of it; raise `Unlikely` for an odd one.

    `expected_version` is the version the person saw, 0 when there was none.
    """
    claim = Claim(figure, group, change_reason, expected_version, is_confirmed)
    with transaction.atomic():
        locked: Series = Series.objects.select_for_update().get(pk=series.pk)
        open_period = held_open([period.pk])[period.pk]
        ground = Ground(
            series=locked,
            period=open_period,
            meaning=definition_on(locked.indicator, open_period.ends_on),
            there=locked.observations.filter(period=open_period, group=group).first(),
            past=lambda: history_before(locked.pk, group, open_period),
        )
        whole = weigh(claim, ground, by)
        if whole is None:
            assert ground.there is not None
            return ground.there
        return _write(claim, whole, ground, by)


def _write(claim: Claim, figure: Figure, ground: Ground, by: User | None) -> Observation:
    there = ground.there
    is_known = there is not None and there.value is None and was_given(there)
    kept = draft(claim, figure, ground, was_given=is_known, by=by)
    kept.row.save()
    record_many([act_of(kept, by)])
    recompute([ground.series.pk])
    return kept.row


def report_missing(
    series: Series,
    *,
    period: ReportingPeriod,
    reason: str,
    by: User | None,
    group: str = Group.TOTAL,
    expected_on: date | None = None,
    change_reason: str = "",
    expected_version: int | None = None,
) -> Observation:
    """Say that there is no figure for the period, why, and when there may be one."""
    return record_observation(
        series,
        period=period,
        figure=gap(reason, expected_on, period),
        by=by,
        group=group,
        change_reason=change_reason,
        expected_version=expected_version,
        is_confirmed=True,
    )


def held_open(period_ids: Iterable[int]) -> dict[int, ReportingPeriod]:
    """Return the periods as they are, with nobody able to lock them before this ends."""
    sql = "SELECT * FROM indicators_reportingperiod WHERE id = ANY(%s) ORDER BY id FOR SHARE"
    return {row.pk: row for row in ReportingPeriod.objects.raw(sql, [list(period_ids)])}


@dataclass(frozen=True)
class Report:
    """Figures for one period, by group, with the versions the person saw."""

    figures: dict[str, Figure]
    seen: dict[str, int]
    change_reason: str = ""
    is_confirmed: bool = False


def report_figures(
    series: Series, *, period: ReportingPeriod, report: Report, by: User | None
) -> list[Observation]:
    """Keep the figures of every group, or none; doubts about all of them are asked at once."""
    rows: list[Observation] = []
    doubts: list[str] = []
    with transaction.atomic():
        for group, figure in report.figures.items():
            try:
                rows.append(
                    record_observation(
                        series,
                        period=period,
                        figure=figure,
                        group=group,
                        by=by,
                        change_reason=report.change_reason,
                        expected_version=report.seen.get(group, 0),
                        is_confirmed=report.is_confirmed,
                    )
                )
            except Unlikely as doubt:
                doubts.extend(doubt.sentences)
        if doubts:
            raise Unlikely(tuple(dict.fromkeys(doubts)))
    return rows
