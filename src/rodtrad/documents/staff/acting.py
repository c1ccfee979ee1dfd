"""Pages with one form: where they lead, what they say, and how an answer is taken."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from rodtrad.documents.forms import NEEDLESS
from rodtrad.documents.models import DecisionPaper, GoverningDocument
from rodtrad.documents.queries import papers_visible_to, visible_to
from rodtrad.ui.acting import ActingForm

TEMPLATE = "documents/staff/form.html"


@dataclass(frozen=True)
class Page:
    """What a page with a form says: its heading, what the button says and where cancel leads.

    `lead` is the name of what the form is about, whose page cancel leads to.
    """

    heading: str
    save: str
    up: str
    lead: str = ""
    note: str = ""
    done: str = ""
    more: dict[str, Any] = field(default_factory=dict)


def about_document(
    document: GoverningDocument, heading: str, save: str, done: str, note: str = "", **more: Any
) -> Page:
    """Return a page with a form about a document, reached from the document's own."""
    name = vars(document)["name"]
    up = reverse("documents:document", args=[document.key])
    more |= {"document": document}
    return Page(heading, save, up, lead=name, note=note, done=done, more=more)


def answer(
    request: HttpRequest,
    form: ActingForm,
    page: Page,
    act: Callable[[dict[str, Any]], Any],
    *,
    to: Callable[[Any], str] | None = None,
    newest: Callable[[], int] | None = None,
) -> HttpResponse:
    """Take what the form says, or show it; `newest` gives the version after another's change."""
    if request.method == "POST":
        made = form.attempt(act)
        if made is not None:
            messages.success(request, page.done)
            return redirect(to(made) if to else page.up)
        if form.clash and newest:
            form.take_version(newest())
    needless = [bound for bound in form if bound.name.startswith(NEEDLESS)]
    shown = {
        "form": form,
        "page": page,
        "asked": [bound for bound in form if bound not in needless],
        "needless": needless,
        "is_open": any(bound.value() or bound.errors for bound in needless),
    }
    return render(request, TEMPLATE, shown | page.more)


def find(request: HttpRequest, key: str) -> GoverningDocument:
    """Return the document if the user may see it, with its name."""
    return get_object_or_404(visible_to(request.user), key=key)


def find_paper(request: HttpRequest, pk: int) -> DecisionPaper:
    """Return the paper if the user may see it."""
    rows = papers_visible_to(request.user).select_related("document", "decision")
    return get_object_or_404(rows, pk=pk)
