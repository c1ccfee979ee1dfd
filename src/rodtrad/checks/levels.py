"""How grave each rule is in the adopted profile, and how long it waits before it speaks."""

from datetime import date

from rodtrad.checks.enums import Severity
from rodtrad.checks.registry import rules
from rodtrad.organisation.queries import profile

OFF = "off"


def severities(day: date) -> dict[str, Severity | None]:
    """Return each rule's severity on the day; None where the profile has put it out."""
    own = {row.key.upper(): row.severity for row in profile(day).check_rules}
    return {rule.id: _severity(own.get(rule.id, rule.severity)) for rule in rules()}


def days(rule_id: str, usual: int, day: date) -> int:
    """Return how many days the rule waits: the profile's own number, else the usual one."""
    own = {row.key.upper(): row.days for row in profile(day).check_rules}
    found = own.get(rule_id)
    return usual if found is None else found


def _severity(level: str) -> Severity | None:
    return None if level == OFF else Severity(level)
