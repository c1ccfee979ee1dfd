"""The interval of a share holds the truth as often as it says."""

import subprocess
import sys
from math import comb

import pytest
from benchmarks import interval_coverage as measured
from hypothesis import given
from hypothesis import strategies as st

from rodtrad.core.errors import BadInput
from rodtrad.core.stats.proportion import (
    Interval,
    Method,
    adjusted,
    chance_of_at_least,
    exact,
    interval,
)

NUMBERS = (30, 31, 35, 37, 51, 75, 100, 199, 251, 300, 501, 750, 999, 1000)
COUNTS = st.integers(1, 400).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of)))
GRIDS = pytest.mark.parametrize("grid", [measured.grid, measured.close_grid])


def mean(found):
    return sum(one.mean for one in found) / len(found)


# Newcombe, Statistics in Medicine 17 (1998), table I, method 5.
@pytest.mark.parametrize(
    ("kept", "of", "low", "high"),
    [
        (81, 263, 0.2527, 0.3676),
        (15, 148, 0.0578, 0.1617),
        (0, 20, 0.0000, 0.1684),
        (1, 29, 0.0009, 0.1776),
    ],
)
def test_the_exact_interval_is_the_published_one(kept, of, low, high):
    found = exact(kept, of)

    assert (round(found[0], 4), round(found[1], 4)) == (low, high)


# R's package binom, binom.agresti.coull(0:10, 10).
@pytest.mark.parametrize(
    ("kept", "of", "low", "high"),
    [
        (0, 10, -0.043354506, 0.3208873),
        (1, 10, -0.003941498, 0.4259677),
        (2, 10, 0.045887270, 0.5206324),
        (5, 10, 0.236593091, 0.7634069),
        (6, 10, 0.311604066, 0.8328894),
    ],
)
def test_the_adjusted_interval_is_the_published_one(kept, of, low, high):
    assert adjusted(kept, of) == pytest.approx((low, high), abs=1e-7)


# Newcombe's methods 1 and 3, with which ours are compared.
def test_wald_and_wilson_are_the_published_ones_and_neither_is_ours():
    assert measured.wald(15, 148) == pytest.approx((0.0527, 0.1500), abs=5e-5)
    assert measured.wilson(15, 148) == pytest.approx((0.0624, 0.1605), abs=5e-5)
    assert exact(15, 148)[0] != pytest.approx(0.0527, abs=0.002)
    assert adjusted(15, 148)[0] != pytest.approx(0.0624, abs=0.001)


@pytest.mark.parametrize("of", [1, 7, 29, 100])
def test_each_exact_limit_leaves_half_of_five_per_cent_outside(of):
    for kept in range(1, of + 1):
        low = exact(kept, of)[0]
        beyond = sum(comb(of, k) * low**k * (1 - low) ** (of - k) for k in range(kept, of + 1))

        assert beyond == pytest.approx(0.025, rel=1e-9)


@GRIDS
def test_of_many_it_holds_in_95_cases_of_100_and_never_in_fewer_than_92(grid):
    found = [measured.coverage(measured.of_ours, of, grid(of)) for of in NUMBERS]

    assert 0.94 <= mean(found) <= 0.96
    assert min(one.least for one in found) >= 0.92
    assert all(0.94 <= one.mean <= 0.9601 for one in found)


@pytest.mark.full
@GRIDS
def test_of_every_number_from_thirty_to_a_thousand_it_does(grid):
    found = [measured.coverage(measured.of_ours, of, grid(of)) for of in range(30, 1001)]

    assert 0.94 <= mean(found) <= 0.96
    assert min(one.least for one in found) >= 0.92


@GRIDS
@pytest.mark.parametrize("limits", [measured.wald, measured.wilson])
def test_the_normal_interval_and_wilsons_fail_on_the_same_grid(grid, limits):
    found = [measured.coverage(limits, of, grid(of)) for of in NUMBERS]

    assert min(one.least for one in found) < 0.92


@GRIDS
def test_the_mid_p_interval_fails_on_the_same_grid(grid):
    assert min(measured.midp(of, grid(of)).least for of in (300, 639, 303)) < 0.92


@GRIDS
@pytest.mark.parametrize("of", measured.FEW)
def test_of_few_it_holds_in_at_least_95_cases_of_100(grid, of):
    assert measured.coverage(measured.of_ours, of, grid(of)).least >= 0.95


