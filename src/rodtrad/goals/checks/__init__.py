"""What can be broken in the thread: goals, how they hang together, what is done for them."""

from rodtrad.checks.registry import Rule
from rodtrad.checks.texts import texts
from rodtrad.goals.checks import (
    chain,
    covering,
    doing,
    executing,
    measuring,
    planning,
    sealed,
    stating,
    tasks,
)

RULES: tuple[Rule, ...] = tuple(
    Rule(**texts(__name__)[key], **found)
    for each in (chain, covering, measuring, doing, planning, sealed, stating, executing, tasks)
    for key, found in each.FOUND.items()
)
