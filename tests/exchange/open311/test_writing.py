"""Services and requests as XML and JSON are what GeoReport v2 says."""

import json as python_json
from dataclasses import replace

import pytest

from rodtrad.exchange.open311 import (
    Posted,
    Requests,
    ServiceDefinition,
    Services,
    Token,
    json,
)

from .lindvik import BROKEN_LAMP, LAMP_QUESTIONS, LAMPS, MENDED_LAMP, SNOW
from .written import as_json, as_xml


def test_services_have_every_field_and_empty_ones_for_what_is_missing() -> None:
    written = as_xml(Services((LAMPS, SNOW)))

    assert written == (
        "<services><service><service_code>001</service_code><service_name>Gatlyktor</service_name>"
        "<description>Lyktor som är trasiga</description><metadata>true</metadata>"
        "<type>realtime</type><keywords>lampa, ljus</keywords><group>Gata</group></service>"
        "<service><service_code>002</service_code><service_name>Snö</service_name><description/>"
        "<metadata>false</metadata><type>realtime</type><keywords/><group/></service></services>"
    )


def test_services_in_json_are_an_array_with_codes_as_strings_and_booleans() -> None:
    written = as_json(Services((LAMPS, SNOW)))

    assert written == [
        {
            "service_code": "001",
            "service_name": "Gatlyktor",
            "description": "Lyktor som är trasiga",
            "metadata": True,
            "type": "realtime",
            "keywords": "lampa, ljus",
            "group": "Gata",
        },
        {
            "service_code": "002",
            "service_name": "Snö",
            "description": None,
            "metadata": False,
            "type": "realtime",
            "keywords": None,
            "group": None,
        },
    ]


def test_a_definition_has_its_attributes_with_their_values() -> None:
    written = as_xml(LAMP_QUESTIONS)

    assert written == (
        "<service_definition><service_code>001</service_code><attributes>"
        "<attribute><variable>true</variable><code>WHAT</code><datatype>singlevaluelist</datatype>"
        "<required>true</required><datatype_description>Välj en</datatype_description>"
        "<order>1</order><description>Vad är fel?</description><values>"
        "<value><key>007</key><name>Släckt</name></value>"
        "<value><key>off</key><name>Blinkar</name></value></values></attribute>"
        "<attribute><variable>false</variable><code>INFO</code><datatype>text</datatype>"
        "<required>false</required><datatype_description/><order>2</order>"
        "<description>Ring inte 112.</description><values/></attribute>"
        "</attributes></service_definition>"
    )


def test_a_definition_in_json_is_an_object_with_arrays_and_keys_as_strings() -> None:
    written = as_json(LAMP_QUESTIONS)

    assert written == {
        "service_code": "001",
        "attributes": [
            {
                "variable": True,
                "code": "WHAT",
                "datatype": "singlevaluelist",
                "required": True,
                "datatype_description": "Välj en",
                "order": 1,
                "description": "Vad är fel?",
                "values": [{"key": "007", "name": "Släckt"}, {"key": "off", "name": "Blinkar"}],
            },
            {
                "variable": False,
                "code": "INFO",
                "datatype": "text",
                "required": False,
                "datatype_description": None,
                "order": 2,
                "description": "Ring inte 112.",
                "values": [],
            },
        ],
    }


@pytest.mark.parametrize("orders", [(1, 1), (0, 1), (-1, 2)])
def test_attributes_have_places_of_their_own_from_one(orders: tuple[int, int]) -> None:
    attributes = zip(LAMP_QUESTIONS.attributes, orders, strict=True)
    moved = tuple(replace(attribute, order=order) for attribute, order in attributes)

    with pytest.raises(ValueError, match="001: each attribute has a place of its own, from 1"):
        ServiceDefinition("001", moved)


def test_attributes_have_codes_of_their_own() -> None:
    first, second = LAMP_QUESTIONS.attributes

    with pytest.raises(ValueError, match="001: two attributes have the same code"):
        ServiceDefinition("001", (first, replace(second, code="WHAT")))


def test_a_keyword_holds_no_comma() -> None:
    with pytest.raises(ValueError, match="002: a keyword holds no comma"):
        replace(SNOW, keywords=("snö, is",))


