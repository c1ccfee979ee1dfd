"""Everything that changes the organisation."""

from rodtrad.organisation.services.appearance import Look, change_appearance
from rodtrad.organisation.services.appointments import appoint, end_appointment, substitute
from rodtrad.organisation.services.decisions import register_decision
from rodtrad.organisation.services.profiles import adopt_profile
from rodtrad.organisation.services.units import close_unit, create_unit, move_unit, rename_unit

__all__ = [
    "Look",
    "adopt_profile",
    "appoint",
    "change_appearance",
    "close_unit",
    "create_unit",
    "end_appointment",
    "move_unit",
    "register_decision",
    "rename_unit",
    "substitute",
]
