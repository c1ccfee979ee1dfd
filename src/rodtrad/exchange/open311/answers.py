"""Services and requests read from a server's answer, our own or another's (GeoReport v2)."""

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from .characters import shortened
from .language import sentence as _
from .notation import LATITUDES, LONGITUDES, read_coordinate, read_moment
from .requests import Request, Status
from .rows import BrokenAnswer, Row, rows
from .services import Service, ServiceType

Read = TypeVar("Read")
Word = TypeVar("Word", bound=StrEnum)
_TRUTHS = {"true": True, "false": False}


def parse_services(data: bytes) -> tuple[Service, ...]:
    """Return the services of an XML or JSON answer; raise `BrokenAnswer` for one unlike any."""
    found = enumerate(rows(data, "services", "service"), 1)
    return tuple(_service(_Record(at, row)) for at, row in found)


def parse_requests(data: bytes) -> tuple[Request, ...]:
    """Return the requests of an XML or JSON answer; raise `BrokenAnswer` for one unlike any.

    An id, a status and the time of the request are needed; the rest may be missing.
    """
    found = enumerate(rows(data, "service_requests", "request"), 1)
    return tuple(_request(_Record(at, row)) for at, row in found)


class _Record:
    """The fields of one row, with its place among the others to tell."""

    def __init__(self, at: int, row: Row) -> None:
        self.at, self.row = at, row

    def text(self, name: str) -> str:
        return self.row.get(name, "")

    def needed(self, name: str) -> str:
        if not self.text(name):
            raise BrokenAnswer(_("Post %(at)s saknar %(field)s.", at=self.at, field=name))
        return self.text(name)

    def made(self, name: str, make: Callable[[str], Read]) -> Read:
        """Return what `make` makes of a field that must be there."""
        content = self.needed(name)
        try:
            return make(content)
        except ValueError:
            said = _(
                "Post %(at)s har ett %(field)s som inte går att läsa: ”%(content)s”.",
                at=self.at,
                field=name,
                content=shortened(content),
            )
            raise BrokenAnswer(said) from None

    def made_if_any(self, name: str, make: Callable[[str], Read]) -> Read | None:
        return self.made(name, make) if self.text(name) else None


def _service(record: _Record) -> Service:
    keywords = (keyword.strip() for keyword in record.text("keywords").split(","))
    return Service(
        service_code=record.needed("service_code"),
        service_name=record.text("service_name"),
        description=record.text("description"),
        metadata=record.made("metadata", _truth),
        type=record.made("type", _word_of(ServiceType)),
        keywords=tuple(filter(None, keywords)),
        group=record.text("group"),
    )


def _request(record: _Record) -> Request:
    return Request(
        service_request_id=record.needed("service_request_id"),
        status=record.made("status", _word_of(Status)),
        status_notes=record.text("status_notes"),
        service_name=record.text("service_name"),
        service_code=record.text("service_code"),
        description=record.text("description"),
        agency_responsible=record.text("agency_responsible"),
        service_notice=record.text("service_notice"),
        requested_datetime=record.made("requested_datetime", read_moment),
        updated_datetime=_moment(record, "updated_datetime"),
        expected_datetime=_moment(record, "expected_datetime"),
        address=record.text("address"),
        address_id=record.text("address_id"),
        zipcode=record.text("zipcode"),
        lat=_coordinate(record, "lat", LATITUDES),
        long=_coordinate(record, "long", LONGITUDES),
        media_url=record.text("media_url"),
    )


def _moment(record: _Record, name: str) -> datetime | None:
    return record.made_if_any(name, read_moment)


def _coordinate(record: _Record, name: str, most: int) -> float | None:
    return record.made_if_any(name, lambda text: read_coordinate(text, most))


def _word_of(words: type[Word]) -> Callable[[str], Word]:
    return lambda text: words(text.lower())


def _truth(text: str) -> bool:
    if text.lower() not in _TRUTHS:
        raise ValueError(f"{text[:20]!r} is neither true nor false")
    return _TRUTHS[text.lower()]
