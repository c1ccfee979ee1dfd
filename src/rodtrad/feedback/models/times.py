"""How soon the municipality promises to answer, and the days it keeps closed."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value
from django.db.models.functions import Coalesce

from rodtrad.core.promised_time import MOST
from rodtrad.feedback.enums import Kind, Promised, TimeUnit
from rodtrad.organisation.models import Unit, touches_the_stamp
from rodtrad.organisation.models.standing import same_text
from rodtrad.times.history import tracked
from rodtrad.times.models import Dated

_BODY = Coalesce(F("body"), Value(0))
# A body as a range of one, which gist compares without an extension; none is a body of its own.
WHOSE = Func(_BODY, _BODY, Value("[]"), function="int8range")


@tracked()
class HandlingTime(Dated):
    """Within how long something is to have happened in a case, of a body and kind or of all."""

    body = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="+")
    kind = models.CharField(max_length=12, choices=Kind, blank=True)
    what = models.CharField(max_length=12, choices=Promised)
    amount = models.PositiveSmallIntegerField()
    unit = models.CharField(max_length=13, choices=TimeUnit)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(amount__lte=MOST), name="a_promised_time_can_be_reckoned"
            ),
            ExclusionConstraint(
                name="one_time_is_promised_for_each_thing",
                expressions=[
                    (WHOSE, RangeOperators.OVERLAPS),
                    (same_text("kind"), RangeOperators.OVERLAPS),
                    (same_text("what"), RangeOperators.OVERLAPS),
                    ("valid", RangeOperators.OVERLAPS),
                ],
            ),
        ]
        triggers = [touches_the_stamp()]

    def __str__(self) -> str:
        return f"{self.what}: {self.amount} {self.unit}"


@tracked()
class ClosedDay(models.Model):
    """A working day on which the municipality is closed."""

    on = models.DateField(unique=True)
    name = models.CharField(max_length=80)

    class Meta:
        triggers = [touches_the_stamp()]

    def __str__(self) -> str:
        return f"{self.on}: {self.name}"
