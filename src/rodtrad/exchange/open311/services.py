"""Services and what they ask, under the names of GeoReport v2 (wiki.open311.org/GeoReport_v2).

Text that is missing is empty. Fields stand in the order that answers have them.
"""

from dataclasses import dataclass
from enum import StrEnum


class ServiceType(StrEnum):
    """What a request is answered with: its id at once, a token for it, or nothing."""

    REALTIME = "realtime"
    BATCH = "batch"
    BLACKBOX = "blackbox"


class Datatype(StrEnum):
    STRING = "string"
    NUMBER = "number"
    DATETIME = "datetime"
    TEXT = "text"
    SINGLEVALUELIST = "singlevaluelist"
    MULTIVALUELIST = "multivaluelist"


@dataclass(frozen=True, slots=True)
class Service:
    """A kind of request that is taken in; `metadata` says that it has a definition to ask for.

    Raises `ValueError` for a keyword with a comma, which parts keywords in an answer.
    """

    service_code: str
    service_name: str
    description: str = ""
    metadata: bool = False
    type: ServiceType = ServiceType.REALTIME
    keywords: tuple[str, ...] = ()
    group: str = ""

    def __post_init__(self) -> None:
        if any("," in keyword for keyword in self.keywords):
            raise ValueError(f"{self.service_code}: a keyword holds no comma")


@dataclass(frozen=True, slots=True)
class Services:
    """The list of services."""

    services: tuple[Service, ...]


@dataclass(frozen=True, slots=True)
class Value:
    """One of the answers that a list offers."""

    key: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute:
    """A question that a service asks; when it is not `variable`, text to read and no question."""

    variable: bool = True
    code: str
    datatype: Datatype
    required: bool = False
    datatype_description: str = ""
    order: int
    description: str
    values: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class ServiceDefinition:
    """The questions of a service.

    Raises `ValueError` for places in the order that are shared or below 1, and for shared codes.
    """

    service_code: str
    attributes: tuple[Attribute, ...]

    def __post_init__(self) -> None:
        orders = [attribute.order for attribute in self.attributes]
        if len(set(orders)) < len(orders) or any(order < 1 for order in orders):
            raise ValueError(f"{self.service_code}: each attribute has a place of its own, from 1")
        if len({attribute.code for attribute in self.attributes}) < len(orders):
            raise ValueError(f"{self.service_code}: two attributes have the same code")
