"""A declaration's texts with what hangs round them, asked for together so that a page is quick."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import FilteredRelation, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import JSONObject
from django.utils import timezone

from rodtrad.declarations.models import (
    DeclarationVersion,
    DraftingEntry,
    PromiseVersion,
    Variant,
)
from rodtrad.declarations.queries.visible import versions_visible_to
from rodtrad.indicators.models import IndicatorDefinition

_PART = ("party", "held_on", "form", "brought")
_VARIANT = ("kind", "language", "title", "text", "written_by")


@dataclass(frozen=True)
class Part:
    """What somebody brought to the draft."""

    party: str
    held_on: date
    form: str
    brought: str


@dataclass(frozen=True)
class Worded:
    """The text in easy Swedish or another language."""

    kind: str
    language: str
    title: str
    text: str
    written_by: str


def texts_of(user: Any, key: str) -> list[DeclarationVersion]:
    """Return the texts of a declaration that somebody may see, the oldest first."""
    parts = DraftingEntry.objects.filter(declaration=OuterRef("declaration"))
    worded = Variant.objects.filter(version=OuterRef("pk")).order_by("kind", "language")
    rows = versions_visible_to(user).filter(declaration__key=key)
    found: list[DeclarationVersion] = list(
        rows.annotate(
            drafted_with=ArraySubquery(parts.values(said=JSONObject(**_fields(_PART)))),
            worded=ArraySubquery(worded.values(said=JSONObject(**_fields(_VARIANT)))),
        )
        .select_related("declaration__area", "decision")
        .order_by("number")
    )
    for version in found:
        version.declaration = found[0].declaration
    if found:
        _remember(found)
    return found


def _remember(versions: list[DeclarationVersion]) -> None:
    """Let the declaration know its texts, so that nobody who asks what may be seen asks again."""
    declaration = versions[0].declaration
    known = declaration.versions.all()
    vars(known)["_result_cache"] = versions
    vars(declaration)["_prefetched_objects_cache"] = {"versions": known}


def parts_of(version: DeclarationVersion) -> list[Part]:
    """Return what was brought to the draft of a text that came from `texts_of`."""
    said: list[dict[str, str]] = vars(version)["drafted_with"]
    return [
        Part(one["party"], date.fromisoformat(one["held_on"]), one["form"], one["brought"])
        for one in said
    ]


def worded_of(version: DeclarationVersion) -> list[Worded]:
    """Return the other wordings of a text that came from `texts_of`."""
    said: list[dict[str, str]] = vars(version)["worded"]
    return [Worded(**one) for one in said]


def with_measure(rows: QuerySet[PromiseVersion]) -> QuerySet[PromiseVersion]:
    """Join to each promise what proves it today, with the name of its indicator."""
    today = timezone.localdate()
    held = Q(promise__measures__valid__contains=today)
    meaning = IndicatorDefinition.objects.filter(
        indicator=OuterRef("way__series__indicator"), valid__contains=today
    )
    joined: QuerySet[PromiseVersion] = rows.annotate(
        way=FilteredRelation("promise__measures", condition=held)
    ).annotate(indicator=Subquery(meaning.values("name")[:1]))
    return joined.select_related(*_JOINED)


# Under a name, since the type checker only knows the joins that models declare.
_JOINED = ("promise", "way", "way__series")


def _fields(names: tuple[str, ...]) -> dict[str, str]:
    return {name: name for name in names}
