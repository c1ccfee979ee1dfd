"""A sheet that was read and confirmed is recorded, all of it or nothing."""

from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from rodtrad.audit.services import record
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.exchange.sheets import BrokenSheet
from rodtrad.jobs import enqueue
from rodtrad.sheets import rules
from rodtrad.sheets.enums import ImportState
from rodtrad.sheets.models import Import
from rodtrad.sheets.plan import Actor
from rodtrad.sheets.register import SheetKind, find
from rodtrad.sheets.services.disposal import dispose
from rodtrad.sheets.services.looking import KEPT, keep, local_copy, mapping_of, refuse
from rodtrad.sheets.services.outside import Outcome, read_file
from rodtrad.sheets.services.progress import told_beside
from rodtrad.sheets.services.trying import Told, carry_out, record_all

# What is recorded while the person waits; more rows are recorded by the queue.
RECORDED_AT_ONCE = 300


@dataclass
class _Stopped(Exception):
    """What was read now is not what the person confirmed, or cannot be done."""

    outcome: Outcome


def confirm(handed_in: Import, *, by: Actor) -> Import:
    """Say yes to what a sheet would do: it is recorded, at once when it is small."""
    with transaction.atomic():
        locked = Import.objects.select_for_update().get(pk=handed_in.pk)
        require(rules.may_hand_in(by, find(locked.kind)))
        if locked.state in (ImportState.CONFIRMED, ImportState.RECORDED):
            return locked
        if locked.state != ImportState.READ:
            raise BadInput(_("Arket kan inte sparas: det har fel eller är slängt."))
        locked.state = ImportState.CONFIRMED
        locked.save(update_fields=["state"])
        if locked.count > RECORDED_AT_ONCE:
            enqueue("sheets.record", import_id=locked.pk)
            return locked
    return record_confirmed(locked)


def record_confirmed(handed_in: Import) -> Import:
    """Record a confirmed sheet in one transaction; when it no longer fits, show it anew."""
    kind, by = find(handed_in.kind), handed_in.by
    try:
        with local_copy(handed_in) as path, told_beside(handed_in) as told, transaction.atomic():
            locked = Import.objects.select_for_update(no_key=True).get(pk=handed_in.pk)
            if locked.state != ImportState.CONFIRMED:
                return locked
            outcome = read_file(kind, path, by=by, chosen=mapping_of(locked), is_tried=False)
            _require_as_confirmed(locked, outcome)
            write(kind, outcome, by=by, source=locked.name, told=told)
            if outcome.faults:
                raise _Stopped(outcome)
            finish(locked, kind, by)
    except BrokenSheet as broken:
        return refuse(handed_in, broken)
    except _Stopped as stopped:
        keep(handed_in, kind, stopped.outcome)
        handed_in.sentence = _("Något har ändrats sedan du läste arket. Se efter igen.")
        handed_in.save(update_fields=KEPT)
        return handed_in
    dispose(locked)
    return locked


def _require_as_confirmed(handed_in: Import, outcome: Outcome) -> None:
    seen = (handed_in.count_new, handed_in.count_changed, handed_in.count_same)
    if outcome.faults or outcome.plan.counts != seen:
        raise _Stopped(outcome)


def write(kind: SheetKind, outcome: Outcome, *, by: Actor, source: str, told: Told) -> None:
    """Do all that the plan says; what could not be done is among its faults, to be undone."""
    outcome.plan.faults += carry_out(outcome.plan, by=by, told=told)
    if not outcome.plan.faults:
        outcome.plan.faults += record_all(kind, outcome.plan, by=by, source=source)


def finish(handed_in: Import, kind: SheetKind, by: Actor) -> None:
    """Note that it is recorded, with one act that tells of all of it."""
    handed_in.state = ImportState.RECORDED
    handed_in.save(update_fields=["state"])
    detail = {
        "kind": kind.key,
        "new": handed_in.count_new,
        "changed": handed_in.count_changed,
        "same": handed_in.count_same,
        "fingerprint": handed_in.fingerprint,
    }
    record("import.recorded", by=by, subject=handed_in, detail=detail)
