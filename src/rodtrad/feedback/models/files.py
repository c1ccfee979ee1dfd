"""Files that senders add to what they write: personal as their words, and gone with them."""

from django.db import models
from django.db.models import Q

from rodtrad.feedback.enums import GONE, PICTURES, Ending, FileState
from rodtrad.feedback.models.words import CaseMessage, CaseWords, IntakeDraft


class SentFile(models.Model):
    """A file in a draft or a case, outside the history of rows; its own name is kept nowhere.

    `words` is the case's text, which it goes with, and `message` the later word it came with.
    `digest` is of what is kept, so that a second click adds nothing.
    """

    words = models.ForeignKey(CaseWords, models.CASCADE, null=True, related_name="files")
    message = models.ForeignKey(CaseMessage, models.CASCADE, null=True, related_name="files")
    draft = models.ForeignKey(IntakeDraft, models.CASCADE, null=True, related_name="files")
    number = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=9, choices=FileState)
    ending = models.CharField(max_length=4, choices=Ending)
    file = models.FileField(max_length=100, blank=True)
    size = models.PositiveIntegerField()
    digest = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.CheckConstraint(
                condition=Q(words__isnull=True, message__isnull=True, draft__isnull=False)
                | Q(words__isnull=False, draft__isnull=True),
                name="a_sent_file_is_in_a_draft_or_a_case",
            ),
            models.CheckConstraint(
                condition=Q(state__in=GONE, file="") | ~Q(state__in=GONE) & ~Q(file=""),
                name="only_a_sent_file_that_is_gone_is_nowhere",
            ),
            models.UniqueConstraint(
                fields=["words", "number"], name="a_file_of_a_case_has_a_number_of_its_own"
            ),
            models.UniqueConstraint(
                fields=["draft", "number"], name="a_file_of_a_draft_has_a_number_of_its_own"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def title(self) -> str:
        """Return what the file is called, "Bild 1"."""
        return f"{Ending(self.ending).label} {self.number}"

    @property
    def is_picture(self) -> bool:
        return self.ending in PICTURES
