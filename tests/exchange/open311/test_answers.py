"""Answers are read back as they were written, and others' without trust in them."""

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rodtrad.exchange.open311 import (
    BrokenAnswer,
    Request,
    Requests,
    Service,
    Services,
    ServiceType,
    json,
    parse_requests,
    parse_services,
    rows,
    xml,
)

from . import lindvik
from .lindvik import BROKEN_LAMP, LAMPS, MENDED_LAMP, SNOW

DEFECTIVE = "<services><service><service_code>1</service_code>{}</service></services>"
NO_LIST = "Svaret är ingen lista."
NEITHER = "Svaret är varken giltig XML eller JSON."
DECLARES = "Svaret har en dokumenttyp eller entiteter, och läses inte."


def _refused(data: bytes) -> str:
    with pytest.raises(BrokenAnswer) as refused:
        parse_services(data)
    assert str(refused.value) == refused.value.sentence.said()
    return str(refused.value)


@given(st.lists(lindvik.services, max_size=3).map(tuple))
def test_services_are_read_back_as_they_were_written(services: tuple[Service, ...]) -> None:
    written = Services(services)

    assert parse_services(xml(written)) == services
    assert parse_services(json(written)) == services


@given(st.lists(lindvik.requests, max_size=3).map(tuple))
def test_requests_are_read_back_as_they_were_written(requests: tuple[Request, ...]) -> None:
    written = Requests(requests)

    assert parse_requests(xml(written)) == requests
    assert parse_requests(json(written)) == requests


def test_lindviks_own_answers_are_read_back() -> None:
    services, requests = (LAMPS, SNOW), (BROKEN_LAMP, MENDED_LAMP)

    assert parse_services(xml(Services(services))) == services
    assert parse_requests(json(Requests(requests))) == requests


def test_the_specifications_own_example_is_read() -> None:
    data = b"""<?xml version="1.0" encoding="utf-8"?>
<service_requests>
    <request>
        <service_request_id>638344</service_request_id>
        <status>closed</status>
        <status_notes>Duplicate request.</status_notes>
        <service_name>Sidewalk and Curb Issues</service_name>
        <service_code>006</service_code>
        <description></description>
        <agency_responsible></agency_responsible>
        <service_notice></service_notice>
        <requested_datetime>2010-04-14T06:37:38-08:00</requested_datetime>
        <updated_datetime>2010-04-14T06:37:38-08:00</updated_datetime>
        <expected_datetime>2010-04-15T06:37:38-08:00</expected_datetime>
        <address>8TH AVE and JUDAH ST</address>
        <address_id>545483</address_id>
        <zipcode>94122</zipcode>
        <lat>37.762221815</lat>
        <long>-122.4651145</long>
        <media_url>http://city.gov.s3.amazonaws.com/requests/media/638344.jpg </media_url>
    </request>
</service_requests>"""

    [request] = parse_requests(data)

    assert request == Request(
        service_request_id="638344",
        status=lindvik.Status.CLOSED,
        status_notes="Duplicate request.",
        service_name="Sidewalk and Curb Issues",
        service_code="006",
        requested_datetime=datetime(2010, 4, 14, 14, 37, 38, tzinfo=UTC),
        updated_datetime=datetime(2010, 4, 14, 14, 37, 38, tzinfo=UTC),
        expected_datetime=datetime(2010, 4, 15, 14, 37, 38, tzinfo=UTC),
        address="8TH AVE and JUDAH ST",
        address_id="545483",
        zipcode="94122",
        lat=37.762221815,
        long=-122.4651145,
        media_url="http://city.gov.s3.amazonaws.com/requests/media/638344.jpg",
    )


def test_numbers_and_words_of_another_servers_json_are_read() -> None:
    data = b"""\xef\xbb\xbf [{"service_code": 12, "service_name": "Lights", "metadata": "FALSE",
        "type": "Batch", "keywords": "a,, b ", "group": null, "more": {"a": [1]}}]"""

    assert parse_services(data) == (
        Service("12", "Lights", type=ServiceType.BATCH, keywords=("a", "b")),
    )


