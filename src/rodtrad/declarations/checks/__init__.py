"""What can be broken among declarations: what is covered, whole, tried, assured and answered."""

from rodtrad.checks.registry import Rule
from rodtrad.checks.texts import texts
from rodtrad.declarations.checks import believing, declaring, keeping

RULES: tuple[Rule, ...] = tuple(
    Rule(**texts(__name__)[key], **found)
    for each in (declaring, keeping, believing)
    for key, found in each.FOUND.items()
)
