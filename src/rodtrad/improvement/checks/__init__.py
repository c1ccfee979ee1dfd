"""What can be broken among actions: whether anybody has seen if they helped."""

from rodtrad.checks.registry import Rule
from rodtrad.checks.texts import texts
from rodtrad.improvement.checks import trying

RULES: tuple[Rule, ...] = tuple(
    Rule(**texts(__name__)[key], **found) for key, found in trying.FOUND.items()
)
