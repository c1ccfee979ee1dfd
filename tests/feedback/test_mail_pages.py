"""The staff see what came by mail, and those who answer for the mailbox how it goes."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from rodtrad.feedback import services
from rodtrad.feedback.models import CaseLetter, FeedbackCase, InboxState
from rodtrad.feedback.queries.keeping import has
from rodtrad.feedback.staff.mail_page import FAULTS
from rodtrad.feedback.threads import headers_of
from tests.feedback.conftest import answered, in_hand, words
from tests.feedback.mails import ASA, taken
from tests.town import Town

pytestmark = pytest.mark.django_db
PAGE = "/synpunkter/e-post/"
Enter = Callable[[str], Client]


@pytest.fixture
def box(settings: Settings) -> None:
    settings.INBOX_ADDRESS = "synpunkter@sjoby.example"
    settings.INBOX_HOST, settings.INBOX_FOLDER = "post.sjoby.example", "INBOX"
    settings.INBOX_PASSWORD = "hemligt"


def test_a_case_shows_its_subject_its_sender_and_what_was_refused(town: Town, enter: Enter) -> None:
    case = taken(files=(("x.exe", b"MZ\x00"),)).case

    page = words(enter("maja").get(f"/synpunkter/{case.code}/").text)

    assert f"Mejl från Åsa Öberg &lt;{ASA}&gt; , ämne: ”Grinden på lekplatsen”" in page
    assert ", e-post Registrerat" in page
    assert "Alla filer kom inte med, och avsändaren får veta det: Det går bara bra med" in page


def test_an_answer_shows_what_it_answers_folded_and_that_another_wrote(
    town: Town, enter: Enter
) -> None:
    case = in_hand(taken().case, town.maja)
    mark = headers_of(f"feedback:{case.pk}:received", "x.se")["Message-ID"]
    text = "Ja.\n\n> Vilken grind?"
    taken(text, sender="nils@exempel.se", subject="Sv: Ärende", In_Reply_To=mark)

    page = words(enter("maja").get(f"/synpunkter/{case.code}/").text)

    assert "Det är en annan adress än den i ärendet." in page
    assert "Det som mejlet svarar på &gt; Vilken grind?" in page
    assert "Mejl från &lt;nils@exempel.se&gt;" in page


def test_a_case_costs_the_same_for_one_letter_as_for_three(town: Town, enter: Enter) -> None:
    case = in_hand(taken().case, town.maja)
    client = enter("maja")
    mark = headers_of(f"feedback:{case.pk}:received", "x.se")["Message-ID"]
    taken("Ett.", In_Reply_To=mark)
    client.get(f"/synpunkter/{case.code}/")
    one = queries(client, case.code)

    taken("Två.", In_Reply_To=mark)
    taken("Tre.", In_Reply_To=mark)

    assert queries(client, case.code) == one


def queries(client: Client, code: str) -> int:
    with CaptureQueriesContext(connection) as found:
        client.get(f"/synpunkter/{code}/")
    return len(found)


def test_the_page_tells_when_it_was_fetched_what_failed_and_what_waits(
    town: Town, enter: Enter, box: None
) -> None:
    at = datetime(2026, 11, 24, 7, 5, tzinfo=UTC)
    InboxState.objects.create(pk=1, fetched_at=at, fault="sign_in", fault_at=at, waiting=3)
    taken()
    taken("Reklam.", X_Spam_Flag="YES")
    taken("Borta.", Auto_Submitted="auto-replied")

    page = words(enter("maja").get(PAGE).text).replace("\N{NO-BREAK SPACE}", " ")

    assert "Brevlådan säger nej till användaren eller lösenordet." in page
    assert "1 mejl väntar på att granskas. Visa dem" in page
    assert "Hämtas från post.sjoby.example, INBOX" in page
    assert "Hämtades senast 24 november 2026 klockan 08.05 Ligger kvar 3 mejl" in page
    assert "Senaste mejlet togs emot 24 november 2026 klockan 09.00" in page
    assert "Nytt ärende 1 Granskas 1 Skickat av en maskin, inget ärende 1" in page
    assert "hemligt" not in page
    assert ASA not in page


def test_without_a_mailbox_the_page_says_so(town: Town, enter: Enter) -> None:
    page = words(enter("adam").get(PAGE).text)

    assert "ingen brevlåda är angiven" in page
    assert "Senaste mejlet togs emot aldrig" in page
    assert "Inget mejl har kommit." in page


def test_every_fault_has_a_sentence() -> None:
    assert all(say().endswith(".") for say in FAULTS.values())


def test_who_may_see_how_the_mailbox_is(town: Town, client: Client) -> None:
    may = {}
    for name in ("sven", "karin", "lars", "siv", "maja", "vera", "adam"):
        client.force_login(getattr(town, name))
        may[name] = client.get(PAGE).status_code
        leads = PAGE in client.get("/synpunkter/").text
        assert leads == (may[name] == 200)
    client.logout()

    assert {name for name, status in may.items() if status == 200} == {"maja", "adam"}
    assert client.get(PAGE).status_code == 302


def test_what_is_personal_around_a_mail_goes_with_the_case(town: Town) -> None:
    case = in_hand(taken().case, town.maja)
    wish = {"asked": "erasure", "is_granted": True, "reason": "Begärt av avsändaren."}

    services.decide(case, services.Wish(**wish, goes="contact"), by=town.maja)
    letter = CaseLetter.objects.get()
    services.decide(case, services.Wish(**wish, goes="everything"), by=town.maja)

    assert (letter.sender, letter.subject) == ("", "Grinden på lekplatsen")
    assert not CaseLetter.objects.exists()


def test_a_rule_reaches_a_sender_who_stands_nowhere_but_around_a_mail(town: Town) -> None:
    case = answered(taken().case, town.maja)
    case.contact.delete()

    before = [FeedbackCase.objects.filter(has(goes)).exists() for goes in ("contact", "everything")]
    CaseLetter.objects.update(sender="")
    after = FeedbackCase.objects.filter(has("contact")).exists()

    assert (before, after) == ([True, True], False)


def test_an_extract_has_the_subject_and_the_sender(town: Town, enter: Enter) -> None:
    case = taken().case
    wish = services.Wish(asked="access", is_granted=True, reason="Begärt.")
    services.decide(case, wish, by=town.maja)

    said = enter("maja").get(f"/synpunkter/{case.code}/rattigheter/utdrag.txt").text

    assert "Grinden på lekplatsen" in said
    assert f"Åsa Öberg <{ASA}>" in said
