"""Sheets handed in, as pages ask for them."""

from datetime import timedelta

from django.db.models import QuerySet
from django.utils import timezone

from rodtrad.accounts.models import Visitor
from rodtrad.sheets.enums import OPEN_STATES
from rodtrad.sheets.models import Import, Progress

KEPT_DAYS = 7


def visible_to(user: Visitor) -> "QuerySet[Import]":
    """Return the sheets somebody has handed in."""
    if not user.is_authenticated:
        return Import.objects.none()
    return Import.objects.filter(by=user)


def progress_of(handed_in: Import) -> tuple[int, int]:
    """Return how many rows are done, and of how many; none of none before it has begun."""
    row = Progress.objects.filter(pk=handed_in.pk).values_list("done", "of").first()
    return row or (0, 0)


def forgotten() -> "QuerySet[Import]":
    """Return the sheets nobody has finished within the days that files are kept."""
    before = timezone.now() - timedelta(days=KEPT_DAYS)
    return Import.objects.filter(at__lt=before, state__in=OPEN_STATES)
