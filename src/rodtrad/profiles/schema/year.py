"""The year: what happens when, which periods are followed up and what each must report."""

import calendar
from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from rodtrad.profiles.schema.elements import Element, Key
from rodtrad.profiles.schema.organs import BodyKind

Month = Annotated[int, Field(ge=1, le=12)]
PeriodKind = Literal["monthly", "tertial", "interim", "annual"]
EventKind = Literal["follow_up", "closing", "dialogue", "directive", "proposal", "decision", "plan"]


class WheelEvent(Element):
    """An event of the year wheel: when it is carried out, by whom, and the year it concerns.

    Years are counted from the wheel's own: year 1 is the wheel's year, 0 the year before.
    """

    kind: EventKind
    months: Annotated[tuple[Month, ...], Field(min_length=1)]
    executed_in: Annotated[int, Field(ge=0, le=3)] = 1
    concerns: Annotated[int, Field(ge=0, le=5)]
    body: Key
    period: Key | None = None


class ReportingPeriod(Element):
    """A period figures are closed for, with the day its report is due."""

    kind: PeriodKind
    from_month: Month
    to_month: Month
    due_month: Month
    due_day: Annotated[int, Field(ge=1, le=31)]
    due_next_year: bool = False

    def dates(self, year: int) -> tuple[date, date, date]:
        """Return first day, last day and due day for the year the period concerns."""
        last = calendar.monthrange(year, self.to_month)[1]
        due_year = year + int(self.due_next_year)
        due_day = min(self.due_day, calendar.monthrange(due_year, self.due_month)[1])
        return (
            date(year, self.from_month, 1),
            date(year, self.to_month, last),
            date(due_year, self.due_month, due_day),
        )


class ReportItem(Element):
    """Something a body has to account for in the report of a period."""

    periods: Annotated[tuple[Key, ...], Field(min_length=1)]
    body_kinds: Annotated[tuple[BodyKind, ...], Field(min_length=1)]
    shows: Literal["list", "yes_no_with_evidence", "table", "coverage", "text"]
    from_year: int | None = None
    to_year: int | None = None


class RolloutStage(Element):
    """A year of a stepwise introduction."""

    year: int
