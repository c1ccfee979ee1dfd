"""Documents and the papers behind decisions, as they are searched."""

from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from rodtrad.documents.models import DocumentVersion
from rodtrad.documents.queries import papers_visible_to, versions_visible_to
from rodtrad.profiles.naming import heading
from rodtrad.search.registry import Found, Kind, register

TEXTS = ("summary", "applies_to")


def register_searched() -> None:
    """Let documents be found by their newest words, and papers by their titles."""
    register(
        Kind(
            "dokument",
            heading("governing_document", "plural"),
            newest,
            "title",
            document_url,
            texts=TEXTS,
            ref="document__key",
            unit="document__unit",
        )
    )
    register(
        Kind("underlag", _("Beslutsunderlag"), papers_visible_to, "title", paper_url, unit="unit")
    )


def newest(user: Any) -> QuerySet[DocumentVersion]:
    """Return the newest version of each document that somebody may see."""
    rows = versions_visible_to(user)
    later = rows.filter(document=OuterRef("document"), number__gt=OuterRef("number"))
    return rows.filter(~Exists(later))


def document_url(found: Found) -> str:
    return reverse("documents:document", args=[found.ref])


def paper_url(found: Found) -> str:
    return reverse("documents:paper", args=[found.pk])
