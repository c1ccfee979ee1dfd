"""Declarations, as they are searched by those who sign in."""

from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse

from rodtrad.declarations.models import DeclarationVersion
from rodtrad.declarations.queries import versions_visible_to
from rodtrad.profiles.naming import heading
from rodtrad.search.registry import Found, Kind, register

TEXTS = ("audience", "purpose", "offered")


def register_searched() -> None:
    """Let declarations be found by the words of their newest text."""
    register(
        Kind(
            "deklarationer",
            heading("declaration", "plural"),
            newest,
            "title",
            declaration_url,
            texts=TEXTS,
            ref="declaration__key",
            unit="declaration__unit",
        )
    )


def newest(user: Any) -> QuerySet[DeclarationVersion]:
    """Return the newest text of each declaration that somebody may see."""
    rows = versions_visible_to(user)
    later = rows.filter(declaration=OuterRef("declaration"), number__gt=OuterRef("number"))
    return rows.filter(~Exists(later))


def declaration_url(found: Found) -> str:
    return reverse("declarations:declaration", args=[found.ref])
