"""A profile in words, group by group."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from rodtrad.profiles import inventory
from rodtrad.profiles.headings import GROUPS, TITLES
from rodtrad.profiles.inventory import Row
from rodtrad.profiles.schema.elements import Element
from rodtrad.profiles.schema.profile import Profile
from rodtrad.profiles.schema.words import Word
from rodtrad.profiles.staff.facts import Fact, facts

PARTS: dict[str, str | Promise] = {
    "phases": _("Faser"),
    "steps": _("Steg"),
    "assessed": _("Bedöms"),
    "questions": _("Frågor"),
    "areas": _("Områden"),
}


@dataclass(frozen=True)
class ToldParts:
    """Parts of one kind, with what the kind is called where the element has several."""

    title: str | Promise
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Told:
    """An element as it is read on the page."""

    anchor: str
    name: str
    text: str
    facts: tuple[Fact, ...]
    parts: tuple[ToldParts, ...]
    sources: tuple[Row, ...]


@dataclass(frozen=True)
class ToldSection:
    key: str
    title: str | Promise
    elements: tuple[Told, ...]
    words: tuple[Word, ...] = ()


@dataclass(frozen=True)
class ToldGroup:
    key: str
    title: str | Promise
    sections: tuple[ToldSection, ...]


def tell(profile: Profile) -> tuple[ToldGroup, ...]:
    """Return everything the profile says, in reading order; empty lists are left out."""
    groups = []
    for group in GROUPS:
        sections = (_section(profile, key) for key in group.sections)
        kept = tuple(s for s in sections if s.elements or s.words)
        if kept:
            groups.append(ToldGroup(group.key, group.title, kept))
    return tuple(groups)


def _section(profile: Profile, key: str) -> ToldSection:
    if key == "words":
        sourced = tuple(_told(profile, key, word) for word in profile.words if word.rows)
        return ToldSection(key, TITLES[key], sourced, words=profile.words)
    elements = tuple(_told(profile, key, element) for element in profile.elements(key))
    return ToldSection(key, TITLES[key], elements)


def _told(profile: Profile, section: str, element: Element) -> Told:
    kinds = [kind for kind in PARTS if getattr(element, kind, ())]
    rows = list(element.rows)
    for part in (part for kind in kinds for part in getattr(element, kind)):
        rows += [row for row in getattr(part, "rows", ()) if row not in rows]
    return Told(
        anchor=f"{section}-{element.key}",
        name=profile.speak(element.name),
        text=profile.speak(element.text),
        facts=facts(profile, element),
        parts=tuple(
            ToldParts(PARTS[kind] if len(kinds) > 1 else "", _lines(profile, element, kind))
            for kind in kinds
        ),
        sources=tuple(inventory.rows()[row] for row in rows),
    )


def _lines(profile: Profile, element: Element, kind: str) -> tuple[tuple[str, str], ...]:
    parts = getattr(element, kind)
    return tuple((profile.speak(p.name), profile.speak(getattr(p, "text", ""))) for p in parts)
