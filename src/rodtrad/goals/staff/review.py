"""The language of what is being written: remarks beside the form, which never stop anybody."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext as _

from rodtrad.core.swedish import capitalised, number_word
from rodtrad.core.wording import Kind, Marked, lint_fields
from rodtrad.goals.enums import GoalState
from rodtrad.goals.models import Goal
from rodtrad.organisation.queries import profile
from rodtrad.ui.acting import is_asked

GOAL_TEXTS = ("title", "expected_result", "description")
TEXTS = ("title", "description")


@dataclass(frozen=True)
class Shown:
    """A remark with the name of the field it is about."""

    of: Marked
    label: str


@dataclass(frozen=True)
class Review:
    """What there is to think of in a text, and the sentence above it."""

    answer: str
    remarks: list[Shown]


def is_read_along(request: HttpRequest) -> bool:
    """Say whether the page asked by itself, while somebody writes."""
    return "HX-Request" in request.headers


def given(request: HttpRequest, initial: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """Return what a form is made of; one that is only read keeps its words and finds no faults."""
    if is_asked(request):
        return {"initial": {**(initial or {}), **request.POST.dict()}}
    return {"data": request.POST or None, "initial": initial}


def of_goal_form(
    request: HttpRequest, form: forms.Form, level: str, **known: bool
) -> Review | None:
    """Return what to think of in the goal that the form holds."""
    has_time = bool(form["plan"].value()) if "plan" in form.fields else False
    more = {"is_vision": is_vision(level), "has_time": has_time} | known
    return of_form(request, form, Kind.GOAL, GOAL_TEXTS, **more)


def of_form(
    request: HttpRequest,
    form: forms.Form,
    kind: Kind = Kind.ACTIVITY,
    names: tuple[str, ...] = TEXTS,
    **known: bool,
) -> Review | None:
    """Return what to think of in the form's texts, or nothing when nobody asked and none speaks."""
    texts = {name: str(form[name].value() or "") for name in names}
    labels = {name: str(form.fields[name].label) for name in names}
    if not is_asked(request):
        return _review(texts, labels, kind, known)
    if not any(text.strip() for text in texts.values()):
        return None if is_read_along(request) else Review(_("Skriv något först, så läses det."), [])
    return _review(texts, labels, kind, known) or Review(_("Språket är klart som det är."), [])


def of_draft(goal: Goal, **known: bool) -> Review | None:
    """Return what to think of in a goal that is not decided yet."""
    if goal.state not in (GoalState.DRAFT, GoalState.PROPOSED):
        return None
    labels = {
        "title": _("Målet"),
        "expected_result": _("Förväntat resultat"),
        "description": _("Beskrivning"),
    }
    texts = {name: getattr(goal, name) for name in GOAL_TEXTS}
    return _review(texts, labels, Kind.GOAL, known_of(goal) | known)


def known_of(goal: Goal) -> dict[str, bool]:
    """Say what the goal itself tells: whether it is a vision, and whether it has an end."""
    has_time = goal.plan_id is not None or goal.valid.upper is not None
    return {"is_vision": is_vision(goal.level), "has_time": has_time}


def is_vision(level: str) -> bool:
    """Say whether a level holds visions, of which some rules ask less."""
    return any(one.key == level and one.holds == "vision" for one in profile().levels)


def _review(
    texts: Mapping[str, str], labels: Mapping[str, str], kind: Kind, known: Mapping[str, bool]
) -> Review | None:
    remarks = [Shown(one, labels[one.field]) for one in lint_fields(texts, kind, **known)]
    if not remarks:
        return None
    if len(remarks) == 1:
        return Review(_("En sak att tänka på."), remarks)
    many = capitalised(number_word(len(remarks)))
    return Review(_("%s saker att tänka på.") % many, remarks)
