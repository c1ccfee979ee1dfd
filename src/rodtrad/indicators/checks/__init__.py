"""What can be broken in what is measured: how it is described, comes, is aimed at and told."""

from rodtrad.checks.registry import Rule
from rodtrad.checks.texts import texts
from rodtrad.indicators.checks import aiming, coming, describing, knowing, sound

RULES: tuple[Rule, ...] = tuple(
    Rule(**texts(__name__)[key], **found)
    for each in (describing, coming, aiming, knowing, sound)
    for key, found in each.FOUND.items()
)
