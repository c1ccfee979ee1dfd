"""Texts put together by the words they have in common, the same each time for the same texts.

Stems weighed by how rare they are, parted into themes that add up (non-negative matrix
factorisation from a fixed start); a text is of the theme that most of it is. What nothing is much
of is of none.
"""

import warnings
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.decomposition import NMF
from sklearn.exceptions import ConvergenceWarning

from .stems import telling

# A group that fewer senders have written of is not told, nor a word that fewer of them wrote.
SENDERS = 5
# What more than this share of all the texts say tells none of them from another.
COMMON = 0.2
STEMS = 3_000
FEWEST, MOST, OF_EACH = 2, 24, 20
NAMED = 4
# One word alone does not tell what a group is about.
FEWEST_WORDS = 2
# How much of a text its theme is to be.
LEAST = 0.5


@dataclass(frozen=True, slots=True)
class Text:
    """What somebody wrote, under a key, and by whom as far as one can tell senders apart."""

    key: int
    text: str
    sender: str


@dataclass(frozen=True, slots=True)
class Group:
    """Texts that say alike, with the words that are most their own, as their senders wrote them."""

    words: tuple[str, ...]
    keys: tuple[int, ...]


def group(texts: Sequence[Text]) -> list[Group]:
    """Return the groups there are, the largest first."""
    read = [telling(one.text) for one in texts]
    stems = _stems(texts, read)
    count = min(MOST, len(texts) // OF_EACH)
    if count < FEWEST or len(stems) <= count:
        return []
    table = _table(read, stems)
    parts, themes = _parted(table, count)
    found = (_group(texts, read, list(stems), at, parts, themes) for at in range(count))
    return sorted((one for one in found if one), key=lambda one: (-len(one.keys), one.words))


def _stems(texts: Sequence[Text], read: Sequence[dict[str, list[str]]]) -> dict[str, int]:
    """Return the stems that enough senders have written, with in how many texts they stand."""
    senders: dict[str, set[str]] = {}
    seen = Counter(stem for found in read for stem in found)
    for one, found in zip(texts, read, strict=True):
        for stem in found:
            senders.setdefault(stem, set()).add(one.sender)
    shared = [
        stem
        for stem, count in seen.items()
        if len(senders[stem]) >= SENDERS and count <= COMMON * len(texts)
    ]
    kept = sorted(shared, key=lambda stem: (-seen[stem], stem))[:STEMS]
    return {stem: seen[stem] for stem in sorted(kept)}


def _table(read: Sequence[dict[str, list[str]]], stems: dict[str, int]) -> Any:
    """Return how much each stem weighs in each text, every text of the length one."""
    at = {stem: column for column, stem in enumerate(stems)}
    rows: list[int] = []
    columns: list[int] = []
    weights: list[float] = []
    for row, found in enumerate(read):
        own = {at[stem]: log(len(read) / stems[stem]) for stem in found if stem in at}
        length = sum(weight * weight for weight in own.values()) ** 0.5
        rows += [row] * len(own)
        columns += own
        weights += [weight / length for weight in own.values()]
    return csr_matrix((weights, (rows, columns)), shape=(len(read), len(at)))


def _parted(table: Any, count: int) -> tuple[Any, Any]:
    """Return how much of each theme each text is, and how much of each stem each theme is."""
    model = NMF(n_components=count, init="nndsvda", max_iter=300, tol=1e-3, random_state=0)
    with warnings.catch_warnings():
        # Where it stops is good enough; one more round moves next to nothing.
        warnings.simplefilter("ignore", ConvergenceWarning)
        parts = model.fit_transform(table)
    size = np.linalg.norm(model.components_, axis=1)
    return parts * size, model.components_ / np.maximum(size, 1e-12)[:, None]


def _group(
    texts: Sequence[Text],
    read: Sequence[dict[str, list[str]]],
    stems: Sequence[str],
    at: int,
    parts: Any,
    themes: Any,
) -> Group | None:
    """Return the texts of a theme with its words, None when too few have written of it."""
    whole = parts.sum(axis=1)
    best = parts.argmax(axis=1)
    mine = np.flatnonzero((best == at) & (parts[:, at] > LEAST * whole)).tolist()
    if len({texts[row].sender for row in mine}) < SENDERS:
        return None
    order = sorted(range(len(stems)), key=lambda stem: (-themes[at, stem], stems[stem]))
    words = [word for stem in order[: NAMED * 3] if (word := _word(texts, read, mine, stems[stem]))]
    if len(words) < FEWEST_WORDS:
        return None
    return Group(tuple(words[:NAMED]), tuple(texts[row].key for row in mine))


def _word(
    texts: Sequence[Text], read: Sequence[dict[str, list[str]]], rows: Sequence[int], stem: str
) -> str:
    """Return the form of a stem that most in a group wrote, "" when too few wrote any."""
    told = [row for row in rows if stem in read[row]]
    if len({texts[row].sender for row in told}) < SENDERS:
        return ""
    forms = Counter(form for row in told for form in set(read[row][stem]))
    return min(forms, key=lambda form: (-forms[form], form))
