"""What can be broken: rooms register their rules here at start-up."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from django.db.models import Model, QuerySet
from django.utils.functional import Promise

from rodtrad.access.enums import Right
from rodtrad.checks.enums import Severity
from rodtrad.core.periods import Period

Words = str | Promise
Ids = Collection[int]
# Facts fill a rule's sentence: names, numbers, days and periods as they are, words of a closed
# list by code.
Fact = str | int | Decimal | date | Period | tuple[str, ...]


@dataclass(frozen=True)
class Fault:
    """One object for which a rule does not hold: where it is, whose, and what the sentence says.

    `owner_id` is the person asked first; without one it is the head of the unit. What is being
    mended already `is_under_way`, and is never graver than advice.
    """

    subject_id: int
    url: str
    mend_url: str
    unit_id: int | None = None
    owner_id: int | None = None
    facts: Mapping[str, Fact] = field(default_factory=dict)
    is_under_way: bool = False


# Gives the faults on a day, of the subjects or of every one.
Find = Callable[[date, Ids | None], Iterable[Fault]]
# Turns the ids of what changed into the subjects to look at again; None means every one.
Touches = Callable[[Ids], Ids | None]


@dataclass(frozen=True)
class Rule:
    """A predicate that holds for a healthy object, in words, and how to find where it does not.

    `reads` says what the rule looks at, by model: a change there, and only there, makes it look
    again. Where a rule of `quiet_under` speaks on the same object, this one is silent. Any right
    of `mended_by`, where the fault is, lets somebody mend it or leave it as it is.
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
    mended_by: tuple[Right, ...]
    quiet_under: tuple[str, ...] = ()
    words: Mapping[str, Words] = field(default_factory=dict)
    # What mends it already stands on the owner's list, put there by another room.
    is_on_list: bool = False
    # The same for some only: the subjects whose mend another room puts on this person's list.
    listed_for: Callable[[Any, date], Ids | QuerySet[Any]] | None = None

    @property
    def key(self) -> tuple[str, str]:
        return self.id, self.subject_type


@dataclass(frozen=True)
class Silence:
    """Where one rule speaks, another is silent on what hangs on the same things.

    Each is named with the kind of thing it looks at; `over` turns the things the first speaks of
    into those the second is silent on.
    """

    speaks: tuple[str, str]
    silent: tuple[str, str]
    over: Callable[[Ids], Ids]


Key = tuple[str, str]
_rules: dict[Key, Rule] = {}
_silences: list[Silence] = []
_visible: dict[str, Callable[[Any], Any]] = {}


def register(*rules: Rule) -> None:
    """Let a room add its rules; one that speaks of several kinds of thing is added for each."""
    for rule in rules:
        if rule.key in _rules:
            raise ValueError(f"Two rules are called {rule.id}.")
        _rules[rule.key] = rule


def register_silence(*silences: Silence) -> None:
    """Say which rule makes another silent, where the two look at different things."""
    _silences.extend(silences)


def register_visible(subject_type: str, visible_to: Callable[[Any], Any]) -> None:
    """Say which subjects a person may see: `visible_to(user)` gives a query set of them."""
    _visible[subject_type] = visible_to


def rules() -> list[Rule]:
    """Return every rule, those that make others silent before them."""
    ordered: dict[Key, Rule] = {}

    def place(rule: Rule) -> None:
        for silence in silences(rule):
            if silence.speaks in _rules and silence.speaks not in ordered:
                place(_rules[silence.speaks])
        ordered.setdefault(rule.key, rule)

    for key in sorted(_rules):
        place(_rules[key])
    return list(ordered.values())


def silences(rule: Rule) -> list[Silence]:
    """Return what makes the rule silent: on the same thing, and on things that hang on others."""
    same_thing = [Silence((other, rule.subject_type), rule.key, same) for other in rule.quiet_under]
    return same_thing + [each for each in _silences if each.silent == rule.key]


def find_rule(rule_id: str) -> Rule | None:
    """Return the rule; of one that speaks of several kinds of thing the first."""
    return next((rule for key, rule in sorted(_rules.items()) if key[0] == rule_id), None)


def rule_of(rule_id: str, subject_type: str) -> Rule | None:
    """Return the rule as it speaks of one kind of thing, None where no room knows it any more."""
    return _rules.get((rule_id, subject_type))


def by_id() -> dict[str, Rule]:
    """Return each rule once, in the order of their numbers: of several kinds of thing the first."""
    firsts = {key[0]: rule for key, rule in sorted(_rules.items(), reverse=True)}
    return {rule_id: firsts[rule_id] for rule_id in sorted(firsts)}


def visible() -> Mapping[str, Callable[[Any], Any]]:
    return MappingProxyType(_visible)


def through(model: type[Model], field: str) -> Touches:
    """Touch what the changed objects of a model hang on: their unit, their body, their goal."""
    rows = model._default_manager
    return lambda ids: set(rows.filter(pk__in=ids).values_list(field, flat=True))


def same(ids: Ids) -> Ids:
    """Touch the changed objects themselves."""
    return ids


def everything(ids: Ids) -> None:
    """Touch every subject of the rule."""
