"""Sheets go out as they were on another day, and as they were known then; in they come only now."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from rodtrad.organisation import services as organisation
from rodtrad.sheets.models import Import
from tests.goals.conftest import Thread
from tests.sheets.conftest import hand_in

Enter = Callable[[str], Client]
THEN = {"kand": "2026-11-12"}
NEW = "Nyckel;Namn;Slag;Ligger under\nkvarnen;Kvarnen;enhet;home-care\n"


def renamed_since(thread: Thread) -> None:
    """Rename the home care, and let everything else have been done some days before."""
    south = thread.town.home_care_south
    organisation.rename_unit(south, name="Söderhjälpen", on=date(2026, 3, 1), by=None)
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        for table in ("organisation_unitevent", "organisation_unitversionevent"):
            cursor.execute(f"""
                UPDATE {table} SET pgh_created_at = '2026-11-10 12:00+01'
                WHERE pgh_id NOT IN (
                    SELECT pgh_id FROM organisation_unitversionevent e
                    WHERE '{table}' = 'organisation_unitversionevent'
                      AND '2026-03-01' IN (lower(e.valid), upper(e.valid))
                )
            """)
        cursor.execute("SET session_replication_role = origin")


def sheet(client: Client, way: str, **asked: str) -> tuple[str, bytes]:
    answer = client.get(f"/in-och-ut/enheter/{way}", asked)
    return answer["Content-Disposition"], b"".join(answer)


@pytest.mark.django_db(transaction=True)
def test_a_sheet_shows_what_was_known_the_day_asked_for(enter: Enter, thread: Thread) -> None:
    renamed_since(thread)
    client = enter("adam")

    # A moment of its own: processes remember what was known at the others.
    name, then = sheet(client, "ut.csv", kand="2026-11-13")
    _name, now = sheet(client, "ut.csv")

    assert 'filename="enheter-2026-11-13-kant-2026-11-13.csv"' in name
    assert ("Söderhjälpen" in then.decode(), "Hemtjänsten Söder" in then.decode()) == (False, True)
    assert "Söderhjälpen" in now.decode()


def test_a_sheet_shows_another_day(enter: Enter, thread: Thread) -> None:
    organisation.rename_unit(
        thread.town.home_care_south, name="Söderhjälpen", on=date(2026, 3, 1), by=None
    )
    client = enter("adam")

    name, then = sheet(client, "ut.csv", dag="2026-02-28")
    book, _bytes = sheet(client, "ut.xlsx", dag="2026-02-28")
    odf, _bytes = sheet(client, "ut.ods", dag="2026-02-28")
    _name, now = sheet(client, "ut.csv")

    assert 'filename="enheter-2026-02-28.csv"' in name
    assert 'filename="enheter-2026-02-28.xlsx"' in book
    assert 'filename="enheter-2026-02-28.ods"' in odf
    assert "Hemtjänsten Söder" in then.decode()
    assert "Söderhjälpen" in now.decode()


@pytest.mark.parametrize("asked", [THEN, {"dag": "2026-02-28"}])
def test_the_page_of_another_day_offers_sheets_out_and_none_in(
    enter: Enter, thread: Thread, asked: dict[str, str]
) -> None:
    client = enter("adam")

    page = client.get("/in-och-ut/enheter/", asked).content.decode()
    index = client.get("/in-och-ut/", asked).content.decode()

    query = "&amp;".join(f"{name}={value}" for name, value in asked.items())
    assert "Då kan ark hämtas, men inte läsas in." in page
    assert 'type="file"' not in page
    assert f"/in-och-ut/enheter/ut.xlsx?{query}" in page
    assert f"/in-och-ut/enheter/ut.csv?{query}" in index
    assert [f"/in-och-ut/enheter/ut.ods?{query}" in text for text in (page, index)] == [True, True]


def test_the_page_of_today_takes_sheets_in(enter: Enter, thread: Thread) -> None:
    page = enter("adam").get("/in-och-ut/enheter/").content.decode()

    assert "Då kan ark hämtas" not in page
    assert 'type="file"' in page


@pytest.mark.django_db(transaction=True)
def test_a_sheet_handed_in_is_only_read_on_a_page_of_what_was_known(
    enter: Enter, thread: Thread
) -> None:
    row = hand_in("enheter", NEW, thread.town.adam)
    client, page = enter("adam"), f"/in-och-ut/inlasning/{row.pk}/"
    not_yet = client.get(page, THEN).status_code
    Import.objects.update(at=timezone.now() - timedelta(days=10))

    then = client.get(page, THEN).content.decode()
    now = client.get(page).content.decode()
    columns = client.get(f"{page}kolumner/", THEN)

    assert (f"{page}spara/" in then, f"{page}spara/" in now) == (False, True)
    assert (not_yet, columns.status_code, columns["Location"]) == (404, 302, page)
    assert Import.objects.get().state == "read"
