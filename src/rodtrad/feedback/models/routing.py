"""What has been learnt of which unit a text is for, in numbers, and what it said of each case.

Nobody's words stand here. A piece is three to five letters that several senders have written in
texts that are still kept; each night's pieces take the place of the last.
"""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from rodtrad.feedback.enums import Quiet
from rodtrad.feedback.models.cases import FeedbackCase
from rodtrad.organisation.models import Unit
from rodtrad.times.history import tracked


class RoutingModel(models.Model):
    """What was learnt one night, and how it did on texts that it had not read."""

    learnt_at = models.DateTimeField(default=timezone.now)
    labels = ArrayField(models.PositiveBigIntegerField())
    starts = ArrayField(models.FloatField())
    texts = models.PositiveIntegerField()
    spoke = models.PositiveIntegerField()
    right = models.PositiveIntegerField()
    usual = models.PositiveIntegerField()
    error = models.FloatField()
    is_worth = models.BooleanField()

    class Meta:
        ordering = ["-learnt_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(right__lte=F("spoke"), spoke__lte=F("texts"), usual__lte=F("texts")),
                name="a_part_of_the_texts_is_no_more_than_all",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)


class RoutingPiece(models.Model):
    """A few letters within words, how rare they are, and what they add to each label."""

    model = models.ForeignKey(RoutingModel, models.CASCADE, related_name="pieces")
    piece = models.CharField(max_length=5)
    rarity = models.FloatField()
    adds = ArrayField(models.FloatField())

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["model", "piece"], name="a_model_knows_a_piece_once"),
        ]

    def __str__(self) -> str:
        return self.piece


@tracked()
class CaseSuggestion(models.Model):
    """What was said of a case, once: which unit it may be for and how surely, or why nothing is.

    `lay_at` is where it lay then.
    """

    case = models.OneToOneField(FeedbackCase, models.CASCADE, related_name="suggestion")
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="+")
    lay_at = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    chance = models.FloatField()
    quiet = models.CharField(max_length=10, choices=Quiet, blank=True)
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(unit__isnull=False, quiet="") | (Q(unit__isnull=True) & ~Q(quiet="")),
                name="a_suggestion_names_a_unit_or_says_why_not",
            ),
            models.CheckConstraint(
                condition=Q(chance__gte=0, chance__lte=1), name="a_chance_is_a_share"
            ),
        ]
        indexes = [models.Index(fields=["made_at"])]

    def __str__(self) -> str:
        return str(self.case_id)


@tracked()
class RoutingChoice(models.Model):
    """Whether units are suggested; the newest choice holds, and without one they are."""

    is_on = models.BooleanField()
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return str(self.is_on)
