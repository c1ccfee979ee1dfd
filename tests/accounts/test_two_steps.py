"""The second step of signing in, and the spare codes."""

import time

import time_machine
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal import auth
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from tests.town import PASSWORD, Town


class TestTwoSteps:
    def test_a_code_is_asked_for_once_it_is_turned_on(self, town: Town, client: Client) -> None:
        cache.clear()
        TOTP.activate(town.karin, generate_totp_secret())

        answer = client.post(reverse("account_login"), {"login": "karin", "password": PASSWORD})

        assert answer["Location"].startswith(reverse("mfa_authenticate"))
        assert "_auth_user_id" not in client.session

    def test_the_key_and_the_spare_codes_are_stored_nowhere_on_the_way(
        self, town: Town, client: Client
    ) -> None:
        cache.clear()
        client.post(reverse("account_login"), {"login": "karin", "password": PASSWORD})
        client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
        pages = [client.get(reverse("mfa_activate_totp"))]
        TOTP.activate(town.karin, generate_totp_secret())
        RecoveryCodes.activate(town.karin)
        pages.append(client.get(reverse("mfa_view_recovery_codes")))
        pages.append(client.get(reverse("mfa_download_recovery_codes")))

        kept = [(page.status_code, "no-store" in page["Cache-Control"]) for page in pages]
        assert kept == [(200, True)] * 3

    def test_the_code_that_turned_it_on_signs_nobody_in(self, town: Town, client: Client) -> None:
        cache.clear()
        client.post(reverse("account_login"), {"login": "karin", "password": PASSWORD})
        client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
        client.get(reverse("mfa_activate_totp"))
        secret, now = client.session[auth.SECRET_SESSION_KEY], int(time.time()) // 30
        codes = [auth.format_hotp_value(auth.hotp_value(secret, at)) for at in (now, now + 1)]
        visitor = Client()
        with time_machine.travel(now * 30 + 1, tick=False):
            begun = client.post(reverse("mfa_activate_totp"), {"code": codes[0]})
            visitor.post(reverse("account_login"), {"login": "karin", "password": PASSWORD})
            visitor.post(reverse("mfa_authenticate"), {"code": codes[0]})
        again = "_auth_user_id" in visitor.session
        with time_machine.travel((now + 1) * 30 + 1, tick=False):
            visitor.post(reverse("mfa_authenticate"), {"code": codes[1]})

        assert begun.status_code == 302
        assert (again, "_auth_user_id" in visitor.session) == (False, True)

    def test_a_spare_code_opens_the_door_once(self, town: Town, client: Client) -> None:
        TOTP.activate(town.karin, generate_totp_secret())
        code = RecoveryCodes.activate(town.karin).get_unused_codes()[0]
        signed_in = []
        for _ in range(2):
            cache.clear()
            visitor = Client()
            visitor.post(reverse("account_login"), {"login": "karin", "password": PASSWORD})
            visitor.post(reverse("mfa_authenticate"), {"code": code})
            signed_in.append("_auth_user_id" in visitor.session)

        assert signed_in == [True, False]

    def test_the_own_page_says_how_many_spare_codes_are_left(
        self, town: Town, client: Client
    ) -> None:
        TOTP.activate(town.karin, generate_totp_secret())
        RecoveryCodes.activate(town.karin)
        client.force_login(town.karin)

        assert "På. Du har 10 reservkoder kvar." in client.get("/konto/").text
