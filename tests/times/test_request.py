from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.test import RequestFactory

from rodtrad.core.errors import BadInput
from rodtrad.times import known
from rodtrad.times.request import asked_day, misread

TODAY = date(2026, 11, 20)
THEN = datetime(2026, 3, 31, 22, tzinfo=UTC)
LAST = date(2026, 3, 31)


@pytest.mark.parametrize(
    ("dag", "moment", "day"),
    [
        ("", None, TODAY),
        ("2026-11-20", None, TODAY),
        ("2026-02-01", None, date(2026, 2, 1)),
        ("", THEN, LAST),
        ("2026-02-01", THEN, date(2026, 2, 1)),
        # The form is filled in with today, which an earlier moment knew nothing of.
        ("2026-11-20", THEN, LAST),
        ("2026-11-21", THEN, TODAY + timedelta(days=1)),
    ],
)
def test_the_day_a_page_stands_on(
    monkeypatch: pytest.MonkeyPatch, dag: str, moment: datetime | None, day: date
) -> None:
    monkeypatch.setattr(known, "moment", lambda: moment)

    with time_machine.travel(TODAY, tick=False):
        asked = asked_day(RequestFactory().get("/", {"dag": dag}))

    assert asked == day


def test_what_is_no_day_is_refused() -> None:
    with pytest.raises(BadInput) as wrong:
        asked_day(RequestFactory().get("/", {"dag": "snart"}))

    assert wrong.value.field == "dag"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({}, []),
        ({"kand": "2026-11-20", "dag": "2026-02-01"}, []),
        ({"kand": "2026-03-31"}, []),
        ({"kand": "igår"}, ["”igår” är ingen dag. Sidan visar det som är känt nu."]),
        (
            {"kand": "2027-03-01"},
            ["Den 1\u00a0mars 2027 har inte varit än. Sidan visar det som är känt nu."],
        ),
        (
            {"dag": "2026-02-30"},
            ["”2026-02-30” är ingen dag. Skriv dagen som år-månad-dag, till exempel 2026-03-31."],
        ),
    ],
)
def test_a_day_that_a_page_cannot_stand_on_is_told(asked: dict[str, str], said: list[str]) -> None:
    with time_machine.travel(TODAY, tick=False):
        told = misread(RequestFactory().get("/", asked))

    assert told == said
