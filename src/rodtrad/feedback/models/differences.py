"""Why cases say something else of a promise than its measure does."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from rodtrad.declarations.models import Promise
from rodtrad.feedback.models.words import LONGEST
from rodtrad.indicators.models import ReportingPeriod
from rodtrad.times.history import tracked


@tracked()
class PromiseDifference(models.Model):
    """What a person has found the difference to depend on, of a promise in a period.

    `cases` is how many said that the promise was broken when it was written; more of them than
    that are not explained by it.
    """

    promise = models.ForeignKey(Promise, models.PROTECT, related_name="differences")
    period = models.ForeignKey(ReportingPeriod, models.PROTECT, related_name="+")
    text = models.TextField(max_length=LONGEST)
    cases = models.PositiveIntegerField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["promise", "period"])]
        constraints = [
            models.CheckConstraint(
                condition=~Q(text="") & Q(cases__gt=0),
                name="a_difference_is_explained_in_words_where_there_is_one",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.promise_id}: {self.period_id}"
