"""Which governing documents are in force, for everybody."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from rodtrad.core.swedish import capitalised, number_word
from rodtrad.documents import export, header, sentences
from rodtrad.documents.enums import Standing
from rodtrad.documents.models import DocumentVersion
from rodtrad.documents.queries import versions_visible_to, visible_to
from rodtrad.documents.queries.listing import Wish, listing
from rodtrad.documents.queries.related import Related, header_facts, related, successor
from rodtrad.documents.queries.standing import Shown, speaking, standing
from rodtrad.documents.scopes import kind_name
from rodtrad.organisation.queries import profile
from rodtrad.public.cache import for_everybody
from rodtrad.public.queries import EVERYBODY
from rodtrad.public.then import also_then
from rodtrad.times.request import default_day


@dataclass(frozen=True)
class Row:
    """One document in force."""

    title: str
    url: str
    summary: str
    until: str
    has_expired: bool


@require_safe
@for_everybody
@also_then
def index(request: HttpRequest) -> HttpResponse:
    """List what is in force, type by type."""
    today = default_day()
    rows = list(listing(EVERYBODY, today, Wish()))
    said = ngettext("%s styrdokument gäller.", "%s styrdokument gäller.", len(rows))
    groups = [
        (kind.name, kind.text, [_row(row) for row in rows if row.kind == kind.key])
        for kind in profile().document_types
    ]
    known = {kind.key for kind in profile().document_types}
    groups.append((_("Andra dokument"), "", [_row(row) for row in rows if row.kind not in known]))
    page = {
        # Where there is none, the list says so itself.
        "answer": said % capitalised(number_word(len(rows))) if rows else "",
        "groups": [group for group in groups if group[2]],
    }
    return render(request, "public/documents.html", page)


@require_safe
@for_everybody
@also_then
def csv(request: HttpRequest) -> HttpResponse:
    """Send what is in force as a sheet."""
    today = default_day()
    return export.answer(listing(EVERYBODY, today, Wish()), today)


@require_safe
@for_everybody
@also_then
def document(request: HttpRequest, key: str) -> HttpResponse:
    """Show one document: whether it holds, who decided it and what it belongs with."""
    today = default_day()
    found = get_object_or_404(visible_to(EVERYBODY), key=key)
    rows = versions_visible_to(EVERYBODY).filter(document=found)
    versions = rows.select_related("decision", "document")
    relations = related(found, today, EVERYBODY)
    return render(request, "public/document.html", _page(speaking(versions, today), relations))


def _page(shown: Shown, relations: list[Related]) -> dict[str, Any]:
    return {
        "version": shown.version,
        "kind": kind_name(profile(), shown.version.kind),
        "answer": sentences.answer(shown, successor(relations)),
        "header": header.rows(shown.version, profile(), header_facts(relations)),
        "relations": relations,
    }


def _row(version: DocumentVersion) -> Row:
    shown = Shown(version, standing(version, default_day()))
    return Row(
        title=version.title,
        url=reverse("public:document", args=[version.document.key]),
        summary=version.summary,
        until=sentences.until_words(shown),
        has_expired=shown.standing == Standing.EXPIRED,
    )
