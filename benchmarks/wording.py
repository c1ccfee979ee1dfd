"""How often each language rule speaks where it should, on sentences labelled before it was written.

Run: python benchmarks/wording.py
`precision` is the share of a rule's remarks that are right, `recall` the share of the sentences
labelled with it where it speaks. `--faults` prints every sentence where the two differ.
"""

import csv
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rodtrad.core.wording import RULES, lint

SENTENCES = Path(__file__).parents[1] / "tests" / "core" / "wording" / "sentences.csv"
PARTS = ("held back", "fresh", "tuning")


@dataclass(frozen=True)
class Labelled:
    """A sentence and the rules that should speak."""

    number: int
    kind: str
    part: str
    text: str
    rules: frozenset[str]
    label_changed_because: str

    def said(self) -> frozenset[str]:
        return frozenset(remark.rule for remark in lint(self.text, self.kind))


@dataclass(frozen=True)
class Score:
    """How many remarks were right, too many, and missing."""

    right: int
    extra: int
    missed: int

    @property
    def precision(self) -> float | None:
        return self.right / (self.right + self.extra) if self.right + self.extra else None

    @property
    def recall(self) -> float | None:
        return self.right / (self.right + self.missed) if self.right + self.missed else None


def labelled(path: Path = SENTENCES) -> list[Labelled]:
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Labelled(
                int(row["number"]),
                row["kind"],
                row["part"],
                row["sentence"],
                frozenset(row["rules"].split()),
                row["label_changed_because"],
            )
            for row in csv.DictReader(file, delimiter=";")
        ]


def scores(sentences: Iterable[Labelled]) -> dict[str, Score]:
    """Return the score of each rule, and of all under the name "all"."""
    right, extra, missed = Counter[str](), Counter[str](), Counter[str]()
    for sentence in sentences:
        said = sentence.said()
        right.update(said & sentence.rules)
        extra.update(said - sentence.rules)
        missed.update(sentence.rules - said)
    each = {rule.id: Score(right[rule.id], extra[rule.id], missed[rule.id]) for rule in RULES}
    return each | {"all": Score(right.total(), extra.total(), missed.total())}


def by_part() -> dict[str, list[Labelled]]:
    return {part: [one for one in labelled() if one.part == part] for part in PARTS}


def table(parts: dict[str, list[Labelled]]) -> Iterator[str]:
    """Yield the lines of a table of every rule: how many labels, precision and recall, by part."""
    yield f"| rule | name | {' | '.join(f'{part} | precision | recall' for part in parts)} |"
    yield "|---|---" + "|---" * 3 * len(parts) + "|"
    scored = [scores(sentences) for sentences in parts.values()]
    names = {rule.id: rule.words("sv").name for rule in RULES} | {"all": ""}
    for id, name in names.items():
        cells = [cell for score in scored for cell in _cells(score[id])]
        yield f"| {id} | {name} | {' | '.join(cells)} |"


def _cells(score: Score) -> list[str]:
    shares = (score.precision, score.recall)
    written = ["–" if share is None else f"{share:.2f}" for share in shares]
    return [str(score.right + score.missed), *written]


def faults(sentences: Iterable[Labelled]) -> Iterator[str]:
    for sentence in sentences:
        said = sentence.said()
        if said != sentence.rules:
            missed = " ".join(sorted(sentence.rules - said)) or "–"
            extra = " ".join(sorted(said - sentence.rules)) or "–"
            yield f"{sentence.part} {sentence.number}: missed {missed}, extra {extra}"
            yield f"    {sentence.text}"


if __name__ == "__main__":
    parts = by_part()
    print("\n".join(table(parts)))
    for part, sentences in parts.items():
        silent = sum(not sentence.rules for sentence in sentences)
        print(f"{part}: {len(sentences)} sentences, {silent} of them with nothing to remark")
    if "--faults" in sys.argv:
        print("\n".join(faults(labelled())))
