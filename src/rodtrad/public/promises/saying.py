"""Counts of what is promised, in the municipality's words."""

from rodtrad.core.swedish import number
from rodtrad.profiles.naming import word


def counted(count: int, key: str = "promise") -> str:
    """Return "12 löften", in the municipality's word."""
    return f"{number(count)}\u00a0{word(key, 'name' if count == 1 else 'plural')}"
