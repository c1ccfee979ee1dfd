"""The kinds of personal details, what one is, and the marks that stand in their place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What a detail tells of a person."""

    PERSONAL_NUMBER = "personal_number"
    ORGANISATION_NUMBER = "organisation_number"
    PHONE = "phone"
    MAIL = "mail"
    ADDRESS = "address"
    NAME = "name"
    VEHICLE = "vehicle"
    PROPERTY = "property"
    ACCOUNT = "account"


# They become part of a Swedish text that is kept, so they are never in the reader's language.
MARKS = {
    Kind.PERSONAL_NUMBER: "[personnummer]",
    Kind.ORGANISATION_NUMBER: "[organisationsnummer]",
    Kind.PHONE: "[telefonnummer]",
    Kind.MAIL: "[e-postadress]",
    Kind.ADDRESS: "[adress]",
    Kind.NAME: "[namn]",
    Kind.VEHICLE: "[registreringsnummer]",
    Kind.PROPERTY: "[fastighet]",
    Kind.ACCOUNT: "[kontonummer]",
}


@dataclass(frozen=True, slots=True)
class Detail:
    """A detail, where it stands in the text, and its own words."""

    start: int
    end: int
    kind: Kind
    text: str


class Span(NamedTuple):
    """Where something of a kind stands in the text that is read."""

    start: int
    end: int
    kind: Kind


def without_overlaps(spans: Iterable[Span]) -> list[Span]:
    """Return the spans in order, the first given kept where two meet."""
    kept: list[Span] = []
    for _, span in sorted(enumerate(spans), key=lambda one: (one[1].start, one[0])):
        if kept and span.start < kept[-1].end:
            continue
        kept.append(span)
    return kept


def joined(spans: Iterable[Span], text: str, between: str) -> Iterator[Span]:
    """Yield ordered spans, those of one kind made one when nothing but `between` parts them."""
    last: Span | None = None
    for span in spans:
        gap = text[last.end : span.start] if last else ""
        if last and last.kind is span.kind and not gap.strip(between):
            last = Span(last.start, span.end, span.kind)
            continue
        if last:
            yield last
        last = span
    if last:
        yield last
