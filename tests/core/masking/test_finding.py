"""What is found in a text, kind by kind, and what is left in peace."""

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rodtrad.core.masking import MARKS, Kind, find, finding, mask

SENTENCES = [
    json.loads(line)
    for line in (Path(__file__).parent / "sentences.jsonl").read_text(encoding="utf-8").splitlines()
]
# A stretch of a text where the rules, and not the lists, decide.
PIECES = st.sampled_from(
    """
    Anna anna Svensson Hans hans Sten Maj Per och A. von jag heter mvh läraren lex Åsa box bg konto
    860101-2384 18900101-9802 0701234567 070-123 45 67 08-1234567 5566778899 SE45 12 123-4567 3:14
    a@b.se Storgatan 3 Lindvik ABC 123 [namn] [adress , ; : . ! ? / - ( ) ] [ @ ٠ ß ŉ İ
    """.split()  # noqa: SIM905 as a list it would be a page
)
MARKS_OF_SPACE = st.sampled_from(["\n", "\u00a0", " ", "\x00", "\u200b", "\u0308", "\u2011"])
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(PIECES, max_size=25).map(" ".join),
    st.lists(PIECES | MARKS_OF_SPACE, max_size=25).map("".join),
)


def kinds(text: str) -> list[tuple[str, str]]:
    return [(str(detail.kind), detail.text) for detail in find(text)]


@pytest.mark.parametrize("case", SENTENCES, ids=lambda case: case["text"][:40])
def test_every_detail_of_the_labelled_sentences_is_found(case: dict[str, object]) -> None:
    found = find(str(case["text"]))

    details = case["details"]
    assert isinstance(details, list)
    assert [
        one
        for one in details
        if not any(d.start <= one["start"] and one["end"] <= d.end for d in found)
    ] == []


def test_the_sentences_are_many_and_many_of_them_have_nothing() -> None:
    assert len(SENTENCES) >= 300
    assert sum(not case["details"] for case in SENTENCES) >= 100


def test_a_text_without_details_has_none() -> None:
    assert find("") == []
    assert find("Snöröjningen på måndag var dålig.") == []


def test_details_come_in_order_with_their_own_words() -> None:
    assert kinds("Mejla a@b.se eller ring Anna, 070-123 45 67.") == [
        ("mail", "a@b.se"),
        ("name", "Anna"),
        ("phone", "070-123 45 67"),
    ]


def test_known_names_are_left_and_others_within_the_text_are_not() -> None:
    text = "Fritidsgården Maja och förskolan Elsas är bra, säger Maja Lind på Elsa."
    known = {"Fritidsgården Maja", "Elsa", "", "Lind"}

    assert [detail.text for detail in find(text, known=known)] == ["Maja Lind"]


def test_a_known_place_still_names_a_property() -> None:
    assert [d.text for d in find("Lindvik 3:14 ligger i Lindvik.", known=["Lindvik"])] == [
        "Lindvik 3:14"
    ]


def test_letters_are_read_as_they_look() -> None:
    decomposed = "Tack till A\u030asa, 0\u200b70\u2011123\u00a045\u202f67\u2028"

    assert mask(decomposed, find(decomposed)) == "Tack till [namn], [telefonnummer]\u2028"


@given(TEXTS)
def test_what_is_masked_has_nothing_more_to_find(text: str) -> None:
    masked = mask(text, find(text))

    assert find(masked) == []


@given(TEXTS)
def test_details_lie_in_the_text_and_never_overlap(text: str) -> None:
    found = find(text)

    assert all(text[d.start : d.end] == d.text and d.text for d in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(TEXTS)
def test_masking_changes_nothing_but_the_details(text: str) -> None:
    found = find(text)
    starts, ends = [d.start for d in found], [d.end for d in found]
    first, *rest = (text[a:b] for a, b in zip([0, *ends], [*starts, len(text)], strict=True))

    expected = first + "".join(MARKS[d.kind] + r for d, r in zip(found, rest, strict=True))

    assert mask(text, found) == expected


def test_a_text_is_read_again_until_nothing_is_found_or_often_enough(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(finding, "MOST_READINGS", 1)

    assert kinds("Anna kom.") == [("name", "Anna")]


def test_details_may_be_left_out_and_come_in_any_order() -> None:
    found = find("Anna ringde Olof och Elsa.")

    assert mask("Anna ringde Olof och Elsa.", [found[2], found[0]]) == (
        "[namn] ringde Olof och [namn]."
    )


def test_details_of_another_text_are_refused() -> None:
    found = find("Anna ringde.")

    with pytest.raises(ValueError, match="not those of the text"):
        mask("Elsa ringde.", found)
    with pytest.raises(ValueError, match="not those of the text"):
        mask("Anna ringde.", [*found, *found])


def test_every_kind_has_its_mark() -> None:
    assert set(MARKS) == set(Kind)
