"""What can be wrong with what a person sends, each with a sentence to show them."""


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
