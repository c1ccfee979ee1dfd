"""What Lindvik promises its residents, read from the package's own file."""

from decimal import Decimal
from functools import cache
from typing import Any, Literal

from pydantic import Field, field_validator

from rodtrad.demo.content import Part, read


class AreaPart(Part):
    key: str
    name: str
    body: str
    is_core: bool = True


class MethodPart(Part):
    """A way of working; days are counted back, `review_in` ahead."""

    key: str
    unit: str
    title: str
    summary: str
    steps: list[str]
    role: str = "unit_manager"
    participation: str = ""
    participated_on: int | None = None
    resources: str = ""
    risk: str = ""
    review_in: int | None = None


class MeasurePart(Part):
    source: Literal["manual", "series", "cases"]
    rhythm: Literal["month", "quarter", "tertial", "half", "year"]
    method: str = ""
    series: str = ""
    # Nobody looks before the period that goes on today has ended.
    is_new: bool = False


class PromisePart(Part):
    """One promise, with what was found in each closed period, the newest last."""

    text: str
    aspect: str
    level_kind: Literal["time", "share", "number", "quality"]
    bound: str = "at_most"
    amount: Decimal | None = None
    time_unit: str = ""
    share: Decimal | None = None
    counted_in: str = ""
    exceptions: str = ""
    is_guarantee: bool = False
    remedy: str = ""
    methods: list[str] = []
    measure: MeasurePart | None = None
    kept: list[list[int]] = []
    values: list[Decimal] = []
    note: str = ""
    reason: str = ""
    answer: str = ""
    answered: str = "changed"
    activity: str = ""

    @field_validator("amount", "share", mode="before")
    @classmethod
    def _exactly(cls, value: Any) -> Any:
        return None if value is None else Decimal(str(value))

    @field_validator("values", mode="before")
    @classmethod
    def _each_exactly(cls, values: list[Any]) -> list[Any]:
        return [Decimal(str(value)) for value in values]


class HadSayPart(Part):
    party: str
    days_before: int
    form: str
    brought: str


class TimelinePart(Part):
    """Days before today on which the steps were taken; those to come are negative."""

    submitted: int | None = None
    assessed: int | None = None
    feedback: int | None = None
    returned: int | None = None
    proposed: int | None = None
    meeting: int | None = None
    decided: int | None = None
    in_force: int | None = None
    withdrawn: int | None = None


class EarlierText(Part):
    """An older text: what was different then, by the promise's number."""

    number: int
    timeline: TimelinePart
    changes: list[dict[str, Any]] = []
    without: list[int] = []


class DeclarationPart(Part):
    key: str
    unit: str
    scope: Literal["department_wide", "unit", "single"]
    parent: str = ""
    area: str
    state: str
    number: int = 1
    title: str
    audience: str
    purpose: str
    offered: list[str]
    not_offered: list[str]
    aspects: list[str]
    aspects_chosen: str = ""
    concern: str = "service"
    life_situations: list[str]
    places: list[str]
    contact: list[str]
    phone: str
    email: str
    goals: list[str]
    easy: str = ""
    drafting: list[HadSayPart]
    timeline: TimelinePart = TimelinePart()
    delegation: str = ""
    assessment: dict[str, str] = {}
    feedback: str = ""
    comment: str = ""
    end_reason: str = ""
    promises: list[PromisePart]
    earlier: list[EarlierText] = []


class Promised(Part):
    places: list[str]
    areas: list[AreaPart]
    methods: list[MethodPart]
    declarations: list[DeclarationPart] = Field(min_length=1)


@cache
def promised() -> Promised:
    """Return the service areas, the ways of working and the declarations."""
    return Promised.model_validate(read("declarations.toml"))
