"""The way in, and what stays closed to those without one."""

import pytest
from allauth.account.adapter import DefaultAccountAdapter, get_adapter
from django.core.cache import cache
from django.test import Client, RequestFactory
from django.urls import reverse
from tests.town import PASSWORD, Town

from rodtrad.accounts.models import User


class TestSigningIn:
    @pytest.mark.parametrize("login", ["karin", "karin@sjoby.example", "Karin"])
    def test_by_username_or_address(self, town: Town, client: Client, login: str) -> None:
        cache.clear()
        client.post(reverse("account_login"), {"login": login, "password": PASSWORD})

        assert client.session.get("_auth_user_id") == str(town.karin.pk)

    def test_the_wrong_password_lets_nobody_in(self, town: Town, client: Client) -> None:
        cache.clear()
        client.post(reverse("account_login"), {"login": "karin", "password": "fel"})

        assert "_auth_user_id" not in client.session

    def test_guessing_is_stopped_even_when_the_guess_at_last_is_right(
        self, town: Town, client: Client
    ) -> None:
        cache.clear()
        for _ in range(6):
            client.post(reverse("account_login"), {"login": "karin", "password": "fel"})

        client.post(reverse("account_login"), {"login": "karin", "password": PASSWORD})

        assert "_auth_user_id" not in client.session

    def test_one_who_has_left_is_signed_out_at_once(self, town: Town, client: Client) -> None:
        client.force_login(town.karin)
        before = client.get(reverse("accounts:mine")).status_code
        User.objects.filter(pk=town.karin.pk).update(is_active=False)

        after = client.get(reverse("accounts:mine"))

        assert (before, after.status_code) == (200, 302)

    def test_nothing_but_the_page_says_that_one_is_signed_in(
        self, town: Town, client: Client
    ) -> None:
        cache.clear()
        english = {"Accept-Language": "en"}
        sent = {"login": "karin", "password": PASSWORD}

        page = client.post(reverse("account_login"), sent, headers=english, follow=True)

        assert page.status_code == 200
        assert [str(said) for said in page.context["messages"]] == []
        assert "Successfully" not in page.content.decode()

    def test_a_changed_password_is_said_in_the_accounts_own_language(
        self, town: Town, client: Client
    ) -> None:
        cache.clear()
        new = "en annan mening om sjön"
        client.force_login(town.karin)
        sent = {"oldpassword": PASSWORD, "password1": new, "password2": new}
        english = {"Accept-Language": "en"}

        page = client.post(reverse("account_change_password"), sent, headers=english, follow=True)

        assert [str(said) for said in page.context["messages"]] == ["Lösenordet är bytt."]

    def test_nobody_signs_up(self, db: None, client: Client, rf: RequestFactory) -> None:
        request = rf.get("/signup/")

        answer = client.get("/signup/")

        assert answer.status_code == 404
        assert DefaultAccountAdapter(request).is_open_for_signup(request)
        assert not get_adapter(request).is_open_for_signup(request)

    def test_a_changed_password_is_the_one_that_opens_and_leads_to_ones_own_page(
        self, town: Town, client: Client
    ) -> None:
        cache.clear()
        new = "en annan mening om sjön"
        client.force_login(town.karin)

        changed = client.post(
            reverse("account_change_password"),
            {"oldpassword": PASSWORD, "password1": new, "password2": new},
        )

        town.karin.refresh_from_db()
        assert (changed.status_code, changed["Location"]) == (302, reverse("accounts:mine"))
        assert (town.karin.check_password(PASSWORD), town.karin.check_password(new)) == (
            False,
            True,
        )

    def test_who_signs_out_comes_to_the_first_page_and_is_nobody_again(
        self, town: Town, client: Client
    ) -> None:
        client.force_login(town.karin)
        before = client.get(reverse("accounts:mine")).status_code

        out = client.post(reverse("account_logout"))

        assert (out.status_code, out["Location"], out["Content-Language"]) == (302, "/", "sv")
        assert (before, client.get(reverse("accounts:mine")).status_code) == (200, 302)

    def test_ones_own_pages_stay_with_oneself_and_are_forgotten_when_one_leaves(
        self, town: Town, client: Client
    ) -> None:
        client.force_login(town.karin)

        page = client.get(reverse("accounts:mine"))
        out = client.post(reverse("account_logout"))
        stranger = client.get(reverse("accounts:mine"))

        assert page["Cache-Control"] == "private, no-cache"
        assert out["Clear-Site-Data"] == '"cache"'
        assert [answer.has_header("Clear-Site-Data") for answer in (page, stranger)] == [False] * 2

    def test_the_stranger_is_sent_to_sign_in_and_then_back(self, db: None, client: Client) -> None:
        answer = client.get(reverse("accounts:mine"))

        assert (answer.status_code, answer["Location"]) == (302, "/logga-in/?next=/konto/")


class TestWords:
    def test_sign_in_speaks_swedish(self, town: Town, client: Client) -> None:
        cache.clear()
        page = client.post(reverse("account_login"), {"login": "karin", "password": "fel"}).text

        assert "Användarnamn eller e-post" in page
        assert "Användarnamnet eller lösenordet stämmer inte." in page
        assert [
            word for word in ("Password", "Username", "Forgot", "Remember") if word in page
        ] == []

    @pytest.mark.parametrize(
        "name", ["account_change_password", "mfa_activate_totp", "mfa_index", "account_logout"]
    )
    def test_ones_own_pages_of_sign_in_speak_swedish(
        self, town: Town, client: Client, name: str
    ) -> None:
        cache.clear()
        client.post(reverse("account_login"), {"login": "karin", "password": PASSWORD})

        answer = client.get(reverse(name), follow=True)

        assert answer.status_code == 200
        assert [
            word for word in ("Password", "Current", "Authenticator") if word in answer.text
        ] == []
