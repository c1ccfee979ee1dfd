"""Units come, change name, move and close."""

from datetime import date

from django.db.models import F, QuerySet
from django.utils.text import slugify
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit.services import record
from rodtrad.core import addresses
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.core.swedish import listing, sort_key
from rodtrad.organisation import rules
from rodtrad.organisation.enums import LegalForm, UnitKind
from rodtrad.organisation.models import Appointment, Decision, Unit, UnitVersion
from rodtrad.organisation.services.checks import (
    require_exists,
    require_no_cycle,
    require_unchanged,
    version_on,
)
from rodtrad.organisation.services.lock import one_change_at_a_time
from rodtrad.organisation.services.paths import lay_paths
from rodtrad.times.spans import Span, span

# Words that follow /organisation/ in the addresses of other pages.
RESERVED = frozenset(
    {"personer", "beslut", "profil", "ny", "uppdrag", "utseende", "omorganisationer"}
)


def create_unit(
    *,
    name: str,
    kind: UnitKind,
    starts_on: date,
    by: User | None,
    key: str = "",
    short_name: str = "",
    parent: Unit | None = None,
    ends_before: date | None = None,
    legal_form: LegalForm = LegalForm.MUNICIPAL,
    decision: Decision | None = None,
) -> Unit:
    """Let a new unit exist from a day, under another or at the top."""
    with one_change_at_a_time():
        require(rules.may_manage_organisation(by))
        name, days = named(name), span(starts_on, ends_before)
        if parent:
            _require_parent(parent, days)
        unit = Unit.objects.create(key=free_key(key or slugify(name)))
        UnitVersion.objects.create(
            unit=unit,
            valid=days,
            name=name,
            short_name=short_name.strip() or name[:60],
            kind=kind,
            parent=parent,
            sort_key=sort_key(name)[:200],
            legal_form=legal_form,
        )
        lay_paths(unit.pk)
        _record("unit.created", unit, starts_on, by, decision)
    return unit


def rename_unit(
    unit: Unit,
    *,
    name: str,
    on: date,
    by: User | None,
    short_name: str = "",
    seen: int | None = None,
) -> Unit:
    """Give the unit another name from a day; what it was called before is kept."""
    with one_change_at_a_time():
        require(rules.may_manage_organisation(by))
        name = named(name)
        unit = Unit.objects.select_for_update().get(pk=unit.pk)
        version = version_on(unit, on)
        require_unchanged(unit, seen, theirs=version.name, yours=name)
        short = short_name.strip() or name[:60]
        from_day(version, on).update(name=name, short_name=short, sort_key=sort_key(name)[:200])
        lay_paths(unit.pk)
        return _changed("unit.renamed", unit, on, by)


def move_unit(
    unit: Unit,
    *,
    parent: Unit | None,
    on: date,
    by: User | None,
    seen: int | None = None,
) -> Unit:
    """Put the unit, with all that stands under it, under another unit from a day."""
    with one_change_at_a_time():
        require(rules.may_manage_organisation(by))
        unit = Unit.objects.select_for_update().get(pk=unit.pk)
        version = version_on(unit, on)
        require_unchanged(unit, seen, theirs=version.name, yours=version.name)
        days = span(on, _last_day(unit))
        if parent:
            require_no_cycle(unit, parent, days)
            _require_parent(parent, days)
        from_day(version, on).update(parent=parent)
        lay_paths(unit.pk)
        return _changed("unit.moved", unit, on, by)


def close_unit(
    unit: Unit,
    *,
    on: date,
    by: User | None,
    seen: int | None = None,
) -> Unit:
    """Let the unit cease on a day; its past stands and its appointments end with it."""
    with one_change_at_a_time():
        require(rules.may_manage_organisation(by))
        unit = Unit.objects.select_for_update().get(pk=unit.pk)
        version = version_on(unit, on)
        require_unchanged(unit, seen, theirs=version.name, yours=version.name)
        if UnitVersion.objects.filter(unit=unit).earliest("valid").valid.lower == on:
            raise BadInput(_("Enheten måste finnas minst en dag."), "on")
        _require_empty(unit, on)
        from_day(version, on).delete()
        for held in Appointment.objects.select_for_update().filter(unit=unit).on(on):
            held.valid = Span(held.valid.lower, on)
            held.version += 1
            held.save(update_fields=["valid", "version"])
        return _changed("unit.closed", unit, on, by)


def named(name: str) -> str:
    """Return the name tidied, or say what is wrong with it."""
    name = " ".join(name.split())
    if not name:
        raise BadInput(_("Skriv vad enheten heter."), "name")
    if len(name) > 200:
        raise BadInput(_("Namnet får ha högst 200 tecken."), "name")
    return name


def free_key(wanted: str) -> str:
    """Return an address of the wanted words that no other unit has."""
    wanted = wanted[:70] or "enhet"
    taken = RESERVED | set(
        Unit.objects.filter(key__startswith=wanted).values_list("key", flat=True)
    )
    return addresses.free(wanted, taken)


def _require_parent(parent: Unit, days: Span) -> None:
    sentence = _("Enheten ovanför finns inte under hela tiden. Välj en annan dag eller enhet.")
    require_exists(parent.pk, days, sentence, "parent")


def _require_empty(unit: Unit, on: date) -> None:
    days = Span(on, None)
    below = UnitVersion.objects.filter(parent=unit, valid__overlap=days).order_by("sort_key")
    names = list(dict.fromkeys(below.values_list("name", flat=True)))
    if names:
        raise BadInput(_("Flytta först det som ligger under: %s.") % listing(names), "on")
    if Appointment.objects.filter(unit=unit, valid__startswith__gte=on).exists():
        raise BadInput(_("Det finns uppdrag i enheten som börjar efter den dagen."), "on")


def _last_day(unit: Unit) -> date | None:
    last: date | None = UnitVersion.objects.filter(unit=unit).latest("valid").valid.upper
    return last


def from_day(version: UnitVersion, on: date) -> QuerySet[UnitVersion]:
    """Cut the version in two at the day, and return all that holds of the unit from there."""
    if version.valid.lower != on:
        before = Span(version.valid.lower, on)
        after = Span(on, version.valid.upper)
        UnitVersion.objects.filter(pk=version.pk).update(valid=before)
        version.pk, version.valid = None, after
        version._state.adding = True
        version.save(force_insert=True)
    return UnitVersion.objects.filter(unit=version.unit, valid__startswith__gte=on)


def _record(
    action: str, unit: Unit, on: date, by: User | None, decision: Decision | None = None
) -> None:
    record(
        action,
        by=by,
        subject=unit,
        unit_id=unit.pk,
        decision_id=decision.pk if decision else None,
        detail={"on": on.isoformat()},
    )


def _changed(action: str, unit: Unit, on: date, by: User | None) -> Unit:
    Unit.objects.filter(pk=unit.pk).update(version=F("version") + 1)
    unit.refresh_from_db()
    _record(action, unit, on, by)
    return unit
