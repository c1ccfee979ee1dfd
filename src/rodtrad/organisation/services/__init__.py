"""Everything that changes the organisation."""

from rodtrad.organisation.services.appearance import Look, change_appearance
from rodtrad.organisation.services.appointments import appoint, end_appointment, substitute
from rodtrad.organisation.services.decisions import (
    complete_decision,
    note_carried_out,
    register_decision,
)
from rodtrad.organisation.services.profiles import adopt_profile
from rodtrad.organisation.services.reorganisations import (
    add_step,
    draft_reorganisation,
    plan_reorganisation,
    remove_step,
    withdraw_reorganisation,
)
from rodtrad.organisation.services.units import (
    RESERVED,
    close_unit,
    create_unit,
    move_unit,
    rename_unit,
)

__all__ = [
    "RESERVED",
    "Look",
    "add_step",
    "adopt_profile",
    "appoint",
    "change_appearance",
    "close_unit",
    "complete_decision",
    "create_unit",
    "draft_reorganisation",
    "end_appointment",
    "move_unit",
    "note_carried_out",
    "plan_reorganisation",
    "register_decision",
    "remove_step",
    "rename_unit",
    "substitute",
    "withdraw_reorganisation",
]
