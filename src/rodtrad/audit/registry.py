"""The words of acts and the names of those who acted, registered by the apps that know them."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

_words: dict[str, Any] = {}
_role_sources: list[Callable[[Any, int | None], str]] = []
_name_sources: list[Callable[[Iterable[int]], Mapping[int, str]]] = []


def register_words(words: Mapping[str, Any]) -> None:
    """Give acts their words, as `{"observation.recorded": _("lämnade ett utfall")}`."""
    _words.update(words)


def words(action: str) -> str:
    """Return the words of an act, or its code when no app has given any."""
    return str(_words.get(action, action))


def known_words() -> dict[str, str]:
    """Return every registered act with its words."""
    return {action: str(text) for action, text in _words.items()}


def register_actor_names(source: Callable[[Iterable[int]], Mapping[int, str]]) -> None:
    """Let the log turn the ids of people into what may be shown of their names."""
    _name_sources[:] = [source]


def actor_names(ids: Iterable[int]) -> dict[int, str]:
    """Return what may be shown for each person that still is known."""
    wanted = set(ids)
    return {key: name for source in _name_sources for key, name in source(wanted).items()}


def register_roles(source: Callable[[Any, int | None], str]) -> None:
    """Let the log know in which role somebody acts at a unit, when the act does not say."""
    _role_sources[:] = [source]


def role_of(person: Any, unit_id: int | None) -> str:
    """Return the role somebody acts in at a unit, empty for the system and for no role at all."""
    if person is None:
        return ""
    return next((source(person, unit_id) for source in _role_sources), "")
