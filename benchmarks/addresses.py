"""Random addresses of every route, each kind of thing as likely as the next."""

import random
from collections.abc import Callable
from typing import Any


class Addresses:
    """A random address of every route."""

    def __init__(self, dice: random.Random) -> None:
        self._dice = dice
        self._known: dict[Callable[[], list[Any]], list[Any]] = {}
        # What the municipality has nothing of, and whose pages are not measured.
        self.unvisited: set[str] = set()

    def of(self, name: str) -> str | None:
        """Return an address of the route, or None when nothing of its kind is there."""
        from django.urls import NoReverseMatch, reverse

        space = name.partition(":")[0]
        try:
            return reverse(name)
        except NoReverseMatch:
            pass
        things = self._things(space, name.rpartition(":")[2])
        try:
            return reverse(name, kwargs=self._dice.choice(things))
        except (IndexError, NoReverseMatch):
            # Nothing is there, or its address names something else besides.
            self.unvisited.add(name)
            return None

    def _things(self, space: str, name: str) -> list[Any]:
        found = THINGS.get(f"{space}:{name}") or THINGS.get(space)
        if found is None:
            return []
        if found not in self._known:
            self._known[found] = found()
        return self._known[found]


def keyed(rows: Any, field: str = "key") -> list[dict[str, Any]]:
    """Return the arguments of many addresses, each kind of thing as likely as the next."""
    return [{field: key} for key in rows]


def every(model: str, field: str) -> Callable[[], list[dict[str, Any]]]:
    """Return what lists every row of a model, by the field that its addresses name it by."""

    def rows() -> list[dict[str, Any]]:
        from django.apps import apps

        return keyed(apps.get_model(model)._default_manager.values_list(field, flat=True), field)

    return rows


def cases() -> list[dict[str, Any]]:
    from rodtrad.feedback.models import FeedbackCase

    newest = FeedbackCase.objects.order_by("-received_at").values_list("code", flat=True)
    return keyed(newest[:4_000:7], "code")


def drafts() -> list[dict[str, Any]]:
    from rodtrad.feedback.models import IntakeDraft
    from rodtrad.feedback.services import begin_draft

    if not IntakeDraft.objects.exists():
        begin_draft("Det är halt på gångvägen till skolan.")
    return keyed(IntakeDraft.objects.values_list("key", flat=True)[:10])


decisions = every("organisation.Decision", "pk")
documents = every("documents.GoverningDocument", "key")
papers = every("documents.DecisionPaper", "pk")
assignments = every("goals.Assignment", "pk")
imports = every("sheets.Import", "pk")
reorganisations = every("organisation.Reorganisation", "pk")
persons = every("accounts.User", "pk")
appointments = every("organisation.Appointment", "pk")
tag_ids = every("annotations.Tag", "pk")
periods = every("indicators.ReportingPeriod", "key")


def goals() -> list[dict[str, Any]]:
    from rodtrad.goals.models import Goal

    levels: dict[str, list[str]] = {}
    for level, key in Goal.objects.values_list("level", "key"):
        levels.setdefault(level, []).append(key)
    # As many visits to the few goals at the top as to the many at the bottom.
    most = 200
    return keyed(key for keys in levels.values() for key in (keys * most)[:most])


def activities() -> list[dict[str, Any]]:
    from rodtrad.goals.models import Activity

    return keyed(Activity.objects.values_list("pk", flat=True)[:40_000:37], "pk")


def plans() -> list[dict[str, Any]]:
    from rodtrad.goals.models import Plan

    return keyed(Plan.objects.filter(state="adopted").values_list("pk", flat=True), "pk")


def indicators() -> list[dict[str, Any]]:
    from rodtrad.indicators.models import Indicator

    return keyed(Indicator.objects.values_list("key", flat=True)[:20_000:17])


def units() -> list[dict[str, Any]]:
    from rodtrad.organisation.queries import tree

    kinds: dict[str, list[str]] = {}
    for node in tree():
        kinds.setdefault(node.kind, []).append(node.key)
    most = 100
    return keyed(key for keys in kinds.values() for key in (keys * most)[:most])


def comments() -> list[dict[str, Any]]:
    from rodtrad.annotations.models import Comment

    return keyed(Comment.objects.values_list("pk", flat=True)[:20_000:19], "pk")


