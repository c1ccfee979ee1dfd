"""The personal details of a text, found kind by kind until nothing more is found."""

from collections.abc import Callable, Collection, Iterable

from .accounts import accounts
from .addresses import addresses
from .details import Detail, Span
from .folding import Folded, fold
from .identity import identity_numbers
from .known import known_names
from .mails import mails
from .names import names
from .phones import phones
from .possessions import plates, properties

# What one has found is barred before the next looks.
_FINDERS: tuple[Callable[[str], Iterable[Span]], ...] = (
    mails,
    accounts,
    identity_numbers,
    phones,
    addresses,
    properties,
    plates,
    names,
)
# What is masked can uncover little, so two readings suffice; no text gets more than this.
MOST_READINGS = 6


def find(text: str, *, known: Collection[str] = ()) -> list[Detail]:
    """Return the personal details of any text, in order and none overlapping another.

    `known` are names that are no secret, those of the municipality's own units and places; a
    detail within one of them, alone or with the s of a genitive, is left out.
    """
    folded = fold(text)
    spared = known_names(known)
    found: list[Detail] = []
    for _ in range(MOST_READINGS):
        before = len(found)
        for finder in _FINDERS:
            spans = spared.without(finder(folded.text), folded.text)
            found += [_detail(text, folded, span) for span in spans]
            folded = folded.barred([(span.start, span.end) for span in spans])
        if len(found) == before:
            break
    return sorted(found, key=lambda detail: detail.start)


def _detail(text: str, folded: Folded, span: Span) -> Detail:
    start, end = folded.starts[span.start], folded.ends[span.end - 1]
    return Detail(start, end, span.kind, text[start:end])
