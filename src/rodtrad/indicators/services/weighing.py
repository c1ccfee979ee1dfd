"""What a reported figure must be before it is kept, and the row and the act it becomes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit.models import Act
from rodtrad.audit.services import prepare
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
from rodtrad.indicators.queries.periods import expects

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


@dataclass(frozen=True)
class Claim:
    """What somebody says of a period, and which version of it they saw: 0 when there was none."""

    figure: Figure
    group: str = Group.TOTAL
    change_reason: str = ""
    expected_version: int | None = None
    is_confirmed: bool = False


@dataclass(frozen=True)
class Ground:
    """What a claim is weighed against, read after the series was locked."""

    series: Series
    period: ReportingPeriod
    meaning: IndicatorDefinition
    there: Observation | None
    past: Callable[[], Sequence[Decimal]]


@dataclass(frozen=True)
class Draft:
    """A row as it is to be kept, with what it said before."""

    row: Observation
    series: Series
    period: ReportingPeriod
    before: Decimal | None
    is_first: bool


def gap(reason: str, expected_on: date | None, period: ReportingPeriod) -> Figure:
    """Return what says that there is no figure, why, and when there may be one."""
    if not reason.strip():
        raise BadInput(_("Skriv varför siffran saknas."), "reason")
    if expected_on is not None and expected_on <= period.ends_on:
        raise BadInput(
            _("Dagen då siffran väntas måste ligga efter periodens slut."), "expected_on"
        )
    return Figure(status=ObservationStatus.MISSING, reason=reason.strip(), expected_on=expected_on)


def weigh(claim: Claim, ground: Ground, by: User | None) -> Figure | None:
    """Return the figure to keep, None when it already stands so; raise what speaks against it."""
    require(rules.may_record(by, ground.series))
    require(rules.is_open(ground.period))
    _require_asked_for(ground.series, ground.period, ground.meaning, claim.group)
    full = whole(claim.figure, ground.meaning)
    if ground.there is not None and _says_the_same(ground.there, full):
        return None
    _require_seen(ground.there, full, claim.expected_version, ground.meaning)
    _require_reason(ground.there, claim.change_reason)
    if not claim.is_confirmed and full.value is not None:
        _require_likely(full.value, ground.meaning, ground.past())
    return full


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


def whole(figure: Figure, meaning: IndicatorDefinition) -> Figure:
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
    return replace(figure, value=round(value, figures.STORED_DECIMALS))


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


def _require_likely(value: Decimal, meaning: IndicatorDefinition, past: Sequence[Decimal]) -> None:
    """Raise `Unlikely` for a figure that is odd beside those before it."""
    sentences = figures.doubts(value, meaning, past)
    if sentences:
        raise Unlikely(sentences)


def draft(
    claim: Claim, figure: Figure, ground: Ground, *, was_given: bool, by: User | None
) -> Draft:
    """Return the row that keeps the figure, the next version of what is there."""
    there, series, period = ground.there, ground.series, ground.period
    is_first = there is None or (there.value is None and not was_given)
    row = there or Observation(series=series, period=period, group=claim.group, version=0)
    before = row.value
    for name in FACTS:
        setattr(row, name, getattr(figure, name))
    row.change_reason = claim.change_reason.strip()
    row.recorded_by, row.recorded_at = by, timezone.now()
    row.version += 1
    return Draft(row, series, period, before, is_first)


def act_of(kept: Draft, by: User | None) -> Act:
    """Return the act that tells of a row that has been kept."""
    row = kept.row
    detail: dict[str, Any] = {
        "series": kept.series.pk,
        "period": kept.period.key,
        "group": row.group,
        "value": _code(row.value),
        "before": _code(kept.before),
        "version": row.version,
    }
    return prepare(_action(kept), by=by, subject=row, unit_id=kept.series.unit_id, detail=detail)


def _action(kept: Draft) -> str:
    """Return what was done; what follows on a gap is the first figure and no correction."""
    if not kept.is_first:
        return "observation.revised"
    return "observation.missing" if kept.row.value is None else "observation.recorded"


def _code(value: Decimal | None) -> str | None:
    return None if value is None else f"{value.normalize():f}"
