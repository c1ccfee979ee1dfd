"""What is written in the field, and what it finds."""

import pytest

from rodtrad.organisation.models import Decision
from rodtrad.organisation.services import register_decision
from rodtrad.search.asking import MOST_LETTERS, tidy
from rodtrad.search.registry import SWEDISH, kinds
from rodtrad.search.statement import matching
from tests.search.asking import question
from tests.town import FOUNDED, Town

DECISIONS = next(kind for kind in kinds() if kind.key == "beslut")


def decided(town: Town, title: str, paragraph: str = "7", number: str = "") -> Decision:
    return register_decision(
        town.council,
        decided_on=FOUNDED,
        paragraph=paragraph,
        title=title,
        registry_number=number,
        by=None,
    )


def finds(town: Town, text: str) -> list[str]:
    rows = matching(town.maja, DECISIONS, question(tidy(text), SWEDISH))
    return sorted(rows.values_list("title", flat=True))


@pytest.mark.parametrize(
    "text",
    [
        "skola",
        "skolornas",
        "SKOLAN",
        "kommunens skolan",
        "kommunet skola",
        "skolans trygga",
        "skolor trygga",
        "trygg skola",
        "try",
        "skolorna tryg",
        '"trygga skolor"',
        "skola -vatten",
        "vatten or skola",
    ],
)
def test_a_word_is_found_in_any_form_and_the_last_by_its_beginning(town: Town, text: str) -> None:
    decided(town, "Trygga skolor i hela kommunen")

    assert finds(town, text) == ["Trygga skolor i hela kommunen"]


@pytest.mark.parametrize(
    "text", ["vatten", "try skola", '"skolor trygga"', "skola -trygg", "skola vatten", "&|!", "§"]
)
def test_what_is_not_there_is_not_found(town: Town, text: str) -> None:
    decided(town, "Trygga skolor i hela kommunen")

    assert finds(town, text) == []


@pytest.mark.parametrize("text", ["Ängsbacken", "ÄNGSBACKEN", "ängsback"])
def test_letters_of_swedish_are_letters_of_their_own(town: Town, text: str) -> None:
    decided(town, "Ängsbacken byggs om")
    decided(town, "Angsbacken byggs om", "8")

    assert finds(town, text) == ["Ängsbacken byggs om"]


def test_a_registry_number_is_found_as_it_is_written(town: Town) -> None:
    decided(town, "Budget", number="KS 2024/77")

    assert finds(town, "KS 2024/77") == ["Budget"]
    assert finds(town, "KS 2024/78") == []


@pytest.mark.parametrize(
    "text",
    ["'); drop table", "a & | b", "(((", ":*", "\\", "x:*y", "<->", "!!", "a" * 5000, "\x00"],
)
def test_anything_may_be_written(town: Town, text: str) -> None:
    assert finds(town, text) == []


def test_what_is_asked_is_one_line_of_a_bounded_length() -> None:
    assert tidy("  två\n ord\x00\ue000 ") == "två ord"
    assert len(tidy("a" * 5000)) == MOST_LETTERS
