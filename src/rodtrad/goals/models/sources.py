"""Where goals come from: what the state wants, and what a body is there to do."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector
from django.db import models
from django.db.models import Q

from rodtrad.goals.enums import SourceKind
from rodtrad.goals.models.assignments import Assignment
from rodtrad.goals.models.thread import AT_ONE_TIME, Goal, same
from rodtrad.search.registry import SWEDISH
from rodtrad.times.history import tracked
from rodtrad.times.models import Dated


@tracked()
class GoalSource(Dated):
    """A national goal, or a paragraph of a body's mandate, that goals rest on."""

    kind = models.CharField(max_length=10, choices=SourceKind)
    title = models.CharField(max_length=300)
    reference = models.CharField(max_length=200)
    url = models.URLField(blank=True)
    body = models.ForeignKey(
        "organisation.Unit", models.PROTECT, null=True, blank=True, related_name="mandates"
    )

    class Meta:
        ordering = ["kind", "title", "pk"]
        indexes = [
            GinIndex(
                SearchVector("title", "reference", config=SWEDISH), name="goal_sources_are_searched"
            )
        ]
        constraints = [
            models.CheckConstraint(
                name="a_mandate_is_a_bodys", condition=~Q(kind="mandate") | Q(body__isnull=False)
            ),
            models.CheckConstraint(name="a_source_says_where", condition=~Q(reference="")),
        ]

    def __str__(self) -> str:
        return self.title


@tracked()
class SourceLink(Dated):
    """A goal rests on a source, or on an assignment."""

    goal = models.ForeignKey(Goal, models.PROTECT, related_name="rests_on")
    source = models.ForeignKey(
        GoalSource, models.PROTECT, null=True, blank=True, related_name="carries"
    )
    assignment = models.ForeignKey(
        Assignment, models.PROTECT, null=True, blank=True, related_name="carries"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="a_goal_rests_on_one_thing_a_link",
                condition=Q(source__isnull=False, assignment=None)
                | Q(source=None, assignment__isnull=False),
            ),
            ExclusionConstraint(
                name="a_goal_rests_on_a_source_once_at_a_time",
                expressions=[same("goal"), same("source"), AT_ONE_TIME],
                condition=Q(source__isnull=False),
            ),
            ExclusionConstraint(
                name="a_goal_rests_on_an_assignment_once_at_a_time",
                expressions=[same("goal"), same("assignment"), AT_ONE_TIME],
                condition=Q(assignment__isnull=False),
            ),
        ]
