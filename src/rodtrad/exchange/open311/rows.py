"""Another server's answer as flat rows of text, read without trust in it."""

from collections.abc import Callable
from json import JSONDecodeError, loads
from xml.parsers import expat

from .characters import cleaned, shortened
from .language import Sentence
from .language import sentence as _

LARGEST = 20_000_000
Row = dict[str, str]
_BLANK = b"\xef\xbb\xbf \t\r\n"


class BrokenAnswer(Exception):
    """An answer that cannot be read, with a sentence that says why."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence


def rows(data: bytes, root: str, item: str) -> list[Row]:
    """Return the fields of each item in an answer, XML or JSON by what it begins with.

    Fields hold text as it is written, cut at its blank ends; true and false are words. What lies
    deeper is passed over. Raises `BrokenAnswer`, for document types and entities too.
    """
    if len(data) > LARGEST:
        raise BrokenAnswer(_("Svaret är för stort att läsa."))
    content = data.lstrip(_BLANK)
    return _of_xml(content, root, item) if content.startswith(b"<") else _of_json(content)


class _Items:
    """Follows the elements of a document; a field lies third: root, item, field."""

    def __init__(self, root: str, item: str) -> None:
        self.root, self.item = root, item
        self.rows: list[Row] = []
        self._path: list[str] = []

    def starts(self, name: str, _attributes: dict[str, str]) -> None:
        self._path.append(name.rpartition(":")[2])
        if len(self._path) == 1 and self._path[0] != self.root:
            found = shortened(self._path[0])
            said = _("Svaret heter ”%(found)s”, inte ”%(root)s”.", found=found, root=self.root)
            raise BrokenAnswer(said)
        if len(self._path) == 2 and self._path[1] == self.item:
            self.rows.append({})

    def ends(self, _name: str) -> None:
        self._path.pop()

    def text(self, content: str) -> None:
        if len(self._path) == 3 and self._path[1] == self.item:
            row, name = self.rows[-1], self._path[2]
            row[name] = row.get(name, "") + content


def _of_xml(content: bytes, root: str, item: str) -> list[Row]:
    items = _Items(root, item)
    # The encoding is fixed: whatever the document claims, GeoReport is UTF-8.
    parser = expat.ParserCreate("UTF-8")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = _refuse_declarations
    parser.StartElementHandler, parser.EndElementHandler = items.starts, items.ends
    parser.CharacterDataHandler = items.text
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise BrokenAnswer(
            _("Svaret är inte giltig XML, rad %(line)s.", line=error.lineno)
        ) from None
    return [{name: _tidied(text) for name, text in row.items()} for row in items.rows]


def _refuse_declarations(*_said: object) -> None:
    raise BrokenAnswer(_("Svaret har en dokumenttyp eller entiteter, och läses inte."))


def _of_json(content: bytes) -> list[Row]:
    as_written: Callable[[str], str] = str
    try:
        found = loads(
            content.decode(),
            parse_int=as_written,
            parse_float=as_written,
            parse_constant=as_written,
        )
    except UnicodeDecodeError:
        raise BrokenAnswer(_("Svaret är inte skrivet i UTF-8.")) from None
    except (JSONDecodeError, RecursionError):
        raise BrokenAnswer(_("Svaret är varken giltig XML eller JSON.")) from None
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise BrokenAnswer(_("Svaret är ingen lista."))
    return [{name: _written(value) for name, value in one.items()} for one in found]


def _written(value: object) -> str:
    match value:
        case str():
            return _tidied(value)
        case bool():
            return "true" if value else "false"
    return ""


def _tidied(text: str) -> str:
    return cleaned(text).strip()
