"""Everything the pages of plans show."""

from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from rodtrad.access.enums import Right
from rodtrad.access.queries import unit_ids
from rodtrad.access.rules import may_act
from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.language import NO_BREAK_SPACE
from rodtrad.core.terms import is_term
from rodtrad.goals import rules
from rodtrad.goals.enums import PlanState
from rodtrad.goals.models import Plan
from rodtrad.goals.queries import judgements, plans_visible_to, visible_to
from rodtrad.goals.queries.status import held
from rodtrad.goals.queries.takeover import could_be_followed, of_plan
from rodtrad.goals.services import must_state
from rodtrad.goals.staff.takeover import became
from rodtrad.organisation.models import Decision
from rodtrad.organisation.queries import name_then, profile, tree
from rodtrad.search.sorting import by_name
from rodtrad.times.request import default_day

ON_A_PAGE = 50


def plan_rows(request: HttpRequest) -> dict[str, Any]:
    """Return one page of plans in words."""
    plans = decided(plans_visible_to(request.user))
    found = Paginator(plans.order_by("-first_year", by_name("name"), "pk"), ON_A_PAGE)
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
                "decision": decision_words(plan.decision, plan.decided_by),
            }
            for plan in page
        ],
        "may_draft": bool(may_act()) and bool(unit_ids(request.user, Right.EDIT_GOALS)),
    }


def decided(plans: QuerySet[Plan]) -> QuerySet[Any]:
    """Join to plans their decision, and its body under the name it had then."""
    return plans.select_related("decision").annotate(decided_by=name_then())


def plan_page(user: Any, plan: Any) -> dict[str, Any]:
    """Return what the page of the plan shows to the user."""
    rows = visible_to(user).filter(of_plan(plan, default_day())).select_related("status")
    goals = list(rows.order_by("level", "sort", "pk"))
    found = held(goals, default_day())
    judged = judgements(goal.pk for goal in goals)
    state = PlanState(plan.state)
    may_adopt = bool(rules.may_adopt_plan(user, plan))
    is_open = state in {PlanState.DRAFT, PlanState.PROPOSED}
    may_take_over = state == PlanState.ADOPTED and may_adopt
    return {
        "plan": plan,
        "body": tree().name(plan.body_id),
        "kind": kind_name(plan),
        "years": years(plan),
        "state": state.label,
        "decision": decision_words(plan.decision, plan.decided_by),
        "goals": [(goal, found[goal.pk], judged.get(goal.pk)) for goal in goals],
        "stated": [(name, plan.stated.get(name, "")) for name in must_state(plan)],
        "may_state": bool(rules.may_state_plan(user, plan)),
        "is_open": is_open,
        "is_adopted": state == PlanState.ADOPTED,
        "is_sealed": state in {PlanState.ADOPTED, PlanState.CLOSED},
        "may_propose": state == PlanState.DRAFT and bool(rules.may_propose_plan(user, plan)),
        "may_adopt": is_open and may_adopt,
        "may_take_over": may_take_over,
        "no_goals": "" if goals else _no_goals(plan, state),
        "could_follow": not goals and may_take_over and could_be_followed(plan).exists(),
        **became(plan),
        "may_close": state == PlanState.ADOPTED and may_adopt,
    }


def _no_goals(plan: Plan, state: PlanState) -> str:
    """Return in a sentence that a plan has no goals, which after its adoption is no beginning."""
    return {
        PlanState.ADOPTED: _("Planen är antagen utan mål."),
        PlanState.CLOSED: _("Planen har inga mål."),
    }.get(state, _("Planen har inga mål än."))


def years(plan: Plan) -> str:
    """Return the years of a plan, and that they are a whole term of office where they are."""
    if is_term(plan.first_year, plan.last_year):
        return _("mandatperioden %(first)s–%(last)s") % {
            "first": plan.first_year,
            "last": plan.last_year,
        }
    if plan.first_year == plan.last_year:
        return str(plan.first_year)
    return f"{plan.first_year}–{plan.last_year}"


def kind_name(plan: Plan) -> str:
    kind = profile().find("plan_kinds", plan.kind)
    return kind.name if kind else plan.kind


def decision_words(decision: Decision | None, body: str | None) -> str:
    """Return body, date, paragraph and registry number of the decision."""
    if decision is None:
        return ""
    words = f"{body or ''} {day_words(decision.decided_on, year=True)}, § {decision.paragraph}"
    # A number of the registry's is one word, also where a line ends.
    number = decision.registry_number.replace(" ", NO_BREAK_SPACE)
    return f"{words}, {number}" if number else words


def deciding_body(plan: Plan) -> int:
    """Return the unit that decides the plan, itself or one above."""
    return rules.decides(plan)
