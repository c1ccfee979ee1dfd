"""The pages of people, their roles and their way in."""

import re
from datetime import date

import pytest
from django.core.cache import cache
from django.utils import timezone
from tests.town import Town

from rodtrad.accounts import mail
from rodtrad.organisation import services
from rodtrad.organisation.models import Appointment


@pytest.fixture
def letters(monkeypatch: pytest.MonkeyPatch) -> list[mail.Letter]:
    sent: list[mail.Letter] = []
    monkeypatch.setattr(mail, "_senders", [sent.append])
    return sent


class TestPeople:
    @pytest.mark.parametrize("who", ["karin", "olle", "maja", "ebba"])
    def test_for_others_the_pages_are_not_there(self, town: Town, visit: object, who: str) -> None:
        karins = Appointment.objects.get(user=town.karin)
        browser = visit(getattr(town, who))
        urls = (
            "/organisation/personer/",
            "/organisation/personer/ny/",
            f"/organisation/personer/{town.karin.pk}/",
            f"/organisation/personer/{town.karin.pk}/uppdrag/",
            f"/organisation/personer/{town.karin.pk}/sluta/",
            f"/organisation/uppdrag/{karins.pk}/ersattare/",
            f"/organisation/uppdrag/{karins.pk}/avsluta/",
        )

        statuses = {browser.get(url).status_code for url in urls}
        sent = browser.post(
            f"/organisation/personer/{town.karin.pk}/inloggning/", {"act": "invite"}
        )

        assert (statuses, sent.status_code) == ({404}, 404)

    def test_whoever_reviews_reads_of_people_and_changes_nothing(
        self, town: Town, visit: object
    ) -> None:
        browser, own = visit(town.vera), f"/organisation/personer/{town.karin.pk}/"

        everybody = browser.get("/organisation/personer/").text
        one, protected = (
            browser.get(f"/organisation/personer/{each.pk}/").text
            for each in (town.karin, town.lena)
        )
        statuses = {
            browser.get(url).status_code
            for url in ("/organisation/personer/ny/", f"{own}uppdrag/", f"{own}sluta/")
        }
        sent = browser.post(f"{own}inloggning/", {"act": "invite"}).status_code

        assert "Enhetschef, Hemtjänsten Söder" in everybody
        assert "Hemtjänsten Söder</a>" in one
        for offer in ("Bjud in", "Avsluta", "Utse en ersättare", "Ge ett uppdrag", "inloggning/"):
            assert offer not in everybody + one, offer
        assert "Hemlin" not in everybody + protected
        assert (statuses, sent) == ({404}, 404)

    def test_whoever_reviews_is_led_to_the_people(self, town: Town, visit: object) -> None:
        pages = [visit(who).get("/organisation/").text for who in (town.vera, town.karin)]

        assert ['href="/organisation/personer/"' in page for page in pages] == [True, False]

    def test_everybody_is_listed_with_what_they_hold(self, town: Town, visit: object) -> None:
        page = visit(town.adam).get("/organisation/personer/").text

        assert page.count('scope="row"') == len(town.cast)
        assert "Enhetschef, Hemtjänsten Söder" in page

    def test_somebody_is_found_by_part_of_her_name(self, town: Town, visit: object) -> None:
        browser, url = visit(town.adam), "/organisation/personer/"
        town.karin.family_name = "Ståhlberg"
        town.karin.save()

        found = browser.get(url, {"sok": "kar STÅHL"}).text
        nobody = browser.get(url, {"sok": "finnsinte"}).text
        protected = browser.get(url, {"sok": town.lena.family_name}).text

        assert (found.count('scope="row"'), "Ståhlberg" in found) == (1, True)
        assert "Ingen heter så." in nobody
        assert town.lena.has_protected_identity
        assert "Skyddad identitet" not in protected

    def test_many_people_are_on_several_pages(
        self, town: Town, visit: object, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("rodtrad.organisation.staff.views.people.ON_A_PAGE", 5)
        browser, url = visit(town.adam), "/organisation/personer/"
        pages = [browser.get(url, {"sida": page}).text for page in (1, 2)]
        links = [set(re.findall(r"/organisation/personer/(\d+)/", page)) for page in pages]

        assert [len(one) for one in links] == [5, 5]
        assert not links[0] & links[1]

    def test_a_newcomer_is_invited_and_appointed(
        self, town: Town, visit: object, letters: list[mail.Letter]
    ) -> None:
        browser = visit(town.adam)
        newcomer = {
            "given_name": "Tova",
            "family_name": "Rask",
            "username": "tova",
            "email": "tova@sjoby.example",
        }
        page = browser.post("/organisation/personer/ny/", newcomer)["Location"]

        browser.post(
            f"{page}uppdrag/",
            {"role": "staff", "unit": town.lake_school.pk, "starts_on": "2025-01-01"},
        )

        assert [letter.to for letter in letters] == ["tova@sjoby.example"]
        assert "Medarbetare" in browser.get(page).text
        assert "Inbjuden, har inte valt lösenord än." in browser.get(page).text

    def test_a_role_out_of_place_is_refused_in_words(self, town: Town, visit: object) -> None:
        answer = visit(town.adam).post(
            f"/organisation/personer/{town.ebba.pk}/uppdrag/",
            {"role": "council_member", "unit": town.lake_school.pk, "starts_on": "2025-01-01"},
        )

        assert "Rollen ledamot i fullmäktige kan inte ges i enhet." in answer.text

    def test_a_substitute_is_named_and_a_role_ended(self, town: Town, visit: object) -> None:
        amina, browser = Appointment.objects.get(user=town.amina), visit(town.adam)
        browser.post(
            f"/organisation/uppdrag/{amina.pk}/ersattare/",
            {"user": town.ebba.pk, "starts_on": "2025-01-01", "ends_on": "2025-06-30"},
        )

        browser.post(
            f"/organisation/uppdrag/{amina.pk}/avsluta/", {"last_day": "2025-03-31", "version": 1}
        )

        ends = [each.valid.upper for each in Appointment.objects.filter(unit=town.lake_school)]
        assert ends == [date(2025, 4, 1), date(2025, 4, 1)]

    @pytest.mark.parametrize("day", ["9999-12-31", "3000-01-01", "0001-01-01"])
    def test_a_day_no_municipality_plans_for_is_said_and_kept(
        self, town: Town, visit: object, day: str
    ) -> None:
        amina, browser = Appointment.objects.get(user=town.amina), visit(town.adam)

        answer = browser.post(
            f"/organisation/uppdrag/{amina.pk}/avsluta/", {"last_day": day, "version": 1}
        )

        amina.refresh_from_db()
        assert "Skriv en dag mellan år 1862 och 2999." in answer.text
        assert f'value="{day}"' in answer.text
        assert amina.valid.upper is None

    def test_whoever_leaves_is_not_among_those_who_take_over(
        self, town: Town, visit: object
    ) -> None:
        page = visit(town.adam).get(f"/organisation/personer/{town.sven.pk}/sluta/")

        offered = {choice for choice, _name in page.context["form"].fields["to"].choices}
        assert (town.sven.pk in offered, town.karin.pk in offered) == (False, True)

    def test_an_account_is_closed_and_opened_again(self, town: Town, visit: object) -> None:
        browser, page = visit(town.adam), f"/organisation/personer/{town.sven.pk}/"
        closed = browser.post(f"{page}sluta/", {}, follow=True).text

        opened = browser.post(f"{page}inloggning/", {"act": "return"}, follow=True).text

        assert "Kontot är avslutat." in closed
        assert "Har ett lösenord." in opened

    @pytest.mark.parametrize(
        ("acts", "protected"), [(["protect"], True), (["protect", "show"], False)]
    )
    def test_a_name_is_protected_and_shown(
        self, town: Town, visit: object, acts: list[str], protected: bool
    ) -> None:
        for act in acts:
            visit(town.adam).post(
                f"/organisation/personer/{town.sven.pk}/inloggning/", {"act": act}
            )

        town.sven.refresh_from_db()
        assert town.sven.has_protected_identity is protected

    def test_an_invitation_is_sent_again_and_withdrawn(
        self, town: Town, visit: object, letters: list[mail.Letter]
    ) -> None:
        cache.clear()
        page = f"/organisation/personer/{town.ebba.pk}/inloggning/"
        visit(town.adam).post(page, {"act": "invite"})
        invited = town.ebba.invitations.get()

        visit(town.adam).post(page, {"act": "withdraw"})

        invited.refresh_from_db()
        assert len(letters) == 1
        assert invited.withdrawn_at is not None

    def test_an_act_that_is_none_is_refused(self, town: Town, visit: object) -> None:
        answer = visit(town.adam).post(
            f"/organisation/personer/{town.ebba.pk}/inloggning/", {"act": "dance"}
        )

        assert answer.status_code == 400

    def test_roles_of_tomorrow_are_shown_too(self, town: Town, visit: object) -> None:
        later = date(timezone.localdate().year + 1, 1, 1)
        services.appoint(town.ebba, unit=town.lake_school, role="staff", starts_on=later, by=None)

        page = visit(town.adam).get(f"/organisation/personer/{town.ebba.pk}/").text

        assert f"från 1\u00a0januari {later.year}" in page
