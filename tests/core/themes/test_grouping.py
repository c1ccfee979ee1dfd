"""Texts that say alike come together, and nobody's words alone name a group."""

import pytest

from rodtrad.core.themes import grouping
from rodtrad.core.themes.grouping import Text, group
from rodtrad.core.themes.stems import stem, telling
from tests.theme_texts import texts


def test_forms_of_a_word_are_one_and_words_that_tell_nothing_are_none() -> None:
    assert stem("gatorna") == stem("gator")
    assert telling("Gatan och gator, vi är på E4") == {"gat": ["gatan", "gator"]}


def test_texts_that_say_alike_are_put_together_with_their_own_words() -> None:
    found = {one.keys: set(one.words) for one in group(texts())}

    water, snow = tuple(range(100, 120)), tuple(range(200, 220))
    assert found[water] == {"vattnet", "kranen", "brunt"}
    assert found[snow] == {"snön", "gatan", "plogas"}
    assert len(found) == 6


def test_the_same_texts_give_the_same_groups() -> None:
    assert group(texts()) == group(texts())


@pytest.mark.parametrize(("of_each", "senders"), [(0, 1), (6, 6), (20, 4)])
def test_few_texts_or_few_senders_give_no_group(of_each: int, senders: int) -> None:
    assert group(texts(of_each, senders)) == []


def test_a_word_that_few_have_written_names_no_group() -> None:
    said = texts()
    said[:4] = [Text(one.key, f"{one.text} Zlatko", one.sender) for one in said[:4]]
    again = [*said, Text(1_000, "Vattnet i kranen Zlatko", "1-0")]
    words = {word for one in group(again) for word in one.words}

    assert words
    assert "zlatko" not in words


def test_a_group_with_one_word_of_its_own_is_not_told() -> None:
    said = [one for one in texts() if one.key >= 200]
    alone = [Text(at, "Vattnet", f"a{at}") for at in range(20)]

    assert len(group(said)) == 5
    assert {one.keys for one in group([*said, *alone])} >= {one.keys for one in group(said)}
    assert not any("vattnet" in one.words for one in group([*said, *alone]))


def test_texts_that_are_wholly_of_no_theme_make_no_group(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grouping, "LEAST", 1.0)

    assert group(texts()) == []
