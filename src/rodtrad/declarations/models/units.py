"""What a unit says of itself: whom it is for, its statements, and its year."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.utils import timezone

from rodtrad.declarations.enums import Degree, StakeholderKind
from rodtrad.declarations.models.declarations import ServiceDeclaration
from rodtrad.organisation.models import same, same_text
from rodtrad.times.history import tracked
from rodtrad.times.models import Dated


@tracked()
class Stakeholder(Dated):
    """Somebody a unit is for, or who has a stake in it, and what they need."""

    unit = models.ForeignKey("organisation.Unit", models.PROTECT, related_name="stakeholders")
    kind = models.CharField(max_length=12, choices=StakeholderKind)
    name = models.CharField(max_length=160)
    needs = models.TextField(blank=True)

    class Meta:
        ordering = ["kind", "pk"]


@tracked()
class UnitStatement(Dated):
    """What a unit answers to one of the profile's statements or questions while this holds."""

    unit = models.ForeignKey("organisation.Unit", models.PROTECT, related_name="statements")
    section = models.CharField(max_length=20)
    key = models.CharField(max_length=60)
    text = models.TextField()

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="a_unit_says_one_thing_of_a_question_at_a_time",
                expressions=[
                    (same("unit"), RangeOperators.OVERLAPS),
                    (same_text("section"), RangeOperators.OVERLAPS),
                    (same_text("key"), RangeOperators.OVERLAPS),
                    ("valid", RangeOperators.OVERLAPS),
                ],
            ),
        ]


@tracked()
class Fulfilment(models.Model):
    """To what degree a declaration was fulfilled in a year: as counted, and as confirmed."""

    declaration = models.ForeignKey(ServiceDeclaration, models.PROTECT, related_name="fulfilments")
    year = models.PositiveSmallIntegerField()
    kept = models.PositiveSmallIntegerField()
    broken = models.PositiveSmallIntegerField()
    not_measured = models.PositiveSmallIntegerField()
    computed = models.CharField(max_length=14, choices=Degree)
    confirmed = models.CharField(max_length=14, choices=Degree)
    reasons = models.TextField()
    by = models.ForeignKey("accounts.User", models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["declaration", "year"], name="a_declaration_is_summed_up_once_a_year"
            ),
        ]
