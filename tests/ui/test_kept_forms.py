"""What a person writes outlives their session, and is shown to nobody else."""

import re
from typing import Any

import pytest
from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template import engines
from django.test import Client, override_settings
from django.urls import include, path, reverse

PAGE = "{% load ui %}<form>{% fields form %}</form>"


class Letter(forms.Form):
    text = forms.CharField(label="Text", widget=forms.Textarea)
    areas = forms.MultipleChoiceField(label="Vad", choices=[("a", "A"), ("b", "B"), ("c", "C")])
    version = forms.IntegerField(widget=forms.HiddenInput, initial=1)


def write(request: HttpRequest) -> HttpResponse:
    form = Letter(request.POST or None)
    return HttpResponse(engines["django"].from_string(PAGE).render({"form": form}, request))


def bare(request: HttpRequest) -> HttpResponse:
    return render(request, "ui/look.html", {"chosen": "", "back": "/"})


urlpatterns = [
    path("skriv/", write),
    path("bart/", bare),
    path("", include("rodtrad.config.urls")),
]
LETTER = {"text": "Det jag skrev & mer", "areas": ["a", "c"], "version": "1", "password": "hemligt"}
OF_MINE = {"headers": {"Referer": "http://testserver/skriv/?del=2"}}

pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]


@pytest.fixture
def signed_out(client: Client, town: Any) -> Client:
    """Give a browser in which Karin was signed in until her session ended."""
    client.force_login(town.karin)
    client.get("/skriv/")
    del client.cookies["sessionid"]
    return client


def test_the_text_is_back_in_the_form_after_sign_in(signed_out: Client, town: Any) -> None:
    sent = signed_out.post("/skriv/", LETTER, **OF_MINE)
    assert sent["Location"] == "/logga-in/?next=%2Fskriv%2F%3Fdel%3D2"

    _come_back(signed_out, town.karin)
    page = signed_out.get("/skriv/?del=2").text

    assert "Det jag skrev &amp; mer</textarea>" in page
    assert page.count(" checked") + page.count(" selected") == 2


def test_the_page_to_sign_in_on_says_that_the_text_is_kept(
    signed_out: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = signed_out.get("/logga-in/").text
    signed_out.post("/skriv/", LETTER, **OF_MINE)

    after = signed_out.get("/logga-in/?next=/skriv/").text
    monkeypatch.setattr("rodtrad.ui.kept.KEPT_FOR", -1)
    too_late = signed_out.get("/logga-in/?next=/skriv/").text

    kept = "Det du skrev är sparat i en timme"
    assert [kept in page for page in (before, after, too_late)] == [False, True, False]


def test_it_is_given_back_once(signed_out: Client, town: Any) -> None:
    signed_out.post("/skriv/", LETTER, **OF_MINE)
    _come_back(signed_out, town.karin)
    signed_out.get("/skriv/?del=2")

    page = signed_out.get("/skriv/?del=2").text

    assert "Det jag skrev" not in page


def test_somebody_else_who_signs_in_sees_nothing_of_it(signed_out: Client, town: Any) -> None:
    signed_out.post("/skriv/", LETTER, **OF_MINE)

    _come_back(signed_out, town.amina)
    page = signed_out.get("/skriv/?del=2").text

    assert "Det jag skrev" not in page


def test_passwords_and_codes_are_never_kept(signed_out: Client) -> None:
    signed_out.post("/skriv/", LETTER | {"code": "123456"}, **OF_MINE)

    assert set(signed_out.session["kept_form"]["fields"]) == {"text", "areas", "version"}


def test_a_form_that_now_speaks_of_another_version_is_shown_beside(
    signed_out: Client, town: Any
) -> None:
    signed_out.post("/skriv/", LETTER | {"version": "7"}, **OF_MINE)

    _come_back(signed_out, town.karin)
    page = signed_out.get("/skriv/?del=2").text

    assert "Det du skrev finns kvar" in page
    assert "Det jag skrev &amp; mer" in page


def test_a_page_without_the_form_shows_the_text_and_a_way_to_send_it(
    signed_out: Client, town: Any
) -> None:
    signed_out.post("/skriv/", LETTER, headers={"Referer": "http://testserver/bart/"})

    _come_back(signed_out, town.karin)
    page = signed_out.get("/bart/").text

    assert '<form method="post" action="/skriv/">' in page
    assert "Det jag skrev &amp; mer" in page


def test_the_key_behind_a_choice_is_sent_again_and_not_shown(signed_out: Client, town: Any) -> None:
    written = {"text": "Ja", "unit": "17", "version": "3", "kind": "unit_plan", "title": "8"}
    signed_out.post("/skriv/", written, headers={"Referer": "http://testserver/bart/"})

    _come_back(signed_out, town.karin)
    page = signed_out.get("/bart/").text

    assert re.findall(r'<p class="sheet-box">(.*?)</p>', page) == ["Ja", "8"]
    assert [f'name="{name}" value="{said}"' in page for name, said in written.items()] == [True] * 5


def test_a_visitor_who_was_never_signed_in_leaves_nothing(client: Client, town: Any) -> None:
    client.post("/skriv/", LETTER, **OF_MINE)

    assert "sessionid" not in client.cookies


def test_a_page_that_sends_to_sign_in_by_itself_keeps_nothing(signed_out: Client) -> None:
    sent = signed_out.post(reverse("mfa_authenticate"), {"code": "123456"}, **OF_MINE)

    assert sent["Location"] == "/logga-in/"
    assert "kept_form" not in signed_out.session


def test_a_referrer_elsewhere_is_not_followed(signed_out: Client) -> None:
    sent = signed_out.post("/skriv/", LETTER, headers={"Referer": "https://example.org/skriv/"})

    assert sent["Location"] == "/logga-in/?next=%2Fskriv%2F"


@override_settings(SESSION_COOKIE_AGE=60)
def test_what_waited_too_long_is_gone(
    signed_out: Client, town: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    signed_out.post("/skriv/", LETTER, **OF_MINE)
    _come_back(signed_out, town.karin)
    monkeypatch.setattr("rodtrad.ui.kept.KEPT_FOR", -1)

    page = signed_out.get("/skriv/?del=2").text

    assert "Det jag skrev" not in page


def test_more_than_a_form_holds_is_not_kept(
    signed_out: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rodtrad.ui.kept.LARGEST", 5)

    signed_out.post("/skriv/", LETTER, **OF_MINE)

    assert "sessionid" not in signed_out.cookies


def _come_back(client: Client, person: Any) -> None:
    """Sign in as the page does, in the session that holds what was kept."""
    session = client.session
    kept = session.get("kept_form")
    client.force_login(person)
    session = client.session
    if kept:
        session["kept_form"] = kept
        session.save()
