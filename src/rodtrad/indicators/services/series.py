"""Asking a unit for figures, and deciding what they aim at."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit.services import record
from rodtrad.core.calendar_words import day
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.core.swedish import number
from rodtrad.indicators import rules
from rodtrad.indicators.enums import TargetKind
from rodtrad.indicators.models import Indicator, Series, Target
from rodtrad.indicators.services.recompute import recompute
from rodtrad.organisation.models import Decision, Unit
from rodtrad.organisation.services.checks import require_at_work


def open_series(
    indicator: Indicator,
    *,
    unit: Unit,
    valid_from: date,
    by: User | None,
    responsible: User | None = None,
) -> Series:
    """Ask a unit for the figures of an indicator from a day on."""
    require(rules.may_open_series(by, unit.pk))
    if responsible is not None:
        require_at_work(responsible, "responsible")
    with transaction.atomic():
        Indicator.objects.select_for_update().get(pk=indicator.pk)
        wanted = DateRange(valid_from, None)
        if indicator.series.filter(unit=unit, valid__overlap=wanted).exists():
            raise BadInput(_("Enheten lämnar redan de här siffrorna."), "unit")
        series = Series.objects.create(
            indicator=indicator, unit=unit, valid=wanted, responsible=responsible
        )
        record("series.opened", by=by, subject=series, unit_id=unit.pk)
        recompute([series.pk])
    return series


def close_series(series: Series, *, last_day_before: date, by: User | None) -> Series:
    """Stop asking for figures from a day on; those given are kept."""
    with transaction.atomic():
        locked: Series = Series.objects.select_for_update().get(pk=series.pk)
        require(rules.may_open_series(by, locked.unit_id))
        if last_day_before <= locked.valid.lower:
            raise BadInput(_("Serien kan inte sluta innan den började."), "last_day_before")
        locked.valid = DateRange(locked.valid.lower, last_day_before)
        locked.version += 1
        locked.save(update_fields=["valid", "version"])
        record("series.closed", by=by, subject=locked, unit_id=locked.unit_id)
        recompute([locked.pk])
    return locked


def assign_series(series: Series, *, responsible: User | None, by: User | None) -> Series:
    """Let another person answer for the figures."""
    with transaction.atomic():
        locked: Series = Series.objects.select_for_update(of=("self",)).get(pk=series.pk)
        require(rules.may_set_target(by, locked))
        if responsible is not None:
            require_at_work(responsible, "responsible")
        locked.responsible = responsible
        locked.version += 1
        locked.save(update_fields=["responsible", "version"])
        detail = {"responsible": responsible.pk if responsible else None}
        record("series.assigned", by=by, subject=locked, unit_id=locked.unit_id, detail=detail)
    return locked


def hand_over_series(leaving: User, *, to: User, by: User | None) -> None:
    """Let another person answer for everything somebody reports."""
    with transaction.atomic():
        for series in Series.objects.filter(responsible=leaving).order_by("pk"):
            locked: Series = Series.objects.select_for_update(of=("self",)).get(pk=series.pk)
            locked.responsible = to
            locked.version += 1
            locked.save(update_fields=["responsible", "version"])
            detail = {"from": leaving.pk, "responsible": to.pk}
            record(
                "series.handed_over", by=by, subject=locked, unit_id=locked.unit_id, detail=detail
            )


def publish_series(series: Series, *, is_public: bool, by: User | None) -> Series:
    """Show the figures to everybody, or stop showing them."""
    with transaction.atomic():
        locked: Series = Series.objects.select_for_update().get(pk=series.pk)
        require(rules.may_publish(by, locked))
        if locked.is_public != is_public:
            locked.is_public = is_public
            locked.version += 1
            locked.save(update_fields=["is_public", "version"])
            action = "series.published" if is_public else "series.withdrawn"
            record(action, by=by, subject=locked, unit_id=locked.unit_id)
    return locked


@dataclass(frozen=True)
class Aim:
    """What a target asks for."""

    value: Decimal
    kind: TargetKind = TargetKind.REACH
    upper: Decimal | None = None
    base: Decimal | None = None
    tolerance: Decimal = Decimal(0)


def set_target(
    series: Series,
    aim: Aim,
    *,
    valid_from: date,
    by: User | None,
    valid_to: date | None = None,
    decision: Decision | None = None,
    expected_version: int | None = None,
) -> Target:
    """Let a target hold from a day; the one before it ends there."""
    _require_sound(aim)
    if valid_to is not None and valid_to <= valid_from:
        raise BadInput(_("Målet måste gälla minst en dag."), "valid_to")
    with transaction.atomic():
        locked: Series = Series.objects.select_for_update().get(pk=series.pk)
        require(rules.may_set_target(by, locked))
        version = _end_those_before(locked, aim, valid_from, valid_to, expected_version)
        target = Target.objects.create(
            series=locked,
            valid=DateRange(valid_from, valid_to),
            kind=aim.kind,
            value=aim.value,
            upper=aim.upper,
            base=aim.base,
            tolerance=aim.tolerance,
            decision=decision,
            version=version,
        )
        record(
            "target.set",
            by=by,
            subject=target,
            unit_id=locked.unit_id,
            decision_id=decision.pk if decision else None,
            detail={"series": locked.pk, "value": str(aim.value), "from": str(valid_from)},
        )
        recompute([locked.pk])
    return target


def _end_those_before(
    series: Series,
    aim: Aim,
    valid_from: date,
    valid_to: date | None,
    expected_version: int | None,
) -> int:
    last = series.targets.order_by("valid").last()
    if last is not None and expected_version not in (None, last.version):
        raise Conflict(
            _("Någon annan har ändrat målet. Din version finns kvar här."),
            theirs={"value": number(last.value)},
            yours={"value": number(aim.value)},
        )
    for other in series.targets.filter(valid__overlap=DateRange(valid_from, valid_to)):
        if other.valid.lower is not None and other.valid.lower >= valid_from:
            raise BadInput(
                _("Det finns redan ett mål från %s. Välj en senare dag.")
                % day(other.valid.lower, year=True),
                "valid_from",
            )
        other.valid = DateRange(other.valid.lower, valid_from)
        other.save(update_fields=["valid"])
    return last.version + 1 if last else 1


def _require_sound(aim: Aim) -> None:
    if aim.tolerance < 0:
        raise BadInput(_("Toleransen kan inte vara mindre än noll."), "tolerance")
    if aim.kind == TargetKind.BAND and (aim.upper is None or aim.upper < aim.value):
        raise BadInput(_("Den övre gränsen måste vara minst lika hög som den undre."), "upper")
    if aim.kind == TargetKind.IMPROVE and aim.value < 0:
        raise BadInput(_("Skriv förbättringen som ett positivt tal."), "value")
