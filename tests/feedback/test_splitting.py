"""A case that says two things becomes two, and its sender follows both with the same words."""

import re
from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.test import Client

from rodtrad.audit.models import Act
from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.feedback import services
from rodtrad.feedback.models import CaseContact, CaseSplit, FeedbackCase
from rodtrad.feedback.queries.returning import opened
from rodtrad.notifications.models import Mail
from tests.feedback.conftest import NOW, answered, brought, fresh, given, in_hand, words
from tests.town import Town

pytestmark = pytest.mark.django_db

Enter = Callable[[str], Client]
BOTH = "Ingen kom klockan åtta. Maten var kall."
PART = "Maten var kall."


@pytest.fixture
def mine(town: Town) -> services.Received:
    said = given(BOTH, unit_id=town.home_care_south.pk, place="Torget")
    return services.receive(said, token=uuid4(), by=None)


def parted(case: FeedbackCase, **more: object) -> FeedbackCase:
    said = {"text": PART, "kind": "complaint", "token": uuid4(), "by": None} | more
    return services.split(case, **said)


def test_a_part_has_its_own_code_and_number_and_the_first_stays_as_it_was(
    mine: services.Received, town: Town, clock: time_machine.Traveller
) -> None:
    case = in_hand(mine.case, town.karin)
    clock.shift(timedelta(days=2))

    part = parted(case, by=town.karin)

    first = fresh(case)
    assert first.words.text == BOTH
    assert (part.words.text, part.words.place, part.kind) == (PART, "Torget", "complaint")
    assert part.code != first.code
    assert (part.registry, part.number) == (first.registry, (first.number or 0) + 1)
    assert (part.received_at, part.registered_at) == (NOW, NOW + timedelta(days=2))
    assert (part.state, part.handler, part.taken_at) == ("under_way", town.karin, NOW)
    act = Act.objects.get(action="case.split")
    assert (act.subject_id, act.detail) == (part.pk, {"of": case.pk})


def test_the_same_six_words_lead_to_both(mine: services.Received) -> None:
    part = parted(mine.case)

    assert opened(mine.case.code, mine.words) == mine.case
    assert opened(part.code, mine.words) == part
    assert opened(part.code, "andra ord") is None


def test_the_first_page_leads_to_the_part_and_back(
    client: Client, mine: services.Received, town: Town
) -> None:
    part = parted(mine.case)
    answered(part, town.karin, text="Vi byter bil.")
    said = {"code": mine.case.code, "words": mine.words}

    first = client.post("/tyck-till/folj/", said).text
    visit = re.search(r'name="visit" value="([^"]+)"><button[^>]*>Öppna', first)
    assert visit is not None
    second = client.post("/tyck-till/folj/", {"visit": visit[1]}).text

    assert f"En del har blivit ärende {part.code} och får ett eget svar." in words(first)
    assert "Vi byter bil." not in first
    assert BOTH in words(first)
    assert f"en del av det du skrev i {mine.case.code} ." in words(second).replace(". ", " . ")
    assert "Ur det du skrev" in second
    assert "Vi byter bil." in second


def test_the_sender_is_reached_in_both(town: Town) -> None:
    who = {"known_to": "municipality", "name": "Gunhild", "email": "gb@exempel.se"}
    case = brought(town.home_care_south, BOTH, **who)

    part = parted(case)

    assert [row.email for row in CaseContact.objects.filter(case=part)] == ["gb@exempel.se"]
    mail = Mail.objects.latest("pk")
    told = f"En del av det du skrev besvaras för sig, i ärende {part.code}"
    assert (mail.to, mail.subject) == ("gb@exempel.se", told)


def test_of_somebody_nobody_knows_nothing_is_kept(mine: services.Received) -> None:
    part = parted(mine.case)

    assert part.known_to == "nobody"
    assert not CaseContact.objects.exists()


def test_a_split_that_comes_twice_is_there_once(mine: services.Received) -> None:
    token, seen = uuid4(), mine.case.version

    first = parted(mine.case, token=token, seen=seen)
    second = parted(mine.case, token=token, seen=seen)

    assert first == second
    assert CaseSplit.objects.count() == 1
    assert (first.registry and first.registry.cases.count()) == 2


def test_what_cannot_be_split(mine: services.Received, town: Town) -> None:
    with pytest.raises(BadInput, match="Skriv vad som ska bli"):
        parted(mine.case, text=" ")
    with pytest.raises(Conflict):
        parted(mine.case, seen=mine.case.version + 1)
    with pytest.raises(Refused):
        parted(mine.case, by=town.sven)
    answered(mine.case, town.karin)
    with pytest.raises(Refused, match="inte öppet"):
        parted(mine.case, by=town.karin)
    assert not CaseSplit.objects.exists()


def test_a_mark_goes_along(town: Town) -> None:
    case = brought(town.home_care_south, BOTH)
    FeedbackCase.objects.filter(pk=case.pk).update(secrecy="marked")

    assert parted(fresh(case)).secrecy == "marked"


def test_what_has_no_text_left_is_still_split(town: Town) -> None:
    case = brought(town.home_care_south, BOTH)
    case.words.delete()

    assert parted(fresh(case)).words.text == PART


def test_the_handler_writes_the_part_on_its_page(
    enter: Enter, mine: services.Received, town: Town
) -> None:
    client, path = enter("karin"), f"/synpunkter/{mine.case.code}/dela/"

    page = client.get(path).text
    said = {"text": PART, "kind": "complaint", "version": mine.case.version}
    answer = client.post(path, said)
    again = client.post(path, said)

    part = CaseSplit.objects.get().case
    assert page.count(BOTH) == 2
    assert answer.headers["Location"] == f"/synpunkter/{part.code}/"
    assert "Någon annan har ändrat samma text." in again.text
    first = words(client.get(f"/synpunkter/{mine.case.code}/").text)
    second = words(client.get(f"/synpunkter/{part.code}/").text)
    assert f"En del blev ett eget ärende: {part.code} 24 november 2026, Karin Ståhl" in first
    assert f"Är en del av {mine.case.code} 24 november 2026, Karin Ståhl" in second


def test_rights_lead_to_every_case_of_the_sender(
    enter: Enter, mine: services.Received, town: Town
) -> None:
    part = parted(mine.case, by=town.karin)
    wish = services.Wish("access", is_granted=True, reason="Hon bad om det.")
    services.decide(fresh(mine.case), wish, by=None)
    client = enter("karin")

    page = client.get(f"/synpunkter/{mine.case.code}/rattigheter/").text
    back = client.get(f"/synpunkter/{part.code}/rattigheter/").text
    extract = client.get(f"/synpunkter/{mine.case.code}/rattigheter/utdrag.txt").text

    assert f'href="/synpunkter/{part.code}/rattigheter/"' in page
    assert f'href="/synpunkter/{mine.case.code}/rattigheter/"' in back
    assert f"Hör ihop med: {part.code}" in extract
    alone = brought(town.home_care_south)
    assert "fler ärenden" not in client.get(f"/synpunkter/{alone.code}/rattigheter/").text


def test_what_goes_from_the_first_does_not_go_from_the_part(mine: services.Received) -> None:
    part = parted(mine.case)
    wish = services.Wish("erasure", is_granted=True, reason="Hon bad.", goes="everything")

    services.decide(fresh(mine.case), wish, by=None)

    assert not hasattr(fresh(mine.case), "words")
    assert fresh(part).words.text == PART
