"""Cases that are answered together, and cases that were made of a part of another; codes alone."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from rodtrad.feedback.models.cases import FeedbackCase
from rodtrad.times.history import tracked


@tracked()
class CaseMerge(models.Model):
    """A case that is answered in another; while `undone_at` is empty it still is."""

    case = models.ForeignKey(FeedbackCase, models.CASCADE, related_name="merges")
    into = models.ForeignKey(FeedbackCase, models.CASCADE, related_name="merged")
    merged_at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    undone_at = models.DateTimeField(null=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )

    class Meta:
        ordering = ["merged_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["case"],
                condition=Q(undone_at__isnull=True),
                name="a_case_is_answered_in_one_other",
            ),
            models.CheckConstraint(
                condition=~Q(case=F("into")), name="no_case_is_merged_into_itself"
            ),
            models.CheckConstraint(
                condition=Q(undone_at__isnull=True) | Q(undone_at__gte=F("merged_at")),
                name="a_merge_is_undone_after_it_is_made",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case_id}: {self.into_id}"


@tracked()
class CaseSplit(models.Model):
    """A case that was made of a part of another, which stays as it was."""

    case = models.OneToOneField(FeedbackCase, models.CASCADE, related_name="split")
    of = models.ForeignKey(FeedbackCase, models.CASCADE, related_name="parts")
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(case=F("of")), name="no_case_is_a_part_of_itself"),
        ]

    def __str__(self) -> str:
        return f"{self.case_id}: {self.of_id}"
