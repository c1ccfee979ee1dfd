"""A goal is worked with when each of its parts is; what is not said to be served is not."""

from hypothesis import given
from hypothesis import strategies as st

from rodtrad.core.coverage import WHOLE, Contribution, cover, cover_by_body, judged
from rodtrad.core.status import Outcome

CHILDREN, YOUNG, OLD = 1, 2, 3
PARTS = (CHILDREN, YOUNG, OLD)
SCHOOL, CARE = 10, 20
RANK = {Outcome.NOT_MET: 0, Outcome.NOT_ASSESSABLE: 0, Outcome.PARTLY: 1, Outcome.MET: 2}

contributions = st.lists(
    st.builds(
        Contribution,
        key=st.uuids().map(str),
        body=st.sampled_from([SCHOOL, CARE]),
        parts=st.frozensets(st.sampled_from([*PARTS, 99])),
    )
)
parts = st.lists(st.sampled_from(PARTS), unique=True)


def test_the_share_is_of_the_parts_that_somebody_serves() -> None:
    reading = Contribution("reading", SCHOOL, frozenset({CHILDREN, YOUNG}))

    found = cover(PARTS, [reading])

    assert found.share == 2 / 3
    assert found.unserved == (OLD,)
    assert not found.is_complete


def test_a_part_that_several_serve_is_an_overlap_and_who_serves_none_is_idle() -> None:
    one = Contribution("one", SCHOOL, frozenset({CHILDREN}))
    other = Contribution("other", CARE, frozenset({CHILDREN}))
    idle = Contribution("idle", CARE)

    found = cover(PARTS, [one, other, idle])

    assert found.overlapping == (CHILDREN,)
    assert found.served[CHILDREN] == ("one", "other")
    assert found.idle == ("idle",)


def test_a_goal_nobody_has_split_is_one_part_that_anything_serves() -> None:
    without = cover([], [])
    found = cover([], [Contribution("one", SCHOOL)])

    assert (without.share, found.share) == (0, 1)
    assert (without.unserved, found.unserved) == ((WHOLE,), ())
    assert found.idle == ()


def test_each_body_is_counted_for_what_it_does_itself() -> None:
    given_ = [Contribution("one", SCHOOL, frozenset({CHILDREN, YOUNG}))]

    found = cover_by_body(PARTS, given_, [SCHOOL, CARE])

    assert {body: one.share for body, one in found.items()} == {SCHOOL: 2 / 3, CARE: 0}


def test_a_goal_with_an_unserved_part_is_at_most_partly_met() -> None:
    whole = cover([CHILDREN], [Contribution("one", SCHOOL, frozenset({CHILDREN}))])
    split = cover([CHILDREN], [])

    assert judged(whole, Outcome.MET) is Outcome.MET
    assert judged(split, Outcome.MET) is Outcome.PARTLY


def test_removing_one_goal_lowers_the_judgement_and_names_the_part() -> None:
    given_ = [
        Contribution("one", SCHOOL, frozenset({CHILDREN})),
        Contribution("other", CARE, frozenset({OLD})),
    ]

    before, after = (cover([CHILDREN, OLD], some) for some in (given_, given_[:1]))

    assert (judged(before, Outcome.MET), judged(after, Outcome.MET)) == (
        Outcome.MET,
        Outcome.PARTLY,
    )
    assert after.unserved == (OLD,)


@given(parts, contributions, st.sampled_from(PARTS), st.integers(0, 20))
def test_serving_one_more_part_never_lowers_coverage(
    of: list[int], some: list[Contribution], part: int, which: int
) -> None:
    more = [
        Contribution(each.key, each.body, each.parts | {part} if at == which else each.parts)
        for at, each in enumerate(some)
    ]

    before, after = cover(of, some), cover(of, more)

    assert after.share >= before.share
    for outcome in Outcome:
        assert RANK[judged(after, outcome)] >= RANK[judged(before, outcome)]


@given(parts, contributions)
def test_what_is_missing_never_counts_as_fulfilled(of: list[int], some: list[Contribution]) -> None:
    found = cover(of, some)
    served = {part for each in some for part in each.parts} & set(of)

    assert set(found.unserved) == (set(of) - served if of else set() if some else {WHOLE})
    if not found.is_complete:
        assert all(judged(found, outcome) is not Outcome.MET for outcome in Outcome)


@given(parts, contributions, st.sampled_from(Outcome))
def test_what_is_unknown_never_raises_a_judgement(
    of: list[int], some: list[Contribution], outcome: Outcome
) -> None:
    found = cover(of, some)

    unknown, known = judged(found, Outcome.NOT_ASSESSABLE), judged(found, outcome)

    assert unknown is Outcome.NOT_ASSESSABLE
    assert RANK[unknown] <= RANK[known]
    assert RANK[known] <= RANK[outcome]
