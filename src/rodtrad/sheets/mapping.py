"""Which of our columns each of their headers is."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches

from rodtrad.exchange.sheets import Cell
from rodtrad.exchange.sheets.heading import Heading
from rodtrad.sheets.columns import Column
from rodtrad.sheets.models import HeaderMapping
from rodtrad.sheets.register import SheetKind

NOT_LETTERS = re.compile(r"[^a-zåäö0-9]+")
LIKE_ENOUGH = 0.82


@dataclass(frozen=True)
class Mapping:
    """Their header to our column, and what is the same in every row."""

    columns: dict[str, str] = field(default_factory=dict)
    fixed: dict[str, Cell] = field(default_factory=dict)


def bare(header: str) -> str:
    """Return a header as it is compared: small letters, no signs."""
    return NOT_LETTERS.sub(" ", header.casefold()).strip()


def fingerprint(headers: Iterable[str]) -> str:
    """Return what tells one system's headers from another's, whatever their order."""
    return hashlib.sha256("\n".join(sorted(map(bare, headers))).encode()).hexdigest()


def ours(kind: SheetKind, heading: Heading) -> Mapping | None:
    """Return the mapping when all headers are our own and nothing required is missing."""
    own = {bare(column.header): column.key for column in kind.columns}
    columns = {name: own.get(bare(name), "") for name in heading.names.values()}
    required = {column.key for column in kind.columns if column.is_required}
    if "" in columns.values() or not required <= set(columns.values()):
        return None
    return Mapping(columns)


def remembered(kind: SheetKind, heading: Heading) -> Mapping | None:
    """Return how the same headers were read before."""
    said = HeaderMapping.objects.filter(
        kind=kind.key, fingerprint=fingerprint(heading.names.values())
    ).first()
    return Mapping(said.columns, said.fixed) if said else None


def guessed(kind: SheetKind, headers: Iterable[str]) -> dict[str, str]:
    """Return our likely column for each of their headers, none twice."""
    known: dict[str, str] = {}
    for column in kind.columns:
        known |= {bare(name): column.key for name in (*column.also, column.header)}
    found: dict[str, str] = {}
    for header in headers:
        close = get_close_matches(bare(header), known, 1, LIKE_ENOUGH)
        key = known[close[0]] if close else ""
        found[header] = "" if key in found.values() else key
    return found


def lacking(kind: SheetKind, mapping: Mapping) -> list[Column]:
    """Return the columns that must be filled and come from nowhere."""
    there = set(mapping.columns.values()) | mapping.fixed.keys()
    return [column for column in kind.columns if column.is_required and column.key not in there]
