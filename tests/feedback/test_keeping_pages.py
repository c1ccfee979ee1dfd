"""The pages of weeding: rules, what they would take, proposals and what is kept longer."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from rodtrad.declarations.models import PromiseVersion
from rodtrad.feedback import services
from rodtrad.feedback.models import FeedbackCase, RetentionHold, RetentionProposal, RetentionRule
from rodtrad.feedback.staff import keeping_page
from rodtrad.feedback.tasks import weed
from tests.feedback.conftest import answered, brought, words
from tests.feedback.keeping import ADDRESS, PLAN, known, rule
from tests.town import Town

pytestmark = pytest.mark.django_db

Enter = Callable[[str], Client]
HOME = "/synpunkter/gallring/"


def test_without_rules_the_page_says_that_nothing_goes(enter: Enter) -> None:
    page = words(enter("maja").get(HOME).text)

    assert "Ingen regel är skriven, så ingenting gallras." in page
    assert "Inget är undantaget från gallring." in page
    assert "fråga arkivet om du är osäker" in page


def test_others_read_the_rules_and_change_nothing(enter: Enter, town: Town) -> None:
    row = rule(town.maja, kind="praise", channel="phone", months=1)
    services.hold(unit=town.care, reason="Granskning.", ends_on=row.decided_on, by=None)

    page = enter("karin").get(HOME).text

    assert f"{PLAN}, 24 november 2026" in words(page)
    assert "beröm från telefon" in words(page)
    assert "1 månad efter svaret" in words(page)
    assert "skriven av Maja Öberg" in words(page)
    assert ("Granskning." in page, "Avsluta" in page) == (False, False)
    for address in ("regel/", "undanta/", "besked/", f"{row.pk}/", "undantag/1/"):
        assert enter("karin").get(HOME + address).status_code in (403, 404)


def test_from_a_rule_to_what_has_gone(
    enter: Enter, town: Town, clock: time_machine.Traveller
) -> None:
    case, held, new = known(town), known(town), known(town)
    answered(case, town.karin)
    answered(held, town.karin)
    clock.shift(timedelta(days=400))
    answered(new, town.karin)
    services.hold(case=held, reason="Tvist.", ends_on=clock_day(30), by=None)
    said = {"goes": "everything", "months": "12", "paragraph": PLAN, "decided_on": "2026-11-01"}
    enter("maja").post(f"{HOME}regel/", said)
    row = RetentionRule.objects.get()
    dry = words(enter("maja").get(f"{HOME}{row.pk}/").text)
    enter("maja").post(f"{HOME}{row.pk}/foresla/")
    proposal = RetentionProposal.objects.get()
    at = f"{HOME}forslag/{proposal.pk}/"
    own = words(enter("maja").get(at).text)
    refused = enter("maja").post(f"{at}godkann/").status_code
    other = words(enter("adam").get(at).text)
    enter("adam").post(f"{at}godkann/")
    listed = words(enter("maja").get(HOME).text)
    weed(proposal.pk)

    page = words(enter("maja").get(at).text)

    assert "1 ärende skulle gallras. Det äldsta besvarades 24 november 2026." in dry
    assert (case.code in dry, new.code in dry, "1 ärende hoppas över." in dry) == (
        True,
        False,
        True,
    )
    assert f"{held.code} Tvist." in dry
    assert (ADDRESS in dry, "Mamma" in dry) == (False, False)
    assert ("Någon annan än du måste godkänna" in own, refused) == (True, 403)
    assert "Godkänn, så att det gallras" in other
    assert "Gallras nu , 1 kvar" in listed
    assert "Gallrat. Klart: 1 av 1." in page
    assert "Godkänt av Adam Wiklund" in page
    assert f"{case.code} gallrat" in page
    assert "Gallrat" in words(enter("maja").get(HOME).text)


def clock_day(days: int) -> date:
    return timezone.localdate() + timedelta(days=days)


def test_a_proposal_that_is_said_no_to(
    enter: Enter, town: Town, clock: time_machine.Traveller
) -> None:
    answered(known(town), town.karin)
    clock.shift(timedelta(days=400))
    proposal = services.propose(rule(), by=town.maja)

    enter("adam").post(f"{HOME}forslag/{proposal.pk}/nej/")

    page = words(enter("adam").get(f"{HOME}forslag/{proposal.pk}/").text)
    assert "Gallras inte. Klart: 0 av 1." in page
    assert "Godkänn, så att" not in page


def test_a_long_list_is_cut_and_says_so(
    enter: Enter, town: Town, clock: time_machine.Traveller, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _number in range(3):
        answered(known(town), town.karin)
    clock.shift(timedelta(days=400))
    monkeypatch.setattr(keeping_page, "LISTED", 2)
    made = rule()
    dry = words(enter("maja").get(f"{HOME}{made.pk}/").text)
    proposal = services.propose(made, by=town.maja)

    page = words(enter("maja").get(f"{HOME}forslag/{proposal.pk}/").text)

    assert "3 ärenden skulle gallras." in dry
    assert "och 1 till" in dry
    assert "och 1 till" in page


def test_a_rule_that_begins_later_or_has_ended_is_not_tried(enter: Enter, town: Town) -> None:
    later = rule(starts_on=clock_day(5))
    ended = rule()

    enter("maja").post(f"{HOME}{ended.pk}/avsluta/")

    page = enter("maja").get(HOME).text
    assert list(RetentionRule.objects.all()) == [later]
    assert f'href="{HOME}{later.pk}/"' not in page
    empty = words(enter("maja").get(f"{HOME}{later.pk}/").text)
    assert "Regeln når inget ärende i dag." in empty


def test_what_is_kept_longer_is_listed_and_lifted(
    enter: Enter, town: Town, promise: PromiseVersion
) -> None:
    case = brought(town.home_care_south)
    FeedbackCase.objects.filter(pk=case.pk).update(promise=promise)
    until = str(clock_day(30))
    said = {"reason": "Granskning.", "ends_on": until}
    enter("maja").post(f"{HOME}undanta/", said | {"unit": town.care.pk})
    enter("maja").post(f"{HOME}undanta/", said | {"promise": promise.promise_id})
    both = enter("maja").post(
        f"{HOME}undanta/", said | {"unit": town.care.pk, "promise": promise.promise_id}
    )
    services.hold(case=case, reason="Tvist.", ends_on=clock_day(3), by=town.karin)

    page = words(enter("maja").get(HOME).text)

    assert "inte båda" in both.text
    assert f"Alla ärenden om löftet ”{promise.text}” till och med" in page
    assert "Alla ärenden hos" in page
    assert f"{case.code} till och med" in page
    for row in RetentionHold.objects.all():
        enter("maja").post(f"{HOME}undantag/{row.pk}/", {"text": "Klart."})
    assert "Inget är undantaget från gallring." in words(enter("maja").get(HOME).text)


def test_how_a_no_is_tried_is_written_on_a_page(enter: Enter) -> None:
    form = enter("adam").get(f"{HOME}besked/").text

    enter("adam").post(f"{HOME}besked/", {"text": "Ring växeln."})

    assert "Fråga oss hur du gör." in form
    assert "Ring växeln." in enter("karin").get(HOME).text
