"""Years that have ended and are to be summed up, on the list of whoever leads the unit."""

from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from rodtrad.access.enums import Right
from rodtrad.accounts.models import User
from rodtrad.declarations.due_checks import looks_at
from rodtrad.declarations.enums import ISSUED
from rodtrad.declarations.models import DeclarationVersion, Fulfilment, PromiseVersion
from rodtrad.notifications.due import DueItem, Open

KIND = "declarations.year"
# What was promised in a year is summed up before the committee writes of it.
DUE = (1, 31)


def items(user: User, day: date, keys: frozenset[str] = frozenset()) -> list[DueItem]:
    """Return the declarations of the user's units whose last year nobody has summed up."""
    given = [key.split(":")[1] for key in keys if key.startswith("year:")]
    hers = Q(declaration__unit__in=looks_at(user)) | Q(declaration__in=given)
    rows = _unsummed(day).filter(hers).select_related("declaration")
    return [_item(version, day.year - 1) for version in rows]


def _item(version: DeclarationVersion, year: int) -> DueItem:
    declaration = version.declaration
    return DueItem(
        key=f"year:{declaration.pk}:{year}",
        kind=KIND,
        title=_("Bekräfta hur %(title)s hölls %(year)s") % {"title": version.title, "year": year},
        hint=_("Utfallet är räknat. Skriv vad bedömningen bygger på."),
        due_on=date(year + 1, *DUE),
        url=reverse("declarations:year", args=[declaration.key, year]),
        answer=Open(_("Bekräfta året")),
        unit_id=declaration.unit_id,
        right=Right.EDIT_DECLARATIONS,
    )


def perhaps(user: User, day: date) -> QuerySet[Any]:
    """Return the texts of the person's units that held when last year ended, not summed up."""
    return _unsummed(day).filter(declaration__unit__in=looks_at(user))


def _unsummed(day: date) -> QuerySet[DeclarationVersion]:
    ended = day.year - 1
    summed = Fulfilment.objects.filter(declaration=OuterRef("declaration"), year=ended)
    promised = PromiseVersion.objects.filter(version=OuterRef("pk"))
    held = {"state__in": ISSUED, "valid__contains": date(ended, 12, 31)}
    rows = DeclarationVersion.objects.filter(Exists(promised), ~Exists(summed), **held)
    return rows.order_by("sort_key", "pk")
