"""The unit of a figure, which Kolada only tells at the end of the title."""

import re

from .things import Kpi

PERCENT = "procent"
UNKNOWN = "värde"
_LONGEST = 40
_NOTE = re.compile(r"\s*\([-\u2013]\s?[0-9]{4}\)$")
_KNOWN = re.compile(
    r"(antal|kr|tkr|mkr|miljoner|procentenheter|index|poäng|dagar|timmar|år|kg|ton|gram|liter|"
    r"kbm|kWh|MWh|GWh|meter|mil|km|hektar|recept|Mbit)\b"
)


def unit_of(kpi: Kpi) -> str:
    """Return the unit that a figure's values are in, `värde` when its title does not tell."""
    title = _NOTE.sub("", kpi.title.strip())
    last = title.rsplit(",", 1)[-1].strip()
    if "(%)" in title or last == PERCENT:
        return PERCENT
    if not _KNOWN.match(last):
        return UNKNOWN
    whole = re.sub(r"/inv\b\.?", "/invånare", last)
    return whole if len(whole) <= _LONGEST else whole.split()[0]
