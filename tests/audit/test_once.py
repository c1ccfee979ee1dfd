"""A form sent twice is acted on once."""

from contextlib import suppress
from datetime import timedelta
from threading import Thread
from uuid import uuid4

import pytest
from django.db import connection
from django.utils import timezone
from tests.town import Town

from rodtrad.accounts.services import add_person
from rodtrad.audit.models import Act, Once
from rodtrad.audit.services import forget_old_forms, once, record
from rodtrad.core.errors import BadInput


def bell(log: list[str]) -> str:
    record("bell.rung", by=None, subject=None)
    log.append("ding")
    return f"/bell/{len(log)}/"


def test_the_second_click_gets_the_first_answer(town: Town) -> None:
    key, rung = uuid4(), list[str]()

    answers = [once(key, by=town.karin, act=lambda: bell(rung)) for _ in range(2)]

    assert answers == ["/bell/1/", "/bell/1/"]
    assert Act.objects.filter(action="bell.rung").count() == 1


def test_another_showing_of_the_form_acts_again(town: Town) -> None:
    rung: list[str] = []

    answers = [once(uuid4(), by=town.karin, act=lambda: bell(rung)) for _ in range(2)]

    assert answers == ["/bell/1/", "/bell/2/"]


def test_a_form_without_a_key_is_acted_on_each_time(town: Town) -> None:
    rung: list[str] = []

    answers = [once(None, by=town.karin, act=lambda: bell(rung)) for _ in range(2)]

    assert answers == ["/bell/1/", "/bell/2/"]


def test_an_act_that_failed_can_be_tried_again_with_the_same_form(town: Town) -> None:
    key, rung = uuid4(), list[str]()

    def fail() -> str:
        raise BadInput("Skriv ett namn.")

    with suppress(BadInput):
        once(key, by=town.karin, act=fail)

    assert once(key, by=town.karin, act=lambda: bell(rung)) == "/bell/1/"


def test_nobody_reads_the_answer_to_somebody_elses_form(town: Town) -> None:
    key, rung = uuid4(), list[str]()
    once(key, by=town.karin, act=lambda: bell(rung))

    with pytest.raises(BadInput, match="Ladda om sidan"):
        once(key, by=town.ebba, act=lambda: bell(rung))

    assert rung == ["ding"]


def test_keys_no_page_can_hold_any_more_are_forgotten(town: Town) -> None:
    old, new = uuid4(), uuid4()
    for key in (old, new):
        once(key, by=town.karin, act=lambda: "/")
    Once.objects.filter(key=old).update(at=timezone.now() - timedelta(days=3))

    forgotten = forget_old_forms()

    assert (forgotten, list(Once.objects.values_list("key", flat=True))) == (1, [new])


@pytest.mark.django_db(transaction=True)
def test_two_clicks_at_the_same_moment_act_once() -> None:
    karin = add_person(username="karin", given_name="Karin", family_name="Ståhl", by=None)
    key, rung, answers = uuid4(), list[str](), list[str]()

    def click() -> None:
        answers.append(once(key, by=karin, act=lambda: bell(rung)))
        connection.close()

    threads = [Thread(target=click) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert answers == ["/bell/1/"] * 5
    assert rung == ["ding"]
