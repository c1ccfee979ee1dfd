"""What else a case is, beside its kind, and what holds for each such track in this municipality."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from rodtrad.core.promised_time import MOST
from rodtrad.feedback.enums import Secrecy, TimeUnit, TrackKind, TrackStart, TrackState
from rodtrad.feedback.models.cases import FeedbackCase
from rodtrad.feedback.models.words import LONGEST
from rodtrad.organisation.models import Unit
from rodtrad.times.history import tracked


@tracked()
class CaseTrack(models.Model):
    """A way of its own that a case may also go: suggested by words, decided by a person.

    `argued` are the sets of our own words that were met, never the sender's. The time is what held
    when it was accepted, counted from `started_at`.
    """

    case = models.ForeignKey(FeedbackCase, models.CASCADE, related_name="tracks")
    kind = models.CharField(max_length=16, choices=TrackKind)
    state = models.CharField(max_length=10, choices=TrackState, default=TrackState.SUGGESTED)
    argued = ArrayField(models.CharField(max_length=160), default=list, blank=True)
    suggested_at = models.DateTimeField(null=True)
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    receiver = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="+")
    amount = models.PositiveSmallIntegerField(null=True)
    unit = models.CharField(max_length=13, choices=TimeUnit, blank=True)
    started_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["case", "kind"], name="a_case_has_a_track_once"),
            models.CheckConstraint(
                condition=Q(state=TrackState.SUGGESTED) | Q(decided_at__isnull=False),
                name="a_track_that_is_decided_says_when",
            ),
            models.CheckConstraint(
                condition=~Q(state=TrackState.ACCEPTED)
                | (Q(amount__isnull=False) & Q(started_at__isnull=False) & ~Q(unit="")),
                name="an_accepted_track_has_a_time",
            ),
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True)
                | (Q(state=TrackState.ACCEPTED) & Q(closed_at__gte=F("decided_at"))),
                name="a_track_is_closed_after_it_is_accepted",
            ),
        ]
        indexes = [
            models.Index(
                fields=["case", "kind"],
                condition=Q(state=TrackState.SUGGESTED),
                name="tracks_that_wait",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case_id}: {self.kind}"


class TrackWords(models.Model):
    """Why a track was decided as it was, and what was done: personal text, outside the history."""

    track = models.OneToOneField(CaseTrack, models.CASCADE, related_name="words")
    reason = models.TextField(max_length=LONGEST, blank=True)
    outcome = models.TextField(max_length=LONGEST, blank=True)
    reference = models.CharField(max_length=120, blank=True)
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return str(self.track_id)


@tracked()
class TrackSetting(models.Model):
    """What the municipality has decided of a track, instead of what is assumed."""

    kind = models.CharField(max_length=16, choices=TrackKind, unique=True)
    amount = models.PositiveSmallIntegerField()
    unit = models.CharField(max_length=13, choices=TimeUnit)
    starts = models.CharField(max_length=8, choices=TrackStart)
    secrecy = models.CharField(max_length=6, choices=Secrecy)
    receiver = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="+")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(amount__lte=MOST), name="the_time_of_a_track_can_be_reckoned"
            ),
        ]

    def __str__(self) -> str:
        return self.kind
