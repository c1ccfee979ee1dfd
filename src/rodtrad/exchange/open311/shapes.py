"""The shape of an answer before it is XML or JSON: a root, lists with a name for each part, fields.

An explicit container of parts of one kind is a list; that is all that the Spark convention asks
(wiki.open311.org/JSON_and_XML_Conversion).
"""

from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any, TypeAlias

from .characters import cleaned
from .discovery import Discovery
from .language import Translate
from .notation import moment_text
from .problems import Problems
from .requests import Posted, Request, Requests, Token
from .services import ServiceDefinition, Services

Answer = Services | ServiceDefinition | Requests | Request | Posted | Token | Discovery | Problems
Part: TypeAlias = "str | bool | int | float | Listed | Fields | None"
Fields: TypeAlias = dict[str, "Part"]

_ITEMS = {
    "attributes": "attribute",
    "values": "value",
    "endpoints": "endpoint",
    "formats": "format",
}
_MAY_BE_ABSENT: dict[type, frozenset[str]] = {
    Request: frozenset(
        {"status_notes", "agency_responsible", "service_notice", "expected_datetime"}
    ),
    Posted: frozenset({"service_request_id", "token", "service_notice", "account_id"}),
}


@dataclass(frozen=True, slots=True)
class Listed:
    """Parts that share a name, in a container of their own."""

    item: str
    parts: "list[Part]"


def shape_of(answer: Answer, translate: Translate) -> tuple[str, Listed | Fields]:
    """Return the name of the root and what it holds."""
    match answer:
        case Services(services):
            return "services", Listed("service", [_fields(one) for one in services])
        case Requests(requests):
            return "service_requests", Listed("request", [_fields(one) for one in requests])
        case Problems(problems):
            told = [(one.code, cleaned(one.description.said(translate))) for one in problems]
            errors: list[Part] = [{"code": code, "description": text} for code, text in told]
            return "errors", Listed("error", errors)
        case ServiceDefinition():
            return "service_definition", _fields(answer)
        case Discovery():
            return "discovery", _fields(answer)
    return "service_requests", Listed("request", [_fields(answer)])


def _fields(thing: Any) -> Fields:
    may_be_absent = _MAY_BE_ABSENT.get(type(thing), frozenset())
    named = {each.name: _part(each.name, getattr(thing, each.name)) for each in fields(thing)}
    return {
        name: part for name, part in named.items() if part is not None or name not in may_be_absent
    }


def _part(name: str, value: Any) -> Part:
    match value:
        case str():
            return cleaned(value) or None
        case datetime():
            return moment_text(value)
        case tuple() if name in _ITEMS:
            return Listed(_ITEMS[name], [_part("", one) for one in value])
        case tuple():
            return cleaned(", ".join(value)) or None
        case bool() | int() | float() | None:
            return value
    return _fields(value)
