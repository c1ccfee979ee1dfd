"""Reporting a figure, putting it right, and saying that it is missing."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit.services import record
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.indicators import figures, rules
from rodtrad.indicators.enums import Group, ObservationStatus
from rodtrad.indicators.models import (
    IndicatorDefinition,
    Observation,
    ReportingPeriod,
    Series,
)
from rodtrad.indicators.queries.figures import history_before
from rodtrad.indicators.queries.periods import expects
from rodtrad.indicators.queries.revisions import was_given
from rodtrad.indicators.queries.series import definition as definition_on
from rodtrad.indicators.services.recompute import recompute

FACTS = (
    "value",
    "numerator",
    "denominator",
    "standard_error",
    "status",
    "reason",
    "expected_on",
    "source",
    "is_invented",
)


class Unlikely(Exception):
    """A figure that can be right but is odd; recorded when somebody confirms it."""

    def __init__(self, sentences: tuple[str, ...]) -> None:
        super().__init__(" ".join(sentences))
        self.sentences = sentences


@dataclass(frozen=True)
class Figure:
    """What somebody reports: a value, or the parts it is made of."""

    value: Decimal | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    standard_error: Decimal | None = None
    status: str = ObservationStatus.FINAL
    source: str = ""
    is_invented: bool = False
    reason: str = ""
    expected_on: date | None = None


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
    with transaction.atomic():
        locked: Series = Series.objects.select_for_update().get(pk=series.pk)
        period = held_open(period)
        meaning = definition_on(locked.indicator, period.ends_on)
        require(rules.may_record(by, locked))
        require(rules.is_open(period))
        _require_asked_for(locked, period, meaning, group)
        whole = _whole(figure, meaning)
        there: Observation | None = locked.observations.filter(period=period, group=group).first()
        if there is not None and _says_the_same(there, whole):
            return there
        _require_seen(there, whole, expected_version, meaning)
        _require_reason(there, change_reason)
        if not is_confirmed:
            _require_likely(locked, period, group, whole, meaning)
        return _write(locked, period, group, whole, there, change_reason, by)


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
    if not reason.strip():
        raise BadInput(_("Skriv varför siffran saknas."), "reason")
    if expected_on is not None and expected_on <= period.ends_on:
        raise BadInput(
            _("Dagen då siffran väntas måste ligga efter periodens slut."), "expected_on"
        )
    return record_observation(
        series,
        period=period,
        figure=Figure(
            status=ObservationStatus.MISSING, reason=reason.strip(), expected_on=expected_on
        ),
        by=by,
        group=group,
        change_reason=change_reason,
        expected_version=expected_version,
        is_confirmed=True,
    )


def held_open(period: ReportingPeriod) -> ReportingPeriod:
    """Return the period as it is, with nobody able to lock it before this transaction ends."""
    sql = "SELECT * FROM indicators_reportingperiod WHERE id = %s FOR SHARE"
    row: ReportingPeriod = ReportingPeriod.objects.raw(sql, [period.pk])[0]
    return row


def _require_asked_for(
    series: Series, period: ReportingPeriod, meaning: IndicatorDefinition, group: str
) -> None:
    if period.kind != meaning.frequency:
        raise BadInput(
            _("Siffran lämnas %s. Välj en sådan period.") % meaning.get_frequency_display(),
            "period",
        )
    if not expects(series, period):
        raise BadInput(_("Enheten lämnade inte siffror för den perioden."), "period")
    if group not in meaning.groups:
        raise BadInput(_("Siffran delas inte upp på den gruppen."), "group")


def _whole(figure: Figure, meaning: IndicatorDefinition) -> Figure:
    """Return the figure with its value, counted from the parts when only they were given."""
    if figure.status == ObservationStatus.MISSING:
        return figure
    _require_sound_parts(figure, meaning)
    value = figure.value
    if value is None:
        value = figures.share(figure.numerator, figure.denominator, meaning)
    if value is None:
        raise BadInput(_("Skriv ett värde."), "value")
    figures.require_within_bounds(value, meaning)
    return Figure(**{**figure.__dict__, "value": round(value, figures.STORED_DECIMALS)})


def _require_sound_parts(figure: Figure, meaning: IndicatorDefinition) -> None:
    if figure.denominator is not None and figure.denominator <= 0:
        raise BadInput(_("Antalet som andelen räknas på måste vara större än noll."), "denominator")
    if figure.numerator is not None and figure.denominator is None:
        raise BadInput(_("Skriv också hur många andelen räknas på."), "denominator")
    if figure.standard_error is not None and figure.standard_error < 0:
        raise BadInput(_("Medelfelet kan inte vara mindre än noll."), "standard_error")
    if not meaning.is_proportion or figure.numerator is None or figure.denominator is None:
        return
    if figure.numerator > figure.denominator:
        raise BadInput(_("Delen kan inte vara större än det hela."), "numerator")


def _says_the_same(there: Observation, figure: Figure) -> bool:
    return all(getattr(there, name) == getattr(figure, name) for name in FACTS)


def _require_seen(
    there: Observation | None,
    figure: Figure,
    expected_version: int | None,
    meaning: IndicatorDefinition,
) -> None:
    """Raise `Conflict` when somebody reported the same period in between."""
    if expected_version is None or there is None or there.version == expected_version:
        return
    who = there.recorded_by.display_name if there.recorded_by else _("Ett system")
    raise Conflict(
        _("%s har redan lämnat en siffra för samma period. Din version finns kvar här.") % who,
        theirs={"value": _shown(there, meaning), "version": str(there.version)},
        yours={"value": _shown(figure, meaning)},
    )


def _shown(figure: Figure | Observation, meaning: IndicatorDefinition) -> str:
    if figure.value is None:
        return _("saknas: %s") % figure.reason
    return figures.with_unit(figure.value, meaning)


def _require_reason(there: Observation | None, change_reason: str) -> None:
    if there is None or there.status != ObservationStatus.FINAL or change_reason.strip():
        return
    raise BadInput(_("Siffran är slutlig. Skriv varför den rättas."), "change_reason")


def _require_likely(
    series: Series,
    period: ReportingPeriod,
    group: str,
    figure: Figure,
    meaning: IndicatorDefinition,
) -> None:
    if figure.value is None:
        return
    past = history_before(series.pk, group, period)
    sentences = figures.doubts(figure.value, meaning, past)
    if sentences:
        raise Unlikely(sentences)


def _write(
    series: Series,
    period: ReportingPeriod,
    group: str,
    figure: Figure,
    there: Observation | None,
    change_reason: str,
    by: User | None,
) -> Observation:
    is_first = there is None or (there.value is None and not was_given(there))
    row = there or Observation(series=series, period=period, group=group, version=0)
    before = row.value
    for name in FACTS:
        setattr(row, name, getattr(figure, name))
    row.change_reason = change_reason.strip()
    row.recorded_by, row.recorded_at = by, timezone.now()
    row.version += 1
    row.save()
    detail: dict[str, Any] = {"series": series.pk, "period": period.key, "group": group}
    detail |= {"value": _code(figure.value), "before": _code(before), "version": row.version}
    record(
        _action(row, is_first=is_first), by=by, subject=row, unit_id=series.unit_id, detail=detail
    )
    recompute([series.pk])
    return row


def _action(row: Observation, *, is_first: bool) -> str:
    """Return what was done; what follows on a gap is the first figure and no correction."""
    if not is_first:
        return "observation.revised"
    return "observation.missing" if row.value is None else "observation.recorded"


def _code(value: Decimal | None) -> str | None:
    return None if value is None else f"{value.normalize():f}"


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
