"""In peace nobody is asked for anything; in a flood browsers work, and nobody is refused."""

import re
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client

from rodtrad.access.enums import Role
from rodtrad.feedback import proof
from rodtrad.feedback.enums import State
from rodtrad.feedback.models import FeedbackCase, IntakeDraft
from rodtrad.feedback.queries.shield import WINDOW, is_a_flood, up_since
from rodtrad.feedback.services import begin_draft, send
from rodtrad.feedback.services import shield as services
from rodtrad.notifications.models import Mail, Notice
from tests.feedback.conftest import NOW, TEXT, brought, words
from tests.feedback.test_public_pages import a_minute_ago, token_in
from tests.town import Town

pytestmark = pytest.mark.django_db
ENOUGH = 3
SCRIPT = "feedback/proof"


@pytest.fixture(autouse=True)
def few(settings: Any) -> None:
    settings.SHIELD_AT = ENOUGH


@pytest.fixture
def flood() -> None:
    """More than anybody expects, and nothing of where it comes from."""
    for number in range(ENOUGH):
        begin_draft(f"Köp nu, gång {number}.")
    services.forget()
    services.look_out()


def drafted() -> IntakeDraft:
    return begin_draft(TEXT, known_to="nobody")


def address(draft: IntakeDraft) -> str:
    return f"/tyck-till/{draft.key}/las/"


def worked(challenge: str) -> str:
    """What a browser answers when it has worked."""
    return " ".join(str(_first(challenge, at)) for at in range(proof.QUESTIONS))


def _first(challenge: str, at: int) -> int:
    number = 0
    while not proof.begins_with_zeros(f"{challenge}:{at}:{number}"):
        number += 1
    return number


def posted(client: Client, draft: IntakeDraft, **more: str) -> tuple[int, str]:
    answer = client.post(address(draft), {"token": str(draft.token)} | more)
    return answer.status_code, answer.text


def states() -> list[str]:
    return list(FeedbackCase.objects.values_list("state", flat=True))


def test_in_peace_no_script_is_loaded_and_nothing_is_asked(client: Client, town: Town) -> None:
    draft = drafted()

    page = client.get(address(draft)).text
    status, _ = posted(client, draft)

    assert ("<script" in page, "data-challenge" in page) == (False, False)
    assert (status, states()) == (200, [State.RECEIVED])


def test_in_a_flood_the_last_page_asks_the_browser_for_a_little_work(
    client: Client, town: Town, flood: None
) -> None:
    page = client.get(address(drafted())).text

    assert page.count("<script") == 1
    assert re.search(r'<script src="[^"]*feedback/proof[^"]*\.js" defer></script>', page)
    assert "Skicka utan kontroll" in words(page)
    assert [TEXT in words(page), 'role="status"' in page] == [True, True]


def test_what_a_browser_has_worked_for_is_received_as_in_peace(
    client: Client, town: Town, flood: None
) -> None:
    draft = drafted()
    challenge = challenge_in(client.get(address(draft)).text)

    status, page = posted(client, draft, challenge=challenge, answers=worked(challenge))
    again = posted(client, draft, challenge=challenge, answers=worked(challenge))

    assert (status, states()) == (200, [State.RECEIVED])
    assert words(again[1]) == words(page)


def challenge_in(page: str) -> str:
    found = re.search(r'data-challenge="([^"]+)"', page)
    assert found is not None
    return found[1]


@pytest.mark.parametrize("said", [{}, {"answers": ""}, {"without": "1", "answers": "1 2"}])
def test_without_script_it_is_received_and_held_for_a_look(
    client: Client, town: Town, flood: None, said: dict[str, str]
) -> None:
    draft = drafted()
    IntakeDraft.objects.filter(pk=draft.pk).update(known_to="municipality", email="a@exempel.se")

    status, page = posted(client, draft, **said)

    assert (status, states()) == (200, [State.HELD])
    assert "Din ärendekod" in words(page)
    assert not Mail.objects.exists()


def _forged(draft: IntakeDraft) -> dict[str, str]:
    return {"challenge": "nonsens", "answers": worked("nonsens")}


def _lazy(draft: IntakeDraft) -> dict[str, str]:
    return {"challenge": proof.challenge_for(draft.key), "answers": "0 " * proof.QUESTIONS}


def _too_few(draft: IntakeDraft) -> dict[str, str]:
    challenge = proof.challenge_for(draft.key)
    return {"challenge": challenge, "answers": worked(challenge).rpartition(" ")[0]}


