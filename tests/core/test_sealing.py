"""What was sealed, and whether it is still the same."""

import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rodtrad.core.sealing import (
    Change,
    Difference,
    changes,
    compare,
    fingerprint,
    fingerprint_of_all,
    when_gone,
)

COVENANT: dict[str, Any] = {
    "name": "Hemtjänst i tid",
    "method": "Alla besök i planeringen, varje månad.",
    "unit_of_measure": "procent",
    "is_proportion": True,
    "breakdowns": [{"key": "women", "name": "Kvinnor"}],
    "targets": [{"from": "2026-01-01", "to": "2026-12-31", "value": "90"}],
}
VALUES = st.one_of(st.text(max_size=20), st.booleans(), st.none(), st.lists(st.text(max_size=5)))
COVENANTS = st.dictionaries(st.sampled_from([*COVENANT, "source"]), VALUES)


def test_space_and_the_way_letters_are_stored_leave_the_fingerprint() -> None:
    written = COVENANT | {
        "method": unicodedata.normalize("NFD", "Alla  besök i planeringen,\nvarje månad. ")
    }

    assert fingerprint(written) == fingerprint(COVENANT)
    assert len(fingerprint(COVENANT)) == 64


def test_one_word_in_the_method_is_another_definition() -> None:
    now = COVENANT | {"method": "Alla besök i planeringen, varje vecka."}

    assert fingerprint(now) != fingerprint(COVENANT)
    assert compare(COVENANT, now) == Difference.REDEFINED
    assert changes(COVENANT, now) == (Change("method", COVENANT["method"], now["method"]),)


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("name", "Hemtjänsten kommer i tid"),
        ("source", "Planeringssystemet"),
        ("method", "Alla besök, i planeringen. Varje månad"),
    ],
)
def test_a_name_a_source_and_spelling_signs_are_only_words(part: str, value: str) -> None:
    now = COVENANT | {part: value}

    assert fingerprint(now) != fingerprint(COVENANT)
    assert compare(COVENANT, now) == Difference.REWORDED


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("unit_of_measure", "promille"),
        ("is_proportion", False),
        ("breakdowns", []),
        ("targets", [{"from": "2026-01-01", "to": "2026-12-31", "value": "85"}]),
    ],
)
def test_whatever_decides_what_a_figure_says_redefines_it(part: str, value: Any) -> None:
    assert compare(COVENANT, COVENANT | {part: value}) == Difference.REDEFINED


def test_a_part_that_has_gone_is_a_change() -> None:
    less = {part: value for part, value in COVENANT.items() if part != "breakdowns"}

    assert changes(COVENANT, less) == (Change("breakdowns", COVENANT["breakdowns"], None),)


def test_what_measures_no_more_is_replaced_or_missing() -> None:
    assert when_gone({1, 2}, {2, 3}) == Difference.REPLACED
    assert when_gone({1, 2}, {2}) == Difference.MISSING


def test_several_fingerprints_make_one_whatever_their_order() -> None:
    assert fingerprint_of_all(["a", "b"]) == fingerprint_of_all(["b", "a"])
    assert fingerprint_of_all(["a", "b"]) != fingerprint_of_all(["a"])


@given(COVENANTS)
def test_anything_is_the_same_as_itself(covenant: dict[str, Any]) -> None:
    assert compare(covenant, dict(reversed(covenant.items()))) == Difference.SAME


@given(COVENANTS, COVENANTS)
def test_nothing_is_called_the_same_when_the_fingerprints_differ(
    then: dict[str, Any], now: dict[str, Any]
) -> None:
    # A part that is absent and one that holds nothing say the same to a reader.
    full_then, full_now = ({part: c.get(part) for part in {*then, *now}} for c in (then, now))

    is_same = fingerprint(full_then) == fingerprint(full_now)

    assert (compare(then, now) == Difference.SAME) == is_same
