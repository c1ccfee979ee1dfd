"""Reading a sheet that was handed in, and keeping what it would do."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rodtrad.exchange.sheets import BrokenSheet
from rodtrad.sheets import words
from rodtrad.sheets.enums import ImportState, Verb
from rodtrad.sheets.mapping import Mapping
from rodtrad.sheets.models import Import
from rodtrad.sheets.plan import Change, Fault
from rodtrad.sheets.register import SheetKind, find
from rodtrad.sheets.services.disposal import dispose
from rodtrad.sheets.services.outside import Outcome, read_file
from rodtrad.sheets.services.progress import told_beside

SHOWN = 50
SHOWN_FAULTS = 200
KEPT = [
    *("state", "sheet", "headers", "columns", "fixed", "count_new", "count_changed", "count_same"),
    *("count_faults", "faults", "shown", "sentence"),
]


def look(handed_in: Import) -> Import:
    """Read the sheet and keep what it would do, its faults, or the headers to be mapped."""
    kind = find(handed_in.kind)
    try:
        with local_copy(handed_in) as path, told_beside(handed_in) as told:
            outcome = read_file(
                kind, path, by=handed_in.by, told=told, chosen=mapping_of(handed_in)
            )
    except BrokenSheet as broken:
        return refuse(handed_in, broken)
    keep(handed_in, kind, outcome)
    handed_in.save(update_fields=KEPT)
    return handed_in


def mapping_of(handed_in: Import) -> Mapping | None:
    """Return how the person said that the columns are to be read."""
    return Mapping(handed_in.columns, handed_in.fixed) if handed_in.columns else None


def refuse(handed_in: Import, broken: BrokenSheet) -> Import:
    """Keep why the file could not be read, and let the file go."""
    handed_in.state = ImportState.REFUSED
    handed_in.sentence = words.why(broken)[:400]
    handed_in.save(update_fields=["state", "sentence"])
    dispose(handed_in)
    return handed_in


def keep(handed_in: Import, kind: SheetKind, outcome: Outcome) -> None:
    """Put what the sheet would do into the row of the import."""
    handed_in.sentence = ""
    handed_in.sheet = outcome.sheet[:120]
    handed_in.headers = [[name, samples] for name, samples in outcome.headers]
    if outcome.mapping is None:
        handed_in.state = ImportState.UNMAPPED
        return
    handed_in.columns = outcome.mapping.columns
    handed_in.fixed = outcome.mapping.fixed
    new, changed, alike = outcome.plan.counts
    handed_in.count_new, handed_in.count_changed, handed_in.count_same = new, changed, alike
    handed_in.count_faults = len(outcome.faults)
    handed_in.faults = [[*named(kind, outcome, fault)] for fault in outcome.faults[:SHOWN_FAULTS]]
    handed_in.shown = [
        [change.row, change.verb.value, change.title[:200], _about(change)[:300]]
        for change in outcome.plan.changes
        if change.verb is not Verb.SAME
    ][:SHOWN]
    handed_in.state = ImportState.FAULTY if outcome.faults else ImportState.READ


def _about(change: Change) -> str:
    return change.about() if callable(change.about) else change.about


def named(kind: SheetKind, outcome: Outcome, fault: Fault) -> tuple[int, str, str]:
    """Return a fault with the column under their own name for it, nothing for the whole row."""
    mapping = outcome.mapping
    theirs = {key: name for name, key in mapping.columns.items()} if mapping else {}
    return fault.row, theirs.get(fault.column) or kind.header(fault.column), fault.sentence


@contextmanager
def local_copy(handed_in: Import) -> Iterator[Path]:
    """Give the file as one on this machine, wherever files are kept."""
    with tempfile.NamedTemporaryFile(suffix=".sheet") as copy:
        with handed_in.file.open("rb") as kept:
            for chunk in kept.chunks():
                copy.write(chunk)
        copy.flush()
        yield Path(copy.name)
