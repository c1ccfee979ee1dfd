"""What a sender asks of what is kept about her is decided, with a reason, and told her."""

import re
from itertools import product
from typing import Any
from uuid import uuid4

import pytest
from django.db import ProgrammingError, transaction
from django.test import Client
from django.utils import timezone

from rodtrad.audit.models import Act
from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput
from rodtrad.feedback import services
from rodtrad.feedback.enums import Asked, Goes
from rodtrad.feedback.models import CaseFault, FeedbackCase, RetentionProof, RightsDecision
from rodtrad.feedback.services import Wish
from rodtrad.notifications.models import Mail
from tests.feedback.conftest import TEXT, answered, brought, fresh, given, words
from tests.feedback.keeping import ADDRESS, known, planted
from tests.feedback.open311 import lamps
from tests.town import Town

pytestmark = pytest.mark.django_db

WHY = "Så beslutar vi."


def done(case: FeedbackCase) -> tuple[bool, bool, int]:
    """Whether words and contact are left, and how many corrections stand beside."""
    case = fresh(case)
    corrections = case.messages.filter(kind="correction").count()
    return hasattr(case, "words"), hasattr(case, "contact"), corrections


UNTOUCHED = (True, True, 0)
OUTCOMES = {
    ("access", True, ""): UNTOUCHED,
    ("access", True, "contact"): UNTOUCHED,
    ("access", True, "everything"): UNTOUCHED,
    ("correction", True, ""): (True, True, 1),
    ("correction", True, "contact"): (True, True, 1),
    ("correction", True, "everything"): (True, True, 1),
    ("erasure", True, ""): "Välj vad",
    ("erasure", True, "contact"): (True, False, 0),
    ("erasure", True, "everything"): (False, False, 0),
}


@pytest.mark.parametrize(
    ("asked", "is_granted", "goes"), list(product(Asked.values, (True, False), ("", *Goes.values)))
)
def test_every_decision_there_can_be(town: Town, asked: str, is_granted: bool, goes: str) -> None:
    case = known(town)
    wish = Wish(asked, is_granted, WHY, goes=goes, text="Det var klockan nio.")
    expected = OUTCOMES.get((asked, is_granted, goes), UNTOUCHED)

    if isinstance(expected, str):
        with pytest.raises(BadInput, match=expected):
            services.decide(case, wish, by=town.karin)
        assert (done(case), RightsDecision.objects.count()) == (UNTOUCHED, 0)
        return
    made = services.decide(case, wish, by=town.karin)

    assert done(case) == expected
    assert RetentionProof.objects.exists() == (expected[1] is False)
    assert (made.reason, made.by, bool(made.appeal)) == (WHY, town.karin, not is_granted)
    assert Act.objects.get(action="case.rights_decided").actor_id == town.karin.pk


def test_a_decision_is_never_changed_or_removed(town: Town) -> None:
    made = services.decide(known(town), Wish("access", True, WHY), by=town.karin)

    for act in (made.delete, made.save):
        with pytest.raises(ProgrammingError, match="Cannot"), transaction.atomic():
            act()


@pytest.mark.parametrize(
    "reason",
    [
        "Gunhild Planterad bad om det.",
        f"Hon skrev från {ADDRESS.upper()}.",
        "Ring 070-174 06 11.",
        "Skriv till nils@exempel.se.",
        " ",
    ],
)
def test_a_reason_that_stays_tells_nothing_of_the_sender(town: Town, reason: str) -> None:
    case = known(town)

    with pytest.raises(BadInput) as wrong:
        services.decide(case, Wish("erasure", True, reason, goes="everything"), by=town.karin)

    assert wrong.value.field == "reason"
    assert done(case) == UNTOUCHED


def test_what_must_be_kept_is_not_erased(town: Town) -> None:
    case = known(town)
    today = timezone.localdate()
    row = services.hold(unit=town.care, reason="Granskning.", ends_on=today, by=town.maja)
    wish = Wish("erasure", True, WHY, goes="contact")
    with pytest.raises(BadInput, match="Häv undantaget först"):
        services.decide(case, wish, by=town.karin)
    before = (done(case), RightsDecision.objects.count())

    services.lift(row, reason="Klart.", by=town.maja)
    services.decide(case, wish, by=town.karin)

    assert before == (UNTOUCHED, 0)
    assert done(case) == (True, False, 0)


def test_a_correction_changes_details_and_stands_beside_the_words(town: Town) -> None:
    case = known(town)
    new = {"name": "Gun Planterad", "email": "gun@exempel.se", "phone": ""}

    services.decide(
        case, Wish("correction", True, WHY, text=" Klockan nio. ", contact=new), by=town.karin
    )

    case = fresh(case)
    assert (case.contact.name, case.contact.email) == ("Gun Planterad", "gun@exempel.se")
    assert case.words.text == TEXT
    assert [(one.text, one.writer) for one in case.messages.all()] == [("Klockan nio.", "sender")]
    assert Mail.objects.latest("pk").to == "gun@exempel.se"
    assert "Beslut i ditt ärende" in Mail.objects.latest("pk").subject


@pytest.mark.parametrize(
    ("known_to", "wish", "sentence"),
    [
        ("municipality", {}, "Skriv rättelsen"),
        ("municipality", {"contact": {"email": "fel"}}, "inte en e-postadress"),
        ("nobody", {"contact": {"name": "Gun"}}, "inga uppgifter sparas"),
    ],
)
def test_a_correction_that_cannot_be(
    town: Town, known_to: str, wish: dict[str, Any], sentence: str
) -> None:
    case = brought(town.home_care_south, known_to=known_to)

    with pytest.raises(BadInput, match=sentence):
        services.decide(case, Wish("correction", True, WHY, **wish), by=town.karin)

    assert not RightsDecision.objects.exists()