def test_a_namespace_foreign_tags_and_what_lies_deeper_are_passed_over() -> None:
    data = """<o:services xmlns:o="http://wiki.open311.org/GeoReport_v2"><page><no>1</no></page>
        <o:service o:at="1"><o:service_code>1<deep>2<x/></deep>3</o:service_code>
        <metadata>true</metadata><type>blackbox</type><!-- sagt --><icon>i</icon>
        <service_name><![CDATA[Ljus & <ljud>]]></service_name></o:service></o:services>"""

    assert parse_services(data.encode()) == (
        Service("13", "Ljus & <ljud>", metadata=True, type=ServiceType.BLACKBOX),
    )


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        ("", "Post 1 saknar metadata."),
        ("<metadata/>", "Post 1 saknar metadata."),
        ("<metadata>ja</metadata>", "Post 1 har ett metadata som inte går att läsa: ”ja”."),
        (
            "<metadata>true</metadata><type>slow</type>",
            "Post 1 har ett type som inte går att läsa: ”slow”.",
        ),
    ],
)
def test_a_service_that_cannot_be_read_is_told_with_its_place(inside: str, said: str) -> None:
    assert _refused(DEFECTIVE.format(inside).encode()) == said


@pytest.mark.parametrize(
    ("was", "becomes", "said"),
    [
        (">0041<", "><", "Post 2 saknar service_request_id."),
        (">closed<", ">FIXED<", "Post 2 har ett status som inte går att läsa: ”FIXED”."),
        (
            ">2026-02-01T08:00:00Z<",
            ">2026-02-01<",
            "Post 2 har ett requested_datetime som inte går att läsa: ”2026-02-01”.",
        ),
        (">59.25<", ">91<", "Post 2 har ett lat som inte går att läsa: ”91”."),
    ],
)
def test_a_request_that_cannot_be_read_is_told_with_its_place(
    was: str, becomes: str, said: str
) -> None:
    data = xml(Requests((BROKEN_LAMP, MENDED_LAMP))).decode().replace(was, becomes)

    with pytest.raises(BrokenAnswer) as refused:
        parse_requests(data.encode())

    assert str(refused.value) == said


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", NEITHER),
        (b"null", NO_LIST),
        (b"{}", NO_LIST),
        (b"[1]", NO_LIST),
        (b'[{"service_code": 001}]', NEITHER),
        (b"[" * 200_000, NEITHER),
        (b'["\xff"]', "Svaret är inte skrivet i UTF-8."),
        (b"<services>\n\xff</services>", "Svaret är inte giltig XML, rad 2."),
        (b"<services>&evil;</services>", "Svaret är inte giltig XML, rad 1."),
        (b"<services><service></services>", "Svaret är inte giltig XML, rad 1."),
        (b"<errors><error/></errors>", "Svaret heter ”errors”, inte ”services”."),
        (b'<!DOCTYPE services SYSTEM "file:///etc/passwd"><services/>', DECLARES),
        (
            b'<!DOCTYPE s [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><services>&b;</services>',
            DECLARES,
        ),
    ],
)
def test_an_answer_unlike_any_is_refused(data: bytes, said: str) -> None:
    assert _refused(data) == said


def test_an_answer_that_is_too_large_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "LARGEST", 20)

    assert _refused(b"<services></services>") == "Svaret är för stort att läsa."
    assert parse_services(b"<services/>") == ()


def test_a_document_is_utf8_whatever_it_claims() -> None:
    data = '<?xml version="1.0" encoding="iso-8859-1"?>' + DEFECTIVE.format(
        "<metadata>false</metadata><type>batch</type><group>Snö</group>"
    )

    assert parse_services(data.encode())[0].group == "Snö"


def test_a_pit_of_elements_is_passed_over() -> None:
    data = b"<services>" + b"<service>" * 100_000 + b"</service>" * 100_000 + b"</services>"

    assert _refused(data) == "Post 1 saknar service_code."


@pytest.mark.parametrize("unspeakable", ["\\u0000", "\\ud800", "\\uffff"])
def test_what_no_answer_may_hold_is_left_out_when_it_is_read(unspeakable: str) -> None:
    data = json(Services((replace(SNOW, group="ab"),))).decode().replace("ab", f"a{unspeakable}b")

    assert parse_services(data.encode())[0].group == "ab"


@given(st.binary() | st.text().map(str.encode))
def test_any_bytes_at_all_are_read_or_refused(data: bytes) -> None:
    with suppress(BrokenAnswer):
        assert all(service.service_code for service in parse_services(data))
