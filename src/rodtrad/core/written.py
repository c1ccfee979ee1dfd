"""What a person wrote, as it is kept: without space around, refused when missing or too long."""

from rodtrad.core.errors import BadInput
from rodtrad.core.language import sentence as said
from rodtrad.core.swedish import number


def required(text: str, field: str, sentence: str, most: int = 0) -> str:
    """Return the text without surrounding space; refuse an empty one with the sentence.

    `most` is how many characters it may have, 0 for any number.
    """
    clean = text.strip()
    if not clean:
        raise BadInput(sentence, field)
    return at_most(clean, field, most)


def required_line(text: str, field: str, sentence: str, most: int = 0) -> str:
    """Return the text on one line, as `required` does."""
    return required(" ".join(text.split()), field, sentence, most)


def at_most(text: str, field: str, most: int) -> str:
    """Return the text without surrounding space; refuse one of more characters, 0 for any."""
    clean = text.strip()
    if most and len(clean) > most:
        raise BadInput(said("Skriv med högst %(most)s tecken.", most=number(most)), field)
    return clean
