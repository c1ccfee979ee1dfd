"""How a document stands on a day, and which of its versions speaks for it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from operator import attrgetter
from typing import Any

from django.db.models import QuerySet

from rodtrad.documents.enums import Standing, VersionState
from rodtrad.documents.header import has_expired
from rodtrad.documents.models import DECIDED, DocumentVersion
from rodtrad.organisation.remember import Memory
from rodtrad.times.spans import holds

ENDED = frozenset({Standing.REPEALED, Standing.REPLACED})
HOLDING = frozenset({Standing.IN_FORCE, Standing.EXPIRED})
_RANK = {
    Standing.IN_FORCE: 0,
    Standing.EXPIRED: 0,
    Standing.COMING: 1,
    Standing.REPLACED: 2,
    Standing.REPEALED: 2,
    Standing.DRAFT: 3,
}


@dataclass(frozen=True)
class Shown:
    """A version and how it stands on the day."""

    version: DocumentVersion
    standing: Standing

    @property
    def rank(self) -> tuple[int, int]:
        return (_RANK[self.standing], -self.version.number)


def in_force(day: date) -> QuerySet[Any]:
    """Return the versions that hold on the day, also those whose own time has run out."""
    rows: QuerySet[Any] = DocumentVersion.objects.on(day).filter(DECIDED)
    return rows


def _read_of_units(day: date) -> dict[int, list[DocumentVersion]]:
    found: dict[int, list[DocumentVersion]] = defaultdict(list)
    for row in in_force(day).select_related("document"):
        found[row.document.unit_id].append(row)
    return dict(found)


_of_units = Memory(_read_of_units)


def of_units(day: date) -> dict[int, list[DocumentVersion]]:
    """Return the versions that hold on the day, by the unit that answers for them.

    They are few and seldom change, and every unit's page shows some: they are remembered.
    """
    return _of_units.on(day)


def standing(version: DocumentVersion, day: date) -> Standing:
    """Say how the version stands on the day."""
    if version.state == VersionState.DRAFT:
        return Standing.DRAFT
    if version.valid.lower > day:
        return Standing.COMING
    if holds(version.valid, day):
        return Standing.EXPIRED if has_expired(version, day) else Standing.IN_FORCE
    return Standing.REPEALED if version.state == VersionState.REPEALED else Standing.REPLACED


def speaking(versions: Iterable[DocumentVersion], day: date) -> Shown:
    """Return the version that speaks for the document: what holds, will hold, held or may hold."""
    return min((Shown(one, standing(one, day)) for one in versions), key=attrgetter("rank"))


def by_document(versions: Iterable[DocumentVersion], day: date) -> dict[int, Shown]:
    """Return the version that speaks for each document of the rows."""
    ordered = sorted(versions, key=attrgetter("document_id"))
    return {
        pk: speaking(several, day) for pk, several in groupby(ordered, attrgetter("document_id"))
    }


def last_day(version: DocumentVersion) -> date | None:
    """Return the last day the version held or will hold, None while no end is decided."""
    upper: date | None = version.valid.upper
    return upper - timedelta(days=1) if upper else None
