"""The way in, and what stays closed to those without one."""

import re
import time
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
import time_machine
from allauth.account.adapter import DefaultAccountAdapter, get_adapter
from django.core.cache import cache
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import timezone
from tests.town import PASSWORD, Town

from rodtrad.accounts import mail, sign_in_forms
from rodtrad.accounts.models import Invitation, User
from rodtrad.accounts.services import (
    accept_invitation,
    add_person,
    choose_language,
    invite,
    set_protection,
    withdraw_invitation,
)
from rodtrad.audit.models import Act
from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput


@pytest.fixture
def letters(monkeypatch: pytest.MonkeyPatch) -> list[mail.Letter]:
    """Everything sent, read before it is sent on."""
    sent: list[mail.Letter] = []
    monkeypatch.setattr(mail, "_senders", [sent.append])
    cache.clear()
    return sent


@pytest.fixture
def newcomer(town: Town) -> User:
    return add_person(
        username="tova", given_name="Tova", family_name="Rask", email="tova@sjoby.example", by=None
    )


def link_in(letter: mail.Letter) -> str:
    return re.search(r"https?://[^/]+(/\S+)", letter.body)[1]


class TestInvitation:
    def test_the_invited_chooses_a_password_and_signs_in(
        self, town: Town, newcomer: User, letters: list[mail.Letter], client: Client
    ) -> None:
        invite(newcomer, by=town.adam)
        link = link_in(letters[0])

        chosen = client.post(link, {"password": PASSWORD})
        welcome = client.get(chosen["Location"]).text
        client.post(reverse("account_login"), {"login": "tova", "password": PASSWORD})

        assert (chosen.status_code, chosen["Location"]) == (302, reverse("accounts:accepted"))
        assert "Lösenordet är valt" in welcome
        assert client.session["_auth_user_id"] == str(newcomer.pk)

    def test_the_letter_goes_to_the_invited_with_her_username(
        self, town: Town, newcomer: User, letters: list[mail.Letter]
    ) -> None:
        invite(newcomer, by=town.adam)

        (letter,) = letters
        assert (letter.to, letter.recipient) == ("tova@sjoby.example", newcomer)
        assert "Ditt användarnamn är tova." in letter.body

    def test_the_letter_is_in_the_language_of_its_receiver(
        self, town: Town, newcomer: User, letters: list[mail.Letter]
    ) -> None:
        choose_language(newcomer, "en", by=town.adam)

        invite(newcomer, by=town.adam)

        assert letters[0].subject == "Your invitation to Röda tråden"
        assert "Your username is tova." in letters[0].body

    def test_the_table_of_invitations_opens_no_door(
        self, town: Town, newcomer: User, letters: list[mail.Letter], client: Client
    ) -> None:
        invitation = invite(newcomer, by=town.adam)

        answer = client.get(reverse("accounts:accept", args=[invitation.token_digest]))

        assert answer.status_code == 410

    def test_a_link_works_once(
        self, town: Town, newcomer: User, letters: list[mail.Letter], client: Client
    ) -> None:
        invite(newcomer, by=town.adam)
        link = link_in(letters[0])
        client.post(link, {"password": PASSWORD})

        again = client.post(link, {"password": "en helt annan mening"})

        newcomer.refresh_from_db()
        assert again.status_code == 410
        assert newcomer.check_password(PASSWORD)

    def test_of_two_who_open_the_link_at_once_the_first_chooses_the_password(
        self, town: Town, newcomer: User, letters: list[mail.Letter]
    ) -> None:
        seen_by_both = invite(newcomer, by=town.adam)
        accept_invitation(seen_by_both, password=PASSWORD)

        with pytest.raises(BadInput) as error:
            accept_invitation(seen_by_both, password="en helt annan mening")

        newcomer.refresh_from_db()
        assert error.value.sentence == "Inbjudan är redan använd. Logga in, eller be om en ny."
        assert newcomer.check_password(PASSWORD)

    def test_a_letter_nobody_can_send_is_no_invitation(
        self, town: Town, newcomer: User, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(mail, "_senders", [])

        with pytest.raises(LookupError, match="Nobody has registered how mail is sent"):
            invite(newcomer, by=town.adam)

        assert not Invitation.objects.filter(user=newcomer).exists()

    def test_a_new_invitation_closes_the_old_one(
        self, town: Town, newcomer: User, letters: list[mail.Letter], client: Client
    ) -> None:
        invite(newcomer, by=town.adam)
        invite(newcomer, by=town.adam)

        statuses = [client.get(link_in(letter)).status_code for letter in letters]

        assert statuses == [410, 200]

    def test_an_old_invitation_has_gone_out(
        self, town: Town, newcomer: User, letters: list[mail.Letter], client: Client
    ) -> None:
        invite(newcomer, by=town.adam)
        Invitation.objects.update(expires_at=timezone.now() - timedelta(minutes=1))

        assert client.get(link_in(letters[0])).status_code == 410

    def test_a_withdrawn_invitation_opens_nothing(
        self, town: Town, newcomer: User, letters: list[mail.Letter], client: Client
    ) -> None:
        invite(newcomer, by=town.adam)
        withdraw_invitation(newcomer, by=town.adam)

        assert client.get(link_in(letters[0])).status_code == 410

    def test_only_an_open_invitation_can_be_withdrawn(self, town: Town, newcomer: User) -> None:
        with pytest.raises(BadInput, match="ingen öppen inbjudan"):
            withdraw_invitation(newcomer, by=town.adam)

    def test_a_weak_password_is_refused_with_the_reason(
        self, town: Town, newcomer: User, letters: list[mail.Letter], client: Client
    ) -> None:
        invite(newcomer, by=town.adam)

        answer = client.post(link_in(letters[0]), {"password": "tova"})

        newcomer.refresh_from_db()
        assert "12 tecken" in str(answer.context["form"].errors["password"])
        assert not newcomer.has_usable_password()

    def test_a_person_without_an_address_cannot_be_invited(
        self, town: Town, letters: list[mail.Letter]
    ) -> None:
        nameless = add_person(username="utan", given_name="U", family_name="Tan", by=None)

        with pytest.raises(BadInput, match="e-postadress"):
            invite(nameless, by=town.adam)

    @pytest.mark.parametrize("who", ["karin", "vera", "maja", "ebba"])
    def test_only_the_administrator_invites(self, town: Town, newcomer: User, who: str) -> None:
        with pytest.raises(Refused):
            invite(newcomer, by=getattr(town, who))

        assert Invitation.objects.count() == 0

    def test_a_link_made_up_is_gone(self, db: None, client: Client) -> None:
        assert client.get(reverse("accounts:accept", args=["påhittad"])).status_code == 410


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


class TestTwoSteps:
    def test_a_code_is_asked_for_once_it_is_turned_on(self, town: Town, client: Client) -> None:
        from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret

        cache.clear()
        TOTP.activate(town.karin, generate_totp_secret())

        answer = client.post(reverse("account_login"), {"login": "karin", "password": PASSWORD})

        assert answer["Location"].startswith(reverse("mfa_authenticate"))
        assert "_auth_user_id" not in client.session

    def test_the_key_and_the_spare_codes_are_stored_nowhere_on_the_way(
        self, town: Town, client: Client
    ) -> None:
        from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
        from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret

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
        from allauth.mfa.totp.internal import auth

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
        from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
        from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret

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
        from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
        from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret

        TOTP.activate(town.karin, generate_totp_secret())
        RecoveryCodes.activate(town.karin)
        client.force_login(town.karin)

        assert "På. Du har 10 reservkoder kvar." in client.get("/konto/").text


class TestProtectedIdentity:
    def test_the_name_is_shown_to_nobody(self, town: Town) -> None:
        assert (town.lena.display_name, str(town.lena)) == ("Skyddad identitet",) * 2

    def test_protection_is_given_and_lifted_by_the_administrator(self, town: Town) -> None:
        protected = set_protection(town.sven, is_protected=True, by=town.adam).display_name
        shown = set_protection(town.sven, is_protected=False, by=town.adam).display_name

        assert (protected, shown) == ("Skyddad identitet", "Sven Dahl")

    def test_the_log_holds_no_name(self, town: Town) -> None:
        acts = Act.objects.filter(subject_type="accounts.user")

        written = " ".join(str(act.detail) + act.role + act.action for act in acts)

        assert acts.count() == len(town.cast)
        assert [name for name in ("Lena", "Hemlin", "Karin", "@") if name in written] == []

    def test_she_sees_her_own_name_and_that_others_do_not(self, town: Town, client: Client) -> None:
        client.force_login(town.lena)

        page = client.get("/konto/").text

        assert "Lena Hemlin" in page
        assert "Dina uppgifter är skyddade" in page


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
