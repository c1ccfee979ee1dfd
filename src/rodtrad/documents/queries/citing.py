"""What rests on a document, named and reached as somebody may see it."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from rodtrad.annotations.queries import find_things
from rodtrad.annotations.registry import subject
from rodtrad.core.swedish import sort_key
from rodtrad.documents.models import Citation, GoverningDocument
from rodtrad.documents.registry import citers


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


def things_for(user: Any, day: date) -> dict[str, list[tuple[str, str]]]:
    """Return what can rest on a document, kind by kind, as choices the user may see."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for citer in citers():
        about = subject(citer.subject_type)
        if about is None:
            continue
        seen = about.visible_to(user)
        live = citer.live(day, list(seen.values_list("pk", flat=True)))
        things = seen.filter(pk__in=set(live))
        named = [(f"{about.type}:{one.pk}", about.title(one)) for one in things]
        found[str(citer.name)] = sorted(named, key=lambda pair: sort_key(pair[1]))
    return dict(found)
