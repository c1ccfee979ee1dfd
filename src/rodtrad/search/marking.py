"""Found words marked in a text that anybody may have written."""

from django.utils.html import escape
from django.utils.safestring import SafeString

# Signs of nobody's alphabet: a text that holds them has them taken away before it is escaped.
START, STOP = "\ue000", "\ue001"


def marked(text: str) -> SafeString:
    """Return the text escaped, with what was found between the signs in `<mark>`."""
    pieces = []
    for number, piece in enumerate(text.split(START)):
        found, stop, rest = piece.partition(STOP)
        if number and stop:
            pieces.append(f"<mark>{escape(found)}</mark>{escape(rest.replace(STOP, ''))}")
        else:
            pieces.append(escape(piece.replace(STOP, "")))
    return SafeString("".join(pieces))
