"""Answers as XML and JSON, UTF-8 (GeoReport v2, wiki.open311.org/GeoReport_v2).

XML has its declaration, no namespace and no elements but those of the specification. JSON is the
same answer with lists as arrays and without the root's name; codes and ids are always strings,
which the specification's own examples are not.
"""

from json import dumps
from xml.sax.saxutils import escape

from .language import Translate
from .notation import number_text
from .shapes import Answer, Listed, Part, shape_of

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
XML_TYPE, JSON_TYPE = "text/xml; charset=utf-8", "application/json; charset=utf-8"
# A reader makes a line feed of a bare carriage return.
_CARRIAGE_RETURN = {"\r": "&#13;"}


def xml(answer: Answer, translate: Translate = str) -> bytes:
    """Return the answer as an XML document, its problems in the language that `translate` speaks.

    Raises `ValueError` for a time without a zone and a coordinate that is not finite.
    """
    root, held = shape_of(answer, translate)
    return (DECLARATION + _element(root, held)).encode()


def json(answer: Answer, translate: Translate = str) -> bytes:
    """Return the answer as JSON, its problems in the language that `translate` speaks.

    A list is an array, as is a single request; a definition and a discovery document are objects.
    Raises `ValueError` for a time without a zone and a coordinate that is not finite.
    """
    _root, held = shape_of(answer, translate)
    return dumps(_plain(held), ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


def _element(name: str, part: Part) -> str:
    content = _content(part)
    return f"<{name}>{content}</{name}>" if content else f"<{name}/>"


def _content(part: Part) -> str:
    match part:
        case Listed():
            return "".join(_element(part.item, one) for one in part.parts)
        case dict():
            return "".join(_element(name, one) for name, one in part.items())
        case bool():
            return "true" if part else "false"
        case int() | float():
            return number_text(part)
        case None:
            return ""
    return escape(part, _CARRIAGE_RETURN)


def _plain(part: Part) -> object:
    match part:
        case Listed():
            return [_plain(one) for one in part.parts]
        case dict():
            return {name: _plain(one) for name, one in part.items()}
    return part
