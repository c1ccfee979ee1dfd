"""Documents and papers that a page acts on, found if the user may, and the page with the form."""

from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse

from rodtrad.core.language import capitalised
from rodtrad.documents.models import DecisionPaper, GoverningDocument
from rodtrad.documents.queries import papers_visible_to, visible_to
from rodtrad.profiles.naming import word
from rodtrad.ui.form_page import FormPage

TEMPLATE = "documents/staff/form.html"


def of_list(heading: str, save: str, up: str, **more: Any) -> FormPage:
    """Return a page with a form that belongs to the list of documents."""
    top = capitalised(word("governing_document", "plural")), reverse("documents:list")
    return FormPage(heading, save, up, top, template=TEMPLATE, **more)


def about_document(
    document: GoverningDocument, heading: str, save: str, done: str, note: str = "", **more: Any
) -> FormPage:
    """Return a page with a form about a document, reached from the document's own."""
    name = vars(document)["name"]
    up = reverse("documents:document", args=[document.key])
    more |= {"document": document}
    return of_list(heading, save, up, lead=name, note=note, done=done, more=more)


def find(request: HttpRequest, key: str) -> GoverningDocument:
    """Return the document if the user may see it, with its name."""
    return get_object_or_404(visible_to(request.user), key=key)


def find_paper(request: HttpRequest, pk: int) -> DecisionPaper:
    """Return the paper if the user may see it."""
    rows = papers_visible_to(request.user).select_related("document", "decision")
    return get_object_or_404(rows, pk=pk)
