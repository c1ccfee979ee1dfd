"""A forgotten password is replaced by mail, and nobody learns who has an account."""

from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from tests.accounts.conftest import link_in
from tests.town import Town

from rodtrad.accounts import mail, sign_in_forms
from rodtrad.accounts.models import User


class TestForgottenPassword:
    def test_a_new_password_is_chosen_through_the_mail(
        self, town: Town, letters: list[mail.Letter], client: Client
    ) -> None:
        new = "en alldeles ny lång mening"
        client.post(reverse("account_reset_password"), {"email": "karin@sjoby.example"})
        page = client.get(link_in(letters[0]), follow=True)

        client.post(page.request["PATH_INFO"], {"password1": new, "password2": new})

        town.karin.refresh_from_db()
        assert (letters[0].to, letters[0].subject) == (
            "karin@sjoby.example",
            "Välj ett nytt lösenord",
        )
        assert town.karin.check_password(new)

    def test_nobody_learns_whether_an_address_is_known(
        self, town: Town, letters: list[mail.Letter], client: Client
    ) -> None:
        answers = []
        for address in ("karin@sjoby.example", "ingen@sjoby.example"):
            answer = client.post(reverse("account_reset_password"), {"email": address})
            answers.append((answer.status_code, answer["Location"]))

        assert answers[0] == answers[1] == (302, reverse("account_reset_password_done"))
        assert [letter.to for letter in letters] == ["karin@sjoby.example"]

    @pytest.mark.parametrize("address", ["karin@sjoby.example", "ingen@sjoby.example"])
    def test_the_answer_takes_as_long_for_an_address_that_nobody_has(
        self,
        town: Town,
        letters: list[mail.Letter],
        client: Client,
        monkeypatch: pytest.MonkeyPatch,
        address: str,
    ) -> None:
        slept: list[float] = []
        monkeypatch.setattr(sign_in_forms, "time", SimpleNamespace(
            monotonic=iter([100.0, 100.125]).__next__, sleep=slept.append
        ))  # fmt: skip

        client.post(reverse("account_reset_password"), {"email": address})

        assert slept == [sign_in_forms.LEAST_SECONDS - 0.125]

    def test_the_link_leads_to_where_the_system_is_reached(
        self, town: Town, letters: list[mail.Letter], client: Client, settings: Any
    ) -> None:
        settings.ALLOWED_HOSTS = ["annan.example"]
        settings.SITE_ADDRESS = "https://mal.sjoby.example"

        client.post(
            reverse("account_reset_password"),
            {"email": "karin@sjoby.example"},
            headers={"host": "annan.example:4711"},
        )

        assert "https://mal.sjoby.example/glomt-losenord/" in letters[0].body
        assert "annan.example" not in letters[0].body

    def test_one_who_has_left_gets_no_letter(
        self, town: Town, letters: list[mail.Letter], client: Client
    ) -> None:
        User.objects.filter(pk=town.karin.pk).update(is_active=False)

        client.post(reverse("account_reset_password"), {"email": "karin@sjoby.example"})

        assert letters == []
