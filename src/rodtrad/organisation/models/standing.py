"""The municipality as it was, is and will be: its bodies, roles and decisions."""

import pgtrigger
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.contrib.postgres.indexes import GinIndex, GistIndex
from django.contrib.postgres.search import SearchVector
from django.db import models
from django.db.models import F, Func, Q, Value

from rodtrad.access.enums import Role
from rodtrad.core.calendar_words import day
from rodtrad.organisation.enums import LegalForm, MarkKind, UnitKind
from rodtrad.search.registry import SWEDISH
from rodtrad.times.history import tracked
from rodtrad.times.models import Dated

COLOUR = r"^#[0-9A-F]{6}$"


def same(field: str) -> Func:
    """Return an id as a range of one, so that gist can compare it without an extension."""
    return Func(F(field), F(field), Value("[]"), function="int8range")


def same_text(field: str) -> Func:
    """Return a short text as a range of one, by its hash, for the same reason."""
    code = Func(F(field), function="hashtext", output_field=models.IntegerField())
    return Func(code, code, Value("[]"), function="int4range")


def touches_the_stamp() -> pgtrigger.Trigger:
    """Return a trigger that gives the organisation a new stamp at every change."""
    return pgtrigger.Trigger(
        name="a_change_gives_a_new_stamp",
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        func=(
            "INSERT INTO organisation_stamp (id, value) VALUES (1, gen_random_uuid()) "
            "ON CONFLICT (id) DO UPDATE SET value = gen_random_uuid(); RETURN NULL;"
        ),
    )


class Stamp(models.Model):
    """One row that changes whenever the tree or the profile does."""

    id = models.SmallIntegerField(primary_key=True)
    value = models.UUIDField()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(id=1), name="there_is_one_stamp")]


@tracked()
class Unit(models.Model):
    """The identity of a body; what it is called and where it stands changes over time."""

    key = models.SlugField(max_length=80, unique=True)
    version = models.PositiveIntegerField(default=1)

    def __str__(self) -> str:
        return self.key


@tracked()
class UnitVersion(Dated):
    """What a body was called and where it stood while this holds."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="versions")
    name = models.CharField(max_length=200)
    short_name = models.CharField(max_length=60)
    kind = models.CharField(max_length=20, choices=UnitKind)
    parent = models.ForeignKey(Unit, on_delete=models.PROTECT, null=True, related_name="+")
    # The ids from the top down to this unit, as "/1/7/30/": one prefix finds a whole branch.
    path = models.CharField(max_length=400)
    sort_key = models.CharField(max_length=200, db_collation="C")
    legal_form = models.CharField(max_length=10, choices=LegalForm, default=LegalForm.MUNICIPAL)

    class Meta:
        indexes = [
            GinIndex(SearchVector("name", "short_name", config=SWEDISH), name="units_are_searched"),
            models.Index(fields=["path"], name="branches", opclasses=["text_pattern_ops"]),
            GistIndex(fields=["valid"], name="units_of_a_day"),
        ]
        constraints = [
            ExclusionConstraint(
                name="a_unit_is_one_thing_at_a_time",
                expressions=[
                    (same("unit"), RangeOperators.OVERLAPS),
                    ("valid", RangeOperators.OVERLAPS),
                ],
            ),
            models.CheckConstraint(condition=~Q(parent=F("unit")), name="a_unit_is_not_its_parent"),
            models.CheckConstraint(
                condition=Q(valid__isempty=False), name="a_unit_exists_at_least_a_day"
            ),
        ]
        triggers = [touches_the_stamp()]


@tracked()
class Decision(models.Model):
    """What a body decided: the authority that acts lean on."""

    body = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="decisions")
    decided_on = models.DateField()
    paragraph = models.CharField(max_length=20)
    registry_number = models.CharField(max_length=60, blank=True)
    title = models.CharField(max_length=300)
    must_be_carried_out = models.BooleanField(default=False)
    # How it was carried out and how that is known, where nothing else in the system tells.
    carried_out = models.TextField(blank=True)

    class Meta:
        indexes = [
            GinIndex(
                SearchVector("title", "registry_number", "paragraph", config=SWEDISH),
                name="decisions_are_searched",
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["body", "decided_on", "paragraph"],
                name="a_decision_is_registered_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.title}, {day(self.decided_on, year=True)}, § {self.paragraph}"


@tracked()
class Appointment(Dated):
    """A role somebody holds at a unit while this holds, in her own name or for another."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="appointments"
    )
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="appointments")
    role = models.CharField(max_length=30, choices=Role)
    substitutes_for = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, related_name="substitutes"
    )
    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, null=True, related_name="+")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="a_role_is_held_once_at_a_time",
                expressions=[
                    (same("user"), RangeOperators.OVERLAPS),
                    (same("unit"), RangeOperators.OVERLAPS),
                    (same_text("role"), RangeOperators.OVERLAPS),
                    ("valid", RangeOperators.OVERLAPS),
                ],
                condition=Q(substitutes_for=None),
            ),
            ExclusionConstraint(
                name="a_substitute_stands_in_once_at_a_time",
                expressions=[
                    (same("user"), RangeOperators.OVERLAPS),
                    (same("substitutes_for"), RangeOperators.OVERLAPS),
                    ("valid", RangeOperators.OVERLAPS),
                ],
                condition=Q(substitutes_for__isnull=False),
            ),
            models.CheckConstraint(
                condition=Q(valid__isempty=False), name="an_appointment_lasts_at_least_a_day"
            ),
        ]


@tracked()
class AdoptedProfile(Dated):
    """The steering profile that holds, frozen as it was adopted."""

    key = models.CharField(max_length=60)
    name = models.CharField(max_length=200)
    document = models.JSONField()
    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="one_profile_holds_at_a_time",
                expressions=[("valid", RangeOperators.OVERLAPS)],
            )
        ]
        triggers = [touches_the_stamp()]


@tracked()
class Appearance(models.Model):
    """How the municipality shows itself: name, ways to reach it, mark and the thread's colour."""

    id = models.SmallIntegerField(primary_key=True, default=1)
    name = models.CharField(max_length=80, blank=True)
    tagline = models.CharField(max_length=80, blank=True)
    address = models.CharField(max_length=200, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    email = models.EmailField(blank=True)
    mark = models.BinaryField(blank=True, default=bytes)
    mark_kind = models.CharField(max_length=3, choices=MarkKind, blank=True)
    trad_light = models.CharField(max_length=7)
    trad_dark = models.CharField(max_length=7)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(id=1), name="there_is_one_appearance"),
            models.CheckConstraint(
                condition=Q(trad_light__regex=COLOUR) & Q(trad_dark__regex=COLOUR),
                name="a_colour_is_six_hexadecimal_digits",
            ),
            models.CheckConstraint(
                condition=Q(mark=b"", mark_kind="") | (~Q(mark=b"") & ~Q(mark_kind="")),
                name="a_mark_is_of_a_kind",
            ),
        ]
        triggers = [touches_the_stamp()]
