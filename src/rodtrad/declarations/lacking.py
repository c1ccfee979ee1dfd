"""What a text lacks before it can be handed in, in the words of whoever writes it."""

from collections.abc import Callable

from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.declarations.enums import Party, Scope
from rodtrad.declarations.models import (
    DeclarationGoal,
    DeclarationVersion,
    DraftingEntry,
    MethodUse,
)
from rodtrad.declarations.queries import in_force
from rodtrad.goals.enums import GoalState
from rodtrad.organisation.queries import profile
from rodtrad.profiles.schema.papers import DeclarationKind

PROMISES = "promises"


def lacking(version: DeclarationVersion) -> list[str]:
    """Return a sentence for each part that the profile asks for and the text does not have."""
    found = [_SAID[part]() for part in parts_lacking(version)]
    if version.declaration.scope == Scope.UNIT and not _has_parent(version):
        found.append(_("Den deklaration som den här gör mer precis gäller inte längre."))
    return found


def parts_lacking(version: DeclarationVersion) -> list[str]:
    """Return the parts that the profile asks for and the text does not have, by key."""
    asked = (PROMISES, *must_state(version))
    return [part for part in _SAID if part in asked and not _has(version, part)]


def must_state(version: DeclarationVersion) -> tuple[str, ...]:
    """Return the parts that the profile asks a declaration of this kind for."""
    found = profile().find("declaration_kinds", version.declaration.kind)
    return found.must_state if isinstance(found, DeclarationKind) else ()


def _has(version: DeclarationVersion, part: str) -> bool:
    asking = _ASKED.get(part)
    return asking(version) if asking else bool(getattr(version, part))


def _promises(version: DeclarationVersion) -> bool:
    return version.promises.exists()


def _goals(version: DeclarationVersion) -> bool:
    links = DeclarationGoal.objects.on().filter(declaration=version.declaration_id)
    today = timezone.localdate()
    return links.filter(goal__state=GoalState.DECIDED, goal__valid__contains=today).exists()


def _methods(version: DeclarationVersion) -> bool:
    """Say whether every promise has a way of working that assures it."""
    promised = set(version.promises.values_list("promise", flat=True))
    uses = MethodUse.objects.on().filter(promise__in=promised)
    return promised == set(uses.values_list("promise", flat=True))


def _drafting(version: DeclarationVersion) -> bool:
    rows = DraftingEntry.objects.filter(declaration=version.declaration_id)
    return set(rows.values_list("party", flat=True)) == set(Party.values)


def _has_parent(version: DeclarationVersion) -> bool:
    return in_force().filter(declaration=version.declaration.parent_id).exists()


_ASKED: dict[str, Callable[[DeclarationVersion], bool]] = {
    PROMISES: _promises,
    "goals": _goals,
    "methods": _methods,
    "drafting": _drafting,
}
_SAID: dict[str, Callable[[], str]] = {
    PROMISES: lambda: _("Skriv minst ett löfte."),
    "audience": lambda: _("Skriv vem det är för."),
    "purpose": lambda: _("Skriv vad verksamheten är till för."),
    "aspects": lambda: _("Välj vad som betyder mest för dem det gäller."),
    "offered": lambda: _("Skriv vad som ingår."),
    "not_offered": lambda: _("Skriv vad som inte ingår."),
    "goals": lambda: _("Ange ett beslutat mål som gäller."),
    "contact": lambda: _("Skriv vem som svarar på frågor."),
    "methods": lambda: _("Ange ett arbetssätt för varje löfte."),
    "drafting": lambda: _(
        "Skriv vad förtroendevalda, personal och invånare har bidragit med, och när."
    ),
}
