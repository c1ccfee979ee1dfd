"""Where a long Swedish name may be parted when the line is too short for it."""

import re

SOFT_HYPHEN = "\u00ad"
# A word as long as this may be wider than a heading on a telephone.
LONG = 15
# What names of units end in; the parting falls before it.
ENDINGS = (
    "arbete",
    "avdelning",
    "bostäder",
    "byggnad",
    "enhet",
    "ersättning",
    "fullmäktige",
    "förbund",
    "förskol",
    "förvaltning",
    "indikator",
    "kontor",
    "nämnd",
    "område",
    "omsorg",
    "period",
    "redovisning",
    "skola",
    "styrelse",
    "uppföljning",
    "uppgifter",
    "utskott",
    "utveckling",
    "verksamhet",
)
_JOINT = re.compile(rf"(?<=\w{{4}})(?={'|'.join(ENDINGS)})")


def softly(name: str) -> str:
    """Return the name with a soft hyphen at the joints of its long words."""
    return " ".join(_parted(word) for word in name.split(" "))


def _parted(word: str) -> str:
    return _JOINT.sub(SOFT_HYPHEN, word) if len(word) >= LONG else word
