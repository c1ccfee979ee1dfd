"""The pages of units, decisions and profiles, for those who may and for the stranger."""

from datetime import date
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.town import FOUNDED, Town

from rodtrad.accounts.models import User
from rodtrad.core.errors import BadInput
from rodtrad.organisation import services
from rodtrad.organisation.models import AdoptedProfile, Decision, Unit
from rodtrad.organisation.queries import profile, tree
from rodtrad.profiles import library

PAGES = ("/organisation/", "/organisation/home-care-south/", "/organisation/beslut/")
CHANGING = (
    "/organisation/ny/",
    "/organisation/profil/",
    "/organisation/home-care-south/namn/",
    "/organisation/home-care-south/flytta/",
    "/organisation/home-care-south/avsluta/",
    "/organisation/care-committee/beslut/",
)


def _more_of_everything(town: Town, person: User) -> None:
    """Let the person work in a unit and lead one of her own, by a decision."""
    own = services.create_unit(
        name=f"Hos {person.given_name}",
        kind="unit",
        parent=town.home_care,
        starts_on=FOUNDED,
        by=None,
    )
    for unit, role in ((town.home_care_south, "staff"), (own, "unit_manager")):
        services.appoint(person, unit=unit, role=role, starts_on=FOUNDED, by=None)
    services.register_decision(
        town.council, decided_on=FOUNDED, paragraph=str(person.pk), title="Ny enhet", by=None
    )


class TestStanding:
    @pytest.mark.parametrize("url", [*PAGES, *CHANGING, "/organisation/personer/"])
    def test_the_stranger_is_sent_to_sign_in(self, town: Town, client: Client, url: str) -> None:
        assert client.get(url)["Location"] == f"/logga-in/?next={url}"

    def test_the_tree_is_shown_with_its_leaders(self, town: Town, visit: object) -> None:
        page = visit(town.karin).get("/organisation/").text

        assert page.count('class="node"') == 16
        assert "Karin Ståhl, enhetschef" in page
        assert page.index("Hemtjänsten Norr") < page.index("Hemtjänsten Söder")

    def test_another_day_is_shown_as_it_was_with_what_changed_since(
        self, town: Town, visit: object
    ) -> None:
        services.rename_unit(
            town.home_care_south, name="Hemtjänst Hamnen", on=date(2025, 5, 1), by=None
        )

        then = visit(town.karin).get("/organisation/?dag=2025-04-30").text
        now = visit(town.karin).get("/organisation/").text

        assert "Läget den 30\u00a0april 2025" in then
        assert "Hemtjänst Hamnen hette förut Hemtjänsten Söder" in then
        assert ("Hemtjänsten Söder</a>" in then, "Hemtjänsten Söder</a>" in now) == (True, False)

    def test_before_the_town_there_is_nothing(self, town: Town, visit: object) -> None:
        assert (
            "Här finns inget att visa."
            in visit(town.karin).get("/organisation/?dag=2020-01-01").text
        )

    def test_a_day_that_is_none_is_said_to_be_none(self, town: Town, visit: object) -> None:
        answer = visit(town.karin).get("/organisation/?dag=igår")

        assert answer.status_code == 400
        assert "Skriv dagen som år-månad-dag" in answer.text

    def test_a_unit_shows_its_place_its_people_and_its_past(
        self, town: Town, visit: object
    ) -> None:
        services.move_unit(town.home_care_south, parent=town.care, on=date(2025, 5, 1), by=None)

        page = visit(town.karin).get("/organisation/home-care-south/").text

        assert "Flyttades från Hemtjänsten till Omsorgsförvaltningen" in page
        assert "ersätter Karin Ståhl" in page
        assert "Sven Dahl" in page

    def test_a_protected_identity_is_shown_without_its_name(
        self, town: Town, visit: object
    ) -> None:
        for url in ("/organisation/home-care-north/", "/organisation/personer/"):
            page = visit(town.adam).get(url).text

            assert ("Hemlin" in page, "Skyddad identitet" in page) == (False, True)

    def test_a_committee_shows_its_decisions(self, town: Town, visit: object) -> None:
        page = visit(town.karin).get("/organisation/council/").text

        assert "Mål och budget 2024" in page
        assert "27\u00a0november 2023, §\u00a0112, KS 2023/214" in page

    @pytest.mark.parametrize(
        ("who", "url", "status"),
        [
            ("pia", "/organisation/provider/", 200),
            ("pia", "/organisation/home-care-south/", 404),
            ("ebba", "/organisation/home-care-south/", 404),
            ("karin", "/organisation/finns-inte/", 404),
            ("karin", "/organisation/home-care-south/?dag=2020-01-01", 404),
        ],
    )
    def test_a_unit_out_of_sight_is_not_there(
        self, town: Town, visit: object, who: str, url: str, status: int
    ) -> None:
        assert visit(getattr(town, who)).get(url).status_code == status

    def test_a_provider_sees_only_its_own(self, town: Town, visit: object) -> None:
        page = visit(town.pia).get("/organisation/").text

        assert page.count('class="node"') == 1
        assert "Stiftelsen Björkhaga" in page

    @pytest.mark.parametrize("url", PAGES)
    def test_a_page_costs_the_same_whatever_the_number_of_people(
        self, town: Town, visit: object, url: str
    ) -> None:
        browser = visit(town.karin)
        counts, lengths = [], []
        for newcomers in ((), (town.ebba, town.amina, town.birgitta)):
            for person in newcomers:
                _more_of_everything(town, person)
            browser.get(url)
            with CaptureQueriesContext(connection) as asked:
                lengths.append(len(browser.get(url).text))
            counts.append(len(asked))

        assert counts[0] == counts[1] <= 12
        assert lengths[0] < lengths[1]


