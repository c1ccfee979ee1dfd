"""Names written with an at sign in a text."""

import re

NAME = re.compile(r"(?<![\w@.])@([\w.+-]{1,150})")


def named(text: str) -> list[str]:
    """Return the usernames the text mentions, in small letters and each once."""
    found = (match.group(1).rstrip(".-+").lower() for match in NAME.finditer(text))
    return list(dict.fromkeys(name for name in found if name))
