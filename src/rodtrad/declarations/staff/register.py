"""Everything the list of declarations shows."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.core.addresses import number_in
from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.swedish import capitalised, number_word
from rodtrad.declarations import rules
from rodtrad.declarations.enums import ISSUED, UNDECIDED, State
from rodtrad.declarations.forms.texts import FilterForm
from rodtrad.declarations.models import DeclarationVersion
from rodtrad.declarations.queries.listing import Wish, listing
from rodtrad.declarations.staff import choices
from rodtrad.declarations.staff.acting import address
from rodtrad.declarations.staff.sentences import decided_words
from rodtrad.organisation.choosing import to_choose
from rodtrad.organisation.queries import profile, tree
from rodtrad.times import known
from rodtrad.times.request import asked_day
from rodtrad.ui.acting import offer

ON_A_PAGE = 50


@dataclass(frozen=True)
class Row:
    """One text as the list shows it."""

    title: str
    url: str
    unit: str
    kind: str
    state: str
    since: str
    decision: str
    is_loose: bool


def register_page(request: HttpRequest) -> dict[str, Any]:
    """Return what the list shows: what holds and what is on its way, until else is asked for."""
    day, form = asked_day(request), filters(request)
    found = listing(request.user, day, wish(form))
    page = Paginator(found, ON_A_PAGE).get_page(request.GET.get("sida"))
    query = request.GET.copy()
    query.pop("sida", None)
    return {
        "filters": form,
        "page": page,
        "rows": [row(one) for one in page],
        "answer": _answer(page.paginator.count),
        "day": day,
        "day_text": _("Läget den %s") % day_words(day, year=True),
        "is_other_day": day != timezone.localdate(),
        "may_begin": known.moment() is None and bool(rules.may_begin(request.user)),
        "query": query.urlencode(),
    }


def filters(request: HttpRequest) -> FilterForm:
    """Return the form of filters."""
    form = FilterForm(request.GET)
    stands = [("", _("gäller eller på väg")), ("in_force", _("gäller")), ("all", _("alla"))]
    offer(form, "lage", [*stands, *State.choices])
    standing = tree()
    offered = to_choose(standing, standing.find(number_in(request.GET.get("enhet", ""))))
    offer(form, "enhet", [("", _("alla")), *((str(node.id), node.name) for node in offered)])
    offer(form, "omrade", choices.areas(_("alla")))
    offer(form, "vem", [("", _("spelar ingen roll")), ("mig", _("mig"))])
    form.is_valid()
    return form


def wish(form: FilterForm) -> Wish:
    """Return what the filters ask for; what they cannot mean does not limit."""
    said = form.cleaned_data
    return Wish(
        said.get("sok", ""),
        said.get("lage", ""),
        said.get("enhet", ""),
        said.get("omrade", ""),
        said.get("vem") == "mig",
    )


def row(version: DeclarationVersion) -> Row:
    """Return the text in words."""
    kind = profile().find("declaration_kinds", version.declaration.kind)
    is_issued = version.state in ISSUED
    first = day_words(version.valid.lower, year=True)
    return Row(
        title=version.title,
        url=address(version),
        unit=tree().name(version.declaration.unit_id),
        kind=kind.name if kind else version.declaration.kind,
        state=capitalised(str(State(version.state).label)),
        since=_("från %s") % first if is_issued else _meeting(version),
        decision=capitalised(decided_words(version.decision)),
        is_loose=version.state in UNDECIDED,
    )


def _meeting(version: DeclarationVersion) -> str:
    if version.meeting_on is None:
        return ""
    return _("sammanträde %s") % day_words(version.meeting_on, year=True)


def _answer(count: int) -> str:
    return _("En text.") if count == 1 else _("%s texter.") % capitalised(number_word(count))
