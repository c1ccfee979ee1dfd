"""What a person wrote, as it is kept: without space around, refused when it is missing."""

from rodtrad.core.errors import BadInput
from rodtrad.core.language import sentence as said


def required(text: str, field: str, sentence: str) -> str:
    """Return the text without surrounding space; refuse an empty one with the sentence."""
    clean = text.strip()
    if not clean:
        raise BadInput(sentence, field)
    return clean


def required_line(text: str, field: str, sentence: str, most: int = 0) -> str:
    """Return the text on one line; refuse an empty one with the sentence, and a too long one.

    `most` is how many characters it may have, 0 for any number.
    """
    clean = required(" ".join(text.split()), field, sentence)
    if most and len(clean) > most:
        raise BadInput(said("Skriv med högst %(most)d tecken.", most=most), field)
    return clean
