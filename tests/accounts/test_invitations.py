"""An invitation lets a newcomer choose her password, once and for a while."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.accounts.conftest import link_in
from tests.town import PASSWORD, Town

from rodtrad.accounts import mail
from rodtrad.accounts.models import Invitation, User
from rodtrad.accounts.services import (
    accept_invitation,
    add_person,
    choose_language,
    invite,
    withdraw_invitation,
)
from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput


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
