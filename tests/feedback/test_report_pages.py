"""The pages of what a period taught, and the open data of it."""

import csv
import io
from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from rodtrad.feedback import services
from rodtrad.feedback.models import ReportSnapshot, UnitUsers
from rodtrad.feedback.staff.report_page import share_words, summary
from rodtrad.improvement.models import Cause
from tests.declarations.conftest import adopted
from tests.feedback.conftest import words
from tests.feedback.reporting import SPRING, SUMMER, came
from tests.feedback.test_reporting import compiled, spring
from tests.improvement.conftest import cause, counted
from tests.town import Town

pytestmark = pytest.mark.django_db

Enter = Callable[[str], Client]
HERE = "/synpunkter/rapport/"


@pytest.fixture(autouse=True)
def _profile(town: Town) -> None:
    adopted(town, "markaryd")


def asked(town: Town, name: str = "municipality") -> dict[str, object]:
    return {"organ": getattr(town, name).pk, "period": SPRING.key}


def test_who_reads_all_the_cases_sees_true_numbers(enter: Enter, town: Town) -> None:
    spring(town)
    counted(town, on=date(2026, 2, 1), cause=Cause.objects.get(key="vantetid"))

    page = words(enter("maja").get(HERE, asked(town)).text)

    assert "Sjöby kommun, 1 januari–30 april 2026." in page
    assert "98 ärenden kom." in page
    assert "Hemtjänsten Söder 20 3 0 0 0 0 23" in page
    assert "Kan omfattas av sekretess 0 2 0 0 0 0 2" in page
    assert "Orsaker och enhet" in page
    assert "Väntetid 1 0 0 0 0 0" in page
    assert "Små tal är dolda" not in page
    assert "dolt" not in page


def test_others_see_what_is_let_out_once_it_is(enter: Enter, town: Town) -> None:
    spring(town)
    before = {name: words(enter(name).get(HERE, asked(town)).text) for name in ("nils", "karin")}

    compiled(town)

    for name, earlier in before.items():
        page = words(enter(name).get(HERE, asked(town)).text)
        assert "Inget är publicerat för perioden." in earlier
        assert "98 ärenden kom." in page
        assert "Små tal är dolda" in page
        assert "Hemtjänsten Söder 20 dolt" in page
        assert "Sammanställ perioden" not in page


def test_a_period_is_compiled_from_its_page_and_presented(enter: Enter, town: Town) -> None:
    spring(town)
    client = enter("siv")
    page = client.get(HERE, asked(town, "care_committee"))
    query = f"?organ={town.care_committee.pk}&period={SPRING.key}"

    made = client.post(f"{HERE}sammanstall/{query}", {"may_release": "on"})
    row = ReportSnapshot.objects.get()
    client.post(f"{made['Location']}framlagd/", {"on": "2026-05-20"})
    shown = client.get(made["Location"])
    listed = words(client.get(HERE, asked(town, "care_committee")).text)

    assert "Sammanställ perioden" in page.text
    assert (row.body, row.period) == (town.care_committee, SPRING.key)
    assert row.digest in shown.text
    assert "Omsorgsnämnden 32 14 0 0 0 0 46" in words(shown.text)
    assert "Sammanställt 24 november 2026 av Siv Ågren. Framlagt 20 maj 2026." in listed


def test_what_is_not_let_out_is_true_numbers_to_those_who_may(enter: Enter, town: Town) -> None:
    spring(town)
    kept = compiled(town, may_release=False)
    out = compiled(town)

    assert enter("maja").get(f"{HERE}{kept.pk}/").status_code == 200
    assert enter("nils").get(f"{HERE}{kept.pk}/").status_code == 404
    assert enter("nils").get(f"{HERE}{kept.pk}/blad.csv").status_code == 404
    assert enter("maja").get(f"{HERE}{kept.pk}/blad.csv").status_code == 404
    seen = enter("nils").get(f"{HERE}{out.pk}/").text
    assert "Hemtjänsten Söder 20 dolt" in words(seen)
    assert "Skriv när den lades fram" not in seen
    assert "Inte publicerat: den som sammanställde" in words(enter("nils").get(HERE).text)


def test_who_may_not_is_refused(enter: Enter, town: Town) -> None:
    made = compiled(town)

    for name in ("karin", "nils", "vera"):
        client = enter(name)
        assert client.get(f"{HERE}sammanstall/").status_code == 403
        assert client.get(f"{HERE}{made.pk}/framlagd/").status_code == 403
    assert enter("nils").get(f"{HERE}brukare/").status_code == 403
    assert UnitUsers.objects.count() == 0


