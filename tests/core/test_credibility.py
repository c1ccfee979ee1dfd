"""A level is held against what is past, with what is sure of it and what is not known."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rodtrad.core.credibility import (
    Of,
    Past,
    Reach,
    curve,
    curve_cases,
    is_credible,
    reachable,
    reachable_cases,
)
from rodtrad.core.credibility_words import limits_words, share_words, told
from rodtrad.core.errors import BadInput
from rodtrad.core.periods import PeriodKind
from rodtrad.core.promises import Bound, Level, LevelKind

SOON = Level(LevelKind.TIME, Decimal(10), unit="working_days", share=Decimal(90))
PLEASED = Level(LevelKind.SHARE, Decimal(80), bound=Bound.AT_LEAST)
SMALL = Level(LevelKind.NUMBER, Decimal(18), unit="barn")
LARGE = Level(LevelKind.NUMBER, Decimal(200), unit="besök", bound=Bound.AT_LEAST)
FOUND = Level(LevelKind.QUALITY, share=Decimal(95))
LEVELS = st.sampled_from([SOON, PLEASED, SMALL, LARGE, FOUND])
SHARES = st.lists(st.decimals(1, 100, places=1), max_size=20)
PASTS = st.lists(
    st.one_of(
        st.just(Past()),
        st.builds(Past, value=st.decimals(0, 300, places=1)),
        st.integers(1, 50).flatmap(
            lambda of: st.builds(Past, kept=st.integers(0, of), of=st.just(of))
        ),
    ),
    max_size=40,
)
DURATIONS = st.lists(st.decimals(0, 100, places=1), max_size=60)


def periods(*values):
    return [Past(None if value is None else Decimal(value)) for value in values]


def test_the_periods_that_met_the_level_are_counted():
    assert reachable(SMALL, periods(17, 18, 19)) == Reach(Of.PERIODS, kept=2, of=3)


def test_a_period_without_a_figure_is_neither_kept_nor_missed():
    found = reachable(SMALL, periods(17, None, 19, None))

    assert (found.kept, found.of, found.without) == (1, 2, 2)
    assert found.share == Fraction(1, 2)


def test_what_is_counted_is_held_against_the_promised_share():
    past = [Past(kept=9, of=10), Past(kept=8, of=10), Past(kept=0, of=0)]

    assert reachable(SOON, past) == Reach(Of.PERIODS, kept=1, of=2, without=1)


def test_a_share_known_without_its_count_serves_too():
    assert reachable(PLEASED, periods(80, "79.9")).kept == 1


def test_a_count_of_cases_says_nothing_of_a_number():
    assert reachable(SMALL, [Past(kept=3, of=4)]).without == 1


def test_cases_within_the_time_are_counted_with_the_day_itself():
    found = reachable_cases([Decimal(9), Decimal(10), Decimal("10.1")], Decimal(10))

    assert found == Reach(Of.CASES, kept=2, of=3)


def test_of_nothing_there_is_neither_share_nor_limits():
    found = reachable(SMALL, [])

    assert (found.share, found.limits, found.is_enough) == (None, None, False)
    assert (share_words(found), limits_words(found)) == ("", "")


@pytest.mark.parametrize(
    ("act", "field"),
    [
        (lambda: Past(kept=3), "kept"),
        (lambda: Past(kept=3, of=2), "kept"),
        (lambda: reachable_cases([], Decimal(-1)), "amount"),
    ],
)
def test_what_cannot_be_is_refused(act, field):
    with pytest.raises(BadInput) as refused:
        act()

    assert refused.value.field == field


@given(LEVELS, PASTS, SHARES)
def test_a_stricter_level_never_has_a_higher_share(level, past, amounts):
    points = curve(level, past, amounts)

    kept = [point.reach.kept for point in points]
    assert kept == sorted(kept, reverse=True)
    assert {point.reach.of for point in points} <= {reachable(level, past).of}
    assert _falls([point.reach.limits for point in points])


@given(DURATIONS, SHARES)
def test_a_shorter_time_never_has_a_higher_share(durations, amounts):
    points = curve_cases(durations, amounts)

    shares = [point.reach.share or 0 for point in points]
    assert [point.amount for point in points] == sorted(set(amounts), reverse=True)
    assert [point.reach for point in points] == [
        Reach(Of.CASES, sum(one <= point.amount for one in durations), len(durations))
        for point in points
    ]
    assert shares == sorted(shares, reverse=True)
    assert _falls([point.reach.limits for point in points])


def _falls(limits):
    low = [one.low for one in limits if one]
    high = [one.high for one in limits if one]
    return low == sorted(low, reverse=True) and high == sorted(high, reverse=True)


def test_a_curve_that_rises_would_be_found():
    rising = [Reach(Of.CASES, 3, 9).limits, Reach(Of.CASES, 4, 9).limits]

    assert not _falls(rising)


def test_the_curve_goes_from_the_mildest_to_the_strictest():
    upward = curve(LARGE, periods(100, 200), [Decimal(150), Decimal(50)])
    downward = curve(SMALL, periods(17, 19), [Decimal(18), Decimal(20)])
    shares = curve(SOON, [Past(kept=9, of=10)], [Decimal(95), Decimal(80)])

    assert [(int(p.amount), p.reach.kept) for p in upward] == [(50, 2), (150, 1)]
    assert [(int(p.amount), p.reach.kept) for p in downward] == [(20, 2), (18, 1)]
    assert [(int(p.amount), p.reach.kept) for p in shares] == [(80, 1), (95, 0)]


def test_a_share_of_more_than_all_is_no_level():
    with pytest.raises(BadInput):
        curve(SOON, [], [Decimal(101)])


def test_a_time_that_history_speaks_against_is_not_credible():
    assert is_credible(Reach(Of.CASES, kept=20, of=30)) is True
    assert is_credible(Reach(Of.CASES, kept=19, of=30)) is False
    assert is_credible(Reach(Of.CASES, kept=19, of=30), least_share=Decimal("0.75")) is True


def test_it_is_the_upper_limit_that_is_asked_and_not_the_share():
    below = Reach(Of.CASES, kept=23, of=30)

    assert below.share < Fraction(4, 5)
    assert is_credible(below) is True


@pytest.mark.parametrize(
    ("reach", "expected"),
    [
        (Reach(Of.CASES, 0, 29), None),
        (Reach(Of.CASES, 0, 30), False),
        (Reach(Of.PERIODS, 0, 5), None),
        (Reach(Of.PERIODS, 0, 6), False),
        (Reach(Of.PERIODS, 0, 0), None),
    ],
)
def test_of_too_few_nothing_is_said_of_credibility(reach, expected):
    assert is_credible(reach) is expected


def test_six_periods_are_the_fewest_that_can_say_oftener_than_not():
    assert Reach(Of.PERIODS, 5, 5).limits.low < 0.5 < Reach(Of.PERIODS, 6, 6).limits.low


@pytest.mark.parametrize(
    ("reach", "expected"),
    [
        (
            Reach(Of.PERIODS, 9, 12),
            "Nivån skulle ha nåtts i 75 procent av de 12 senaste perioderna "
            "(9 av 12, troligen 43–95 procent).",
        ),
        (
            Reach(Of.PERIODS, 9, 12, without=2),
            "Nivån skulle ha nåtts i 75 procent av de 12 senaste perioderna med utfall "
            "(9 av 12, troligen 43–95 procent). "
            "2 perioder saknar utfall och räknas inte.",
        ),
        (
            Reach(Of.PERIODS, 2, 3, without=1),
            "Det finns bara 3 perioder att gå efter. Nivån skulle ha nåtts i 2 av dem. "
            "1 period saknar utfall och räknas inte.",
        ),
        (
            Reach(Of.PERIODS, 0, 1),
            "Det finns bara 1 period att gå efter. Nivån skulle ha nåtts i 0 av dem.",
        ),
        (
            Reach(Of.PERIODS, 0, 0, without=3),
            "Det finns inga perioder att gå efter. 3 perioder saknar utfall och räknas inte.",
        ),
        (
            Reach(Of.CASES, 167, 214),
            "Tiden skulle ha hållits i 78 procent av 214 fall "
            "(167 av 214, troligen 72–83 procent).",
        ),
        (
            Reach(Of.CASES, 9, 12),
            "Det finns bara 12 fall att gå efter. Tiden skulle ha hållits i 9 av dem.",
        ),
        (
            Reach(Of.CASES, 1, 1),
            "Det finns bara 1 fall att gå efter. Tiden skulle ha hållits i 1 av dem.",
        ),
        (Reach(Of.CASES, 0, 0), "Det finns inga fall att gå efter."),
    ],
)
def test_how_it_would_have_gone_is_told_in_a_sentence(reach, expected):
    assert told(reach) == expected


@pytest.mark.parametrize(
    ("period", "name"),
    [
        ("month", "månaderna"),
        ("quarter", "kvartalen"),
        ("tertial", "tertialen"),
        ("half", "halvåren"),
        ("year", "åren"),
    ],
)
def test_periods_of_one_kind_have_their_own_word(period, name):
    assert told(Reach(Of.PERIODS, 4, 36), PeriodKind(period)) == (
        f"Nivån skulle ha nåtts i 11 procent av de 36 senaste {name} "
        "(4 av 36, troligen 4–26 procent)."
    )


@pytest.mark.parametrize(
    ("kept", "of", "expected"),
    [(299, 300, "99"), (300, 300, "100"), (1, 300, "1"), (0, 300, "0"), (1, 8, "13")],
)
def test_only_all_are_a_hundred_per_cent_and_only_none_are_zero(kept, of, expected):
    assert share_words(Reach(Of.CASES, kept, of)) == expected


def test_limits_that_are_alike_are_written_once():
    assert limits_words(Reach(Of.CASES, 500_000, 1_000_000)) == "50"
