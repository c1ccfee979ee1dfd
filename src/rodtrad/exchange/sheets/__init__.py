"""Tables of other programs: spreadsheets, text files and the tables of a Word document."""

from rodtrad.exchange.sheets.broken import Broken, BrokenSheet
from rodtrad.exchange.sheets.cells import Cell, Formula
from rodtrad.exchange.sheets.limits import LIMITS, Limits
from rodtrad.exchange.sheets.reading import Content, read

__all__ = ["LIMITS", "Broken", "BrokenSheet", "Cell", "Content", "Formula", "Limits", "read"]
