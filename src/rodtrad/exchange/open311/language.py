"""Sentences written here in Swedish, which a room above says in its reader's language."""

from collections.abc import Callable
from dataclasses import dataclass

Translate = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that has not been said yet, with the names to fill in."""

    swedish: str
    filling: tuple[tuple[str, object], ...] = ()

    def said(self, translate: Translate = str) -> str:
        """Return the sentence in the language that `translate` speaks, its names filled in."""
        translated = translate(self.swedish)
        return translated % dict(self.filling) if self.filling else translated

    def __str__(self) -> str:
        return self.said()


def sentence(swedish: str, **filling: object) -> Sentence:
    """Return a sentence to be said when it is known who reads it."""
    return Sentence(swedish, tuple(filling.items()))
