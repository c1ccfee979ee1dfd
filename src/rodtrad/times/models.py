"""Valid time: what holds from a day until, but not on, another."""

from datetime import date
from typing import Any, Self

from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.utils import timezone


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
