"""Saying what is measured, and saying it anew."""

from dataclasses import dataclass, field, fields, replace
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit.services import record
from rodtrad.core import sealing
from rodtrad.core.calendar_words import day
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.core.sealing import Difference
from rodtrad.core.swedish import sort_key
from rodtrad.indicators import rules
from rodtrad.indicators.enums import Seam
from rodtrad.indicators.models import Indicator, IndicatorDefinition, ReportingPeriod
from rodtrad.indicators.queries.unanswered import DEFINED
from rodtrad.indicators.services.recompute import recompute
from rodtrad.organisation.models import Unit


@dataclass(frozen=True)
class Wording:
    """Everything a definition says, apart from when it holds."""

    name: str
    measure_kind: str
    unit_of_measure: str
    direction: str
    frequency: str
    description: str = ""
    decimals: int = 1
    method: str = ""
    source: str = ""
    breakdowns: list[dict[str, str]] = field(default_factory=list)
    is_proportion: bool = False
    least: Decimal | None = None
    most: Decimal | None = None
    lower_bound: Decimal | None = None
    upper_bound: Decimal | None = None

    def values(self) -> dict[str, Any]:
        return {item.name: getattr(self, item.name) for item in fields(self)}

    def with_changes(self, **changes: Any) -> "Wording":
        return replace(self, **changes)


@dataclass(frozen=True)
class Continuation:
    """How the series go on over a new definition.

    A bridge is one period counted both ways: before and after.
    """

    seam: Seam
    period: ReportingPeriod | None = None
    before: Decimal | None = None
    after: Decimal | None = None


def wording_of(definition: IndicatorDefinition) -> Wording:
    """Return what a definition says now."""
    return Wording(**{item.name: getattr(definition, item.name) for item in fields(Wording)})


def define_indicator(
    key: str, wording: Wording, *, owner: Unit, valid_from: date, by: User | None
) -> Indicator:
    """Make an indicator with its first definition."""
    require(rules.may_define(by, owner.pk))
    _require_sound(wording)
    with transaction.atomic():
        if Indicator.objects.filter(key=key).exists():
            raise BadInput(_("Nyckeln används redan. Välj en annan."), "key")
        indicator = Indicator.objects.create(key=key, owner=owner)
        IndicatorDefinition.objects.create(
            indicator=indicator,
            valid=DateRange(valid_from, None),
            sort_key=sort_key(wording.name),
            **wording.values(),
        )
        record("indicator.defined", by=by, subject=indicator, unit_id=owner.pk)
    return indicator


def redefine_indicator(
    indicator: Indicator,
    wording: Wording,
    *,
    valid_from: date,
    reason: str,
    by: User | None,
    continuation: Continuation | None = None,
    expected_version: int | None = None,
) -> IndicatorDefinition:
    """Let a new definition hold from a day; the old one keeps its time and its figures.

    One that changes what the figure means needs a continuation: a visible break, or a bridge.
    """
    require(rules.may_redefine(by, indicator))
    _require_sound(wording)
    if not reason.strip():
        raise BadInput(_("Skriv varför definitionen ändras."), "reason")
    with transaction.atomic():
        last = _locked_last(indicator)
        _require_unchanged(last, wording, expected_version)
        _require_continuation(last, wording, continuation)
        new = _succeed(last, wording, valid_from, reason.strip(), continuation)
        record(
            "indicator.redefined",
            by=by,
            subject=indicator,
            unit_id=indicator.owner_id,
            detail={"from": str(valid_from), "version": new.version, "seam": new.seam},
        )
        recompute(list(indicator.series.values_list("pk", flat=True)))
    return new


def _locked_last(indicator: Indicator) -> IndicatorDefinition:
    """Return the newest definition, while nobody else can add one."""
    Indicator.objects.select_for_update().get(pk=indicator.pk)
    rows = IndicatorDefinition.objects.filter(indicator=indicator)
    last: IndicatorDefinition = rows.latest("valid")
    return last


def _succeed(
    last: IndicatorDefinition,
    wording: Wording,
    valid_from: date,
    reason: str,
    continuation: Continuation | None,
) -> IndicatorDefinition:
    if valid_from <= last.valid.lower:
        raise BadInput(
            _("Den nya definitionen måste börja gälla efter %s, då den nuvarande börjar.")
            % day(last.valid.lower, year=True),
            "valid_from",
        )
    last.valid = DateRange(last.valid.lower, valid_from)
    last.save(update_fields=["valid"])
    return IndicatorDefinition.objects.create(
        indicator_id=last.indicator_id,
        valid=DateRange(valid_from, None),
        change_reason=reason,
        version=last.version + 1,
        sort_key=sort_key(wording.name),
        seam=continuation.seam if continuation else "",
        bridge_period=continuation.period if continuation else None,
        bridge_before=continuation.before if continuation else None,
        bridge_after=continuation.after if continuation else None,
        **wording.values(),
    )


def _require_continuation(
    last: IndicatorDefinition, wording: Wording, continuation: Continuation | None
) -> None:
    """Refuse a new meaning that says nothing of how the figures before and after hang together."""
    then, now = ({part: values[part] for part in DEFINED} for values in _both(last, wording))
    if continuation is None:
        if sealing.compare(then, now) == Difference.REDEFINED:
            raise BadInput(
                _("Siffran får en ny betydelse. Välj brott i serien, eller brygga."), "seam"
            )
        return
    bridge = (continuation.period, continuation.before, continuation.after)
    if continuation.seam == Seam.BRIDGE and None in bridge:
        raise BadInput(
            _("En brygga är en period räknad på båda sätten. Fyll i perioden och båda siffrorna."),
            "bridge_period",
        )


def _both(last: IndicatorDefinition, wording: Wording) -> tuple[dict[str, Any], dict[str, Any]]:
    return wording_of(last).values(), wording.values()


def _require_unchanged(
    last: IndicatorDefinition, wording: Wording, expected_version: int | None
) -> None:
    if expected_version in (None, last.version):
        return
    theirs, yours = wording_of(last).values(), wording.values()
    differs = [name for name in yours if theirs[name] != yours[name]]
    sentence = _("Någon annan har ändrat samma definition. Din version finns kvar här.")
    raise Conflict.between(sentence, theirs=theirs, yours={name: yours[name] for name in differs})


def _require_sound(wording: Wording) -> None:
    """Raise `BadInput` for a definition that contradicts itself."""
    if not wording.name.strip():
        raise BadInput(_("Skriv ett namn."), "name")
    if not wording.unit_of_measure.strip():
        raise BadInput(_("Skriv vilken enhet värdet mäts i."), "unit_of_measure")
    if not 0 <= wording.decimals <= 6:
        raise BadInput(_("Antalet decimaler ska vara 0 till 6."), "decimals")
    if _crossed(wording.least, wording.most):
        raise BadInput(_("Det lägsta vanliga värdet är högre än det högsta."), "least")
    if _crossed(wording.lower_bound, wording.upper_bound):
        raise BadInput(_("Det lägsta möjliga värdet är högre än det högsta."), "lower_bound")
    keys = [item["key"] for item in wording.breakdowns]
    if len(keys) != len(set(keys)) or "total" in keys:
        raise BadInput(_("Varje grupp ska finnas en gång."), "breakdowns")


def _crossed(low: Decimal | None, high: Decimal | None) -> bool:
    return low is not None and high is not None and low >= high
