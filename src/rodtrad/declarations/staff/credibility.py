"""The page where a body sees whether a text can be believed, before it decides."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from rodtrad.core.credibility import is_credible
from rodtrad.core.credibility_words import told
from rodtrad.core.equivalence import Aspect, Promised, difference_words, sentences
from rodtrad.core.promises import words
from rodtrad.core.wording.plain import Mark, answer
from rodtrad.declarations.chain import chain
from rodtrad.declarations.models import DeclarationVersion
from rodtrad.declarations.queries.credibility import Credibility, Kept, credibility
from rodtrad.declarations.staff import trying
from rodtrad.declarations.staff.assured import Way, unresourced, ways
from rodtrad.organisation.queries import profile

# Named in the reader's language when they are shown.
FIELDS = {
    "title": gettext_lazy("Rubrik"),
    "audience": gettext_lazy("Vem det är för"),
    "purpose": gettext_lazy("Vad verksamheten är till för"),
    "offered": gettext_lazy("Det här ingår"),
    "not_offered": gettext_lazy("Det här ingår inte"),
    "contact": gettext_lazy("Vem som svarar"),
}


@dataclass(frozen=True)
class Promise:
    """A promise with what is known of its level and of how it is kept."""

    pk: int
    text: str
    level: str
    answer: str
    doubt: str
    others: list[trying.Other]
    slider: trying.Slider | None
    tried: str
    asks: str
    methods: list[Way]


@dataclass(frozen=True)
class Read:
    """A field's text with what is hard marked in it, and what to do about it."""

    name: str
    text: SafeString
    remarks: list[str]


def credibility_page(
    version: DeclarationVersion, asked: tuple[int, str] | None = None
) -> dict[str, Any]:
    """Return what the page shows; `asked` is a level somebody wants to try."""
    found = credibility(version, asked)
    doubted = _doubted(found)
    names = {question.key: str(question.name) for question in chain().questions}
    return {
        "version": version,
        "questions": names,
        "goals": [(one.goal.title, _goal_url(one.goal.key), one.holds) for one in found.goals],
        "goals_answer": _of_goals(found),
        "promises": [_promise(one, doubted) for one in found.promises],
        "promises_answer": _of_promises(found, len(doubted)),
        "plain_answer": answer(found.plainness),
        "read": list(_read(found)),
        "aspects": [_aspect(one) for one in found.siblings],
        "siblings_answer": _of_siblings(found),
    }


def summary(version: DeclarationVersion) -> list[tuple[str, str]]:
    """Return what is known in short, question by question, for whoever takes a step."""
    page = credibility_page(version)
    said = [
        (page["questions"].get("goal_link") or _("Målen"), page["goals_answer"]),
        (page["questions"].get("credibility") or _("Löftena"), page["promises_answer"]),
        (page["questions"].get("clarity") or _("Texten"), page["plain_answer"]),
    ]
    if version.declaration.parent_id:
        said.append((_("Lovar enheterna lika?"), page["siblings_answer"]))
    return said


def _goal_url(key: str) -> str:
    return reverse("goals:node", args=[key])


def _of_goals(found: Credibility) -> str:
    held = [one for one in found.goals if one.holds]
    if not found.goals:
        return _("Inget mål är angivet.")
    if len(held) < len(found.goals):
        lost = len(found.goals) - len(held)
        said = ngettext(
            "%d mål är inte beslutat eller gäller inte längre.",
            "%d mål är inte beslutade eller gäller inte längre.",
            lost,
        )
        return said % lost
    said = ngettext(
        "%d mål är angivet, beslutat och gäller.",
        "%d mål är angivna, beslutade och gäller.",
        len(held),
    )
    return said % len(held)


