"""Whatever an answer holds, it can be read, and holds nothing foreign."""

import re
from dataclasses import replace
from datetime import datetime
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rodtrad.exchange.open311 import (
    JSON_TYPE,
    XML_TYPE,
    Posted,
    Problem,
    Problems,
    Requests,
    Sentence,
    Services,
    Token,
    json,
    missing,
    no_service,
    xml,
)
from rodtrad.exchange.open311.shapes import Answer

from .lindvik import BROKEN_LAMP, DISCOVERY, LAMP_QUESTIONS, LAMPS, MENDED_LAMP, SNOW
from .written import DECLARED, as_json, as_xml

EVERY_KIND: list[Answer] = [
    Services((LAMPS, SNOW)),
    LAMP_QUESTIONS,
    Requests((BROKEN_LAMP, MENDED_LAMP)),
    BROKEN_LAMP,
    Posted(service_request_id="1"),
    Token(token="5"),
    DISCOVERY,
    Problems((missing("lat"),)),
]


def test_several_problems_are_told_at_once_in_the_readers_language() -> None:
    english = {"Fältet %(field)s saknas.": "The field %(field)s is missing."}
    problems = Problems((missing("lat"), no_service("9")))

    assert xml(problems, lambda swedish: english.get(swedish, swedish)).decode() == (
        f"{DECLARED}<errors><error><code>400</code>"
        "<description>The field lat is missing.</description></error>"
        "<error><code>404</code><description>Det finns ingen tjänst med koden ”9”.</description>"
        "</error></errors>"
    )
    assert as_json(problems) == [
        {"code": "400", "description": "Fältet lat saknas."},
        {"code": "404", "description": "Det finns ingen tjänst med koden ”9”."},
    ]


def test_lists_of_nothing_are_empty_roots_and_empty_arrays() -> None:
    assert [as_xml(Services(())), as_xml(Requests(()))] == ["<services/>", "<service_requests/>"]
    assert [json(Services(())), json(Requests(()))] == [b"[]", b"[]"]


@pytest.mark.parametrize("answer", EVERY_KIND)
def test_no_answer_has_a_namespace_or_an_element_with_attributes(answer: Answer) -> None:
    root = ElementTree.fromstring(xml(answer))

    assert [element.attrib for element in root.iter() if element.attrib] == []
    assert [
        element.tag for element in root.iter() if not re.fullmatch("[a-z_]+", element.tag)
    ] == []


def test_the_headers_name_the_format_and_its_encoding() -> None:
    assert (XML_TYPE, JSON_TYPE) == (
        "text/xml; charset=utf-8",
        "application/json; charset=utf-8",
    )


@pytest.mark.parametrize(
    ("text", "in_xml"),
    [
        ("<script>alert('1')</script>", "&lt;script&gt;alert('1')&lt;/script&gt;"),
        ("a]]>b & <![CDATA[", "a]]&gt;b &amp; &lt;![CDATA["),
        ("&amp; &#0; &evil;", "&amp;amp; &amp;#0; &amp;evil;"),
        ("ett\r\ntvå\ttre", "ett&#13;\ntvå\ttre"),
        ("\U0001f3ee \u2028 \u202e", "\U0001f3ee \u2028 \u202e"),
    ],
)
def test_everything_is_escaped(text: str, in_xml: str) -> None:
    request = replace(BROKEN_LAMP, description=text)

    assert f"<description>{in_xml}</description>" in as_xml(request)
    assert as_json(request)[0]["description"] == text


@pytest.mark.parametrize("unspeakable", ["\x00", "\x0b", "\x1f", "\ud800", "\ufffe", "\uffff"])
def test_what_xml_cannot_hold_is_left_out_of_both_formats(unspeakable: str) -> None:
    request = replace(BROKEN_LAMP, description=f"a{unspeakable}b", media_url=unspeakable)
    lamps = replace(SNOW, keywords=(f"a{unspeakable}b",))
    told = Problems((Problem("400", Sentence(f"a{unspeakable}b")),))

    assert "<description>ab</description>" in as_xml(request)
    assert "<media_url/>" in as_xml(request)
    assert "<keywords>ab</keywords>" in as_xml(Services((lamps,)))
    assert as_json(request)[0]["description"] == "ab"
    assert as_json(told) == [{"code": "400", "description": "ab"}]


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_at_all_makes_an_answer_that_can_be_read(text: str) -> None:
    request = replace(BROKEN_LAMP, description=text)

    found = ElementTree.fromstring(xml(request)).findtext("request/description") or ""

    assert found == (as_json(request)[0]["description"] or "")


def test_very_long_text_is_written_whole() -> None:
    request = replace(BROKEN_LAMP, description="å]]>" * 500_000)

    found = ElementTree.fromstring(xml(request)).findtext("request/description")

    assert found == request.description


def test_a_time_without_a_zone_is_not_written() -> None:
    request = replace(BROKEN_LAMP, updated_datetime=datetime(2026, 3, 1))  # noqa: DTZ001 - meant

    with pytest.raises(ValueError, match="2026-03-01T00:00:00 has no zone"):
        xml(request)


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
@pytest.mark.parametrize("write", [xml, json])
def test_a_coordinate_that_is_no_number_is_not_written(write: object, number: float) -> None:
    with pytest.raises(ValueError, match=r"not a number|not JSON compliant"):
        write(replace(BROKEN_LAMP, lat=number))
