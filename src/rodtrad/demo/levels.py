"""Which of a profile's levels the demonstration's four steps stand on."""

from rodtrad.profiles.schema import Profile
from rodtrad.profiles.schema.thread import Level

ABOVE = {"council": "vision", "committee": "council", "unit": "committee"}


def level_for(profile: Profile, at: str) -> Level:
    """Return the profile's level for "vision", or for the goals of a council, committee or unit."""
    if at == "vision":
        return next(level for level in profile.levels if level.holds == "vision")
    parent = level_for(profile, ABOVE[at]).key
    return next(
        level
        for level in profile.levels
        if level.holds == "goal" and at in level.body_kinds and parent in level.parents
    )
