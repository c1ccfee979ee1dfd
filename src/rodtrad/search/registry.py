"""What can be searched: rooms register their things, and how each is seen, named and reached."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.search import SearchVector
from django.db.models import QuerySet
from django.utils.functional import Promise

SWEDISH = "swedish"
# Names of people are not words: nothing is cut from them and none is too common to look for.
NAMES = "simple"


@dataclass(frozen=True)
class Found:
    """A thing as it was found: its words with the matches marked, before they are escaped."""

    pk: int
    title: str
    marked_title: str
    marked_text: str
    ref: str
    unit_id: int | None
    rank: float


@dataclass(frozen=True)
class Kind:
    """Things of one kind: which somebody may see, where their words stand, where each has a page.

    `rows` must be the question that the kind's own pages ask. `title` and `texts` are the fields of
    its index, in that order; `name` is what it is called where no one field says it. What has no
    name, as a comment, is told by a piece of its text.
    """

    key: str
    heading: str | Promise
    rows: Callable[[Any], QuerySet[Any]]
    title: str
    url: Callable[[Found], str]
    texts: tuple[str, ...] = ()
    ref: str | Callable[[], Any] = "pk"
    unit: str | Callable[[Any], Any] = ""
    config: str = SWEDISH
    name: Callable[[], Any] | None = None
    has_name: bool = True
    # Whether a piece of the texts says anything beside the title.
    is_told: bool = True

    @property
    def vector(self) -> SearchVector:
        """Return the words as they are indexed."""
        return SearchVector(self.title, *self.texts, config=self.config)


_kinds: dict[str, Kind] = {}
_public: dict[str, Kind] = {}


def register(kind: Kind) -> None:
    """Let those who sign in search things of the kind."""
    _kinds[kind.key] = kind


def register_public(kind: Kind) -> None:
    """Let everybody search things of the kind on the public pages."""
    _public[kind.key] = kind


def kinds() -> tuple[Kind, ...]:
    """Return what those who sign in can search, in the order of the page."""
    return tuple(_kinds[key] for key in sorted(_kinds, key=_ORDER.index))


def public_kinds() -> tuple[Kind, ...]:
    """Return what everybody can search, in the order of the page."""
    return tuple(_public[key] for key in sorted(_public, key=_ORDER.index))


_ORDER = (
    *("loften", "mal", "aktiviteter", "planer", "deklarationer", "uppdrag", "matt", "dokument"),
    *("underlag", "enheter", "personer", "beslut", "kallor", "kommentarer"),
)
