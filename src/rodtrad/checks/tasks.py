"""What the night does for the checks, and what new acts set going."""

from rodtrad.checks.services import follow_acts, look_everywhere
from rodtrad.jobs import after_sealing, daily


@daily("00:40", "checks.look_everywhere")
def look_at_what_the_day_has_changed() -> None:
    """Ask every rule about everything, for days pass without acts."""
    look_everywhere()


@after_sealing("checks.follow_acts")
def look_at_what_has_been_done() -> None:
    """Ask the rules again about what new acts have touched."""
    follow_acts()
