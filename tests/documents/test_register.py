"""The register: what it lists, to whom, and what it costs."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from rodtrad.documents import services
from rodtrad.documents.models import DocumentVersion
from tests.documents.conftest import decided_by, drafted, in_force
from tests.goals.asking import read
from tests.goals.test_page_costs import assert_costs_no_more
from tests.town import Town

Enter = Callable[[str], Client]


def words(client: Client, url: str) -> str:
    """The page with its spaces made plain."""
    return " ".join(read(client, url).replace("\u00a0", " ").replace("\u00ad", "").split())


class TestList:
    """The register: what is in force, until something else is asked for."""

    @pytest.fixture(autouse=True)
    def _of_every_standing(self, ten_fields: Town) -> None:
        in_force(ten_fields, "Gällande policy", subjects=("ett",))
        in_force(ten_fields, "Utgången policy", valid_until=date(2026, 11, 1), subjects=("två",))
        in_force(ten_fields, "Snart slut", valid_until=date(2027, 1, 31), kind="guideline")
        ended = in_force(ten_fields, "Upphävd policy", subjects=("tre",))
        decision = decided_by(ten_fields.council)
        services.repeal(ended, decision=decision, ends_on=date(2026, 5, 4), by=None)
        coming = drafted(ten_fields, "Kommande policy")
        services.put_in_force(coming, decision=decision, starts_on=date(2027, 1, 1), by=None)
        drafted(ten_fields, "Ett utkast")

    def titles(self, client: Client, query: str = "") -> list[str]:
        page = read(client, f"/dokument/{query}")
        known = DocumentVersion.objects.order_by("sort_key").values_list("title", flat=True)
        return [title for title in known if f">{title}</a>" in page]

    def test_what_is_in_force_stands_first_and_alone(self, enter: Enter) -> None:
        page = words(enter("karin"), "/dokument/")

        assert self.titles(enter("karin")) == ["Gällande policy", "Snart slut", "Utgången policy"]
        assert "Tre styrdokument gäller." in page
        assert "<b>Giltighetstiden har gått ut</b>" in page

    @pytest.mark.parametrize(
        ("query", "found"),
        [
            ("?lage=expiring", ["Snart slut", "Utgången policy"]),
            ("?lage=coming", ["Kommande policy"]),
            ("?lage=ended", ["Upphävd policy"]),
            ("?lage=draft", ["Ett utkast"]),
            ("?typ=guideline", ["Snart slut"]),
            ("?rackvidd=Ett+arbetsområde", ["Snart slut"]),
            ("?sok=utgången", ["Utgången policy"]),
            ("?sok=TVÅ", ["Utgången policy"]),
            ("?sok=finns+inte", []),
            (
                "?dag=2026-04-01",
                ["Gällande policy", "Snart slut", "Upphävd policy", "Utgången policy"],
            ),
        ],
    )
    def test_the_filters_let_through_what_they_say(
        self, enter: Enter, query: str, found: list[str]
    ) -> None:
        assert self.titles(enter("maja"), query) == found

    def test_everything_is_shown_when_asked_for(self, enter: Enter) -> None:
        assert len(self.titles(enter("maja"), "?lage=all")) == 6

    def test_what_the_filters_cannot_mean_limits_nothing(self, enter: Enter) -> None:
        assert len(self.titles(enter("maja"), "?lage=x&typ=y")) == 3

    def test_the_auditor_sees_no_drafts(self, enter: Enter) -> None:
        assert self.titles(enter("vera"), "?lage=draft") == []

    def test_nothing_found_leads_back(self, enter: Enter) -> None:
        page = words(enter("karin"), "/dokument/?sok=finns+inte")

        assert "Inga dokument passar urvalet." in page
        assert "Visa det som gäller" in page

    def test_the_same_list_comes_as_a_sheet(self, enter: Enter) -> None:
        answer = enter("karin").get("/dokument/register.csv?lage=expiring")

        lines = answer.content.decode("utf-8-sig").splitlines()
        assert answer["Content-Disposition"] == 'attachment; filename="styrdokument.csv"'
        assert [line.split(";")[0] for line in lines] == [
            "Dokument", "Snart slut", "Utgången policy",
        ]  # fmt: skip
        assert "2026-11-01" in lines[2]

    def test_a_list_costs_the_same_for_many(self, enter: Enter, ten_fields: Town) -> None:
        def grow() -> None:
            for number in range(3):
                in_force(ten_fields, f"Policy {number}")

        assert_costs_no_more(enter("maja"), "/dokument/", grow)


def test_an_empty_register_says_what_comes_next(enter: Enter) -> None:
    page = words(enter("karin"), "/dokument/")

    assert "Inga dokument passar urvalet." not in page
    assert "Inget styrdokument gäller än." in page
