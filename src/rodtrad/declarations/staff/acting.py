"""Pages with one form: where they lead, what they say, and how an answer is taken."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.declarations import rules
from rodtrad.declarations.enums import ISSUED
from rodtrad.declarations.models import DeclarationVersion, ServiceDeclaration
from rodtrad.declarations.queries import versions_visible_to, visible_to
from rodtrad.goals.staff import review
from rodtrad.ui.acting import ActingForm

TEMPLATE = "declarations/staff/form.html"


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


def about(
    version: DeclarationVersion, heading: str, save: str, done: str, note: str = "", **more: Any
) -> Page:
    """Return a page with a form about a text, reached from the text's own."""
    more = {"version": version, "declaration": version.declaration} | more
    return Page(heading, save, address(version), version.title, note, done, more)


def address(version: DeclarationVersion) -> str:
    """Return where a text is read."""
    page = reverse("declarations:declaration", args=[version.declaration.key])
    return f"{page}?version={version.number}"


def answer(
    request: HttpRequest,
    form: ActingForm,
    page: Page,
    act: Callable[[dict[str, Any]], Any],
    *,
    to: Callable[[Any], str] | None = None,
    newest: Callable[[], int] | None = None,
    template: str = TEMPLATE,
) -> HttpResponse:
    """Take what the form says, or show it; `newest` gives the version after another's change."""
    if review.is_sent(request):
        made = form.attempt(act)
        if made is not None:
            messages.success(request, page.done)
            return redirect(to(made) if to else page.up)
        if form.clash and newest:
            form.take_version(newest())
    return render(request, template, {"form": form, "page": page} | page.more)


def do(request: HttpRequest, act: Callable[[], Any], done: str) -> bool:
    """Do what a button asks for, and say that it is done or why it is not."""
    try:
        act()
    except BadInput as wrong:
        messages.error(request, wrong.sentence)
        return False
    messages.success(request, done)
    return True


def find(request: HttpRequest, key: str) -> ServiceDeclaration:
    """Return the declaration if the user may see it, with its name."""
    return get_object_or_404(visible_to(request.user), key=key)


def find_open(request: HttpRequest, key: str) -> DeclarationVersion:
    """Return the text under way of a declaration, if the user may see it."""
    rows = versions_visible_to(request.user).filter(declaration__key=key)
    return _one(rows.exclude(state__in=ISSUED), request, key)


def find_newest(request: HttpRequest, key: str) -> DeclarationVersion:
    """Return the newest text of a declaration that the user may see."""
    return _one(versions_visible_to(request.user).filter(declaration__key=key), request, key)


def find_writable(request: HttpRequest, key: str) -> DeclarationVersion:
    """Return the newest text, if the user may write it as it stands."""
    version = find_newest(request, key)
    require(rules.may_edit_text(request.user, version))
    return version


def find_mine(request: HttpRequest, key: str) -> DeclarationVersion:
    """Return the newest text, if the user may write what hangs round it."""
    version = find_newest(request, key)
    require(rules.may_edit(request.user, version.declaration.unit_id))
    return version


def newest_version(version: DeclarationVersion) -> int:
    """Return how many times the declaration has been changed, as it is now."""
    return ServiceDeclaration.objects.get(pk=version.declaration_id).version


def _one(rows: Any, request: HttpRequest, key: str) -> DeclarationVersion:
    found: DeclarationVersion | None = (
        rows.select_related("declaration", "decision").order_by("-number").first()
    )
    if found is None:
        raise Http404(key)
    return found
