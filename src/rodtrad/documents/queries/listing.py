"""The register as a list: by type, scope, title and how it stands on a day."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from rodtrad.core.swedish import sort_key
from rodtrad.documents.enums import VersionState
from rodtrad.documents.models import DECIDED, DocumentVersion
from rodtrad.documents.queries.visible import versions_visible_to

SOON = timedelta(days=90)


@dataclass(frozen=True)
class Wish:
    """What somebody wants to see of the register; what is left empty does not limit it."""

    words: str = ""
    kind: str = ""
    scope: str = ""
    state: str = "in_force"


def listing(user: Any, day: date, wish: Wish) -> QuerySet[Any]:
    """Return the versions that fit the wish and the user may see, by name."""
    rows = versions_visible_to(user).filter(_stands(wish.state, day))
    for field in ("kind", "scope"):
        if value := getattr(wish, field):
            rows = rows.filter(**{field: value})
    for word in wish.words.split():
        rows = rows.filter(
            Q(title__icontains=word) | Q(sort_key__contains=sort_key(word))
            | Q(subjects__contains=[word.lower()])
        )  # fmt: skip
    return rows.select_related("document", "decision").order_by("sort_key", "pk")


def _stands(state: str, day: date) -> Q:
    holds = DECIDED & Q(valid__contains=day)
    coming = DECIDED & Q(valid__startswith__gt=day)
    ended = DECIDED & Q(valid__endswith__lte=day) & ~Q(Exists(_later()))
    draft = Q(state=VersionState.DRAFT)
    chosen = {
        "in_force": holds,
        "expiring": holds & Q(valid_until__lte=day + SOON),
        "coming": coming,
        "ended": ended,
        "draft": draft,
    }
    return chosen.get(state, holds | coming | ended | draft)


def _later() -> QuerySet[Any]:
    """Return decided versions of the same document that came after."""
    rows: QuerySet[Any] = DocumentVersion.objects.filter(
        DECIDED, document=OuterRef("document"), number__gt=OuterRef("number")
    )
    return rows
