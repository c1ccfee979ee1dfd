"""A model as it is kept, in numbers alone, and what it says of a text.

The logarithm of the odds of each label is a sum over the pieces of the text, so what a word adds
can be told exactly. The chances are calibrated: of those told as 0.8, eight in ten were right on
texts that the model had not read.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from math import exp, log, sqrt

from .pieces import SHORTEST, pieces_in, pieces_of, words_of

# The label of all that belongs to those one knows too little of.
ELSEWHERE = 0
# Below this chance nothing is suggested.
SURE = 0.6
# A text is not read by fewer known words than these.
FEWEST_WORDS = 3
# So many of the words that argue are named.
NAMED = 5


class Silence(StrEnum):
    FEW_WORDS = "few_words"
    UNSURE = "unsure"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class Piece:
    """How rare a piece is, and what it adds to each label, in their order."""

    rarity: float
    adds: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Model:
    """The labels, where each starts before a text is read, and the pieces that are known.

    It may hold the pieces of the texts it is asked of alone: the others are never looked at.
    """

    labels: tuple[int, ...]
    starts: tuple[float, ...]
    pieces: Mapping[str, Piece]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The likeliest label with its chance and the words that argued, or why none is told."""

    label: int | None
    chance: float
    words: tuple[str, ...] = ()
    silence: Silence | None = None


def suggest(model: Model, text: str, *, sure: float = SURE) -> Suggestion:
    """Return what the model says of a text; it says nothing that it is not sure enough of."""
    if len(_known(model, text)) < FEWEST_WORDS:
        return Suggestion(None, 0.0, silence=Silence.FEW_WORDS)
    chances = chances_of(model, text)
    chance, label = max(zip(chances, model.labels, strict=True), key=lambda pair: pair[0])
    if chance < sure:
        return Suggestion(None, chance, silence=Silence.UNSURE)
    if label == ELSEWHERE:
        return Suggestion(None, chance, silence=Silence.ELSEWHERE)
    return Suggestion(label, chance, argued(model, text, label))


def chances_of(model: Model, text: str) -> list[float]:
    """Return the chance of each label, in their order."""
    odds = list(model.starts)
    for piece, share in _shares(model, pieces_of(text)).items():
        for at, adds in enumerate(model.pieces[piece].adds):
            odds[at] += share * adds
    most = max(odds)
    raised = [exp(each - most) for each in odds]
    return [each / sum(raised) for each in raised]


def argued(model: Model, text: str, label: int) -> tuple[str, ...]:
    """Return the words of a text that spoke most for a label rather than the others."""
    if label not in model.labels:
        return ()
    at = model.labels.index(label)
    shares = _shares(model, pieces_of(text))
    times = Counter(pieces_of(text))
    added: dict[str, float] = {}
    for word in words_of(text):
        for piece in pieces_in(word):
            if piece in shares:
                adds = model.pieces[piece].adds
                ahead = adds[at] - sum(adds) / len(adds)
                added[word] = added.get(word, 0.0) + shares[piece] / times[piece] * ahead
    spoke = sorted(added.items(), key=lambda pair: (-pair[1], pair[0]))
    named = [word for word, ahead in spoke if ahead > 0 and len(word) >= SHORTEST]
    return tuple(named[:NAMED])


def _known(model: Model, text: str) -> set[str]:
    return {
        word for word in words_of(text) if any(piece in model.pieces for piece in pieces_in(word))
    }


def _shares(model: Model, pieces: Iterable[str]) -> dict[str, float]:
    """Return how much each known piece weighs in a text whose whole weight is one."""
    times = Counter(piece for piece in pieces if piece in model.pieces)
    weights = {one: (1 + log(count)) * model.pieces[one].rarity for one, count in times.items()}
    length = sqrt(sum(weight * weight for weight in weights.values()))
    return {piece: weight / length for piece, weight in weights.items()}
