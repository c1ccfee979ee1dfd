"""The language of goals, promises and activities: 25 rules in Swedish, advice that never blocks."""

from .catalogue import RULES, Kind, Rule
from .fields import Marked, lint_fields
from .linting import Remark, lint
from .readability import lix

__all__ = ["RULES", "Kind", "Marked", "Remark", "Rule", "lint", "lint_fields", "lix"]
