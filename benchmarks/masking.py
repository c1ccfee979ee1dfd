"""How many of a text's personal details are found, and how many that are proposed are right.

Run: python benchmarks/masking.py [file.jsonl] [--faults]
Each line is {"text": …, "details": [{"start": …, "end": …, "kind": …}]}; without a file it is the
sentences that the rules were made with. `recall` is the share of the labelled details that one
proposal of the same kind covers wholly, `precision` the share of the proposals that overlap a
labelled one of the same kind. Numbers count for each other, whatever kind of number they are;
`recall as such` counts only those that are proposed as what they are.
`--faults` prints every text where the two differ.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rodtrad.core.masking import Kind, find

SENTENCES = Path(__file__).parents[1] / "tests" / "core" / "masking" / "sentences.jsonl"
NUMBERS = {Kind.PERSONAL_NUMBER, Kind.ORGANISATION_NUMBER, Kind.PHONE, Kind.ACCOUNT}


@dataclass(frozen=True)
class Labelled:
    """A detail that a person labelled, or one that is proposed."""

    start: int
    end: int
    kind: Kind

    def is_like(self, other: "Labelled") -> bool:
        return self.kind is other.kind or {self.kind, other.kind} <= NUMBERS

    def covers(self, other: "Labelled") -> bool:
        return self.is_like(other) and self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Labelled") -> bool:
        return self.is_like(other) and self.start < other.end and other.start < self.end


@dataclass(frozen=True)
class Case:
    """A text with the details it has and those proposed."""

    text: str
    labelled: tuple[Labelled, ...]
    proposed: tuple[Labelled, ...]

    @property
    def missed(self) -> list[Labelled]:
        return [one for one in self.labelled if not any(p.covers(one) for p in self.proposed)]

    @property
    def mistaken(self) -> list[Labelled]:
        """Those not missed, but found only as another kind of number."""
        return [
            one
            for one in self.labelled
            if one not in self.missed
            and not any(p.kind is one.kind and p.covers(one) for p in self.proposed)
        ]

    @property
    def extra(self) -> list[Labelled]:
        return [one for one in self.proposed if not any(one.overlaps(p) for p in self.labelled)]


def cases(path: Path = SENTENCES) -> Iterator[Case]:
    for line in path.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        labelled = (Labelled(d["start"], d["end"], Kind(d["kind"])) for d in case["details"])
        proposed = (Labelled(d.start, d.end, d.kind) for d in find(case["text"]))
        yield Case(case["text"], tuple(labelled), tuple(proposed))


def shares(all_cases: Iterable[Case]) -> dict[str, tuple[int, int, int, int]]:
    """Return for each kind, and "all": labelled, found, proposed, right."""
    labelled, missed, proposed, extra = (Counter[str]() for _ in range(4))
    for case in all_cases:
        labelled.update(one.kind for one in case.labelled)
        missed.update(one.kind for one in case.missed)
        proposed.update(one.kind for one in case.proposed)
        extra.update(one.kind for one in case.extra)
    counts = {
        str(kind): (labelled[kind], missed[kind], proposed[kind], extra[kind]) for kind in Kind
    }
    counts["all"] = (labelled.total(), missed.total(), proposed.total(), extra.total())
    return {
        kind: (n, n - gone, told, told - more) for kind, (n, gone, told, more) in counts.items()
    }


def mistaken(all_cases: Iterable[Case]) -> Counter[str]:
    """Return for each kind, and "all", how many were found as another kind of number."""
    kinds = Counter(str(one.kind) for case in all_cases for one in case.mistaken)
    return kinds + Counter({"all": kinds.total()})


def table(all_cases: Iterable[Case]) -> Iterator[str]:
    read = list(all_cases)
    other = mistaken(read)
    yield "| kind | labelled | recall | recall as such | proposed | precision |"
    yield "|---|---|---|---|---|---|"
    for kind, (labelled, found, proposed, right) in shares(read).items():
        yield (
            f"| {kind} | {labelled} | {_share(found, labelled)} "
            f"| {_share(found - other[kind], labelled)} | {proposed} "
            f"| {_share(right, proposed)} |"
        )


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "–"


def faults(all_cases: Iterable[Case]) -> Iterator[str]:
    for case in all_cases:
        for name, details in (("missed", case.missed), ("extra", case.extra)):
            for one in details:
                yield f"{name} {one.kind} ”{case.text[one.start : one.end]}” in {case.text!r}"


if __name__ == "__main__":
    paths = [Path(word) for word in sys.argv[1:] if not word.startswith("--")]
    read = list(cases(*paths))
    print("\n".join(table(read)))
    print(f"{len(read)} texts, {sum(not case.labelled for case in read)} of them with no detail")
    if "--faults" in sys.argv:
        print("\n".join(faults(read)))
