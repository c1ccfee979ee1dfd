"""Who remembers which language a visitor reads, beside the visitor's own browser."""

from collections.abc import Callable

from django.http import HttpRequest
from django.utils.translation import get_language

OTHER = {"sv": ("en", "English"), "en": ("sv", "Svenska")}
Keeper = Callable[[HttpRequest, str], None]
_keepers: list[Keeper] = []


def register_keeper(keeper: Keeper) -> None:
    """Say how the choice of one who has an account is kept."""
    _keepers[:] = [keeper]


def keep(request: HttpRequest, language: str) -> None:
    """Hand the choice to whoever keeps it."""
    for keeper in _keepers:
        keeper(request, language)


def other() -> dict[str, str]:
    """Return the language a page is not in, as the tool for changing to it needs it."""
    code, name = OTHER[(get_language() or "sv")[:2]]
    return {"code": code, "language": name}
