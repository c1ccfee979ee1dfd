"""How wide text is, and where its lines break, without a browser."""

from .widths import REGULAR, SEMIBOLD

_UNKNOWN = 560  # a letter outside the table: about as wide as "o"
SOFT_HYPHEN = "\u00ad"


def text_width(content: str, size: float, *, is_bold: bool = False) -> float:
    """Return the width in pixels of text in the sans typeface at `size` pixels."""
    table = SEMIBOLD if is_bold else REGULAR
    return sum(table.get(letter, _UNKNOWN) for letter in content) * size / 1000


def shortened(content: str, width: float, size: float, *, is_bold: bool = False) -> str:
    """Return the text, ended with "…" where it would be wider than `width`."""
    if text_width(content, size, is_bold=is_bold) <= width:
        return content
    kept = content
    while kept and text_width(kept + "…", size, is_bold=is_bold) > width:
        kept = kept[:-1]
    return kept.rstrip(" ,.:;–-") + "…"


def wrap(
    content: str, width: float, size: float, *, most_lines: int = 3, is_bold: bool = False
) -> list[str]:
    """Return the text in even lines no wider than `width`; the last is shortened if it must.

    A word wider than the line is broken by a hyphen, at a soft hyphen where it has one.
    """
    words = _broken(content.split(), width, size, is_bold)
    lines = _filled(words, width, size, is_bold)
    if len(lines) <= most_lines:
        return _evened(words, lines, width, size, is_bold)
    rest = " ".join([*lines[most_lines - 1 :]])
    return [*lines[: most_lines - 1], shortened(rest, width, size, is_bold=is_bold)]


def _broken(words: list[str], width: float, size: float, is_bold: bool) -> list[str]:
    pieces = []
    parts = [part for word in words for part in _softly(word, width, size, is_bold)]
    for rest in parts:
        while len(rest) > 1 and text_width(rest, size, is_bold=is_bold) > width:
            cut = len(rest) - 1
            while cut > 1 and text_width(rest[:cut] + "-", size, is_bold=is_bold) > width:
                cut -= 1
            pieces.append(rest[:cut] + "-")
            rest = rest[cut:]
        pieces.append(rest)
    return pieces


def _softly(word: str, width: float, size: float, is_bold: bool) -> list[str]:
    """Return the word whole when it fits, else broken where its soft hyphens are."""
    first, *rest = word.split(SOFT_HYPHEN)
    whole = word.replace(SOFT_HYPHEN, "")
    if text_width(whole, size, is_bold=is_bold) <= width:
        return [whole]
    lines = [first]
    for part in rest:
        if text_width(lines[-1] + part + "-", size, is_bold=is_bold) <= width:
            lines[-1] += part
        else:
            lines[-1] += "-"
            lines.append(part)
    return lines


def _filled(words: list[str], width: float, size: float, is_bold: bool) -> list[str]:
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, size, is_bold=is_bold) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _evened(
    words: list[str], lines: list[str], width: float, size: float, is_bold: bool
) -> list[str]:
    """Return the same number of lines, as even as they can be."""
    narrower = width
    best = lines
    while len(lines) > 1 and narrower > width / 2:
        narrower -= 6
        tried = _filled(words, narrower, size, is_bold)
        if len(tried) > len(lines):
            break
        best = tried
    return best
