"""One click on each form of coverage, sources and assignments."""

from collections.abc import Callable

from django.urls import reverse

from rodtrad.goals import services
from rodtrad.goals.enums import PartKind, SourceKind
from rodtrad.goals.models import GoalLink
from tests.goals.conftest import Thread, decided_by
from tests.goals.sent import Sent


def _part(thread: Thread):
    return services.add_part(thread.home, kind=PartKind.CHANGE, name="i tid", by=None)


def adding_a_part(thread: Thread) -> Sent:
    page = reverse("goals:parts", args=[thread.home.key])
    return Sent("maja", page, "goal.part_added", {"kind": "change", "name": "i tid"})


def removing_a_part(thread: Thread) -> Sent:
    page = reverse("goals:remove_part", args=[thread.home.key, _part(thread).pk])
    return Sent("maja", page, "goal.part_removed", {"decision": thread.town.decision.pk})


def serving(thread: Thread) -> Sent:
    part, link = _part(thread), GoalLink.objects.get(child=thread.in_time)
    page = reverse("goals:serve", args=[thread.in_time.key, link.pk])
    return Sent("maja", page, "goal.served", {"parts": [str(part.pk)]})


def abstaining(thread: Thread) -> Sent:
    decision = decided_by(thread.town.school_committee)
    page = reverse("goals:abstain", args=[thread.home.key, "school-committee"])
    fields = {"reason": "Nämnden har ingen verksamhet för äldre.", "decision": decision.pk}
    return Sent("rut", page, "goal.abstained", fields)


def _source():
    return services.name_source(
        kind=SourceKind.NATIONAL, title="God vård", reference="Lagen 1 §", by=None
    )


def naming_a_source(thread: Thread) -> Sent:
    fields = {"kind": "national", "title": "God vård", "reference": "Lagen 1 §"}
    return Sent("maja", reverse("goals:sources"), "source.named", fields)


def resting(thread: Thread) -> Sent:
    page = reverse("goals:rest", args=[thread.home.key])
    return Sent("maja", page, "goal.rested", {"source": f"source-{_source().pk}"})


def no_longer_resting(thread: Thread) -> Sent:
    link = services.rest_on(thread.home, source=_source(), by=None)
    page = reverse("goals:parts", args=[thread.home.key])
    to = reverse("goals:unrest", args=[thread.home.key, link.pk])
    return Sent("maja", page, "goal.unrested", {}, to)


def an_assignment(thread: Thread):
    task = services.Task("Utred avlastning", receiver=thread.town.care_committee)
    council = thread.town.council
    return services.give_assignment(council, task=task, decision=thread.town.decision, by=None)


def giving(thread: Thread) -> Sent:
    fields = {"giver": thread.town.council.pk, "title": "Utred avlastning", "receiver": ""}
    return Sent("kerstin", reverse("goals:give"), "assignment.given", fields)


def completing(thread: Thread) -> Sent:
    page = reverse("goals:edit_assignment", args=[an_assignment(thread).pk])
    fields = {"title": "Utred avlastning", "due_on": "2027-01-31", "version": 1}
    return Sent("kerstin", page, "assignment.edited", fields)


def moving(thread: Thread) -> Sent:
    page = reverse("goals:move_assignment", args=[an_assignment(thread).pk])
    fields = {"due_on": "2027-02-28", "reason": "Sjukdom", "decision": thread.town.decision.pk}
    return Sent("kerstin", page, "assignment.moved", fields)


def reporting(thread: Thread) -> Sent:
    page = reverse("goals:report_assignment", args=[an_assignment(thread).pk])
    fields = {"report": "Vi har prövat på två ställen.", "on": "2026-11-20"}
    return Sent("siv", page, "assignment.reported", fields)


def writing_off(thread: Thread) -> Sent:
    page = reverse("goals:write_off", args=[an_assignment(thread).pk])
    fields = {"decision": thread.town.decision.pk}
    return Sent("kerstin", page, "assignment.written_off", fields)


def presenting(thread: Thread) -> Sent:
    page = reverse("goals:unfinished", args=["council"])
    fields = {"decision": thread.town.decision.pk}
    return Sent("kerstin", page, "assignments.presented", fields)


OF_COVERAGE: dict[str, Callable[[Thread], Sent]] = {
    "goals:parts": adding_a_part,
    "goals:remove_part": removing_a_part,
    "goals:serve": serving,
    "goals:abstain": abstaining,
    "goals:sources": naming_a_source,
    "goals:rest": resting,
    "goals:unrest": no_longer_resting,
    "goals:give": giving,
    "goals:edit_assignment": completing,
    "goals:move_assignment": moving,
    "goals:report_assignment": reporting,
    "goals:write_off": writing_off,
    "goals:unfinished": presenting,
}
