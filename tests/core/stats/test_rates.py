"""An effect is seen where there is one, and at most once in twenty where there is none."""

from math import inf

import pytest
from benchmarks import prevention_errors as measured
from hypothesis import given
from hypothesis import strategies as st

from rodtrad.core.errors import BadInput
from rodtrad.core.stats.rates import WIDEST, Comparison, Verdict, Window, compare

WINDOWS = st.builds(Window, st.integers(0, 300), st.floats(0.01, 1e6))
GRID = [
    pytest.param(expected, volume, marks=[pytest.mark.full] if expected > 20 else [])
    for expected in measured.EXPECTED
    for volume in measured.VOLUMES
]


def limits(found):
    return found.ratio, found.low, found.high


# The example of R's package rateratio.test, and of poisson.test in R itself.
@pytest.mark.parametrize(
    ("before", "after", "published"),
    [
        ((9, 16660), (2, 17877), (0.2070941557, 0.02177406, 1.00054910)),
        ((21, 3011), (11, 800), (1.971488, 0.8584264, 4.277266)),
    ],
)
def test_the_interval_is_the_published_one(before, after, published):
    found = compare(Window(*before), Window(*after))

    assert limits(found) == pytest.approx(published, rel=1e-6)
    assert found.verdict is Verdict.TOO_FEW


def test_fewer_cases_of_the_same_volume_are_an_effect():
    found = compare(Window(60, 1000), Window(25, 1000))

    assert found.verdict is Verdict.EFFECT
    assert found.is_rarer


def test_more_cases_are_an_effect_the_other_way():
    found = compare(Window(25, 1000), Window(60, 1000))

    assert found.verdict is Verdict.EFFECT
    assert found.low > 1
    assert not found.is_rarer


def test_fewer_cases_of_as_much_less_volume_are_no_effect():
    found = compare(Window(60, 1200), Window(25, 500))

    assert found.ratio == pytest.approx(1)
    assert found.verdict is Verdict.NONE_SEEN


def test_the_same_before_and_after_is_no_effect_from_nineteen_cases_on():
    found = {cases: compare(Window(cases, 1), Window(cases, 1)).verdict for cases in (18, 19, 300)}

    assert list(found.values()) == [Verdict.TOO_FEW, Verdict.NONE_SEEN, Verdict.NONE_SEEN]


def test_no_effect_is_only_said_where_half_or_twice_the_rate_is_ruled_out():
    found = compare(Window(19, 1), Window(19, 1))

    assert found.high <= WIDEST * found.low
    assert found.low > 0.5
    assert found.high < 2


def test_nothing_before_and_nothing_after_tells_nothing():
    assert compare(Window(0, 5), Window(0, 5)) == Comparison(None, 0.0, inf, Verdict.TOO_FEW)


def test_nothing_on_one_side_has_an_open_end():
    none_before = compare(Window(0, 10), Window(4, 10))
    none_after = compare(Window(9, 10), Window(0, 10))

    assert (none_before.ratio, none_before.high) == (inf, inf)
    assert (none_after.ratio, none_after.low, none_after.verdict) == (0, 0, Verdict.EFFECT)


@given(WINDOWS, WINDOWS)
def test_what_was_seen_lies_within(before, after):
    found = compare(before, after)

    assert found.ratio is None or found.low <= found.ratio <= found.high


@given(WINDOWS, WINDOWS)
def test_the_other_way_round_it_is_the_inverse(before, after):
    there, back = compare(before, after), compare(after, before)

    assert there.verdict is back.verdict or there.verdict is Verdict.NONE_SEEN
    assert there.low * back.high == pytest.approx(1, rel=1e-6) or there.low == 0


@given(WINDOWS, WINDOWS)
def test_the_unit_of_volume_makes_no_difference(before, after):
    thousands = [Window(one.cases, one.volume * 1000) for one in (before, after)]

    found, scaled = compare(before, after), compare(*thousands)

    assert (scaled.low, scaled.high) == pytest.approx((found.low, found.high))


@given(WINDOWS, WINDOWS)
def test_a_surer_interval_is_wider(before, after):
    less, more = compare(before, after, level=0.8), compare(before, after, level=0.99)

    assert more.low <= less.low
    assert less.high <= more.high


@pytest.mark.parametrize(
    ("before", "after", "level", "field"),
    [
        ((-1, 1), (1, 1), 0.95, "before"),
        ((1, 1), (1, 0), 0.95, "after"),
        ((1, inf), (1, 1), 0.95, "before"),
        ((1, 1), (1, 1), 0.0, "level"),
    ],
)
def test_what_cannot_be_counted_is_refused(before, after, level, field):
    with pytest.raises(BadInput) as refused:
        compare(Window(*before), Window(*after), level)

    assert refused.value.field == field


@pytest.mark.parametrize(("expected", "volume"), GRID)
def test_where_there_is_no_effect_one_is_seen_at_most_once_in_twenty(expected, volume):
    assert measured.shares(expected, volume).effect <= 0.05


@pytest.mark.parametrize(("expected", "volume"), [(20, 0.25), (20, 1.0), (50, 4.0)])
def test_what_is_drawn_agrees_with_what_is_summed(expected, volume):
    summed = measured.shares(expected, volume, 0.5)
    tried = measured.drawn(expected, volume, 0.5, draws=5000)

    assert tried.effect == pytest.approx(summed.effect, abs=0.025)
    assert tried.too_few == pytest.approx(summed.too_few, abs=0.025)


def test_half_the_rate_of_fifty_cases_is_seen_four_times_of_five():
    found = measured.shares(50, 1.0, 0.5)

    assert found.effect == pytest.approx(0.80, abs=0.01)
    assert found.wrong < 1e-4


def test_an_interval_too_narrow_would_be_found_out():
    narrow = compare(Window(60, 1), Window(40, 1), level=0.8)

    assert narrow.verdict is Verdict.EFFECT
    assert compare(Window(60, 1), Window(40, 1)).verdict is Verdict.NONE_SEEN


def test_the_table_has_a_line_for_each_pair(monkeypatch):
    monkeypatch.setattr(measured, "EXPECTED", (3,))

    assert len(list(measured.table(1.0))) == 2 + len(measured.VOLUMES)
