"""What one body has told another to do, until it is reported or written off."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from rodtrad.goals.enums import AssignmentState, ReportForm
from rodtrad.goals.models.thread import Goal
from rodtrad.search.registry import SWEDISH
from rodtrad.times.history import tracked


@tracked()
class Assignment(models.Model):
    """Something the council or another body has decided that somebody shall do and report."""

    title = models.CharField(max_length=200)
    description = models.TextField(blank=True)
    giver = models.ForeignKey("organisation.Unit", models.PROTECT, related_name="assignments_given")
    receiver = models.ForeignKey(
        "organisation.Unit", models.PROTECT, null=True, blank=True, related_name="assignments"
    )
    function = models.CharField(max_length=120, blank=True)
    decision = models.ForeignKey(
        "organisation.Decision", models.PROTECT, null=True, blank=True, related_name="assignments"
    )
    given_on = models.DateField()
    due_on = models.DateField(null=True, blank=True)
    report_form = models.CharField(max_length=12, choices=ReportForm, blank=True)
    goal = models.ForeignKey(
        Goal, models.PROTECT, null=True, blank=True, related_name="assignments"
    )
    state = models.CharField(max_length=12, choices=AssignmentState, default=AssignmentState.OPEN)
    closed_on = models.DateField(null=True, blank=True)
    report = models.TextField(blank=True)
    closing_decision = models.ForeignKey(
        "organisation.Decision", models.PROTECT, null=True, blank=True, related_name="+"
    )
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["due_on", "pk"]
        indexes = [
            GinIndex(
                SearchVector("title", "description", "report", config=SWEDISH),
                name="assignments_are_searched",
            ),
            models.Index(
                fields=["receiver"], condition=Q(state="open"), name="assignment_open_by_receiver"
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="an_assignment_is_closed_on_a_day",
                condition=Q(state=AssignmentState.OPEN, closed_on=None)
                | ~Q(state=AssignmentState.OPEN) & Q(closed_on__isnull=False),
            ),
            models.CheckConstraint(
                name="a_reported_assignment_has_a_report",
                condition=~Q(state=AssignmentState.REPORTED) | ~Q(report=""),
            ),
            models.CheckConstraint(
                name="an_assignment_is_written_off_by_a_decision",
                condition=~Q(state=AssignmentState.WRITTEN_OFF) | Q(closing_decision__isnull=False),
            ),
            models.CheckConstraint(
                name="an_assignment_is_not_due_before_it_is_given",
                condition=Q(due_on=None) | Q(due_on__gte=F("given_on")),
            ),
        ]

    def __str__(self) -> str:
        return self.title


class AssignmentMove(models.Model):
    """A new day for an assignment, by a decision of who gave it."""

    assignment = models.ForeignKey(Assignment, models.PROTECT, related_name="moves")
    due_before = models.DateField(null=True)
    due_on = models.DateField()
    reason = models.TextField()
    decision = models.ForeignKey("organisation.Decision", models.PROTECT, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.CheckConstraint(name="a_move_has_a_reason", condition=~Q(reason="")),
        ]


class PresentedList(models.Model):
    """The list of unfinished assignments that a giving body was shown, and which stood on it."""

    body = models.ForeignKey("organisation.Unit", models.PROTECT, related_name="presented_lists")
    decision = models.ForeignKey(
        "organisation.Decision", models.PROTECT, related_name="presented_lists"
    )
    assignment_ids = ArrayField(models.BigIntegerField())
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["body", "decision"], name="a_list_is_presented_once_at_a_meeting"
            )
        ]
