"""The periods figures are reported for."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value
from django.utils import timezone

from rodtrad.audit.models import append_only
from rodtrad.core import periods
from rodtrad.indicators.enums import Frequency, PeriodState
from rodtrad.organisation.models import touches_the_stamp
from rodtrad.times.history import tracked


def as_point(expression: str) -> Func:
    """Return a number as a range of one, which an exclusion can compare without extensions."""
    return Func(F(expression), F(expression), Value("[]"), function="int8range")


class KindAsPoint(Func):
    template = "int8range(hashtext(%(expressions)s), hashtext(%(expressions)s), '[]')"


@tracked()
class ReportingPeriod(models.Model):
    """A stretch of time, first and last day included, that figures are reported for."""

    key = models.SlugField(max_length=20, unique=True)
    kind = models.CharField(max_length=10, choices=Frequency)
    name = models.CharField(max_length=60)
    starts_on = models.DateField()
    ends_on = models.DateField()
    due_on = models.DateField()
    state = models.CharField(max_length=6, choices=PeriodState, default=PeriodState.OPEN)

    class Meta:
        ordering = ["starts_on", "ends_on"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")), name="period_ends_after_it_starts"
            ),
            models.CheckConstraint(
                condition=Q(due_on__gte=F("starts_on")), name="period_is_due_after_it_starts"
            ),
            ExclusionConstraint(
                name="periods_of_one_kind_never_overlap",
                expressions=[
                    (KindAsPoint(F("kind")), RangeOperators.OVERLAPS),
                    (
                        Func(
                            F("starts_on"),
                            F("ends_on"),
                            Value("[]"),
                            function="daterange",
                            output_field=DateRangeField(),
                        ),
                        RangeOperators.OVERLAPS,
                    ),
                ],
            ),
        ]
        indexes = [models.Index(fields=["kind", "due_on"], name="periods_due_by_kind")]
        triggers = [touches_the_stamp()]

    def __str__(self) -> str:
        return self.name

    @property
    def shown_name(self) -> str:
        """Return the name in the reader's language; the stored one is Swedish."""
        return periods.period_name(periods.parse(self.key))

    @property
    def is_locked(self) -> bool:
        return self.state == PeriodState.LOCKED


class PeriodTurn(models.Model):
    """One time a period was locked or opened again: by whom, when and why."""

    period = models.ForeignKey(ReportingPeriod, on_delete=models.PROTECT, related_name="turns")
    state = models.CharField(max_length=6, choices=PeriodState)
    reason = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(
        "accounts.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state=PeriodState.OPEN) | ~Q(reason=""),
                name="a_period_is_opened_again_for_a_reason",
            )
        ]
        triggers = [append_only("turns_of_a_period_are_never_changed")]
