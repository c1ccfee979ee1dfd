"""On which line of a TOML file each value stands."""

import re
from collections import Counter

Place = tuple[str | int, ...]

_HEADER = re.compile(r"^\s*(\[\[?)\s*([^\]]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"^\s*([A-Za-z0-9_\-\".]+)\s*=")
_NOISE = re.compile(
    r'"""(?:\\.|[^\\])*?"""|\'\'\'.*?\'\'\'|"(?:\\.|[^"\\])*"|\'[^\']*\'|#[^\n]*', re.DOTALL
)


def blank_strings(text: str) -> str:
    """Return the text with strings and comments emptied, line breaks kept."""
    return _NOISE.sub(lambda found: '""' + "\n" * found.group().count("\n"), text)


def lines_of(text: str) -> dict[Place, int]:
    """Return the line of every header and key; the text must already be valid TOML."""
    found: dict[Place, int] = {}
    counts: Counter[Place] = Counter()
    here: Place = ()
    depth = 0
    for number, line in enumerate(blank_strings(text).splitlines(), start=1):
        header = _HEADER.match(line) if depth == 0 else None
        key = _KEY.match(line) if depth == 0 else None
        if header:
            here = _enter(header.group(2).split("."), header.group(1) == "[[", counts)
            found[here] = number
        elif key:
            found[(*here, *key.group(1).split("."))] = number
        if not header:
            depth += sum(line.count(sign) for sign in "[{") - sum(line.count(s) for s in "]}")
    return found


def _enter(names: list[str], is_list: bool, counts: "Counter[Place]") -> Place:
    place: Place = ()
    for position, name in enumerate(names):
        place = (*place, name.strip())
        if is_list and position == len(names) - 1:
            counts[place] += 1
        if counts[place]:
            place = (*place, counts[place] - 1)
    return place


def line_at(place: Place, lines: dict[Place, int]) -> int:
    """Return the line of a place, or of the nearest thing that holds it."""
    while place and place not in lines:
        place = place[:-1]
    return lines.get(place, 1)


def begins_at(place: Place, lines: dict[Place, int]) -> int:
    """Return the first line of a place: a list of parts begins where its first part does."""
    within = [line for other, line in lines.items() if other[: len(place)] == place]
    return min(within, default=0) or line_at(place, lines)
