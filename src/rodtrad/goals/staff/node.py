"""Everything the page of one goal shows, made ready for the template."""

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.core.calendar_words import day as day_words
from rodtrad.goals import rules
from rodtrad.goals.levels import least_share
from rodtrad.goals.models import Goal, GoalMeasure
from rodtrad.goals.queries.gaps import gaps_of
from rodtrad.goals.queries.history import Event
from rodtrad.goals.queries.missing import Figures, figures_of
from rodtrad.goals.queries.steps import steps
from rodtrad.goals.queries.way import Way, find_way
from rodtrad.goals.staff import sentences
from rodtrad.goals.staff.drawing import draw, goal_url, listed
from rodtrad.goals.staff.facts import activity_row, fact_row, measure_row
from rodtrad.goals.staff.plan import decision_words
from rodtrad.goals.staff.review import Review, of_draft
from rodtrad.indicators import subjects
from rodtrad.indicators.rules import may_see
from rodtrad.indicators.status import Standing
from rodtrad.indicators.words import past_note
from rodtrad.organisation.queries import profile, tree

# A bar of one target would otherwise fill the page.
SHORTEST_BAR = 12


def node_page(user: Any, goal: Any, day: date) -> dict[str, Any]:
    """Return what the page of the goal shows to the user on the day."""
    way = find_way(user, goal, day)
    status = way.status
    figures = figures_of(goal, status.missing_series, user, day)
    seen = [pair for pair in figures.measures if may_see(user, pair[1].series)]
    page = {
        "goal": goal,
        "way": way,
        "day": day,
        "day_text": sentences.standing_on(day, timezone.localdate()),
        "past_note": past_note(day, timezone.localdate()),
        "crumbs": crumbs(way),
        "draft_url": f"{reverse('goals:draft')}?under={goal.key}",
        "valid": sentences.holds(goal.valid),
        "decision": decision_words(goal.plan.decision, goal.decided_by) if goal.plan else "",
        "level": level_name(goal, day),
        "body": tree(day).name(goal.body_id) or tree().name(goal.body_id),
        "drawing": draw(way),
        "list": listed(way),
        "status": status,
        "targets": sentences.targets(status),
        "bar_length": max(sentences.targets(status), SHORTEST_BAR),
        "why": sentences.why(status, come=figures.come),
        "some_have_come": bool(figures.come),
        "middle": sentences.middle(status),
        "more_missing": sentences.more_missing(status, len(figures.lacking), come=figures.come),
        "missing": [fact_row(fact, day, way) for fact in figures.lacking],
        "measures": [
            measure_row(standing, goal.body_id, is_weighed=measure.weight > 0)
            for measure, standing in seen
        ],
        "activities": [activity_row(activity) for activity in way.activities],
        "judged_by": sentences.by_whom(way.judgement),
        "gaps": gaps_of(way, figures.measures),
        **weakest(way, seen),
        **in_two_steps(way, figures),
        "may": allowed(user, goal, way),
    }
    return page | {"review": of_the_words(page, way, figures)}


def of_the_words(page: dict[str, Any], way: Way, figures: Figures) -> Review | None:
    """Return what to think of in a draft's words, to those who may change them."""
    if not page["may"].get("edit"):
        return None
    return of_draft(
        way.here,
        has_level=bool(figures.measures) and not page["gaps"].has_no_target,
        has_parts=bool(page["coverage"]),
        has_steps=any(activity.ends_on for activity in way.activities),
    )


def in_two_steps(way: Way, figures: Figures) -> dict[str, Any]:
    """Return how the goal is judged: whether all of it is worked with, and then how far it is."""
    status, day = way.status, way.day
    step = steps(status, day, least_share(day), figures.beyond)
    enough = [fact for fact in figures.lacking if fact.series.pk in step.fewest]
    return {
        "answer": sentences.answer(way.here, status, unserved=step.unserved, come=figures.come),
        "coverage": sentences.worked_with(step.parts),
        "is_covered": not step.unserved,
        # With fewer than all of them to show, "it is enough with" would not be so.
        "fewest": [fact_row(fact, day, way) for fact in enough]
        if len(enough) == len(step.fewest)
        else [],
    }


def allowed(user: Any, goal: Goal, way: Way) -> dict[str, bool]:
    """Say which acts the page offers; another day's page offers none."""
    if way.is_other_day:
        return {}
    return {
        "edit": bool(rules.may_edit_goal(user, goal)),
        "judge": bool(rules.may_judge(user, goal)),
        "plan": bool(rules.may_plan_activity(user, goal.body_id)),
        "draft": bool(rules.may_draft_goal(user, goal.body_id)),
    }


def crumbs(way: Way) -> list[tuple[str, str]]:
    """Return the way here as names and addresses, the top of the thread first."""
    between = [(goal.title, goal_url(goal, way)) for goal in way.path[1:-1]]
    return [(_("Tråden"), reverse("goals:thread")), *between]


def weakest(way: Way, measures: list[tuple[GoalMeasure, Standing]]) -> dict[str, str]:
    """Return the child that has the longest way to go, when there are several to compare."""
    status = way.status
    for goal in way.children:
        if goal.pk == status.weakest_goal_id and len(way.children) > 1:
            return {"weakest": goal.title, "weakest_url": goal_url(goal, way)}
    for measure, standing in measures:
        if measure.series_id == status.weakest_series_id and len(measures) > 1:
            name, url = standing.definition.name, subjects.url(standing.series)
            return {"weakest": name, "weakest_url": url}
    return {}


def told(events: list[Event]) -> list[dict[str, str]]:
    """Return events with the day they happened in words."""
    return [
        {
            "day": _when(event),
            "sentence": event.sentence,
            "who": event.who,
        }
        for event in events
    ]


def _when(event: Event) -> str:
    """Return when it happened, and when it was written down if that was another day."""
    written = timezone.localdate(event.at)
    said = {"decided": "", "written": day_words(written, year=True)}
    if event.on == written:
        return said["written"]
    if event.decided_on is None:
        return _("fördes in %(written)s") % said
    said["decided"] = day_words(event.decided_on, year=True)
    return _("beslutades %(decided)s, fördes in %(written)s") % said


def level_name(goal: Goal, day: date) -> str:
    names = {level.key: level.name for level in profile(day).levels}
    return names.get(goal.level, goal.level)
