"""What the municipality does for residents, named by area, and the bodies that answer for it."""

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit import changing
from rodtrad.audit.services import record
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.core.swedish import sort_key
from rodtrad.core.written import required_line
from rodtrad.declarations import rules
from rodtrad.declarations.enums import ISSUED, UNDECIDED, State
from rodtrad.declarations.models import DeclarationVersion, ServiceArea
from rodtrad.declarations.services import common
from rodtrad.organisation.models import Unit
from rodtrad.times.models import end_today
from rodtrad.times.spans import from_today


def name_area(
    *, body: Unit, name: str, is_core: bool, by: User | None, key: str = ""
) -> ServiceArea:
    """Name something the municipality does for residents, and the body that answers for it."""
    with transaction.atomic():
        require(rules.may_edit(by, body.pk))
        said = _name(name)
        made = ServiceArea.objects.create(
            key=common.free_key(ServiceArea, key or said),
            body=body,
            name=said,
            sort_key=sort_key(said)[:200],
            is_core=is_core,
            valid=from_today(),
        )
        record("area.named", by=by, subject=made, unit_id=body.pk)
        return made


def edit_area(
    area: ServiceArea,
    *,
    body: Unit,
    name: str,
    is_core: bool,
    by: User | None,
    seen: int | None = None,
) -> ServiceArea:
    """Name an area anew, or let another body answer for it."""
    with transaction.atomic():
        area = changing.locked(area)
        require(rules.may_edit(by, area.body_id))
        require(rules.may_edit(by, body.pk))
        said = _name(name)
        values = {"name": said, "body": body, "is_core": is_core}
        changing.same_version(area, seen, values)
        changing.save(area, **values, sort_key=sort_key(said)[:200], version=area.version + 1)
        record("area.edited", by=by, subject=area, unit_id=body.pk)
        return area


def end_area(area: ServiceArea, *, by: User | None) -> None:
    """Say that the municipality does it no longer; not while something is declared of it."""
    with transaction.atomic():
        area = changing.locked(area)
        require(rules.may_edit(by, area.body_id))
        held = Q(state__in=ISSUED, valid__contains=timezone.localdate())
        under_way = Q(state__in=(*UNDECIDED, State.DECIDED))
        rows = DeclarationVersion.objects.filter(held | under_way, declaration__area=area)
        if rows.exists():
            raise BadInput(_("Något deklareras inom området. Avsluta eller flytta det först."))
        if area.declarations.exists() and area.valid.lower >= timezone.localdate():
            raise BadInput(_("Området angavs i dag och har använts. Avsluta det i morgon."))
        end_today(area)
        record("area.ended", by=by, subject=area, unit_id=area.body_id)


def _name(name: str) -> str:
    return required_line(name, "name", _("Skriv vad området heter."), most=120)
