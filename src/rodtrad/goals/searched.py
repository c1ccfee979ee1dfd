"""The thread as it is searched."""

from typing import Any

from django.db.models import QuerySet
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from rodtrad.goals import queries
from rodtrad.goals.models import GoalSource
from rodtrad.search.registry import Found, Kind, register

GOAL_TEXTS = ("expected_result", "description")


def register_searched() -> None:
    """Let goals, activities, plans, assignments and what goals rest on be found."""
    for kind in KINDS:
        register(kind)


def goal_url(found: Found) -> str:
    return reverse("goals:node", args=[found.ref])


def activity_url(found: Found) -> str:
    return reverse("goals:activity", args=[found.pk])


def plan_url(found: Found) -> str:
    return reverse("goals:plan", args=[found.pk])


def assignment_url(found: Found) -> str:
    return reverse("goals:assignment", args=[found.pk])


def source_url(found: Found) -> str:
    return reverse("goals:sources")


def receiver(user: Any) -> Coalesce:
    """Return who an assignment is with: who is to do it, else who gave it."""
    return Coalesce("receiver", "giver")


def sources(user: Any) -> QuerySet[GoalSource]:
    """Return the sources of today, which everybody who signs in may read."""
    return GoalSource.objects.on(timezone.localdate())


KINDS = (
    Kind(
        "mal",
        _("Mål"),
        queries.visible_to,
        "title",
        goal_url,
        texts=GOAL_TEXTS,
        ref="key",
        unit="body",
    ),
    Kind(
        "aktiviteter",
        _("Aktiviteter"),
        queries.activities_visible_to,
        "title",
        activity_url,
        texts=("description",),
        unit="unit",
    ),
    Kind("planer", _("Planer"), queries.plans_visible_to, "name", plan_url, unit="body"),
    Kind(
        "uppdrag",
        _("Uppdrag"),
        queries.assignments_visible_to,
        "title",
        assignment_url,
        texts=("description", "report"),
        unit=receiver,
    ),
    Kind(
        "kallor",
        _("Målkällor"),
        sources,
        "title",
        source_url,
        texts=("reference",),
        unit="body",
    ),
)
