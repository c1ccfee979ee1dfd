"""Learns a model from texts with labels, and tries it on texts that it has not read.

Logistic regression on weighted pieces, its odds divided by the one number (the temperature of Guo
and others, 2017) that makes chances told of unread texts come true. What few have written is not
learnt: a piece is kept when it stands with at least `SENDERS` different senders.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedGroupKFold

from rodtrad.core.stats.proportion import exact

from .measures import calibration_error
from .model import ELSEWHERE, SURE, Model, Piece
from .pieces import pieces_of

# A piece of a word is known when so many senders have written it.
SENDERS = 3
# A label is learnt when so many senders have written to it.
OF_A_LABEL = 10
LABELS = 80
PIECES = 4_000
PARTS = 5
SEED = 20
STRENGTH = 10.0
DIGITS = 4
_TEMPERATURES = np.geomspace(0.05, 20.0, 241)
# A label that a part has none of is as good as ruled out there.
_RULED_OUT = -30.0


@dataclass(frozen=True, slots=True)
class Example:
    """A text with what it was for, and by whom as far as one can tell senders apart."""

    text: str
    label: int
    sender: str


@dataclass(frozen=True, slots=True)
class Trial:
    """How a model does on texts it has not read: all, those it spoke of, and those it got right.

    `usual` is how many always guessing the commonest label would have got right of all.
    """

    texts: int
    spoke: int
    right: int
    usual: int
    error: float

    @property
    def is_worth(self) -> bool:
        """Say whether what it says is shown to be oftener right than the commonest label."""
        return self.spoke > 0 and exact(self.right, self.spoke)[0] > self.usual / self.texts


@dataclass(frozen=True, slots=True)
class Learnt:
    model: Model
    trial: Trial


def learn(examples: Sequence[Example]) -> Learnt | None:
    """Return what can be learnt, the same of the same examples; None when that is too little."""
    rows = _labelled(examples)
    order = sorted({label for _one, label in rows})
    reading = _Reading.of([one for one, _label in rows])
    if len([label for label in order if label != ELSEWHERE]) < 2 or not reading.known:
        return None
    true = np.array([label for _one, label in rows])
    odds = _unread([one for one, _label in rows], true, order)
    heat = _temperature(odds, np.searchsorted(order, true))
    model = _fitted(reading.table([one.text for one, _label in rows]), true)
    return Learnt(_kept(model, reading, heat), _trial(odds / heat, true, np.array(order)))


def _labelled(examples: Sequence[Example]) -> list[tuple[Example, int]]:
    """Return each example with its label, or as elsewhere where too few wrote to that label."""
    labels = _labels(examples)
    rows = [(one, one.label if one.label in labels else ELSEWHERE) for one in examples]
    others = {one.sender for one, label in rows if label == ELSEWHERE}
    if len(others) < OF_A_LABEL:
        return [(one, label) for one, label in rows if label != ELSEWHERE]
    return rows


def _labels(examples: Sequence[Example]) -> set[int]:
    """Return the labels that enough senders have written to, the commonest if they are many."""
    pairs = {(one.label, one.sender) for one in examples}
    senders = Counter(label for label, _sender in pairs)
    common = sorted(senders, key=lambda label: (-senders[label], label))[:LABELS]
    return {label for label in common if senders[label] >= OF_A_LABEL}


@dataclass(frozen=True, slots=True)
class _Reading:
    """The pieces that texts are read by, and how rare each is."""

    known: tuple[str, ...]
    rarity: Any

    @classmethod
    def of(cls, examples: Sequence[Example]) -> "_Reading":
        """Return the commonest pieces that enough senders have written."""
        senders: dict[str, set[str]] = {}
        texts: Counter[str] = Counter()
        for one in examples:
            for piece in set(pieces_of(one.text)):
                texts[piece] += 1
                senders.setdefault(piece, set()).add(one.sender)
        shared = [piece for piece, found in senders.items() if len(found) >= SENDERS]
        known = sorted(sorted(shared, key=lambda piece: (-texts[piece], piece))[:PIECES])
        rarity = [1 + log((1 + len(examples)) / (1 + texts[piece])) for piece in known]
        return cls(tuple(known), np.array(rarity))

    def table(self, texts: Sequence[str]) -> Any:
        """Return the weight of each known piece in each text, every text of the length one."""
        at = {piece: column for column, piece in enumerate(self.known)}
        rows: list[int] = []
        columns: list[int] = []
        weights: list[float] = []
        for row, text in enumerate(texts):
            times = Counter(piece for piece in pieces_of(text) if piece in at)
            found = {at[one]: (1 + log(n)) * self.rarity[at[one]] for one, n in times.items()}
            length = sum(weight * weight for weight in found.values()) ** 0.5
            rows += [row] * len(found)
            columns += found
            weights += [weight / length for weight in found.values()]
        return csr_matrix((weights, (rows, columns)), shape=(len(texts), len(self.known)))


def _fitted(table: Any, true: Any) -> LogisticRegression:
    return LogisticRegression(C=STRENGTH, max_iter=500, tol=1e-3).fit(table, true)


def _unread(examples: Sequence[Example], true: Any, order: Sequence[int]) -> Any:
    """Return the odds of every text by a model that has read nothing by its sender.

    Its pieces are chosen anew too: chosen with the text among them, they would know it too well.
    """
    odds = np.full((len(examples), len(order)), _RULED_OUT)
    senders = [one.sender for one in examples]
    parts = StratifiedGroupKFold(n_splits=PARTS, shuffle=True, random_state=SEED)
    for read, unread in parts.split(senders, true, groups=senders):
        reading = _Reading.of([examples[at] for at in read])
        if not reading.known or len(set(true[read].tolist())) < 2:
            continue
        model = _fitted(reading.table([examples[at].text for at in read]), true[read])
        adds, starts = _both_ways(model)
        columns = np.searchsorted(order, model.classes_)
        table = reading.table([examples[at].text for at in unread])
        odds[np.ix_(unread, columns)] = table @ adds.T + starts
    return odds


def _both_ways(model: LogisticRegression) -> tuple[Any, Any]:
    """Return what pieces add to each label; of two labels scikit-learn tells of the second."""
    adds, starts = model.coef_, model.intercept_
    if len(model.classes_) == 2:
        return np.vstack([-adds / 2, adds / 2]), np.concatenate([-starts / 2, starts / 2])
    return adds, starts


def _chances(odds: Any) -> Any:
    raised = np.exp(odds - odds.max(axis=1, keepdims=True))
    return raised / raised.sum(axis=1, keepdims=True)


def _temperature(odds: Any, at: Any) -> float:
    """Return the number to divide odds by that makes what came true the least surprising."""
    each = np.arange(len(at))
    losses = [
        -np.log(np.maximum(_chances(odds / heat)[each, at], 1e-12)).mean() for heat in _TEMPERATURES
    ]
    return float(_TEMPERATURES[int(np.argmin(losses))])


def _trial(odds: Any, true: Any, order: Any) -> Trial:
    chances = _chances(odds)
    best, told = chances.max(axis=1), order[chances.argmax(axis=1)]
    spoke = (best >= SURE) & (told != ELSEWHERE)
    right = told == true
    return Trial(
        texts=len(true),
        spoke=int(spoke.sum()),
        right=int((spoke & right).sum()),
        usual=int(np.unique(true, return_counts=True)[1].max()),
        error=calibration_error(zip(best.tolist(), right.tolist(), strict=True)),
    )


def _kept(model: LogisticRegression, reading: _Reading, heat: float) -> Model:
    adds, starts = _both_ways(model)
    columns = np.round(adds.T / heat, DIGITS).tolist()
    rare = np.round(reading.rarity, DIGITS).tolist()
    pieces = {piece: Piece(rare[at], tuple(columns[at])) for at, piece in enumerate(reading.known)}
    labels = tuple(int(label) for label in model.classes_)
    return Model(labels, tuple(np.round(starts / heat, DIGITS).tolist()), pieces)
