"""What the night does for the thread."""

from rodtrad.goals.services import refresh_worn
from rodtrad.jobs import daily


@daily("00:10", "goals.refresh_worn")
def refresh_what_the_day_has_changed() -> None:
    """Weigh anew the goals whose figures grew old as the day turned."""
    refresh_worn()
