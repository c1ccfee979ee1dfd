"""A new request is read whole, or refused with all that is wrong with it."""

from contextlib import suppress
from urllib.parse import parse_qs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rodtrad.exchange.open311 import MOST_CHARACTERS, BadRequest, NewRequest, read_post
from rodtrad.exchange.open311.form import Given

LEAST = {"service_code": ["001"], "address_string": ["Brogatan 1"]}
NO_PLACE = "Platsen saknas. Fyll i lat och long, address_string eller address_id."
HALF_A_PLACE = "En position har både lat och long. Den ena saknas."
NO_EMAIL = "Skriv en hel e-postadress, till exempel namn@exempel.se."
NO_ADDRESS = "Fältet media_url ska vara en webbadress som börjar med https:// eller http://."


def _refused(fields: Given) -> list[str]:
    with pytest.raises(BadRequest) as refused:
        read_post(fields)
    problems = refused.value.problems
    assert problems.status == 400
    assert {problem.code for problem in problems.problems} == {"400"}
    return [str(problem.description) for problem in problems.problems]


def _no_degrees(field: str, most: int) -> str:
    return f"Fältet {field} ska vara grader i WGS 84 (som 59.3293) från -{most} till {most}."


def test_a_request_with_every_field_is_read() -> None:
    body = (
        "api_key=xyz&jurisdiction_id=lindvik.se&service_code=001&lat=59.25&long=-0.5"
        "&address_string=Brogatan+1&address_id=77&email=eva%40lindvik.se&device_id=d1"
        "&account_id=a1&first_name=Eva&last_name=%C3%85berg&phone=0123&description=Ett%0D%0Atv%C3%A5"
        "&media_url=https%3A%2F%2Flindvik.se%2Fa.jpg&attribute[WHAT]=007"
        "&attribute[ALL][]=a&attribute[ALL][]=b&other=1"
    )

    assert read_post(parse_qs(body)) == NewRequest(
        service_code="001",
        lat=59.25,
        long=-0.5,
        address_string="Brogatan 1",
        address_id="77",
        attributes={"WHAT": ("007",), "ALL": ("a", "b")},
        email="eva@lindvik.se",
        device_id="d1",
        account_id="a1",
        first_name="Eva",
        last_name="Åberg",
        phone="0123",
        description="Ett\ntvå",
        media_url="https://lindvik.se/a.jpg",
        jurisdiction_id="lindvik.se",
        api_key="xyz",
    )


def test_the_key_is_not_shown_when_the_request_is() -> None:
    assert "xyz" not in repr(read_post({**LEAST, "api_key": ["xyz"]}))


@pytest.mark.parametrize("empty", [[], [""], [" \t"], ["", ""], ["\x00"]])
def test_an_empty_argument_is_an_absent_one(empty: list[str]) -> None:
    names = ["lat", "long", "address_id", "email", "media_url", "attribute[A]", "attribute[A][]"]
    fields = {**LEAST, **dict.fromkeys([*names, "phone", "api_key", "description"], empty)}

    assert read_post(fields) == read_post(LEAST)
    assert _refused({**fields, "service_code": empty, "address_string": empty}) == [
        "Fältet service_code saknas.",
        NO_PLACE,
    ]


@pytest.mark.parametrize(
    "place", [{"lat": ["1"], "long": ["2"]}, {"address_string": ["a"]}, {"address_id": ["7"]}]
)
def test_one_way_of_saying_where_is_enough(place: dict[str, list[str]]) -> None:
    new = read_post({"service_code": ["001"], **place})

    said = {"lat": new.lat, "long": new.long, "address_string": new.address_string}
    said["address_id"] = new.address_id
    assert {name: str(value) for name, value in said.items() if value} == {
        name: f"{values[0]}.0" if name in {"lat", "long"} else values[0]
        for name, values in place.items()
    }


@pytest.mark.parametrize("alone", ["lat", "long"])
@pytest.mark.parametrize("more", [{}, {"address_string": ["Brogatan 1"]}])
def test_half_a_position_is_refused_even_beside_an_address(
    alone: str, more: dict[str, list[str]]
) -> None:
    assert _refused({"service_code": ["001"], alone: ["1"], **more}) == [HALF_A_PLACE]


@pytest.mark.parametrize(
    "written",
    ["nan", "inf", "1e400", "59,3", "59°", "0x1", "١", "1_0", "--1", "1.", "9" * 3_999, "181"],
)
def test_a_coordinate_is_degrees_with_a_decimal_point(written: str) -> None:
    told = _refused({"service_code": ["001"], "lat": [written], "long": [written]})

    assert told == [_no_degrees("lat", 90), _no_degrees("long", 180)]


