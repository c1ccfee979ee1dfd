"""Looking for what is broken, and leaving it so for a time on purpose."""

from rodtrad.checks.services.following import follow_acts
from rodtrad.checks.services.looking import look_again, look_everywhere
from rodtrad.checks.services.suppressions import lift, suppress

__all__ = ["follow_acts", "lift", "look_again", "look_everywhere", "suppress"]
