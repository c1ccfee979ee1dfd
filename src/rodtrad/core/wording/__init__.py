"""The language of goals, promises and activities: 25 rules in Swedish, advice that never blocks."""

from .catalogue import RULES, Kind, Rule
from .linting import Remark, lint
from .readability import lix

__all__ = ["RULES", "Kind", "Remark", "Rule", "lint", "lix"]
