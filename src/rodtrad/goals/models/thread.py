"""The thread: plans, goals, how they hang together, what is done and how far it has come."""

from typing import Any

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, BigIntegerRangeField, RangeOperators
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector
from django.db import models
from django.db.models import F, Func, Q, Value

from rodtrad.core.status import DataMark, Outcome
from rodtrad.goals.enums import ActivityState, GoalState, PlanState
from rodtrad.goals.triggers import NO_CIRCLE
from rodtrad.search.registry import SWEDISH
from rodtrad.search.sorting import by_name
from rodtrad.times.history import tracked
from rodtrad.times.models import Dated

OUTCOMES = [(outcome.value, outcome.value) for outcome in Outcome]
DATA_MARKS = [(mark.value, mark.value) for mark in DataMark]


def same(column: str) -> tuple[Any, str]:
    """Compare an id for equality inside a gist exclusion, without btree_gist."""
    span = Func(
        F(column), F(column), Value("[]"),
        function="int8range", output_field=BigIntegerRangeField(),
    )  # fmt: skip
    return (span, RangeOperators.OVERLAPS)


AT_ONE_TIME = ("valid", RangeOperators.OVERLAPS)


@tracked()
class Plan(models.Model):
    """What a body means to reach over some years; in force once a decision adopts it."""

    body = models.ForeignKey("organisation.Unit", models.PROTECT, related_name="plans")
    kind = models.CharField(max_length=60)
    name = models.CharField(max_length=200)
    first_year = models.PositiveSmallIntegerField()
    last_year = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=10, choices=PlanState, default=PlanState.DRAFT)
    decision = models.ForeignKey(
        "organisation.Decision", models.PROTECT, null=True, blank=True, related_name="plans"
    )
    # What the profile asks a plan of its kind to say, by the sentence that asks for it.
    stated = models.JSONField(default=dict, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["-first_year", "name", "pk"]
        indexes = [
            GinIndex(SearchVector("name", config=SWEDISH), name="plans_are_searched"),
            models.Index(F("first_year").desc(), by_name("name"), "id", name="plans_in_order"),
        ]
        constraints = [
            models.CheckConstraint(
                name="an_adopted_plan_has_a_decision",
                condition=~Q(state__in=[PlanState.ADOPTED, PlanState.CLOSED])
                | Q(decision__isnull=False),
            ),
            models.CheckConstraint(
                name="a_plan_ends_no_earlier_than_it_begins",
                condition=Q(last_year__gte=F("first_year")),
            ),
        ]

    def __str__(self) -> str:
        return self.name


@tracked()
class Goal(Dated):
    """What a body wants to reach, on one of the levels of the municipality's profile."""

    key = models.SlugField(max_length=80)
    level = models.CharField(max_length=60)
    body = models.ForeignKey("organisation.Unit", models.PROTECT, related_name="goals")
    plan = models.ForeignKey(Plan, models.PROTECT, null=True, blank=True, related_name="goals")
    title = models.CharField(max_length=200)
    description = models.TextField(blank=True)
    expected_result = models.TextField(blank=True)
    state = models.CharField(max_length=10, choices=GoalState, default=GoalState.DRAFT)
    is_supplementary = models.BooleanField(default=False)
    sort = models.PositiveIntegerField(default=0)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["sort", "pk"]
        indexes = [
            GinIndex(
                SearchVector("title", "expected_result", "description", config=SWEDISH),
                name="goals_are_searched",
            )
        ]
        constraints = [
            models.UniqueConstraint(fields=["key"], name="a_goal_key_names_one_goal"),
        ]

    def __str__(self) -> str:
        return self.title


@tracked()
class GoalLink(Dated):
    """One goal carries another; the main parent is where a goal stands in the picture."""

    parent = models.ForeignKey(Goal, models.PROTECT, related_name="links_down")
    child = models.ForeignKey(Goal, models.PROTECT, related_name="links_up")
    weight = models.DecimalField(max_digits=7, decimal_places=3, default=1)
    is_main = models.BooleanField(default=True)

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="a_goal_has_one_main_parent_at_a_time",
                expressions=[same("child"), AT_ONE_TIME],
                condition=Q(is_main=True),
            ),
            ExclusionConstraint(
                name="two_goals_are_linked_once_at_a_time",
                expressions=[same("parent"), same("child"), AT_ONE_TIME],
            ),
            models.CheckConstraint(
                name="a_goal_is_not_its_own_parent", condition=~Q(parent=F("child"))
            ),
            models.CheckConstraint(name="a_link_weighs_something", condition=Q(weight__gt=0)),
        ]
        triggers = NO_CIRCLE


