"""Searching what everybody may see."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from rodtrad.documents.queries.listing import Wish, listing
from rodtrad.documents.searched import TEXTS
from rodtrad.goals.queries import activities_visible_to, visible_to
from rodtrad.goals.searched import GOAL_TEXTS
from rodtrad.organisation.queries import tree
from rodtrad.profiles.naming import heading
from rodtrad.public.promises import searched as promises
from rodtrad.public.queries import EVERYBODY
from rodtrad.search.asking import tidy
from rodtrad.search.page import found_page
from rodtrad.search.registry import Found, Kind, public_kinds, register_public


def register_searched() -> None:
    """Let everybody find promises, goals, what is done for them, and documents in force."""
    for kind in KINDS:
        register_public(kind)


def goal_url(found: Found) -> str:
    """Return the page of the goal, which also tells of what is done for it."""
    return reverse("public:result", args=[found.ref])


def document_url(found: Found) -> str:
    return reverse("public:document", args=[found.ref])


def in_force(user: Any) -> QuerySet[Any]:
    """Return the documents that the public list has."""
    return listing(user, timezone.localdate(), Wish()).order_by()


KINDS = (
    *promises.KINDS,
    Kind(
        "mal",
        _("Mål och resultat"),
        visible_to,
        "title",
        goal_url,
        texts=GOAL_TEXTS,
        ref="key",
        unit="body",
    ),
    Kind(
        "aktiviteter",
        _("Aktiviteter"),
        activities_visible_to,
        "title",
        goal_url,
        texts=("description",),
        ref="goal__key",
        unit="unit",
    ),
    Kind(
        "dokument",
        heading("governing_document", "plural"),
        in_force,
        "title",
        document_url,
        texts=TEXTS,
        ref="document__key",
        unit="document__unit",
    ),
)


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Show what everybody may find."""
    text = tidy(request.GET.get("q", ""))
    page = found_page(EVERYBODY, text, request.GET.get("slag", ""), public_kinds(), tree().name)
    return render(request, "public/search.html", page)
