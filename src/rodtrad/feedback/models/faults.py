"""Faults that apps tell of by Open311: what is offered, whose apps, and what everybody may read.

What a sender gave and what somebody has let be shown stand outside the history, as words do.
"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from rodtrad.feedback.enums import Receipt
from rodtrad.feedback.models.cases import FeedbackCase
from rodtrad.feedback.models.words import LONGEST
from rodtrad.organisation.models import Unit
from rodtrad.times.history import tracked

PLACE = 200


@tracked()
class FaultService(models.Model):
    """A kind of fault that apps may tell of, and the unit that receives it.

    `code` is what apps call it by and is never another's; `keywords` are parted by commas.
    """

    code = models.SlugField(max_length=80, unique=True)
    name = models.CharField(max_length=120)
    description = models.CharField(max_length=500, blank=True)
    group = models.CharField(max_length=80, blank=True)
    keywords = models.CharField(max_length=200, blank=True)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    receipt = models.CharField(max_length=8, choices=Receipt, default=Receipt.REALTIME)
    offered_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True) | Q(ended_at__gte=F("offered_at")),
                name="a_service_ends_after_it_is_offered",
            ),
            models.UniqueConstraint(
                fields=["name"],
                condition=Q(ended_at__isnull=True),
                name="a_service_has_a_name_of_its_own",
            ),
        ]

    def __str__(self) -> str:
        return self.code


class AppKey(models.Model):
    """What lets an app tell of faults: a digest, the key itself is kept nowhere."""

    name = models.CharField(max_length=80)
    digest = models.BinaryField(max_length=32, unique=True)
    made_at = models.DateTimeField(default=timezone.now)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["name"],
                condition=Q(revoked_at__isnull=True),
                name="a_key_in_force_has_a_name_of_its_own",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class CaseFault(models.Model):
    """Which service a fault is of, and what an app told besides words.

    Position in degrees of WGS 84; `token` is a digest of the receipt, where one was given.
    """

    case = models.OneToOneField(FeedbackCase, models.CASCADE, related_name="fault")
    service = models.ForeignKey(FaultService, models.PROTECT, related_name="faults")
    key = models.ForeignKey(AppKey, models.PROTECT, null=True, related_name="faults")
    latitude = models.FloatField(null=True)
    longitude = models.FloatField(null=True)
    picture = models.TextField(blank=True)
    token = models.BinaryField(max_length=32, unique=True, null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(latitude__isnull=True, longitude__isnull=True)
                | Q(latitude__range=(-90, 90), longitude__range=(-180, 180)),
                name="a_position_is_on_the_earth",
            ),
        ]

    def __str__(self) -> str:
        return str(self.case_id)


class ShownCase(models.Model):
    """What everybody may read of a case, as somebody has let it be read.

    `name` is the sender's, when she has chosen that it is shown and somebody has let it be.
    """

    case = models.OneToOneField(FeedbackCase, models.CASCADE, related_name="shown")
    text = models.TextField(max_length=LONGEST)
    place = models.CharField(max_length=PLACE, blank=True)
    has_position = models.BooleanField(default=False)
    answer = models.TextField(max_length=LONGEST, blank=True)
    name = models.CharField(max_length=150, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return str(self.case_id)
