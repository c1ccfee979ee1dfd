"""What is told to a person, the mail on its way, and what a colleague took over."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from rodtrad.notifications.enums import MailState, Weekday


class Notice(models.Model):
    """A sentence to one person; `link_text` is the part of it that leads to `url`."""

    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notices"
    )
    text = models.CharField(max_length=300)
    link_text = models.CharField(max_length=200, blank=True)
    url = models.CharField(max_length=500, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes = [
            models.Index(fields=["recipient", "-created_at"], name="notice_newest_per_person"),
        ]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="a_notice_says_something"),
        ]


class Mail(models.Model):
    """One mail in the outbox; what it says may be removed by retention, that it went stays."""

    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="mails"
    )
    to = models.EmailField(blank=True)
    subject = models.CharField(max_length=200, blank=True)
    body = models.TextField(blank=True)
    dedupe_key = models.CharField(max_length=200)
    state = models.CharField(max_length=10, choices=MailState.choices, default=MailState.WAITING)
    tries = models.PositiveSmallIntegerField(default=0)
    next_try_at = models.DateTimeField(default=timezone.now, null=True)
    failure = models.CharField(max_length=20, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    sent_at = models.DateTimeField(null=True)
    cleared_at = models.DateTimeField(null=True)
    # A way in, such as an invitation, is not left lying once it has gone.
    is_secret = models.BooleanField(default=False)

    class Meta:
        indexes = [
            models.Index(
                fields=["next_try_at"],
                condition=Q(state__in=[MailState.WAITING, MailState.SENDING]),
                name="mail_on_its_way",
            ),
            models.Index(
                fields=["-created_at"],
                condition=Q(state=MailState.DEAD),
                name="mail_that_did_not_arrive",
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["dedupe_key"], name="a_mail_is_posted_once"),
            models.CheckConstraint(
                condition=Q(state__in=MailState.values), name="a_mail_has_a_known_state"
            ),
            models.CheckConstraint(
                condition=Q(state=MailState.SENT, sent_at__isnull=False)
                | (~Q(state=MailState.SENT) & Q(sent_at__isnull=True)),
                name="only_a_sent_mail_has_a_time_of_sending",
            ),
            models.CheckConstraint(
                condition=Q(
                    state__in=[MailState.WAITING, MailState.SENDING], next_try_at__isnull=False
                )
                | (
                    ~Q(state__in=[MailState.WAITING, MailState.SENDING])
                    & Q(next_try_at__isnull=True)
                ),
                name="only_a_mail_on_its_way_has_a_next_try",
            ),
            models.CheckConstraint(
                condition=Q(cleared_at__isnull=True) | Q(to="", subject="", body=""),
                name="a_cleared_mail_says_nothing",
            ),
            models.CheckConstraint(
                condition=Q(is_secret=False) | ~Q(state=MailState.SENT) | Q(body=""),
                name="a_secret_is_not_kept_once_sent",
            ),
        ]


class Delegation(models.Model):
    """A due item in a colleague's hands until it is done, handed back or taken back."""

    item_key = models.CharField(max_length=200)
    giver = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="delegations_given"
    )
    receiver = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="delegations_received"
    )
    line = models.CharField(max_length=300, blank=True)
    given_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["item_key"],
                condition=Q(ended_at__isnull=True),
                name="a_due_item_is_in_one_colleagues_hands",
            ),
            models.CheckConstraint(
                condition=~Q(giver=F("receiver")), name="nobody_delegates_to_themselves"
            ),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True) | Q(ended_at__gte=F("given_at")),
                name="a_delegation_ends_after_it_was_given",
            ),
        ]


class MailChoice(models.Model):
    """Whether a person wants the digest; no row means yes."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="mail_choice"
    )
    wants_digest = models.BooleanField(default=True)


def every_monday() -> list[int]:
    return [Weekday.MONDAY.value]


class Rhythm(models.Model):
    """The municipality's one rhythm: digest days and hour, and how long mails are kept."""

    weekdays = ArrayField(
        models.PositiveSmallIntegerField(choices=Weekday.choices), default=every_monday, blank=True
    )
    hour = models.PositiveSmallIntegerField(default=7, validators=[MaxValueValidator(23)])
    last_digest_on = models.DateField(null=True)
    keep_days = models.PositiveSmallIntegerField(
        default=90, validators=[MinValueValidator(1), MaxValueValidator(3650)]
    )

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(pk=1), name="there_is_one_rhythm"),
            models.CheckConstraint(condition=Q(hour__lte=23), name="a_digest_hour_is_on_the_clock"),
            models.CheckConstraint(
                condition=Q(keep_days__gte=1), name="a_mail_is_kept_at_least_a_day"
            ),
        ]
