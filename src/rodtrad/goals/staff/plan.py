"""Everything the pages of plans show."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest
from django.urls import reverse

from rodtrad.access.enums import Right
from rodtrad.access.queries import unit_ids
from rodtrad.core.calendar_words import day as day_words
from rodtrad.goals import rules
from rodtrad.goals.enums import PlanState
from rodtrad.goals.models import Plan
from rodtrad.goals.queries import judgements, plans_visible_to, statuses, visible_to
from rodtrad.organisation.queries import profile, tree

ON_A_PAGE = 50


def plan_rows(request: HttpRequest) -> dict[str, Any]:
    """Return one page of plans in words."""
    found = Paginator(plans_visible_to(request.user).select_related("decision"), ON_A_PAGE)
    page = found.get_page(request.GET.get("sida"))
    standing = tree()
    return {
        "page": page,
        "rows": [
            {
                "name": plan.name,
                "url": reverse("goals:plan", args=[plan.pk]),
                "body": standing.name(plan.body_id),
                "years": years(plan),
                "state": PlanState(plan.state).label,
                "decision": decision_words(plan),
            }
            for plan in page
        ],
        "may_draft": bool(unit_ids(request.user, Right.EDIT_GOALS)),
    }


def plan_page(user: Any, plan: Plan) -> dict[str, Any]:
    """Return what the page of the plan shows to the user."""
    goals = list(visible_to(user).filter(plan=plan).order_by("level", "sort", "pk"))
    ids = [goal.pk for goal in goals]
    found, judged = statuses(ids), judgements(ids)
    state = PlanState(plan.state)
    may_adopt = bool(rules.may_adopt_plan(user, plan))
    is_open = state in {PlanState.DRAFT, PlanState.PROPOSED}
    return {
        "plan": plan,
        "body": tree().name(plan.body_id),
        "kind": kind_name(plan),
        "years": years(plan),
        "state": state.label,
        "decision": decision_words(plan),
        "goals": [(goal, found[goal.pk], judged.get(goal.pk)) for goal in goals],
        "may_propose": state == PlanState.DRAFT and bool(rules.may_propose_plan(user, plan)),
        "may_adopt": is_open and may_adopt,
        "may_close": state == PlanState.ADOPTED and may_adopt,
    }


def years(plan: Plan) -> str:
    if plan.first_year == plan.last_year:
        return str(plan.first_year)
    return f"{plan.first_year}–{plan.last_year}"


def kind_name(plan: Plan) -> str:
    kind = profile().find("plan_kinds", plan.kind)
    return kind.name if kind else plan.kind


def decision_words(plan: Plan) -> str:
    """Return body, date, paragraph and registry number of the decision."""
    decision = plan.decision
    if decision is None:
        return ""
    body = tree(decision.decided_on).name(decision.body_id)
    words = f"{body} {day_words(decision.decided_on, year=True)}, § {decision.paragraph}"
    return f"{words}, {decision.registry_number}" if decision.registry_number else words


def deciding_body(plan: Plan) -> int:
    """Return the unit that decides the plan, itself or one above."""
    return rules.decides(plan)
