"""The way to a decision, as the municipality's profile has it."""

from dataclasses import dataclass
from functools import lru_cache

from rodtrad.declarations.enums import LEADS_TO, OPEN_STATES, ChainAct, State
from rodtrad.organisation.enums import UnitKind
from rodtrad.organisation.queries import profile
from rodtrad.profiles.schema.papers import ChainQuestion, ChainStep
from rodtrad.profiles.schema.profile import Profile

_ORDER = tuple(LEADS_TO)
# Where a profile says nothing of the way, these must be on it.
_LEAST = (ChainAct.SUBMIT, ChainAct.PROPOSE, ChainAct.DECIDE, ChainAct.PUBLISH)


@dataclass(frozen=True)
class Step:
    """One step: what is done, what the profile calls it, and which organ or role takes it."""

    act: ChainAct
    name: str
    text: str
    by: str
    # Taken by those who propose but never decide: a group, or whoever coordinates it.
    is_proposed: bool


@dataclass(frozen=True)
class Chain:
    """The steps in order, what is asked of the text, and what whoever assesses it weighs."""

    name: str
    steps: tuple[Step, ...]
    questions: tuple[ChainQuestion, ...]
    assessed: tuple[ChainQuestion, ...]

    def step(self, act: ChainAct) -> Step | None:
        return next((step for step in self.steps if step.act == act), None)

    def next_step(self, state: State) -> Step | None:
        """Return the step that leads on from a state, also from one that the way no longer has."""
        if state not in OPEN_STATES and state not in LEADS_TO.values():
            return None
        passed = -1 if state in OPEN_STATES else list(LEADS_TO.values()).index(state)
        coming = (step for step in self.steps if _ORDER.index(step.act) > passed)
        return next(coming, None)


def chain() -> Chain:
    """Return the way that declarations go under the adopted profile."""
    return _chain(profile())


@lru_cache(maxsize=8)
def _chain(adopted: Profile) -> Chain:
    found = next((way for way in adopted.approval_chains if way.about == "declaration"), None)
    if found is None:
        least = tuple(Step(act, str(act.label), "", "", False) for act in _LEAST)
        return Chain("", least, (), ())
    steps = tuple(_step(adopted, step) for step in found.steps if step.act)
    return Chain(str(found.name), steps, found.questions, found.assessed)


def _step(adopted: Profile, step: ChainStep) -> Step:
    act = ChainAct(step.act or ChainAct.SUBMIT)
    return Step(act, str(step.name), str(step.text), step.by, _is_proposed(adopted, step.by))


def _is_proposed(adopted: Profile, by: str) -> bool:
    """Say whether the organ is a group that proposes, or the role one that coordinates."""
    body = next((body for body in adopted.bodies if body.key == by), None)
    if body is not None:
        return body.kind == UnitKind.GROUP.value
    return by == "quality_coordinator"
