"""How soon the municipality promises to answer, and which days it keeps closed."""

from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit.services import record
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.core.promised_time import PromisedTime, What
from rodtrad.core.promised_time import Unit as TimeUnit
from rodtrad.core.workdays import WorkCalendar
from rodtrad.core.written import required_line
from rodtrad.feedback import rules
from rodtrad.feedback.enums import Kind
from rodtrad.feedback.models import ClosedDay, HandlingTime
from rodtrad.organisation.models import Unit
from rodtrad.organisation.remember import look_again
from rodtrad.times.models import end_from
from rodtrad.times.spans import Span

NAME = 80


def promise_time(
    promised: PromisedTime,
    *,
    by: User | None,
    body: Unit | None = None,
    kind: str = "",
    starts_on: date | None = None,
) -> HandlingTime:
    """Promise what is to have happened within how long; what was promised before ends then.

    What has come keeps what was promised the day it came, so a time never begins in the past.
    """
    with transaction.atomic():
        body_id = body.pk if body else None
        require(rules.may_promise_times(by, body_id))
        start = starts_on or timezone.localdate()
        if start < timezone.localdate():
            raise BadInput(_("Välj i dag eller en senare dag."), "starts_on")
        same = HandlingTime.objects.select_for_update().filter(
            body=body, kind=Kind(kind) if kind else "", what=promised.what.value
        )
        if same.filter(valid__startswith__gt=start).exists():
            raise BadInput(_("En annan tid börjar gälla senare. Avsluta den först."), "starts_on")
        for row in same.filter(valid__contains=start):
            end_from(row, start)
        made = HandlingTime.objects.create(
            body=body,
            kind=kind,
            what=promised.what.value,
            amount=promised.amount,
            unit=promised.unit.value,
            valid=Span(start, None),
        )
        _told("time.promised", made, by, amount=promised.amount, unit=promised.unit.value)
        return made


def end_time(row: HandlingTime, *, by: User | None) -> None:
    """Let a time be promised no longer from today; what is more general holds then."""
    with transaction.atomic():
        require(rules.may_promise_times(by, row.body_id))
        _told("time.ended", row, by)
        end_from(row, timezone.localdate())


def close_day(on: date, *, name: str, by: User | None) -> ClosedDay:
    """Keep a working day closed, so that it does not count."""
    with transaction.atomic():
        require(rules.may_promise_times(by, None))
        said = required_line(name, "name", _("Skriv varför ni har stängt."), NAME)
        if on < timezone.localdate():
            raise BadInput(_("Välj i dag eller en senare dag."), "on")
        if not WorkCalendar().is_workday(on):
            raise BadInput(_("Det är ingen arbetsdag, så den räknas inte ändå."), "on")
        if ClosedDay.objects.filter(on=on).exists():
            raise BadInput(_("Den dagen är redan stängd."), "on")
        made = ClosedDay.objects.create(on=on, name=said)
        record("day.closed", by=by, subject=made)
        look_again()
        return made


def open_day(row: ClosedDay, *, by: User | None) -> None:
    """Keep a day open after all; one that has been is as it was."""
    with transaction.atomic():
        require(rules.may_promise_times(by, None))
        if row.on < timezone.localdate():
            raise BadInput(_("Dagen har varit."))
        record("day.opened", by=by, subject=row)
        row.delete()
        look_again()


def time_of(what: str, amount: int, unit: str) -> PromisedTime:
    """Return a time as it is promised; raises `BadInput` of too long a one."""
    return PromisedTime(What(what), amount, TimeUnit(unit), is_moved=True)


def _told(action: str, row: HandlingTime, by: User | None, **detail: object) -> None:
    said = {"what": row.what, "kind": row.kind} | detail
    record(action, by=by, subject=row, unit_id=row.body_id, detail=said)
    look_again()
