"""XML read as it streams by, with every entity of its own refused."""

from collections.abc import Callable
from xml.parsers import expat

from rodtrad.exchange.sheets.broken import Broken, BrokenSheet

Starts = Callable[[str, dict[str, str]], None]
Ends = Callable[[str], None]


def _refuse(*_said: object) -> None:
    raise BrokenSheet(Broken.HOSTILE)


def walk(
    data: bytes, starts: Starts, ends: Ends, text: Callable[[str], None] | None = None
) -> None:
    """Tell of each element by its name without a prefix, as it starts and as it ends."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    parser.StartElementHandler = lambda name, said: starts(_bare(name), _named(said))
    parser.EndElementHandler = lambda name: ends(_bare(name))
    if text is not None:
        parser.CharacterDataHandler = text
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise BrokenSheet(Broken.DAMAGED) from error


def _bare(name: str) -> str:
    return name.rpartition(":")[2]


def _named(said: dict[str, str]) -> dict[str, str]:
    return {_bare(name): value for name, value in said.items()}