def commented() -> list[dict[str, Any]]:
    from rodtrad.annotations.models import Comment

    rows = Comment.objects.values_list("subject_type", "subject_id")[:20_000:19]
    return [{"subject_type": kind, "pk": pk} for kind, pk in rows]


def tags() -> list[dict[str, Any]]:
    from rodtrad.annotations.models import Tag

    return [{"vocabulary": v, "key": k} for v, k in Tag.objects.values_list("vocabulary", "key")]


def asked_units() -> list[dict[str, Any]]:
    return keyed((each["key"] for each in units()), "unit")


def gaps() -> list[dict[str, Any]]:
    """Return a council goal and a committee that could say why it does not contribute."""
    from django.utils import timezone

    from rodtrad.goals.queries.coverage import committees, council_goals

    today = timezone.localdate()
    asked = [node.key for node in committees(today)]
    return [{"key": goal.key, "unit": unit} for goal in council_goals(today) for unit in asked]


def parts() -> list[dict[str, Any]]:
    from rodtrad.goals.models import GoalPart

    return [{"key": key, "pk": pk} for key, pk in GoalPart.objects.values_list("goal__key", "pk")]


def findings() -> list[dict[str, Any]]:
    from rodtrad.checks.models import Finding

    return keyed(Finding.objects.filter(gone_at=None).values_list("pk", flat=True)[:2_000], "pk")


def rules() -> list[dict[str, Any]]:
    from rodtrad.checks.registry import by_id

    return keyed(by_id(), "rule_id")


def sheets() -> list[dict[str, Any]]:
    from rodtrad.sheets.register import kinds

    return keyed(kind.key for kind in kinds())


def steps() -> list[dict[str, Any]]:
    """Return each reorganisation with each kind of step that can be added to it."""
    from rodtrad.organisation.enums import StepKind

    return [row | {"kind": kind} for row in reorganisations() for kind in StepKind.values]


def steps_there() -> list[dict[str, Any]]:
    from rodtrad.organisation.models import Step

    rows = Step.objects.values_list("reorganisation", "pk")
    return [{"pk": pk, "step": step} for pk, step in rows]


def profiles() -> list[dict[str, Any]]:
    return keyed(("umea", "pitea", "osteraker", "vasteras", "markaryd"), "name")


def pairs() -> list[dict[str, Any]]:
    return [{"name": "umea", "other": "pitea"}, {"name": "osteraker", "other": "markaryd"}]


THINGS: dict[str, Callable[[], list[dict[str, Any]]]] = {
    "feedback": cases,
    "improvement": every("improvement.Action", "pk"),
    "tell": drafts,
    "goals": goals,
    "goals:activity": activities,
    "goals:edit_activity": activities,
    "goals:plan": plans,
    "goals:adopt_plan": plans,
    "goals:state_plan": plans,
    "goals:take_over": plans,
    "goals:sealed": plans,
    "goals:unfinished": asked_units,
    "goals:abstain": gaps,
    "goals:remove_part": parts,
    "goals:serve": parts,
    "goals:assignment": assignments,
    "goals:edit_assignment": assignments,
    "goals:move_assignment": assignments,
    "goals:report_assignment": assignments,
    "goals:write_off": assignments,
    "organisation:carried_out": decisions,
    "documents:decision": decisions,
    "organisation:reorganisation": reorganisations,
    "organisation:add_step": steps,
    "organisation:remove_step": steps_there,
    "organisation:plan_reorganisation": reorganisations,
    "organisation:withdraw_reorganisation": reorganisations,
    "documents": documents,
    "public:document": documents,
    "documents:paper": papers,
    "documents:edit_paper": papers,
    "documents:submit_paper": papers,
    "documents:settle_paper": papers,
    "checks:rule": rules,
    "checks:leave": findings,
    "sheets:kind": sheets,
    "sheets:handed_in": imports,
    "sheets:columns": imports,
    "indicators": indicators,
    "indicators:period": periods,
    "organisation": units,
    "organisation:person": persons,
    "organisation:appoint": persons,
    "organisation:leave": persons,
    "organisation:way_in": persons,
    "organisation:substitute": appointments,
    "organisation:end": appointments,
    "annotations:edit_comment": comments,
    "annotations:remove_comment": comments,
    "annotations:about": commented,
    "annotations:tags_of": commented,
    "annotations:tag": tags,
    "annotations:retire_tag": tag_ids,
    "profiles": profiles,
    "profiles:compare": pairs,
    "public:result": goals,
}
