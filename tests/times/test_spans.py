"""Ranges of days."""

from datetime import date

import pytest
import time_machine

from rodtrad.core.errors import BadInput
from rodtrad.times.request import asked_day
from rodtrad.times.spans import Span, covers, holds, overlap, span

JANUARY, MARCH, MAY = date(2025, 1, 1), date(2025, 3, 1), date(2025, 5, 1)


def test_a_range_holds_its_first_day_and_not_its_last() -> None:
    assert [holds(span(JANUARY, MARCH), day) for day in (JANUARY, MARCH)] == [True, False]


def test_an_open_range_holds_today() -> None:
    with time_machine.travel("2025-02-01"):
        assert [holds(each) for each in (Span(None, None), span(JANUARY), span(MARCH))] == [
            True,
            True,
            False,
        ]


def test_a_range_ends_after_it_starts() -> None:
    with pytest.raises(BadInput, match="Slutdatumet måste ligga efter"):
        span(MARCH, MARCH)


@pytest.mark.parametrize(
    ("whole", "part", "answer"),
    [
        ((JANUARY, MAY), (JANUARY, MARCH), True),
        ((JANUARY, None), (MARCH, None), True),
        ((None, None), (None, None), True),
        ((JANUARY, MARCH), (JANUARY, None), False),
        ((MARCH, None), (JANUARY, MAY), False),
        ((MARCH, None), (None, MAY), False),
    ],
)
def test_a_range_covers_another_when_it_holds_each_of_its_days(
    whole: tuple[date | None, date | None], part: tuple[date | None, date | None], answer: bool
) -> None:
    assert covers(Span(*whole), Span(*part)) is answer


def test_two_ranges_share_their_days() -> None:
    assert overlap(span(JANUARY, MAY), span(MARCH)) == span(MARCH, MAY)
    assert overlap(span(JANUARY, MARCH), span(MARCH)) is None
    assert overlap(Span(None, None), Span(None, None)) == Span(None, None)


@time_machine.travel("2025-03-01T12:00:00+01:00")
def test_a_page_stands_on_the_day_asked_for(rf: object) -> None:
    days = [asked_day(rf.get(url)) for url in ("/", "/?dag=2025-01-01")]

    assert days == [MARCH, JANUARY]
