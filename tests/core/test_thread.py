"""Status upward: missing counts neither as nought nor as fulfilled."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rodtrad.core.errors import BadInput
from rodtrad.core.status import Assessment, DataMark, Missing, MissingCode, Outcome
from rodtrad.core.thread import GEOMETRIC_FLOOR, Child, roll_up

MET, PARTLY, NOT_MET, UNKNOWN = Outcome
FRESH, STALE, MISSING = DataMark
ASEM = Path(__file__).parents[1] / "data" / "asem"
RANK = {NOT_MET: 0, PARTLY: 1, MET: 2}


def child(key: str, outcome: Outcome, share: float | None = None, **more) -> Child:
    return Child(key, outcome, share, **more)


@st.composite
def families(draw, least=1):
    """Return children with whole weights, each known one with an attainment that fits it."""
    shares = {
        MET: st.just(1.0),
        PARTLY: st.floats(0, 1),
        NOT_MET: st.none() | st.floats(0, 1),
        UNKNOWN: st.none(),
    }
    outcomes = draw(st.lists(st.sampled_from(Outcome), min_size=least, max_size=7))
    return [
        child(
            str(index),
            outcome,
            draw(shares[outcome]),
            weight=float(draw(st.integers(1, 5))),
            se=draw(st.none() | st.floats(0, 0.5)),
            data=draw(st.sampled_from(DataMark)),
        )
        for index, outcome in enumerate(outcomes)
    ]


def test_all_known_and_met_is_met():
    node = roll_up([child("a", MET, 1.0), child("b", MET, 1.0)])

    assert (node.outcome, node.mean, node.low, node.high) == (MET, 1.0, 1.0, 1.0)
    assert node.coverage == 1.0


def test_anything_missing_keeps_a_node_from_being_met():
    node = roll_up([child("a", MET, 1.0), child("b", MET, 1.0), child("c", UNKNOWN)])

    assert node.outcome is PARTLY
    assert (node.low, node.mean, node.high) == (pytest.approx(2 / 3), 1.0, 1.0)


def test_nothing_met_or_partly_met_is_not_met():
    assert roll_up([child("a", NOT_MET, 0.2), child("b", NOT_MET)]).outcome is NOT_MET


def test_under_two_thirds_of_the_weight_cannot_be_assessed():
    exactly = [child("a", MET, 1.0, weight=2), child("b", UNKNOWN, weight=1)]
    under = [child("a", MET, 1.0, weight=1.99), child("b", UNKNOWN, weight=1)]

    assert roll_up(exactly).outcome is PARTLY
    assert roll_up(under).outcome is UNKNOWN
    assert roll_up(under).mean is None
    assert roll_up(under, least_share=0.5).outcome is PARTLY


def test_what_is_unknown_further_down_lowers_the_coverage_all_the_way_up():
    below = roll_up([child("a", MET, 1.0), child("b", MET, 1.0), child("c", UNKNOWN)])
    above = roll_up([below.as_child("x"), child("d", MET, 1.0, weight=0.5), child("e", UNKNOWN)])

    assert below.coverage == pytest.approx(2 / 3)
    assert above.coverage == pytest.approx((2 / 3 + 0.5) / 2.5)
    assert above.outcome is UNKNOWN


def test_a_node_without_children_says_that_there_is_nothing_to_measure():
    node = roll_up([])

    assert node.outcome is UNKNOWN
    assert node.missing == (Missing(MissingCode.NO_CHILDREN),)
    assert (node.data, node.low, node.high, node.coverage) == (MISSING, 0.0, 1.0, 0.0)
    assert node.weakest is None
    assert set(node.distribution.values()) == {0.0}


def test_children_without_weight_change_only_the_counts():
    node = roll_up([child("a", MET, 1.0), child("b", NOT_MET, 0.0, weight=0)])
    weightless = roll_up([child("b", NOT_MET, 0.0, weight=0)])

    assert (node.outcome, node.mean, node.counts[NOT_MET]) == (MET, 1.0, 1)
    assert weightless.outcome is UNKNOWN


def test_an_outcome_without_attainment_counts_in_the_outcome_and_not_in_the_mean():
    node = roll_up([child("a", NOT_MET), child("b", PARTLY, 0.5)])
    nothing = roll_up([child("a", NOT_MET)])

    assert (node.outcome, node.mean, node.low, node.high) == (PARTLY, 0.5, 0.25, 0.75)
    assert (nothing.outcome, nothing.mean) == (NOT_MET, None)


def test_the_error_shrinks_with_independent_sources_and_not_with_a_shared_one():
    family = [child("a", PARTLY, 0.4, se=0.3), child("b", PARTLY, 0.6, se=0.4)]
    with_exact = [child("a", PARTLY, 0.4, se=0.3), child("b", PARTLY, 0.6)]

    assert roll_up(family).se == pytest.approx(0.25)
    assert roll_up(family, shared_source=True).se == pytest.approx(0.35)
    assert roll_up(with_exact).se == pytest.approx(0.15)
    assert roll_up([child("a", PARTLY, 0.4)]).se is None


def test_the_geometric_mean_does_not_let_one_success_buy_a_failure():
    family = [child("a", PARTLY, 0.25, se=0.01), child("b", PARTLY, 1.0, se=0.02)]
    node = roll_up(family, mean="geometric")
    nought = roll_up([child("a", NOT_MET, 0.0)], mean="geometric")

    assert node.mean == pytest.approx(0.5)
    assert node.se == pytest.approx(((0.5 * 2 * 0.01) ** 2 + (0.5 * 0.5 * 0.02) ** 2) ** 0.5)
    assert nought.mean == pytest.approx(GEOMETRIC_FLOOR)


def test_the_weakest_child_is_named():
    family = [child("a", MET, 1.0), child("b", NOT_MET, 0.2), child("c", NOT_MET, 0.2)]

    assert roll_up(family).weakest == "b"


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ((FRESH, FRESH), FRESH),
        ((FRESH, STALE), STALE),
        ((FRESH, MISSING), STALE),
        ((STALE, MISSING), STALE),
        ((MISSING, MISSING), MISSING),
    ],
)
def test_data_is_fresh_only_when_all_of_it_is(marks, expected):
    family = [child(str(i), MET, 1.0, data=mark) for i, mark in enumerate(marks)]

    assert roll_up(family).data is expected


def test_missing_facts_are_gathered_once_each():
    fact, other = Missing(MissingCode.NO_VALUE, "x"), Missing(MissingCode.NO_TARGET, "y")
    family = [
        child("a", UNKNOWN, missing=(fact,)),
        child("b", UNKNOWN, missing=(fact, other)),
    ]

    assert roll_up(family).missing == (fact, other)


def test_a_series_becomes_a_child_with_its_reasons_or_those_given():
    reason = Missing(MissingCode.NO_VALUE)
    known = Assessment(PARTLY, attainment=1.2, capped=0.9, se=0.1)
    unknown = Assessment(UNKNOWN, reasons=(reason,))

    first = Child.of_series("a", known, weight=2, data=STALE)
    second = Child.of_series("b", unknown)
    third = Child.of_series("c", unknown, missing=())

    assert (first.attainment, first.se, first.weight, first.data) == (0.9, 0.1, 2, STALE)
    assert (second.missing, third.missing) == ((reason,), ())


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"weight": -1}, "weight"),
        ({"weight": float("nan")}, "weight"),
        ({"attainment": 1.1}, "attainment"),
    ],
)
def test_weights_and_shares_that_cannot_be_are_refused(fields, field):
    with pytest.raises(BadInput) as refused:
        Child("a", MET, **fields)

    assert refused.value.field == field


@given(families(), st.data())
def test_replacing_a_known_child_by_an_unknown_never_raises_the_outcome(family, data):
    index = data.draw(st.integers(0, len(family) - 1))
    blinded = [*family]
    blinded[index] = replace(family[index], outcome=UNKNOWN, attainment=None)

    before, after = roll_up(family).outcome, roll_up(blinded).outcome

    if before in RANK and after in RANK:
        assert RANK[after] <= RANK[before]
    assert not (before is UNKNOWN and after is not UNKNOWN)
    assert after is not MET or family[index].outcome is UNKNOWN


@given(families(), st.integers(1, 9))
def test_adding_met_weight_never_lowers_the_outcome(family, weight):
    before = roll_up(family).outcome
    after = roll_up([*family, child("new", MET, 1.0, weight=weight)]).outcome

    if before in RANK:
        assert after in RANK
        assert RANK[after] >= RANK[before]


@given(families(), st.sampled_from(["arithmetic", "geometric"]))
def test_the_bounds_hold_the_mean(family, kind):
    node = roll_up(family, mean=kind)

    assert 0 <= node.low <= node.high <= 1
    if node.mean is not None:
        assert node.low <= node.mean <= node.high


@given(families(), st.randoms())
def test_the_order_of_the_children_does_not_matter(family, chance):
    shuffled = [*family]
    chance.shuffle(shuffled)

    assert roll_up(shuffled) == roll_up(family)


@given(families(), families())
def test_counts_and_shares_add_up_through_the_levels(left, right):
    nodes = [roll_up(left), roll_up(right)]
    top = roll_up([nodes[0].as_child("l"), nodes[1].as_child("r")])

    assert sum(top.counts.values()) == len(left) + len(right)
    assert sum(top.distribution.values()) == pytest.approx(1)
    assert nodes[0].counts[MET] + nodes[1].counts[MET] == top.counts[MET]


def rows(name: str) -> list[dict[str, str]]:
    with (ASEM / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("kind", ["arithmetic", "geometric"])
def test_the_asem_tree_gives_the_same_scores_as_a_reckoning_in_r(kind):
    countries, meta = rows("asem_idata.csv"), rows("asem_imeta.csv")
    expected = rows(f"expected_asem_{kind}.csv")
    compared = 0

    for country, scores in zip(countries, expected, strict=True):
        known = indicator_children(country, countries, meta)
        for node in [row for row in meta if row["Type"] == "Aggregate"]:
            children = [known[row["iCode"]] for row in meta if row["Parent"] == node["iCode"]]
            status = roll_up(children, mean=kind)
            known[node["iCode"]] = status.as_child(node["iCode"], weight=float(node["Weight"]))
            if scores[node["iCode"]] == "NA":
                assert status.mean is None
            else:
                assert status.mean * 100 == pytest.approx(float(scores[node["iCode"]]), abs=1e-8)
                compared += 1

    assert compared == 51 * 11 - 6


def indicator_children(country, countries, meta) -> dict[str, Child]:
    """Return each indicator scaled to 0.01–1 with its direction, unknown where it is missing."""
    found = {}
    for row in (row for row in meta if row["Type"] == "Indicator"):
        name = row["iCode"]
        values = [float(c[name]) for c in countries if c[name] != "NA"]
        if country[name] == "NA":
            found[name] = Child(name, UNKNOWN, weight=float(row["Weight"]))
            continue
        share = (float(country[name]) - min(values)) / (max(values) - min(values))
        share = share if row["Direction"] == "1" else 1 - share
        scaled = (1 + 99 * share) / 100
        found[name] = Child(name, PARTLY, scaled, weight=float(row["Weight"]))
    return found
