"""What somebody may see of the thread; the same answers as `rules`, for many at once."""

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from rodtrad.access.enums import Right
from rodtrad.access.queries import at
from rodtrad.goals.enums import ActivityState, GoalState, PlanState
from rodtrad.goals.models import Activity, Goal, Plan
from rodtrad.indicators.models import SealedMeasure
from rodtrad.times.request import default_day


def visible_goals(user: Any) -> Q:
    """Return the condition a goal meets when the user may see it."""
    settled = Q(state__in=[GoalState.DECIDED, GoalState.CLOSED])
    reached = (settled & at("body", user, Right.SEE)) | at("body", user, Right.SEE_DRAFTS)
    own = Q(is_supplementary=False) | at("body", user, Right.SEE_SUPPLEMENTARY)
    return (reached & own) | _public()


def _public() -> Q:
    return Q(
        Q(plan=None) | Q(plan__state=PlanState.ADOPTED),
        state=GoalState.DECIDED,
        is_supplementary=False,
        valid__contains=default_day(),
    )


def visible_to(user: Any) -> QuerySet[Goal]:
    """Return the goals the user may see."""
    return Goal.objects.filter(visible_goals(user))


def activities_visible_to(user: Any) -> QuerySet[Activity]:
    """Return the activities the user may see, of goals the user may see.

    What is decided and in force for a goal of everybody's is everybody's too.
    """
    drafts = Q(state=ActivityState.DRAFT)
    reached = (~drafts & at("unit", user, Right.SEE)) | (
        drafts & at("unit", user, Right.SEE_DRAFTS)
    )
    if user.is_authenticated:
        reached |= Q(responsible=user.pk)
    # Asked goal by goal, or of all at once: the database chooses by how many are looked at.
    reached &= Q(Exists(visible_to(user).filter(pk=OuterRef("goal"))))
    of_everybody = Exists(Goal.objects.filter(_public(), pk=OuterRef("goal")))
    public = ~drafts & Q(of_everybody, valid__contains=default_day())
    return Activity.objects.filter(reached | public)


def plans_visible_to(user: Any) -> QuerySet[Plan]:
    """Return the plans the user may see; adopted ones are everybody's."""
    closed = Q(state=PlanState.CLOSED) & at("body", user, Right.SEE)
    early = Q(state__in=[PlanState.DRAFT, PlanState.PROPOSED])
    return Plan.objects.filter(
        Q(state=PlanState.ADOPTED) | closed | (early & at("body", user, Right.SEE_DRAFTS))
    )


def sealed_visible_to(user: Any) -> QuerySet[SealedMeasure]:
    """Return what was sealed with the plans the user may see."""
    plans = plans_visible_to(user).values("pk")
    return SealedMeasure.objects.filter(seal__subject_type="goals.plan", seal__subject_id__in=plans)
