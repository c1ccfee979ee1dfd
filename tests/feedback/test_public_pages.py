"""A resident writes, reads through, and sends: without script and without a cookie."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.conf import settings
from django.core import signing
from django.test import Client

from rodtrad.declarations.models import PromiseVersion
from rodtrad.feedback import watching
from rodtrad.feedback.models import FeedbackCase, IntakeDraft
from rodtrad.feedback.public.forms import SALT, new_mark
from rodtrad.feedback.watching import Watch
from tests.feedback.conftest import NOW, TEXT, brought, words
from tests.town import Town

pytestmark = pytest.mark.django_db


def a_minute_ago() -> str:
    with time_machine.travel(NOW - timedelta(minutes=1), tick=False):
        return new_mark()


def write(client: Client, **more: object) -> str:
    """Write something, and return where it is gone on with."""
    said = {"text": TEXT, "shown": a_minute_ago()} | more
    answer = client.post("/tyck-till/", said)
    assert answer.status_code == 302, words(answer.text)
    return str(answer.headers["Location"])


def choose(client: Client, place: str, **more: object) -> str:
    answer = client.post(place, {"known_to": "nobody", "unit": ""} | more)
    assert answer.status_code == 302, words(answer.text)
    return str(answer.headers["Location"])


def token_in(page: str) -> str:
    found = re.search(r'name="token" value="([^"]+)"', page)
    assert found is not None
    return found[1]


def test_a_plain_remark_takes_three_pages(client: Client, town: Town) -> None:
    read = choose(client, write(client))
    page = client.get(read).text
    receipt = client.post(read, {"token": token_in(page)})

    case = FeedbackCase.objects.get()
    said = words(receipt.text)
    assert TEXT in words(page)
    assert f"Din ärendekod {case.code}" in said
    assert "Vi sparar inte vem du är" in said
    assert "Senast torsdag 26 november Du får veta vem som tar hand om det" in said
    assert "Lördag 28 november räknas inte, eftersom det är helg." in said
    assert not IntakeDraft.objects.exists()


def test_no_cookie_is_set_and_nothing_is_kept_on_the_way(client: Client, town: Town) -> None:
    place = write(client)
    pages = [client.get("/tyck-till/"), client.get(place), client.get("/tyck-till/folj/")]

    assert client.cookies == {}
    assert {page.headers["Cache-Control"] for page in pages} == {"no-store"}
    assert {page.headers["Referrer-Policy"] for page in pages} == {"no-referrer"}


def test_a_second_click_is_answered_as_the_first(client: Client, town: Town) -> None:
    read = choose(client, write(client))
    token = token_in(client.get(read).text)

    answers = [client.post(read, {"token": token}) for _ in range(3)]

    assert len({words(answer.text) for answer in answers}) == 1
    assert FeedbackCase.objects.count() == 1


def test_what_is_sent_is_sent(client: Client, town: Town) -> None:
    read = choose(client, write(client))
    client.post(read, {"token": token_in(client.get(read).text)})

    assert "redan skickat" in client.get(read).text
    assert client.get(read).status_code == 404
    assert client.post(read, {"token": str(uuid4())}).status_code == 404
    assert client.post(read, {"token": "nonsens"}).status_code == 404
    assert client.get(read.replace("las", "plats")).status_code == 404


def test_one_can_go_back_and_change(client: Client, town: Town) -> None:
    place = write(client)
    first = place.replace("plats/", "")
    assert TEXT in client.get(first).text

    client.post(first, {"text": "Ingen kom alls."})
    refused = client.post(first, {"text": " "})

    assert (refused.status_code, IntakeDraft.objects.get().text) == (422, "Ingen kom alls.")


def test_what_is_begun_can_be_gone_on_with_later(client: Client, town: Town) -> None:
    saved = write(client, later="1")
    page = client.get(saved).text

    address = re.search(r'<p class="address"><a href="([^"]+)"', page)
    assert "i 7 dagar" in words(page)
    assert address is not None
    assert TEXT in client.get(address[1]).text


def test_what_is_about_a_promise_says_so_all_the_way(
    client: Client, town: Town, promise: PromiseVersion
) -> None:
    page = client.get("/tyck-till/", {"lofte": promise.pk}).text
    place = write(client, promise=promise.pk)
    chosen = client.get(place).text

    assert promise.text in page
    assert promise.text in chosen
    assert f'<option value="{town.care.pk}" selected>' in chosen
    read = choose(client, place, unit=town.care.pk)
    client.post(read, {"token": token_in(client.get(read).text)})
    case = FeedbackCase.objects.get()
    assert (case.promise, case.unit) == (promise, town.care)


def test_an_address_that_names_nothing_is_a_form_about_anything(client: Client, town: Town) -> None:
    for asked in ({"lofte": "9999"}, {"lofte": "x"}, {"enhet": "finns-inte"}):
        page = client.get("/tyck-till/", asked)
        assert (page.status_code, "Det gäller något annat" in page.text) == (200, False)

    assert (
        "Hemtjänsten Söder" in client.get("/tyck-till/", {"enhet": town.home_care_south.key}).text
    )


def test_who_wants_to_be_unknown_and_writes_her_name_is_asked(client: Client, town: Town) -> None:
    place = write(client)

    asked = client.post(place, {"known_to": "nobody", "name": "Astrid Nord", "unit": ""})
    nameless = client.post(place, {"known_to": "everybody", "unit": ""})
    silent = client.post(place, {"unit": ""})

    assert "Du vill vara okänd. Ta bort namn" in words(asked.text)
    assert "Skriv det namn som får visas." in words(nameless.text)
    assert "Välj vem som får veta vem du är." in words(silent.text)
    assert IntakeDraft.objects.get().name == ""


def test_what_may_show_who_somebody_is_is_shown_before_it_is_sent(
    client: Client, town: Town
) -> None:
    read = choose(client, write(client, text="Ring Karin Berg på 070-123 45 67 i kväll."))
    page = words(client.get(read).text)

    assert "Det här kan visa vem någon är Karin Berg 070-123 45 67" in page
    other = choose(client, write(client))
    assert "Det här kan visa vem" not in client.get(other).text


@pytest.mark.parametrize(
    "sent",
    [
        {"website": "https://kop.example"},
        {"shown": ""},
        {"shown": "påhittat"},
        {"shown": signing.dumps({"at": NOW.timestamp()}, salt=SALT)},
    ],
    ids=["trap", "no mark", "false mark", "at once"],
)
def test_what_comes_as_from_a_robot_is_held_and_answered_alike(
    client: Client, town: Town, sent: dict[str, str]
) -> None:
    read = choose(client, write(client, **sent))

    receipt = client.post(read, {"token": token_in(client.get(read).text)})

    assert FeedbackCase.objects.get().state == "held"
    assert "Vi har tagit emot det du skrev" in words(receipt.text)


def test_who_sends_very_often_is_held(
    client: Client, town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "sending", Watch(most=2))
    for _ in range(3):
        write(client)

    doubtful = IntakeDraft.objects.order_by("pk").values_list("is_doubtful", flat=True)
    assert list(doubtful) == [False, False, True]


def test_an_empty_or_endless_text_is_said_so_and_kept(client: Client, town: Town) -> None:
    empty = client.post("/tyck-till/", {"text": "  ", "shown": a_minute_ago()})
    endless = client.post("/tyck-till/", {"text": "ab " * 4_000, "shown": a_minute_ago()})

    assert (empty.status_code, endless.status_code) == (422, 422)
    assert "Skriv vad du vill säga." in words(empty.text)
    assert "Texten är för lång." in words(endless.text)
    assert "ab ab ab" in endless.text


@pytest.mark.parametrize(("proxies", "held"), [(1, [False] * 4), (0, [False, False, True, True])])
def test_behind_a_proxy_each_sender_is_counted_by_herself(
    client: Client, town: Town, monkeypatch: pytest.MonkeyPatch, proxies: int, held: list[bool]
) -> None:
    monkeypatch.setattr(watching, "sending", Watch(most=2))
    monkeypatch.setattr("allauth.app_settings.TRUSTED_PROXY_COUNT", proxies, raising=False)
    monkeypatch.setattr(settings, "ALLAUTH_TRUSTED_PROXY_COUNT", proxies)
    for number in range(4):
        said = {"text": TEXT, "shown": a_minute_ago()}
        client.post("/tyck-till/", said, headers={"x-forwarded-for": f"192.0.2.{number}"})

    doubtful = IntakeDraft.objects.order_by("pk").values_list("is_doubtful", flat=True)
    assert list(doubtful) == held


def test_one_can_take_back_which_service_it_is_about(client: Client, town: Town) -> None:
    place = write(client, unit=town.home_care_south.pk)
    choose(client, place, unit="")

    assert IntakeDraft.objects.get().unit is None


def test_a_known_sender_is_told_that_she_chose_it(client: Client, town: Town) -> None:
    read = choose(client, write(client), known_to="municipality", name="Astrid", phone="070-1")
    page = words(client.get(read).text)
    receipt = words(client.post(read, {"token": token_in(client.get(read).text)}).text)

    assert "Känd för kommunen Astrid 070-1" in page
    assert "Vi sparar inte vem du är" not in receipt


def test_a_large_municipality_offers_its_departments(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    from rodtrad.feedback import offered

    every = {name for _pk, name in offered.units()}
    monkeypatch.setattr(offered, "MOST", 2)
    few = {name for _pk, name in offered.units()}

    assert {"Omsorgsförvaltningen", "Hemtjänsten Söder"} <= every
    assert "Omsorgsförvaltningen" in few
    assert "Hemtjänsten Söder" not in few
    named = {name for _pk, name in offered.units(town.home_care_south.pk)}
    assert named == few | {"Hemtjänsten Söder"}


def test_nothing_is_public_of_what_somebody_brought(client: Client, town: Town) -> None:
    brought(town.home_care, text="rödspätta i diket")

    for page in ("/", "/loften/", "/tyck-till/", "/resultat/", "/sok/?q=r%C3%B6dsp%C3%A4tta"):
        assert "i diket" not in client.get(page).text
