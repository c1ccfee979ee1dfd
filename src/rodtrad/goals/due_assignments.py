"""What waits for those who are to report an assignment."""

from datetime import date, timedelta

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from rodtrad.access.enums import Right, Role
from rodtrad.access.queries import holdings_of
from rodtrad.accounts.models import User
from rodtrad.goals.enums import AssignmentState
from rodtrad.goals.models import Assignment
from rodtrad.notifications.due import DueItem, Open
from rodtrad.organisation.queries import tree

KIND = "goals.assignment"
# Whoever writes down what a body decides, or leads the unit, reports for it.
REPORTS = frozenset({Role.COMMITTEE_SECRETARY, Role.DEPARTMENT_HEAD, Role.UNIT_MANAGER})
AHEAD = timedelta(days=60)


def items(user: User, day: date, keys: frozenset[str] = frozenset()) -> list[DueItem]:
    """Return the assignments the user is to see reported within some weeks, and those of the keys.

    One without a day waits from the day it was given.
    """
    given = [int(key.split(":")[1]) for key in keys if key.startswith("assignment:")]
    return [_item(row) for row in _open().filter(_is_hers(user, day) | Q(pk__in=given))]


def perhaps(user: User, day: date) -> QuerySet[Assignment]:
    """Return the assignments that she is to see reported."""
    return _open().filter(_is_hers(user, day))


def _open() -> QuerySet[Assignment]:
    return Assignment.objects.filter(state=AssignmentState.OPEN)


def _is_hers(user: User, day: date) -> Q:
    units = {pk for one in holdings_of(user) if one.role in REPORTS for pk in one.answers_for}
    is_near = Q(due_on=None) | Q(due_on__lte=day + AHEAD)
    return Q(receiver__in=units) & is_near


def _item(row: Assignment) -> DueItem:
    hint = _("Uppdrag från %s, ska redovisas.") % tree().name(row.giver_id)
    return DueItem(
        key=f"assignment:{row.pk}",
        kind=KIND,
        title=row.title,
        hint=hint,
        due_on=row.due_on or row.given_on,
        url=reverse("goals:assignment", args=[row.pk]),
        answer=Open(_("Redovisa")),
        unit_id=row.receiver_id,
        right=Right.REGISTER_DECISION,
    )
