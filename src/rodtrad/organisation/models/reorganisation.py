"""A reorganisation: what it does in turn, what took over from what, and what it changed."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from rodtrad.organisation.enums import ReorganisationState, StepKind
from rodtrad.organisation.models.standing import Decision, Unit, touches_the_stamp
from rodtrad.times.history import tracked


@tracked()
class Reorganisation(models.Model):
    """Steps that are taken together on a day; a draft until a decision plans it."""

    title = models.CharField(max_length=200)
    starts_on = models.DateField()
    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, null=True, related_name="+")
    planned_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["-starts_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(planned_at=None) | Q(decision__isnull=False),
                name="a_planned_reorganisation_has_a_decision",
            )
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def state(self) -> ReorganisationState:
        """Return how it stands today; it comes into force by its day alone."""
        if self.withdrawn_at is not None:
            return ReorganisationState.WITHDRAWN
        if self.planned_at is None:
            return ReorganisationState.DRAFT
        is_begun = self.starts_on <= timezone.localdate()
        return ReorganisationState.IN_FORCE if is_begun else ReorganisationState.PLANNED


@tracked()
class Step(models.Model):
    """One thing a reorganisation does; which fields it uses follows from its kind."""

    reorganisation = models.ForeignKey(
        Reorganisation, on_delete=models.PROTECT, related_name="steps"
    )
    sort = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=10, choices=StepKind)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, null=True, related_name="+")
    name = models.CharField(max_length=200, blank=True)
    parent = models.ForeignKey(Unit, on_delete=models.PROTECT, null=True, related_name="+")
    receiver = models.ForeignKey(Unit, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["sort"]
        constraints = [
            models.UniqueConstraint(
                fields=["reorganisation", "sort"], name="steps_are_taken_one_after_the_other"
            ),
            models.CheckConstraint(
                condition=Q(kind=StepKind.MERGE, unit=None)
                | (~Q(kind=StepKind.MERGE) & Q(unit__isnull=False)),
                name="a_step_that_does_not_merge_is_about_one_unit",
            ),
            models.CheckConstraint(
                condition=~Q(receiver=F("unit")), name="a_unit_does_not_take_over_from_itself"
            ),
        ]


@tracked()
class StepPart(models.Model):
    """One of the units that are merged, or one of those that come of a split."""

    step = models.ForeignKey(Step, on_delete=models.PROTECT, related_name="parts")
    sort = models.PositiveSmallIntegerField()
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, null=True, related_name="+")
    name = models.CharField(max_length=200, blank=True)
    weight = models.DecimalField(max_digits=5, decimal_places=4, default=1)
    takes_over = models.BooleanField(default=False)

    class Meta:
        ordering = ["sort"]
        constraints = [
            models.UniqueConstraint(fields=["step", "sort"], name="parts_of_a_step_are_ordered"),
            models.CheckConstraint(
                condition=Q(weight__gt=0, weight__lte=1), name="a_part_is_some_of_the_whole"
            ),
        ]


@tracked()
class Succession(models.Model):
    """From a day one unit goes on with what another did; one of them takes over what it had."""

    reorganisation = models.ForeignKey(
        Reorganisation, on_delete=models.PROTECT, related_name="successions"
    )
    predecessor = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="successors")
    successor = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="predecessors")
    starts_on = models.DateField()
    weight = models.DecimalField(max_digits=5, decimal_places=4, default=1)
    takes_over = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["predecessor", "successor"], name="a_unit_succeeds_another_once"
            ),
            models.UniqueConstraint(
                fields=["predecessor"],
                condition=Q(takes_over=True),
                name="one_unit_takes_over_what_another_had",
            ),
            models.CheckConstraint(
                condition=~Q(predecessor=F("successor")), name="a_unit_does_not_succeed_itself"
            ),
            models.CheckConstraint(
                condition=Q(weight__gt=0, weight__lte=1), name="a_successor_is_some_of_the_whole"
            ),
        ]
        triggers = [touches_the_stamp()]


class Effect(models.Model):
    """One row that a reorganisation made, changed or removed, before and after."""

    reorganisation = models.ForeignKey(
        Reorganisation, on_delete=models.PROTECT, related_name="effects"
    )
    sort = models.PositiveIntegerField()
    table = models.CharField(max_length=60)
    row_id = models.BigIntegerField()
    before = models.TextField(blank=True)
    after = models.TextField(blank=True)

    class Meta:
        ordering = ["sort"]
        constraints = [
            models.UniqueConstraint(
                fields=["reorganisation", "table", "row_id"], name="a_row_is_kept_once_a_change"
            ),
            models.CheckConstraint(
                condition=~Q(before="") | ~Q(after=""),
                name="an_effect_has_a_before_or_an_after",
            ),
        ]
