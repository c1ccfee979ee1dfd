"""What rests on a document, and what a thing rests on, as somebody may see it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F
from django.urls import reverse

from rodtrad.annotations.queries import find_things
from rodtrad.annotations.registry import subject
from rodtrad.core.swedish import sort_key
from rodtrad.documents.models import Citation, GoverningDocument
from rodtrad.documents.queries.visible import named, visible_to
from rodtrad.documents.registry import citers
from rodtrad.search.sorting import by_name

# A list longer than this is not read: whoever looks for more writes a part of the name.
MOST = 200


@dataclass(frozen=True)
class Resting:
    """One thing that rests on the document."""

    pk: int
    kind: str
    title: str
    url: str
    is_historical: bool


def resting_on(document: GoverningDocument, day: date, user: Any) -> list[Resting]:
    """Return what rests on the document on the day, among what the user may see."""
    rows = list(Citation.objects.on(day).filter(document=document))
    named = find_things(user, [(row.subject_type, row.subject_id) for row in rows])
    kinds = {citer.subject_type: str(citer.name) for citer in citers()}
    found = [
        Resting(row.pk, kinds.get(row.subject_type, ""), thing.title, thing.url, row.is_historical)
        for row in rows
        if (thing := named.get((row.subject_type, row.subject_id)))
    ]
    return sorted(found, key=lambda one: (one.kind, sort_key(one.title)))


@dataclass(frozen=True)
class RestedOn:
    """A document that a thing rests on."""

    title: str
    url: str
    is_historical: bool


def rested_on(user: Any, subject_type: str, subject_id: int, day: date) -> list[RestedOn]:
    """Return the documents that a thing rests on on the day, among what the user may see."""
    rows = Citation.objects.on(day).filter(
        subject_type=subject_type,
        subject_id=subject_id,
        document__in=visible_to(user).values("pk"),
    )
    found = rows.annotate(name=named("document"), key=F("document__key"))
    return sorted(
        (
            RestedOn(row.name, reverse("documents:document", args=[row.key]), row.is_historical)
            for row in found
        ),
        key=lambda one: sort_key(one.title),
    )


@dataclass(frozen=True)
class Offered:
    """What can rest on a document, kind by kind, and whether there is more than is offered."""

    things: dict[str, list[tuple[str, str]]]
    is_cut: bool


def things_for(user: Any, day: date, text: str = "", chosen: str = "") -> Offered:
    """Return what can rest on a document as choices the user may see.

    Those with the text in their name, or the one chosen, where either is given.
    """
    found: dict[str, list[tuple[str, str]]] = {}
    is_cut = False
    for citer in citers():
        about = subject(citer.subject_type)
        if about is None:
            continue
        rows = about.visible_to(user).filter(pk__in=citer.live(day).values("pk"))
        if chosen:
            rows = rows.filter(pk__in=_chosen(chosen, citer.subject_type))
        elif text:
            rows = rows.filter(**{f"{citer.field}__icontains": text})
        things = list(rows.order_by(by_name(citer.field), "pk")[: MOST + 1])
        is_cut |= len(things) > MOST
        found[str(citer.name)] = [
            (f"{about.type}:{one.pk}", about.title(one)) for one in things[:MOST]
        ]
    return Offered(found, is_cut)


def _chosen(thing: str, subject_type: str) -> list[int]:
    kind, _colon, pk = thing.partition(":")
    return [int(pk)] if kind == subject_type and pk.isdecimal() else []
