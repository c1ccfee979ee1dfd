"""What is wrong with a foreign file, and where."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

Row = TypeVar("Row")
Fields = Mapping[str, object]


class BrokenFile(Exception):
    """A file that cannot be read as what it should be; says which file, line and why."""

    def __init__(
        self, path: Path, line: int | None, sentence: str, rest: tuple["BrokenFile", ...] = ()
    ) -> None:
        where = path.name if line is None else f"{path.name}, rad {line}"
        super().__init__(f"{where}: {sentence}")
        self.path, self.line, self.sentence, self.rest = path, line, sentence, rest

    @property
    def faults(self) -> tuple[str, ...]:
        """Return a sentence for each thing that is wrong, in the file's order."""
        return str(self), *map(str, self.rest)


def gathered(faults: list[BrokenFile]) -> BrokenFile:
    """Return several faults of one file as one, the first of them leading."""
    first = faults[0]
    return BrokenFile(first.path, first.line, first.sentence, tuple(faults[1:]))


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


@dataclass(frozen=True, slots=True)
class Document:
    """The objects of a JSON file, in their order, with the text they were read from."""

    path: Path
    content: str
    values: list[object]

    def records(self, make: Callable[[Fields], Row]) -> Iterator[Row]:
        """Yield what `make` makes of each object; raise `BrokenFile` for one that it refuses."""
        for index, fields in enumerate(self.values):
            try:
                if not isinstance(fields, dict):
                    raise BrokenField("är inget objekt")
                yield make(fields)
            except BrokenField as error:
                line = _line_of(self.content, fields)
                raise BrokenFile(self.path, line, f"Post {index + 1} {error}.") from None


def read_document(path: Path) -> Document:
    """Return a file shaped {"count": n, "values": [...]}, or a bare list of objects.

    Raises `BrokenFile` with the line for text that is not JSON, and for a count that differs from
    the number of objects.
    """
    content = read_text(path)
    try:
        document = json.loads(content)
    except json.JSONDecodeError as error:
        raise BrokenFile(path, error.lineno, f"Inte giltig JSON: {error.msg}.") from None
    if isinstance(document, list):
        return Document(path, content, document)
    values = document.get("values") if isinstance(document, dict) else None
    if not isinstance(values, list):
        raise BrokenFile(path, 1, "Filen saknar listan ”values”.")
    if document.get("count", len(values)) != len(values):
        found = f"{len(values)} poster, men ”count” säger {document['count']}"
        raise BrokenFile(path, 1, f"Filen är ofullständig: {found}.")
    return Document(path, content, values)


def json_records(path: Path, make: Callable[[Fields], Row]) -> Iterator[Row]:
    """Yield what `make` makes of each object in a file; raise `BrokenFile` with the line."""
    return read_document(path).records(make)


def _line_of(content: str, fields: object) -> int | None:
    """Return the line where the object's id stands, None when it has none."""
    key = fields.get("id") if isinstance(fields, dict) else None
    place = content.find(json.dumps(key, ensure_ascii=False)) if isinstance(key, str) else -1
    return content.count("\n", 0, place) + 1 if place >= 0 else None
