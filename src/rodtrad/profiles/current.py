"""The profile the municipality works under."""

from collections.abc import Callable
from datetime import date

from rodtrad.profiles import library
from rodtrad.profiles.schema.profile import Profile

Source = Callable[[date | None], Profile | None]

_source: Source | None = None


def register_source(source: Source | None) -> None:
    """Let another app say which profile holds on a day; nothing takes it back."""
    global _source
    _source = source


def profile(day: date | None = None) -> Profile:
    """Return the profile that holds on a day, today when none is given."""
    adopted = _source(day) if _source else None
    return adopted or library.load(library.DEFAULT)