def test_who_may_decide(town: Town) -> None:
    case = known(town)
    for name in ("sven", "vera", "olle", "adam"):
        with pytest.raises(Refused):
            services.decide(case, Wish("access", True, WHY), by=getattr(town, name))

    for name in ("karin", "lars", "maja"):
        services.decide(case, Wish("access", True, WHY), by=getattr(town, name))

    assert case.rights.count() == 3


def test_an_extract_has_everything_and_is_written_down(client: Client, town: Town) -> None:
    case = planted(town)
    client.force_login(town.karin)
    address = f"/synpunkter/{case.code}/rattigheter/utdrag.txt"
    before = client.get(address).status_code
    services.decide(case, Wish("access", True, WHY), by=town.karin)

    answer = client.get(address)

    said = answer.content.decode()
    assert (before, answer.status_code) == (403, 200)
    assert answer["Content-Disposition"].endswith(f'registerutdrag-{case.code}.txt"')
    assert Act.objects.filter(action="case.extract_made").count() == 1
    kept = [case.words.text, case.words.place, case.fault.picture, case.shown.text]
    kept += [case.contact.name, case.contact.email, case.contact.phone, case.contact.device]
    kept += [row.text for row in case.messages.all()] + [row.text for row in case.notes.all()]
    kept += [row.measure for row in case.messages.all()] + ["57.1, 12.2", "Textfil 1", WHY]
    assert [each for each in kept if each not in said] == []


def test_an_extract_when_all_has_gone_says_so(client: Client, town: Town) -> None:
    case = known(town)
    CaseFault.objects.create(case=case, service=lamps(town))
    services.decide(case, Wish("access", True, WHY), by=town.karin)
    services.decide(fresh(case), Wish("erasure", True, WHY, goes="everything"), by=town.karin)
    client.force_login(town.karin)

    said = client.get(f"/synpunkter/{case.code}/rattigheter/utdrag.txt").content.decode()

    assert "DET SOM SKREVS\nInget." in said
    assert ADDRESS not in said
    assert "Radering: ja." in said


def test_the_sender_reads_what_was_decided_and_how_a_no_is_tried(
    client: Client, town: Town
) -> None:
    received = services.receive(given(unit_id=town.home_care_south.pk), token=uuid4(), by=None)
    case = answered(received.case, town.karin)
    page = "/tyck-till/folj/"
    services.say_appeal("Ring växeln.", by=town.maja)
    services.decide(case, Wish("erasure", False, "Det ska bevaras."), by=town.karin)
    said = {"code": case.code, "words": received.words}
    refused = words(client.post(page, said).text)
    services.decide(
        fresh(case), Wish("erasure", True, "Nu får det gallras.", goes="everything"), by=town.karin
    )

    granted = words(client.post(page, said).text)

    assert "Radering: nej." in refused
    assert "Det ska bevaras. Ring växeln." in refused
    assert TEXT in refused
    assert "Radering: ja. Borttaget: namn, kontaktuppgifter, all text och alla filer." in granted
    assert (TEXT in granted, granted.count("Texten är borttagen.")) == (False, 2)
    assert "Bara filer" not in granted


def test_the_page_of_rights_shows_decisions_holds_and_what_has_gone(
    client: Client, town: Town
) -> None:
    case = known(town)
    client.force_login(town.karin)
    at = f"/synpunkter/{case.code}/rattigheter/"
    empty = words(client.get(at).text)
    said = {"decision": "yes", "reason": WHY, "goes": "contact"}
    client.post(f"{at}radering/", said)
    client.post(f"{at}undanta/", {"reason": "Tvist.", "ends_on": "2026-12-24"})
    client.post(f"{at}utdrag/", {"decision": "yes", "reason": WHY})

    page = client.get(at).text

    assert "Inget är beslutat." in empty
    assert "Inget är undantaget från gallring." in empty
    for each in ("Radering: ja.", "Tvist.", "efter avsändarens begäran", "Hämta registerutdraget"):
        assert each in words(page)
    case = fresh(case)
    client.post(f"{at}rattelse/", {"decision": "yes", "reason": WHY, "text": "Klockan nio."})
    shown = words(client.get(f"/synpunkter/{case.code}/").text)
    assert "rättelse" in shown
    assert "Den enskildes rättigheter" in shown


def test_contact_details_are_changed_on_the_form(client: Client, town: Town) -> None:
    case = known(town)
    client.force_login(town.karin)
    at = f"/synpunkter/{case.code}/rattigheter/rattelse/"
    form = client.get(at).text
    said = {"decision": "yes", "reason": WHY, "name": "Gun", "email": "", "phone": ""}
    client.post(at, said | {"text": "Nej."})
    before = fresh(case).contact.name

    client.post(at, said | {"changes_contact": "on"})

    assert re.search(r'name="name" value="Gunhild Planterad"', form)
    assert (before, fresh(case).contact.name) == ("Gunhild Planterad", "Gun")


def test_a_marked_case_is_written_down_as_read(client: Client, town: Town) -> None:
    case = known(town)
    FeedbackCase.objects.filter(pk=case.pk).update(secrecy="marked")
    client.force_login(town.karin)

    client.get(f"/synpunkter/{case.code}/rattigheter/")

    assert Act.objects.filter(action="case.read").count() == 1