def test_a_request_leaves_out_what_may_be_absent_and_has_the_rest_empty() -> None:
    written = as_xml(BROKEN_LAMP)

    assert written == (
        "<service_requests><request><service_request_id>0042</service_request_id>"
        "<status>open</status><service_name>Gatlyktor</service_name>"
        "<service_code>001</service_code><description/>"
        "<requested_datetime>2026-03-01T07:15:30Z</requested_datetime><updated_datetime/>"
        "<address/><address_id/><zipcode/><lat/><long/><media_url/></request></service_requests>"
    )


def test_a_request_has_every_field_it_is_given_in_the_order_of_the_specification() -> None:
    written = as_xml(Requests((MENDED_LAMP,)))

    assert written == (
        "<service_requests><request><service_request_id>0041</service_request_id>"
        "<status>closed</status><status_notes>Bytt.</status_notes>"
        "<service_name>Gatlyktor</service_name><service_code>001</service_code>"
        "<description>Lyktan vid bron är släckt.</description>"
        "<agency_responsible>Gatuenheten</agency_responsible>"
        "<service_notice>Vi byter inom fem dagar.</service_notice>"
        "<requested_datetime>2026-02-01T08:00:00Z</requested_datetime>"
        "<updated_datetime>2026-02-03T08:00:00Z</updated_datetime>"
        "<expected_datetime>2026-02-06T08:00:00Z</expected_datetime>"
        "<address>Brogatan 1</address><address_id>77</address_id><zipcode>012 34</zipcode>"
        "<lat>59.25</lat><long>-0.0000125</long>"
        "<media_url>https://lindvik.se/bild.jpg?a=1&amp;b=2</media_url></request></service_requests>"
    )


def test_one_request_in_json_is_an_array_of_one() -> None:
    written = as_json(BROKEN_LAMP)

    assert written == [
        {
            "service_request_id": "0042",
            "status": "open",
            "service_name": "Gatlyktor",
            "service_code": "001",
            "description": None,
            "requested_datetime": "2026-03-01T07:15:30Z",
            "updated_datetime": None,
            "address": None,
            "address_id": None,
            "zipcode": None,
            "lat": None,
            "long": None,
            "media_url": None,
        }
    ]
    assert as_json(Requests((BROKEN_LAMP,))) == written


def test_coordinates_in_json_are_numbers_and_ids_strings() -> None:
    [written] = python_json.loads(json(MENDED_LAMP))

    found = {name: written[name] for name in ("lat", "long", "address_id", "zipcode")}
    assert found == {"lat": 59.25, "long": -0.0000125, "address_id": "77", "zipcode": "012 34"}


@pytest.mark.parametrize(
    ("posted", "in_xml", "in_json"),
    [
        (
            Posted(service_request_id="0042", service_notice="Tack.", account_id="9"),
            "<service_request_id>0042</service_request_id><service_notice>Tack.</service_notice>"
            "<account_id>9</account_id>",
            {"service_request_id": "0042", "service_notice": "Tack.", "account_id": "9"},
        ),
        (Posted(token="12"), "<token>12</token>", {"token": "12"}),
    ],
)
def test_a_new_request_is_answered_with_its_id_or_a_token(
    posted: Posted, in_xml: str, in_json: dict[str, str]
) -> None:
    assert as_xml(posted) == f"<service_requests><request>{in_xml}</request></service_requests>"
    assert as_json(posted) == [in_json]


@pytest.mark.parametrize(("request_id", "token"), [("", ""), ("1", "2")])
def test_a_new_request_is_never_answered_with_both_or_neither(request_id: str, token: str) -> None:
    with pytest.raises(ValueError, match="with its id or with a token, never both"):
        Posted(service_request_id=request_id, token=token)


@pytest.mark.parametrize(
    ("token", "in_xml", "in_json"),
    [
        (Token(token="12", service_request_id="0042"), ">0042</service_request_id>", "0042"),
        (Token(token="12"), "/>", None),
    ],
)
def test_a_token_is_answered_with_the_id_as_soon_as_there_is_one(
    token: Token, in_xml: str, in_json: str | None
) -> None:
    assert as_xml(token) == (
        f"<service_requests><request><service_request_id{in_xml}<token>12</token>"
        "</request></service_requests>"
    )
    assert as_json(token) == [{"service_request_id": in_json, "token": "12"}]
