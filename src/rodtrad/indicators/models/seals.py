"""What was decided to be measured, kept as it was that day."""

from django.db import models
from django.utils import timezone

from rodtrad.audit.models import append_only
from rodtrad.indicators.models.definitions import IndicatorDefinition
from rodtrad.indicators.models.series import Series


class Seal(models.Model):
    """The covenant of something adopted: what measures it, how, and what is to be reached.

    What was adopted belongs to a later room and is known by its type and id. What comes into it by
    a later decision gets a seal of its own.
    """

    subject_type = models.CharField(max_length=60)
    subject_id = models.BigIntegerField()
    decision = models.ForeignKey(
        "organisation.Decision", models.PROTECT, null=True, related_name="seals"
    )
    starts_on = models.DateField()
    ends_on = models.DateField()
    sealed_on = models.DateField()
    sealed_at = models.DateTimeField(default=timezone.now)
    fingerprint = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_on__gte=models.F("starts_on")),
                name="a_seal_ends_no_earlier_than_it_starts",
            ),
        ]
        indexes = [models.Index(fields=["subject_type", "subject_id"], name="seals_of_a_thing")]
        triggers = [append_only("a_seal_is_never_broken")]


class SealedMeasure(models.Model):
    """One series as it measured one purpose when that was sealed."""

    seal = models.ForeignKey(Seal, models.PROTECT, related_name="measures")
    purpose_id = models.BigIntegerField()
    purpose = models.CharField(max_length=200)
    series = models.ForeignKey(Series, models.PROTECT, related_name="sealed")
    definition = models.ForeignKey(IndicatorDefinition, models.PROTECT, related_name="sealed")
    covenant = models.JSONField()
    fingerprint = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["seal", "purpose_id", "series"], name="a_measure_is_sealed_once_a_purpose"
            ),
        ]
        triggers = [append_only("what_is_sealed_stays_as_it_was")]
