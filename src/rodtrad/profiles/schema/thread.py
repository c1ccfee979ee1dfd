"""The levels from vision to activity, and how they are measured."""

from typing import Annotated, Literal

from pydantic import Field

from rodtrad.profiles.schema.elements import Element, Key, Part, Sentence
from rodtrad.profiles.schema.organs import BodyKind

MeasureCode = Literal["resource", "output", "result"]
Holds = Literal["vision", "goal", "activity", "work_plan"]


class Level(Element):
    """A step of the thread: who may own it, what it hangs from and who decides it."""

    name_plural: Sentence
    holds: Holds
    body_kinds: Annotated[tuple[BodyKind, ...], Field(min_length=1)]
    parents: tuple[Key, ...] = ()
    decided_by: Key
    required: bool = True
    measure_kinds: tuple[MeasureCode, ...] = ()


class MeasureKind(Element):
    """One of the three kinds of measure, in the municipality's word."""

    key: MeasureCode


class Measure(Element):
    """A way of measuring the source speaks of, with its formula where it has one."""

    formula: str = ""


class CascadeStep(Element):
    """A step of the chain of command: which paper carries it and who answers for it."""

    body: Key
    carried_by: str = ""


class Phase(Part):
    key: Key
    name: Sentence
    text: str = ""


class Cycle(Element):
    """A loop of phases that work goes round in."""

    phases: Annotated[tuple[Phase, ...], Field(min_length=2)]


class PlanKind(Element):
    """A kind of plan: whose it is, how many years it covers and what it must say."""

    body_kinds: Annotated[tuple[BodyKind, ...], Field(min_length=1)]
    decided_by: Key
    years: Annotated[int, Field(ge=1, le=20)] = 1
    must_state: tuple[Sentence, ...] = ()
