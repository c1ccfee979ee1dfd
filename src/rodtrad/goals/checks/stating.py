"""Whether an adopted plan says what the profile asks of it, for the years the profile asks."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse

from rodtrad.checks.registry import Fault, Ids, same
from rodtrad.goals.enums import PlanState
from rodtrad.goals.models import Plan
from rodtrad.organisation.queries import profile
from rodtrad.organisation.queries.standing import adoption

YEARS = "years"


def unsaid(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find adopted plans that do not say how they are followed up, or end too soon."""
    kinds = {kind.key: kind for kind in profile(day).plan_kinds}
    held = adoption(day)
    rows = Plan.objects.filter(state=PlanState.ADOPTED, decision__decided_on__lte=day)
    if held is not None:
        # What was adopted under another profile answers to that one.
        rows = rows.filter(decision__decided_on__gte=held.since)
    for plan in rows if ids is None else rows.filter(pk__in=ids):
        kind = kinds.get(plan.kind)
        if kind is None:
            continue
        lacking = [text for text in kind.must_state if not plan.stated.get(text)]
        if lacking:
            yield _fault(plan, tuple(lacking), "state_plan")
        elif plan.last_year - plan.first_year + 1 < kind.years:
            yield _fault(plan, (YEARS,), "plan")


def _fault(plan: Plan, lacking: tuple[str, ...], mend: str) -> Fault:
    return Fault(
        plan.pk,
        reverse("goals:plan", args=[plan.pk]),
        reverse(f"goals:{mend}", args=[plan.pk]),
        unit_id=plan.body_id,
        facts={"plan": plan.name, "lacking": lacking},
    )


FOUND = {
    "RT217": {
        "subject_type": "goals.plan",
        "find": unsaid,
        "reads": {"goals.plan": same},
    },
}
