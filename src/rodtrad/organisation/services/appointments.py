"""Roles are given, lent and ended."""

from datetime import date

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from rodtrad.access.enums import Role
from rodtrad.access.queries import forget
from rodtrad.accounts.models import User
from rodtrad.audit.services import record
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.organisation import rules
from rodtrad.organisation.enums import UnitKind
from rodtrad.organisation.models import Appointment, Decision, Unit, UnitVersion
from rodtrad.organisation.services.checks import require_exists
from rodtrad.organisation.services.lock import one_change_at_a_time
from rodtrad.times.spans import Span, holds, overlap, span


def appoint(
    user: User,
    *,
    unit: Unit,
    role: Role,
    starts_on: date,
    by: User | None,
    ends_before: date | None = None,
    decision: Decision | None = None,
) -> Appointment:
    """Give somebody a role at a unit from a day, until another or until further notice."""
    with one_change_at_a_time():
        require(rules.may_manage_people(by))
        days = span(starts_on, ends_before)
        _require_active(user)
        _require_seat(unit, role, days)
        mine = Appointment.objects.filter(user=user, unit=unit, role=role, valid__overlap=days)
        if mine.filter(substitutes_for=None).exists():
            raise BadInput(_("%s har redan den rollen där den tiden.") % user, "starts_on")
        held: Appointment = Appointment.objects.create(
            user=user, unit=unit, role=role, valid=days, decision=decision
        )
        _record("appointment.given", held, by)
    forget(user)
    return held


def substitute(
    appointment: Appointment,
    *,
    user: User,
    starts_on: date,
    by: User | None,
    ends_before: date | None = None,
) -> Appointment:
    """Let somebody act in another's role for a time, never longer than the other holds it."""
    with one_change_at_a_time():
        require(rules.may_manage_people(by))
        stood_in_for = Appointment.objects.select_for_update().get(pk=appointment.pk)
        days = overlap(span(starts_on, ends_before), stood_in_for.valid)
        _require_active(user)
        if stood_in_for.substitutes_for_id:
            raise BadInput(_("Den som själv ersätter någon kan inte ersättas."), "user")
        if stood_in_for.user_id == user.pk:
            raise BadInput(_("Man kan inte ersätta sig själv."), "user")
        if days is None:
            raise BadInput(_("Uppdraget gäller inte den tiden."), "starts_on")
        if stood_in_for.substitutes.filter(user=user, valid__overlap=days).exists():
            raise BadInput(_("%s ersätter redan den tiden.") % user, "starts_on")
        held: Appointment = Appointment.objects.create(
            user=user,
            unit_id=stood_in_for.unit_id,
            role=stood_in_for.role,
            valid=days,
            substitutes_for=stood_in_for,
        )
        _record("appointment.lent", held, by)
    forget(user)
    return held


def end_appointment(
    appointment: Appointment, *, on: date, by: User | None, seen: int | None = None
) -> Appointment:
    """Let a role end: the day given is the first when it is no longer held."""
    with one_change_at_a_time():
        require(rules.may_manage_people(by))
        held: Appointment = Appointment.objects.select_for_update().get(pk=appointment.pk)
        if seen is not None and held.version != seen:
            raise Conflict(
                _("Någon annan har ändrat samma uppdrag. Läs igen och försök en gång till."),
                theirs={"on": str(held.valid.upper or "")},
                yours={"on": on.isoformat()},
            )
        if on <= held.valid.lower:
            raise BadInput(_("Ett uppdrag måste gälla minst en dag."), "on")
        if held.valid.upper and on > held.valid.upper:
            raise BadInput(_("Uppdraget slutar redan tidigare."), "on")
        _require_another_administrator(held, on)
        _cut(held, on)
        for standing_in in held.substitutes.filter(valid__overlap=Span(on, None)):
            _cut_or_drop(standing_in, on)
        _record("appointment.ended", held, by)
    forget(held.user)
    return held


def end_all(user: User, day: date, by: User | None) -> None:
    """End what somebody holds on the day she leaves; what was to begin later never does."""
    with one_change_at_a_time():
        mine = Appointment.objects.select_for_update().filter(user=user)
        for held in mine.filter(valid__overlap=Span(day, None)):
            _require_another_administrator(held, day)
            for standing_in in held.substitutes.filter(valid__overlap=Span(day, None)):
                _cut_or_drop(standing_in, day)
            _cut_or_drop(held, day)
            _record("appointment.ended", held, by)
    forget(user)


def _cut(held: Appointment, on: date) -> None:
    held.valid = Span(held.valid.lower, on)
    held.version += 1
    held.save(update_fields=["valid", "version"])


def _cut_or_drop(held: Appointment, on: date) -> None:
    if held.valid.lower >= on:
        Appointment.objects.filter(pk=held.pk).delete()
    else:
        _cut(held, on)


def _require_active(user: User) -> None:
    if not user.is_active:
        raise BadInput(_("%s har slutat och kan inte få uppdrag.") % user, "user")


def _require_seat(unit: Unit, role: Role, days: Span) -> None:
    sentence = _("Enheten finns inte under hela tiden. Välj andra dagar.")
    require_exists(unit.pk, days, sentence, "unit")
    for version in UnitVersion.objects.filter(unit=unit, valid__overlap=days):
        ruling = rules.can_be_held_at(role, UnitKind(version.kind))
        if not ruling:
            raise BadInput(ruling.reason, "role")


def _keepers(on: date) -> QuerySet[Appointment]:
    return Appointment.objects.filter(
        role=Role.ADMINISTRATOR, substitutes_for=None, user__is_active=True
    ).on(on)


def _require_another_administrator(held: Appointment, on: date) -> None:
    is_keeper = held.role == Role.ADMINISTRATOR and not held.substitutes_for_id
    if is_keeper and holds(held.valid, on) and not _keepers(on).exclude(pk=held.pk).exists():
        raise BadInput(_("Minst en administratör måste finnas kvar. Utse en till först."), "on")


def _record(action: str, held: Appointment, by: User | None) -> None:
    record(
        action,
        by=by,
        subject=held,
        unit_id=held.unit_id,
        decision_id=held.decision_id,
        role=held.role,
        detail={
            "user": held.user_id,
            "from": held.valid.lower.isoformat(),
            "to": held.valid.upper.isoformat() if held.valid.upper else None,
        },
    )
