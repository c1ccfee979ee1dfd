"""How soon is promised: by whom it may be, from when it holds, and what it would have come to."""

import re
from collections.abc import Callable
from datetime import date, timedelta

import pytest
import time_machine
from django.test import Client

from rodtrad.audit.models import Act
from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput
from rodtrad.feedback import services
from rodtrad.feedback.models import ClosedDay, HandlingTime
from rodtrad.feedback.queries.durations import tried
from rodtrad.feedback.services import time_of
from tests.feedback.conftest import NOW, answered, brought
from tests.town import Town

pytestmark = pytest.mark.django_db

Enter = Callable[[str], Client]
TAGS = re.compile(r"<[^>]+>")
TEN = ("final_answer", 10, "calendar_days")


def words(text: str) -> str:
    return " ".join(TAGS.sub(" ", text).split())


def test_a_new_time_takes_over_from_the_same_one_before(
    town: Town, clock: time_machine.Traveller
) -> None:
    before = services.promise_time(time_of(*TEN), by=town.maja)
    kind = services.promise_time(time_of(*TEN), kind="praise", by=town.maja)
    clock.shift(timedelta(days=5))

    after = services.promise_time(time_of("final_answer", 7, "weeks"), by=town.maja)

    before.refresh_from_db()
    kind.refresh_from_db()
    assert before.valid.upper == after.valid.lower == date(2026, 11, 29)
    assert kind.valid.upper is None
    assert Act.objects.filter(action="time.promised").count() == 3


@pytest.mark.parametrize(
    ("starts_on", "sentence"),
    [
        (date(2026, 11, 23), "i dag eller en senare dag"),
        (date(2026, 11, 25), "börjar gälla senare"),
    ],
)
def test_a_time_that_cannot_be_promised(town: Town, starts_on: date, sentence: str) -> None:
    services.promise_time(time_of(*TEN), starts_on=date(2026, 12, 1), by=town.maja)

    with pytest.raises(BadInput, match=sentence):
        services.promise_time(time_of(*TEN), starts_on=starts_on, by=town.maja)
    with pytest.raises(BadInput, match="antal från 0"):
        time_of("confirm", 2_000, "hours")


def test_who_may_promise_for_whom(town: Town) -> None:
    with pytest.raises(Refused):
        services.promise_time(time_of(*TEN), by=town.karin)
    with pytest.raises(Refused):
        services.promise_time(time_of(*TEN), body=town.care_committee, by=town.siv)

    made = services.promise_time(time_of(*TEN), body=town.care_committee, by=town.maja)

    assert made.body == town.care_committee


def test_an_ended_time_leaves_what_is_more_general(
    town: Town, clock: time_machine.Traveller
) -> None:
    made = services.promise_time(time_of(*TEN), by=town.maja)
    clock.shift(timedelta(days=1))
    services.end_time(made, by=town.maja)
    same_day = services.promise_time(time_of(*TEN), by=town.maja)

    services.end_time(same_day, by=town.maja)

    assert HandlingTime.objects.get().valid.upper == date(2026, 11, 25)


def test_a_day_is_closed_and_opened_again(town: Town, clock: time_machine.Traveller) -> None:
    day = services.close_day(date(2026, 12, 28), name="  Mellandag ", by=town.maja)

    for on, sentence in (
        (date(2026, 11, 23), "i dag eller en senare"),
        (date(2026, 11, 28), "ingen arbetsdag"),
        (date(2026, 12, 24), "ingen arbetsdag"),
        (date(2026, 12, 28), "redan stängd"),
    ):
        with pytest.raises(BadInput, match=sentence):
            services.close_day(on, name="Stängt", by=town.maja)
    with pytest.raises(BadInput, match="varför ni har stängt"):
        services.close_day(date(2026, 12, 29), name=" ", by=town.maja)
    assert day.name == "Mellandag"
    services.open_day(day, by=town.maja)
    assert not ClosedDay.objects.exists()
    past = services.close_day(date(2026, 12, 28), name="Mellandag", by=town.maja)
    clock.shift(timedelta(days=60))
    with pytest.raises(BadInput, match="Dagen har varit"):
        services.open_day(past, by=town.maja)


