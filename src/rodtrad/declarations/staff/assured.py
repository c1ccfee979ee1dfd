"""What stands behind a promise: its ways of working, what they take and what could fail."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rodtrad.core.calendar_words import day as day_words
from rodtrad.declarations.models import WorkMethod
from rodtrad.declarations.queries.credibility import Kept


@dataclass(frozen=True)
class Way:
    """A way of working that assures a promise, in words."""

    title: str
    url: str
    review: str
    resources: str
    risk: str


def ways(one: Kept, today: date) -> list[Way]:
    """Return the ways of working behind a promise, with what is said of each."""
    overdue = one.overdue(today)
    return [
        Way(
            method.title,
            reverse("declarations:method", args=[method.key]),
            _review(method.next_review_on, method in overdue),
            method.resources.strip(),
            method.risk.strip(),
        )
        for method in one.methods
    ]


def unresourced(promises: Iterable[Kept]) -> str:
    """Return how many ways of working nobody has said what they take, "" of none."""
    methods: dict[int, WorkMethod] = {
        method.pk: method for one in promises for method in one.methods
    }
    count = sum(not method.resources.strip() for method in methods.values())
    if not count:
        return ""
    return ngettext(
        "För %d arbetssätt är inget sagt om vad det kräver.",
        "För %d arbetssätt är inget sagt om vad de kräver.",
        count,
    ) % count  # fmt: skip


def _review(on: date | None, is_overdue: bool) -> str:
    if on is None:
        return _("Ingen dag är satt för översyn.")
    said = day_words(on, year=True)
    return _("Översynen skulle ha gjorts %s.") % said if is_overdue else _("Ses över %s.") % said
