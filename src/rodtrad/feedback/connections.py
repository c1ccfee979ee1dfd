"""What cases tell earlier rooms at start-up, so that they can speak of them."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from rodtrad.access.enums import Right
from rodtrad.accounts import handover
from rodtrad.checks import registers, registry
from rodtrad.checks.registers import Held, Named
from rodtrad.declarations import feedback_link
from rodtrad.declarations.models import PromiseVersion
from rodtrad.feedback import due, threads
from rodtrad.feedback.checks import RULES, SILENCES
from rodtrad.feedback.enums import OPEN
from rodtrad.feedback.frame import phrases
from rodtrad.feedback.models import FeedbackCase
from rodtrad.feedback.public.said import said
from rodtrad.feedback.queries import learning, visible_to
from rodtrad.feedback.services.handing import count_in_hand, hand_over_cases
from rodtrad.feedback.services.learning import tell_raisers
from rodtrad.feedback.sources import register_sources
from rodtrad.feedback.staff.acting import address
from rodtrad.feedback.statements import register_statements
from rodtrad.feedback.year_items import register_year_items
from rodtrad.improvement import counting, telling
from rodtrad.notifications import due as due_items
from rodtrad.notifications import objects
from rodtrad.notifications.headers import register_headers

CASE = "feedback.feedbackcase"
IN_HAND = ngettext_lazy("%(count)s ärende", "%(count)s ärenden", "count")


def register_all() -> None:
    """Give every earlier room what it asks for."""
    feedback_link.register(tell_address)
    register_sources()
    register_year_items()
    register_statements()
    handover.register(IN_HAND, count_in_hand, hand_over_cases)
    due_items.register_source("feedback", due.items, perhaps=due.perhaps)
    objects.register_finder("feedback", found)
    register_headers("feedback", threads.headers_of)
    phrases.register(said)
    registry.register(*RULES)
    registry.register_silence(*SILENCES)
    counting.register_counter("feedback", learning.count)
    telling.register(tell_raisers, learning.raised)
    registers.register(
        Held(
            FeedbackCase,
            live=open_cases,
            unit="unit",
            named=named_cases,
            mended_by=(Right.HANDLE_CASES,),
            group=_("Ärenden"),
        )
    )


def tell_address(promise: PromiseVersion) -> str:
    """Return where to write about this very promise."""
    return f"{reverse('tell:write')}?lofte={promise.pk}"


def found(user: Any, refs: Collection[objects.Ref]) -> dict[objects.Ref, objects.Named]:
    """Name the cases that acts speak of, by their codes, of those the user may read."""
    ids = {pk for kind, pk in refs if kind == CASE}
    rows = visible_to(user).filter(pk__in=ids) if ids else ()
    return {(CASE, row.pk): objects.Named(row.code, address(row)) for row in rows}


def open_cases(_day: date) -> QuerySet[FeedbackCase]:
    """Return what is open; a case is always where it lies now."""
    return FeedbackCase.objects.filter(state__in=OPEN)


def named_cases(rows: Iterable[FeedbackCase]) -> Iterator[Named]:
    for row in rows:
        yield Named(row.pk, row.code, address(row), address(row))
