"""A time that a municipality promises for a resident's case: what, and within how long."""

from dataclasses import dataclass
from enum import StrEnum

from .errors import BadInput
from .language import sentence as _
from .swedish import number

MOST = 1000


class What(StrEnum):
    """What is to have happened when the time is up."""

    CONFIRM = "confirm"
    FIRST_ANSWER = "first_answer"
    FINAL_ANSWER = "final_answer"
    MEASURE = "measure"


class Unit(StrEnum):
    """What a promised time is counted in; each is a key of `promises.UNITS`."""

    HOURS = "hours"
    WORKING_DAYS = "working_days"
    CALENDAR_DAYS = "calendar_days"
    WEEKS = "weeks"

    @property
    def steps(self) -> int:
        """Return how many hours or days it is."""
        return 7 if self is Unit.WEEKS else 1


@dataclass(frozen=True, slots=True)
class PromisedTime:
    """A promise to do something within `amount` of the unit, 0 to 1 000; no days is the same day.

    With `is_moved`, calendar days and weeks that run out on a day when nobody works run out on the
    next working day without a pause. Raises `BadInput` of another amount.
    """

    what: What
    amount: int
    unit: Unit
    is_moved: bool = False

    def __post_init__(self) -> None:
        if not 0 <= self.amount <= MOST:
            said = _("Skriv ett antal från 0 till %(most)s.", most=number(MOST))
            raise BadInput(said, "amount")
