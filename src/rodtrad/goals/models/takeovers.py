"""What became of each goal when a new plan took over, as after a change of majority."""

from django.db import models
from django.db.models import Q

from rodtrad.goals.enums import GoalFate
from rodtrad.goals.models.thread import Goal, Plan
from rodtrad.times.history import tracked


@tracked()
class GoalPassage(models.Model):
    """What became of a goal of one plan when another took over from it on a day."""

    goal = models.ForeignKey(Goal, models.PROTECT, related_name="passages")
    fate = models.CharField(max_length=10, choices=GoalFate)
    successor = models.ForeignKey(
        Goal, models.PROTECT, null=True, blank=True, related_name="took_over_from"
    )
    left = models.ForeignKey(Plan, models.PROTECT, related_name="passages_out")
    entered = models.ForeignKey(Plan, models.PROTECT, related_name="passages_in")
    on = models.DateField()

    class Meta:
        ordering = ["goal__sort", "goal_id"]
        constraints = [
            models.UniqueConstraint(
                fields=["goal", "left"], name="a_goal_leaves_a_plan_in_one_way"
            ),
            models.CheckConstraint(
                name="only_a_replaced_goal_has_a_successor",
                condition=Q(fate=GoalFate.REPLACED, successor__isnull=False)
                | (~Q(fate=GoalFate.REPLACED) & Q(successor=None)),
            ),
            models.CheckConstraint(
                name="a_plan_does_not_take_over_from_itself", condition=~Q(left=models.F("entered"))
            ),
        ]
