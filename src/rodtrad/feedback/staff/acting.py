"""Cases that a page acts on, found if the user may, and the page with the form."""

from collections.abc import Callable
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from rodtrad.access.enums import Right
from rodtrad.access.matrix import RIGHTS
from rodtrad.accounts.models import User
from rodtrad.feedback import rules
from rodtrad.feedback.models import CaseLetter, FeedbackCase
from rodtrad.feedback.queries import visible_to
from rodtrad.feedback.queries.joining import with_others
from rodtrad.feedback.queries.learning import with_causes
from rodtrad.feedback.queries.pausing import with_pauses
from rodtrad.feedback.queries.tracks import with_tracks
from rodtrad.organisation.models import Appointment
from rodtrad.organisation.queries import tree
from rodtrad.search.sorting import by_name
from rodtrad.ui.form_page import FormPage

Rows = QuerySet[FeedbackCase]
MOST = 200
# Whoever may have a case in hand; the same answer as `rules.may_have_in_hand`, for many.
HANDS = tuple(
    role
    for role, rights in RIGHTS.items()
    if {Right.HANDLE_CASES, Right.REGISTER_CASES} & rights.keys()
)


def find(
    request: HttpRequest, code: str, also: Callable[[Rows], Rows] = lambda rows: rows
) -> FeedbackCase:
    """Return a case if the user may read it, with what else is asked for along with it."""
    along = (
        "handler",
        "registry",
        "promise",
        "words",
        "contact",
        "fault__service",
        "shown__by",
        "suggestion",
    )
    rows = with_causes(with_pauses(visible_to(request.user).select_related(*along)))
    letters = CaseLetter.objects.filter(case=OuterRef("pk"))
    rows = with_others(rows).annotate(has_letters=Exists(letters))
    return get_object_or_404(also(with_tracks(rows)), code=code)


def address(case: FeedbackCase) -> str:
    return reverse("feedback:case", args=[case.code])


def after(request: HttpRequest) -> Callable[[FeedbackCase], str]:
    """Lead to the case, or to the list when whoever acted may read it no longer."""
    return lambda case: (
        address(case) if rules.may_see(request.user, case) else reverse("feedback:list")
    )


def about(case: FeedbackCase, heading: str, save: str, done: str, **more: Any) -> FormPage:
    """Return a page with a form about a case, reached from its own."""
    top = _("Synpunkter"), reverse("feedback:list")
    return FormPage(heading, save, address(case), top, up_name=case.code, done=done, **more)


def version_of(case: FeedbackCase) -> int:
    """Return how many times the case has been changed, as it is now."""
    return FeedbackCase.objects.values_list("version", flat=True).get(pk=case.pk)


def units(first: str = "") -> list[tuple[str, str]]:
    """Return every unit of today by name."""
    found = [(str(node.id), node.name) for node in tree()]
    return [("", first), *found] if first else found


def colleagues(case: FeedbackCase) -> list[tuple[str, str]]:
    """Return those who can have a case in hand: who work where it lies, or above."""
    standing = tree()
    near = {case.unit_id, *(node.id for node in standing.ancestors(case.unit_id))}
    near |= standing.subtree_ids(case.unit_id)
    held = Appointment.objects.on().filter(unit__in=near, role__in=HANDS).values("user")
    rows = User.objects.filter(pk__in=held, is_active=True).order_by(by_name("family_name"), "pk")
    return [(str(one.pk), one.display_name) for one in rows[:MOST]]
