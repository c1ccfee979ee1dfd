"""What a goal consists of, who serves which part, and who has said that they do not."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value
from django.db.models.functions import Length

from rodtrad.goals.enums import PartKind
from rodtrad.goals.models.thread import AT_ONE_TIME, Goal, GoalLink, same
from rodtrad.goals.triggers import OF_THE_PARENT
from rodtrad.times.history import tracked
from rodtrad.times.models import Dated

LEAST_REASON = 20

models.TextField.register_lookup(Length)


def _same_text(column: str) -> tuple[Func, str]:
    """Compare a short text for equality inside a gist exclusion, by its hash."""
    code = Func(F(column), function="hashtext", output_field=models.IntegerField())
    return (Func(code, code, Value("[]"), function="int4range"), RangeOperators.OVERLAPS)


@tracked()
class GoalPart(Dated):
    """Something a goal speaks of that has to be worked with: for whom, what, where or when."""

    goal = models.ForeignKey(Goal, models.PROTECT, related_name="parts")
    kind = models.CharField(max_length=12, choices=PartKind)
    name = models.CharField(max_length=120)
    sort = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["sort", "pk"]
        constraints = [
            ExclusionConstraint(
                name="a_goal_has_a_part_once_at_a_time",
                expressions=[same("goal"), _same_text("name"), AT_ONE_TIME],
            ),
            models.CheckConstraint(name="a_part_has_a_name", condition=~Q(name="")),
        ]

    def __str__(self) -> str:
        return self.name


@tracked()
class PartService(Dated):
    """A goal that hangs under another says which part of it it serves."""

    link = models.ForeignKey(GoalLink, models.CASCADE, related_name="services")
    part = models.ForeignKey(GoalPart, models.PROTECT, related_name="services")

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="a_link_serves_a_part_once_at_a_time",
                expressions=[same("link"), same("part"), AT_ONE_TIME],
            ),
        ]
        triggers = [OF_THE_PARENT]


@tracked()
class NoContribution(Dated):
    """A committee has decided, with its reason, that it does nothing for a goal."""

    committee = models.ForeignKey(
        "organisation.Unit", models.PROTECT, related_name="no_contributions"
    )
    goal = models.ForeignKey(Goal, models.PROTECT, related_name="no_contributions")
    reason = models.TextField()
    decision = models.ForeignKey(
        "organisation.Decision", models.PROTECT, related_name="no_contributions"
    )

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="a_committee_abstains_from_a_goal_once_at_a_time",
                expressions=[same("committee"), same("goal"), AT_ONE_TIME],
            ),
            models.CheckConstraint(
                name="abstaining_has_a_reason", condition=Q(reason__length__gte=LEAST_REASON)
            ),
        ]
