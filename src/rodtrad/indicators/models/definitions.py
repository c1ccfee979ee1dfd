"""What is measured, and how that was defined when."""

from typing import Any

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import F, Q

from rodtrad.indicators.enums import Direction, Frequency, Group, MeasureKind, Seam
from rodtrad.indicators.models.periods import ReportingPeriod, as_point
from rodtrad.search.registry import SWEDISH
from rodtrad.times.history import tracked
from rodtrad.times.models import Dated

FIGURE: dict[str, Any] = {"max_digits": 18, "decimal_places": 6}


@tracked()
class Indicator(models.Model):
    """The identity of something measured; `owner` is the unit that answers for the definition."""

    key = models.SlugField(max_length=80, unique=True)
    owner = models.ForeignKey(
        "organisation.Unit", on_delete=models.PROTECT, related_name="owned_indicators"
    )

    def __str__(self) -> str:
        return self.key


@tracked()
class IndicatorDefinition(Dated):
    """What an indicator meant during a time; a redefinition is a new row."""

    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="definitions")
    name = models.CharField(max_length=120)
    sort_key = models.CharField(max_length=200, db_collation="C", blank=True)
    description = models.TextField(blank=True)
    measure_kind = models.CharField(max_length=10, choices=MeasureKind)
    unit_of_measure = models.CharField(max_length=40)
    decimals = models.PositiveSmallIntegerField(default=1, validators=[MaxValueValidator(6)])
    direction = models.CharField(max_length=7, choices=Direction)
    method = models.TextField(blank=True)
    frequency = models.CharField(max_length=10, choices=Frequency)
    source = models.CharField(max_length=200, blank=True)
    breakdowns = models.JSONField(default=list, blank=True)
    is_proportion = models.BooleanField(default=False)
    least = models.DecimalField(**FIGURE, null=True, blank=True)
    most = models.DecimalField(**FIGURE, null=True, blank=True)
    lower_bound = models.DecimalField(**FIGURE, null=True, blank=True)
    upper_bound = models.DecimalField(**FIGURE, null=True, blank=True)
    change_reason = models.CharField(max_length=300, blank=True)
    seam = models.CharField(max_length=6, choices=Seam, blank=True)
    bridge_period = models.ForeignKey(
        ReportingPeriod, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    bridge_before = models.DecimalField(**FIGURE, null=True, blank=True)
    bridge_after = models.DecimalField(**FIGURE, null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["valid"]
        indexes = [
            GinIndex(
                SearchVector("name", "description", "method", config=SWEDISH),
                name="indicators_are_searched",
            )
        ]
        constraints = [
            ExclusionConstraint(
                name="definitions_of_one_indicator_never_overlap",
                expressions=[
                    (as_point("indicator_id"), RangeOperators.OVERLAPS),
                    ("valid", RangeOperators.OVERLAPS),
                ],
            ),
            models.CheckConstraint(
                condition=Q(decimals__lte=6), name="definition_has_at_most_six_decimals"
            ),
            models.CheckConstraint(
                condition=Q(least__isnull=True) | Q(most__isnull=True) | Q(least__lte=F("most")),
                name="definition_typical_least_is_below_most",
            ),
            models.CheckConstraint(
                condition=Q(lower_bound__isnull=True)
                | Q(upper_bound__isnull=True)
                | Q(lower_bound__lt=F("upper_bound")),
                name="definition_lower_bound_is_below_upper",
            ),
            models.CheckConstraint(
                condition=~Q(seam=Seam.BRIDGE)
                | Q(
                    bridge_period__isnull=False,
                    bridge_before__isnull=False,
                    bridge_after__isnull=False,
                ),
                name="a_bridge_has_one_period_counted_both_ways",
            ),
        ]

    @property
    def groups(self) -> dict[str, str]:
        """Return the groups a figure may be given for, key to name, all people first."""
        named = {str(item["key"]): str(item["name"]) for item in self.breakdowns}
        return {Group.TOTAL.value: str(Group.TOTAL.label)} | named

    def __str__(self) -> str:
        return self.name
