"""How results are followed up, analysed and compared."""

from typing import Annotated, Literal

from pydantic import Field

from rodtrad.profiles.schema.elements import Element, Key, Part, Sentence
from rodtrad.profiles.schema.organs import BodyKind


class Question(Part):
    key: Key
    name: Sentence


class AnalysisStep(Element):
    """A step of the analysis with its guiding questions and the steps it builds on."""

    questions: Annotated[tuple[Question, ...], Field(min_length=1)]
    builds_on: tuple[Key, ...] = ()
    needs_data: bool = False


class Requirement(Element):
    """What each body of a kind has to have in place."""

    body_kinds: Annotated[tuple[BodyKind, ...], Field(min_length=1)]
    at_least: int = 1
    per_year: bool = False


class Rule(Element):
    """Something that has to hold, with the setting that carries its threshold if it has one."""

    setting: Key | None = None


class CheckRule(Element):
    """How grave the municipality holds a broken rule of the thread, and how long it waits."""

    severity: Literal["error", "warning", "advice", "off"]
    days: Annotated[int | None, Field(ge=0, le=730)] = None


class Instrument(Element):
    """A measuring instrument: whose it is and how often it is used."""

    owner: Key
    cycle: Sentence


class ComparisonArea(Element):
    cycle: str = ""


class FrameworkArea(Part):
    key: Key
    name: Sentence
    text: str = ""
    rows: tuple[str, ...] = ()


class Framework(Element):
    """A framework that work is assessed against, area by area."""

    areas: tuple[FrameworkArea, ...] = ()
