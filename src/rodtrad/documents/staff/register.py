"""Everything the list of documents shows."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.swedish import capitalised, number_word
from rodtrad.documents import rules
from rodtrad.documents.checks.conflicts import conflicts
from rodtrad.documents.enums import Standing
from rodtrad.documents.forms import FilterForm
from rodtrad.documents.header import decision_words, owner
from rodtrad.documents.models import DocumentVersion
from rodtrad.documents.queries.listing import Wish, listing
from rodtrad.documents.queries.standing import Shown, standing
from rodtrad.documents.scopes import kind_names
from rodtrad.documents.sentences import until_words
from rodtrad.documents.staff import choices
from rodtrad.organisation.queries import profile
from rodtrad.times import known
from rodtrad.times.request import asked_day
from rodtrad.ui.acting import offer

ON_A_PAGE = 50


@dataclass(frozen=True)
class Row:
    """One version as the list shows it."""

    title: str
    url: str
    kind: str
    scope: str
    state: str
    until: str
    owner: str
    decision: str
    conflict: str = ""
    is_loose: bool = False


def register_page(request: HttpRequest) -> dict[str, Any]:
    """Return what the list shows: what is in force when nothing else is asked for."""
    day, form = asked_day(request), filters(request)
    found = listing(request.user, day, wish(form))
    page = Paginator(found, ON_A_PAGE).get_page(request.GET.get("sida"))
    pairs = conflicts(day)
    beside = {newer.document_id: older.title for newer, older, _on in pairs}
    beside |= {older.document_id: newer.title for newer, older, _on in pairs}
    names = kind_names(profile(day))
    query = request.GET.copy()
    query.pop("sida", None)
    return {
        "filters": form,
        "page": page,
        "rows": [row(one, day, names, beside) for one in page],
        "answer": _answer(page.paginator.count, form),
        "day": day,
        "day_text": _("Läget den %s") % day_words(day, year=True),
        "is_other_day": day != timezone.localdate(),
        "may_begin": known.moment() is None and bool(rules.may_begin(request.user)),
        "query": query.urlencode(),
    }


def filters(request: HttpRequest) -> FilterForm:
    """Return the form of filters, with what is in force chosen until something else is."""
    form = FilterForm({"lage": "in_force", **request.GET.dict()})
    offer(form, "typ", [("", _("alla")), *choices.kinds()])
    offer(form, "rackvidd", choices.scope_choices(_("alla")))
    form.is_valid()
    return form


def wish(form: FilterForm) -> Wish:
    """Return what the filters ask for; what they cannot mean does not limit."""
    said = form.cleaned_data
    return Wish(
        said.get("sok", ""),
        said.get("typ", ""),
        said.get("rackvidd", ""),
        said.get("lage") or "in_force",
    )


def row(version: DocumentVersion, day: date, names: dict[str, str], beside: dict[int, str]) -> Row:
    """Return the version in words."""
    shown = Shown(version, standing(version, day))
    return Row(
        title=version.title,
        url=reverse("documents:document", args=[version.document.key]),
        kind=names.get(version.kind, version.kind),
        scope=version.scope,
        state=capitalised(str(shown.standing.label)),
        until=until_words(shown),
        owner=owner(version.document.unit_id, version.document.role),
        decision=decision_words(version.decision),
        conflict=beside.get(version.document_id, ""),
        is_loose=shown.standing in {Standing.EXPIRED, Standing.DRAFT},
    )


def _answer(count: int, form: FilterForm) -> str:
    if form.cleaned_data.get("lage") != "in_force" or len(form.changed_data) > 1:
        return ngettext("%s dokument.", "%s dokument.", count) % capitalised(number_word(count))
    said = ngettext("%s styrdokument gäller.", "%s styrdokument gäller.", count)
    return said % capitalised(number_word(count))
