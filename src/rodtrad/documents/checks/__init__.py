"""What can be broken among documents: headers, times, conflicts and what rests on them."""

from rodtrad.checks.registry import Rule
from rodtrad.checks.texts import texts
from rodtrad.documents.checks import conflicts, demands, headers, resting

RULES: tuple[Rule, ...] = tuple(
    Rule(**texts(__name__)[key], **found)
    for each in (headers, conflicts, resting, demands)
    for key, found in each.FOUND.items()
)
