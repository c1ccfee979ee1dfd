"""What has happened to a document, in words, from the history of its rows.

What was written in a draft is told only to those who may see the unit's drafts.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby, pairwise
from operator import attrgetter
from typing import Any

from django.apps import apps
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.core.calendar_words import day as day_words
from rodtrad.documents import rules
from rodtrad.documents.enums import VersionState
from rodtrad.documents.header import owner
from rodtrad.documents.models import GoverningDocument
from rodtrad.times import known

MOST = 50


@dataclass(frozen=True)
class Event:
    """What happened and when, in words."""

    at: datetime
    sentence: str

    @property
    def day(self) -> str:
        return day_words(timezone.localdate(self.at), year=True)


def history(document: GoverningDocument, user: Any) -> list[Event]:
    """Return what has happened to the document, the newest first, as the user may know it."""
    with_drafts = bool(rules.may_see_drafts(user, document.unit_id))
    versions = _rows("DocumentVersionEvent", document_id=document.pk)
    found = list(_owners(_rows("GoverningDocumentEvent", pgh_obj_id=document.pk)))
    ordered = sorted(versions, key=attrgetter("number", "pgh_id"))
    for _number, rows in groupby(ordered, key=attrgetter("number")):
        found += _of_version(list(rows), with_drafts=with_drafts)
    return sorted(found, key=attrgetter("at"))[::-1][:MOST]


def _rows(model: str, **wanted: int) -> list[Any]:
    events = apps.get_model("documents", model)._default_manager.filter(**wanted)
    # The history itself stands beside what was known and must be cut at the moment.
    if moment := known.moment():
        events = events.filter(pgh_created_at__lte=moment)
    return list(events.order_by("pgh_id"))


def _of_version(rows: list[Any], *, with_drafts: bool) -> Iterator[Event]:
    first = rows[0]
    if with_drafts or first.state != VersionState.DRAFT:
        yield Event(first.pgh_created_at, _("Version %s skrevs.") % first.number)
    for before, after in pairwise(rows):
        if after.pgh_label == "delete":
            if with_drafts:
                yield Event(after.pgh_created_at, _("Utkastet kastades."))
        elif before.state != after.state:
            yield Event(after.pgh_created_at, _became(after))
        elif with_drafts or after.state != VersionState.DRAFT:
            for sentence in _changed(before, after):
                yield Event(after.pgh_created_at, sentence)


def _became(row: Any) -> str:
    number = row.number
    if row.state == VersionState.IN_FORCE:
        day = day_words(row.valid.lower, year=True)
        return _("Version %(number)s gäller från %(day)s.") % {"number": number, "day": day}
    day = day_words(row.valid.upper, year=True)
    if row.state == VersionState.REPEALED:
        return _("Version %(number)s upphävdes från %(day)s.") % {"number": number, "day": day}
    return _("Version %(number)s ersattes från %(day)s.") % {"number": number, "day": day}


def _changed(before: Any, after: Any) -> Iterator[str]:
    if before.title != after.title:
        yield _("Namnet ändrades från ”%(old)s” till ”%(new)s”.") % {
            "old": before.title,
            "new": after.title,
        }
    if before.valid_until != after.valid_until:
        yield _until(after)
    written = ("summary", "applies_to", "subjects", "link", "header", "not_applicable")
    if any(getattr(before, name) != getattr(after, name) for name in written):
        yield _("Uppgifterna i huvudet skrevs om.")
    if before.next_review_on != after.next_review_on and after.next_review_on:
        yield _("Ska ses över senast %s.") % day_words(after.next_review_on, year=True)


def _until(row: Any) -> str:
    if row.valid_until is None:
        return _("Giltighetstiden togs bort.")
    return _("Giltighetstiden blev till och med %s.") % day_words(row.valid_until, year=True)


def _owners(rows: list[Any]) -> Iterator[Event]:
    for before, after in pairwise(rows):
        if (before.unit_id, before.role) != (after.unit_id, after.role):
            who = owner(after.unit_id, after.role)
            yield Event(after.pgh_created_at, _("Ansvarig blev %s.") % who)
