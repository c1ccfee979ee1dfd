"""Every change to documents and the papers behind them."""

from rodtrad.documents.services.content import Content
from rodtrad.documents.services.deciding import extend, put_in_force, repeal
from rodtrad.documents.services.papers import (
    Text,
    draft_paper,
    edit_paper,
    missing_sections,
    settle_paper,
    submit_paper,
)
from rodtrad.documents.services.relations import cite, relate, stop_citing, unrelate
from rodtrad.documents.services.writing import (
    discard_draft,
    draft_document,
    draft_version,
    edit_version,
    hand_over,
)

__all__ = [
    "Content",
    "Text",
    "cite",
    "discard_draft",
    "draft_document",
    "draft_paper",
    "draft_version",
    "edit_paper",
    "edit_version",
    "extend",
    "hand_over",
    "missing_sections",
    "put_in_force",
    "relate",
    "repeal",
    "settle_paper",
    "stop_citing",
    "submit_paper",
    "unrelate",
]
