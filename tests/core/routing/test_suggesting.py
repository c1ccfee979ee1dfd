"""What a model says of a text, and when it keeps silent."""

import pytest

from rodtrad.core.routing import ELSEWHERE, Model, Silence, argued, pieces_of, suggest
from rodtrad.core.routing.model import Piece, chances_of


def model(**starts: float) -> Model:
    """Two labels, 7 and 9, and a few pieces that speak for one of them."""
    pieces = {" vat": Piece(1.0, (4.0, -4.0)), "atte": Piece(1.0, (4.0, -4.0))}
    pieces |= {" gat": Piece(2.0, (-4.0, 4.0)), " på ": Piece(1.0, (0.0, 0.0))}
    return Model((7, 9), (starts.get("first", 0.0), starts.get("second", 0.0)), pieces)


def test_a_text_is_read_by_runs_of_letters_within_its_words() -> None:
    assert pieces_of("Åk 3b!") == [" åk", "åk ", " åk ", " b "]
    assert pieces_of("2026 – 070-123") == []


def test_the_likeliest_label_is_told_with_its_chance_and_the_words_that_argued() -> None:
    said = suggest(model(), "Vatten på vattenvägar")

    assert (said.label, said.silence) == (7, None)
    assert said.words == ("vatten", "vattenvägar")
    assert said.chance == pytest.approx(chances_of(model(), "Vatten på vattenvägar")[0])


def test_chances_add_up_to_one_and_nothing_known_leaves_the_start() -> None:
    chances = chances_of(model(first=1.0), "okänt")

    assert sum(chances_of(model(), "vatten på gatan")) == pytest.approx(1)
    assert chances[0] / chances[1] == pytest.approx(2.718281828)


def test_few_known_words_say_nothing() -> None:
    said = suggest(model(), "Vatten på okänt språk hos någon annan")

    assert (said.label, said.chance, said.silence) == (None, 0.0, Silence.FEW_WORDS)


def test_what_is_not_sure_enough_is_not_told() -> None:
    text = "vatten på gatan"
    chance = max(chances_of(model(), text))

    assert suggest(model(), text, sure=chance + 0.01).silence == Silence.UNSURE
    assert suggest(model(), text, sure=chance).silence is None


def test_the_label_of_all_others_is_told_of_no_one() -> None:
    kept = model()
    said = suggest(Model((ELSEWHERE, 9), kept.starts, kept.pieces), "vatten på vattenvägar")

    assert (said.label, said.words, said.silence) == (None, (), Silence.ELSEWHERE)


def test_a_label_that_is_no_longer_known_has_no_words() -> None:
    assert argued(model(), "vatten på gatan", 8) == ()
    assert argued(model(), "vatten på gatan", 9) == ("gatan",)
