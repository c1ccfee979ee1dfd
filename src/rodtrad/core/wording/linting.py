"""What the rules say of a text."""

from collections.abc import Iterator
from dataclasses import dataclass

from rodtrad.core.language import Language

from .asked import Asked, Hit, Known
from .catalogue import RULES, Kind, Rule
from .checks import CHECKS


@dataclass(frozen=True, slots=True)
class Remark:
    """What a rule says of the letters from `start` up to `end`, and how to mend it."""

    rule: str
    start: int
    end: int
    message: str
    remedy: str


def lint(
    text: str,
    kind: Kind | str,
    *,
    has_level: bool = False,
    has_time: bool = False,
    has_parts: bool = False,
    has_steps: bool = False,
    has_exceptions: bool = False,
    is_vision: bool = False,
    is_assignment: bool = False,
    is_addressed: bool = False,
    known_abbreviations: frozenset[str] = frozenset(),
    chosen_words: frozenset[str] = frozenset(),
    language: Language | None = None,
) -> list[Remark]:
    """Return at most one remark of each rule on a goal, a promise or an activity, by rule.

    The keywords tell what is known beside the text, where a rule then need not speak: a bound
    target, an end date, declared parts, dated steps, exceptions of their own, the level of vision,
    a level of assignments, and whether the heading addresses the reader.
    """
    known = Known(
        has_level=has_level,
        has_time=has_time,
        has_parts=has_parts,
        has_steps=has_steps,
        has_exceptions=has_exceptions,
        is_vision=is_vision,
        is_assignment=is_assignment,
        is_addressed=is_addressed,
        known_abbreviations=known_abbreviations,
        chosen_words=chosen_words,
    )
    asked = Asked(text, Kind(kind), known)
    return [_remark(asked, rule, found, language) for rule, found in _found(asked)]


def _found(asked: Asked) -> Iterator[tuple[Rule, Hit]]:
    if not asked.reading.words:
        return
    for rule in RULES:
        found = CHECKS[rule.id](asked, rule) if asked.kind in rule.kinds else None
        if found:
            yield rule, found


def _remark(asked: Asked, rule: Rule, found: Hit, language: Language | None) -> Remark:
    told = rule.words(language)
    start, end = asked.reading.place(found.start, found.end)
    return Remark(
        rule.id,
        start,
        end,
        told.message.format_map(found.filling),
        told.remedy.format_map(found.filling),
    )
