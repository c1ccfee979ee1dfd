"""Cases as the municipality keeps them: what they are and where they stand, in codes alone.

Nobody's words and nobody's name stand here; what does is in `words`, which rules may remove.
"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from rodtrad.declarations.models import PromiseVersion
from rodtrad.feedback.enums import (
    OPEN,
    Channel,
    Kind,
    KnownTo,
    Result,
    Secrecy,
    State,
    Verdict,
    Waiting,
)
from rodtrad.organisation.models import Unit
from rodtrad.times.history import tracked


class RegistrySeries(models.Model):
    """The numbers of one body and year, given in order and never again."""

    body = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["body", "year"], name="a_body_has_one_series_of_numbers_a_year"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.body_id}/{self.year}"


@tracked()
class FeedbackCase(models.Model):
    """One thing that somebody has brought, from the day it came until it is answered.

    `code` is what both sides call it by. `submission` is a digest of what made a sending one
    sending, so that none counts twice. `promise` is the very sentence it is about, as it read then.
    """

    code = models.CharField(max_length=12, unique=True)
    submission = models.BinaryField(max_length=32, unique=True)
    kind = models.CharField(max_length=12, choices=Kind)
    channel = models.CharField(max_length=8, choices=Channel)
    known_to = models.CharField(max_length=12, choices=KnownTo)
    language = models.CharField(max_length=3, default="sv")
    state = models.CharField(max_length=10, choices=State, default=State.RECEIVED)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="feedback_cases")
    promise = models.ForeignKey(
        PromiseVersion, models.PROTECT, null=True, blank=True, related_name="feedback_cases"
    )
    handler = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    secrecy = models.CharField(max_length=6, choices=Secrecy, default=Secrecy.NONE)
    received_at = models.DateTimeField()
    registered_at = models.DateTimeField()
    registry = models.ForeignKey(RegistrySeries, models.PROTECT, null=True, related_name="cases")
    number = models.PositiveIntegerField(null=True)
    taken_at = models.DateTimeField(null=True)
    first_answered_at = models.DateTimeField(null=True)
    answered_at = models.DateTimeField(null=True)
    result = models.CharField(max_length=10, choices=Result, blank=True)
    verdict = models.CharField(max_length=12, choices=Verdict, blank=True)
    has_measure = models.BooleanField(default=False)
    followed_up_at = models.DateTimeField(null=True)
    did_help = models.BooleanField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [
            models.Index(fields=["unit", "state", "received_at"]),
            models.Index(fields=["-received_at"]),
            models.Index(fields=["handler"], condition=Q(state__in=OPEN), name="cases_in_hand"),
            models.Index(
                fields=["received_at"], condition=Q(state__in=OPEN), name="cases_that_wait"
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["registry", "number"], name="a_registry_number_is_given_once"
            ),
            models.CheckConstraint(
                condition=Q(state__in=[State.HELD, State.REMOVED]) | Q(number__isnull=False),
                name="a_case_that_counts_is_registered",
            ),
            models.CheckConstraint(
                condition=Q(registered_at__gte=F("received_at")),
                name="a_case_is_registered_when_it_has_come",
            ),
            models.CheckConstraint(
                condition=~Q(state=State.ANSWERED) | (Q(answered_at__isnull=False) & ~Q(result="")),
                name="an_answered_case_has_a_result",
            ),
            models.CheckConstraint(
                condition=~Q(state=State.UNDER_WAY) | Q(handler__isnull=False),
                name="a_case_under_way_has_a_handler",
            ),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    @property
    def is_anonymous(self) -> bool:
        return self.known_to == KnownTo.NOBODY


@tracked()
class CasePause(models.Model):
    """A time when a case waits for somebody; while `ended_at` is empty it still does."""

    case = models.ForeignKey(FeedbackCase, models.CASCADE, related_name="pauses")
    waiting_for = models.CharField(max_length=16, choices=Waiting)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True) | Q(ended_at__gte=F("started_at")),
                name="a_wait_ends_after_it_begins",
            ),
            models.UniqueConstraint(
                fields=["case"],
                condition=Q(ended_at__isnull=True),
                name="a_case_waits_for_one_at_a_time",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case_id}: {self.waiting_for}"
