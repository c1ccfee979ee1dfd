"""Open311 GeoReport v2 on the wire: what clients send is read, answers are written and read.

Rules as in the frozen specification (wiki.open311.org/GeoReport_v2). Nothing here knows of pages
or of a database; sentences are Swedish until a translation is given.
"""

from .answers import parse_requests, parse_services
from .attributes import check_attributes
from .discovery import SPECIFICATION, Discovery, Endpoint, EndpointType
from .form import MOST_CHARACTERS
from .language import Sentence
from .posting import read_post
from .problems import (
    BadRequest,
    Problem,
    Problems,
    bad,
    failed,
    key_missing,
    key_wrong,
    missing,
    no_jurisdiction,
    no_request,
    no_service,
    no_token,
)
from .querying import MOST_REQUESTS, SPAN, read_query
from .requests import NewRequest, Posted, Query, Request, Requests, Status, Token
from .rows import BrokenAnswer
from .services import (
    Attribute,
    Datatype,
    Service,
    ServiceDefinition,
    Services,
    ServiceType,
    Value,
)
from .writing import JSON_TYPE, XML_TYPE, json, xml

__all__ = [
    "JSON_TYPE",
    "MOST_CHARACTERS",
    "MOST_REQUESTS",
    "SPAN",
    "SPECIFICATION",
    "XML_TYPE",
    "Attribute",
    "BadRequest",
    "BrokenAnswer",
    "Datatype",
    "Discovery",
    "Endpoint",
    "EndpointType",
    "NewRequest",
    "Posted",
    "Problem",
    "Problems",
    "Query",
    "Request",
    "Requests",
    "Sentence",
    "Service",
    "ServiceDefinition",
    "ServiceType",
    "Services",
    "Status",
    "Token",
    "Value",
    "bad",
    "check_attributes",
    "failed",
    "json",
    "key_missing",
    "key_wrong",
    "missing",
    "no_jurisdiction",
    "no_request",
    "no_service",
    "no_token",
    "parse_requests",
    "parse_services",
    "read_post",
    "read_query",
    "xml",
]
