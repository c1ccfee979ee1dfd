"""Who holds which role on a day, in her own name or for another."""

from datetime import date
from typing import Any

from django.db.models import QuerySet, Subquery
from django.utils import timezone

from rodtrad.access.enums import Role
from rodtrad.access.sources import Holding
from rodtrad.accounts.models import User
from rodtrad.organisation.models import Appointment, Stamp
from rodtrad.organisation.queries.standing import tree
from rodtrad.organisation.remember import note
from rodtrad.organisation.tree import Tree
from rodtrad.times.spans import holds

_READ = "_appointments_read"


def _held(user_id: int, day: date) -> QuerySet[Any]:
    """Return the appointments of a day, each with the organisation's stamp."""
    held = Appointment.objects.on(day).filter(user=user_id)
    found: QuerySet[Any] = held.annotate(stamp=Subquery(Stamp.objects.values("value")[:1]))
    return found


def holder(user_id: int) -> User | None:
    """Return a person together with what she holds today, or None when that is nothing."""
    day = timezone.localdate()
    held = list(_held(user_id, day).select_related("user", "substitutes_for"))
    if not held:
        return None
    user: User = held[0].user
    setattr(user, _READ, (day, held))
    return user


def holdings(user: User, day: date) -> tuple[Holding, ...]:
    """Return the roles somebody holds; a substitute holds one only while the other does."""
    read_on, held = getattr(user, _READ, (None, []))
    if read_on is not None:
        # Good for once: whoever asks again may have changed it.
        delattr(user, _READ)
    if read_on != day:
        held = list(_held(user.pk, day).select_related("substitutes_for"))
    if held:
        note(held[0].stamp)
    standing = tree(day)
    found = []
    for each in held:
        stood_in_for = each.substitutes_for
        if stood_in_for and not holds(stood_in_for.valid, day):
            continue
        if each.unit_id not in standing:
            continue
        found.append(
            Holding(
                role=Role(each.role),
                unit_id=each.unit_id,
                unit_ids=standing.subtree_ids(each.unit_id),
                substitute_for=stood_in_for.user_id if stood_in_for else None,
                above_ids=_above(standing, each.unit_id),
                own_ids=standing.stands_for(each.unit_id),
            )
        )
    return tuple(found)


def _above(standing: Tree, unit_id: int) -> frozenset[int]:
    """Return the units above, and the council."""
    return standing.council_ids.union(node.id for node in standing.ancestors(unit_id))
