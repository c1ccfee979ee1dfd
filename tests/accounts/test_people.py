"""People come, change and leave."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.town import Town

from rodtrad.access.enums import Role
from rodtrad.accounts import handover, rules
from rodtrad.accounts.models import User
from rodtrad.accounts.names import shown_names
from rodtrad.accounts.request import user_of
from rodtrad.accounts.services import (
    add_person,
    change_person,
    choose_language,
    invite,
    leave,
    set_protection,
    welcome_back,
)
from rodtrad.audit.models import Act
from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.organisation import services
from rodtrad.organisation.models import Appointment

DETAILS = {
    "given_name": "Karin",
    "family_name": "Ståhl-Ek",
    "email": "karin@sjoby.example",
    "language": "sv",
}


class Keys:
    """Keys to doors, a thing people can own."""

    def __init__(self, owner: User, count: int) -> None:
        self.owner, self.number = owner, count

    def count(self, user: User) -> int:
        return self.number if user == self.owner else 0

    def hand_over(self, user: User, *, to: User, by: User | None) -> None:
        self.owner = to


@pytest.fixture
def karins_keys(town: Town, monkeypatch: pytest.MonkeyPatch) -> Keys:
    keys = Keys(town.karin, 3)
    monkeypatch.setattr(handover, "_kinds", [])
    handover.register("nycklar", keys.count, keys.hand_over)
    return keys


class TestComing:
    @pytest.mark.parametrize(
        ("username", "email", "field", "sentence"),
        [
            ("", "", "username", "Skriv ett användarnamn."),
            ("KARIN", "", "username", "Användarnamnet är upptaget. Välj ett annat."),
            ("ny", "inte en adress", "email", "Det är inte en e-postadress."),
            ("ny", "Karin@sjoby.example", "email", "E-postadressen hör redan till en annan"),
        ],
    )
    def test_what_cannot_be_right_is_said_in_a_sentence(
        self, town: Town, username: str, email: str, field: str, sentence: str
    ) -> None:
        with pytest.raises(BadInput, match=sentence) as error:
            add_person(username=username, given_name="N", family_name="Y", email=email, by=None)

        assert error.value.field == field

    def test_the_database_too_keeps_an_address_to_one_person(self, town: Town) -> None:
        with (
            pytest.raises(IntegrityError, match="an_address_belongs_to_one_person"),
            transaction.atomic(),
        ):
            User.objects.create_user("ny", "KARIN@sjoby.example")

    def test_somebody_without_a_password_has_no_way_in(self, town: Town) -> None:
        newcomer = add_person(username="ny", given_name="N", family_name="Y", by=town.adam)

        assert not newcomer.has_usable_password()

    def test_until_the_rule_is_known_nobody_may(
        self, town: Town, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(rules, "_keepers", [])

        assert rules.may_manage_people(town.adam).reason == "Ingen får hantera personer än."


class TestChanging:
    def test_a_person_changes_her_own_details(self, town: Town) -> None:
        changed = change_person(town.karin, **DETAILS, by=town.karin)

        assert (changed.display_name, changed.version) == ("Karin Ståhl-Ek", 2)

    def test_nobody_but_the_administrator_changes_anothers(self, town: Town) -> None:
        with pytest.raises(Refused):
            change_person(town.karin, **DETAILS, by=town.sven)

        assert change_person(town.karin, **DETAILS, by=town.adam).family_name == "Ståhl-Ek"

    def test_the_second_of_two_keeps_her_text_and_sees_the_others(self, town: Town) -> None:
        change_person(town.karin, **DETAILS, seen=1, by=town.adam)

        with pytest.raises(Conflict) as met:
            change_person(
                town.karin, **(DETAILS | {"family_name": "Ekström"}), seen=1, by=town.karin
            )

        assert met.value.theirs["family_name"] == "Ståhl-Ek"
        assert met.value.yours["family_name"] == "Ekström"

    def test_a_language_that_is_none_of_ours_is_refused(self, town: Town) -> None:
        with pytest.raises(BadInput, match="Välj ett av språken"):
            change_person(town.karin, **(DETAILS | {"language": "tlh"}), by=town.karin)

    def test_the_page_saves_and_returns(self, town: Town, client: Client) -> None:
        client.force_login(town.karin)

        answer = client.post("/konto/uppgifter/", DETAILS | {"version": 1}, follow=True)

        town.karin.refresh_from_db()
        assert town.karin.family_name == "Ståhl-Ek"
        assert "Dina uppgifter är sparade." in answer.text

    def test_the_page_keeps_what_was_wrong(self, town: Town, client: Client) -> None:
        client.force_login(town.karin)

        answer = client.post(
            "/konto/uppgifter/", DETAILS | {"email": "sven@sjoby.example", "version": 1}
        )

        assert answer.status_code == 422
        assert 'value="sven@sjoby.example"' in answer.text
        assert "E-postadressen hör redan till en annan person." in answer.text

    def test_the_page_shows_both_texts_and_can_then_be_sent_again(
        self, town: Town, client: Client
    ) -> None:
        client.force_login(town.karin)
        change_person(town.karin, **(DETAILS | {"family_name": "Ekström"}), by=town.adam)

        met = client.post("/konto/uppgifter/", DETAILS | {"version": 1})
        client.post("/konto/uppgifter/", met.context["form"].data.dict())

        town.karin.refresh_from_db()
        assert "Ekström" in met.text
        assert town.karin.family_name == "Ståhl-Ek"

    def test_the_page_is_shown_in_the_language_chosen(self, town: Town, client: Client) -> None:
        change_person(town.karin, **(DETAILS | {"language": "en"}), by=town.karin)
        client.force_login(town.karin)

        assert client.get("/konto/")["Content-Language"] == "en"

    def test_the_language_chosen_on_any_page_is_remembered_for_the_person(
        self, town: Town, client: Client
    ) -> None:
        client.force_login(town.karin)

        client.post("/sprak/", {"sprak": "en", "tillbaka": "/konto/"})

        town.karin.refresh_from_db()
        act = Act.objects.latest("pk")
        assert (town.karin.language, act.action) == ("en", "person.chose_language")
        assert client.get("/konto/")["Content-Language"] == "en"

    def test_choosing_the_language_one_has_leaves_no_act(self, town: Town, client: Client) -> None:
        client.force_login(town.karin)
        before = Act.objects.count()

        client.post("/sprak/", {"sprak": "sv", "tillbaka": "/konto/"})

        assert Act.objects.count() == before

    def test_one_chooses_no_language_for_another(self, town: Town) -> None:
        with pytest.raises(Refused):
            choose_language(town.karin, "en", by=town.sven)

    def test_a_language_that_is_none_of_ours_cannot_be_chosen(self, town: Town) -> None:
        with pytest.raises(BadInput):
            choose_language(town.karin, "tlh", by=town.karin)

    def test_the_own_page_shows_ones_roles(self, town: Town, client: Client) -> None:
        client.force_login(town.karin)

        page = client.get("/konto/").text

        assert "Enhetschef" in page
        assert "Hemtjänsten Söder" in page

    def test_one_without_a_role_is_told_what_comes_next(self, town: Town, client: Client) -> None:
        client.force_login(town.ebba)

        assert "En administratör kan ge dig ett." in client.get("/konto/").text

    def test_the_stranger_meets_no_details(self, db: None, client: Client) -> None:
        assert client.get("/konto/uppgifter/")["Location"].startswith(reverse("account_login"))


class TestLeaving:
    def test_what_she_answers_for_must_pass_to_somebody(
        self, town: Town, karins_keys: Keys
    ) -> None:
        with pytest.raises(BadInput, match="Välj vem som tar över det Karin Ståhl ansvarar för"):
            leave(town.karin, by=town.adam)

        town.karin.refresh_from_db()
        assert town.karin.is_active

    def test_it_passes_and_the_log_says_so(self, town: Town, karins_keys: Keys) -> None:
        left = leave(town.karin, to=town.lars, by=town.adam)

        act = Act.objects.get(action="person.handed_over")
        assert (left.is_active, karins_keys.owner) == (False, town.lars)
        assert act.detail == {"to": town.lars.pk, "count": 3}

    def test_nothing_passes_to_the_one_who_leaves_or_has_left(
        self, town: Town, karins_keys: Keys
    ) -> None:
        leave(town.sven, by=town.adam)
        town.sven.refresh_from_db()

        for taker in (town.karin, town.sven):
            with pytest.raises(BadInput, match="någon annan som är kvar"):
                leave(town.karin, to=taker, by=town.adam)

        assert karins_keys.owner == town.karin

    def test_her_roles_end_that_day_and_her_substitutes_with_them(self, town: Town) -> None:
        leave(town.karin, by=town.adam)

        today = timezone.localdate()
        ends = Appointment.objects.filter(unit=town.home_care_south, role=Role.UNIT_MANAGER)
        assert {each.valid.upper for each in ends} == {today}

    def test_a_role_that_was_to_begin_never_does(self, town: Town) -> None:
        later = date(timezone.localdate().year + 1, 1, 1)
        services.appoint(
            town.karin, unit=town.home_care_north, role=Role.STAFF, starts_on=later, by=None
        )

        leave(town.karin, by=town.adam)

        assert not Appointment.objects.filter(unit=town.home_care_north, user=town.karin).exists()

    def test_one_who_owns_nothing_leaves_without_a_taker(self, town: Town) -> None:
        assert not leave(town.ebba, by=town.adam).is_active

    def test_nobody_leaves_twice_or_by_own_hand(self, town: Town) -> None:
        leave(town.ebba, by=town.adam)

        with pytest.raises(BadInput, match="redan avslutat"):
            leave(town.ebba, by=town.adam)
        with pytest.raises(BadInput, match="ditt eget konto"):
            leave(town.adam, by=town.adam)

    def test_the_last_administrator_cannot_leave(self, town: Town) -> None:
        with pytest.raises(BadInput, match="Minst en administratör"):
            leave(town.adam, by=None)

        town.adam.refresh_from_db()
        assert town.adam.is_active

    def test_only_the_administrator_lets_people_leave(self, town: Town) -> None:
        with pytest.raises(Refused):
            leave(town.sven, by=town.karin)

    def test_one_who_has_left_is_not_invited_and_may_come_back(self, town: Town) -> None:
        leave(town.ebba, by=town.adam)
        with pytest.raises(BadInput, match="har slutat"):
            invite(town.ebba, by=town.adam)

        assert welcome_back(town.ebba, by=town.adam).is_active

    def test_protection_is_the_administrators_to_give(self, town: Town) -> None:
        with pytest.raises(Refused):
            set_protection(town.sven, is_protected=True, by=town.sven)


def test_names_are_shown_for_many_at_once_without_the_protected(town: Town) -> None:
    assert shown_names([town.karin.pk, town.lena.pk]) == {
        town.karin.pk: "Karin Ståhl",
        town.lena.pk: "Skyddad identitet",
    }


def test_a_request_without_anybody_has_no_person(rf: object) -> None:
    from django.contrib.auth.models import AnonymousUser

    request = rf.get("/")
    request.user = AnonymousUser()

    with pytest.raises(Refused):
        user_of(request)
