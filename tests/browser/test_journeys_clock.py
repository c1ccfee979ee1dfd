"""A promise of an answer goes its way, and the clock of the cases shows whether it is kept."""

import time
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from rodtrad.declarations.chain import chain
from rodtrad.public.cache import FRESH_FOR
from tests.browser.conftest import Site
from tests.browser.test_journeys_promises import (
    CASES,
    PROMISE,
    Case,
    Desks,
    _begin,
    _run,
    draft,
    read,
    stack,
    surround,
    surrounded,
    take,
)
from tests.town import Town

__all__ = ["stack"]
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ANSWERS = f"{PROMISE} Du får svar inom fem arbetsdagar."
WORD = "Ingen hade tänt i går kväll."
# As long as somebody takes to write it; what is sent at once is held.
WRITING = 3_100


def promise_an_answer(desks: Desks, key: str) -> None:
    """Promise how soon somebody is answered, shown by the cases' own clock."""
    hand, one = desks.of(desks.case.writer), f"main a[href='/deklarationer/{key}/"
    hand.follow(f"{one}loften/nytt/']")
    said = {"text": ANSWERS, "level_kind": "time", "amount": "5", "time_unit": "working_days"}
    if desks.case.kind == "guarantee":
        said |= {"is_guarantee": "", "remedy": "Du får en vecka utan avgift."}
    hand.write(**said)
    hand.press("Spara")
    hand.follow(f"{one}loften/1/mat/']")
    desks.look(hand, desks.case.writer)
    hand.write(source="cases", rhythm="month")
    hand.press("Spara")


def tell(desks: Desks) -> str:
    """Let a resident without script say at the promise that it was not kept; return the code."""
    page = desks.visitor(with_script=False).new_page()
    hand = desks.case.hand(page)
    page.goto("/loften/register/")
    page.locator("tbody tr").filter(has_text=PROMISE).locator("a").first.click()
    hand.follow("main a[href*='/tyck-till/?lofte=']")
    hand.write(text=WORD)
    page.wait_for_timeout(WRITING)
    hand.press("Fortsätt")
    hand.write(known_to="nobody")
    hand.press("Fortsätt")
    hand.press("Skicka")
    return str(page.locator(".receipt dd").first.inner_text())


def answer(desks: Desks, code: str) -> str:
    """Let whoever handles it answer, and return the promise as the page showed it that day."""
    hand = desks.of("karin" if desks.case.unit == "home_care_south" else "lars")
    hand.page.goto(f"/synpunkter/{code}/")
    said = str(hand.page.locator("main").inner_text())
    desks.look(hand, "handler")
    hand.write(text="Vi glömde, och det beklagar vi.", result="noted", verdict="broken")
    hand.press("Skicka svaret")
    return said


@pytest.mark.parametrize("case", [_run(case) for case in CASES])
def test_a_promised_answer_is_proven_by_the_case_it_was_given_in(
    chromium: Browser, live_server: LiveServer, stack: ExitStack, town: Town, case: Case
) -> None:
    _begin(town, case)
    desks = Desks(chromium, Site(live_server.url, ()), case, stack)
    key = draft(desks, town)
    promise_an_answer(desks, key)
    if desks.is_by_keys:
        surround(desks, key)
    else:
        surrounded(key)
    for step in chain().steps:
        take(desks, key, step)
    time.sleep(FRESH_FOR)
    before = read(desks)
    code = tell(desks)
    time.sleep(FRESH_FOR)
    waiting = read(desks)
    shown = answer(desks, code)
    time.sleep(FRESH_FOR)
    after = read(desks)

    assert ANSWERS in shown
    assert WORD in shown
    # What is open within its time has neither kept nor broken anything.
    for said in (before, waiting):
        assert "Inte mätt än" in said["page"]
        assert "inte mätt än" in said["ledger"]
    assert "1 av 1" in after["page"]
    assert "hållet" in after["ledger"]
    assert desks.faults.sentences == []
