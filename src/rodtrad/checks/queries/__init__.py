"""Findings as somebody may see them, how many there are, and whose they are."""

from rodtrad.checks.queries.groups import Group, groups, together
from rodtrad.checks.queries.mine import mine
from rodtrad.checks.queries.rounds import daily_rounds
from rodtrad.checks.queries.standing import Tally, gravest_first, standing, tally, visible_to

__all__ = [
    "Group",
    "Tally",
    "daily_rounds",
    "gravest_first",
    "groups",
    "mine",
    "standing",
    "tally",
    "together",
    "visible_to",
]