def _of_promises(found: Credibility, doubted: int) -> str:
    """Return the bad news first: what nobody can say, what history doubts, what nothing assures."""
    unknown = sum(not one.reach.of for one in found.promises)
    bare = sum(not one.methods for one in found.promises)
    said = []
    if doubted:
        sentence = ngettext(
            "%d löfte ligger över det som har hållits förut.",
            "%d löften ligger över det som har hållits förut.",
            doubted,
        )
        said.append(sentence % doubted)
    if unknown:
        sentence = ngettext(
            "För %d löfte finns inga tidigare siffror.",
            "För %d löften finns inga tidigare siffror.",
            unknown,
        )
        said.append(sentence % unknown)
    if bare:
        sentence = ngettext(
            "%d löfte har inget arbetssätt.", "%d löften har inget arbetssätt.", bare
        )
        said.append(sentence % bare)
    if unsaid := unresourced(found.promises):
        said.append(unsaid)
    return " ".join(said) or _("Varje löfte har arbetssätt, och nivåerna har nåtts förut.")


def _doubted(found: Credibility) -> set[int]:
    """Return the promises whose level lies above what has been kept before."""
    least = profile().fraction("promise_reachable_share")
    return {
        one.promise.promise_id for one in found.promises if is_credible(one.reach, least) is False
    }


def _promise(one: Kept, doubted: set[int]) -> Promise:
    today = timezone.localdate()
    is_doubted = one.promise.promise_id in doubted
    return Promise(
        pk=one.promise.promise_id,
        text=one.promise.text,
        level=words(one.level),
        answer=told(one.reach, one.period) if one.has_measure or one.reach.of else _no_measure(),
        doubt=_("Nivån ligger högre än det som har hållits förut.") if is_doubted else "",
        others=trying.others(one),
        slider=trying.slider(one),
        tried=trying.tried(one),
        asks=trying.asks(one),
        methods=ways(one, today),
    )


def _no_measure() -> str:
    return _("Löftet har inget mått, så ingen kan säga hur ofta nivån skulle ha nåtts.")


def _read(found: Credibility) -> Iterable[Read]:
    """Return the fields in which something is hard to read."""
    marks: dict[str, list[Mark]] = {}
    for mark in found.plainness.marks:
        marks.setdefault(mark.field, []).append(mark)
    for field, hard in marks.items():
        name = FIELDS.get(field) or _("Löfte")
        remarks = list(dict.fromkeys(mark.message for mark in hard))
        yield Read(str(name), marked(found.texts[field], hard), remarks)


def marked(text: str, marks: Sequence[Mark]) -> SafeString:
    """Return the text with what is hard between marks; what lies within another is one with it."""
    pieces, at = [], 0
    for start, end in _joined(marks):
        pieces.append(format_html("{}<mark>{}</mark>", text[at:start], text[start:end]))
        at = end
    return format_html("{}{}", format_html_join("", "{}", ((one,) for one in pieces)), text[at:])


def _joined(marks: Sequence[Mark]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for mark in sorted(marks, key=lambda one: (one.start, one.end)):
        if found and mark.start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], mark.end))
        else:
            found.append((mark.start, mark.end))
    return found


def _aspect(one: Aspect) -> dict[str, Any]:
    return {
        "name": one.name or _("Annat"),
        "own": _said(one.own),
        "rows": [
            (row.unit, _said(row.promises), difference_words(row.difference)) for row in one.rows
        ],
        "sentences": sentences(one),
    }


def _said(promises: Iterable[Promised]) -> list[tuple[str, str]]:
    """Return each promise with its level in words, where it has one."""
    return [(one.text, words(one.level) if one.level else "") for one in promises]


def _of_siblings(found: Credibility) -> str:
    if not found.siblings:
        return _("Det finns ingen annan enhet att jämföra med.")
    differing = sum(one.differs for one in found.siblings)
    if not differing:
        return _("Enheterna lovar lika.")
    said = ngettext(
        "Enheterna lovar olika om %d sak.", "Enheterna lovar olika om %d saker.", differing
    )
    return said % differing
