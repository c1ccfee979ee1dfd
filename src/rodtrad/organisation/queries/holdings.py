"""Who holds which role on a day, in her own name or for another."""

from datetime import date

from django.db.models import Subquery

from rodtrad.access.enums import Role
from rodtrad.access.sources import Holding
from rodtrad.accounts.models import User
from rodtrad.organisation.models import Appointment, Stamp
from rodtrad.organisation.queries.standing import tree
from rodtrad.organisation.remember import note
from rodtrad.times.spans import holds


def holdings(user: User, day: date) -> tuple[Holding, ...]:
    """Return the roles somebody holds; a substitute holds one only while the other does."""
    held = list(
        Appointment.objects.on(day)
        .filter(user=user)
        .select_related("substitutes_for")
        .annotate(stamp=Subquery(Stamp.objects.values("value")[:1]))
    )
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
            )
        )
    return tuple(found)
