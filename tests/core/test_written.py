"""What a person wrote is kept without space around, and refused when there is nothing."""

import pytest

from rodtrad.core.errors import BadInput
from rodtrad.core.written import at_most, required, required_line


def test_space_around_is_left_out_and_lines_are_kept() -> None:
    assert required("  Först.\n\nSedan.  ", "text", "Skriv.") == "Först.\n\nSedan."


def test_a_line_has_one_space_between_its_words() -> None:
    assert required_line("  Trygg \n och   säker ", "title", "Skriv.") == "Trygg och säker"


@pytest.mark.parametrize("take", [required, required_line])
@pytest.mark.parametrize("text", ["", "   ", "\n\t"])
def test_nothing_is_refused_with_the_sentence_at_its_field(take, text: str) -> None:
    with pytest.raises(BadInput) as refused:
        take(text, "title", "Skriv vad det heter.")
    assert (refused.value.sentence, refused.value.field) == ("Skriv vad det heter.", "title")


@pytest.mark.parametrize("take", [required, required_line])
def test_a_text_may_be_as_long_as_allowed_and_no_longer(take) -> None:
    assert take(" åäö ", "title", "Skriv.", most=3) == "åäö"
    with pytest.raises(BadInput) as refused:
        take("åäöa", "title", "Skriv.", most=3)
    assert (refused.value.sentence, refused.value.field) == ("Skriv med högst 3 tecken.", "title")


def test_what_may_be_left_out_has_a_length_all_the_same() -> None:
    assert at_most("  ", "reason", 3) == ""
    assert at_most(" åäö ", "reason", 3) == "åäö"
    with pytest.raises(BadInput, match=r"Skriv med högst 1\s000 tecken"):
        at_most("a" * 1001, "reason", 1000)
