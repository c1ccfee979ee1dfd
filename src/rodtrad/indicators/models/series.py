"""One body's figures for one indicator, and what they aim at."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q

from rodtrad.indicators.enums import TargetKind
from rodtrad.indicators.models.definitions import FIGURE, Indicator
from rodtrad.indicators.models.periods import as_point
from rodtrad.times.history import tracked
from rodtrad.times.models import Dated


@tracked()
class Series(Dated):
    """The figures one unit reports for one indicator while it is asked to."""

    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="series")
    unit = models.ForeignKey(
        "organisation.Unit", on_delete=models.PROTECT, related_name="indicator_series"
    )
    responsible = models.ForeignKey(
        "accounts.User",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="series_to_report",
    )
    is_public = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="series_of_one_indicator_and_unit_never_overlap",
                expressions=[
                    (as_point("indicator_id"), RangeOperators.OVERLAPS),
                    (as_point("unit_id"), RangeOperators.OVERLAPS),
                    ("valid", RangeOperators.OVERLAPS),
                ],
            ),
        ]


@tracked()
class SeriesSuccession(models.Model):
    """From a day one unit's series goes on with what another unit's series told of."""

    predecessor = models.ForeignKey(Series, on_delete=models.PROTECT, related_name="successors")
    successor = models.ForeignKey(Series, on_delete=models.PROTECT, related_name="predecessors")
    starts_on = models.DateField()
    weight = models.DecimalField(max_digits=5, decimal_places=4, default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["predecessor", "successor"], name="a_series_goes_on_in_another_once"
            ),
            models.CheckConstraint(
                condition=~Q(predecessor=F("successor")), name="a_series_does_not_follow_itself"
            ),
            models.CheckConstraint(
                condition=Q(weight__gt=0, weight__lte=1), name="a_series_follows_some_of_another"
            ),
        ]


# What a target asks for.
AIMED = ("kind", "value", "upper", "base", "tolerance")


@tracked()
class Target(Dated):
    """What a series shall reach while it is valid, and who decided it."""

    series = models.ForeignKey(Series, on_delete=models.PROTECT, related_name="targets")
    kind = models.CharField(max_length=7, choices=TargetKind, default=TargetKind.REACH)
    value = models.DecimalField(**FIGURE)
    upper = models.DecimalField(**FIGURE, null=True, blank=True)
    base = models.DecimalField(**FIGURE, null=True, blank=True)
    tolerance = models.DecimalField(**FIGURE, default=0)
    decision = models.ForeignKey(
        "organisation.Decision",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="targets",
    )
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["valid"]
        constraints = [
            ExclusionConstraint(
                name="targets_of_one_series_never_overlap",
                expressions=[
                    (as_point("series_id"), RangeOperators.OVERLAPS),
                    ("valid", RangeOperators.OVERLAPS),
                ],
            ),
            models.CheckConstraint(
                condition=Q(tolerance__gte=0), name="target_tolerance_is_not_negative"
            ),
            models.CheckConstraint(
                condition=~Q(kind=TargetKind.BAND) | Q(upper__isnull=False, upper__gte=F("value")),
                name="target_band_has_an_upper_end_not_below_the_lower",
            ),
            models.CheckConstraint(
                condition=~Q(kind=TargetKind.IMPROVE) | Q(value__gte=0),
                name="target_to_improve_asks_for_a_positive_change",
            ),
        ]