@pytest.mark.parametrize(("lat", "long"), [("90", "-180"), ("-90.000", "+180"), ("1e-7", "0")])
def test_a_coordinate_reaches_to_the_poles_and_the_date_line(lat: str, long: str) -> None:
    new = read_post({"service_code": ["001"], "lat": [lat], "long": [long]})

    assert (new.lat, new.long) == (float(lat), float(long))


def test_all_that_is_wrong_is_told_at_once() -> None:
    fields = {
        "lat": ["north"],
        "email": ["eva"],
        "media_url": ["javascript:alert(1)"],
        "attribute[]": ["1"],
        "description": ["å" * (MOST_CHARACTERS + 1)],
        "first_name": ["Eva", "Adam"],
    }

    assert _refused(fields) == [
        "Fältet service_code saknas.",
        HALF_A_PLACE,
        _no_degrees("lat", 90),
        "Fältnamnet ”attribute[]” ska skrivas attribute[KOD] eller attribute[KOD][].",
        NO_EMAIL,
        "Fältet first_name är ifyllt flera gånger, på olika sätt.",
        "Fältet description har 4001 tecken och får ha högst 4000.",
        NO_ADDRESS,
    ]


def test_a_description_of_the_full_length_is_read_with_its_line_breaks_counted_once() -> None:
    new = read_post({**LEAST, "description": ["a\r\n" * 1_998 + "b\rcd"]})

    assert new.description == "a\n" * 1_998 + "b\ncd"
    assert len(new.description) == MOST_CHARACTERS


@pytest.mark.parametrize(
    "field", ["service_code", "address_id", "phone", "api_key", "attribute[A]"]
)
def test_no_field_is_longer_than_a_description(field: str) -> None:
    assert _refused({**LEAST, field: ["x" * 1_000_000]}) == [
        f"Fältet {field} har 1000000 tecken och får ha högst 4000."
    ]


@pytest.mark.parametrize("email", ["eva", "eva@", "@lindvik.se", "a@b@c", "eva berg@lindvik.se"])
def test_an_email_address_that_cannot_be_one_is_refused(email: str) -> None:
    assert _refused({**LEAST, "email": [email]}) == [NO_EMAIL]


@pytest.mark.parametrize(
    "address",
    [
        "bild.jpg",
        "javascript:alert(1)",
        "https://",
        "http://[",
        "ftp://a/b",
        "http://a b",
        "http:a",
    ],
)
def test_a_web_address_that_cannot_be_one_is_refused(address: str) -> None:
    assert _refused({**LEAST, "media_url": [address]}) == [NO_ADDRESS]


@pytest.mark.parametrize(
    "name",
    [
        "attribute[",
        "attribute[]",
        "attribute[A",
        "attribute[A]x",
        "attribute[A][1]",
        "attribute[a\x00]",
        "attribute[\udcff]",
    ],
)
def test_an_attribute_whose_name_cannot_be_read_is_refused(name: str) -> None:
    quoted = name.replace("\x00", "").replace("\udcff", "")

    assert _refused({**LEAST, name: ["1"]}) == [
        f"Fältnamnet ”{quoted}” ska skrivas attribute[KOD] eller attribute[KOD][]."
    ]


def test_an_attribute_written_both_ways_has_each_answer_once() -> None:
    fields = {"attribute[A]": ["1", "1"], "attribute[A][]": ["2", "", "1"], "attribute[B][]": ["3"]}

    assert read_post({**LEAST, **fields}).attributes == {"A": ("1", "2"), "B": ("3",)}


def test_the_same_content_twice_is_given_once() -> None:
    assert read_post({**LEAST, "phone": ["0123", " 0123 "]}).phone == "0123"


def test_bytes_that_were_not_utf8_are_refused_field_by_field() -> None:
    spoilt = b"Br\xe5gatan".decode(errors="surrogateescape")

    assert _refused({**LEAST, "address_string": [spoilt], "attribute[A]": [spoilt]}) == [
        "Fältet address_string är inte skrivet i UTF-8.",
        "Fältet attribute[A] är inte skrivet i UTF-8.",
    ]


def test_control_characters_are_left_out_and_markup_is_kept_as_text() -> None:
    new = read_post({**LEAST, "description": ["\x00<script>1 ]]> 2</script>\x1b\ufffe"]})

    assert new.description == "<script>1 ]]> 2</script>"


@given(
    st.dictionaries(
        st.sampled_from(
            ["service_code", "lat", "long", "address_id", "email", "media_url", "attribute[A]"]
        )
        | st.text(st.characters(exclude_categories=())).map("attribute[{}".format),
        st.lists(st.text(st.characters(exclude_categories=())), max_size=3),
    )
)
def test_whatever_is_sent_is_read_or_refused(fields: Given) -> None:
    with suppress(BadRequest):
        assert read_post(fields).service_code
