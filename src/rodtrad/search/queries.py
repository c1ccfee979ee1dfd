"""Searching every kind at once, in one question, among what somebody may see."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db import connection

from rodtrad.core.swedish import sort_key
from rodtrad.search.asking import questions
from rodtrad.search.registry import Found, Kind
from rodtrad.search.statement import MOST_WEIGHED, statement, worded

# What a heading shows when every kind is asked for, and when one is.
FEW, MANY = 5, 100


@dataclass(frozen=True)
class Answer:
    """What was found of one kind, the best first, and how many there are."""

    kind: Kind
    found: list[Found] = field(default_factory=list)
    count: int = 0

    @property
    def is_cut(self) -> bool:
        """Say whether there are more than were weighed."""
        return self.count >= MOST_WEIGHED


def search(user: Any, text: str, among: Iterable[Kind], *, each: int = FEW) -> list[Answer]:
    """Return what holds every word of the text and the user may see, kind by kind.

    Three queries: what is asked, where it stands at all, and what is found there.
    """
    asked = list(among)
    if not asked or not text:
        return []
    read = questions(text, (kind.config for kind in asked))
    there = worded(asked, read)
    if not there:
        return []
    found: dict[str, list[Found]] = {one.kind.key: [] for one in there}
    counts = dict.fromkeys(found, 0)
    with connection.cursor() as cursor:
        cursor.execute(*statement(user, there, read, each))
        for key, *told, rank, unit_id, count in cursor.fetchall():
            pk, title, marked_title, marked_text, ref = told
            one = Found(pk, title, marked_title, marked_text, ref, unit_id, rank)
            found[key].append(one)
            counts[key] = count
    return [
        Answer(one.kind, sorted(found[one.kind.key], key=_by_rank), counts[one.kind.key])
        for one in there
        if found[one.kind.key]
    ]


def _by_rank(one: Found) -> tuple[float, str, int]:
    return (-one.rank, sort_key(one.title), one.pk)
