"""Everything the list of ways of working shows."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rodtrad.access.enums import Role
from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.swedish import capitalised, number_word
from rodtrad.declarations import rules
from rodtrad.declarations.forms.methods import FilterForm
from rodtrad.declarations.queries.methods import Wish, listing
from rodtrad.organisation.choosing import to_choose
from rodtrad.organisation.queries import tree
from rodtrad.profiles.naming import role_name
from rodtrad.times import known
from rodtrad.times.request import asked_day
from rodtrad.ui.acting import offer
from rodtrad.ui.files import csv_answer

ON_A_PAGE = 50


def methods_page(request: HttpRequest) -> dict[str, Any]:
    """Return what the list shows."""
    day, form = asked_day(request), filters(request)
    page = Paginator(listing(request.user, day, wish(form)), ON_A_PAGE).get_page(
        request.GET.get("sida")
    )
    query = request.GET.copy()
    query.pop("sida", None)
    count = page.paginator.count
    said = ngettext("%s arbetssätt.", "%s arbetssätt.", count)
    return {
        "filters": form,
        "page": page,
        "rows": [_row(one, day) for one in page],
        "answer": said % capitalised(number_word(count)),
        "day": day,
        "day_text": _("Läget den %s") % day_words(day, year=True),
        "is_other_day": day != timezone.localdate(),
        "may_begin": known.moment() is None and bool(rules.may_begin(request.user)),
        "query": query.urlencode(),
    }


def filters(request: HttpRequest) -> FilterForm:
    form = FilterForm(request.GET.dict())
    day = asked_day(request)
    standing = tree(day)
    offered = to_choose(standing, standing.by_key(request.GET.get("enhet", "")))
    offer(form, "enhet", [("", _("alla")), *((node.key, node.name) for node in offered)])
    form.is_valid()
    return form


def wish(form: FilterForm) -> Wish:
    """Return what the filters ask for; what they cannot mean does not limit."""
    said = form.cleaned_data
    node = tree().by_key(said.get("enhet", ""))
    return Wish(said.get("sok", ""), node.id if node else None, said.get("lage", ""))


def sheet(request: HttpRequest) -> HttpResponse:
    """Return the ways of working that the filters let through as a file."""
    day = asked_day(request)
    heads = [
        _("Arbetssätt"), _("Enhet"), _("Ansvarig funktion"), _("Ska ses över senast"),
        _("Används för löften"), _("Beskrivning"), _("Steg"), _("Nyckel"),
    ]  # fmt: skip
    rows = [
        [
            one.title, tree(day).name(one.unit_id), role_name(Role(one.role)),
            one.next_review_on, str(one.used), one.summary, one.steps, one.key,
        ]
        for one in listing(request.user, day, wish(filters(request)))
    ]  # fmt: skip
    return csv_answer("arbetssatt.csv", heads, rows)


def _row(method: Any, day: Any) -> dict[str, Any]:
    due = method.next_review_on
    return {
        "title": method.title,
        "url": reverse("declarations:method", args=[method.key]),
        "unit": tree(day).name(method.unit_id),
        "role": capitalised(role_name(Role(method.role))),
        "review": day_words(due, year=True) if due else "",
        "is_late": due is not None and due < day,
        "used": method.used,
    }
