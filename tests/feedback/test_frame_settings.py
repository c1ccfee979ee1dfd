"""The staff put the form in other languages: by the phrase, by the sheet, on and off."""

import csv
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from rodtrad.core.errors import BadInput
from rodtrad.feedback import services
from rodtrad.feedback.frame import sheet
from rodtrad.feedback.frame.languages import LANGUAGES
from rodtrad.feedback.frame.phrases import phrases
from rodtrad.feedback.models import FrameLanguage, FramePhrase
from rodtrad.feedback.services import Credit
from tests.feedback.test_frame import BY
from tests.town import Town

pytestmark = pytest.mark.django_db
Enter = Callable[[str], Client]


def test_a_phrase_is_put_on_its_page(town: Town, enter: Enter) -> None:
    number = phrases().index("Fortsätt")
    address = f"/synpunkter/sprak/fi/{number}/"
    said = {"text": "[fi] Fortsätt", "once": uuid4(), "made_on": "2026-11-02"}

    refused = enter("maja").post(address, said)
    enter("maja").post(address, said | {"translator": "Prov Provsson", "once": uuid4()})

    assert "Skriv vem som har översatt" in refused.text
    page = enter("maja").get("/synpunkter/sprak/fi/").text
    assert "[fi] Fortsätt" in page
    assert "Prov Provsson, 2 november 2026" in page.replace("\u00a0", " ")
    assert "Prov Provsson" in enter("maja").get(address).text
    assert enter("maja").get("/synpunkter/sprak/fi/9999/").status_code == 404
    assert enter("maja").get("/synpunkter/sprak/xx/").status_code == 404


def test_a_language_is_switched_on_and_off(town: Town, enter: Enter) -> None:
    client = enter("maja")
    early = client.post("/synpunkter/sprak/fi/pa/", {"once": uuid4()}, follow=True).text
    services.put_phrases("fi", {"Fortsätt": "[fi]"}, credit=BY, by=None)
    client.post("/synpunkter/sprak/fi/pa/", {"once": uuid4()})
    on = FrameLanguage.objects.get().is_on
    listed = client.get("/synpunkter/sprak/").text
    client.post("/synpunkter/sprak/fi/av/", {"once": uuid4()})

    assert "minst en översättning" in early
    assert on
    assert "davvisámegiella" in listed
    assert not FrameLanguage.objects.get().is_on


def test_the_sheet_goes_out_and_comes_back(town: Town, enter: Enter, tmp_path: Path) -> None:
    client = enter("maja")
    out = client.get("/synpunkter/sprak/fi/blad.csv").content.decode("utf-8-sig")
    head, *rows = csv.reader(out.splitlines(), delimiter=";")
    back = tmp_path / "blad.csv"
    with back.open("w", encoding="utf-8", newline="") as handle:
        filled = ([swedish, f"[fi] {swedish}"] for swedish, _nothing in rows)
        csv.writer(handle, delimiter=";").writerows([head, *filled])
    with back.open("rb") as handle:
        said = {"sheet": handle, "translator": "Prov Provsson", "once": uuid4()}
        client.post("/synpunkter/sprak/fi/las-in/", said)

    assert head == ["Svenska", "suomi"]
    assert [swedish for swedish, _nothing in rows] == list(phrases())
    assert FramePhrase.objects.filter(translator="Prov Provsson").count() == len(phrases())
    kept = FramePhrase.objects.get(swedish="Fortsätt")
    assert (kept.text, kept.version) == ("[fi] Fortsätt", 1)
    # What comes back as it was is whose it was.
    other = Credit(translator="Någon annan")
    again = services.put_phrases("fi", sheet.read(back.read_bytes()), credit=other, by=None)
    assert again == []


@pytest.mark.parametrize(
    ("data", "sentence"),
    [(b"Svenska;suomi\r\nFortsatt;\r\n", "ingen översättning"), (b"x" * 600_000, "för stor")],
)
def test_a_sheet_with_nothing_in_it_is_refused(data: bytes, sentence: str) -> None:
    with pytest.raises(BadInput, match=sentence):
        sheet.read(data)


def test_who_does_not_may_only_reads(town: Town, enter: Enter) -> None:
    for name in ("karin", "vera"):
        client = enter(name)
        assert client.get("/synpunkter/sprak/").status_code == 200
        assert "Lägg in" not in client.get("/synpunkter/sprak/fi/").text
        assert client.get("/synpunkter/sprak/fi/0/").status_code == 403
        assert client.get("/synpunkter/sprak/fi/las-in/").status_code == 403
        answer = client.post("/synpunkter/sprak/fi/pa/", {"once": uuid4()})
        assert answer.status_code == 403


def test_every_language_has_a_page(town: Town, enter: Enter) -> None:
    for code, one in LANGUAGES.items():
        page = enter("maja").get(reverse("feedback:language", args=[code])).text
        assert one.own_name in page
