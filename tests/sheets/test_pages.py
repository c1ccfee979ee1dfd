"""The pages where sheets come in and go out, and who is turned away."""

from dataclasses import replace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from rodtrad.sheets import register
from rodtrad.sheets.enums import ImportState
from rodtrad.sheets.models import Import, Progress
from rodtrad.sheets.services.looking import SHOWN, SHOWN_FAULTS
from rodtrad.sheets.staff.shown import after_url
from tests.goals.conftest import Thread
from tests.sheets.conftest import hand_in

UNITS = "Nyckel;Namn;Slag;Ligger under\n"
NEW = f"{UNITS}kvarnen;Kvarnen;enhet;home-care\n"


def sent(text: str) -> dict[str, object]:
    return {"file": SimpleUploadedFile("enheter.csv", text.encode())}


def test_a_sheet_is_handed_in_read_and_confirmed_on_its_pages(enter, thread: Thread) -> None:
    client = enter("adam")

    page = client.post("/in-och-ut/enheter/", sent(NEW), follow=True)
    row = Import.objects.get()
    done = client.post(f"/in-och-ut/inlasning/{row.pk}/spara/", follow=True)

    assert "Det här kommer att ändras" in page.content.decode()
    assert "Kvarnen" in page.content.decode()
    assert "Arket är inläst" in done.content.decode()


def test_faults_stand_by_row_and_column(enter, thread: Thread) -> None:
    page = enter("adam").post("/in-och-ut/enheter/", sent(f"{UNITS}kvarnen;;enhet;\n"), follow=True)

    text = page.content.decode()
    assert "Arket har fel" in text
    assert '<td data-name="Rad">2</td><th scope="row">Namn</th>' in text
    assert "Cellen är tom, men måste fyllas i." in text


def test_foreign_columns_are_asked_for_with_what_stands_in_them(enter, thread: Thread) -> None:
    client = enter("adam")
    client.post("/in-och-ut/enheter/", sent("Kod;Enhet;Sort\nkvarnen;Kvarnen;enhet\n"))
    url = f"/in-och-ut/inlasning/{Import.objects.get().pk}/kolumner/"

    asked = client.get(url).content.decode()
    wrong = client.post(url, {"column_0": "key", "column_1": "key"})
    right = client.post(url, {"column_0": "key", "column_1": "name", "fixed_kind": "enhet"})

    assert "Till exempel: Kvarnen" in asked
    assert (wrong.status_code, right.status_code) == (422, 302)
    assert Import.objects.get().state == ImportState.READ


def test_a_sheet_can_be_thrown_away(enter, thread: Thread) -> None:
    client = enter("adam")
    row = hand_in("enheter", NEW, thread.town.adam)

    page = client.post(f"/in-och-ut/inlasning/{row.pk}/slang/", follow=True)

    assert "Arket är slängt. Inget sparades." in page.content.decode()


@pytest.mark.parametrize("way", ["", "kolumner/", "spara/", "slang/"])
def test_another_persons_sheet_is_not_there(enter, thread: Thread, way: str) -> None:
    row = hand_in("enheter", NEW, thread.town.adam)
    url = f"/in-och-ut/inlasning/{row.pk}/{way}"

    client = enter("maja")
    answer = client.post(url) if way in ("spara/", "slang/") else client.get(url)

    assert answer.status_code == 404
    assert Import.objects.get().state == ImportState.READ


@pytest.mark.parametrize(
    "url", ["", "enheter/", "enheter/mall.xlsx", "personer/ut.csv", "personer/ut.ods"]
)
def test_who_has_no_such_duty_is_told_why(enter, thread: Thread, url: str) -> None:
    answer = enter("ebba").get(f"/in-och-ut/{url}")

    assert answer.status_code == 403


def test_a_stranger_is_led_to_sign_in(client, thread: Thread) -> None:
    assert client.get("/in-och-ut/")["Location"].startswith("/logga-in/")


def test_a_kind_that_is_none_has_no_page(enter, thread: Thread) -> None:
    assert enter("adam").get("/in-och-ut/annat/").status_code == 404


def test_what_there_is_can_be_taken_out(enter, thread: Thread) -> None:
    client = enter("adam")

    text = b"".join(client.get("/in-och-ut/enheter/ut.csv")).decode("utf-8-sig")
    book = b"".join(client.get("/in-och-ut/enheter/ut.xlsx"))
    odf = b"".join(client.get("/in-och-ut/enheter/ut.ods"))
    template = b"".join(client.get("/in-och-ut/enheter/mall.xlsx"))

    assert "home-care;Hemtjänsten" in text
    assert (book[:2], template[:2]) == (b"PK", b"PK")
    assert odf[30:84] == b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet"


def read_of(client, row: Import) -> str:
    return client.get(f"/in-och-ut/inlasning/{row.pk}/").text


def test_who_waits_sees_how_far_it_has_come(enter, thread: Thread) -> None:
    row = hand_in("enheter", NEW, thread.town.adam)
    Import.objects.filter(pk=row.pk).update(state=ImportState.WAITING)
    Progress.objects.update(done=40, of=100)

    page = read_of(enter("adam"), row)

    assert "Arket läses" in page
    assert 'value="40"' in page


def test_a_sheet_of_what_there_is_says_so(enter, thread: Thread) -> None:
    row = hand_in("enheter", NEW, thread.town.adam)
    Import.objects.filter(pk=row.pk).update(count_changed=0, count_new=0, count_same=1)

    Import.objects.filter(pk=row.pk).update(shown=[])
    client = enter("adam")

    before = read_of(client, row)
    Import.objects.filter(pk=row.pk).update(state=ImportState.RECORDED)
    after = read_of(client, row)

    said = "<p>Inget i arket skiljer sig från det som redan står här.</p>"
    for page in (before, after):
        assert "<h1>Allt i arket finns redan</h1>" in page
        assert said in page
        assert "sparat" not in page
        assert "Släng arket" not in page
    assert (">Stäng arket<" in before, ">Stäng arket<" in after) == (True, False)


def test_of_much_only_the_first_is_shown(enter, thread: Thread) -> None:
    client = enter("adam")
    many = "".join(f"e-{n};E {n};enhet;home-care\n" for n in range(SHOWN + 1))
    wrong = "".join(f"e-{n};;enhet;home-care\n" for n in range(SHOWN_FAULTS + 1))

    new = read_of(client, hand_in("enheter", f"{UNITS}{many}", thread.town.adam))
    faulty = read_of(client, hand_in("enheter", f"{UNITS}{wrong}", thread.town.adam))

    assert f"De {SHOWN} första raderna visas." in new
    assert f"De {SHOWN_FAULTS} första felen visas." in faulty


def test_what_has_no_page_of_its_own_leads_to_where_sheets_are(thread: Thread) -> None:
    kind = register.find("enheter")

    assert after_url(kind) == "/organisation/"
    assert after_url(replace(kind, url_name="")) == "/in-och-ut/"
