"""What measuring gives the rooms that work across all things."""

from rodtrad.indicators.checks.connections import register_checks
from rodtrad.indicators.models import PeriodTurn, Seal
from rodtrad.indicators.searched import register_searched
from rodtrad.indicators.services import succession
from rodtrad.indicators.sheets import register_sheets
from rodtrad.organisation import following
from rodtrad.times.known import register_since


def register_rooms() -> None:
    """Let what is measured be checked, found, handed over in sheets, and follow its unit."""
    register_checks()
    register_searched()
    register_sheets()
    following.register(following.Room(succession.faults, succession.follow, succession.settle))
    register_since(Seal, "sealed_at")
    register_since(PeriodTurn, "at")
