"""The figures themselves, with every earlier wording kept by row history."""

import pgtrigger
from django.db import models
from django.db.models import Q

from rodtrad.indicators.enums import Group, ObservationStatus
from rodtrad.indicators.models.definitions import FIGURE
from rodtrad.indicators.models.periods import ReportingPeriod
from rodtrad.indicators.models.series import Series
from rodtrad.times.history import tracked

# Set-wise, so that a load of millions is checked in one pass a statement.
WITHIN_BOUNDS = """
    IF EXISTS (
        SELECT 1
        FROM new_values n
        JOIN indicators_series s ON s.id = n.series_id
        JOIN indicators_reportingperiod p ON p.id = n.period_id
        JOIN indicators_indicatordefinition d
            ON d.indicator_id = s.indicator_id AND d.valid @> p.ends_on
        WHERE n.value < d.lower_bound
            OR n.value > d.upper_bound
            OR (d.is_proportion AND n.numerator > n.denominator)
    ) THEN
        RAISE EXCEPTION USING
            ERRCODE = 'check_violation',
            CONSTRAINT = 'observation_lies_within_its_definition',
            MESSAGE = 'observation_lies_within_its_definition';
    END IF;
    RETURN NULL;
"""


def _bounds(name: str, operation: pgtrigger.Operation) -> pgtrigger.Trigger:
    return pgtrigger.Trigger(
        name=name,
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=operation,
        referencing=pgtrigger.Referencing(new="new_values"),
        func=WITHIN_BOUNDS,
    )


@tracked()
class Observation(models.Model):
    """What was measured for one series, period and group; or why there is nothing."""

    series = models.ForeignKey(
        Series, on_delete=models.PROTECT, related_name="observations", db_index=False
    )
    # The history's copy of these keys would be indexed too, which doubles the price of a load.
    period = models.ForeignKey(
        ReportingPeriod, on_delete=models.PROTECT, related_name="observations", db_index=False
    )
    group = models.CharField(max_length=40, default=Group.TOTAL)
    value = models.DecimalField(**FIGURE, null=True, blank=True)
    numerator = models.DecimalField(**FIGURE, null=True, blank=True)
    denominator = models.DecimalField(**FIGURE, null=True, blank=True)
    standard_error = models.DecimalField(**FIGURE, null=True, blank=True)
    status = models.CharField(max_length=11, choices=ObservationStatus)
    reason = models.CharField(max_length=300, blank=True)
    expected_on = models.DateField(null=True, blank=True)
    source = models.CharField(max_length=200, blank=True)
    is_invented = models.BooleanField(default=False)
    change_reason = models.CharField(max_length=300, blank=True)
    recorded_by = models.ForeignKey(
        "accounts.User",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
    )
    recorded_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        # What a period holds is counted without reading a single figure.
        indexes = [
            models.Index(
                fields=["period"], include=["group", "status"], name="observations_of_a_period"
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["series", "group", "period"],
                include=["value", "status"],
                name="one_observation_per_series_period_and_group",
            ),
            models.CheckConstraint(
                condition=Q(status=ObservationStatus.MISSING, value__isnull=True)
                | (~Q(status=ObservationStatus.MISSING) & Q(value__isnull=False)),
                name="observation_has_a_value_unless_missing",
            ),
            models.CheckConstraint(
                condition=~Q(status=ObservationStatus.MISSING) | ~Q(reason=""),
                name="missing_observation_has_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(denominator__isnull=True) | Q(denominator__gt=0),
                name="observation_denominator_is_above_zero",
            ),
            models.CheckConstraint(
                condition=Q(numerator__isnull=True) | Q(denominator__isnull=False),
                name="observation_numerator_has_a_denominator",
            ),
            models.CheckConstraint(
                condition=Q(standard_error__isnull=True) | Q(standard_error__gte=0),
                name="observation_standard_error_is_not_negative",
            ),
        ]
        triggers = [
            _bounds("new_within_definition", pgtrigger.Insert),
            _bounds("changed_within_definition", pgtrigger.Update),
        ]
