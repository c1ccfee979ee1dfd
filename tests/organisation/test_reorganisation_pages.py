"""The pages of a reorganisation, for the administrator, for others and for the stranger."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.organisation.reorganising import ON, close, draft, merge, move, plan, rename, split
from tests.town import Town

from rodtrad.access.enums import Role
from rodtrad.organisation import services
from rodtrad.organisation.enums import ReorganisationState
from rodtrad.organisation.models import Reorganisation, UnitVersion
from rodtrad.organisation.queries import tree

pytestmark = pytest.mark.django_db
ROOT = "/organisation/omorganisationer/"
MOST = 12


def place(one: Reorganisation, tail: str = "") -> str:
    return f"{ROOT}{one.pk}/{tail}"


def words(page: str) -> str:
    """Return what a page says, without its marks."""
    return " ".join(re.sub(r"<[^>]+>", " ", page).replace("\u00a0", " ").split())


def everything_at_once(town: Town) -> Reorganisation:
    return draft(
        merge("Hemtjänst i Sjöby", town.care, town.home_care_south, town.home_care_north),
        split(town.lake_school, Ängen=70, Sjön=30),
        close(town.oak_preschool, town.schools),
        move(town.quality_group, town.head_office),
        move(town.company, None),
        rename(town.care, "Vård och omsorg"),
    )


class TestWho:
    @pytest.mark.parametrize(
        "tail", ["", "steg/flytta/", "genomfor/", "dra-tillbaka/", "steg/{step}/bort/"]
    )
    def test_only_the_administrator_sees_them(
        self, town: Town, visit, client: Client, tail: str
    ) -> None:
        one = draft(rename(town.care, "Vård"))
        url = place(one, tail.format(step=one.steps.get().pk))

        assert client.get(url)["Location"] == f"/logga-in/?next={url}"
        assert visit(town.karin).get(url).status_code == 403
        assert visit(town.adam).get(url).status_code == 200

    def test_who_follows_all_that_is_decided_reads_what_has_been_and_no_drafts(
        self, town: Town, visit
    ) -> None:
        drafted, planned = (
            draft(rename(town.care, "Vård")),
            plan(town, rename(town.schools, "Skola")),
        )

        told = {}
        for name in ("vera", "maja", "adam", "karin"):
            client = visit(getattr(town, name))
            pages = [client.get(url) for url in (ROOT, place(planned), place(drafted))]
            told[name] = [page.status_code for page in pages]
            if pages[1].status_code == 200:
                shown = "Dra tillbaka" in pages[1].text, place(drafted) in pages[0].text
                assert shown == (name == "adam", name == "adam")

        assert told == {
            "vera": [200, 200, 404],
            "maja": [200, 200, 404],
            "adam": [200, 200, 200],
            "karin": [403, 403, 403],
        }

    @pytest.mark.parametrize("url", [f"{ROOT}ny/"])
    def test_to_begin_one_is_the_administrators_too(
        self, town: Town, visit, client: Client, url: str
    ) -> None:
        assert client.get(url)["Location"] == f"/logga-in/?next={url}"
        assert visit(town.maja).get(url).status_code == 403
        assert visit(town.adam).get(url).status_code == 200


class TestTheWayThrough:
    def test_it_is_drafted_previewed_performed_and_withdrawn(self, town: Town, visit) -> None:
        client = visit(town.adam)

        begun = client.post(f"{ROOT}ny/", {"title": "Vård i ett", "starts_on": ON.isoformat()})
        one = Reorganisation.objects.get()
        home = begun["Location"]
        for kind, sent in (
            ("namn", {"unit": town.care.pk, "name": "Vård"}),
            ("flytta", {"unit": town.company.pk, "parent": town.board.pk}),
            (
                "sla-ihop",
                {
                    "unit_1": town.home_care_south.pk,
                    "unit_2": town.home_care_north.pk,
                    "name": "Hemtjänst",
                    "parent": town.care.pk,
                },
            ),
            (
                "dela",
                {
                    "unit": town.lake_school.pk,
                    "name_1": "Ängen",
                    "share_1": "62,5",
                    "name_2": "Sjön",
                    "share_2": "37,5",
                    "takes_over": 2,
                },
            ),
            ("avsluta", {"unit": town.oak_preschool.pk, "receiver": town.schools.pk}),
        ):
            assert client.post(place(one, f"steg/{kind}/"), sent)["Location"] == home
        preview = words(client.get(home).text)
        one.refresh_from_db()
        client.post(place(one, "genomfor/"), {"decision": town.decision.pk, "version": one.version})
        planned = words(client.get(home).text)
        client.post(place(one, "dra-tillbaka/"))

        assert "Ängsjöskolan delas i Ängen (62,5 %) och Sjön (37,5 %)." in preview
        assert "Sjön tar över det som inte delas." in preview
        assert "Hemtjänsten Söder och Hemtjänsten Norr blir Hemtjänst." in preview
        assert "Ekens förskola upphör, och Barn- och utbildningsförvaltningen tar" in preview
        assert "Allt går att genomföra." in preview
        assert "Mål och budget 2024, 27 november 2023, § 112" in planned
        assert words(client.get(home).text).count("Allt är som det var innan.") == 1
        assert tree(ON).name(town.care.pk) == "Omsorgsförvaltningen"

    def test_a_step_is_taken_out(self, town: Town, visit) -> None:
        one = draft(rename(town.care, "Vård"))
        client = visit(town.adam)
        url = place(one, f"steg/{one.steps.get().pk}/bort/")

        asked = words(client.get(url).text)
        client.post(url)

        assert "Omsorgsförvaltningen byter namn till Vård." in asked
        assert not one.steps.exists()
        assert "Inga steg än." in words(client.get(place(one)).text)

    @pytest.mark.parametrize(
        ("kind", "sent", "said"),
        [
            ("flytta", {"parent": ""}, "Fel"),
            ("dela", {"name_1": "A", "share_1": "60", "name_2": "B", "share_2": "30"}, "100"),
            ("sla-ihop", {"name": "A"}, "minst två olika"),
        ],
    )
    def test_a_step_that_cannot_be_keeps_what_was_written(
        self, town: Town, visit, kind: str, sent: dict[str, str], said: str
    ) -> None:
        one = draft()
        units = {"unit_1": town.lake_school.pk, "unit_2": town.lake_school.pk}
        given = {"dela": {"unit": town.care.pk, "takes_over": 1}, "sla-ihop": units}.get(kind, {})

        answer = visit(town.adam).post(place(one, f"steg/{kind}/"), sent | given)

        assert answer.status_code == 422
        assert said in words(answer.text)
        assert not one.steps.exists()
        assert all(f'value="{text}"' in answer.text for text in sent.values() if text)

    def test_another_kind_of_step_is_not_there(self, town: Town, visit) -> None:
        assert visit(town.adam).get(place(draft(), "steg/fusion/")).status_code == 404

    def test_the_decision_is_one_of_the_whole_municipality(self, town: Town, visit) -> None:
        services.register_decision(
            town.care_committee, decided_on=date(2024, 1, 1), paragraph="9", title="Eget", by=None
        )

        page = visit(town.adam).get(place(draft(rename(town.care, "Vård")), "genomfor/")).text

        assert "Mål och budget 2024" in page
        assert "Eget" not in page


class TestThePreview:
    def test_it_names_what_is_touched(self, town: Town, visit) -> None:
        said = words(visit(town.adam).get(place(everything_at_once(town))).text)

        assert "Det här är en förhandsgranskning. Inget är ändrat än." in said
        # The trees, before and after.
        assert "Hemtjänsten Söder upphör" in said
        assert "Hemtjänst i Sjöby ny enhet, efter Hemtjänsten Söder och Hemtjänsten Norr" in said
        assert "Vård och omsorg hette Omsorgsförvaltningen" in said
        assert "Kvalitetsgruppen flyttas" in said
        assert "Kvalitetsgruppen flyttad hit" in said
        # People, and what they reach.
        assert "Karin Ståhl enhetschef Från Hemtjänsten Söder till Hemtjänst i Sjöby" in said
        assert "Amina Yusuf enhetschef Från Ängsjöskolan till Ängen" in said

    def test_it_says_who_gains_and_loses_rights(self, town: Town, visit) -> None:
        one = draft(move(town.home_care, town.schools), close(town.lake_school, town.care))

        said = words(visit(town.adam).get(place(one)).text)

        lost = "Hemtjänsten, Hemtjänsten Norr och Hemtjänsten Söder"
        assert f"Lars Ekdahl förvaltningschef Får Ängsjöskolan. Förlorar {lost}." in said
        assert f"Birgitta Fors förvaltningschef Får {lost}. Förlorar Ängsjöskolan." in said
        assert "Amina Yusuf enhetschef Upphör i Ängsjöskolan" in said

    def test_what_had_ceased_before_is_not_lost_again(self, town: Town, visit) -> None:
        plan(town, close(town.oak_preschool, town.lake_school))
        one = draft(move(town.home_care, town.schools), on=date(2032, 1, 1))

        said = words(visit(town.adam).get(place(one)).text)

        assert "Amina Yusuf" not in said
        assert "Förlorar Ekens" not in said

    def test_many_names_are_counted(self, town: Town, visit) -> None:
        for number in range(7):
            services.create_unit(
                name=f"Grupp {number}", kind="unit", parent=town.home_care,
                starts_on=date(2025, 1, 1), by=None,
            )  # fmt: skip

        said = words(visit(town.adam).get(place(draft(move(town.home_care, town.schools)))).text)

        assert "Grupp 0, Grupp 1, Grupp 2, Grupp 3, Grupp 4 (+5)" in said

    def test_it_says_what_stands_in_the_way(self, town: Town, visit) -> None:
        one = draft(rename(town.care, "Vård"))
        services.rename_unit(town.care, name="Omsorg", on=date(2032, 1, 1), by=None)

        said = words(visit(town.adam).get(place(one)).text)

        assert "Går inte: Omsorgsförvaltningen har redan en ändring från 1 januari 2032." in said
        assert "Den kan inte genomföras än." in said

    def test_what_stands_in_the_way_of_the_whole_is_said_above_the_steps(
        self, town: Town, visit
    ) -> None:
        one = draft(close(town.head_office, town.care))

        said = words(visit(town.adam).get(place(one)).text)

        assert "Det här hindrar den Minst en administratör måste finnas kvar." in said

    def test_a_planned_one_shows_both_sides_of_its_day(self, town: Town, visit) -> None:
        one = plan(town, move(town.home_care, town.schools), close(town.lake_school, town.schools))

        said = words(visit(town.adam).get(place(one)).text)

        assert "Hemtjänsten flyttas" in said
        assert "Hemtjänsten flyttad hit" in said
        assert "Barn- och utbildningsförvaltningen efter Ängsjöskolan" in said
        assert "Dra tillbaka" in said

    def test_one_in_force_offers_nothing_more(self, town: Town, visit, on_day) -> None:
        one = plan(town, rename(town.care, "Vård"))
        on_day(ON)

        page = visit(town.adam).get(place(one)).text
        refused = visit(town.adam).post(place(one, "dra-tillbaka/"))

        assert one.state is ReorganisationState.IN_FORCE
        assert "dra-tillbaka" not in page
        assert refused.status_code == 422
        assert "gäller redan och kan inte dras tillbaka" in refused.text

    def test_the_unit_pages_tell_of_it(self, town: Town, visit) -> None:
        plan(town, split(town.lake_school, Ängen=70, Sjön=30))

        old = words(visit(town.adam).get("/organisation/lake-school/").text)
        new = words(visit(town.adam).get("/organisation/angen/", {"dag": ON.isoformat()}).text)

        assert "Delades i Ängen och Sjön" in old
        assert "Inrättades efter Ängsjöskolan" in new


class TestTheList:
    def test_it_tells_how_each_stands(self, town: Town, visit) -> None:
        draft(rename(town.schools, "Skola"))
        plan(town, rename(town.care, "Vård"))

        page = visit(town.adam).get(ROOT).text

        assert re.findall(r"<td>(Utkast|Planerad)</td>", page) == ["Planerad", "Utkast"]

    def test_an_empty_one_says_what_comes_next(self, town: Town, visit) -> None:
        said = words(visit(town.adam).get(ROOT).text)

        assert "Ingen omorganisation är påbörjad." in said


class TestCosts:
    def cost(self, client: Client, url: str) -> int:
        client.get(url)
        with CaptureQueriesContext(connection) as asked:
            client.get(url)
        return len(asked)

    def test_a_preview_costs_as_much_for_many_steps_as_for_one(self, town: Town, visit) -> None:
        client = visit(town.adam)
        one = draft(close(town.oak_preschool, town.lake_school))
        few = self.cost(client, place(one))
        for step in (
            merge("Hemtjänst i Sjöby", town.care, town.home_care_south, town.home_care_north),
            rename(town.care, "Vård och omsorg"),
            move(town.company, town.board),
        ):
            services.add_step(one, step, by=None)
        services.appoint(
            town.ebba, unit=town.home_care_north, role=Role.STAFF, starts_on=ON, by=None
        )

        assert self.cost(client, place(one)) == few
        assert few <= MOST

    def test_a_planned_one_and_the_list_cost_little(self, town: Town, visit) -> None:
        client = visit(town.adam)
        one = plan(town, rename(town.care, "Vård"), close(town.oak_preschool, town.schools))
        few = self.cost(client, ROOT)
        plan(town, rename(town.schools, "Skola"), on=date(2032, 1, 1))

        assert self.cost(client, ROOT) == few <= MOST
        assert self.cost(client, place(one)) <= MOST

    def test_versions_are_what_the_pages_say(self, town: Town) -> None:
        plan(town, rename(town.care, "Vård"))

        assert UnitVersion.objects.on(ON).get(unit=town.care).name == "Vård"
