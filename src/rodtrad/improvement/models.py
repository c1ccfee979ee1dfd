"""Causes, what is to be improved, and what is done about it until its effect is known."""

from datetime import date, timedelta
from typing import NamedTuple

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from rodtrad.improvement.enums import Check, State, Verdict, Window
from rodtrad.organisation.models import Unit
from rodtrad.times.history import tracked
from rodtrad.times.models import Dated

PERSON = settings.AUTH_USER_MODEL
A_DAY = timedelta(days=1)


class Days(NamedTuple):
    """A first day and a last, both counted."""

    first: date
    last: date


@tracked()
class Cause(Dated):
    """A reason that things go wrong, in words that every way of listening shares.

    `is_other` is what fits nothing else: it says nothing, so nothing is counted on it.
    """

    key = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=80)
    sort_key = models.CharField(max_length=120)
    is_other = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["is_other", "sort_key", "pk"]

    def __str__(self) -> str:
        return self.name


@tracked()
class ImprovementArea(Dated):
    """Something that a unit, or a whole body, has chosen to become better at."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="improvement_areas")
    name = models.CharField(max_length=120)
    sort_key = models.CharField(max_length=160)
    why = models.TextField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["sort_key", "pk"]

    def __str__(self) -> str:
        return self.name


@tracked()
class Action(models.Model):
    """Something done about a cause: by whom, until when, and whether it helped.

    The window of days and the first of them are fixed when the action is planned; the window after
    is as long and begins the day it is done. `volume_*` is how many the unit met then, of what
    `volume_name` says, when the two windows are not alike. `computed` is what the figures say and
    `verdict` what a person says, with a reason where they differ.
    """

    title = models.CharField(max_length=160)
    description = models.TextField()
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="improvement_actions")
    responsible = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    cause = models.ForeignKey(Cause, models.PROTECT, null=True, blank=True, related_name="actions")
    area = models.ForeignKey(
        ImprovementArea, models.PROTECT, null=True, blank=True, related_name="actions"
    )
    planned_on = models.DateField()
    due_on = models.DateField()
    state = models.CharField(max_length=8, choices=State, default=State.PLANNED)
    check_by = models.CharField(max_length=6, choices=Check)
    check_what = models.TextField(blank=True)
    window = models.PositiveSmallIntegerField(choices=Window, default=Window.HALF)
    volume_name = models.CharField(max_length=80, blank=True)
    volume_before = models.PositiveIntegerField(null=True, blank=True)
    volume_after = models.PositiveIntegerField(null=True, blank=True)
    done_on = models.DateField(null=True)
    done_text = models.TextField(blank=True)
    stop_reason = models.TextField(blank=True)
    cases_before = models.PositiveIntegerField(null=True)
    cases_after = models.PositiveIntegerField(null=True)
    computed = models.CharField(max_length=9, choices=Verdict, blank=True)
    verdict = models.CharField(max_length=9, choices=Verdict, blank=True)
    verdict_reason = models.TextField(blank=True)
    verdict_on = models.DateField(null=True)
    # What everybody may read, when a person has said that it may be shown.
    said = models.TextField(blank=True)
    did = models.TextField(blank=True)
    published_on = models.DateField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["due_on", "pk"]
        indexes = [
            models.Index(fields=["unit", "state", "due_on"]),
            models.Index(fields=["responsible", "state"]),
            models.Index(fields=["-published_on"]),
        ]
        constraints = [
            models.CheckConstraint(
                name="a_cause_is_named_where_it_is_counted",
                condition=~Q(check_by=Check.CAUSE) | Q(cause__isnull=False),
            ),
            models.CheckConstraint(
                name="what_is_looked_at_is_said_where_nothing_is_counted",
                condition=Q(check_by=Check.CAUSE) | ~Q(check_what=""),
            ),
            models.CheckConstraint(
                name="what_is_done_is_told",
                condition=~Q(state=State.DONE) | (Q(done_on__isnull=False) & ~Q(done_text="")),
            ),
            models.CheckConstraint(
                name="what_is_stopped_has_a_reason",
                condition=~Q(state=State.STOPPED) | ~Q(stop_reason=""),
            ),
            models.CheckConstraint(
                name="only_what_is_done_has_an_effect",
                condition=Q(verdict="") | (Q(state=State.DONE) & Q(verdict_on__isnull=False)),
            ),
            models.CheckConstraint(
                name="another_verdict_than_the_figures_has_a_reason",
                condition=Q(verdict="")
                | Q(computed="")
                | Q(verdict=F("computed"))
                | ~Q(verdict_reason=""),
            ),
            models.CheckConstraint(
                name="what_is_shown_is_done_and_written",
                condition=Q(published_on__isnull=True)
                | (Q(state=State.DONE) & ~Q(said="") & ~Q(did="")),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def before(self) -> Days:
        """Return the days before, fixed when the action was planned."""
        return Days(self.planned_on - timedelta(days=self.window), self.planned_on - A_DAY)

    @property
    def after(self) -> Days | None:
        """Return the days after, once the action is done."""
        if self.done_on is None:
            return None
        return Days(self.done_on, self.done_on + timedelta(days=self.window) - A_DAY)

    @property
    def check_on(self) -> date | None:
        """Return the first day when the effect can be told."""
        if self.after is None or self.check_by == Check.NONE:
            return None
        return self.after.last + A_DAY

    @property
    def is_open(self) -> bool:
        return self.state in (State.PLANNED, State.ONGOING)

    @property
    def awaits_verdict(self) -> bool:
        return self.state == State.DONE and not self.verdict and self.check_by != Check.NONE

    @property
    def is_time_to_tell(self) -> bool:
        """Say whether the days after have passed and nobody has said if it helped."""
        on = self.check_on
        return self.awaits_verdict and on is not None and on <= timezone.localdate()
