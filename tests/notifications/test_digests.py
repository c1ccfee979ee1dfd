"""The mail with what is due: on the rhythm, at most one a day, with nothing sensitive."""

import pytest
import time_machine
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.notifications.conftest import TODAY, Desk
from tests.town import Town

from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput
from rodtrad.notifications import services, tasks
from rodtrad.notifications.models import Mail, Rhythm

MONDAY = "2026-11-23T06:30:00Z"


def queued() -> int:
    return ProcrastinateJob.objects.filter(task_name="notifications.send_digest").count()


def test_the_digest_counts_what_presses_and_says_nothing_of_what_it_is(
    town: Town, desk: Desk
) -> None:
    desk.put(town.karin, "hemligt", -3)
    desk.put(town.karin, "b", 1)
    desk.put(town.karin, "nästa vecka", 5)

    mail = services.post_digest(town.karin, TODAY)

    assert mail.to == "karin@sjoby.example"
    assert mail.body.split("\n")[:2] == [
        "En sak är försenad.",
        "En sak ska göras den här veckan.",
    ]
    assert "hemligt" not in mail.body
    assert "/min-sida/\n" in mail.body


def test_several_late_things_are_counted_in_words(town: Town, desk: Desk) -> None:
    desk.put(town.karin, "a", -3)
    desk.put(town.karin, "b", -1)

    mail = services.post_digest(town.karin, TODAY)

    assert mail.body.split("\n")[0] == "Två saker är försenade."


def test_nothing_is_said_to_be_late_when_nothing_is(town: Town, desk: Desk) -> None:
    desk.put(town.karin, "a", 1)

    mail = services.post_digest(town.karin, TODAY)

    assert mail.body.split("\n")[:2] == ["En sak ska göras den här veckan.", ""]


def test_one_digest_a_day_at_most(town: Town, desk: Desk) -> None:
    desk.put(town.karin, "a", -3)

    services.post_digest(town.karin, TODAY)
    services.post_digest(town.karin, TODAY)

    assert Mail.objects.count() == 1


def test_nothing_pressing_sends_nothing(town: Town, desk: Desk) -> None:
    desk.put(town.karin, "a", 9)

    assert services.post_digest(town.karin, TODAY) is None


def test_digests_go_out_once_on_the_days_of_the_rhythm(town: Town, desk: Desk) -> None:
    with time_machine.travel("2026-11-23T05:30:00Z"):
        too_early = services.start_digests()
    with time_machine.travel(MONDAY):
        first = services.start_digests()
        tasks.start_digests()
    with time_machine.travel("2026-11-24T06:30:00Z"):
        tuesday = services.start_digests()

    assert (too_early, first, tuesday) == (0, len(town.cast), 0)
    assert queued() == len(town.cast)


def test_those_who_said_no_and_those_without_address_get_none(town: Town, desk: Desk) -> None:
    services.choose_digest(wants=False, by=town.karin)
    services.choose_digest(wants=True, by=town.sven)
    town.lars.email = ""
    town.lars.save()
    town.siv.is_active = False
    town.siv.save()

    with time_machine.travel(MONDAY):
        count = services.start_digests()

    assert count == len(town.cast) - 3


def test_a_rhythm_without_days_sends_nothing(town: Town, desk: Desk) -> None:
    services.set_rhythm(weekdays=[], hour=7, keep_days=90, by=town.adam)

    with time_machine.travel(MONDAY):
        count = services.start_digests()

    assert count == 0


def test_the_task_posts_for_one_person_and_not_for_one_who_left(town: Town, desk: Desk) -> None:
    desk.put(town.karin, "a", -1)
    desk.put(town.sven, "b", -1)
    town.sven.is_active = False
    town.sven.save()

    tasks.send_digest(town.karin.pk)
    tasks.send_digest(town.sven.pk)

    assert [mail.recipient for mail in Mail.objects.all()] == [town.karin]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"weekdays": [6]}, "weekdays"),
        ({"hour": 24}, "hour"),
        ({"keep_days": 0}, "keep_days"),
    ],
)
def test_a_rhythm_that_cannot_be_is_refused(
    town: Town, wrong: dict[str, object], field: str
) -> None:
    values = {"weekdays": [1], "hour": 7, "keep_days": 90} | wrong

    with pytest.raises(BadInput) as caught:
        services.set_rhythm(**values, by=town.adam)

    assert caught.value.field == field
    assert Rhythm.objects.count() == 0


def test_only_the_administrator_sets_the_rhythm(town: Town) -> None:
    with pytest.raises(Refused):
        services.set_rhythm(weekdays=[1], hour=7, keep_days=90, by=town.maja)

    assert Rhythm.objects.count() == 0
