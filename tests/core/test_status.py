"""One series against its target: the honest answer, and why when there is none."""

from decimal import Decimal
from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rodtrad.core.errors import BadInput
from rodtrad.core.status import (
    Assessment,
    DataMark,
    Direction,
    Missing,
    MissingCode,
    Outcome,
    TargetKind,
    TargetSpec,
    assess,
)
from rodtrad.core.targets import exact, goalposts, probability_met

HIGHER, LOWER, NEITHER = Direction.HIGHER, Direction.LOWER, Direction.NEITHER
REACH, BAND, IMPROVE = TargetKind.REACH, TargetKind.BAND, TargetKind.IMPROVE
NINETY = TargetSpec(REACH, 90, base=70)
NUMBERS = st.decimals(-1000, 1000, places=2)
SPECS = st.builds(
    TargetSpec,
    kind=st.sampled_from([REACH, IMPROVE]),
    value=st.decimals(0, 1000, places=1),
    base=st.none() | NUMBERS,
    tolerance=st.decimals(0, 10, places=1),
)


def outcome(value, target, direction=HIGHER, **more):
    return assess(value, direction=direction, target=target, **more).outcome


def codes(assessment: Assessment) -> list[MissingCode]:
    return [fact.code for fact in assessment.reasons]


@pytest.mark.parametrize(
    ("value", "direction", "expected"),
    [
        (90, HIGHER, Outcome.MET),
        (Decimal("89.99"), HIGHER, Outcome.NOT_MET),
        (90, LOWER, Outcome.MET),
        (Decimal("90.01"), LOWER, Outcome.NOT_MET),
    ],
)
def test_a_target_to_reach_is_met_from_its_own_value_on(value, direction, expected):
    assert outcome(value, TargetSpec(REACH, 90), direction) is expected


def test_a_miss_within_the_tolerance_is_partly_met():
    target = TargetSpec(REACH, 90, tolerance=2)

    assert [outcome(value, target) for value in (90, 88, Decimal("87.9"))] == [
        Outcome.MET,
        Outcome.PARTLY,
        Outcome.NOT_MET,
    ]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (80, Outcome.MET),
        (90, Outcome.MET),
        (79, Outcome.PARTLY),
        (91, Outcome.PARTLY),
        (78, Outcome.NOT_MET),
        (92, Outcome.NOT_MET),
    ],
)
def test_a_band_holds_both_its_ends_whatever_the_direction(value, expected):
    target = TargetSpec(BAND, 80, 90, tolerance=1)

    assert outcome(value, target, NEITHER) is expected


def test_to_improve_is_to_change_from_the_base_in_the_right_direction():
    target = TargetSpec(IMPROVE, 5, base=70)

    assert outcome(75, target, HIGHER) is Outcome.MET
    assert outcome(74, target, HIGHER) is Outcome.NOT_MET
    assert outcome(65, target, LOWER) is Outcome.MET
    assert outcome(66, target, LOWER) is Outcome.NOT_MET


def test_any_improvement_asks_for_some_improvement():
    target = TargetSpec(IMPROVE, base=70)

    assert outcome(70, target, HIGHER) is Outcome.NOT_MET
    assert outcome(Decimal("70.01"), target, HIGHER) is Outcome.MET
    assert outcome(70, target, LOWER) is Outcome.NOT_MET
    assert outcome(Decimal("69.99"), target, LOWER) is Outcome.MET


@pytest.mark.parametrize(
    ("value", "target", "direction", "data", "expected"),
    [
        (None, NINETY, HIGHER, DataMark.FRESH, [MissingCode.NO_VALUE]),
        (95, NINETY, HIGHER, DataMark.MISSING, [MissingCode.NO_VALUE]),
        (95, NINETY, HIGHER, DataMark.STALE, [MissingCode.STALE_VALUE]),
        (95, None, HIGHER, DataMark.FRESH, [MissingCode.NO_TARGET]),
        (None, None, HIGHER, DataMark.FRESH, [MissingCode.NO_VALUE, MissingCode.NO_TARGET]),
        (95, NINETY, NEITHER, DataMark.FRESH, [MissingCode.NO_DIRECTION]),
        (95, TargetSpec(IMPROVE, 5), HIGHER, DataMark.FRESH, [MissingCode.NO_BASE]),
    ],
)
def test_what_is_missing_is_listed_and_nothing_is_assessed(
    value, target, direction, data, expected
):
    found = assess(value, direction=direction, target=target, data=data)

    assert (found.outcome, codes(found)) == (Outcome.NOT_ASSESSABLE, expected)


def test_attainment_is_the_share_of_the_way_kept_raw_and_capped():
    shares = [assess(v, direction=HIGHER, target=NINETY) for v in (79, 60, 100)]

    assert [(a.attainment, a.capped) for a in shares] == [(0.45, 0.45), (-0.5, 0.0), (1.5, 1.0)]


def test_attainment_downward_counts_the_same_way():
    target = TargetSpec(REACH, 10, base=30)

    assert assess(15, direction=LOWER, target=target).attainment == 0.75


@pytest.mark.parametrize("base", [None, 90, 95])
def test_without_a_way_to_go_a_target_is_only_met_or_not_met(base):
    target = TargetSpec(REACH, 90, base=base)

    met = assess(91, direction=HIGHER, target=target)
    missed = assess(89, direction=HIGHER, target=target)

    assert (met.outcome, met.attainment, met.capped) == (Outcome.MET, None, 1.0)
    assert (missed.outcome, missed.attainment, missed.capped) == (Outcome.NOT_MET, None, None)


