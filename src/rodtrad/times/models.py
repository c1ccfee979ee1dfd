"""Valid time: what holds from a day until, but not on, another."""

from datetime import date
from typing import Any, Self

from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.utils import timezone

from rodtrad.times.spans import Span


class DatedQuerySet(models.QuerySet[Any]):
    def on(self, day: date | None = None) -> Self:
        """Return what holds on the day, today when none is given."""
        return self.filter(valid__contains=day or timezone.localdate())


class Dated(models.Model):
    """Something that holds over `valid`, a half-open range of days."""

    valid = DateRangeField()

    objects = DatedQuerySet.as_manager()

    class Meta:
        abstract = True


def end_today(row: Dated) -> None:
    """End the row today; one that never held a day goes, and history keeps it."""
    end_from(row, timezone.localdate())


def end_from(row: Dated, day: date) -> None:
    """Let the row hold until the day; one that would not have begun by then goes."""
    if row.valid.lower is not None and row.valid.lower >= day:
        row.delete()
        return
    row.valid = Span(row.valid.lower, day)
    row.save(update_fields=["valid"])
