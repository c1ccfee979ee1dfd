"""What is found broken, what is left so on purpose, and how it has gone."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Length
from django.utils import timezone

from rodtrad.checks.enums import Severity

LEAST_REASON = 20
# A last day a year ahead, over a leap day, and the day after it.
LONGEST = 367

models.TextField.register_lookup(Length)


class Finding(models.Model):
    """One object for which one rule did not hold, from when it was found until it was gone."""

    rule = models.CharField(max_length=8)
    subject_type = models.CharField(max_length=60)
    subject_id = models.BigIntegerField()
    severity = models.CharField(max_length=8, choices=Severity)
    unit = models.ForeignKey(
        "organisation.Unit", models.PROTECT, null=True, related_name="findings"
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="findings"
    )
    facts = models.JSONField(default=dict)
    url = models.CharField(max_length=500)
    mend_url = models.CharField(max_length=500)
    found_at = models.DateTimeField(default=timezone.now)
    gone_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["rule", "subject_id"]
        indexes = [
            models.Index(fields=["owner"], condition=Q(gone_at=None), name="finding_open_by_owner"),
            models.Index(fields=["unit"], condition=Q(gone_at=None), name="finding_open_by_unit"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["rule", "subject_type", "subject_id"],
                condition=Q(gone_at=None),
                name="an_object_has_one_open_finding_a_rule",
            ),
            models.CheckConstraint(
                condition=Q(gone_at=None) | Q(gone_at__gte=F("found_at")),
                name="a_finding_is_gone_after_it_was_found",
            ),
        ]

    @property
    def about(self) -> dict[str, Any]:
        """Return which rule speaks of what."""
        return {
            "rule": self.rule,
            "subject_type": self.subject_type,
            "subject_id": self.subject_id,
        }


class Suppression(models.Model):
    """A finding left as it is for a time, with a reason and a name."""

    rule = models.CharField(max_length=8)
    subject_type = models.CharField(max_length=60)
    subject_id = models.BigIntegerField()
    reason = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="suppressions")
    starts_on = models.DateField()
    ends_on = models.DateField()
    lifted_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["rule", "subject_type", "subject_id"],
                condition=Q(lifted_at=None),
                name="a_finding_is_left_once_at_a_time",
            ),
            models.CheckConstraint(
                condition=Q(reason__length__gte=LEAST_REASON),
                name="what_is_left_has_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(ends_on__gt=F("starts_on"))
                & Q(ends_on__lte=F("starts_on") + timedelta(days=LONGEST)),
                name="nothing_is_left_for_more_than_a_year",
            ),
        ]


class Round(models.Model):
    """A full check: when it was made, for which day, and how much stood open after it."""

    at = models.DateTimeField(default=timezone.now)
    day = models.DateField()
    errors = models.PositiveIntegerField()
    warnings = models.PositiveIntegerField()
    advices = models.PositiveIntegerField()
    left = models.PositiveIntegerField()

    class Meta:
        ordering = ["-at"]
        indexes = [models.Index(fields=["-at"], name="round_newest_first")]


class Followed(models.Model):
    """How far in the act log the checks have followed what changed: one row."""

    position = models.PositiveBigIntegerField(default=0)

    class Meta:
        verbose_name_plural = "followed"
        constraints = [
            models.CheckConstraint(condition=Q(pk=1), name="the_log_is_followed_by_one"),
        ]
