"""Why a file cannot be read; the rooms above put it in words."""

from enum import StrEnum


class Broken(StrEnum):
    EMPTY = "empty"
    UNKNOWN = "unknown"
    DAMAGED = "damaged"
    PASSWORD = "password"  # noqa: S105 - the name of a fault, and no secret
    OLD_EXCEL = "old_excel"
    MACROS = "macros"
    TOO_LARGE = "too_large"
    TOO_MANY_ROWS = "too_many_rows"
    TOO_WIDE = "too_wide"
    HOSTILE = "hostile"
    TOO_SLOW = "too_slow"
    ENCODING = "encoding"
    NO_TABLE = "no_table"
    MERGED_HEADER = "merged_header"
    TWO_HEADERS = "two_headers"
    NAMELESS_COLUMN = "nameless_column"
    TWICE_NAMED_COLUMN = "twice_named_column"


class BrokenSheet(Exception):
    """A file that is refused whole, with why and where."""

    def __init__(self, why: Broken, place: str = "") -> None:
        super().__init__(f"{why.value}: {place}" if place else why.value)
        self.why, self.place = why, place
