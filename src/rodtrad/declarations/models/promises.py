"""Promises, how they are measured, and what came of them period by period."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from rodtrad.declarations.enums import Answered, Bound, LevelKind, TimeUnit, Verdict
from rodtrad.declarations.models.declarations import DeclarationVersion, ServiceDeclaration
from rodtrad.declarations.triggers import OWN_PROMISES_STAY
from rodtrad.indicators.enums import Frequency
from rodtrad.indicators.models.definitions import FIGURE
from rodtrad.organisation.models import same
from rodtrad.search.registry import SWEDISH
from rodtrad.times.history import tracked
from rodtrad.times.models import Dated


@tracked()
class Promise(models.Model):
    """The identity of a promise, which goes on from one text of the declaration to the next."""

    declaration = models.ForeignKey(ServiceDeclaration, models.PROTECT, related_name="promises")
    number = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["declaration", "number"], name="a_promise_has_a_number_of_its_own"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.declaration_id}.{self.number}"


@tracked()
class PromiseVersion(models.Model):
    """One sentence that a version of a declaration promises, its level and what it excepts.

    `amount` is the time, the share in per cent or the number promised; `share` the per cent of
    cases in which a promised time is kept, None where it is promised to all.
    """

    version = models.ForeignKey(DeclarationVersion, models.PROTECT, related_name="promises")
    promise = models.ForeignKey(Promise, models.PROTECT, related_name="versions")
    sort = models.PositiveSmallIntegerField(default=0)
    text = models.CharField(max_length=300)
    aspect = models.CharField(max_length=60, blank=True)
    level_kind = models.CharField(max_length=8, choices=LevelKind)
    bound = models.CharField(max_length=8, choices=Bound, default=Bound.AT_MOST)
    amount = models.DecimalField(**FIGURE, null=True, blank=True)
    time_unit = models.CharField(max_length=14, choices=TimeUnit, blank=True)
    share = models.DecimalField(max_digits=5, decimal_places=2, null=True, blank=True)
    counted_in = models.CharField(max_length=60, blank=True)
    exceptions = models.TextField(blank=True)
    is_guarantee = models.BooleanField(default=False)
    remedy = models.TextField(blank=True)
    applies_from = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["sort", "pk"]
        indexes = [
            GinIndex(SearchVector("text", config=SWEDISH), name="promises_are_searched"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["version", "promise"], name="a_promise_is_made_once_in_a_text"
            ),
            models.CheckConstraint(
                condition=Q(level_kind=LevelKind.QUALITY) | Q(amount__isnull=False),
                name="a_promised_level_is_stated",
            ),
            models.CheckConstraint(
                condition=~Q(level_kind=LevelKind.TIME) | ~Q(time_unit=""),
                name="a_promised_time_has_a_unit",
            ),
            models.CheckConstraint(
                condition=Q(share__isnull=True) | Q(share__gt=0, share__lte=100),
                name="a_promised_share_is_a_per_cent",
            ),
            models.CheckConstraint(
                condition=Q(is_guarantee=False) | ~Q(remedy=""),
                name="a_guarantee_says_what_happens_when_it_is_broken",
            ),
        ]
        triggers = OWN_PROMISES_STAY

    def __str__(self) -> str:
        return self.text


@tracked()
class PromiseMeasure(Dated):
    """How a promise is proven while this holds; `source` names a kind that a room registered.

    `method` and `rhythm` say how and how often, where somebody looks by hand.
    """

    promise = models.ForeignKey(Promise, models.PROTECT, related_name="measures")
    source = models.CharField(max_length=20)
    series = models.ForeignKey(
        "indicators.Series", models.PROTECT, null=True, blank=True, related_name="promise_measures"
    )
    method = models.TextField(blank=True)
    rhythm = models.CharField(max_length=10, choices=Frequency)

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="a_promise_is_measured_in_one_way_at_a_time",
                expressions=[
                    (same("promise"), RangeOperators.OVERLAPS),
                    ("valid", RangeOperators.OVERLAPS),
                ],
            ),
        ]


@tracked()
class PromiseCheck(models.Model):
    """What somebody found who looked by hand: how many of how many, or a number."""

    promise = models.ForeignKey(Promise, models.PROTECT, related_name="checks")
    period = models.ForeignKey("indicators.ReportingPeriod", models.PROTECT, related_name="+")
    kept = models.PositiveIntegerField(null=True, blank=True)
    of = models.PositiveIntegerField(null=True, blank=True)
    value = models.DecimalField(**FIGURE, null=True, blank=True)
    note = models.TextField(blank=True)
    checked_on = models.DateField(default=timezone.localdate)
    by = models.ForeignKey("accounts.User", models.PROTECT, null=True, related_name="+")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["promise", "period"], name="a_promise_is_checked_once_a_period"
            ),
            models.CheckConstraint(
                condition=Q(kept__isnull=True) | Q(kept__lte=F("of")),
                name="no_more_is_kept_than_was_looked_at",
            ),
            models.CheckConstraint(
                condition=Q(value__isnull=False, of__isnull=True)
                | Q(value__isnull=True, kept__isnull=False, of__isnull=False),
                name="a_check_counts_or_measures",
            ),
        ]


@tracked()
class PromiseVerdict(models.Model):
    """Whether a promise was kept in a period, in the words it had then.

    `value` is what was measured, in the unit of the level; `kept` of `of` where it was counted.
    """

    promise = models.ForeignKey(Promise, models.PROTECT, related_name="verdicts")
    period = models.ForeignKey("indicators.ReportingPeriod", models.PROTECT, related_name="+")
    wording = models.ForeignKey(PromiseVersion, models.PROTECT, related_name="verdicts")
    verdict = models.CharField(max_length=12, choices=Verdict)
    value = models.DecimalField(**FIGURE, null=True, blank=True)
    kept = models.PositiveIntegerField(null=True, blank=True)
    of = models.PositiveIntegerField(null=True, blank=True)
    measured_on = models.DateField(null=True, blank=True)
    reason = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["promise", "period"], name="a_promise_has_one_verdict_a_period"
            ),
        ]


class PromiseStatus(models.Model):
    """The newest verdict of a promise, kept beside it for lists; made anew when figures change."""

    promise = models.OneToOneField(Promise, models.CASCADE, related_name="status", primary_key=True)
    status = models.CharField(max_length=12, choices=Verdict, default=Verdict.NOT_MEASURED)
    newest = models.ForeignKey(PromiseVerdict, models.SET_NULL, null=True, related_name="+")


@tracked()
class BrokenAnswer(models.Model):
    """What is done about a promise that was broken in a period."""

    verdict = models.ForeignKey(PromiseVerdict, models.PROTECT, related_name="answers")
    kind = models.CharField(max_length=10, choices=Answered)
    activity = models.ForeignKey(
        "goals.Activity", models.PROTECT, null=True, blank=True, related_name="+"
    )
    text = models.TextField()
    by = models.ForeignKey("accounts.User", models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-at", "-pk"]
