"""Doing what a plan says: to try it, or for good."""

from collections.abc import Callable

from django.db import DataError, IntegrityError, transaction
from django.utils.translation import gettext as _

from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.sheets.enums import Verb
from rodtrad.sheets.plan import Actor, Change, Fault, Plan, fault_of
from rodtrad.sheets.register import SheetKind

Told = Callable[[int, int], None]


def try_out(plan: Plan, *, by: Actor, told: Told) -> list[Fault]:
    """Return the faults that doing it would meet, having done it and undone it."""
    with transaction.atomic():
        faults = carry_out(plan, by=by, told=told)
        transaction.set_rollback(True)
    return faults


def carry_out(plan: Plan, *, by: Actor, told: Told) -> list[Fault]:
    """Do each row in turn, and return a fault for each that could not be done."""
    doing = [change for change in plan.changes if change.act is not None]
    faults = []
    for place, change in enumerate(doing):
        fault = _one(change, by)
        faults += [fault] if fault else []
        told(place + 1, len(doing))
    return faults


def record_all(kind: SheetKind, plan: Plan, *, by: Actor, source: str) -> list[Fault]:
    """Record all rows at once, where the kind can, and return why when it could not be done."""
    first = next((change for change in plan.changes if change.verb is not Verb.SAME), None)
    if kind.record is None or first is None:
        return []
    try:
        kind.record(plan, by, source)
    except (BadInput, Refused) as wrong:
        return [fault_of(first.row, wrong)]
    return []


def _one(change: Change, by: Actor) -> Fault | None:
    assert change.act is not None
    try:
        with transaction.atomic():
            change.act(by)
    except (BadInput, Refused, Conflict) as wrong:
        return fault_of(change.row, wrong)
    except (IntegrityError, DataError):
        said = _("Raden går inte att spara: den säger emot något som redan finns.")
        return Fault(change.row, "", said)
    return None
