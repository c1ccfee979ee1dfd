"""A flow as data: which states a thing can be in, what may be done in each, and by whom."""

from collections.abc import Iterable
from dataclasses import dataclass

from .decision import ALLOWED, Ruling, refuse
from .errors import BadInput
from .language import sentence as _


@dataclass(frozen=True, slots=True)
class Step:
    """An act that takes a thing from one state to another, open to some roles."""

    act: str
    source: str
    target: str
    who: frozenset[str]


@dataclass(frozen=True, slots=True)
class Flow:
    """States, where it starts, and the steps between them.

    Raises `BadInput` when a step leads nowhere, an act is double or a state cannot be reached.
    """

    name: str
    states: tuple[str, ...]
    start: str
    steps: tuple[Step, ...]

    def __post_init__(self) -> None:
        named = {self.start, *(end for step in self.steps for end in (step.source, step.target))}
        unknown = sorted(named - set(self.states))
        if unknown:
            raise BadInput(f"Flödet {self.name} nämner ett okänt läge: {', '.join(unknown)}.")
        pairs = [(step.source, step.act) for step in self.steps]
        if len(set(pairs)) < len(pairs):
            raise BadInput(f"Flödet {self.name} har två steg med samma namn från samma läge.")
        if not all(step.who for step in self.steps):
            raise BadInput(f"Flödet {self.name} har ett steg som ingen får ta.")
        lost = [state for state in self.states if state not in self.reachable()]
        if lost:
            raise BadInput(f"Flödet {self.name} når aldrig läget {', '.join(lost)}.")

    def reachable(self) -> frozenset[str]:
        """Return every state that can be reached from the start."""
        found = [self.start]
        for state in found:
            found += [s.target for s in self.steps if s.source == state and s.target not in found]
        return frozenset(found)

    def open_steps(self, state: str) -> tuple[Step, ...]:
        """Return the steps that lead on from a state."""
        return tuple(step for step in self.steps if step.source == state)

    def next_states(self, state: str, roles: Iterable[str] | None = None) -> tuple[str, ...]:
        """Return where a thing can go from a state, by anybody or by these roles."""
        held = None if roles is None else frozenset(roles)
        found = (s.target for s in self.open_steps(state) if held is None or held & s.who)
        return tuple(dict.fromkeys(found))

    @property
    def ends(self) -> tuple[str, ...]:
        """Return the states that nothing leads on from."""
        return tuple(state for state in self.states if not self.open_steps(state))

    def may(self, act: str, state: str, roles: Iterable[str]) -> Ruling:
        """Say whether somebody with these roles may do the act in this state."""
        step = next((s for s in self.open_steps(state) if s.act == act), None)
        if step is None:
            return refuse(_("Det går inte att göra i det här läget."))
        if not step.who & frozenset(roles):
            return refuse(_("Din roll får inte ta det här steget."))
        return ALLOWED

    def after(self, act: str, state: str) -> str:
        """Return the state after the act; raise `BadInput` when it cannot be done there."""
        for step in self.open_steps(state):
            if step.act == act:
                return step.target
        raise BadInput(_("Det går inte att göra i det här läget."))
