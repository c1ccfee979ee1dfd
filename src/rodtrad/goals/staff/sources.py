"""What goals rest on, as lists and choices of words."""

from collections import defaultdict
from typing import Any

from django.db.models import QuerySet

from rodtrad.goals import rules
from rodtrad.goals.enums import AssignmentState, SourceKind
from rodtrad.goals.models import Assignment, GoalSource, SourceLink
from rodtrad.goals.queries import assignments_visible_to, visible_to
from rodtrad.organisation.queries import tree
from rodtrad.search.sorting import by_name
from rodtrad.times.request import default_day

MOST = 500


def sources_page(user: Any) -> dict[str, Any]:
    """Return the sources of each kind, with the goals that rest on them."""
    carried: dict[int, list[Any]] = defaultdict(list)
    links = SourceLink.objects.on(default_day()).filter(
        source__isnull=False, goal__in=visible_to(user)
    )
    for link in links.select_related("goal").order_by("goal__sort", "goal__pk"):
        carried[link.source_id].append(link.goal)
    rows = list(_by_name())
    return {
        "kinds": [
            {
                "name": str(kind.label).capitalize(),
                "rows": [_row(row, carried[row.pk]) for row in rows if row.kind == kind],
            }
            for kind in SourceKind
        ],
        "may_name": bool(rules.may_name_source(user)),
    }


def source_choices(user: Any) -> dict[str, GoalSource | Assignment]:
    """Return what a goal may rest on: sources, and assignments that are not written off."""
    found: dict[str, GoalSource | Assignment] = {f"source-{row.pk}": row for row in _by_name()}
    tasks = assignments_visible_to(user).exclude(state=AssignmentState.WRITTEN_OFF)
    tasks = tasks.order_by(by_name("title"), "pk")
    return found | {f"assignment-{row.pk}": row for row in tasks[:MOST]}


def _by_name() -> QuerySet[GoalSource]:
    """Return the sources of today, by kind and name."""
    found: QuerySet[GoalSource] = GoalSource.objects.on(default_day()).order_by(
        "kind", by_name("title"), "pk"
    )
    return found[:MOST]


def _row(source: GoalSource, goals: list[Any]) -> dict[str, Any]:
    return {
        "title": source.title,
        "reference": source.reference,
        "url": source.url,
        "whose": tree().name(source.body_id) if source.body_id else "",
        "goals": goals,
    }
