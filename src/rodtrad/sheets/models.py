"""Sheets handed in, and how foreign headers were read last time."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from rodtrad.sheets.enums import ImportState


class Import(models.Model):
    """One file handed in to be recorded: what it was, what it would do and what it did.

    Its file, its faults and the rows shown may hold personal text, and are removed when it is
    recorded, discarded or a week old; the row itself keeps counts and the fingerprint.
    """

    kind = models.SlugField(max_length=40)
    name = models.CharField(max_length=200)
    fingerprint = models.CharField(max_length=64)
    file = models.FileField(upload_to="sheets/", max_length=200, blank=True)
    state = models.CharField(max_length=10, choices=ImportState, default=ImportState.WAITING)
    sheet = models.CharField(max_length=120, blank=True)
    # Their headers with some values of each, and which of our columns each of them is.
    headers = models.JSONField(default=list)
    columns = models.JSONField(default=dict)
    fixed = models.JSONField(default=dict)
    count_new = models.PositiveIntegerField(default=0)
    count_changed = models.PositiveIntegerField(default=0)
    count_same = models.PositiveIntegerField(default=0)
    count_faults = models.PositiveIntegerField(default=0)
    faults = models.JSONField(default=list)
    shown = models.JSONField(default=list)
    sentence = models.CharField(max_length=400, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["by", "-at"], name="imports_of_a_person")]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(state=ImportState.RECORDED) | models.Q(count_faults=0),
                name="what_is_recorded_has_no_faults",
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def count(self) -> int:
        """Return how many rows there are without faults."""
        return self.count_new + self.count_changed + self.count_same


class Progress(models.Model):
    """How far a large import has come; written past the transaction that it tells of."""

    of_import = models.OneToOneField(
        Import, on_delete=models.CASCADE, primary_key=True, related_name="progress"
    )
    done = models.PositiveIntegerField(default=0)
    of = models.PositiveIntegerField(default=0)


class HeaderMapping(models.Model):
    """Which of our columns the headers of another system were said to be, for the next time."""

    kind = models.SlugField(max_length=40)
    fingerprint = models.CharField(max_length=64)
    columns = models.JSONField()
    fixed = models.JSONField(default=dict)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "fingerprint"], name="headers_are_read_in_one_way"
            )
        ]
