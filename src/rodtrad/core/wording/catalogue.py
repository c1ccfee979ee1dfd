"""The rules as told in the tables: their words in both languages and their word lists."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib.resources import files
from typing import Any

from rodtrad.core.language import Language, reading

from .forms import Lexicon, lexicon


class Kind(StrEnum):
    """What a text is, in the thread."""

    GOAL = "goal"
    PROMISE = "promise"
    ACTIVITY = "activity"


@dataclass(frozen=True)
class Told:
    """What a rule says, in one language."""

    name: str
    message: str
    remedy: str
    why: str


@dataclass(frozen=True)
class Rule:
    """One rule: what it says, an example that is good and one that is not, and its lists."""

    id: str
    kinds: tuple[Kind, ...]
    example_kind: Kind
    good: str
    bad: str
    told: Mapping[str, Told]
    find: Lexicon
    spare: Lexicon
    instead: Mapping[str, str]

    def words(self, language: Language | None = None) -> Told:
        return self.told[language or reading()]

    @property
    def name(self) -> str:
        return self.words().name

    @property
    def why(self) -> str:
        return self.words().why


def _rule(id: str, table: Mapping[str, Any]) -> Rule:
    kinds = tuple(map(Kind, table["kinds"]))
    return Rule(
        id=id,
        kinds=kinds,
        example_kind=Kind(table.get("example_kind", kinds[0])),
        good=table["good"],
        bad=table["bad"],
        told={language: Told(**table[language]) for language in ("sv", "en")},
        find=lexicon(table.get("find", {})),
        spare=lexicon(table.get("except", {})),
        instead=table.get("instead", {}),
    )


def _all() -> dict[str, Rule]:
    tables: dict[str, Any] = {}
    for path in (files(__package__) / "tables").iterdir():
        tables |= tomllib.loads(path.read_text(encoding="utf-8"))
    return {id: _rule(id, tables[id]) for id in sorted(tables)}


BY_ID = _all()
RULES = tuple(BY_ID.values())