class TestChanging:
    @pytest.mark.parametrize("url", CHANGING)
    def test_one_who_may_not_is_told_why(self, town: Town, visit: object, url: str) -> None:
        answer = visit(town.sven).get(url)

        assert answer.status_code == 403
        assert "Ditt uppdrag ger inte rätt att göra det här." in answer.text

    def test_a_unit_is_made_once_however_often_one_clicks(self, town: Town, visit: object) -> None:
        sent = {
            "once": str(uuid4()),
            "name": "Ängens förskola",
            "kind": "unit",
            "parent": town.schools.pk,
            "legal_form": "municipal",
            "starts_on": "2025-08-01",
        }

        answers = [visit(town.adam).post("/organisation/ny/", sent)["Location"] for _ in range(2)]

        assert answers == ["/organisation/angens-forskola/?dag=2025-08-01"] * 2
        assert Unit.objects.filter(key__startswith="angens").count() == 1

    def test_what_is_wrong_is_said_and_nothing_is_lost(self, town: Town, visit: object) -> None:
        answer = visit(town.adam).post(
            "/organisation/ny/",
            {
                "name": "Ängens förskola",
                "kind": "unit",
                "parent": town.schools.pk,
                "legal_form": "municipal",
                "starts_on": "2020-08-01",
            },
        )

        assert answer.status_code == 422
        assert "Enheten ovanför finns inte under hela tiden." in answer.text
        assert 'value="Ängens förskola"' in answer.text

    def test_two_who_rename_at_once_see_each_other(self, town: Town, visit: object) -> None:
        services.rename_unit(town.lake_school, name="Sjöskolan", on=date(2025, 1, 1), by=None)
        sent = {"name": "Strandskolan", "on": "2025-02-01", "version": 1}

        met = visit(town.adam).post("/organisation/lake-school/namn/", sent)
        visit(town.adam).post("/organisation/lake-school/namn/", met.context["form"].data.dict())

        assert met.status_code == 422
        assert "Någon annan har ändrat samma enhet." in met.text
        assert "<ins>Sjöskolan</ins>" in met.text
        assert tree().name(town.lake_school.pk) == "Strandskolan"

    def test_a_unit_is_moved_and_closed_from_its_page(self, town: Town, visit: object) -> None:
        browser = visit(town.adam)
        browser.post(
            "/organisation/oak-preschool/flytta/",
            {"parent": town.care.pk, "on": "2025-01-01", "version": 1},
        )
        parent = tree().get(town.oak_preschool.pk).parent_id

        browser.post("/organisation/oak-preschool/avsluta/", {"on": "2025-06-01", "version": 2})

        assert parent == town.care.pk
        assert town.oak_preschool.pk not in tree()

    def test_the_secretary_registers_what_her_body_decided(self, town: Town, visit: object) -> None:
        sent = {"decided_on": "2025-03-11", "paragraph": "§ 14", "title": "Plan 2025"}

        visit(town.siv).post("/organisation/care-committee/beslut/", sent)
        refused = visit(town.siv).post("/organisation/school-committee/beslut/", sent)

        assert refused.status_code == 403
        assert list(Decision.objects.filter(title="Plan 2025").values_list("paragraph")) == [
            ("14",)
        ]

    def test_the_administrator_adopts_a_profile_with_its_decision(
        self, town: Town, visit: object
    ) -> None:
        sent = {"profile": "umea", "decision": town.decision.pk, "starts_on": "2025-01-01"}

        page = visit(town.adam).post("/organisation/profil/", sent, follow=True)

        (adopted,) = AdoptedProfile.objects.all()
        assert (adopted.key, adopted.decision, page.status_code) == ("umea", town.decision, 200)
        assert "Profilen är antagen." in page.text

    def test_the_choice_of_a_decision_says_when_there_is_none(
        self, town: Town, visit: object
    ) -> None:
        some = visit(town.adam).get("/organisation/profil/").text
        Decision.objects.all().delete()

        none = visit(town.adam).get("/organisation/profil/").text

        told = [(name in some, name in none) for name in ("Välj ett beslut", "antecknat än")]
        assert told == [(True, False), (False, True)]

    def test_the_municipality_adopts_a_copy_of_its_own_under_its_own_name(
        self, town: Town, visit: object
    ) -> None:
        text = library.text_of("osteraker").replace('"resultatindikator"', '"ledtal"', 1)
        sent = {
            "profile": "umea",
            "decision": town.decision.pk,
            "starts_on": "2025-01-01",
            "municipality": "Sjöby",
            "own": SimpleUploadedFile("sjoby.toml", text.encode()),
        }

        visit(town.adam).post("/organisation/profil/", sent)

        held = profile()
        assert (held.name, held.municipality, held.word("indicator")) == (
            "osteraker",
            "Sjöby",
            "ledtal",
        )

    def test_a_copy_without_a_name_written_beside_it_keeps_the_name_we_have(
        self, town: Town, visit: object
    ) -> None:
        ours = library.load("osteraker").for_municipality("Sjöby")
        services.adopt_profile(ours, starts_on=FOUNDED, decision=town.decision, by=None)
        sent = {
            "decision": town.decision.pk,
            "starts_on": "2025-01-01",
            "own": SimpleUploadedFile("egen.toml", library.text_of("umea").encode()),
        }

        visit(town.adam).post("/organisation/profil/", sent)

        held = profile()
        assert (held.name, held.municipality) == ("umea", "Sjöby")

    @pytest.mark.parametrize(
        ("sent_file", "said"),
        [
            (b"name = 1\n", "Rad 1: ”name” ska vara en text."),
            ("namn = 'å'".encode("latin-1"), "Filen är inte text i UTF-8."),
        ],
    )
    def test_a_broken_profile_file_is_told_line_by_line_and_adopts_nothing(
        self, town: Town, visit: object, sent_file: bytes, said: str
    ) -> None:
        sent = {
            "profile": "umea",
            "decision": town.decision.pk,
            "starts_on": "2025-01-01",
            "own": SimpleUploadedFile("egen.toml", sent_file),
        }

        page = visit(town.adam).post("/organisation/profil/", sent)

        assert page.status_code == 422
        assert said in page.text
        assert not AdoptedProfile.objects.exists()

    def test_no_profile_is_chosen_for_somebody(self, town: Town, visit: object) -> None:
        sent = {"profile": "", "decision": town.decision.pk, "starts_on": "2025-01-01"}

        shown = visit(town.adam).get("/organisation/profil/")
        page = visit(town.adam).post("/organisation/profil/", sent)

        assert '<option value="" selected>Välj</option>' in shown.text
        assert page.status_code == 422
        assert "Välj en profil eller lämna en egen fil." in page.text
        assert not AdoptedProfile.objects.exists()

    def test_a_committee_does_not_decide_how_the_whole_municipality_is_steered(
        self, town: Town, visit: object
    ) -> None:
        committees = services.register_decision(
            town.care_committee, decided_on=FOUNDED, paragraph="7", title="Arbetsplan", by=None
        )
        sent = {"profile": "umea", "decision": committees.pk, "starts_on": "2025-01-01"}

        shown = visit(town.adam).get("/organisation/profil/")
        page = visit(town.adam).post("/organisation/profil/", sent)
        with pytest.raises(BadInput) as error:
            services.adopt_profile(
                library.load("umea"), starts_on=date(2025, 1, 1), decision=committees, by=town.adam
            )

        assert "Mål och budget 2024" in shown.text
        assert "Arbetsplan" not in shown.text
        assert page.status_code == 422
        assert error.value.sentence == (
            "Styrprofilen antas av fullmäktige eller styrelsen. Välj deras beslut."
        )
        assert not AdoptedProfile.objects.exists()

    def test_the_municipality_keeps_its_name_when_it_adopts_another_profile(
        self, town: Town, visit: object
    ) -> None:
        ours = library.load("umea").for_municipality("Sjöby")
        services.adopt_profile(ours, starts_on=FOUNDED, by=None)
        sent = {"profile": "pitea", "decision": town.decision.pk, "starts_on": "2025-01-01"}

        visit(town.adam).post("/organisation/profil/", sent)

        assert (profile().name, profile().municipality) == ("pitea", "Sjöby")
