"""A page of what was found, ready for the template."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rodtrad.core.swedish import capitalised, number, number_word
from rodtrad.search.marking import marked
from rodtrad.search.queries import FEW, MANY, Answer, search
from rodtrad.search.registry import Found, Kind

Place = Callable[[int | None], str]


@dataclass(frozen=True)
class Hit:
    """One thing found, with what was looked for marked."""

    title: SafeString
    text: SafeString
    url: str
    place: str


@dataclass(frozen=True)
class Group:
    """What was found of one kind."""

    heading: str
    count: str
    hits: list[Hit]
    more_url: str


def found_page(
    user: Any, text: str, chosen: str, among: Iterable[Kind], place: Place
) -> dict[str, Any]:
    """Return what the page shows: the best of every kind, or as many as can be of the chosen."""
    kinds = tuple(among)
    answers = search(user, text, kinds)
    there = [answer.kind.key for answer in answers]
    wanted = [kind for kind in kinds if kind.key == chosen and chosen in there]
    shown = search(user, text, wanted, each=MANY) if wanted else answers
    return {
        "q": text,
        "answer": _answer(text, answers) if text else "",
        "tabs": _tabs(text, answers, wanted[0].key if wanted else ""),
        "groups": [_group(text, answer, place, is_whole=bool(wanted)) for answer in shown],
        "is_cut": bool(wanted) and any(answer.count > MANY for answer in shown),
        "most": MANY,
    }


def _answer(text: str, answers: list[Answer]) -> str:
    count = sum(answer.count for answer in answers)
    if not count:
        return _("Inget hittades för ”%s”.") % text
    if any(answer.is_cut for answer in answers):
        return _("Minst %(count)s träffar för ”%(text)s”.") % {"count": number(count), "text": text}
    said = ngettext("En träff för ”%(text)s”.", "%(count)s träffar för ”%(text)s”.", count)
    return said % {"count": capitalised(number_word(count)), "text": text}


def _tabs(text: str, answers: list[Answer], chosen: str) -> list[tuple[str, str, bool]]:
    if len(answers) < 2:
        return []
    every = (_("Allt"), _url(text), not chosen)
    kinds = [
        (f"{answer.kind.heading} {_count(answer)}", _url(text, answer.kind.key), chosen == key)
        for answer in answers
        for key in [answer.kind.key]
    ]
    return [every, *kinds]


def _group(text: str, answer: Answer, place: Place, *, is_whole: bool) -> Group:
    has_more = not is_whole and answer.count > FEW
    return Group(
        heading=str(answer.kind.heading),
        count=_count(answer),
        hits=[_hit(answer.kind, one, place) for one in answer.found],
        more_url=_url(text, answer.kind.key) if has_more else "",
    )


def _hit(kind: Kind, one: Found, place: Place) -> Hit:
    return Hit(
        title=marked(one.marked_title),
        text=marked(one.marked_text.strip()),
        url=kind.url(one),
        place=place(one.unit_id),
    )


def _count(answer: Answer) -> str:
    return _("minst %s") % number(answer.count) if answer.is_cut else number(answer.count)


def _url(text: str, kind: str = "") -> str:
    asked = {"q": text} | ({"slag": kind} if kind else {})
    return f"?{urlencode(asked)}"
