"""The way in is told whole, in both formats."""

from dataclasses import replace

import pytest

from rodtrad.exchange.open311 import (
    SPECIFICATION,
)

from .lindvik import DISCOVERY
from .written import as_json, as_xml


def test_discovery_leads_to_the_endpoints_and_their_formats() -> None:
    written = as_xml(DISCOVERY)

    assert written == (
        "<discovery><changeset>2026-03-01 08:15</changeset>"
        "<contact>Ring Lindvik, 0123-45 67 89</contact>"
        "<key_service>Skriv till nyckel@lindvik.se</key_service><endpoints>"
        "<endpoint><specification>http://wiki.open311.org/GeoReport_v2</specification>"
        "<url>https://lindvik.se/open311/v2</url><changeset>2026-02-01</changeset>"
        "<type>production</type><formats><format>text/xml</format>"
        "<format>application/json</format></formats></endpoint>"
        "<endpoint><specification>http://wiki.open311.org/GeoReport_v2</specification>"
        "<url>https://prov.lindvik.se/v2</url><changeset>2026-02-02</changeset><type>test</type>"
        "<formats><format>text/xml</format></formats></endpoint></endpoints></discovery>"
    )


def test_discovery_in_json_is_an_object_with_formats_as_words() -> None:
    written = as_json(DISCOVERY)

    first = {
        "specification": SPECIFICATION,
        "url": "https://lindvik.se/open311/v2",
        "changeset": "2026-02-01",
        "type": "production",
        "formats": ["text/xml", "application/json"],
    }
    second = {
        "specification": SPECIFICATION,
        "url": "https://prov.lindvik.se/v2",
        "changeset": "2026-02-02",
        "type": "test",
        "formats": ["text/xml"],
    }
    assert written == {
        "changeset": "2026-03-01 08:15",
        "contact": "Ring Lindvik, 0123-45 67 89",
        "key_service": "Skriv till nyckel@lindvik.se",
        "endpoints": [first, second],
    }


@pytest.mark.parametrize("field", ["changeset", "contact", "key_service", "endpoints"])
def test_discovery_leaves_nothing_out(field: str) -> None:
    with pytest.raises(ValueError, match="leaves nothing out"):
        replace(DISCOVERY, **{field: "" if field != "endpoints" else ()})


@pytest.mark.parametrize("field", ["specification", "url", "changeset", "formats"])
def test_an_endpoint_leaves_nothing_out(field: str) -> None:
    lacking = replace(DISCOVERY.endpoints[1], **{field: "" if field != "formats" else ()})

    with pytest.raises(ValueError, match="leaves nothing out"):
        replace(DISCOVERY, endpoints=(DISCOVERY.endpoints[0], lacking))
