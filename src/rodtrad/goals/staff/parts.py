"""The parts of one goal: who serves each, what serves none, and what the goal rests on."""

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from rodtrad.goals import rules
from rodtrad.goals.enums import SourceKind
from rodtrad.goals.models import Goal, SourceLink
from rodtrad.goals.queries import assignments_visible_to
from rodtrad.goals.queries.coverage import Contributor, covered
from rodtrad.goals.staff.coverage import first_step, part_kind, reason_words, shown
from rodtrad.organisation.queries import tree


def parts_page(user: Any, goal: Goal, day: date) -> dict[str, Any]:
    """Return the parts of a goal and what serves them."""
    each = covered(user, [goal], day)[goal.pk]
    coverage, may_edit = each.coverage, bool(rules.may_edit_goal(user, goal))
    return {
        "goal": goal,
        "step": first_step(each),
        "parts": [
            {
                "pk": part.pk,
                "name": part.name,
                "kind": part_kind(part),
                "served_by": [_served(one) for one in each.named(coverage.served[part.pk])],
                "is_shared": part.pk in coverage.overlapping,
            }
            for part in each.parts
        ],
        "contributors": [_contributor(user, one, bool(each.parts)) for one in each.contributors],
        "idle": [shown(one) for one in each.named(coverage.idle)],
        "abstaining": [
            {"committee": tree(day).name(pk), "reason": reason_words(row)}
            for pk, row in each.abstaining.items()
        ],
        "sources": source_rows(user, goal, day),
        "may_edit": may_edit,
    }


def source_rows(user: Any, goal: Goal, day: date) -> list[dict[str, Any]]:
    """Return what the goal rests on, in words."""
    rows = SourceLink.objects.on(day).filter(goal=goal).select_related("source", "assignment")
    seen = assignments_visible_to(user).filter(carries__goal=goal).values_list("pk", flat=True)
    readable = set(seen)
    return [
        _of_source(row) if row.source else _of_assignment(row)
        for row in rows.order_by("pk")
        if row.source or row.assignment_id in readable
    ]


def _of_source(row: SourceLink) -> dict[str, Any]:
    source = row.source
    assert source is not None
    kind = str(SourceKind(source.kind).label).capitalize()
    whose = f"{kind}, {tree().name(source.body_id)}" if source.body_id else kind
    return {
        "pk": row.pk,
        "title": source.title,
        "kind": whose,
        "reference": source.reference,
        "url": source.url,
    }


def _of_assignment(row: SourceLink) -> dict[str, Any]:
    return {
        "pk": row.pk,
        "title": str(row.assignment),
        "kind": _("Uppdrag"),
        "reference": "",
        "url": reverse("goals:assignment", args=[row.assignment_id]),
    }


def _served(one: Contributor) -> dict[str, Any]:
    return {"what": shown(one), "who": tree().name(one.unit_id)}


def _contributor(user: Any, one: Contributor, is_divided: bool) -> dict[str, Any]:
    is_link = is_divided and one.link_id is not None and one.is_seen
    can_serve = is_link and rules.may_draft_goal(user, one.unit_id)
    url = reverse("goals:serve", args=[one.address, one.link_id]) if can_serve else ""
    return {"what": shown(one), "who": tree().name(one.unit_id), "serve_url": url}
