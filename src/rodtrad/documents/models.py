"""Governing documents over time, how they stand to each other, and the papers they rest on."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, RangeOperators
from django.contrib.postgres.indexes import GinIndex, GistIndex
from django.contrib.postgres.search import SearchVector
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from rodtrad.access.enums import Role
from rodtrad.documents.enums import PaperState, RelationKind, VersionState
from rodtrad.organisation.models import same, same_text, touches_the_stamp
from rodtrad.search.registry import SWEDISH
from rodtrad.times.history import tracked
from rodtrad.times.models import Dated

# Of versions: those that are no drafts.
DECIDED = ~Q(state=VersionState.DRAFT)
_AT_ONE_TIME = ("valid", RangeOperators.OVERLAPS)


@tracked()
class GoverningDocument(models.Model):
    """The identity of a document, and the function that answers for it."""

    key = models.SlugField(max_length=80)
    unit = models.ForeignKey("organisation.Unit", models.PROTECT, related_name="documents")
    role = models.CharField(max_length=30, choices=Role, default=Role.UNIT_MANAGER)
    registered_on = models.DateField(default=timezone.localdate)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["key"], name="a_document_key_names_one_document"),
        ]
        triggers = [touches_the_stamp()]

    def __str__(self) -> str:
        return self.key


@tracked()
class DocumentVersion(Dated):
    """What a document says while this holds; a draft holds nothing yet."""

    document = models.ForeignKey(GoverningDocument, models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=200)
    sort_key = models.CharField(max_length=200, db_collation="C")
    kind = models.CharField(max_length=60)
    scope = models.CharField(max_length=200, blank=True)
    summary = models.TextField(blank=True)
    applies_to = models.CharField(max_length=300, blank=True)
    subjects = ArrayField(models.CharField(max_length=60), default=list)
    link = models.URLField(max_length=500, blank=True)
    valid_until = models.DateField(null=True, blank=True)
    next_review_on = models.DateField(null=True, blank=True)
    # What the profile's header asks for beside the columns above, and why a field is left out.
    header = models.JSONField(default=dict)
    not_applicable = models.JSONField(default=dict)
    state = models.CharField(max_length=10, choices=VersionState, default=VersionState.DRAFT)
    decision = models.ForeignKey(
        "organisation.Decision", models.PROTECT, null=True, blank=True, related_name="documents"
    )
    ended_by = models.ForeignKey(
        "organisation.Decision", models.PROTECT, null=True, blank=True, related_name="repealed"
    )

    class Meta:
        ordering = ["sort_key", "document", "-number"]
        indexes = [
            GinIndex(
                SearchVector("title", "summary", "applies_to", config=SWEDISH),
                name="documents_are_searched",
            ),
            GistIndex(fields=["valid"], name="documents_of_a_day"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["document", "number"], name="a_version_has_a_number_of_its_own"
            ),
            models.UniqueConstraint(
                fields=["document"],
                condition=Q(state=VersionState.DRAFT),
                name="a_document_has_one_draft_at_a_time",
            ),
            ExclusionConstraint(
                name="a_document_says_one_thing_at_a_time",
                expressions=[(same("document"), RangeOperators.OVERLAPS), _AT_ONE_TIME],
                condition=~Q(state=VersionState.DRAFT),
            ),
            models.CheckConstraint(
                condition=Q(state=VersionState.DRAFT) | Q(decision__isnull=False),
                name="what_is_in_force_has_a_decision",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=[VersionState.REPEALED, VersionState.REPLACED])
                | Q(ended_by__isnull=False, valid__upper_inf=False),
                name="what_has_ended_has_a_decision_and_a_day",
            ),
            models.CheckConstraint(
                condition=Q(valid__isempty=False, valid__lower_inf=False),
                name="a_version_begins_on_a_day_and_holds_at_least_one",
            ),
        ]
        triggers = [touches_the_stamp()]

    def __str__(self) -> str:
        return self.title


@tracked()
class DocumentRelation(Dated):
    """How one document stands to another while this holds."""

    document = models.ForeignKey(GoverningDocument, models.PROTECT, related_name="relations")
    other = models.ForeignKey(GoverningDocument, models.PROTECT, related_name="relations_from")
    kind = models.CharField(max_length=12, choices=RelationKind)

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="two_documents_are_related_in_a_way_once_at_a_time",
                expressions=[
                    (same("document"), RangeOperators.OVERLAPS),
                    (same("other"), RangeOperators.OVERLAPS),
                    (same_text("kind"), RangeOperators.OVERLAPS),
                    _AT_ONE_TIME,
                ],
            ),
            models.CheckConstraint(
                condition=~Q(document=F("other")), name="a_document_is_not_related_to_itself"
            ),
        ]


@tracked()
class Citation(Dated):
    """Something that rests on a document while this holds: a goal, a plan, a promise."""

    document = models.ForeignKey(GoverningDocument, models.PROTECT, related_name="citations")
    subject_type = models.CharField(max_length=80)
    subject_id = models.BigIntegerField()
    is_historical = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=["subject_type", "subject_id"], name="cited_by_a_thing")]
        constraints = [
            ExclusionConstraint(
                name="a_thing_cites_a_document_once_at_a_time",
                expressions=[
                    (same("document"), RangeOperators.OVERLAPS),
                    (same_text("subject_type"), RangeOperators.OVERLAPS),
                    (same("subject_id"), RangeOperators.OVERLAPS),
                    _AT_ONE_TIME,
                ],
            ),
        ]


@tracked()
class DecisionPaper(models.Model):
    """What a body gets to read before it decides, in the sections that the profile asks for."""

    document = models.ForeignKey(GoverningDocument, models.PROTECT, related_name="papers")
    unit = models.ForeignKey("organisation.Unit", models.PROTECT, related_name="papers")
    body = models.ForeignKey("organisation.Unit", models.PROTECT, related_name="papers_to")
    title = models.CharField(max_length=200)
    sections = models.JSONField(default=dict)
    not_applicable = models.JSONField(default=dict)
    meeting_on = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=10, choices=PaperState, default=PaperState.DRAFT)
    decision = models.ForeignKey(
        "organisation.Decision", models.PROTECT, null=True, blank=True, related_name="papers"
    )
    written_on = models.DateField(default=timezone.localdate)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["-written_on", "-pk"]
        indexes = [
            GinIndex(SearchVector("title", config=SWEDISH), name="papers_are_searched"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state=PaperState.SUBMITTED) | Q(meeting_on__isnull=False),
                name="what_is_submitted_has_a_meeting",
            ),
            models.CheckConstraint(
                condition=~Q(state=PaperState.DECIDED) | Q(decision__isnull=False),
                name="a_decided_paper_has_a_decision",
            ),
        ]

    def __str__(self) -> str:
        return self.title
