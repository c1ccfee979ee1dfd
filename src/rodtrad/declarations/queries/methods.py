"""Ways of working as a list: whose, which are due for review, and which nobody leans on."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet

from rodtrad.core.swedish import sort_key
from rodtrad.declarations.models import MethodUse, WorkMethod
from rodtrad.declarations.queries.visible import methods_visible_to
from rodtrad.organisation.queries import tree

PASSED, UNUSED = "passed", "unused"


@dataclass(frozen=True)
class Wish:
    """What somebody wants to see; what is left empty does not limit."""

    words: str = ""
    unit_id: int | None = None
    state: str = ""


def listing(user: Any, day: date, wish: Wish) -> QuerySet[Any]:
    """Return the ways of working of the day that fit the wish, by name, and how many use them."""
    used = Count("uses", filter=Q(uses__valid__contains=day))
    rows = methods_visible_to(user).filter(valid__contains=day).annotate(used=used)
    if wish.unit_id is not None:
        rows = rows.filter(unit__in=tree(day).subtree_ids(wish.unit_id))
    if wish.state == PASSED:
        rows = rows.filter(next_review_on__lt=day)
    if wish.state == UNUSED:
        rows = rows.filter(used=0)
    for word in wish.words.split():
        rows = rows.filter(Q(title__icontains=word) | Q(sort_key__contains=sort_key(word)))
    return rows.order_by("sort_key", "pk")


def uses_of(method: WorkMethod, day: date) -> list[MethodUse]:
    """Return the promises that lean on a way of working, whichever unit's."""
    rows = MethodUse.objects.on(day).filter(method=method)
    return list(rows.select_related("promise__declaration"))