def test_of_few_the_adjusted_interval_alone_would_not():
    shares = measured.close_grid(10)

    assert measured.coverage(adjusted, 10, shares).least < 0.95


@pytest.mark.parametrize("of", [31, 300])
def test_what_is_drawn_agrees_with_what_is_summed(of):
    shares = measured.grid(of)
    summed = measured.coverage(measured.of_ours, of, shares)
    tried = measured.drawn(measured.of_ours, of, shares, draws=5000)

    assert tried.mean == pytest.approx(summed.mean, abs=0.002)
    assert tried.least >= 0.91


def test_which_method_was_used_is_told():
    assert interval(29, 29).method is Method.EXACT
    assert interval(30, 30).method is Method.ADJUSTED


def test_one_more_case_that_was_kept_never_makes_it_less_sure_where_the_method_changes():
    assert interval(30, 30).low > interval(29, 29).low
    assert adjusted(30, 30)[0] < exact(29, 29)[0]


@given(COUNTS)
def test_what_was_seen_lies_within_and_never_outside_all_and_none(counts):
    kept, of = counts
    found = interval(kept, of)

    assert 0 <= found.low <= kept / of <= found.high <= 1


@given(COUNTS)
def test_more_kept_never_lowers_a_limit(counts):
    kept, of = counts
    less, more = interval(max(0, kept - 1), of), interval(kept, of)

    assert less.low <= more.low
    assert less.high <= more.high


@given(COUNTS)
def test_kept_and_broken_are_each_others_mirror(counts):
    kept, of = counts
    one, other = interval(kept, of), interval(of - kept, of)

    assert (one.low, one.high) == pytest.approx((1 - other.high, 1 - other.low), abs=1e-12)


@given(COUNTS)
def test_a_surer_interval_is_wider(counts):
    less, more = interval(*counts, level=0.90), interval(*counts, level=0.99)

    assert more.low <= less.low <= less.high <= more.high


def test_a_million_cases_are_counted_too():
    found = interval(800_000, 1_000_000)

    assert (found.low, found.high) == pytest.approx((0.799215, 0.800783), abs=1e-6)


@pytest.mark.parametrize(
    ("kept", "of", "level", "field"),
    [(3, 2, 0.95, "kept"), (-1, 2, 0.95, "kept"), (0, 0, 0.95, "of"), (1, 2, 1.0, "level")],
)
def test_what_cannot_be_counted_is_refused(kept, of, level, field):
    with pytest.raises(BadInput) as refused:
        interval(kept, of, level)

    assert refused.value.field == field


def test_an_interval_is_two_limits_and_a_method():
    assert interval(0, 1) == Interval(0.0, pytest.approx(0.975), Method.EXACT)


@pytest.mark.parametrize(("module", "loads"), [("credibility_words", False), ("tree", True)])
def test_a_page_that_asks_loads_no_numpy(module, loads):
    asked = f"import sys, rodtrad.core.{module}; print('numpy' in sys.modules)"

    said = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)

    assert said.stdout.strip() == str(loads)


def test_the_chance_of_at_least_so_many_is_the_sum_of_each():
    of, share = 12, 0.3
    each = [comb(of, many) * share**many * (1 - share) ** (of - many) for many in range(of + 1)]

    for many in range(of + 2):
        assert chance_of_at_least(many, of, share) == pytest.approx(sum(each[many:]), abs=1e-14)


@pytest.mark.parametrize(
    ("many", "of", "share", "chance"),
    [
        (0, 10, 0.5, 1),
        (-1, 10, 0.5, 1),
        (11, 10, 0.5, 0),
        (1, 10, 0, 0),
        (10, 10, 1, 1),
        # Fourteen of 250 where one in a hundred is expected; eight where five are.
        (14, 250, 0.01, 3.265e-07),
        (8, 250, 0.05, 0.935),
        (50_000, 100_000, 0.9, 1),
    ],
)
def test_the_chance_at_the_edges_and_of_many(many, of, share, chance):
    assert chance_of_at_least(many, of, share) == pytest.approx(chance, rel=5e-3)


@pytest.mark.parametrize(("of", "share"), [(-1, 0.5), (3, -0.1), (3, 1.1)])
def test_a_chance_of_what_cannot_be_counted_is_refused(of, share):
    with pytest.raises(BadInput):
        chance_of_at_least(1, of, share)