@tracked()
class GoalMeasure(Dated):
    """A series of figures that tells how far a goal has come; one of no weight is only shown."""

    goal = models.ForeignKey(Goal, models.PROTECT, related_name="measures")
    series = models.ForeignKey("indicators.Series", models.PROTECT, related_name="measures")
    weight = models.DecimalField(max_digits=7, decimal_places=3, default=1)

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="a_goal_is_measured_once_by_a_series_at_a_time",
                expressions=[same("goal"), same("series"), AT_ONE_TIME],
            ),
            models.CheckConstraint(
                name="a_measure_weighs_nothing_or_more", condition=Q(weight__gte=0)
            ),
        ]


@tracked()
class Activity(Dated):
    """Something concrete that a unit does for a goal, with an owner and an end."""

    goal = models.ForeignKey(Goal, models.PROTECT, related_name="activities")
    unit = models.ForeignKey("organisation.Unit", models.PROTECT, related_name="activities")
    title = models.CharField(max_length=200)
    description = models.TextField(blank=True)
    responsible = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="activities"
    )
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=10, choices=ActivityState, default=ActivityState.DRAFT)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["ends_on", "pk"]
        verbose_name_plural = "activities"
        indexes = [
            GinIndex(
                SearchVector("title", "description", config=SWEDISH), name="activities_are_searched"
            )
        ]
        constraints = [
            models.CheckConstraint(
                name="an_activity_beyond_draft_has_an_owner_and_an_end",
                condition=Q(state=ActivityState.DRAFT)
                | Q(responsible__isnull=False, ends_on__isnull=False),
            ),
            models.CheckConstraint(
                name="an_activity_ends_no_earlier_than_it_starts",
                condition=Q(starts_on__isnull=True)
                | Q(ends_on__isnull=True)
                | Q(ends_on__gte=F("starts_on")),
            ),
        ]

    def __str__(self) -> str:
        return self.title


@tracked()
class Judgement(models.Model):
    """A person's word on how far a goal has come, beside the computed outcome."""

    goal = models.ForeignKey(Goal, models.PROTECT, related_name="judgements")
    outcome = models.CharField(max_length=20, choices=OUTCOMES)
    computed_outcome = models.CharField(max_length=20, choices=OUTCOMES)
    reason = models.TextField(blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="judgements")
    body = models.ForeignKey(
        "organisation.Unit", models.PROTECT, null=True, blank=True, related_name="judgements"
    )
    at = models.DateTimeField()

    class Meta:
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["goal", "-at"], name="judgement_newest_first")]
        constraints = [
            models.CheckConstraint(
                name="a_judgement_that_differs_has_a_reason",
                condition=Q(outcome=F("computed_outcome")) | ~Q(reason=""),
            ),
        ]


class GoalStatus(models.Model):
    """The honest status of a goal as last computed; it holds through `holds_until`."""

    goal = models.OneToOneField(Goal, models.CASCADE, primary_key=True, related_name="status")
    computed_for = models.DateField()
    holds_until = models.DateField(null=True)
    data = models.CharField(max_length=10, choices=DATA_MARKS)
    outcome = models.CharField(max_length=20, choices=OUTCOMES)
    mean = models.FloatField(null=True)
    low = models.FloatField(default=0)
    high = models.FloatField(default=1)
    coverage = models.FloatField(default=0)
    weight_met = models.FloatField(default=0)
    weight_partly = models.FloatField(default=0)
    weight_not_met = models.FloatField(default=0)
    weight_not_assessable = models.FloatField(default=0)
    count_met = models.PositiveIntegerField(default=0)
    count_partly = models.PositiveIntegerField(default=0)
    count_not_met = models.PositiveIntegerField(default=0)
    count_not_assessable = models.PositiveIntegerField(default=0)
    weakest_goal_id = models.BigIntegerField(null=True)
    weakest_series_id = models.BigIntegerField(null=True)
    missing_series = ArrayField(models.BigIntegerField(), default=list)

    class Meta:
        indexes = [models.Index(fields=["holds_until"], name="status_by_holds_until")]
        constraints = [
            models.CheckConstraint(
                name="a_share_of_known_weight_is_between_none_and_all",
                condition=Q(coverage__gte=0, coverage__lte=1.000001),
            ),
        ]
