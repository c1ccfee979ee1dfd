"""What a sheet would do: its changes, row by row, and its faults."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from rodtrad.accounts.models import User
from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.sheets.enums import Verb
from rodtrad.sheets.gathering import FAULTY, Unread, each_wrong

Actor = User | None


@dataclass(frozen=True, slots=True)
class Line:
    """One row as it is understood: what each of our columns says in it.

    A row that has a fault already is looked at for more of them, and does nothing. What could not
    be understood in it is `unread`, and asking for it raises `Unread`.
    """

    row: int
    values: dict[str, Any]
    unread: frozenset[str] = frozenset()
    is_faulty: bool = False

    def __getitem__(self, key: str) -> Any:
        return self.said(key, None)

    def has(self, key: str) -> bool:
        """Say whether the sheet has the column, whatever stands in it."""
        return key in self.values or key in self.unread

    def said(self, key: str, stands: Any) -> Any:
        """Return what a column says, and what stands already when the sheet does not have it."""
        if key in self.unread:
            raise Unread(key)
        return self.values.get(key, stands)

    def text(self, key: str, stands: str = "") -> str:
        """Return the same as text, empty when the cell is."""
        return self.said(key, stands) or ""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in a row, and in which of our columns; no column when it is the whole row."""

    row: int
    column: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Change:
    """What one row does; `act` does it, and `data` is for kinds that record all rows at once.

    `about` is asked for only when the row is shown.
    """

    row: int
    verb: Verb
    title: str
    about: str | Callable[[], str] = ""
    act: Callable[[Actor], object] | None = None
    data: Any = None


@dataclass
class Plan:
    """All that a sheet would do."""

    changes: list[Change] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def count(self, verb: Verb) -> int:
        return sum(change.verb is verb for change in self.changes)

    @property
    def counts(self) -> tuple[int, int, int]:
        """Return how many rows are new, changed and the same."""
        return self.count(Verb.NEW), self.count(Verb.CHANGED), self.count(Verb.SAME)


def fault_of(row: int, wrong: BadInput | Refused | Conflict) -> Fault:
    """Return what was refused as a fault of the row, in its column when it is of one."""
    match wrong:
        case BadInput():
            return Fault(row, wrong.field, wrong.sentence)
        case Refused():
            return Fault(row, "", wrong.reason)
    return Fault(row, "", wrong.sentence)


def planned(lines: Iterable[Line], plan_one: Callable[[Line], Change]) -> Plan:
    """Return what each line would do, with every fault of those that cannot be right."""
    plan = Plan()
    for line in lines:
        try:
            change = plan_one(line)
        except FAULTY as error:
            plan.faults += [fault_of(line.row, wrong) for wrong in each_wrong(error)]
        else:
            plan.changes += [] if line.is_faulty else [change]
    return plan


def same(line: Line, title: str) -> Change:
    """Return that the row says what is there already."""
    return Change(line.row, Verb.SAME, title)
