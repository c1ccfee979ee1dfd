"""What can be wrong with what a person sends, each with a sentence to show them."""

from collections.abc import Mapping


class BadInput(Exception):
    """Input that cannot be right; `field` names where, empty for the whole."""

    def __init__(self, sentence: str, field: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.field = field


class Conflict(Exception):
    """Somebody else changed the same thing first; both texts are kept, by field."""

    def __init__(self, sentence: str, *, theirs: dict[str, str], yours: dict[str, str]) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.theirs = theirs
        self.yours = yours

    @classmethod
    def between(
        cls, sentence: str, *, theirs: Mapping[str, object], yours: Mapping[str, object]
    ) -> "Conflict":
        """Return a conflict over the fields of yours, each value as a form shows it."""
        return cls(
            sentence,
            theirs={field: _shown(theirs.get(field)) for field in yours},
            yours={field: _shown(value) for field, value in yours.items()},
        )


def _shown(value: object) -> str:
    if isinstance(value, (list, tuple)):
        return ", ".join(str(one) for one in value)
    return "" if value is None else str(value)
