"""Pages of ways of working: how something is done, for which promises, and how it has gone."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client

from rodtrad.declarations import services
from rodtrad.declarations.models import WorkMethod
from tests.declarations.conftest import TODAY, drafted, precise, published
from tests.goals.asking import acts_of, read
from tests.goals.test_page_costs import assert_costs_no_more
from tests.town import Town

Enter = Callable[[str], Client]
STEPS = "Gå igenom besöken\nRing den som får ny tid\nSkriv ut listan"


def words(client: Client, url: str) -> str:
    """The page with its spaces made plain."""
    return " ".join(read(client, url).replace("\u00a0", " ").replace("\u00ad", "").split())


def described(town: Town, **more: object) -> WorkMethod:
    unit = more.pop("unit", town.home_care_south)
    said = {"title": "Ronden", "summary": "Vi går ronden varje dag.", "steps": STEPS} | more
    return services.describe_method(unit=unit, method=services.Method(**said), by=None)


class TestMethod:
    """One way of working."""

    def test_a_short_description_is_read_in_a_minute(self, enter: Enter, promising: Town) -> None:
        found = described(promising)

        page = words(enter("sven"), f"/arbetssatt/{found.key}/")

        assert "Beskrivningen är 17 ord. Det är kort nog att läsa på en minut." in page

    def test_a_long_description_is_asked_to_be_shortened(
        self, enter: Enter, promising: Town
    ) -> None:
        found = described(promising, summary="ord " * 251, steps="")

        page = words(enter("sven"), f"/arbetssatt/{found.key}/")

        assert "Beskrivningen är 251 ord. Längre än en A4-sida. Korta den?" in page

    def test_nothing_described_is_said(self, enter: Enter, promising: Town) -> None:
        found = described(promising, summary="", steps="")

        assert "Ingenting är beskrivet än." in words(enter("sven"), f"/arbetssatt/{found.key}/")

    @pytest.mark.parametrize(("count", "drawn"), [(2, 0), (3, 2), (12, 2), (13, 0)])
    def test_three_to_twelve_steps_are_drawn_for_wide_and_narrow(
        self, enter: Enter, promising: Town, count: int, drawn: int
    ) -> None:
        steps = "\n".join(f"Steg {number}" for number in range(count))
        found = described(promising, steps=steps)

        page = read(enter("sven"), f"/arbetssatt/{found.key}/")

        assert page.count("ch-process-picture") == drawn
        assert page.count("<li>Steg ") == count

    def test_promises_of_other_units_that_lean_on_it_are_listed(
        self, enter: Enter, promising: Town
    ) -> None:
        found = described(promising)
        version = published(promising)
        services.use_method(version.promises.get().promise, method=found, by=None)

        page = words(enter("sven"), f"/arbetssatt/{found.key}/")

        assert f'href="/deklarationer/{version.declaration.key}/"' in page
        assert "Vi kommer inom 15 minuter från avtalad tid." in page
        assert "Omsorgsförvaltningen" in page

    def test_a_draft_that_leans_on_it_is_not_shown_to_who_may_not_read_it(
        self, enter: Enter, promising: Town
    ) -> None:
        found = described(promising, unit=promising.lake_school)
        version = drafted(promising)
        services.use_method(version.promises.get().promise, method=found, by=None)

        page = words(enter("amina"), f"/arbetssatt/{found.key}/")

        assert "Inget löfte bygger på det här arbetssättet." in page

    def test_how_it_was_assessed_is_told(self, enter: Enter, promising: Town) -> None:
        found = described(promising)
        client = enter("karin")

        client.post(
            f"/arbetssatt/{found.key}/bedom/",
            {"used": "partly", "is_enough": "no", "text": "Två av tre team gör så."},
        )

        page = words(client, f"/arbetssatt/{found.key}/")
        assert "Används: delvis. Det räcker inte." in page
        assert "Två av tre team gör så." in page
        assert "Karin Ståhl" in page

    def test_a_stranger_finds_nothing(self, enter: Enter, promising: Town) -> None:
        found = described(promising)

        assert enter("ebba").get(f"/arbetssatt/{found.key}/").status_code == 404

    def test_a_colleague_reads_but_is_not_let_to_change(
        self, enter: Enter, promising: Town
    ) -> None:
        found = described(promising)
        client = enter("sven")

        page = read(client, f"/arbetssatt/{found.key}/")

        assert "andra/" not in page
        assert client.get(f"/arbetssatt/{found.key}/andra/").status_code == 403

    def test_more_promises_cost_no_more(self, enter: Enter, promising: Town) -> None:
        found = described(promising)
        version = published(promising)
        services.use_method(version.promises.get().promise, method=found, by=None)

        def grow() -> None:
            for title in ("Ett", "Två"):
                more = precise(promising, version.declaration, title=title)
                services.use_method(more.promises.get().promise, method=found, by=None)

        assert_costs_no_more(enter("karin"), f"/arbetssatt/{found.key}/", grow)


class TestActs:
    """What is done to a way of working."""

    def test_it_is_described_by_who_leads_the_unit(self, enter: Enter, promising: Town) -> None:
        client = enter("karin")
        said = {"title": "Ronden", "unit": promising.home_care_south.pk, "role": "staff"}

        answer = client.post("/arbetssatt/nytt/", said | {"steps": STEPS})

        found = WorkMethod.objects.get()
        assert answer["Location"] == f"/arbetssatt/{found.key}/"
        assert (found.title, found.steps, acts_of(found)) == ("Ronden", STEPS, ["method.described"])

    def test_a_stranger_may_not_describe(self, enter: Enter) -> None:
        assert enter("ebba").get("/arbetssatt/nytt/").status_code == 403

    def test_what_another_wrote_first_is_shown_beside(self, enter: Enter, promising: Town) -> None:
        found = described(promising)
        theirs = services.Method(title="Ronden, morgon", steps=STEPS)
        services.edit_method(found, method=theirs, by=None)
        said = {"title": "Ronden, kväll", "role": "staff", "steps": STEPS, "version": 1}

        page = enter("karin").post(f"/arbetssatt/{found.key}/andra/", said).content.decode()

        assert "Någon annan har ändrat samma text." in page
        assert "Ronden, kväll" in page
        found.refresh_from_db()
        assert found.title == "Ronden, morgon"

    def test_a_review_moves_the_day(self, enter: Enter, promising: Town) -> None:
        found = described(promising, next_review_on=TODAY - timedelta(days=1))
        client = enter("karin")

        late = words(client, f"/arbetssatt/{found.key}/")
        client.post(f"/arbetssatt/{found.key}/oversyn/", {"next_review_on": "2027-11-20"})

        assert "Skulle ha setts över senast 19 november 2026." in late
        page = words(client, f"/arbetssatt/{found.key}/")
        assert "Ses över senast 20 november 2027." in page

    def test_a_review_backwards_is_refused(self, enter: Enter, promising: Town) -> None:
        found = described(promising)

        page = enter("karin").post(
            f"/arbetssatt/{found.key}/oversyn/", {"next_review_on": "2026-11-01"}
        )

        assert "Välj en dag som kommer." in page.content.decode()

    def test_one_that_is_used_and_new_is_ended_tomorrow(
        self, enter: Enter, promising: Town
    ) -> None:
        found = described(promising)
        services.assess_method(found, used="yes", is_enough=True, text="Bra", by=None)
        client = enter("karin")

        answer = client.post(f"/arbetssatt/{found.key}/avsluta/", follow=True)

        assert "Avsluta det i morgon." in answer.content.decode()
        assert WorkMethod.objects.on().filter(pk=found.pk).exists()

    def test_one_that_nobody_leans_on_is_ended_at_once(self, enter: Enter, promising: Town) -> None:
        found = described(promising)

        answer = enter("karin").post(f"/arbetssatt/{found.key}/avsluta/")

        assert answer["Location"] == "/arbetssatt/"
        assert not WorkMethod.objects.exists()


class TestList:
    """The list, its filters and its sheet."""

    @pytest.fixture(autouse=True)
    def _several(self, promising: Town) -> None:
        described(promising, title="Sen", next_review_on=TODAY - timedelta(days=1))
        described(promising, title="Oanvänd", unit=promising.lake_school)
        version = drafted(promising)
        services.use_method(
            version.promises.get().promise, method=WorkMethod.objects.get(title="Sen"), by=None
        )

    def titles(self, client: Client, query: str) -> list[str]:
        page = read(client, f"/arbetssatt/{query}")
        known = WorkMethod.objects.values_list("title", flat=True)
        return [title for title in known if f">{title}</a>" in page]

    @pytest.mark.parametrize(
        ("query", "found"),
        [
            ("", ["Oanvänd", "Planering dagen före", "Sen"]),
            ("?lage=passed", ["Sen"]),
            ("?lage=unused", ["Oanvänd"]),
            ("?enhet=home-care", ["Planering dagen före", "Sen"]),
            ("?enhet=lake-school", ["Oanvänd"]),
            ("?sok=plan", ["Planering dagen före"]),
            ("?enhet=nej&lage=nej", ["Oanvänd", "Planering dagen före", "Sen"]),
        ],
    )
    def test_filters_let_through(self, enter: Enter, query: str, found: list[str]) -> None:
        assert self.titles(enter("karin"), query) == found

    def test_the_sheet_has_the_same_rows(self, enter: Enter) -> None:
        answer = enter("karin").get("/arbetssatt/kalkylblad/?lage=passed")

        lines = answer.content.decode("utf-8-sig").splitlines()
        assert lines[0].startswith("Arbetssätt;Enhet;")
        assert lines[1].startswith("Sen;Hemtjänsten Söder;")

    def test_a_stranger_sees_none(self, enter: Enter) -> None:
        assert self.titles(enter("ebba"), "") == []

    def test_more_rows_cost_no_more(self, enter: Enter, promising: Town) -> None:
        def grow() -> None:
            for number in range(4):
                described(promising, title=f"Nummer {number}")

        assert_costs_no_more(enter("karin"), "/arbetssatt/", grow)
