"""What can be broken: rooms register their rules here at start-up."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any

from django.utils.functional import Promise

from rodtrad.checks.enums import Severity

Words = str | Promise
Ids = Collection[int]
# Facts fill a rule's sentence: names, numbers and days as they are, words of a closed list by code.
Fact = str | int | date | tuple[str, ...]


@dataclass(frozen=True)
class Fault:
    """One object for which a rule does not hold: where it is, whose, and what the sentence says.

    `owner_id` is the person asked first; without one it is the head of the unit.
    """

    subject_id: int
    url: str
    mend_url: str
    unit_id: int | None = None
    owner_id: int | None = None
    facts: Mapping[str, Fact] = field(default_factory=dict)


# Gives the faults on a day, of the subjects or of every one.
Find = Callable[[date, Ids | None], Iterable[Fault]]
# Turns the ids of what changed into the subjects to look at again; None means every one.
Touches = Callable[[Ids], Ids | None]


@dataclass(frozen=True)
class Rule:
    """A predicate that holds for a healthy object, in words, and how to find where it does not.

    `reads` says what the rule looks at, by model: a change there, and only there, makes it look
    again. Where a rule of `quiet_under` speaks on the same object, this one is silent.
    """

    id: str
    subject_type: str
    severity: Severity
    name: Words
    holds_when: Words
    message: Words
    remedy: Words
    why: Words
    silent_when: Words
    good: Words
    bad: Words
    find: Find
    reads: Mapping[str, Touches]
    quiet_under: tuple[str, ...] = ()
    words: Mapping[str, Words] = field(default_factory=dict)


_rules: dict[str, Rule] = {}
_visible: dict[str, Callable[[Any], Any]] = {}


def register(*rules: Rule) -> None:
    """Let a room add its rules; an id is used once."""
    for rule in rules:
        if rule.id in _rules:
            raise ValueError(f"Two rules are called {rule.id}.")
        _rules[rule.id] = rule


def register_visible(subject_type: str, visible_to: Callable[[Any], Any]) -> None:
    """Say which subjects a person may see: `visible_to(user)` gives a query set of them."""
    _visible[subject_type] = visible_to


def rules() -> list[Rule]:
    """Return every rule, those that make others silent before them."""
    ordered: dict[str, Rule] = {}

    def place(rule: Rule) -> None:
        for other in rule.quiet_under:
            if other in _rules and other not in ordered:
                place(_rules[other])
        ordered.setdefault(rule.id, rule)

    for key in sorted(_rules):
        place(_rules[key])
    return list(ordered.values())


def find_rule(key: str) -> Rule | None:
    return _rules.get(key)


def visible() -> Mapping[str, Callable[[Any], Any]]:
    return MappingProxyType(_visible)


def same(ids: Ids) -> Ids:
    """Touch the changed objects themselves."""
    return ids


def everything(ids: Ids) -> None:
    """Touch every subject of the rule."""