@pytest.mark.parametrize(
    ("base", "value", "expected"), [(70, 75, 0.5), (70, 85, 1.0), (100, 95, 0.5), (85, 70, None)]
)
def test_attainment_of_a_band_goes_to_its_nearest_end(base, value, expected):
    target = TargetSpec(BAND, 80, 90, base=base)

    assert assess(value, direction=NEITHER, target=target).attainment == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Decimal("91.97"), Outcome.MET),
        (Decimal("91.95"), Outcome.NOT_ASSESSABLE),
        (90, Outcome.NOT_ASSESSABLE),
        (Decimal("88.05"), Outcome.NOT_ASSESSABLE),
        (Decimal("88.03"), Outcome.NOT_MET),
    ],
)
def test_a_difference_smaller_than_the_margin_of_error_cannot_be_assessed(value, expected):
    found = assess(value, direction=HIGHER, target=NINETY, standard_error=1)

    assert found.outcome is expected
    assert (codes(found) == [MissingCode.WITHIN_ERROR]) is (expected is Outcome.NOT_ASSESSABLE)


def test_a_margin_wider_than_the_band_cannot_be_assessed_either():
    found = outcome(85, TargetSpec(BAND, 84, 86), NEITHER, standard_error=10)

    assert found is Outcome.NOT_ASSESSABLE


def test_the_error_of_the_attainment_is_in_shares_of_the_way():
    with_way = assess(60, direction=HIGHER, target=NINETY, standard_error=Decimal(1))
    without = assess(60, direction=HIGHER, target=TargetSpec(REACH, 90), standard_error=1)
    exact_figure = assess(60, direction=HIGHER, target=NINETY)

    assert (with_way.se, without.se, exact_figure.se) == (0.05, None, None)


def test_the_probability_of_having_met_follows_the_normal_distribution():
    higher = assess(89, direction=HIGHER, target=NINETY, standard_error=1).p_met
    lower = assess(89, direction=LOWER, target=NINETY, standard_error=1).p_met
    band = goalposts(TargetSpec(BAND, 80, 90), NEITHER)

    assert higher is not None
    assert isclose(higher, 0.158655, abs_tol=1e-6)
    assert lower == pytest.approx(1 - higher)
    assert probability_met(Decimal(90), 5, band) == pytest.approx(0.477250, abs=1e-6)
    assert assess(89, direction=HIGHER, target=NINETY, standard_error=0).p_met == 0.0
    assert assess(89, direction=HIGHER, target=NINETY).p_met is None


@pytest.mark.parametrize(
    ("kind", "fields", "field"),
    [
        (REACH, {}, "value"),
        (BAND, {"value": 1}, "upper"),
        (BAND, {"value": 2, "upper": 1}, "upper"),
        (IMPROVE, {"value": -1}, "value"),
        (REACH, {"value": 1, "tolerance": -1}, "tolerance"),
        (REACH, {"value": float("nan")}, "value"),
        (REACH, {"value": 1, "base": float("inf")}, "base"),
    ],
)
def test_a_target_that_contradicts_itself_is_refused(kind, fields, field):
    with pytest.raises(BadInput) as refused:
        TargetSpec(kind, **fields)

    assert refused.value.field == field


@pytest.mark.parametrize("error", [-1, float("nan"), float("inf")])
def test_a_standard_error_that_is_none_is_refused(error):
    with pytest.raises(BadInput) as refused:
        assess(80, direction=HIGHER, target=NINETY, standard_error=error)

    assert refused.value.field == "standard_error"


def test_goalposts_need_a_direction_and_for_improvement_a_base():
    assert goalposts(TargetSpec(REACH, 1), NEITHER) is None
    assert goalposts(TargetSpec(IMPROVE, 1), HIGHER) is None


def test_a_missing_fact_is_told_in_both_languages():
    fact = Missing(MissingCode.WITHIN_ERROR)

    assert fact.sentence() == "Skillnaden är mindre än felmarginalen."
    assert fact.sentence("en") == "The difference is smaller than the margin of error."


@given(NUMBERS, SPECS, st.sampled_from([HIGHER, LOWER]), st.none() | st.floats(0, 50))
def test_every_figure_gets_an_outcome_or_a_reason(value, target, direction, error):
    found = assess(value, direction=direction, target=target, standard_error=error)

    assert (found.outcome is Outcome.NOT_ASSESSABLE) is bool(found.reasons)
    assert found.capped is None or 0 <= found.capped <= 1
    assert found.p_met is None or 0 <= found.p_met <= 1


@given(NUMBERS, NUMBERS, SPECS)
def test_a_better_figure_never_gets_a_worse_outcome(one, other, target):
    rank = [Outcome.NOT_MET, Outcome.PARTLY, Outcome.MET]
    worse, better = sorted([one, other])

    found = [assess(v, direction=HIGHER, target=target) for v in (worse, better)]

    if found[0].outcome in rank:
        assert rank.index(found[0].outcome) <= rank.index(found[1].outcome)
        if found[0].attainment is not None:
            assert found[0].attainment <= found[1].attainment


@given(NUMBERS, SPECS)
def test_turning_the_axis_round_changes_nothing(value, target):
    mirrored = TargetSpec(
        target.kind,
        -exact(target.value) if target.kind is REACH else target.value,
        base=None if target.base is None else -exact(target.base),
        tolerance=target.tolerance,
    )

    up = assess(value, direction=HIGHER, target=target, standard_error=1)
    down = assess(-value, direction=LOWER, target=mirrored, standard_error=1)

    assert (up.outcome, up.attainment) == (down.outcome, down.attainment)
    assert up.p_met == pytest.approx(down.p_met)
