"""Documents whose time runs out, for those whose function answers for them."""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from rodtrad.access.enums import Right
from rodtrad.access.queries import holdings_of
from rodtrad.accounts.models import User
from rodtrad.core.calendar_words import day as day_words
from rodtrad.documents.enums import VersionState
from rodtrad.documents.models import DocumentVersion
from rodtrad.documents.queries.listing import SOON
from rodtrad.documents.queries.standing import of_units
from rodtrad.notifications.due import DueItem, Open

KIND = "documents.time"


def items(user: User, day: date, keys: frozenset[str] = frozenset()) -> list[DueItem]:
    """Return the documents of the user's functions that run out or are due for review."""
    given = {int(key.split(":")[1]) for key in keys if key.startswith("document:")}
    return [_item(row, day) for row in _rows(user, day, given)]


def listed(user: User, day: date) -> set[int]:
    """Return the documents that stand on the user's list for her own functions."""
    return {row.document_id for row in _rows(user, day, set())}


def _rows(user: User, day: date, given: set[int]) -> list[DocumentVersion]:
    mine = {(unit, held.role) for held in holdings_of(user) for unit in held.answers_for}
    return [
        row
        for several in of_units(day).values()
        for row in several
        if (row.document_id in given or (row.document.unit_id, row.document.role) in mine)
        and row.state == VersionState.IN_FORCE
        and _is_soon(row, day)
    ]


def _is_soon(version: DocumentVersion, day: date) -> bool:
    ends = (version.valid_until, version.next_review_on)
    return any(one is not None and one <= day + SOON for one in ends)


def _item(version: DocumentVersion, day: date) -> DueItem:
    is_expiring = version.valid_until is not None and version.valid_until <= day + SOON
    due_on = version.valid_until if is_expiring else version.next_review_on
    assert due_on is not None
    return DueItem(
        key=f"document:{version.document_id}:{due_on.isoformat()}",
        kind=KIND,
        title=version.title,
        hint=_hint(due_on, day, is_expiring=is_expiring),
        due_on=due_on,
        url=reverse("documents:document", args=[version.document.key]),
        answer=Open(_("Öppna dokumentet")),
        unit_id=version.document.unit_id,
        right=Right.EDIT_DOCUMENTS,
    )


def _hint(due_on: date, day: date, *, is_expiring: bool) -> str:
    when = day_words(due_on, year=True)
    if not is_expiring:
        return _("Ska ses över senast %s.") % when
    if due_on < day:
        return _("Giltighetstiden gick ut %s. Förläng, ersätt eller upphäv dokumentet.") % when
    return _("Gäller till och med %s. Förläng, ersätt eller upphäv dokumentet.") % when
