"""What people add to a thing: comments, files and tags. None of it is in the row history."""

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from rodtrad.annotations.enums import Vocabulary
from rodtrad.annotations.vocabularies import AGENDA_2030
from rodtrad.search.registry import SWEDISH


class About(models.Model):
    """Something said about a thing of a registered kind."""

    subject_type = models.CharField(max_length=80)
    subject_id = models.BigIntegerField()

    class Meta:
        abstract = True


class Comment(About):
    """What somebody wrote; a removed comment keeps its place and loses its text."""

    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="comments"
    )
    text = models.TextField(blank=True)
    posted_at = models.DateTimeField(default=timezone.now)
    edited_at = models.DateTimeField(null=True)
    removed_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            GinIndex(SearchVector("text", config=SWEDISH), name="comments_are_searched"),
            models.Index(
                fields=["subject_type", "subject_id", "posted_at"], name="comments_on_a_thing"
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(removed_at__isnull=True) & ~Q(text="")
                | Q(removed_at__isnull=False) & Q(text=""),
                name="only_a_removed_comment_says_nothing",
            ),
            models.CheckConstraint(
                condition=Q(edited_at__isnull=True) | Q(edited_at__gte=F("posted_at")),
                name="a_comment_is_edited_after_it_was_posted",
            ),
        ]


class Mention(models.Model):
    """Somebody named in a comment."""

    comment = models.ForeignKey(Comment, on_delete=models.CASCADE, related_name="mentions")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="mentions"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["comment", "user"], name="a_comment_mentions_a_person_once"
            )
        ]


class Attachment(About):
    """A file as evidence; its place in storage says nothing of what it is."""

    file = models.FileField(max_length=200, blank=True)
    name = models.CharField(max_length=150, blank=True)
    content_type = models.CharField(max_length=100)
    size = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="attachments"
    )
    added_at = models.DateTimeField(default=timezone.now)
    removed_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["subject_type", "subject_id", "added_at"], name="files_on_a_thing")
        ]
        constraints = [
            models.CheckConstraint(condition=Q(size__gt=0), name="a_file_has_contents"),
            models.CheckConstraint(
                condition=Q(removed_at__isnull=True) & ~Q(file="")
                | Q(removed_at__isnull=False) & Q(file="", name=""),
                name="only_a_removed_file_is_nowhere",
            ),
        ]


class Tag(models.Model):
    """A word things are marked with, the municipality's own or of a known vocabulary."""

    vocabulary = models.CharField(max_length=20, choices=Vocabulary, default=Vocabulary.OWN)
    key = models.SlugField(max_length=80)
    name = models.CharField(max_length=80, blank=True)
    retired_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["vocabulary", "key"], name="a_tag_is_one"),
            models.CheckConstraint(
                condition=~Q(vocabulary=Vocabulary.OWN) | ~Q(name=""),
                name="a_tag_of_our_own_has_a_name",
            ),
            models.CheckConstraint(
                condition=Q(vocabulary__in=Vocabulary.values),
                name="a_tag_is_of_a_known_vocabulary",
            ),
        ]

    @property
    def title(self) -> str:
        """Return the tag's words; those of a known vocabulary come from it."""
        if self.vocabulary == Vocabulary.AGENDA_2030:
            return f"{self.key}. {AGENDA_2030[self.key]}"
        return self.name


class Tagging(About):
    """A tag on a thing."""

    tag = models.ForeignKey(Tag, on_delete=models.PROTECT, related_name="taggings")
    tagged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    tagged_at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes = [models.Index(fields=["subject_type", "subject_id"], name="tags_on_a_thing")]
        constraints = [
            models.UniqueConstraint(
                fields=["tag", "subject_type", "subject_id"], name="a_thing_has_a_tag_once"
            )
        ]
