"""Ways of working are described, used for promises, assessed and ended."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.access.enums import Role
from rodtrad.accounts.models import User
from rodtrad.audit import changing
from rodtrad.audit.services import record
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.core.swedish import sort_key
from rodtrad.core.written import required, required_line
from rodtrad.declarations import rules
from rodtrad.declarations.enums import Used
from rodtrad.declarations.models import MethodAssessment, MethodUse, Promise, WorkMethod
from rodtrad.declarations.services import common
from rodtrad.organisation.models import Unit
from rodtrad.times.models import end_today
from rodtrad.times.spans import from_today


@dataclass(frozen=True)
class Method:
    """What somebody writes of a way of working; `steps` one a line."""

    title: str
    role: str = Role.UNIT_MANAGER
    summary: str = ""
    steps: str = ""
    participation: str = ""
    participated_on: date | None = None
    resources: str = ""
    risk: str = ""
    next_review_on: date | None = None

    def checked(self) -> dict[str, Any]:
        """Return the values by column, or say what cannot be right."""
        title = required_line(self.title, "title", _("Skriv vad arbetssättet heter."), most=160)
        if self.participated_on and self.participated_on > timezone.localdate():
            raise BadInput(_("Den dagen har inte varit än."), "participated_on")
        return {
            "title": title,
            "sort_key": sort_key(title)[:200],
            "role": Role(self.role).value,
            "summary": self.summary.strip(),
            "steps": common.lines(self.steps),
            "participation": self.participation.strip(),
            "participated_on": self.participated_on,
            "resources": self.resources.strip(),
            "risk": self.risk.strip(),
            "next_review_on": self.next_review_on,
        }


def describe_method(*, unit: Unit, method: Method, by: User | None, key: str = "") -> WorkMethod:
    """Describe how a unit works, so that promises can lean on it."""
    with transaction.atomic():
        require(rules.may_edit(by, unit.pk))
        values = method.checked()
        made = WorkMethod.objects.create(
            key=common.free_key(WorkMethod, key or method.title),
            unit=unit,
            valid=from_today(),
            **values,
        )
        record("method.described", by=by, subject=made, unit_id=unit.pk)
        return made


def edit_method(
    found: WorkMethod, *, method: Method, by: User | None, seen: int | None = None
) -> WorkMethod:
    """Describe a way of working anew; what it said before is kept."""
    with transaction.atomic():
        found = changing.locked(found)
        _require_living(found, by)
        values = method.checked()
        changing.same_version(found, seen, values)
        changing.save(found, **values)
        _told("method.edited", found, by)
        return found


def review_method(found: WorkMethod, *, next_review_on: date | None, by: User | None) -> WorkMethod:
    """Say that a way of working still holds, and when it is looked over next."""
    with transaction.atomic():
        found = changing.locked(found)
        _require_living(found, by)
        if next_review_on is None or next_review_on <= timezone.localdate():
            raise BadInput(_("Välj en dag som kommer."), "next_review_on")
        changing.save(found, next_review_on=next_review_on)
        _told("method.reviewed", found, by)
        return found


def end_method(found: WorkMethod, *, by: User | None) -> None:
    """Say that nobody works so any longer; the promises it assured have it no more."""
    with transaction.atomic():
        found = changing.locked(found)
        require(rules.may_edit(by, found.unit_id))
        for use in MethodUse.objects.on().filter(method=found):
            end_today(use)
        _told("method.ended", found, by)
        if not found.uses.exists() and not found.assessments.exists():
            found.delete()
        elif found.valid.lower < timezone.localdate():
            end_today(found)
        else:
            raise BadInput(_("Arbetssättet beskrevs i dag och används. Avsluta det i morgon."))


def use_method(promise: Promise, *, method: WorkMethod, by: User | None) -> MethodUse:
    """Say that a way of working assures a promise; it may be another unit's."""
    with transaction.atomic():
        declaration = changing.locked(promise.declaration)
        require(rules.may_edit(by, declaration.unit_id))
        if timezone.localdate() not in method.valid:
            raise BadInput(_("Välj något i listan."), "method")
        if MethodUse.objects.on().filter(promise=promise, method=method).exists():
            raise BadInput(_("Det är redan angivet."), "method")
        made = MethodUse.objects.create(promise=promise, method=method, valid=from_today())
        common.told("promise.assured", declaration, by=by, promise=promise.pk, method=method.pk)
        return made


def stop_using(use: MethodUse, *, by: User | None) -> None:
    """Say that a way of working no longer assures a promise."""
    with transaction.atomic():
        declaration = changing.locked(use.promise.declaration)
        require(rules.may_edit(by, declaration.unit_id))
        held = MethodUse.objects.on().filter(pk=use.pk).first()
        if held is None:
            return
        end_today(held)
        common.told(
            "promise.unassured", declaration, by=by, promise=held.promise_id, method=held.method_id
        )


def assess_method(
    found: WorkMethod,
    *,
    used: str,
    is_enough: bool,
    text: str,
    by: User | None,
    assessed_on: date | None = None,
) -> MethodAssessment:
    """Say how far a way of working is used, and whether it is enough."""
    with transaction.atomic():
        found = changing.locked(found)
        _require_living(found, by)
        made = MethodAssessment.objects.create(
            method=found,
            assessed_on=assessed_on or timezone.localdate(),
            used=Used(used).value,
            is_enough=is_enough,
            text=required(text, "text", _("Skriv vad ni har sett.")),
            by=by,
        )
        _told("method.assessed", found, by)
        return made


def _require_living(found: WorkMethod, by: User | None) -> None:
    require(rules.may_edit(by, found.unit_id))
    if timezone.localdate() not in found.valid:
        raise BadInput(_("Arbetssättet används inte längre och ändras inte."))


def _told(action: str, found: WorkMethod, by: User | None) -> None:
    changing.save(found, version=found.version + 1)
    record(action, by=by, subject=found, unit_id=found.unit_id)
