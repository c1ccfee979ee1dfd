"""Two texts side by side with what differs marked."""

import difflib
import re

from django.utils.html import format_html
from django.utils.safestring import SafeString

WORDS = re.compile(r"\s+|\S+")


def mark_difference(text: str, other: str, tag: str) -> SafeString:
    """Return the text with the words the other lacks wrapped in the tag."""
    here, there = WORDS.findall(text), WORDS.findall(other)
    matcher = difflib.SequenceMatcher(a=there, b=here, autojunk=False)
    result = SafeString("")
    for what, _a, _b, start, stop in matcher.get_opcodes():
        piece = "".join(here[start:stop])
        if what == "equal" or not piece:
            result += format_html("{}", piece)
        else:
            words = piece.lstrip()
            space = piece[: len(piece) - len(words)]
            result += format_html("{0}<{1}>{2}</{1}>", space, SafeString(tag), words)
    return result
