"""What a version of a document says, checked against the profile."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from rodtrad.core.errors import BadInput
from rodtrad.core.swedish import sort_key
from rodtrad.core.written import required_line
from rodtrad.documents.enums import VersionState
from rodtrad.documents.models import DocumentVersion
from rodtrad.documents.scopes import scopes
from rodtrad.documents.services import common
from rodtrad.organisation.queries import profile

# What a decision settles: once it holds, another decision is needed to change it.
SETTLED = ("title", "kind", "scope", "valid_until")


@dataclass(frozen=True)
class Content:
    """What somebody writes of a document."""

    title: str
    kind: str
    scope: str = ""
    summary: str = ""
    applies_to: str = ""
    subjects: tuple[str, ...] = ()
    link: str = ""
    valid_until: date | None = None
    next_review_on: date | None = None
    header: Mapping[str, str] = field(default_factory=dict)
    not_applicable: Mapping[str, str] = field(default_factory=dict)

    def checked(self, before: DocumentVersion | None = None) -> dict[str, Any]:
        """Return the values by column, or say what cannot be right.

        A type or a scope that the profile has left stays with the version that has it.
        """
        title = required_line(self.title, "title", _("Skriv vad dokumentet heter."))
        if len(title) > 200:
            raise BadInput(_("Skriv dokumentets namn med högst 200 tecken."), "title")
        return {
            "title": title,
            "sort_key": sort_key(title)[:200],
            "kind": self._known_kind(before),
            "scope": self._known_scope(before),
            "summary": self.summary.strip(),
            "applies_to": " ".join(self.applies_to.split()),
            "subjects": subject_keys(self.subjects),
            "link": self._web_link(),
            "valid_until": self.valid_until,
            "next_review_on": self.next_review_on,
            "header": common.said(self.header),
            "not_applicable": common.said(self.not_applicable),
        }

    def _known_kind(self, before: DocumentVersion | None) -> str:
        if before and before.kind == self.kind:
            return self.kind
        if profile().find("document_types", self.kind) is None:
            raise BadInput(_("Den dokumenttypen finns inte i kommunens styrprofil."), "kind")
        return self.kind

    def _known_scope(self, before: DocumentVersion | None) -> str:
        """Return the scope asked for, or the one that goes with the type."""
        known = scopes(profile())
        kept = before if before and before.scope == self.scope else None
        if kept and (self.scope or kept.state != VersionState.DRAFT):
            return self.scope
        if not self.scope:
            return known.by_type.get(self.kind, "")
        if self.scope not in known.every:
            raise BadInput(_("Den räckvidden finns inte i kommunens styrprofil."), "scope")
        return self.scope

    def _web_link(self) -> str:
        link = self.link.strip()
        if link and not link.startswith(("https://", "http://")):
            raise BadInput(_("Länken ska börja med https://."), "link")
        return link


def subject_keys(words: tuple[str, ...]) -> list[str]:
    """Return subjects as they are compared: small letters, each once, in order."""
    tidy = (" ".join(word.lower().split())[:60] for word in words)
    return sorted({word for word in tidy if word}, key=sort_key)
