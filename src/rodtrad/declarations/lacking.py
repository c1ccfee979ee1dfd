"""What a text lacks before it can be handed in, in the words of whoever writes it."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.declarations.enums import Party, Scope
from rodtrad.declarations.models import (
    DeclarationGoal,
    DeclarationVersion,
    DraftingEntry,
    MethodUse,
    PromiseVersion,
)
from rodtrad.declarations.queries import in_force
from rodtrad.goals.enums import GoalState
from rodtrad.goals.models import Goal
from rodtrad.organisation.queries import profile
from rodtrad.profiles.schema.papers import DeclarationKind

PROMISES = "promises"
MOST_NAMED = 500


@dataclass(frozen=True)
class Around:
    """What hangs round a text: its promises, which of them are assured, goals and who took part."""

    promised: frozenset[int]
    assured: frozenset[int]
    has_goal: bool
    parties: frozenset[str]
    has_parent: bool


def lacking(version: DeclarationVersion, around: Around | None = None) -> list[str]:
    """Return a sentence for each part that the profile asks for and the text does not have."""
    return list(lacking_parts(version, around).values())


def lacking_parts(version: DeclarationVersion, around: Around | None = None) -> dict[str, str]:
    """Return what is lacking, by the part it belongs to; `around` is read when not given."""
    known = around or around_of(version)
    found = {part: _SAID[part]() for part in parts_lacking(version, known)}
    if version.declaration.scope == Scope.UNIT and not known.has_parent:
        found["parent"] = _("Den deklaration som den här gör mer precis gäller inte längre.")
    return found


def parts_lacking(version: DeclarationVersion, around: Around | None = None) -> list[str]:
    """Return the parts that the profile asks for and the text does not have, by key."""
    known = around or around_of(version)
    asked = (PROMISES, *must_state(version))
    return [part for part in _SAID if part in asked and not _has(version, part, known)]


def must_state(version: DeclarationVersion) -> tuple[str, ...]:
    """Return the parts that the profile asks a declaration of this kind for."""
    found = profile().find("declaration_kinds", version.declaration.kind)
    return found.must_state if isinstance(found, DeclarationKind) else ()


def around_of(version: DeclarationVersion) -> Around:
    """Read what hangs round a text as it is today."""
    return around_all([version])[version.pk]


def around_all(versions: Collection[DeclarationVersion]) -> dict[int, Around]:
    """Read what hangs round each text as it is today, in as many questions for many as for one."""
    today = timezone.localdate()
    declared = [version.declaration_id for version in versions]
    texts = PromiseVersion.objects.filter(**_of("version", [version.pk for version in versions]))
    uses = MethodUse.objects.on().filter(**_of("promise__declaration", declared))
    links = DeclarationGoal.objects.on().filter(**_of("declaration", declared))
    serving = links.filter(goal__state=GoalState.DECIDED, goal__valid__contains=today)
    entries = DraftingEntry.objects.filter(**_of("declaration", declared))
    above = [v.declaration.parent_id for v in versions if v.declaration.parent_id]
    parents = in_force().filter(**_of("declaration", above))
    promised = _grouped(texts.order_by().values_list("version", "promise"))
    assured = set(uses.values_list("promise", flat=True))
    serves = set(serving.values_list("declaration", flat=True))
    parties = _grouped(entries.order_by().values_list("declaration", "party"))
    held = set(parents.order_by().values_list("declaration", flat=True))
    return {
        version.pk: Around(
            promised=frozenset(promised[version.pk]),
            assured=frozenset(promised[version.pk] & assured),
            has_goal=version.declaration_id in serves,
            parties=frozenset(parties[version.declaration_id]),
            has_parent=version.declaration.parent_id in held,
        )
        for version in versions
    }


def _of(field: str, ids: Collection[int]) -> dict[str, Collection[int]]:
    """Return the condition that asks for the ids; naming very many costs more than reading all."""
    return {f"{field}__in": ids} if len(ids) <= MOST_NAMED else {}


def _grouped(rows: Iterable[tuple[int, Any]]) -> dict[int, set[Any]]:
    found: dict[int, set[Any]] = defaultdict(set)
    for pk, value in rows:
        found[pk].add(value)
    return found


def is_in_force(goal: Goal) -> bool:
    """Say whether a goal is decided and holds today."""
    return goal.state == GoalState.DECIDED and timezone.localdate() in goal.valid


def _has(version: DeclarationVersion, part: str, known: Around) -> bool:
    asking = _ASKED.get(part)
    return asking(known) if asking else bool(getattr(version, part))


_ASKED: dict[str, Callable[[Around], bool]] = {
    PROMISES: lambda known: bool(known.promised),
    "goals": lambda known: known.has_goal,
    "methods": lambda known: known.promised == known.assured,
    "drafting": lambda known: known.parties == set(Party.values),
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
