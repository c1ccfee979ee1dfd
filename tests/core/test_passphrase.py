"""Six words that a person can write down, and that nobody guesses."""

from itertools import product
from math import log2

import pytest

from rodtrad.core.passphrase import FIRSTS, SECONDS, WORDS, letters, passphrase


def test_no_two_pairs_make_the_same_word() -> None:
    made = {first + second for first, second in product(FIRSTS, SECONDS)}

    assert len(made) == len(FIRSTS) * len(SECONDS) == 2**14


def test_the_words_carry_at_least_eighty_bits() -> None:
    assert WORDS * log2(len(FIRSTS) * len(SECONDS)) >= 80


def test_each_bit_that_is_used_makes_other_words() -> None:
    none = passphrase(bytes(11))
    changed = [passphrase((1 << bit).to_bytes(11)) for bit in range(84)]

    assert len({none, *changed}) == 85
    assert passphrase((1 << 84).to_bytes(11)) == none


def test_too_small_a_secret_makes_no_words() -> None:
    with pytest.raises(ValueError, match="84 bits"):
        passphrase(bytes(10))


def test_spaces_hyphens_and_capitals_do_not_count() -> None:
    assert letters("Sjö-Bänk  häst\nVANTE") == letters("sjöbänk hästvante")
    assert letters("sjo\u0308bänk") == "sjöbänk"
    assert letters("sjöbänk") != letters("sjobänk")
