"""Declarations are begun, written, begun anew and thrown away."""

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit import changing
from rodtrad.audit.services import record
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.declarations import rules
from rodtrad.declarations.enums import ISSUED, Scope, State
from rodtrad.declarations.models import (
    DeclarationGoal,
    DeclarationVersion,
    DraftingEntry,
    Promise,
    PromiseVersion,
    ServiceArea,
    ServiceDeclaration,
)
from rodtrad.declarations.services import common
from rodtrad.declarations.services.texts import COLUMNS, Text
from rodtrad.goals.models import Goal
from rodtrad.organisation.models import Unit
from rodtrad.organisation.queries import profile
from rodtrad.profiles.schema.papers import DeclarationKind
from rodtrad.times.models import end_today
from rodtrad.times.spans import from_today

COPIED = (
    *("promise", "sort", "text", "aspect", "level_kind", "bound", "amount", "time_unit"),
    *("share", "counted_in", "exceptions", "is_guarantee", "remedy", "applies_from"),
)


def kind_of(key: str) -> DeclarationKind:
    """Return a kind of declaration that the profile has in force."""
    found = next(
        (kind for kind in profile().in_force("declaration_kinds") if kind.key == key), None
    )
    if not isinstance(found, DeclarationKind):
        raise BadInput(_("Den sortens deklaration finns inte i kommunens styrprofil."), "kind")
    return found


def draft_declaration(
    *,
    unit: Unit,
    kind: str,
    text: Text,
    by: User | None,
    parent: ServiceDeclaration | None = None,
    area: ServiceArea | None = None,
    key: str = "",
) -> DeclarationVersion:
    """Begin a declaration that a unit answers for; what its kind makes precise must be named."""
    with transaction.atomic():
        require(rules.may_edit(by, unit.pk))
        chosen = kind_of(kind)
        if chosen.scope == Scope.UNIT.value and parent is None:
            raise BadInput(_("Välj vilken deklaration den här gör mer precis."), "parent")
        values = text.checked()
        declaration = ServiceDeclaration.objects.create(
            key=common.free_key(ServiceDeclaration, key or text.title),
            unit=unit,
            kind=kind,
            scope=chosen.scope,
            parent=parent if chosen.scope == Scope.UNIT.value else None,
            area=area or (parent.area if parent else None),
        )
        version = DeclarationVersion.objects.create(
            declaration=declaration, number=1, valid=from_today(), **values
        )
        record("declaration.drafted", by=by, subject=declaration, unit_id=unit.pk)
        return version


def edit_text(
    version: DeclarationVersion, *, text: Text, by: User | None, seen: int | None = None
) -> DeclarationVersion:
    """Write a text anew while it is with whoever answers for it."""
    with transaction.atomic():
        version = common.locked_text(version)
        require(rules.may_edit_text(by, version))
        values = text.checked()
        changing.same_version(
            version.declaration,
            seen,
            theirs=changing.fields_of(version, tuple(values)),
            yours=values,
        )
        changing.save(version, **values)
        common.told("declaration.edited", version.declaration, by=by, number=version.number)
        return version


def begin_version(declaration: ServiceDeclaration, *, by: User | None) -> DeclarationVersion:
    """Begin a new text, which says what the newest says until it is written anew."""
    with transaction.atomic():
        declaration = changing.locked(declaration)
        require(rules.may_edit(by, declaration.unit_id))
        newest = declaration.versions.latest("number")
        if newest.state == State.DECIDED:
            raise BadInput(_("Publicera den beslutade texten först."))
        if newest.state not in ISSUED:
            raise BadInput(_("Deklarationen har redan en text på väg."))
        version = DeclarationVersion.objects.create(
            declaration=declaration,
            number=newest.number + 1,
            valid=from_today(),
            **changing.fields_of(newest, COLUMNS),
        )
        PromiseVersion.objects.bulk_create(
            PromiseVersion(version=version, **changing.fields_of(row, COPIED))
            for row in newest.promises.all()
        )
        common.told("declaration.redrafted", declaration, by=by, number=version.number)
        return version


def discard_text(version: DeclarationVersion, *, by: User | None) -> None:
    """Throw away a text that is not handed in; a declaration with no other text goes with it."""
    with transaction.atomic():
        version = common.locked_text(version)
        require(rules.may_edit_text(by, version))
        declaration = version.declaration
        if version.steps.exists():
            raise BadInput(_("Texten har varit inlämnad och sparas. Skriv om den i stället."))
        common.told("declaration.discarded", declaration, by=by, number=version.number)
        version.promises.all().delete()
        version.variants.all().delete()
        version.delete()
        if not declaration.versions.exists():
            _discard(declaration)


def _discard(declaration: ServiceDeclaration) -> None:
    if declaration.precisions.exists():
        raise BadInput(_("Andra deklarationer gör den här mer precis. Ta hand om dem först."))
    DraftingEntry.objects.filter(declaration=declaration).delete()
    DeclarationGoal.objects.filter(declaration=declaration).delete()
    for promise in Promise.objects.filter(declaration=declaration):
        promise.measures.all().delete()
        promise.method_uses.all().delete()
        promise.delete()
    declaration.delete()


def hand_over(
    declaration: ServiceDeclaration, *, unit: Unit, by: User | None
) -> ServiceDeclaration:
    """Let another unit answer for the declaration."""
    with transaction.atomic():
        declaration = changing.locked(declaration)
        require(rules.may_edit(by, declaration.unit_id))
        require(rules.may_edit(by, unit.pk))
        before = declaration.unit_id
        changing.save(declaration, unit=unit)
        common.told("declaration.handed_over", declaration, by=by, before=before)
        return declaration


def serve_goal(declaration: ServiceDeclaration, *, goal: Goal, by: User | None) -> DeclarationGoal:
    """Say that the declaration serves a goal."""
    with transaction.atomic():
        declaration = changing.locked(declaration)
        require(rules.may_edit(by, declaration.unit_id))
        if DeclarationGoal.objects.on().filter(declaration=declaration, goal=goal).exists():
            raise BadInput(_("Det är redan angivet."), "goal")
        link = DeclarationGoal.objects.create(
            declaration=declaration, goal=goal, valid=from_today()
        )
        common.told("declaration.goal_served", declaration, by=by, goal=goal.pk)
        return link


def stop_serving(link: DeclarationGoal, *, by: User | None) -> None:
    """Say that the declaration no longer serves the goal."""
    with transaction.atomic():
        declaration = changing.locked(link.declaration)
        require(rules.may_edit(by, declaration.unit_id))
        held = DeclarationGoal.objects.on().filter(pk=link.pk).first()
        if held is None:
            return
        end_today(held)
        common.told("declaration.goal_left", declaration, by=by, goal=held.goal_id)


def next_number(declaration: ServiceDeclaration) -> int:
    """Return the number that the declaration's next promise has."""
    newest: int | None = declaration.promises.aggregate(newest=Max("number"))["newest"]
    return (newest or 0) + 1
