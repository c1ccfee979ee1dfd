"""What a unit says of itself, whom it is for, and who took part in drafting."""

from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit import changing
from rodtrad.audit.services import record
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.core.written import required, required_line
from rodtrad.declarations import rules
from rodtrad.declarations.enums import Party, StakeholderKind
from rodtrad.declarations.models import (
    DraftingEntry,
    ServiceDeclaration,
    Stakeholder,
    UnitStatement,
)
from rodtrad.declarations.services import common
from rodtrad.organisation.models import Unit
from rodtrad.organisation.queries import profile
from rodtrad.times.models import end_today
from rodtrad.times.spans import from_today

SECTIONS = ("unit_statements", "basic_questions")


def take_part(
    declaration: ServiceDeclaration,
    *,
    party: str,
    held_on: date | None,
    form: str,
    brought: str,
    by: User | None,
) -> DraftingEntry:
    """Write down what elected members, staff or residents brought to a draft."""
    with transaction.atomic():
        declaration = changing.locked(declaration)
        require(rules.may_edit(by, declaration.unit_id))
        if held_on is None or held_on > timezone.localdate():
            raise BadInput(_("Skriv vilken dag det var."), "held_on")
        made = DraftingEntry.objects.create(
            declaration=declaration,
            party=Party(party).value,
            held_on=held_on,
            form=required_line(form, "form", _("Skriv hur det gick till."), most=160),
            brought=required(brought, "brought", _("Skriv vad de bidrog med.")),
        )
        common.told("declaration.drafted_with", declaration, by=by, party=made.party)
        return made


def strike_part(entry: DraftingEntry, *, by: User | None) -> None:
    """Take back something written down of the drafting; row history keeps it."""
    with transaction.atomic():
        declaration = changing.locked(entry.declaration)
        require(rules.may_edit(by, declaration.unit_id))
        entry.delete()
        common.told("declaration.drafting_struck", declaration, by=by)


def name_stakeholder(
    unit: Unit, *, kind: str, name: str, needs: str, by: User | None
) -> Stakeholder:
    """Say whom a unit is for, or who has a stake in it, and what they need."""
    with transaction.atomic():
        require(rules.may_edit(by, unit.pk))
        made = Stakeholder.objects.create(
            unit=unit,
            kind=StakeholderKind(kind).value,
            name=required_line(name, "name", _("Skriv vilka det är."), most=160),
            needs=needs.strip(),
            valid=from_today(),
        )
        record("unit.stakeholder_named", by=by, subject=unit, unit_id=unit.pk)
        return made


def leave_stakeholder(held: Stakeholder, *, by: User | None) -> None:
    """Say that somebody is no longer whom a unit is for."""
    with transaction.atomic():
        require(rules.may_edit(by, held.unit_id))
        found = Stakeholder.objects.on().filter(pk=held.pk).first()
        if found is not None:
            end_today(found)
            record("unit.stakeholder_left", by=by, subject=held.unit, unit_id=held.unit_id)


def state(
    unit: Unit, *, section: str, key: str, text: str, by: User | None, seen: int | None = None
) -> None:
    """Answer one of the profile's statements or questions for a unit; an empty text unsays it.

    `seen` is the answer that was read, 0 for none. Raises `Conflict` when another stands there now.
    """
    with transaction.atomic():
        require(rules.may_edit(by, unit.pk))
        if section not in SECTIONS or profile().find(section, key) is None:
            raise BadInput(_("Styrprofilen frågar inte efter det."))
        said = text.strip()
        rows = UnitStatement.objects.on().select_for_update()
        held = rows.filter(unit=unit, section=section, key=key).first()
        if (held.text if held else "") == said:
            return
        if seen is not None and seen != (held.pk if held else 0):
            sentence = _("Någon annan har ändrat samma svar. Din version finns kvar här.")
            theirs = {"text": held.text if held else ""}
            raise Conflict.between(sentence, theirs=theirs, yours={"text": said})
        if held is not None:
            end_today(held)
        if said:
            UnitStatement.objects.create(
                unit=unit, section=section, key=key, text=said, valid=from_today()
            )
        record("unit.stated", by=by, subject=unit, unit_id=unit.pk, detail={"key": key})
