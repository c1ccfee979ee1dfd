"""What is wrong with a foreign file, and where."""

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

Row = TypeVar("Row")
Fields = Mapping[str, object]


class BrokenFile(Exception):
    """A file that cannot be read as what it should be; says which file, line and why."""

    def __init__(self, path: Path, line: int | None, sentence: str) -> None:
        where = path.name if line is None else f"{path.name}, rad {line}"
        super().__init__(f"{where}: {sentence}")
        self.path, self.line, self.sentence = path, line, sentence


class BrokenField(ValueError):
    """A field that cannot be read; the reader adds the file and the line."""


def read_text(path: Path) -> str:
    """Return a UTF-8 file's text, with or without byte order mark; raise `BrokenFile`."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise BrokenFile(path, None, f"Filen går inte att öppna ({error.strerror}).") from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise BrokenFile(path, line, "Filen är inte skriven i UTF-8.") from None


def json_records(path: Path, make: Callable[[Fields], Row]) -> Iterator[Row]:
    """Yield what `make` makes of each object in a file shaped {"count": n, "values": [...]}.

    Raises `BrokenFile` with the line for text that is not JSON, objects that `make` refuses, and
    a count that differs from the number of objects.
    """
    content = read_text(path)
    try:
        document = json.loads(content)
    except json.JSONDecodeError as error:
        raise BrokenFile(path, error.lineno, f"Inte giltig JSON: {error.msg}.") from None
    values = document.get("values") if isinstance(document, dict) else None
    if not isinstance(values, list):
        raise BrokenFile(path, 1, "Filen saknar listan ”values”.")
    if document.get("count", len(values)) != len(values):
        found = f"{len(values)} poster, men ”count” säger {document['count']}"
        raise BrokenFile(path, 1, f"Filen är ofullständig: {found}.")
    for index, fields in enumerate(values):
        try:
            if not isinstance(fields, dict):
                raise BrokenField("är inget objekt")
            yield make(fields)
        except BrokenField as error:
            line = _line_of(content, fields)
            raise BrokenFile(path, line, f"Post {index + 1} {error}.") from None


def _line_of(content: str, fields: object) -> int | None:
    """Return the line where the object's id stands, None when it has none."""
    key = fields.get("id") if isinstance(fields, dict) else None
    place = content.find(json.dumps(key, ensure_ascii=False)) if isinstance(key, str) else -1
    return content.count("\n", 0, place) + 1 if place >= 0 else None
