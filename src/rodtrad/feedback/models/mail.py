"""What came by mail: that it was taken, what its headers said, and how the mailbox is.

`CaseLetter` is personal and goes with the words it came with; the others hold codes alone.
"""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from rodtrad.feedback.enums import Taking
from rodtrad.feedback.models.cases import FeedbackCase
from rodtrad.feedback.models.words import CaseMessage


class TakenMail(models.Model):
    """A mail that has been taken, known by a keyed digest alone, so that none counts twice."""

    digest = models.BinaryField(max_length=32)
    outcome = models.CharField(max_length=9, choices=Taking)
    case = models.ForeignKey(FeedbackCase, models.CASCADE, null=True, related_name="mails")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes = [models.Index(fields=["-at"])]
        constraints = [
            models.UniqueConstraint(fields=["digest"], name="a_mail_is_taken_once"),
            models.CheckConstraint(
                condition=Q(outcome=Taking.AUTOMATIC, case__isnull=True)
                | (~Q(outcome=Taking.AUTOMATIC) & Q(case__isnull=False)),
                name="a_mail_that_a_person_wrote_is_in_a_case",
            ),
        ]

    def __str__(self) -> str:
        return self.outcome


class CaseLetter(models.Model):
    """What stood around the words of a mail: its subject, its sender, and what it answered.

    `sender` is as the mail named it. `refused` is why files were not taken, a sentence in a line.
    """

    case = models.ForeignKey(FeedbackCase, models.CASCADE, related_name="letters")
    message = models.OneToOneField(
        CaseMessage, models.CASCADE, null=True, blank=True, related_name="letter"
    )
    subject = models.CharField(max_length=300, blank=True)
    sender = models.CharField(max_length=300, blank=True)
    is_other_sender = models.BooleanField(default=False)
    quoted = models.TextField(blank=True)
    refused = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["case"],
                condition=Q(message__isnull=True),
                name="a_case_begins_with_one_letter",
            ),
        ]

    def __str__(self) -> str:
        return str(self.case_id)


class InboxState(models.Model):
    """How it went when the mailbox was last fetched from; `fault` is a word, "sign_in"."""

    fetched_at = models.DateTimeField(null=True)
    fault = models.CharField(max_length=10, blank=True)
    fault_at = models.DateTimeField(null=True)
    waiting = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(pk=1), name="there_is_one_mailbox"),
        ]

    def __str__(self) -> str:
        return self.fault
