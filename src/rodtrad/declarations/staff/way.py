"""The way to a decision as points: each step taken, by whom and what was said, and what comes."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.functional import Promise as Lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.language import capitalised
from rodtrad.declarations import rules
from rodtrad.declarations.chain import Chain, chain
from rodtrad.declarations.enums import LEADS_TO, ChainAct, State
from rodtrad.declarations.models import DeclarationVersion, StepTaken
from rodtrad.declarations.staff.figures_then import figures_then
from rodtrad.declarations.staff.sentences import day_of, decided_words

DONE: dict[str, str | Lazy] = {
    ChainAct.SUBMIT: gettext_lazy("Inlämnad"),
    ChainAct.ASSESS: gettext_lazy("Bedömd"),
    ChainAct.FEEDBACK: gettext_lazy("Återkopplad"),
    ChainAct.PROPOSE: gettext_lazy("Anmäld till sammanträde"),
    ChainAct.RETURN: gettext_lazy("Återlämnad"),
    ChainAct.DECIDE: gettext_lazy("Beslutad"),
    ChainAct.PUBLISH: gettext_lazy("Publicerad"),
    ChainAct.WITHDRAW: gettext_lazy("Återkallad"),
}


@dataclass(frozen=True)
class Said:
    """What was asked and what was answered."""

    asked: str
    answer: str
    is_ok: bool | None = None


@dataclass(frozen=True)
class Point:
    """One step on the thread."""

    title: str
    state: str
    day: str = ""
    who: str = ""
    about: str = ""
    comment: str = ""
    said: list[Said] = field(default_factory=list)
    known: list[tuple[str, str]] = field(default_factory=list)


def points(version: DeclarationVersion, steps: Sequence[StepTaken]) -> list[Point]:
    """Return the steps taken, oldest first, and then those that come."""
    way = chain()
    asked = {question.key: question.name for question in (*way.assessed, *way.questions)}
    taken = [_taken(version, step, asked) for step in steps]
    return [*taken, *_coming(version, way)]


def said_in(step: StepTaken, asked: dict[str, str]) -> list[Said]:
    """Return the answers of a step, in the order they were asked."""
    ordered = sorted(step.answers.items(), key=lambda one: _place(one[0], asked))
    return [
        Said(asked.get(key, key), str(answer.get("text", "")), answer.get("is_ok"))
        for key, answer in ordered
    ]


def _place(key: str, asked: dict[str, str]) -> int:
    keys = list(asked)
    return keys.index(key) if key in keys else len(keys)


def _taken(version: DeclarationVersion, step: StepTaken, asked: dict[str, str]) -> Point:
    return Point(
        str(DONE[step.act]),
        "past",
        day_of(step),
        step.by.display_name if step.by else "",
        _about(version, step),
        step.comment,
        said_in(step, asked),
        figures_then(step.figures),
    )


def _about(version: DeclarationVersion, step: StepTaken) -> str:
    if step.act == ChainAct.DECIDE:
        words = capitalised(decided_words(version.decision))
        return (
            f"{words}. {_('Delegation: %s') % version.delegation}" if version.delegation else words
        )
    if step.act == ChainAct.FEEDBACK and step.held_on:
        return _("Möte %s") % day_words(step.held_on, year=True)
    if step.act == ChainAct.PROPOSE and step.held_on:
        return _("Sammanträde %s") % day_words(step.held_on, year=True)
    return ""


def _coming(version: DeclarationVersion, way: Chain) -> list[Point]:
    state = State(version.state)
    following = way.next_step(state)
    if following is None:
        return []
    order = list(LEADS_TO)
    left = [step for step in way.steps if order.index(step.act) >= order.index(following.act)]
    return [
        Point(step.name, "now" if step.act == following.act else "next", about=step.text)
        for step in left
    ]


def acts(user: Any, version: DeclarationVersion) -> dict[str, Any]:
    """Return the acts on the way that somebody may take, and why one is not hers to take."""
    rulings = {act: rules.may_take(user, version, act) for act in ChainAct}
    is_own = user.pk is not None and version.submitted_by_id == user.pk
    step = chain().next_step(State(version.state))
    reason = rulings[step.act].reason if step and is_own else ""
    return {
        "next": step.act.value if step and rulings[step.act] else "",
        "return": bool(rulings[ChainAct.RETURN]),
        "withdraw": bool(rulings[ChainAct.WITHDRAW]),
        "reason": reason,
    }
