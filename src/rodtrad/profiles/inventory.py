"""The 501 statements of the five source documents: id, kind and Swedish term."""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import StringIO

MUNICIPALITIES = {
    "U": "umea",
    "P": "pitea",
    "O": "osteraker",
    "V": "vasteras",
    "M": "markaryd",
}


@dataclass(frozen=True)
class Row:
    id: str
    kind: str
    term: str

    @property
    def profile_name(self) -> str:
        """Return the name of the profile drawn from the document the row stands in."""
        return MUNICIPALITIES[self.id[0]]


@cache
def rows() -> dict[str, Row]:
    """Return every row by its id, in the order of the documents."""
    path = files("rodtrad.profiles") / "sources" / "rows.csv"
    reader = csv.DictReader(StringIO(path.read_text(encoding="utf-8")))
    return {line["id"]: Row(line["id"], line["kind"], line["term"]) for line in reader}
