"""Service areas, the declarations of what a resident can expect, and their texts over time."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, RangeOperators
from django.contrib.postgres.indexes import GinIndex, GistIndex
from django.contrib.postgres.search import SearchVector
from django.db import models
from django.db.models import Q
from django.utils import timezone

from rodtrad.declarations.enums import FROZEN, ISSUED, Concern, Scope, State, VariantKind
from rodtrad.declarations.triggers import DECIDED_TEXT_STAYS, OWN_VARIANT_STAYS
from rodtrad.organisation.models import same
from rodtrad.search.registry import SWEDISH
from rodtrad.times.history import tracked
from rodtrad.times.models import Dated

_AT_ONE_TIME = ("valid", RangeOperators.OVERLAPS)


@tracked()
class ServiceArea(Dated):
    """Something the municipality does for residents, and the committee that answers for it."""

    key = models.SlugField(max_length=80, unique=True)
    body = models.ForeignKey("organisation.Unit", models.PROTECT, related_name="service_areas")
    name = models.CharField(max_length=120)
    sort_key = models.CharField(max_length=200, db_collation="C")
    is_core = models.BooleanField(default=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["sort_key"]

    def __str__(self) -> str:
        return self.name


@tracked()
class ServiceDeclaration(models.Model):
    """The identity of a declaration: whose it is, and which one it makes precise."""

    key = models.SlugField(max_length=80, unique=True)
    unit = models.ForeignKey("organisation.Unit", models.PROTECT, related_name="declarations")
    kind = models.CharField(max_length=60)
    scope = models.CharField(max_length=16, choices=Scope)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="precisions"
    )
    area = models.ForeignKey(
        ServiceArea, models.PROTECT, null=True, blank=True, related_name="declarations"
    )
    registered_on = models.DateField(default=timezone.localdate)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(scope=Scope.UNIT, parent__isnull=False)
                | (~Q(scope=Scope.UNIT) & Q(parent__isnull=True)),
                name="a_unit_declaration_makes_another_precise",
            ),
            models.CheckConstraint(
                condition=~Q(parent=models.F("pk")), name="a_declaration_is_not_its_own_parent"
            ),
        ]

    def __str__(self) -> str:
        return self.key


@tracked()
class DeclarationVersion(Dated):
    """What a declaration says; `valid` counts from the day it came into force, or was begun.

    `offered`, `not_offered` and `contact` hold one thing a line.
    """

    declaration = models.ForeignKey(ServiceDeclaration, models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=160)
    sort_key = models.CharField(max_length=200, db_collation="C")
    audience = models.TextField(blank=True)
    purpose = models.TextField(blank=True)
    offered = models.TextField(blank=True)
    not_offered = models.TextField(blank=True)
    aspects = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    aspects_chosen = models.TextField(blank=True)
    concern = models.CharField(max_length=10, choices=Concern, default=Concern.SERVICE)
    life_situations = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    places = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    contact = models.TextField(blank=True)
    phone = models.CharField(max_length=40, blank=True)
    email = models.EmailField(blank=True)
    state = models.CharField(max_length=12, choices=State, default=State.DRAFT)
    body = models.ForeignKey(
        "organisation.Unit", models.PROTECT, null=True, blank=True, related_name="+"
    )
    meeting_on = models.DateField(null=True, blank=True)
    decision = models.ForeignKey(
        "organisation.Decision", models.PROTECT, null=True, blank=True, related_name="declarations"
    )
    # Who handed it in last, who may not register what was decided of it.
    submitted_by = models.ForeignKey(
        "accounts.User", models.PROTECT, null=True, blank=True, related_name="+"
    )
    # Which point of the body's delegation the decision was made under, where it was.
    delegation = models.CharField(max_length=120, blank=True)
    ended_by = models.ForeignKey(
        "organisation.Decision", models.PROTECT, null=True, blank=True, related_name="+"
    )
    end_reason = models.TextField(blank=True)

    class Meta:
        ordering = ["sort_key", "declaration", "-number"]
        indexes = [
            GinIndex(
                SearchVector("title", "audience", "purpose", "offered", config=SWEDISH),
                name="declarations_are_searched",
            ),
            GistIndex(fields=["valid"], name="declarations_of_a_day"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["declaration", "number"], name="a_declared_text_has_a_number_of_its_own"
            ),
            models.UniqueConstraint(
                fields=["declaration"],
                condition=~Q(state__in=ISSUED),
                name="a_declaration_has_one_text_under_way_at_a_time",
            ),
            ExclusionConstraint(
                name="a_declaration_says_one_thing_at_a_time",
                expressions=[(same("declaration"), RangeOperators.OVERLAPS), _AT_ONE_TIME],
                condition=Q(state__in=ISSUED),
            ),
            models.CheckConstraint(
                condition=~Q(state__in=FROZEN) | Q(decision__isnull=False),
                name="nothing_is_public_before_it_is_decided",
            ),
            models.CheckConstraint(
                condition=~Q(state=State.PROPOSED)
                | Q(body__isnull=False, meeting_on__isnull=False),
                name="what_is_proposed_has_a_body_and_a_meeting",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=[State.SUPERSEDED, State.WITHDRAWN])
                | Q(valid__upper_inf=False),
                name="what_is_no_longer_promised_has_a_last_day",
            ),
            models.CheckConstraint(
                condition=Q(valid__isempty=False, valid__lower_inf=False),
                name="a_declared_text_begins_on_a_day",
            ),
        ]
        triggers = DECIDED_TEXT_STAYS

    def __str__(self) -> str:
        return self.title


@tracked()
class Variant(models.Model):
    """A declaration's text in easy Swedish or another language, by whom it was written."""

    version = models.ForeignKey(DeclarationVersion, models.PROTECT, related_name="variants")
    kind = models.CharField(max_length=8, choices=VariantKind)
    language = models.CharField(max_length=12, default="sv")
    title = models.CharField(max_length=160)
    text = models.TextField()
    written_by = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["version", "kind", "language"], name="a_text_is_put_in_a_language_once"
            ),
        ]
        triggers = OWN_VARIANT_STAYS


@tracked()
class DeclarationGoal(Dated):
    """A goal that a declaration serves while this holds."""

    declaration = models.ForeignKey(ServiceDeclaration, models.PROTECT, related_name="goal_links")
    goal = models.ForeignKey("goals.Goal", models.PROTECT, related_name="declaration_links")

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="a_declaration_serves_a_goal_once_at_a_time",
                expressions=[
                    (same("declaration"), RangeOperators.OVERLAPS),
                    (same("goal"), RangeOperators.OVERLAPS),
                    _AT_ONE_TIME,
                ],
            ),
        ]
