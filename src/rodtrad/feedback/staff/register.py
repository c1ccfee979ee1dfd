"""Everything the list of cases shows."""

from dataclasses import dataclass, replace
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rodtrad.core.addresses import number_in
from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.language import capitalised
from rodtrad.feedback import rules
from rodtrad.feedback.clock import Clock, next_step
from rodtrad.feedback.enums import Kind, Secrecy, State
from rodtrad.feedback.forms import FilterForm
from rodtrad.feedback.models import FeedbackCase
from rodtrad.feedback.queries.listing import Wish, listing
from rodtrad.feedback.queries.shield import up_since
from rodtrad.feedback.staff.acting import address
from rodtrad.organisation.choosing import to_choose
from rodtrad.organisation.queries import tree
from rodtrad.times import known
from rodtrad.ui.acting import offer

ON_A_PAGE = 50
WORDS = 14


@dataclass(frozen=True)
class Row:
    """One case as the list shows it."""

    code: str
    url: str
    text: str
    kind: str
    unit: str
    state: str
    due: str
    is_late: bool
    came: str
    is_urgent: bool


def register_page(request: HttpRequest) -> dict[str, Any]:
    """Return what the list shows: what is open, until something else is asked for."""
    form = FilterForm(request.GET)
    standing = tree()
    offered = to_choose(standing, standing.find(number_in(request.GET.get("enhet", ""))))
    offer(form, "enhet", [("", _("alla")), *((str(node.id), node.name) for node in offered)])
    form.is_valid()
    said = form.cleaned_data
    wish = Wish(*(said.get(name, "") for name in ("sok", "lage", "slag", "enhet")))
    more = {"action": request.GET.get("atgard", ""), "track": request.GET.get("spar", "")}
    more["theme"] = request.GET.get("tema", "")
    wish = replace(wish, **more)
    page = Paginator(listing(request.user, wish), ON_A_PAGE).get_page(request.GET.get("sida"))
    clock, count = Clock(), page.paginator.count
    return {
        "filters": form,
        "page": page,
        "rows": [_row(case, clock) for case in page],
        "answer": ngettext("%d ärende.", "%d ärenden.", count) % count,
        "may_see_mailbox": bool(rules.may_see_mailbox(request.user)),
        "shield": shielded(),
        "may_register": known.moment() is None and bool(rules.may_register(request.user)),
    }


def _row(case: FeedbackCase, clock: Clock) -> Row:
    step = next_step(clock.steps(case, case.pauses.all())) if case.is_open else None
    late = bool(step and step.reckoned.is_overdue)
    return Row(
        code=case.code,
        url=address(case),
        text=told(case),
        kind=capitalised(str(Kind(case.kind).label)),
        unit=tree().name(case.unit_id),
        state=_state(case),
        due=day_words(step.reckoned.due_on, year=True) if step else "",
        is_late=late,
        came=day_words(timezone.localdate(case.received_at), year=True),
        is_urgent=vars(case)["is_urgent"],
    )


def _state(case: FeedbackCase) -> str:
    said = capitalised(str(State(case.state).label))
    is_elsewhere = case.is_open and vars(case)["is_joined"]
    return _("%s, besvaras i ett annat ärende") % said if is_elsewhere else said


def shielded() -> str:
    """Return since when the shield against floods is up, in words, nothing in peace."""
    since = up_since() if known.moment() is None else None
    if since is None:
        return ""
    at = timezone.localtime(since)
    return _("%(day)s klockan %(clock)s") % {"day": day_words(at.date()), "clock": f"{at:%H.%M}"}


def told(case: FeedbackCase) -> str:
    """Return the first words of a case, none of one that secrecy may be at stake in."""
    if case.secrecy == Secrecy.MARKED or not hasattr(case, "words"):
        return _("Visas bara i ärendet")
    return Truncator(case.words.text).words(WORDS)
