"""Documents as somebody may see them."""

from rodtrad.documents.queries.visible import (
    citations_visible_to,
    decisions_visible_to,
    papers_visible_to,
    versions_visible_to,
    visible_to,
)

__all__ = [
    "citations_visible_to",
    "decisions_visible_to",
    "papers_visible_to",
    "versions_visible_to",
    "visible_to",
]