def test_the_sheet_is_the_open_data_and_never_a_small_number(
    enter: Enter, client: Client, town: Town
) -> None:
    spring(town)
    made = compiled(town)

    sheet = enter("nils").get(f"{HERE}{made.pk}/blad.csv")
    client.logout()
    public = client.get("/synpunkter/oppna-data.csv")
    told = client.get("/synpunkter/oppna-data.json")
    again = client.get("/synpunkter/oppna-data.json")

    rows = list(csv.DictReader(io.StringIO(public.text.lstrip("\ufeff")), delimiter=";"))
    assert sheet.content == public.content
    assert told.content == again.content
    assert told.json()["licence"] == "CC0-1.0"
    assert set(told.json()["fields"]) == set(told.json()["rows"][0]) == set(rows[0])
    assert "publicdomain/zero" in public["Link"]
    assert len(rows) == len(told.json()["rows"]) > 50
    counts = [row["count"] for row in told.json()["rows"]]
    assert all(count is None or count == 0 or count >= 5 for count in counts)
    assert None in counts
    assert not client.cookies


def test_open_data_is_of_the_period_that_ended_last(client: Client, town: Town) -> None:
    empty = client.get("/synpunkter/oppna-data.json").json()["rows"]
    came(town.lake_school, 20, month=2)
    came(town.lake_school, 20, month=6)
    compiled(town, period=SUMMER)
    compiled(town)
    compiled(town, "school_committee", period=SUMMER)

    rows = client.get("/synpunkter/oppna-data.json").json()["rows"]

    assert empty == []
    assert {row["from"] for row in rows} == {"2026-05-01"}
    assert {row["level"] for row in rows} == {"unit", "body", "whole"}


def test_units_that_are_seldom_heard_stand_on_the_page(enter: Enter, town: Town) -> None:
    """Six schools with 400 pupils, of whom five are heard and one is not."""
    from rodtrad.organisation.services import create_unit

    schools = [
        create_unit(
            key=f"school-{at}",
            name=f"Skola {at}",
            kind="unit",
            parent=town.schools,
            starts_on=date(2025, 1, 1),
            by=None,
        )
        for at in range(7)
    ]
    for unit in schools:
        services.count_users(unit, count=400, starts_on=date(2025, 8, 1), by=None)
    services.count_users(town.home_care_south, count=40, starts_on=date(2025, 8, 1), by=None)
    for unit in schools[1:]:
        came(unit, 30)

    page = words(enter("maja").get(HERE, asked(town)).text)
    hidden = words(enter("maja").get(HERE, asked(town, "school_committee")).text)

    assert "Skola 0 0 ärenden, 30 var att vänta av antalet brukare." in page
    assert "Skola 1 0 ärenden" not in page
    assert "7 enheter är bedömda" in page
    assert "1 går inte att bedöma" in page
    assert "högst fyra ut av slumpen" in page
    assert "Enheter som hörs sällan" not in hidden


def test_users_are_counted_from_a_page(enter: Enter, town: Town) -> None:
    said = {"unit": town.lake_school.pk, "count": "300", "starts_on": "2026-08-01"}

    answer = enter("amina").post(f"{HERE}brukare/", said)
    others = enter("amina").post(f"{HERE}brukare/", said | {"unit": town.home_care_south.pk})

    assert (answer.status_code, others.status_code) == (302, 200)
    assert UnitUsers.objects.get().count == 300


def test_the_page_asks_as_much_of_many_cases(enter: Enter, town: Town) -> None:
    client = enter("maja")
    came(town.home_care_south, 3)
    client.get(HERE, asked(town))
    with CaptureQueriesContext(connection) as few:
        client.get(HERE, asked(town))
    came(town.lake_school, 27, kind="complaint", causes=[cause()])

    with CaptureQueriesContext(connection) as many:
        client.get(HERE, asked(town))

    assert len(few) == len(many) <= 12


def test_an_unknown_body_or_period_is_the_whole_and_the_last(enter: Enter, town: Town) -> None:
    page = words(enter("maja").get(HERE, {"organ": "x", "period": "1999"}).text)

    assert "Sjöby kommun, 1 maj–31 augusti 2026." in page


def test_how_often_cases_came_is_held_against_the_months_before(town: Town) -> None:
    came(town.lake_school, 20, month=2)
    came(town.lake_school, 60, month=6)
    came(town.home_care_south, 2, month=2)
    came(town.home_care_south, 2, month=6)

    whole = summary(compiled(town, period=SUMMER).figures)
    few = summary(compiled(town, "care_committee", period=SUMMER).figures)

    assert whole[1].startswith("Lika många månader före kom 22. Nu kom det 2,75 gånger")
    assert whole[2] == "Skillnaden är större än slumpen."
    assert few[2] == "Det är för få för att säga om det har ändrats."


@pytest.mark.parametrize(
    ("part", "rest", "said"),
    [
        (30, 0, "100 (88–100)"),
        (1, 1, "50 (1–99)"),
        (999, 1, "99 (99–100)"),
        (0, 0, ""),
        (None, 3, ""),
        (3, None, ""),
    ],
)
def test_a_share_is_told_with_how_sure_it_is(part: int | None, rest: int | None, said: str) -> None:
    assert share_words(part, rest) == said
