"""What people wrote and who they are: personal text, outside the history of rows.

Rules for how long it is kept, and decisions on erasure, may remove it; the case stays.
"""

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector
from django.db import models
from django.utils import timezone

from rodtrad.feedback.enums import KnownTo, MessageKind, Writer
from rodtrad.feedback.models.cases import FeedbackCase
from rodtrad.search.registry import SWEDISH

LONGEST = 10_000


class CaseWords(models.Model):
    """What the sender wrote, and where it was."""

    case = models.OneToOneField(FeedbackCase, models.CASCADE, related_name="words")
    text = models.TextField(max_length=LONGEST)
    place = models.CharField(max_length=200, blank=True)

    class Meta:
        indexes = [
            GinIndex(SearchVector("text", config=SWEDISH), name="words_of_cases_are_searched"),
        ]

    def __str__(self) -> str:
        return str(self.case_id)


class CaseContact(models.Model):
    """Who the sender is, as far as she has told; an anonymous case has no such row."""

    case = models.OneToOneField(FeedbackCase, models.CASCADE, related_name="contact")
    name = models.CharField(max_length=150, blank=True)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=40, blank=True)
    device = models.CharField(max_length=200, blank=True)

    def __str__(self) -> str:
        return str(self.case_id)


class CaseSecret(models.Model):
    """What tells that somebody who comes back is the sender: a keyed digest, never the words."""

    case = models.OneToOneField(FeedbackCase, models.CASCADE, related_name="secret")
    salt = models.BinaryField(max_length=16)
    digest = models.BinaryField(max_length=32)

    def __str__(self) -> str:
        return str(self.case_id)


class CaseMessage(models.Model):
    """What was said between the sender and the municipality, in order."""

    case = models.ForeignKey(FeedbackCase, models.CASCADE, related_name="messages")
    kind = models.CharField(max_length=10, choices=MessageKind)
    writer = models.CharField(max_length=12, choices=Writer)
    text = models.TextField(max_length=LONGEST)
    measure = models.TextField(blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return str(self.case_id)


class CaseNote(models.Model):
    """What those who work with a case write to each other."""

    case = models.ForeignKey(FeedbackCase, models.CASCADE, related_name="notes")
    text = models.TextField(max_length=LONGEST)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return str(self.case_id)


class IntakeDraft(models.Model):
    """What somebody is writing and has not sent; `key` is in its address, `token` never is."""

    key = models.UUIDField(unique=True)
    token = models.UUIDField(unique=True)
    text = models.TextField(max_length=LONGEST)
    place = models.CharField(max_length=200, blank=True)
    unit = models.ForeignKey(
        "organisation.Unit", models.CASCADE, null=True, blank=True, related_name="+"
    )
    promise = models.ForeignKey(
        "declarations.PromiseVersion", models.CASCADE, null=True, blank=True, related_name="+"
    )
    kind = models.CharField(max_length=12, blank=True)
    known_to = models.CharField(max_length=12, choices=KnownTo, blank=True)
    name = models.CharField(max_length=150, blank=True)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=40, blank=True)
    language = models.CharField(max_length=3, default="sv")
    is_doubtful = models.BooleanField(default=False)
    begun_at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes = [models.Index(fields=["begun_at"])]

    def __str__(self) -> str:
        return str(self.pk)
