"""A unit that is heard from less than its users suggest is asked why."""

from math import exp, inf

import pytest
from benchmarks import silence_errors as measured
from hypothesis import given
from hypothesis import strategies as st

from rodtrad.core.errors import BadInput
from rodtrad.core.stats.silence import (
    Hearing,
    Silence,
    Unit,
    assess,
    assess_all,
    cautious_dispersion,
    chance,
    dispersion,
)

LIBRARIES = [
    Unit("Alsätra", 24, 480),
    Unit("Björkby", 31, 600),
    Unit("Centrum", 52, 1000),
    Unit("Dalen", 19, 400),
    Unit("Ekbacken", 41, 820),
    Unit("Fiskeby", 27, 500),
]
QUIET = Unit("Gränby", 2, 700)


def test_the_quiet_unit_is_flagged_and_the_others_are_heard():
    found = assess_all([*LIBRARIES, QUIET])

    # The quiet one makes the others' differences look large, and is still found.
    assert [one.unit.key for one in found if one.hearing is Hearing.SILENT] == ["Gränby"]
    assert {one.hearing for one in found} == {Hearing.SILENT, Hearing.HEARD}


def test_what_was_expected_is_the_others_rate_times_the_units_users():
    found = assess(QUIET, LIBRARIES)

    assert found.expected == pytest.approx(700 * 194 / 3800)
    assert found.chance == pytest.approx(
        chance(
            2,
            700 * 194 / 3800,
            cautious_dispersion([(u.cases, u.users * 194 / 3800) for u in LIBRARIES]),
        )
    )


def test_a_unit_that_tells_as_much_as_others_is_heard():
    found = assess(Unit("Gränby", 35, 700), LIBRARIES)

    assert found.hearing is Hearing.HEARD
    assert found.chance == pytest.approx(0.5, abs=0.1)


def test_where_under_five_are_expected_nothing_is_said():
    small = Unit("Gränby", 0, 90)

    found = assess(small, LIBRARIES)

    assert found == Silence(small, Hearing.NOT_ASSESSED, pytest.approx(90 * 194 / 3800))


@pytest.mark.parametrize(
    ("unit", "others"),
    [
        (Unit("Gränby", 0, None), LIBRARIES),
        (QUIET, LIBRARIES[:4]),
        (QUIET, [*LIBRARIES[:4], Unit("Holm", 30, None), Unit("Ingared", 0, 0)]),
    ],
)
def test_unknown_users_and_too_few_to_compare_with_tell_nothing(unit, others):
    assert assess(unit, others) == Silence(unit, Hearing.NOT_ASSESSED)


def test_units_of_which_none_is_heard_expect_nothing():
    unheard = [Unit(one.key, 0, one.users) for one in LIBRARIES]

    assert assess(QUIET, unheard) == Silence(QUIET, Hearing.NOT_ASSESSED, 0.0)


def test_units_that_differ_much_are_not_flagged_for_it():
    uneven = [Unit(str(n), cases, 500) for n, cases in enumerate((3, 70, 22, 8, 45, 12))]
    even = [Unit(str(n), cases, 500) for n, cases in enumerate((25, 29, 27, 24, 28, 27))]
    unit = Unit("Gränby", 8, 500)

    assert assess(unit, uneven).hearing is Hearing.HEARD
    assert assess(unit, even).hearing is Hearing.SILENT


@pytest.mark.parametrize(
    ("unit", "field"),
    [
        (Unit("a", -1, 10), "cases"),
        (Unit("a", 1, -10), "users"),
        (Unit("a", 1, inf), "users"),
    ],
)
def test_what_cannot_be_counted_is_refused(unit, field):
    for case in ((unit, LIBRARIES), (QUIET, [unit])):
        with pytest.raises(BadInput) as refused:
            assess(*case)

        assert refused.value.field == field


@pytest.mark.parametrize("cases", [0, 3, 11])
def test_with_the_dispersion_one_the_chance_is_the_geometric_one(cases):
    assert chance(cases, 8.0, 1.0) == pytest.approx(1 - (8 / 9) ** (cases + 1), rel=1e-12)


def test_with_no_dispersion_the_chance_is_poissons():
    assert chance(2, 5.0, 0.0) == pytest.approx(exp(-5) * (1 + 5 + 12.5), rel=1e-12)
    assert chance(2, 5.0, 1e-9) == pytest.approx(chance(2, 5.0, 0.0), rel=1e-6)


# SciPy 1.17, nbinom.cdf(cases, 1 / d, 1 / (1 + d * m)).
@pytest.mark.parametrize(
    ("cases", "expected", "spread", "known"),
    [
        (2, 35.7, 0.2, 0.00047364005736278623),
        (40, 35.7, 0.05, 0.7055907999653819),
        (950, 1000, 0.01, 0.32776403799092324),
        (0, 12.5, 0.75, 0.04419256331604927),
    ],
)
def test_the_chance_is_the_known_one(cases, expected, spread, known):
    assert chance(cases, expected, spread) == pytest.approx(known, rel=1e-9)


@given(st.integers(0, 60), st.floats(0.1, 80), st.floats(0, 2))
def test_more_cases_are_never_less_likely_to_be_reached(cases, expected, spread):
    found = chance(cases, expected, spread)

    assert 0 <= found <= chance(cases + 1, expected, spread) <= 1


# European red mites on 150 apple leaves, Bliss and Fisher, Biometrics 9, 1953: mean 1.1467,
# variance 2.2736; the moments give the exponent mean² / (variance - mean).
def test_the_dispersion_of_the_red_mites_is_that_of_the_moments():
    leaves = [70, 38, 17, 10, 9, 3, 2, 1]
    mean = 172 / 150

    found = dispersion([(mites, mean) for mites, many in enumerate(leaves) for _ in range(many)])

    assert found == pytest.approx((2.2736 - 1.1467) / 1.1467**2, rel=1e-3)


def test_units_that_differ_less_than_chance_makes_them_have_none_and_caution_adds_some():
    alike = [(10, 10.0)] * 8

    assert dispersion(alike) == 0
    # A standard error, √(2 · 8 · 10²) / (8 · 10²), and the rate's: 1 / 80 and an eighth of it.
    assert cautious_dispersion(alike) == pytest.approx(0.05 + 1 / 80 + 0.05 / 8)


@pytest.mark.parametrize(
    ("others", "spread", "most"),
    [(5, 0.3, 0.036), (10, 0.3, 0.02), (20, 0.0, 0.01), (20, 0.3, 0.012)],
)
def test_where_nobody_is_silent_few_are_flagged(others, spread, most):
    assert measured.flagged(20, spread, others, draws=2000) <= most


@pytest.mark.parametrize(("spread", "least"), [(0.0, 0.95), (0.1, 0.65)])
def test_a_unit_that_tells_a_fifth_of_its_cases_is_mostly_found(spread, least):
    assert measured.flagged(60, spread, 20, told=0.2, draws=500) > least
