"""What a reorganisation's page says: its steps in words, and what they lead to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from rodtrad.core.swedish import day as day_word
from rodtrad.core.swedish import listing, number
from rodtrad.organisation import rules
from rodtrad.organisation.enums import ReorganisationState, StepKind
from rodtrad.organisation.models import Reorganisation, Step
from rodtrad.organisation.queries.impact import impact
from rodtrad.organisation.queries.reorganisations import Prospect, prospect
from rodtrad.organisation.queries.standing import versions
from rodtrad.organisation.reorganisation_forms import STEP_FORMS
from rodtrad.organisation.staff.sketch import sketch_of_draft, sketch_of_planned
from rodtrad.times.known import moment

A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Line:
    """One step in words, with what is wrong with it."""

    pk: int
    text: str
    faults: tuple[str, ...]


def page(found: Reorganisation, user: Any) -> dict[str, Any]:
    """Return what the page shows of a draft, or of what has been planned."""
    state = found.state
    on = day_word(found.starts_on, year=True)
    steps = list(found.steps.all())
    told: dict[str, Any] = {
        "one": found,
        "state": state,
        "on": on,
        "may_act": moment() is None and bool(rules.may_manage_organisation(user)),
        "is_draft": state is ReorganisationState.DRAFT,
        "is_planned": state is ReorganisationState.PLANNED,
        "after_url": f"{reverse('organisation:organisation')}?dag={found.starts_on.isoformat()}",
    }
    if state is ReorganisationState.DRAFT:
        return told | _of_draft(found, steps)
    told |= {"lines": lines(steps, None)}
    if state is not ReorganisationState.WITHDRAWN:
        told["sketch"] = sketch_of_planned(found)
    return told


def _of_draft(found: Reorganisation, steps: Sequence[Step]) -> dict[str, Any]:
    seen = prospect(found)
    whole = [fault.sentence for fault in seen.faults if fault.step is None]
    return {
        "lines": lines(steps, seen),
        "faults": whole if steps else [],
        "may_plan": not seen.faults,
        "sketch": sketch_of_draft(seen) if steps else None,
        "impact": impact(seen),
        "kinds": [(slug, form.heading) for slug, form in STEP_FORMS.items()],
    }


def lines(steps: Sequence[Step], seen: Prospect | None) -> list[Line]:
    """Return the steps in words."""
    faults = seen.faults if seen else []
    return [
        Line(
            step.pk,
            in_words(step),
            tuple(fault.sentence for fault in faults if fault.step == place),
        )
        for place, step in enumerate(steps)
    ]


def in_words(step: Step) -> str:
    """Return what a step does."""
    return _SAY[StepKind(step.kind)](step)


def _move(step: Step) -> str:
    where = _name(step, step.parent_id) if step.parent_id else _("högsta nivån")
    return _("%(unit)s flyttas till %(where)s.") % {
        "unit": _name(step, step.unit_id), "where": where
    }  # fmt: skip


def _rename(step: Step) -> str:
    said = {"old": _name(step, step.unit_id), "new": step.name}
    return _("%(old)s byter namn till %(new)s.") % said


def _merge(step: Step) -> str:
    names = listing([_name(step, part.unit_id) for part in step.parts.all()])
    return _("%(units)s blir %(new)s.") % {"units": names, "new": step.name}


def _split(step: Step) -> str:
    parts = list(step.parts.all())
    shares = [f"{part.name} ({number(part.weight * 100)} %)" for part in parts]
    first = next(part.name for part in parts if part.takes_over)
    return _("%(unit)s delas i %(parts)s. %(first)s tar över det som inte delas.") % {
        "unit": _name(step, step.unit_id), "parts": listing(shares), "first": first
    }  # fmt: skip


def _close(step: Step) -> str:
    unit = _name(step, step.unit_id)
    if step.receiver_id is None:
        return _("%s upphör, och ingen tar över.") % unit
    said = {"unit": unit, "receiver": _name(step, step.receiver_id)}
    return _("%(unit)s upphör, och %(receiver)s tar över.") % said


_SAY = {
    StepKind.MOVE: _move,
    StepKind.RENAME: _rename,
    StepKind.MERGE: _merge,
    StepKind.SPLIT: _split,
    StepKind.CLOSE: _close,
}


def _name(step: Step, unit_id: int | None) -> str:
    """Return what a unit was called the day before."""
    eve = step.reorganisation.starts_on - A_DAY
    line = versions()[unit_id or 0]
    begun = [each for each in line if each.valid.lower <= eve]
    return (begun or line[:1])[-1].name
