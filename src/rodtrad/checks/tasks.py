"""What the night does for the checks."""

from rodtrad.checks.services import look_everywhere
from rodtrad.jobs import daily


@daily("00:40", "checks.look_everywhere")
def look_at_what_the_day_has_changed() -> None:
    """Ask every rule about everything, for days pass without acts."""
    look_everywhere()
