"""What a unit's page shows of the thread: how far its goals have come, its work and its plans."""

from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet, Subquery
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rodtrad.core.swedish import number_word
from rodtrad.goals.enums import ActivityState, GoalState, PlanState
from rodtrad.goals.models import Goal, GoalLink, GoalStatus, Judgement
from rodtrad.goals.queries import (
    activities_visible_to,
    plans_visible_to,
    visible_to,
)
from rodtrad.goals.queries.bodies import COUNTS
from rodtrad.goals.queries.missing import missing_facts
from rodtrad.goals.queries.status import held
from rodtrad.goals.staff.facts import activity_row, fact_row
from rodtrad.goals.staff.plan import decided, decision_words, years
from rodtrad.indicators.words import past_note
from rodtrad.organisation.queries import tree
from rodtrad.organisation.sections import Section
from rodtrad.organisation.tree import Node
from rodtrad.search.sorting import by_name

MOST_FACTS = 10
MOST_ROWS = 100


def goals_section(user: Any, node: Node, day: date) -> Section | None:
    """Return how far each of the unit's goals has come, together and one by one."""
    rows = visible_to(user).filter(body__in=tree(day).stands_for(node.id), valid__contains=day)
    goals = list(_shown(rows.exclude(state=GoalState.CLOSED), day)[:MOST_ROWS])
    if not goals:
        return None
    known = held(goals, day)
    decided = [known[goal.pk] for goal in goals if goal.state == GoalState.DECIDED]
    below = {goal.pk for goal in goals if goal.hangs_below}
    # A goal under another of the same unit is counted by that one already.
    summed = _summed([status for status in decided if status.goal_id not in below])
    series = [pk for status in decided for pk in status.missing_series]
    facts = missing_facts(list(dict.fromkeys(series))[:MOST_FACTS], user, day)
    return Section(
        _("Målen"),
        "goals/staff/unit/goals.html",
        {
            "rows": [_goal_row(goal, known[goal.pk], goal.judged) for goal in goals],
            "counts": summed,
            "has_targets": any(summed.values()),
            "sentence": _sentence(summed),
            "past_note": past_note(day, timezone.localdate()),
            "facts": [fact_row(fact, day) for fact in facts],
            "some_have_come": any(fact.standing.has_come for fact in facts),
        },
        order=10,
    )


def activities_section(user: Any, node: Node, day: date) -> Section | None:
    """Return what the unit does for its goals, what is under way first."""
    ended = [ActivityState.DONE, ActivityState.STOPPED]
    rows = activities_visible_to(user).filter(
        unit__in=tree(day).stands_for(node.id), valid__contains=day
    )
    found = rows.exclude(state__in=ended).select_related("responsible").order_by("ends_on", "pk")
    shown = [activity_row(activity) for activity in found[:MOST_ROWS]]
    if not shown:
        return None
    return Section(_("Det här gör vi"), "goals/staff/unit/activities.html", {"rows": shown}, 35)


def plans_section(user: Any, node: Node, day: date) -> Section | None:
    """Return the unit's plans, the newest first."""
    bodies = tree(day).stands_for(node.id)
    rows = plans_visible_to(user).filter(body__in=bodies, first_year__lte=day.year + 1)
    shown = [
        {
            "name": plan.name,
            "url": reverse("goals:plan", args=[plan.pk]),
            "years": years(plan),
            "state": PlanState(plan.state).label,
            "decision": decision_words(plan.decision, plan.decided_by),
        }
        for plan in decided(rows).order_by("-first_year", by_name("name"), "pk")[:MOST_ROWS]
    ]
    if not shown:
        return None
    return Section(_("Planer"), "goals/staff/unit/plans.html", {"rows": shown}, 60)


def _shown(rows: QuerySet[Goal], day: date) -> QuerySet[Any]:
    """Join to goals their status, the newest judgement and whether one of them stands above."""
    judged = Judgement.objects.filter(goal=OuterRef("pk"), at__date__lte=day)
    above = GoalLink.objects.on(day).filter(
        child=OuterRef("pk"), is_main=True, parent__in=rows.values("pk")
    )
    return (
        rows.select_related("status")
        .annotate(
            judged=Subquery(judged.order_by("-at", "-pk").values("outcome")[:1]),
            hangs_below=Exists(above),
        )
        .order_by("level", "sort", "pk")
    )


def _summed(decided: list[GoalStatus]) -> dict[str, int]:
    return {name: sum(getattr(status, name) for status in decided) for name in COUNTS}


def _sentence(counts: dict[str, int]) -> str:
    """Return how many targets are reached, and plainly how many nobody can tell of."""
    total, met = sum(counts.values()), counts["count_met"]
    unknown = counts["count_not_assessable"]
    if not total:
        return _("Inget mäter målen än.")
    if total == unknown:
        return ngettext(
            "Målvärdet går inte att bedöma än.", "Målvärdena går inte att bedöma än.", total
        )
    if total == 1:
        return _("Målvärdet nås.") if met else _("Målvärdet nås inte än.")
    said = _("%(met)s av %(total)s målvärden nås.") % {
        "met": number_word(met).capitalize(),
        "total": number_word(total),
    }
    if not unknown:
        return said
    return said + " " + _("%s går inte att bedöma.") % number_word(unknown).capitalize()


def _goal_row(goal: Goal, status: GoalStatus, judged: str | None) -> dict[str, Any]:
    is_decided = goal.state == GoalState.DECIDED
    return {
        "title": goal.title,
        "url": reverse("goals:node", args=[goal.key]),
        "status": status,
        "judgement": judged,
        "word": "" if is_decided else GoalState(goal.state).label,
        "has_targets": any(getattr(status, name) for name in COUNTS),
    }
