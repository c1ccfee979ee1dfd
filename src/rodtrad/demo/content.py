"""What Lindvik consists of, read from the package's own files."""

import math
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from rodtrad.exchange.kolada import known


class Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Municipality(Part):
    name: str
    short_name: str
    residents: int
    address: str
    phone: str
    email: str


class UnitPart(Part):
    key: str
    name: str
    kind: str
    parent: str = ""
    legal_form: str = "municipal"


class Reorganisation(Part):
    act: Literal["rename", "create", "move", "close"]
    unit: str
    name: str = ""
    kind: str = "unit"
    parent: str = ""


class Person(Part):
    username: str
    given_name: str
    family_name: str
    holds: list[tuple[str, str]]
    shown: str = ""
    protected: bool = False
    substitutes_for: str = ""


class Town(Part):
    municipality: Municipality
    units: list[UnitPart] = Field(alias="unit")
    reorganisations: list[Reorganisation] = Field(alias="reorganisation")
    people: list[Person] = Field(alias="person")


class GoalPart(Part):
    key: str
    at: Literal["vision", "council", "committee", "unit"]
    body: str
    title: str
    expected: str
    parent: str = ""


class TargetPart(Part):
    kind: str
    value: float
    tolerance: float = 0
    base: float | None = None
    upper: float | None = None


class EarlierPart(Part):
    """How a figure was counted until a day of the year, and why that changed."""

    method: str
    until: tuple[int, int]
    reason: str


class Making(Part):
    """How an invented series is made: a level that drifts, swings with the year and wobbles."""

    level: float
    slope: float = 0
    noise: float = 0
    season: float = 0
    last: float | None = None
    behind: int = 0
    stop: int = 0
    none: bool = False
    missing: list[int] = []
    reason: str = ""
    # A missing figure was promised so many days after its period.
    promised_after: int | None = None


class SeriesPart(Part):
    key: str
    name: str
    goal: str
    unit: str
    responsible: str = ""
    measure_kind: str
    unit_of_measure: str
    decimals: int
    direction: str
    frequency: str
    method: str
    source: str
    make: Making
    description: str = ""
    target: TargetPart | None = None
    earlier: EarlierPart | None = None
    groups: list[str] = []
    total: int | None = None
    se: float | None = None
    kolada: str = ""
    aside: bool = False
    # A balance or a deviation may lie below nothing; what is counted may not.
    signed: bool = False

    @model_validator(mode="before")
    @classmethod
    def _as_kolada_defines_it(cls, told: Any) -> Any:
        """Take what Kolada itself says of a figure that is Kolada's; only its name is ours."""
        kpi = known.kpis().get(told.get("kolada", ""))
        if kpi is None:
            return told
        return told | {"description": kpi.title, "method": kpi.method, "source": kpi.source}

    @property
    def bounds(self) -> tuple[float, float]:
        """Return the least and the most the figure can be."""
        if self.signed:
            return -math.inf, math.inf
        return 0.0, 100.0 if self.unit_of_measure == "procent" else math.inf


class ActivityPart(Part):
    goal: str
    unit: str
    title: str
    began: int
    ends: int
    state: str
    responsible: str = ""
    description: str = ""


class JudgementPart(Part):
    goal: str
    outcome: str
    by: str
    reason: str = ""


class Thread(Part):
    goals: list[GoalPart] = Field(alias="goal")
    series: list[SeriesPart]
    activities: list[ActivityPart] = Field(alias="activity")
    judgements: list[JudgementPart] = Field(alias="judgement")
    said: dict[str, str]


class SaidPart(Part):
    """Something added to a thing, by whom and when."""

    on: Literal["goal", "activity", "series"]
    about: str
    by: str
    days_ago: int = Field(gt=0)
    text: str


class FilePart(SaidPart):
    name: str


class Talk(Part):
    comments: list[SaidPart] = Field(alias="comment")
    files: list[FilePart] = Field(alias="file")
    agenda_2030: dict[str, list[str]]


class VersionPart(Part):
    """A version as it was decided; days are counted from the demonstration's own."""

    decided_days_ago: int = Field(gt=0)
    body: str
    starts_in: int | None = None
    valid_until_in: int | None = None
    review_in: int | None = None
    summary: str


class DocumentPart(Part):
    """A governing document; the first of its types that the profile knows is the one it gets."""

    key: str
    title: str
    types: list[str]
    unit: str
    role: str = "department_head"
    applies_to: str = ""
    subjects: list[str] = []
    versions: list[VersionPart] = []
    # What somebody has written and nobody decided.
    draft: str = ""
    related: list[tuple[str, str]] = []
    goals: list[str] = []


class PaperPart(Part):
    document: str
    body: str
    meeting_in: int
    title: str
    # Text for the profile's sections in turn, as many as it has.
    texts: list[str]


class Documents(Part):
    documents: list[DocumentPart] = Field(alias="document")
    papers: list[PaperPart] = Field(alias="paper")


class DividedPart(Part):
    """A part of a council goal, and the goals under it that serve it."""

    goal: str
    kind: str
    name: str
    served_by: list[str]


class NonePart(Part):
    """A committee's reason for doing nothing for some goals."""

    committee: str
    goals: list[str]
    reason: str = Field(min_length=20)


class SourcePart(Part):
    kind: str
    title: str
    reference: str
    goals: list[str]
    body: str = ""


class TaskPart(Part):
    """An assignment, given so many days ago and due so many days from now."""

    title: str
    giver: str
    receiver: str
    given: int = Field(gt=0)
    due: int
    report_form: str
    function: str = ""
    goal: str = ""
    # The day it was moved to, when it first was due on `due` days before that.
    moved_to: int | None = None
    moved_because: str = ""
    reported: int | None = None
    report: str = ""
    rested_on_by: list[str] = []
    presented: bool = False


class Answers(Part):
    parts: list[DividedPart] = Field(alias="part")
    nones: list[NonePart] = Field(alias="none")
    sources: list[SourcePart] = Field(alias="source")
    tasks: list[TaskPart] = Field(alias="task")


def read(name: str) -> dict[str, Any]:
    """Return what a file of the demonstration says."""
    text = (files("rodtrad.demo") / "data" / name).read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def town() -> Town:
    """Return the municipality's units and people."""
    return Town.model_validate(read("town.toml"))


@cache
def thread() -> Thread:
    """Return its goals, figures, activities and judgements."""
    return Thread.model_validate(read("thread.toml"))


@cache
def talk() -> Talk:
    """Return its comments, files and tags."""
    return Talk.model_validate(read("talk.toml"))


@cache
def documents() -> Documents:
    """Return its governing documents and the papers on their way to a decision."""
    return Documents.model_validate(read("documents.toml"))


@cache
def answers() -> Answers:
    """Return how its committees answer the council's goals, and what has been asked of them."""
    return Answers.model_validate(read("coverage.toml"))
