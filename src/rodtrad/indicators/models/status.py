"""The stored honest status of a series: facts that follow every write."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from rodtrad.indicators.models.definitions import FIGURE
from rodtrad.indicators.models.periods import ReportingPeriod
from rodtrad.indicators.models.series import Series, Target


class SeriesStatus(models.Model):
    """What the newest figures say; freshness is added when read, because it depends on the day."""

    series = models.OneToOneField(
        Series, on_delete=models.CASCADE, primary_key=True, related_name="status"
    )
    period = models.ForeignKey(
        ReportingPeriod, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    ends_on = models.DateField(null=True, blank=True)
    value = models.DecimalField(**FIGURE, null=True, blank=True)
    is_final = models.BooleanField(default=False)
    is_invented = models.BooleanField(default=False)
    recorded_at = models.DateTimeField(null=True, blank=True)
    missing_period = models.ForeignKey(
        ReportingPeriod, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    missing_reason = models.CharField(max_length=300, blank=True)
    missing_expected_on = models.DateField(null=True, blank=True)
    # What is stored here is weighed anew when a target is taken back, and never keeps it.
    target = models.ForeignKey(
        Target, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    outcome = models.CharField(max_length=14)
    reasons = ArrayField(models.CharField(max_length=20), default=list)
    attainment = models.DecimalField(**FIGURE, null=True, blank=True)
    recent = ArrayField(models.DecimalField(**FIGURE, null=True), default=list)
    computed_at = models.DateTimeField(auto_now=True)

    class Meta:
        indexes = [models.Index(fields=["outcome"], name="statuses_by_outcome")]
