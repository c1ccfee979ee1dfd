"""What the page where a plan takes over from another shows and asks."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rodtrad.core.calendar_words import day as day_words
from rodtrad.goals.enums import GoalFate
from rodtrad.goals.forms import Asked
from rodtrad.goals.models import Goal, GoalPassage, Plan
from rodtrad.goals.queries.takeover import Beneath, beneath, in_force, passages


def asked(plan: Plan, after: Plan) -> list[Asked]:
    """Return the goals in force of the plan before, each with what it may become."""
    goals, coming = list(in_force(after)), list(plan.goals.order_by("sort", "pk"))
    found = beneath(goals)
    return [_asked(goal, found[goal.pk], coming) for goal in goals]


def _asked(goal: Goal, below: Beneath, coming: list[Goal]) -> Asked:
    successors = {
        f"{GoalFate.REPLACED.value}:{each.pk}": each for each in coming if each.level == goal.level
    }
    alike = (key for key, each in successors.items() if _name(each) == _name(goal))
    choices = [
        ("", _("Välj vad som händer")),
        (GoalFate.GOES_ON.value, _("Går vidare i den nya planen")),
        *((key, _("Ersätts av ”%s”") % each.title) for key, each in successors.items()),
        (GoalFate.ENDS.value, _("Upphör")),
    ]
    return Asked(goal.pk, goal.title, _note(below), choices, next(alike, ""))


def _name(goal: Goal) -> str:
    return goal.title.strip().casefold()


def _note(below: Beneath) -> str:
    """Say what hangs from the goal, and what becomes of it."""
    told = [
        ngettext("%s mål", "%s mål", below.goals) % below.goals,
        ngettext("%s mått", "%s mått", below.measures) % below.measures,
        ngettext("%s aktivitet", "%s aktiviteter", below.activities) % below.activities,
    ]
    counts = (below.goals, below.measures, below.activities)
    there = [words for words, count in zip(told, counts, strict=True) if count]
    if not there:
        return _("Inget hänger på målet.")
    said = _("På målet hänger: %s.") % ", ".join(there)
    if below.goals:
        said += " " + _("Upphör det står målen under det utan överordnat mål.")
    return said


def became(plan: Plan) -> dict[str, Any]:
    """Return in words what became of a plan's goals, and of those of the plan before it."""
    rows = list(passages(plan))
    return {
        "went": [_said(row) for row in rows if row.left_id == plan.pk],
        "came": [_said(row) for row in rows if row.entered_id == plan.pk],
    }


def _said(row: GoalPassage) -> dict[str, Any]:
    words = {"day": day_words(row.on, year=True), "plan": row.entered.name}
    words["successor"] = row.successor.title if row.successor else ""
    is_to_come = row.on > timezone.localdate()
    said = {
        GoalFate.GOES_ON: _("Går vidare i %(plan)s från den %(day)s.")
        if is_to_come
        else _("Gick vidare i %(plan)s den %(day)s."),
        GoalFate.REPLACED: _("Ersätts av ”%(successor)s” den %(day)s.")
        if is_to_come
        else _("Ersattes av ”%(successor)s” den %(day)s."),
        GoalFate.ENDS: _("Upphör den %(day)s.") if is_to_come else _("Upphörde den %(day)s."),
    }[GoalFate(row.fate)]
    return {"goal": row.goal, "sentence": said % words, "left": row.left}
