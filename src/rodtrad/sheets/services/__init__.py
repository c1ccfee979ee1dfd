"""Handing in a sheet, reading it, and recording what it says."""

from rodtrad.sheets.services.handing_in import discard, forget_old, map_columns, receive
from rodtrad.sheets.services.looking import look
from rodtrad.sheets.services.outside import Outcome, read_file
from rodtrad.sheets.services.recording import confirm, record_confirmed

__all__ = [
    "Outcome",
    "confirm",
    "discard",
    "forget_old",
    "look",
    "map_columns",
    "read_file",
    "receive",
    "record_confirmed",
]
