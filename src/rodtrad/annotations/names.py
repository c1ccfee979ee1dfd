"""The name a file is given back under."""

import re
from pathlib import PurePosixPath, PureWindowsPath

LONGEST = 120


def tidy_name(name: str, ending: str) -> str:
    """Return the name without folders and odd signs, with the ending its contents deserve."""
    last = PureWindowsPath(PurePosixPath(name).name).name
    stem, _point, old = last.rpartition(".")
    stem = re.sub(
        r"[\x00-\x1f\x7f\"/\\<>|:*?\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", stem or old
    )
    kept = "csv" if ending == "txt" and old.lower() == "csv" and stem else ending
    return f"{stem.strip(' .')[:LONGEST] or 'fil'}.{kept}"