def handled(town: Town, clock: time_machine.Traveller, *days: int) -> None:
    """Let cases be answered after so many days each."""
    for number in days:
        case = brought(town.home_care_south)
        with time_machine.travel(NOW + timedelta(days=number), tick=False):
            answered(case, town.karin)
    clock.shift(timedelta(days=max(days) + 1))


def test_a_time_is_tried_on_last_years_cases(town: Town, clock: time_machine.Traveller) -> None:
    handled(town, clock, 2, 4, 9, 15, 25)
    brought(town.home_care_south)

    points = tried(time_of(*TEN), None, "")

    found = [(int(point.amount), point.reach.kept, point.reach.of) for point in points]
    assert found == [(20, 4, 5), (10, 3, 5), (5, 2, 5)]
    shares = [point.reach.share for point in points]
    assert shares == sorted(shares, reverse=True)


def test_others_cases_say_nothing_of_a_body_or_kind(
    town: Town, clock: time_machine.Traveller
) -> None:
    handled(town, clock, 2)

    assert tried(time_of(*TEN), town.school_committee.pk, "")[0].reach.of == 0
    assert tried(time_of(*TEN), town.care_committee.pk, "praise")[0].reach.of == 0
    assert tried(time_of(*TEN), town.care_committee.pk, "view")[0].reach.of == 1


def test_a_case_older_than_a_year_is_not_tried(town: Town, clock: time_machine.Traveller) -> None:
    handled(town, clock, 2)
    clock.shift(timedelta(days=400))

    assert tried(time_of(*TEN), None, "")[0].reach.of == 0


def test_the_page_says_what_is_assumed_and_what_is_promised(enter: Enter, town: Town) -> None:
    services.promise_time(time_of(*TEN), by=None)
    services.promise_time(
        time_of("confirm", 1, "working_days"), body=town.care_committee, kind="praise", by=None
    )
    services.close_day(date(2026, 12, 28), name="Mellandag", by=None)

    page = words(enter("maja").get("/synpunkter/tider/").text)
    other = words(enter("sven").get("/synpunkter/tider/").text)

    assert "tills ni bestämt annat" in page
    assert "Svar 10 dagar hela kommunen alla från 24 november 2026" in page
    assert "Omsorgsnämnden beröm" in page
    assert "28 december 2026 Mellandag" in page
    assert ("Lova en tid" in page, "Lova en tid" in other) == (True, False)


def test_a_time_is_tried_and_promised_from_its_page(
    enter: Enter, town: Town, clock: time_machine.Traveller
) -> None:
    handled(town, clock, 2, 20)
    said = {
        "what": "final_answer", "amount": "10", "unit": "calendar_days", "body": "", "kind": "",
        "starts_on": "",
    }  # fmt: skip
    client = enter("maja")

    tried_there = client.post("/synpunkter/tider/lova/", said | {"review": "1"})
    wrong = client.post("/synpunkter/tider/lova/", said | {"amount": "", "review": "1"})
    none = client.post("/synpunkter/tider/lova/", said | {"kind": "fault", "review": "1"})
    promised = client.post("/synpunkter/tider/lova/", said)
    body = said | {"body": str(town.care_committee.pk)}
    for_body = client.post("/synpunkter/tider/lova/", body)

    assert "10 dagar 1 av 2" in words(tried_there.text)
    assert "Så hade det gått" not in wrong.text
    assert "Inget sådant ärende är avslutat" in none.text
    assert (promised.status_code, for_body.status_code) == (302, 302)
    assert HandlingTime.objects.count() == 2


def test_days_and_times_are_ended_from_the_page(enter: Enter, town: Town) -> None:
    client = enter("maja")
    client.post("/synpunkter/tider/stang/", {"on": "2026-12-28", "name": "Mellandag"})
    row = services.promise_time(time_of(*TEN), by=None)
    day = ClosedDay.objects.get()

    client.post(f"/synpunkter/tider/{day.pk}/oppna/")
    client.post(f"/synpunkter/tider/{row.pk}/avsluta/")

    assert not ClosedDay.objects.exists()
    assert not HandlingTime.objects.exists()
    assert enter("sven").get("/synpunkter/tider/lova/").status_code == 403
    assert enter("sven").get("/synpunkter/tider/stang/").status_code == 403
