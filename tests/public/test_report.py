"""A visitor tells of a shortcoming; the words reach the municipality and stay nowhere else."""

import time
from typing import Any

import pytest
import time_machine
from django.test import Client

from rodtrad.audit.models import Act
from rodtrad.notifications.models import Mail, Notice
from rodtrad.organisation.services import Look, change_appearance
from rodtrad.public import forms, services
from tests.town import Town

PAGE = "/om-tillganglighet/brist/"
WORDS = "Knappen går inte att nå med tangentbordet"

pytestmark = pytest.mark.django_db


@pytest.fixture
def reachable(town: Town) -> Town:
    change_appearance(Look(email="kommun@sjoby.example", phone="0143-1"), by=None)
    return town


def _shown(seconds_ago: float) -> str:
    moment = time.time() - seconds_ago
    with time_machine.travel(moment, tick=False):
        return forms.new_token()


def _sent(seconds_ago: float = 30, **changed: str) -> dict[str, str]:
    return {"what": WORDS, "where": "Startsidan", "shown": _shown(seconds_ago), **changed}


def test_what_a_visitor_writes_reaches_the_municipality(client: Client, reachable: Town) -> None:
    answer = client.post(PAGE, _sent(reply_to="eva@example.org"))

    mail, notice = Mail.objects.get(), Notice.objects.get()
    assert (answer["Location"], dict(answer.cookies)) == ("/om-tillganglighet/tack/", {})
    assert (mail.to, mail.is_secret) == ("kommun@sjoby.example", True)
    assert mail.body == (
        f"Det här hindrar:\n{WORDS}\n\nPå sidan:\nStartsidan\n\nSvara till:\neva@example.org\n"
    )
    assert (notice.recipient, WORDS in notice.text, "eva" in notice.text) == (
        reachable.adam,
        False,
        False,
    )


def test_nothing_but_the_mail_and_the_notice_is_kept(client: Client, reachable: Town) -> None:
    acts = Act.objects.count()

    client.post(PAGE, _sent())

    assert (Act.objects.count(), Mail.objects.count(), Notice.objects.count()) == (acts, 1, 1)


def test_a_visitor_without_an_address_can_write_too(client: Client, reachable: Town) -> None:
    client.post(PAGE, _sent(where=""))

    assert "På sidan:\ninte angivet\n\nSvara till:\nvill inte ha svar\n" in Mail.objects.get().body


def test_a_second_click_sends_nothing_more(client: Client, reachable: Town) -> None:
    sent = _sent()

    places = [client.post(PAGE, sent)["Location"] for _ in range(2)]

    assert places == ["/om-tillganglighet/tack/"] * 2
    assert (Mail.objects.count(), Notice.objects.count()) == (1, 1)


def test_a_robot_that_fills_in_everything_is_thanked_and_forgotten(
    client: Client, reachable: Town
) -> None:
    answer = client.post(PAGE, _sent(website="https://buy.example"))

    assert (answer["Location"], Mail.objects.count()) == ("/om-tillganglighet/tack/", 0)


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"seconds_ago": 1}, "Det gick fort. Vänta några sekunder och skicka igen."),
        ({"seconds_ago": 25 * 60 * 60}, "Sidan har varit öppen länge."),
        ({"shown": "påhittad"}, "Sidan har varit öppen länge."),
        ({"reply_to": "eva"}, "Skriv en hel e-postadress"),
    ],
)
def test_what_cannot_be_sent_is_said_and_the_text_kept(
    client: Client, reachable: Town, changed: dict[str, Any], sentence: str
) -> None:
    answer = client.post(PAGE, _sent(**changed))

    assert (answer.status_code, sentence in answer.text, WORDS in answer.text) == (422, True, True)
    assert Mail.objects.count() == 0


def test_a_page_that_lay_long_can_be_sent_from_again(client: Client, reachable: Town) -> None:
    answer = client.post(PAGE, _sent(shown="gammal"))

    anew = answer.context["form"]["shown"].value()
    with time_machine.travel(time.time() + 5, tick=False):
        again = client.post(PAGE, _sent(shown=anew))
    assert again["Location"] == "/om-tillganglighet/tack/"


def test_an_empty_report_is_asked_for_its_words(client: Client, reachable: Town) -> None:
    answer = client.post(PAGE, _sent(what=" "))

    assert (answer.status_code, 'href="#id_what"' in answer.text) == (422, True)


def test_a_flood_is_stopped_and_people_are_shown_another_way(
    client: Client, reachable: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(services, "MOST_A_DAY", 1)
    client.post(PAGE, _sent())

    answer = client.post(PAGE, _sent(what="En till"))

    assert (answer.status_code, "Ring oss, eller försök i morgon." in answer.text) == (422, True)
    assert ("En till" in answer.text, Mail.objects.count()) == (True, 1)


def test_without_an_address_the_page_says_whom_to_call(client: Client, town: Town) -> None:
    change_appearance(Look(phone="0143-55 50 00"), by=None)

    page = client.get(PAGE).text
    sent = client.post(PAGE, _sent())

    assert ("0143-55 50 00" in page, "<textarea" in page) == (True, False)
    assert ("0143-55 50 00" in sent.text, Mail.objects.count()) == (True, 0)
    assert PAGE not in client.get("/om-tillganglighet/").text


def test_without_any_way_to_reach_anybody_the_switchboard_is_named(
    client: Client, town: Town
) -> None:
    assert "Ring kommunens växel." in client.get(PAGE).text


def test_the_statement_leads_to_the_form_and_the_form_back(client: Client, reachable: Town) -> None:
    statement, form = client.get("/om-tillganglighet/").text, client.get(PAGE).text

    assert f'href="{PAGE}"' in statement
    assert ('href="/om-tillganglighet/"' in form, "csrf" in form) == (True, False)
    assert "Lämnade du din e-post får du svar dit." in client.get("/om-tillganglighet/tack/").text
