"""Reading a file as a kind of sheet: what it would do, or why it cannot."""

from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from django.db import transaction

from rodtrad.exchange.sheets import Content, Formula, read
from rodtrad.exchange.sheets.writing import text_of
from rodtrad.sheets import mapping as mappings
from rodtrad.sheets.mapping import Mapping
from rodtrad.sheets.plan import Actor, Fault, Plan
from rodtrad.sheets.register import SheetKind
from rodtrad.sheets.services.trying import Told, try_out
from rodtrad.sheets.taking_in import Taking

Headers = list[tuple[str, list[str]]]
SAMPLES = 3
LONGEST_SAMPLE = 60


@dataclass
class Outcome:
    """What came of reading a file: a plan, or headers that somebody has to map."""

    sheet: str
    headers: Headers
    mapping: Mapping | None
    plan: Plan = field(default_factory=Plan)
    rows: int = 0

    @property
    def faults(self) -> list[Fault]:
        """Return the faults in the order of the file."""
        return sorted(self.plan.faults, key=lambda fault: fault.row)


def read_file(
    kind: SheetKind,
    path: Path,
    *,
    by: Actor,
    told: Told = lambda done, of: None,
    chosen: Mapping | None = None,
    is_tried: bool = True,
) -> Outcome:
    """Return what the file would do; raise `BrokenSheet` when it cannot be read."""
    with read(path, wanted=kind.sheet) as content:
        mapping = (
            chosen
            or mappings.ours(kind, content.heading)
            or mappings.remembered(kind, content.heading)
        )
        if mapping is None or mappings.lacking(kind, mapping):
            return Outcome(content.sheet, _samples(content), None)
        taking = Taking(kind, mapping, content)
        plan = _planned(kind, taking, by)
        headers: Headers = [(name, []) for name in content.heading.names.values()]
    if is_tried and not plan.faults:
        plan.faults += try_out(plan, by=by, told=told)
    return Outcome(content.sheet, headers, mapping, plan, taking.done)


def _planned(kind: SheetKind, taking: Taking, by: Actor) -> Plan:
    with transaction.atomic():
        plan = kind.plan(taking.lines(), by)
    places = {column.key: at for at, column in enumerate(kind.columns)}
    plan.faults += taking.faults
    plan.faults.sort(key=lambda fault: (fault.row, places.get(fault.column, -1)))
    return plan


def _samples(content: Content) -> list[tuple[str, list[str]]]:
    """Return each header with the first values under it."""
    values: dict[int, list[str]] = {place: [] for place in content.heading.names}
    for _row, cells in islice(content.rows, 50):
        for place, found in values.items():
            cell = cells[place] if place < len(cells) else None
            if cell is not None and not isinstance(cell, Formula) and len(found) < SAMPLES:
                found.append(" ".join(text_of(cell).split())[:LONGEST_SAMPLE])
    return [(name, values[place]) for place, name in content.heading.names.items()]
