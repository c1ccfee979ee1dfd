"""Texts that a page acts on, found if the user may, and the page with the form."""

from typing import Any

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse

from rodtrad.core.decision import require
from rodtrad.core.language import capitalised
from rodtrad.declarations import rules
from rodtrad.declarations.enums import ISSUED
from rodtrad.declarations.models import DeclarationVersion, ServiceDeclaration
from rodtrad.declarations.queries import versions_visible_to, visible_to
from rodtrad.profiles.naming import word
from rodtrad.ui.form_page import TEMPLATE, FormPage


def of_list(heading: str, save: str, up: str, **more: Any) -> FormPage:
    """Return a page with a form that belongs to the list of declarations."""
    top = capitalised(word("declaration", "plural")), reverse("declarations:list")
    return FormPage(heading, save, up, top, **more)


def about(
    version: DeclarationVersion,
    heading: str,
    save: str,
    done: str,
    note: str = "",
    *,
    template: str = TEMPLATE,
    **more: Any,
) -> FormPage:
    """Return a page with a form about a text, reached from the text's own."""
    more = {"version": version, "declaration": version.declaration} | more
    said = {"lead": version.title, "note": note, "done": done, "template": template}
    return of_list(heading, save, address(version), more=more, **said)


def address(version: DeclarationVersion) -> str:
    """Return where a text is read."""
    page = reverse("declarations:declaration", args=[version.declaration.key])
    return f"{page}?version={version.number}"


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