def _used_elsewhere(draft: IntakeDraft) -> dict[str, str]:
    challenge = proof.challenge_for(uuid4())
    return {"challenge": challenge, "answers": worked(challenge)}


def _too_old(draft: IntakeDraft) -> dict[str, str]:
    with time_machine.travel(NOW - timedelta(seconds=proof.LASTS + 1), tick=False):
        challenge = proof.challenge_for(draft.key)
    return {"challenge": challenge, "answers": worked(challenge)}


@pytest.mark.parametrize("wrong", [_forged, _lazy, _too_few, _used_elsewhere, _too_old])
def test_a_wrong_proof_is_refused_gently_and_the_text_is_kept(
    client: Client, town: Town, flood: None, wrong: Any
) -> None:
    draft = drafted()

    status, page = posted(client, draft, **wrong(draft))

    said = words(page)
    assert (status, states()) == (422, [])
    assert "Inget är skickat, och det du skrivit finns kvar." in said
    assert TEXT in said
    challenge = challenge_in(page)
    status, _ = posted(client, draft, challenge=challenge, answers=worked(challenge))
    assert (status, states()) == (200, [State.RECEIVED])


def test_the_shield_goes_up_by_what_is_begun_and_what_is_sent_together(town: Town) -> None:
    begin_draft("Ett.")
    assert not is_a_flood()
    brought()
    assert not is_a_flood()
    send(begin_draft("Två.", known_to="nobody"))

    assert is_a_flood()


def test_what_came_long_ago_is_no_flood(town: Town, clock: time_machine.Traveller) -> None:
    for _ in range(ENOUGH):
        brought()
    assert is_a_flood()

    clock.shift(WINDOW + timedelta(seconds=1))

    assert not is_a_flood()


def test_zero_never_asks(town: Town, flood: None, settings: Any) -> None:
    assert up_since() == NOW

    settings.SHIELD_AT = 0

    assert (up_since(), is_a_flood()) == (None, False)


def test_it_goes_up_as_somebody_writes_and_down_by_itself(
    client: Client, town: Town, clock: time_machine.Traveller
) -> None:
    for number in range(ENOUGH):
        services.forget()
        client.post("/tyck-till/", {"text": f"Hej {number}", "shown": a_minute_ago()})
    assert up_since() == NOW

    clock.shift(timedelta(seconds=services.STAYS - 1))
    still = up_since()
    clock.shift(timedelta(seconds=2))

    assert (still, up_since()) == (NOW, None)


def test_as_long_as_too_much_comes_it_stays_up(
    town: Town, flood: None, clock: time_machine.Traveller
) -> None:
    clock.shift(timedelta(minutes=9))
    services.forget()
    services.look_out()

    clock.shift(timedelta(seconds=services.STAYS - 1))

    assert up_since() == NOW


def test_it_is_not_looked_for_at_every_sending(
    town: Town, flood: None, django_assert_num_queries: Any
) -> None:
    with django_assert_num_queries(0):
        services.look_out()


def test_the_coordinator_is_told_once_and_reads_since_when(
    town: Town, enter: Any, flood: None
) -> None:
    services.forget()
    services.look_out()

    told = Notice.objects.values_list("recipient__appointments__role", "text")
    page = words(enter("maja").get("/synpunkter/").text)

    said = "Det kommer ovanligt mycket genom Tyck till. Skyddet mot massutskick är uppe."
    assert list(told) == [(Role.QUALITY_COORDINATOR, said)]
    assert "Skyddet mot massutskick är uppe" in page
    assert "Sedan den 24 november klockan 09.00" in page


def test_in_peace_the_list_says_nothing_of_a_shield(town: Town, enter: Any) -> None:
    assert "Skyddet mot massutskick" not in enter("maja").get("/synpunkter/").text


def test_nothing_of_who_sends_is_kept_by_the_shield(
    client: Client, town: Town, django_assert_num_queries: Any
) -> None:
    for number in range(ENOUGH):
        services.forget()
        client.post("/tyck-till/", {"text": f"Hej {number}", "shown": ""}, REMOTE_ADDR="192.0.2.77")

    assert cache.get("feedback.shield") == NOW
    assert "192.0.2.77" not in repr([vars(row) for row in IntakeDraft.objects.all()])


def test_a_page_from_before_the_flood_still_sends(client: Client, town: Town) -> None:
    draft = drafted()
    token = token_in(client.get(address(draft)).text)
    for number in range(ENOUGH):
        begin_draft(f"Köp nu, gång {number}.")

    answer = client.post(address(draft), {"token": token})

    assert (answer.status_code, states()) == (200, [State.HELD])
