"""A promised level held against what was measured."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rodtrad.core.errors import BadInput
from rodtrad.core.promises import (
    Bound,
    Level,
    LevelKind,
    Verdict,
    asks_less,
    edge_words,
    share,
    value_words,
    verdict,
    words,
)

D = Decimal

QUARTER = Level(LevelKind.TIME, D(15), "minutes", share=D(90))
FIVE_DAYS = Level(LevelKind.TIME, D(5), "working_days")
TWELVE = Level(LevelKind.NUMBER, D(12), "personer")
MOST = Level(LevelKind.SHARE, D(90), bound=Bound.AT_LEAST)
CHOICE = Level(LevelKind.QUALITY)


@pytest.mark.parametrize(
    ("level", "value", "expected"),
    [
        (QUARTER, D(90), Verdict.KEPT),
        (QUARTER, D("89.9"), Verdict.BROKEN),
        (FIVE_DAYS, D(100), Verdict.KEPT),
        (FIVE_DAYS, D("98.3"), Verdict.BROKEN),
        (TWELVE, D(12), Verdict.KEPT),
        (TWELVE, D("12.1"), Verdict.BROKEN),
        (MOST, D(90), Verdict.KEPT),
        (MOST, D(89), Verdict.BROKEN),
        (CHOICE, D(100), Verdict.KEPT),
        (CHOICE, D(99), Verdict.BROKEN),
        (QUARTER, None, Verdict.NOT_MEASURED),
    ],
)
def test_a_promise_is_kept_at_its_level_and_broken_below_it(
    level: Level, value: D | None, expected: Verdict
) -> None:
    assert verdict(level, value) is expected


def test_nothing_counted_is_no_share() -> None:
    assert share(0, 0) is None
    assert share(9, 10) == D(90)


@pytest.mark.parametrize(("kept", "of"), [(11, 10), (-1, 10)])
def test_more_is_never_kept_than_was_counted(kept: int, of: int) -> None:
    with pytest.raises(BadInput, match="Fler kan inte"):
        share(kept, of)


@pytest.mark.parametrize(
    ("level", "said"),
    [
        (QUARTER, "inom 15\u00a0minuter, i minst 90 fall av 100"),
        (FIVE_DAYS, "inom 5\u00a0arbetsdagar, varje gång"),
        (Level(LevelKind.TIME, D(1), "weeks"), "inom 1\u00a0vecka, varje gång"),
        (Level(LevelKind.TIME, D(1), "minutes"), "inom 1\u00a0minut, varje gång"),
        (Level(LevelKind.TIME, D(1), "hours"), "inom 1\u00a0timme, varje gång"),
        (Level(LevelKind.TIME, D(2), "hours"), "inom 2\u00a0timmar, varje gång"),
        (Level(LevelKind.TIME, D(1), "working_days"), "inom 1\u00a0arbetsdag, varje gång"),
        (Level(LevelKind.TIME, D(1), "calendar_days"), "inom 1\u00a0dag, varje gång"),
        (Level(LevelKind.TIME, D(3), "calendar_days"), "inom 3\u00a0dagar, varje gång"),
        (Level(LevelKind.TIME, D(2), "weeks"), "inom 2\u00a0veckor, varje gång"),
        (Level(LevelKind.TIME, D(1), "months"), "inom 1\u00a0månad, varje gång"),
        (Level(LevelKind.TIME, D(4), "months"), "inom 4\u00a0månader, varje gång"),
        (TWELVE, "högst 12\u00a0personer"),
        (MOST, "minst 90\u00a0procent"),
        (Level(LevelKind.SHARE, D(100), bound=Bound.AT_LEAST), "alla"),
        (Level(LevelKind.NUMBER, D("2.5"), bound=Bound.AT_LEAST), "minst 2,5"),
        (CHOICE, "varje gång"),
        (Level(LevelKind.QUALITY, share=D(95)), "i minst 95 fall av 100"),
    ],
)
def test_a_level_is_told_as_it_is_promised(level: Level, said: str) -> None:
    assert words(level) == said


def test_a_measured_value_is_told_in_the_unit_of_the_level() -> None:
    assert value_words(QUARTER, D(94)) == "94\u00a0procent"
    assert value_words(TWELVE, D("11.46")) == "11,5\u00a0personer"
    assert edge_words(QUARTER) == "minst 90\u00a0procent"
    assert edge_words(TWELVE) == "högst 12\u00a0personer"


@pytest.mark.parametrize(
    ("made", "field"),
    [
        ({"kind": LevelKind.SHARE}, "amount"),
        ({"kind": LevelKind.NUMBER, "amount": D(-1)}, "amount"),
        ({"kind": LevelKind.TIME, "amount": D(3), "unit": "fortnights"}, "time_unit"),
        ({"kind": LevelKind.QUALITY, "share": D(0)}, "share"),
        ({"kind": LevelKind.QUALITY, "share": D(101)}, "share"),
        ({"kind": LevelKind.SHARE, "amount": D(101), "bound": Bound.AT_LEAST}, "amount"),
    ],
)
def test_a_level_that_contradicts_itself_is_refused(made: dict[str, object], field: str) -> None:
    with pytest.raises(BadInput) as refused:
        Level(**made)  # type: ignore[arg-type]  # what is tried is wrong on purpose

    assert refused.value.field == field


def test_a_share_at_most_may_be_nothing() -> None:
    assert verdict(Level(LevelKind.SHARE, D(0)), D(0)) is Verdict.KEPT


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Level(LevelKind.TIME, D(30), "minutes", share=D(90)), QUARTER, True),
        (QUARTER, Level(LevelKind.TIME, D(30), "minutes", share=D(90)), False),
        (Level(LevelKind.TIME, D(15), "minutes", share=D(80)), QUARTER, True),
        (Level(LevelKind.TIME, D(1), "hours"), Level(LevelKind.TIME, D(60), "minutes"), False),
        (Level(LevelKind.NUMBER, D(14), "personer"), TWELVE, True),
        (Level(LevelKind.NUMBER, D(14), "dagar"), TWELVE, None),
        (Level(LevelKind.SHARE, D(80), bound=Bound.AT_LEAST), MOST, True),
        (Level(LevelKind.QUALITY, share=D(90)), CHOICE, True),
        (CHOICE, MOST, None),
        (Level(LevelKind.SHARE, D(80)), MOST, None),
    ],
)
def test_what_asks_less_is_known_where_levels_can_be_compared(
    one: Level, other: Level, expected: bool | None
) -> None:
    assert asks_less(one, other) is expected


@given(
    edge=st.decimals(1, 100, places=1),
    stricter=st.decimals(1, 100, places=1),
    value=st.decimals(0, 100, places=1),
)
def test_a_stricter_level_is_never_kept_where_a_milder_is_broken(
    edge: D, stricter: D, value: D
) -> None:
    low, high = sorted((edge, stricter))
    mild = Level(LevelKind.SHARE, low, bound=Bound.AT_LEAST)
    strict = Level(LevelKind.SHARE, high, bound=Bound.AT_LEAST)

    if verdict(mild, value) is Verdict.BROKEN:
        assert verdict(strict, value) is Verdict.BROKEN
