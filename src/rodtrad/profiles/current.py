"""The profile the municipality works under."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from rodtrad.profiles import library
from rodtrad.profiles.schema.profile import Profile


@dataclass(frozen=True)
class Adoption:
    """Since when the profile holds, and the decision it was adopted with."""

    since: date
    decision: str = ""


Source = Callable[[date | None], Profile | None]
AdoptionSource = Callable[[date | None], Adoption | None]

_source: Source | None = None
_adoption_source: AdoptionSource | None = None


def register_source(source: Source | None) -> None:
    """Let another app say which profile holds on a day; nothing takes it back."""
    global _source
    _source = source


def register_adoption(source: AdoptionSource | None) -> None:
    """Let another app say when and with which decision the profile was adopted."""
    global _adoption_source
    _adoption_source = source


def profile(day: date | None = None) -> Profile:
    """Return the profile that holds on a day, today when none is given."""
    adopted = _source(day) if _source else None
    return adopted or library.load(library.DEFAULT)


def adoption(day: date | None = None) -> Adoption | None:
    """Return how the profile that holds on a day was adopted, if it ever was."""
    return _adoption_source(day) if _adoption_source else None
