"""What is proposed for a body's meeting, with the answers it comes with."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.access.enums import Right
from rodtrad.access.queries import unit_ids
from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.swedish import capitalised, number_word
from rodtrad.declarations import rules
from rodtrad.declarations.chain import chain
from rodtrad.declarations.enums import ChainAct, State
from rodtrad.declarations.models import DeclarationVersion, StepTaken
from rodtrad.declarations.queries import versions_visible_to
from rodtrad.declarations.staff.acting import address
from rodtrad.declarations.staff.figures_then import figures_then
from rodtrad.declarations.staff.way import Said, said_in
from rodtrad.organisation.queries import tree
from rodtrad.times import known


@dataclass(frozen=True)
class Meeting:
    """One day that a body meets, and how many texts wait for it."""

    body: str
    day: str
    url: str
    count: str


@dataclass(frozen=True)
class Item:
    """One text on the agenda."""

    version: DeclarationVersion
    url: str
    unit: str
    known: list[tuple[str, str]]
    believed: str
    said: list[Said]
    reason: str


def meetings(user: Any) -> list[Meeting]:
    """Return the meetings that texts are proposed for, the nearest first."""
    standing = tree()
    found: dict[tuple[date, int], int] = defaultdict(int)
    for body, on in _proposed(user).values_list("body", "meeting_on"):
        found[on, body] += 1
    return [
        Meeting(
            standing.name(body),
            day_words(on, year=True),
            agenda_url(body, on),
            _("en text") if count == 1 else _("%s texter") % number_word(count),
        )
        for (on, body), count in sorted(found.items())
    ]


def agenda_url(body_id: int, on: date) -> str:
    """Return where a meeting's texts are, nothing for a body that is no more."""
    node = tree().heir(body_id) or tree().find(body_id)
    if node is None:
        return ""
    return reverse("declarations:agenda", args=[node.key, on.isoformat()])


def items(user: Any, body_id: int, on: date) -> list[Item]:
    """Return the texts of one meeting, with what was known of each and the answers it came with."""
    rows = _proposed(user).filter(body__in=tree().stands_for(body_id), meeting_on=on)
    versions = list(rows.select_related("declaration", "submitted_by").order_by("sort_key", "pk"))
    steps = StepTaken.objects.filter(version__in=versions, act=ChainAct.PROPOSE)
    newest = {step.version_id: step for step in steps}
    asked = {question.key: question.name for question in chain().questions}
    return [
        Item(
            version,
            address(version),
            tree().name(version.declaration.unit_id),
            figures_then(newest[version.pk].figures) if version.pk in newest else [],
            reverse("declarations:credibility", args=[version.declaration.key]),
            said_in(newest[version.pk], asked) if version.pk in newest else [],
            rules.may_take(user, version, ChainAct.DECIDE).reason,
        )
        for version in versions
    ]


def may_decide(user: Any, body_id: int) -> bool:
    """Say whether the user writes down what the body decides."""
    return known.moment() is None and body_id in unit_ids(user, Right.REGISTER_DECISION)


def meeting_shown(on: date | None) -> dict[str, Any]:
    """Return the meeting's day as that of its decisions, unless it is still to come."""
    today = timezone.localdate()
    held = on if on and on <= today else None
    return {"decided_on": held, "starts_on": max(on or today, today)}


def answer(count: int) -> str:
    """Return how many texts wait for the meeting's decision."""
    if count == 1:
        return _("En text väntar på beslut.")
    return _("%s texter väntar på beslut.") % capitalised(number_word(count))


def _proposed(user: Any) -> Any:
    return versions_visible_to(user).filter(state=State.PROPOSED)
