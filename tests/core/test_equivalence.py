"""A unit's promises stand beside its siblings', and what differs is told."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rodtrad.core.equivalence import Difference, Promised, compare, difference_words, sentences
from rodtrad.core.promises import Bound, Level, LevelKind

LESS, MORE, SAME = Difference.ASKS_LESS, Difference.ASKS_MORE, Difference.SAME
UNKNOWN = Difference.NOT_COMPARABLE
MIRRORED = {
    LESS: MORE,
    MORE: LESS,
    Difference.MISSING_HERE: Difference.MISSING_THERE,
    Difference.MISSING_THERE: Difference.MISSING_HERE,
}


def within(amount, unit="calendar_days", share=None):
    share = None if share is None else Decimal(share)
    return Level(LevelKind.TIME, Decimal(amount), unit=unit, share=share)


def number(amount, unit="barn", bound=Bound.AT_MOST):
    return Level(LevelKind.NUMBER, Decimal(amount), unit=unit, bound=bound)


def promised(unit, level=None, aspect="svarstid", text="Du får svar."):
    return Promised(unit, aspect, text, level)


def difference(mine, theirs):
    (aspect,) = compare([promised("Eken", mine)], [promised("Björken", theirs)])
    return aspect.rows[0].difference


@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        (within(10), within(5), LESS),
        (within(5), within(10), MORE),
        (within(5), within(5), SAME),
        (within(48, "hours"), within(2), SAME),
        (within(5, share=90), within(5), LESS),
        (within(5, share=90), within(10), UNKNOWN),
        (within(5), within(5, "working_days"), UNKNOWN),
        (within(2, "weeks"), within(5, "working_days"), LESS),
        (within(5, "working_days"), within(5, "working_days"), SAME),
        (number(18), number(15), LESS),
        (number(18), number(18, "platser"), UNKNOWN),
        (number(18), number(18, bound=Bound.AT_LEAST), UNKNOWN),
        (number(18), within(18), UNKNOWN),
        (number(18), None, UNKNOWN),
        (None, None, SAME),
    ],
)
def test_each_kind_of_difference_is_told_from_the_others(mine, theirs, expected):
    assert difference(mine, theirs) is expected


def test_words_without_a_level_are_alike_only_when_they_are_the_same():
    own = [promised("Eken", text="Du får svar.")]
    theirs = [promised("Björken", text="Du  får SVAR."), promised("Linden", text="Vi svarar.")]

    (aspect,) = compare(own, theirs)

    assert [row.difference for row in aspect.rows] == [SAME, UNKNOWN]


def test_what_only_one_of_them_promises_is_missing_with_the_other():
    own, theirs = promised("Eken", aspect="mat"), promised("Björken", aspect="svarstid")

    food, answers = compare([own], [theirs])

    assert (food.name, food.rows[0].difference) == ("mat", Difference.MISSING_THERE)
    assert (answers.name, answers.rows[0].difference) == ("svarstid", Difference.MISSING_HERE)
    assert (answers.own, answers.rows[0].promises) == ((), (theirs,))


def test_a_sibling_without_any_promise_is_seen_when_it_is_named():
    own = [promised("Eken", within(5))]

    (aspect,) = compare(own, [promised("Björken", within(5))], units=["Björken", "Linden"])
    (alone,) = compare(own, [])

    assert [(row.unit, row.difference) for row in aspect.rows] == [
        ("Björken", SAME),
        ("Linden", Difference.MISSING_THERE),
    ]
    assert alone.rows == ()


def test_a_sibling_that_is_as_silent_as_the_unit_has_no_row():
    (aspect,) = compare([], [promised("Björken", within(5))], units=["Linden"])

    assert [row.unit for row in aspect.rows] == ["Björken"]


def test_an_aspect_is_the_same_in_other_letters():
    own = promised("Eken", within(5), aspect=" Svarstid")

    (aspect,) = compare([own], [promised("Björken", within(5), aspect="svarstid")])

    assert (aspect.name, aspect.differs) == ("Svarstid", False)


def test_several_promises_in_one_aspect_are_weighed_together():
    own = [promised("Eken", within(5)), promised("Eken", number(18))]
    both_less = [promised("Björken", within(3)), promised("Björken", number(15))]
    both_ways = [promised("Björken", within(3)), promised("Björken", number(20))]
    alike = [promised("Björken", within(5)), promised("Björken", number(18))]

    found = [compare(own, theirs)[0].rows[0].difference for theirs in (both_less, both_ways, alike)]

    assert found == [LESS, UNKNOWN, SAME]


@given(
    st.integers(1, 20),
    st.integers(1, 20),
    st.sampled_from([80, 90, 100]),
    st.sampled_from([80, 90]),
)
def test_seen_from_the_other_side_it_is_the_other_way_round(mine, theirs, share, other):
    one, two = (
        promised("Eken", within(mine, share=share)),
        promised("Björken", within(theirs, share=other)),
    )

    here, there = compare([one], [two]), compare([two], [one])

    seen = here[0].rows[0].difference
    assert there[0].rows[0].difference is MIRRORED.get(seen, seen)


def test_siblings_that_differ_alike_share_a_sentence_and_the_worst_comes_first():
    own = [promised("Eken", within(10), aspect="Svarstid")]
    siblings = [
        promised("Linden", within(20), aspect="Svarstid"),
        promised("Björken", within(5), aspect="Svarstid"),
        promised("Rönnen", within(3), aspect="Svarstid"),
        promised("Asken", within(10), aspect="Svarstid"),
    ]

    (aspect,) = compare(own, siblings, units=["Alen"])

    assert sentences(aspect) == [
        "Enheten lovar mindre än Björken och Rönnen om svarstid.",
        "Enheten lovar mer än Linden om svarstid.",
        "Alen lovar inget om svarstid.",
    ]


def test_there_are_never_more_than_three_sentences():
    own = [promised("Eken", within(10))]
    siblings = [
        promised("Linden", within(20)),
        promised("Björken", within(5)),
        promised("Rönnen", text="Vi svarar fort."),
    ]

    (aspect,) = compare(own, siblings, units=["Alen"])

    assert sentences(aspect) == [
        "Enheten lovar mindre än Björken om svarstid.",
        "Det går inte att säga vem som lovar mest om svarstid: enheten eller Rönnen.",
        "Enheten lovar mer än Linden om svarstid.",
    ]


def test_many_siblings_are_counted_and_not_named():
    own = [promised("Eken", within(10), aspect="")]
    few = compare(own, [], units=["Alen", "Asken", "Linden"])
    many = compare(own, [], units=["Alen", "Asken", "Linden", "Rönnen"])

    assert sentences(few[0]) == ["Alen, Asken och Linden lovar inget om annat."]
    assert sentences(many[0]) == ["4 andra lovar inget om annat."]


def test_an_aspect_in_capitals_keeps_them():
    (aspect,) = compare([], [promised("Björken", within(5), aspect="IT-stöd")])

    assert sentences(aspect) == ["Enheten lovar inget om IT-stöd. Det gör Björken."]


def test_each_sibling_says_how_it_stands_to_the_unit():
    assert [difference_words(one) for one in Difference] == [
        "Lovar mer",
        "Lovar mindre",
        "Lovar lika",
        "Går inte att jämföra",
        "Lovar, men inte den här",
        "Lovar inget",
    ]


def test_what_is_missing_here_is_told_and_what_is_alike_has_no_sentence():
    (missing,) = compare([], [promised("Björken", within(5, share=90))])
    (alike,) = compare([promised("Eken", within(5))], [promised("Björken", within(5))])

    assert sentences(missing) == ["Enheten lovar inget om svarstid. Det gör Björken."]
    assert missing.differs
    assert sentences(alike) == []
