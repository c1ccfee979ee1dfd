"""What the thread tells earlier rooms at start-up, so that they can speak of it."""

from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from rodtrad.accounts import handover
from rodtrad.annotations.registry import register_subject
from rodtrad.documents import registry as documents
from rodtrad.goals import due, due_assignments, queries, rules, side
from rodtrad.goals.checks.connections import register_checks
from rodtrad.goals.models import Activity, Assignment, Goal, Plan
from rodtrad.goals.queries.decided import decided_since
from rodtrad.goals.queries.strands import strands
from rodtrad.goals.queries.uses import measures_of_plans
from rodtrad.goals.searched import register_searched
from rodtrad.goals.services import follow_profile, handing
from rodtrad.goals.sheets import KINDS
from rodtrad.goals.staff.unit_sections import (
    activities_section,
    goals_section,
    plans_section,
)
from rodtrad.indicators import thread, uses
from rodtrad.notifications import answers
from rodtrad.notifications import due as due_items
from rodtrad.notifications import side as side_column
from rodtrad.organisation import adoption, sections
from rodtrad.sheets import register as sheets

OWNED = ngettext_lazy("%(count)s aktivitet", "%(count)s aktiviteter", "count")


def register_all() -> None:
    """Give every earlier room what it asks for."""
    register_subjects()
    register_checks()
    register_documents()
    register_searched()
    sheets.register(*KINDS)
    adoption.register(follow_profile)
    thread.register(strands)
    uses.register("goals.plan", measures_of_plans, decided_since)
    due_items.register_source("goals", due.items)
    due_items.register_source("assignments", due_assignments.items, perhaps=due_assignments.perhaps)
    for kind in (due.JUDGEMENT, due.ACTIVITY):
        answers.register(kind, due.answer)
    side_column.register("goals", side.sections)
    for source in (goals_section, activities_section, plans_section):
        sections.register(source)
    handover.register(OWNED, handing.count_owned, handing.hand_over_activities)


def register_documents() -> None:
    """Let goals and plans rest on governing documents, and say which decisions plans lean on."""
    documents.register_citer(
        documents.Citer(
            "goals.goal", gettext_lazy("Mål"), queries.goals_in_force, "title", is_goal=True
        )
    )
    documents.register_citer(
        documents.Citer("goals.plan", gettext_lazy("Plan"), queries.plans_in_force, "name")
    )
    documents.register_leaning(queries.leaned_on_by_plans, "goals.plan")


def register_subjects() -> None:
    """Let goals, activities and plans carry comments, files and tags."""
    register_subject(
        "goals.goal",
        visible_to=queries.visible_to,
        may_see=rules.may_see,
        url=goal_url,
        title=lambda goal: goal.title,
        unit_id=lambda goal: goal.body_id,
        unit="body",
        group=_("Mål"),
    )
    register_subject(
        "goals.activity",
        visible_to=queries.activities_visible_to,
        may_see=rules.may_see_activity,
        url=activity_url,
        title=lambda activity: activity.title,
        unit_id=lambda activity: activity.unit_id,
        group=_("Aktiviteter"),
    )
    register_subject(
        "goals.plan",
        visible_to=queries.plans_visible_to,
        may_see=rules.may_see_plan,
        url=plan_url,
        title=lambda plan: plan.name,
        unit_id=lambda plan: plan.body_id,
        unit="body",
        group=_("Planer"),
    )
    register_subject(
        "goals.assignment",
        visible_to=queries.assignments_visible_to,
        may_see=rules.may_see_assignment,
        url=assignment_url,
        title=lambda assignment: assignment.title,
        unit_id=lambda assignment: assignment.receiver_id or assignment.giver_id,
        unit=Coalesce("receiver", "giver"),
        group=_("Uppdrag"),
    )


def goal_url(goal: Goal) -> str:
    return reverse("goals:node", args=[goal.key])


def activity_url(activity: Activity) -> str:
    return reverse("goals:activity", args=[activity.pk])


def plan_url(plan: Plan) -> str:
    return reverse("goals:plan", args=[plan.pk])


def assignment_url(assignment: Assignment) -> str:
    return reverse("goals:assignment", args=[assignment.pk])
