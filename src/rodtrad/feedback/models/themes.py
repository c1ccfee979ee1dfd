"""Groups of texts that say alike, made anew each night, outside the history of rows.

The words are those that several senders wrote in texts that are still kept: personal text all the
same, so they go with the night.
"""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone

from rodtrad.feedback.models.cases import FeedbackCase


class Theme(models.Model):
    """A group with its own words, the most telling first."""

    words = ArrayField(models.CharField(max_length=60))
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return ", ".join(self.words)


class ThemedCase(models.Model):
    """A case whose text is of a group."""

    theme = models.ForeignKey(Theme, models.CASCADE, related_name="members")
    case = models.OneToOneField(FeedbackCase, models.CASCADE, related_name="themed")

    def __str__(self) -> str:
        return f"{self.theme_id}: {self.case_id}"
