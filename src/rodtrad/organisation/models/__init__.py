"""The municipality as it was, is and will be."""

from rodtrad.organisation.models.reorganisation import (
    Effect,
    Reorganisation,
    Step,
    StepPart,
    Succession,
)
from rodtrad.organisation.models.standing import (
    AdoptedProfile,
    Appearance,
    Appointment,
    Decision,
    Stamp,
    Unit,
    UnitVersion,
    same,
    same_text,
    touches_the_stamp,
)

__all__ = [
    "AdoptedProfile",
    "Appearance",
    "Appointment",
    "Decision",
    "Effect",
    "Reorganisation",
    "Stamp",
    "Step",
    "StepPart",
    "Succession",
    "Unit",
    "UnitVersion",
    "same",
    "same_text",
    "touches_the_stamp",
]
