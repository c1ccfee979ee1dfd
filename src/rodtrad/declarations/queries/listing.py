"""The declarations as a list: by state, unit, area, words, and whom they wait for."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from rodtrad.core.addresses import number_in
from rodtrad.core.swedish import sort_key
from rodtrad.declarations import rules
from rodtrad.declarations.chain import chain
from rodtrad.declarations.enums import FROZEN, UNDECIDED, State
from rodtrad.declarations.models import DeclarationVersion
from rodtrad.declarations.queries.visible import held_on, versions_visible_to
from rodtrad.organisation.queries import tree

# What can be taken a step further.
COMING = (*UNDECIDED, State.DECIDED)


@dataclass(frozen=True)
class Wish:
    """What somebody wants to see; what is left empty does not limit it."""

    words: str = ""
    state: str = ""
    unit: str = ""
    area: str = ""
    is_mine: bool = False


def listing(user: Any, day: date, wish: Wish) -> QuerySet[Any]:
    """Return the texts that fit the wish and the user may see, by name."""
    rows = versions_visible_to(user).filter(_stands(wish.state, day))
    if (unit := number_in(wish.unit)) is not None:
        rows = rows.filter(declaration__unit__in=tree().subtree_ids(unit))
    if (area := number_in(wish.area)) is not None:
        rows = rows.filter(declaration__area=area)
    for word in wish.words.split():
        rows = rows.filter(
            Q(title__icontains=word)
            | Q(sort_key__contains=sort_key(word))
            | Q(offered__icontains=word)
            | Q(pk__in=_promising(word))
        )
    if wish.is_mine:
        rows = rows.filter(pk__in=[one.pk for one in waiting_for(user)])
    return rows.select_related("declaration", "decision").order_by("sort_key", "pk")


def waiting_for(user: Any) -> list[DeclarationVersion]:
    """Return the texts whose next step is this person's to take."""
    rows = versions_visible_to(user).filter(state__in=COMING).select_related("declaration")
    way = chain()
    found = []
    for version in rows:
        step = way.next_step(State(version.state))
        if step is not None and rules.may_take(user, version, step.act):
            found.append(version)
    return found


def _promising(word: str) -> QuerySet[Any]:
    rows: QuerySet[Any] = DeclarationVersion.objects.filter(promises__text__icontains=word)
    return rows.values("pk")


def _stands(state: str, day: date) -> Q:
    """Return what meets a wished state: what holds or is on its way when none is wished."""
    holds = held_on(day)
    if state == "in_force":
        return holds
    if state == "all":
        return Q()
    if state in State.values:
        return Q(state=state)
    return holds | Q(state__in=COMING) | (Q(state__in=FROZEN) & Q(valid__startswith__gt=day))
