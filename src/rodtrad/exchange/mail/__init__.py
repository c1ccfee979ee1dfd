"""A mail as it came, read into what a person said, without trusting a word of how it is made."""

from rodtrad.exchange.mail.letter import Letter, Part
from rodtrad.exchange.mail.reading import LARGEST, Unreadable, read

__all__ = ["LARGEST", "Letter", "Part", "Unreadable", "read"]
