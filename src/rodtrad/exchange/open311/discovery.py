"""How the interface is found (wiki.open311.org/Service_Discovery), offered as both XML and JSON."""

from dataclasses import dataclass
from enum import StrEnum

SPECIFICATION = "http://wiki.open311.org/GeoReport_v2"


class EndpointType(StrEnum):
    PRODUCTION = "production"
    TEST = "test"


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """Where the interface answers; `changeset` sorts by when its services last changed."""

    specification: str = SPECIFICATION
    url: str
    changeset: str
    type: EndpointType = EndpointType.PRODUCTION
    formats: tuple[str, ...] = ("text/xml", "application/json")


@dataclass(frozen=True, slots=True, kw_only=True)
class Discovery:
    """The way in: whom to ask, how to get a key and where the endpoints are.

    Raises `ValueError` when something is left out: all of it is required.
    """

    changeset: str
    contact: str
    key_service: str
    endpoints: tuple[Endpoint, ...]

    def __post_init__(self) -> None:
        said = [self.changeset, self.contact, self.key_service, self.endpoints]
        each = [(one.specification, one.url, one.changeset, one.formats) for one in self.endpoints]
        if not all(said) or not all(all(one) for one in each):
            raise ValueError("a discovery document leaves nothing out")
