"""What a document is called wherever it is spoken of."""

from rodtrad.documents.enums import VersionState
from rodtrad.documents.models import GoverningDocument


def name_of(document: GoverningDocument) -> str:
    """Return the document's name, as its row carries it or as its newest version says."""
    known: str | None = vars(document).get("name")
    if known is not None:
        return known
    versions = document.versions.order_by("-number").values_list("state", "title")
    titles = [(state == VersionState.DRAFT, title) for state, title in versions]
    return min(titles, key=lambda pair: pair[0])[1] if titles else document.key
