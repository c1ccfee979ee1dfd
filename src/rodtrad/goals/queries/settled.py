"""What the data already says of a goal, so that its words need not."""

from datetime import date

from django.db.models import Exists, OuterRef

from rodtrad.goals.models import Activity, Goal, GoalMeasure, GoalPart


def said_elsewhere(goal: Goal, day: date) -> dict[str, bool]:
    """Say whether a target, declared parts and dated steps are known of the goal, in one query."""
    bound = GoalMeasure.objects.on(day).filter(
        goal=OuterRef("pk"), series__targets__valid__contains=day
    )
    parts = GoalPart.objects.on(day).filter(goal=OuterRef("pk"))
    dated = Activity.objects.on(day).filter(goal=OuterRef("pk"), ends_on__isnull=False)
    row = Goal.objects.filter(pk=goal.pk).values_list(Exists(bound), Exists(parts), Exists(dated))
    return dict(zip(("has_level", "has_parts", "has_steps"), row.get(), strict=True))
