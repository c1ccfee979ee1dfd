"""The ways of working that assure promises, and how they have been assessed."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector
from django.db import models
from django.utils import timezone

from rodtrad.access.enums import Role
from rodtrad.declarations.enums import Used
from rodtrad.declarations.models.promises import Promise
from rodtrad.organisation.models import same
from rodtrad.search.registry import SWEDISH
from rodtrad.times.history import tracked
from rodtrad.times.models import Dated


@tracked()
class WorkMethod(Dated):
    """How something is done so that a promise is kept; `steps` has one step a line."""

    key = models.SlugField(max_length=80, unique=True)
    unit = models.ForeignKey("organisation.Unit", models.PROTECT, related_name="work_methods")
    role = models.CharField(max_length=30, choices=Role, default=Role.UNIT_MANAGER)
    title = models.CharField(max_length=160)
    sort_key = models.CharField(max_length=200, db_collation="C")
    summary = models.TextField(blank=True)
    steps = models.TextField(blank=True)
    participation = models.TextField(blank=True)
    participated_on = models.DateField(null=True, blank=True)
    resources = models.TextField(blank=True)
    risk = models.TextField(blank=True)
    next_review_on = models.DateField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["sort_key", "pk"]
        indexes = [
            GinIndex(
                SearchVector("title", "summary", "steps", config=SWEDISH),
                name="work_methods_are_searched",
            ),
        ]

    def __str__(self) -> str:
        return self.title


@tracked()
class MethodUse(Dated):
    """A promise that a way of working assures while this holds."""

    method = models.ForeignKey(WorkMethod, models.PROTECT, related_name="uses")
    promise = models.ForeignKey(Promise, models.PROTECT, related_name="method_uses")

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="a_method_assures_a_promise_once_at_a_time",
                expressions=[
                    (same("method"), RangeOperators.OVERLAPS),
                    (same("promise"), RangeOperators.OVERLAPS),
                    ("valid", RangeOperators.OVERLAPS),
                ],
            ),
        ]


@tracked()
class MethodAssessment(models.Model):
    """How a way of working was found to be used, and whether it is enough."""

    method = models.ForeignKey(WorkMethod, models.PROTECT, related_name="assessments")
    assessed_on = models.DateField(default=timezone.localdate)
    used = models.CharField(max_length=6, choices=Used)
    is_enough = models.BooleanField()
    text = models.TextField()
    by = models.ForeignKey("accounts.User", models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["-assessed_on", "-pk"]
