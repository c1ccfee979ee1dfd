"""One click on each form about actions: who, where, and what is filled in."""

from collections.abc import Callable
from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from rodtrad.feedback import services as feedback
from rodtrad.improvement import services
from rodtrad.improvement.models import Action
from tests.feedback.conftest import brought
from tests.goals.conftest import Thread
from tests.goals.sent import Sent
from tests.improvement.conftest import cause, counted, done, planned

FIELDS = {
    "title": "Ring före",
    "description": "Ingen ringer.",
    "cause": "",
    "area": "",
    "check_by": "judged",
    "check_what": "Vi frågar tio.",
    "window": "91",
    "volume_name": "",
    "volume_before": "",
}


def _fields(thread: Thread) -> dict[str, object]:
    due = (timezone.localdate() + timedelta(days=20)).isoformat()
    return FIELDS | {"due_on": due, "responsible": thread.town.karin.pk}


def _on(action: Action, name: str, act: str, **fields: object) -> Sent:
    return Sent("karin", reverse(f"improvement:{name}", args=[action.pk]), act, fields)


def _button(action: Action, name: str, act: str) -> Sent:
    page = reverse("improvement:action", args=[action.pk])
    to = reverse(f"improvement:{name}", args=[action.pk])
    return Sent("karin", page, act, {}, to)


def planning(thread: Thread) -> Sent:
    fields = _fields(thread) | {"unit": thread.town.home_care_south.pk}
    return Sent("karin", reverse("improvement:plan"), "action.planned", fields)


def editing(thread: Thread) -> Sent:
    action = planned(thread.town)
    return _on(action, "edit", "action.edited", **_fields(thread), version=action.version)


def starting(thread: Thread) -> Sent:
    return _button(planned(thread.town), "start", "action.started")


def finishing(thread: Thread) -> Sent:
    today = timezone.localdate().isoformat()
    return _on(planned(thread.town), "finish", "action.done", done_on=today, text="Klart.")


def stopping(thread: Thread) -> Sent:
    return _on(planned(thread.town), "stop", "action.stopped", text="Pengarna tog slut.")


def checking(thread: Thread) -> Sent:
    action = done(planned(thread.town), ago=100)
    return _on(action, "check", "action.checked", verdict="helped", reason="Alla tio är nöjda.")


def showing(thread: Thread) -> Sent:
    action = done(planned(thread.town))
    return _on(action, "show", "action.shown", said="Ingen ringde.", did="Nu ringer vi.")


def hiding(thread: Thread) -> Sent:
    action = done(planned(thread.town))
    services.show(action, said="Ingen ringde.", did="Nu ringer vi.", by=None)
    return _button(action, "hide", "action.hidden")


def naming(thread: Thread) -> Sent:
    said = {"name": "Väntetid"}
    return Sent("maja", reverse("improvement:name_cause"), "cause.named", said)


def beginning(thread: Thread) -> Sent:
    to = reverse("improvement:begin_causes")
    return Sent("maja", reverse("improvement:causes"), "causes.begun", {}, to)


def ending(thread: Thread) -> Sent:
    to = reverse("improvement:end_cause", args=[cause().pk])
    return Sent("maja", reverse("improvement:causes"), "cause.ended", {}, to)


def choosing(thread: Thread) -> Sent:
    said = {"name": "Höra av sig", "why": "Ingen ringer.", "unit": thread.town.home_care_south.pk}
    return Sent("karin", reverse("improvement:name_area"), "improvement_area.named", said)


def leaving(thread: Thread) -> Sent:
    unit = thread.town.home_care_south
    area = services.name_area(unit=unit, name="Höra av sig", why="Ingen ringer.", by=None)
    to = reverse("improvement:end_area", args=[area.pk])
    return Sent("karin", reverse("improvement:areas"), "improvement_area.ended", {}, to)


def saying_causes(thread: Thread) -> Sent:
    case, why = brought(thread.town.home_care_south), cause()
    fields = {"causes": why.pk, "version": case.version}
    return Sent("karin", reverse("feedback:causes", args=[case.code]), "case.cause_said", fields)


def raising(thread: Thread) -> Sent:
    case, action = brought(thread.town.home_care_south), counted(thread.town)
    page = reverse("feedback:raise_action", args=[case.code])
    return Sent("karin", page, "case.action_raised", {"action": action.pk, "with_like": "on"})


def planning_because(thread: Thread) -> Sent:
    case, why = brought(thread.town.home_care_south), cause()
    feedback.say_causes(case, causes=[why], by=None)
    fields = _fields(thread) | {"unit": thread.town.home_care_south.pk}
    page = reverse("feedback:plan_action", args=[case.code])
    return Sent("karin", page, "action.planned", fields)


IMPROVEMENT_CLICKS: dict[str, Callable[[Thread], Sent]] = {
    "improvement:plan": planning,
    "improvement:edit": editing,
    "improvement:start": starting,
    "improvement:finish": finishing,
    "improvement:stop": stopping,
    "improvement:check": checking,
    "improvement:show": showing,
    "improvement:hide": hiding,
    "improvement:name_cause": naming,
    "improvement:begin_causes": beginning,
    "improvement:end_cause": ending,
    "improvement:name_area": choosing,
    "improvement:end_area": leaving,
    "feedback:causes": saying_causes,
    "feedback:raise_action": raising,
    "feedback:plan_action": planning_because,
}
