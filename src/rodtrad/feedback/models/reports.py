"""What has been learnt of a period, frozen, and how many users a unit has."""

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value
from django.utils import timezone

from rodtrad.feedback.enums import Withheld
from rodtrad.organisation.models import Unit
from rodtrad.times.history import tracked
from rodtrad.times.models import Dated

_UNIT = F("unit")
WHICH = Func(_UNIT, _UNIT, Value("[]"), function="int8range")


@tracked()
class ReportSnapshot(models.Model):
    """What a body learnt of its cases in a period, as it was when it was compiled.

    `figures` are the true ones and `published` those with small numbers hidden, None where nothing
    is let out, which `withheld` gives the reason of. `digest` is of both. `release` is what is let
    out of the whole municipality; the first report of a period has it, the others are parts of it.
    """

    body = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    is_whole = models.BooleanField()
    period = models.CharField(max_length=40)
    first_on = models.DateField()
    last_on = models.DateField()
    figures = models.JSONField()
    published = models.JSONField(null=True)
    withheld = models.CharField(max_length=8, choices=Withheld, blank=True)
    release = models.JSONField(null=True)
    digest = models.CharField(max_length=64)
    made_at = models.DateTimeField(default=timezone.now)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    presented_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-made_at", "-pk"]
        indexes = [models.Index(fields=["body", "last_on"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(published__isnull=True) & ~Q(withheld="")
                | Q(published__isnull=False) & Q(withheld=""),
                name="what_is_not_let_out_has_a_reason",
            ),
            models.UniqueConstraint(
                fields=["first_on", "last_on"],
                condition=Q(release__isnull=False),
                name="a_period_is_let_out_once",
            ),
            models.CheckConstraint(
                condition=Q(last_on__gte=F("first_on")), name="a_report_ends_after_it_begins"
            ),
            models.CheckConstraint(
                condition=Q(presented_on__isnull=True) | Q(presented_on__gt=F("last_on")),
                name="a_report_is_presented_after_its_period",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.body_id}: {self.period}"


@tracked()
class UnitUsers(Dated):
    """How many users a unit has, for what it hears to be held against."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    count = models.PositiveIntegerField()

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="a_unit_has_one_number_of_users_a_day",
                expressions=[
                    (WHICH, RangeOperators.OVERLAPS),
                    ("valid", RangeOperators.OVERLAPS),
                ],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.unit_id}: {self.count}"
