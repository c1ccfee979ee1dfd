"""What a person answers for in the thread passes to somebody else when she leaves."""

from django.db import transaction

from rodtrad.accounts.models import User
from rodtrad.audit.services import record
from rodtrad.goals.enums import ActivityState
from rodtrad.goals.models import Activity
from rodtrad.goals.services import common

LEFT = (ActivityState.DRAFT, ActivityState.PLANNED, ActivityState.ONGOING)


def count_owned(user: User) -> int:
    """Return how many activities somebody answers for that are not ended."""
    return Activity.objects.filter(responsible=user, state__in=LEFT).count()


def hand_over_activities(user: User, *, to: User, by: User | None) -> None:
    """Let another answer for what somebody left; who may is asked where she leaves."""
    with transaction.atomic():
        rows = Activity.objects.select_for_update().filter(responsible=user, state__in=LEFT)
        for activity in rows:
            common.change(activity, responsible=to)
            detail = {"from": user.pk, "to": to.pk}
            unit = activity.unit_id
            record("activity.handed_over", by=by, subject=activity, unit_id=unit, detail=detail)
