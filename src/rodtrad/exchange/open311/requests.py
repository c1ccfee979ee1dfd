"""Requests as they are read, made and asked for (GeoReport v2, wiki.open311.org/GeoReport_v2).

Text that is missing is empty; times and coordinates that are missing are None. Fields stand in
the order that answers have them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Status(StrEnum):
    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What anybody may read of a request; `updated_datetime` is the closing of one that is closed.

    Notes, agency, notice and expected time are left out of an answer when they are missing.
    """

    service_request_id: str
    status: Status
    status_notes: str = ""
    service_name: str
    service_code: str
    description: str = ""
    agency_responsible: str = ""
    service_notice: str = ""
    requested_datetime: datetime
    updated_datetime: datetime | None = None
    expected_datetime: datetime | None = None
    address: str = ""
    address_id: str = ""
    zipcode: str = ""
    lat: float | None = None
    long: float | None = None
    media_url: str = ""


@dataclass(frozen=True, slots=True)
class Requests:
    """The list of requests."""

    requests: tuple[Request, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Posted:
    """The answer to a new request: its id or a token for it; `ValueError` for both or neither."""

    service_request_id: str = ""
    token: str = ""
    service_notice: str = ""
    account_id: str = ""

    def __post_init__(self) -> None:
        if bool(self.service_request_id) == bool(self.token):
            raise ValueError("a new request is answered with its id or with a token, never both")


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """What became of a token; the id is empty until there is one."""

    service_request_id: str = ""
    token: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRequest:
    """A request as somebody sent it; its place is a position, an address or an address's id.

    `attributes` holds the answers by the question's code, unchecked. Whose the key is, and
    whether there is such a service or jurisdiction, remains to be asked.
    """

    service_code: str
    lat: float | None = None
    long: float | None = None
    address_string: str = ""
    address_id: str = ""
    attributes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    email: str = ""
    device_id: str = ""
    account_id: str = ""
    first_name: str = ""
    last_name: str = ""
    phone: str = ""
    description: str = ""
    media_url: str = ""
    jurisdiction_id: str = ""
    # A key stands in no log, not even by accident.
    api_key: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """Which requests somebody asks for, both ends included, by when they were requested.

    When ids are given they decide alone: nothing else is set but the jurisdiction. No codes and
    no statuses mean all of them.
    """

    service_request_ids: tuple[str, ...] = ()
    service_codes: tuple[str, ...] = ()
    start: datetime | None = None
    end: datetime | None = None
    statuses: tuple[Status, ...] = ()
    jurisdiction_id: str = ""
