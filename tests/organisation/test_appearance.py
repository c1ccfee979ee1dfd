"""A municipality shows its own name, mark and colour, and nothing that can do harm."""

import io
from base64 import b64encode
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.test import Client
from PIL import Image
from tests.town import Town

from rodtrad.audit.models import Act
from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.organisation import previews
from rodtrad.organisation.drawing import TALLEST, clean_mark
from rodtrad.organisation.enums import MarkKind
from rodtrad.organisation.models import Appearance
from rodtrad.organisation.services import Look, change_appearance
from rodtrad.public import cache

PAGE = "/organisation/utseende/"
DRAWN = (
    b'<?xml version="1.0"?><!-- by hand --><svg xmlns="http://www.w3.org/2000/svg" '
    b'xmlns:editor="http://editor.example/" viewBox="0 0 10 10" editor:zoom="2" data-x="1">'
    b"<title>M\xc3\xa4rke</title><metadata><editor:made>yes</editor:made></metadata><defs>"
    b'<linearGradient id="a"><stop offset="0" stop-color="#111"/></linearGradient></defs>'
    b'<g fill="url(#a)"><path d="M0 0H10V10Z"/></g></svg>'
)
KEPT = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><defs>'
    '<linearGradient id="a"><stop offset="0" stop-color="#111"></stop></linearGradient></defs>'
    '<g fill="url(#a)"><path d="M0 0H10V10Z"></path></g></svg>'
)


def _svg(inside: str, root: str = 'viewBox="0 0 9 9"') -> bytes:
    links = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f"<svg {links} {root}>{inside}</svg>".encode()


def _png(width: int = 4, height: int = 4) -> bytes:
    kept = io.BytesIO()
    Image.new("RGB", (width, height), "#B3122D").save(kept, "PNG")
    return kept.getvalue()


def _sent(**changed: object) -> dict[str, object]:
    return {
        "once": str(uuid4()),
        "version": "0",
        "name": "Sjöby",
        "trad_light": "#1b5e20",
        "trad_dark": "#7ccb80",
        **changed,
    }


@pytest.fixture(autouse=True)
def _ask_the_version_every_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "FRESH_FOR", -1.0)


class TestMark:
    def test_a_drawing_keeps_what_draws_and_loses_the_rest(self) -> None:
        contents, kind = clean_mark(DRAWN)

        assert (contents.decode(), kind) == (KEPT, MarkKind.SVG)

    def test_a_link_within_the_drawing_stays(self) -> None:
        contents, _kind = clean_mark(_svg('<linearGradient xlink:href="#a"/>'))

        assert b'<linearGradient href="#a">' in contents

    @pytest.mark.parametrize(
        ("contents", "named"),
        [
            (_svg("<script>alert(1)</script>"), "<script>"),
            (_svg("<style>@import 'http://evil.example'</style>"), "<style>"),
            (_svg("<foreignObject><p/></foreignObject>"), "<foreignObject>"),
            (_svg('<image href="http://evil.example/x.png"/>'), "<image>"),
            (_svg('<use href="#a"/>'), "<use>"),
            (_svg("<animate/>"), "<animate>"),
            (_svg('<path onload="alert(1)"/>'), "onload"),
            (_svg("", root='viewBox="0 0 1 1" ONLOAD="alert(1)"'), "ONLOAD"),
            (_svg('<path style="fill:url(http://evil.example)"/>'), "style"),
            (_svg('<path fill="url(http://evil.example/#a)"/>'), "url()"),
            (_svg('<path fill="url( #a ) url(//evil.example)"/>'), "url()"),
            (_svg(r'<path fill="u\72l(//evil.example)"/>'), "url()"),
            (_svg(r'<path fill="u\72l(#a)"/>'), "url()"),
            (_svg("<path fill=\"image-set('//evil.example' 1x)\"/>"), "url()"),
            (_svg('<linearGradient xlink:href="http://evil.example"/>'), "href"),
            (_svg('<linearGradient href="javascript:alert(1)"/>'), "href"),
            (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + _svg("&a;"), "<!DOCTYPE>"),
        ],
    )
    def test_what_could_do_harm_is_refused_by_name(self, contents: bytes, named: str) -> None:
        with pytest.raises(BadInput) as refused:
            clean_mark(contents)

        assert (refused.value.field, f"Märket innehåller {named}," in refused.value.sentence) == (
            "mark",
            True,
        )

    @pytest.mark.parametrize(
        ("contents", "sentence"),
        [
            (b"", "Filen är tom."),
            (b"x" * 100_001, "Filen är för stor. Ett märke får vara högst 100 kB."),
            (b"GIF89a", "Filen är varken en SVG eller en PNG som går att läsa."),
            (b"<html/>", "Filen är varken en SVG eller en PNG som går att läsa."),
            (_svg("", root=""), "Bilden säger inte hur stor den är. Spara den med viewBox."),
            (_png()[:40], "Bilden går inte att läsa. Spara den på nytt som PNG."),
            (_png(2001, 2000), "Bilden har för många bildpunkter."),
        ],
    )
    def test_a_file_that_is_no_mark_is_refused_in_a_sentence(
        self, contents: bytes, sentence: str
    ) -> None:
        with pytest.raises(BadInput) as refused:
            clean_mark(contents)

        assert refused.value.sentence == sentence

    def test_a_picture_is_painted_anew_without_what_was_written_in_it(self) -> None:
        written = _png(40, 608).replace(b"IDAT", b"IDAT", 1) + b"<script>hidden</script>"

        contents, kind = clean_mark(written)

        with Image.open(io.BytesIO(contents)) as picture:
            assert (picture.size, kind, b"script" in contents) == (
                (20, TALLEST),
                MarkKind.PNG,
                False,
            )


class TestChange:
    def test_a_change_is_recorded_with_what_was_changed(self, town: Town) -> None:
        change_appearance(Look(name="Sjöby", phone=" 0143-1 "), by=town.adam)

        held, act = Appearance.objects.get(), Act.objects.order_by("pk").last()
        assert (held.name, held.phone, held.version) == ("Sjöby", "0143-1", 1)
        assert (act.action, act.actor_id) == ("appearance.changed", town.adam.pk)
        assert act.detail == {"fields": ["name", "phone", "trad_light", "trad_dark"]}

    def test_a_unit_manager_cannot_change_how_the_municipality_looks(self, town: Town) -> None:
        with pytest.raises(Refused):
            change_appearance(Look(name="Karins kommun"), by=town.karin)

        assert Appearance.objects.count() == 0

    def test_a_mark_stays_until_it_is_removed(self, town: Town) -> None:
        change_appearance(Look(), mark=DRAWN, by=None)
        kept = change_appearance(Look(name="Sjöby"), by=None)
        before = bytes(kept.mark)

        removed = change_appearance(Look(), mark=b"", by=None)

        assert (before.decode(), bytes(removed.mark), removed.mark_kind) == (KEPT, b"", "")

    @pytest.mark.parametrize(
        ("look", "field"),
        [
            (Look(trad_light="#FFCC00"), "trad_light"),
            (Look(trad_dark="#202020"), "trad_dark"),
            (Look(email="kommunen"), "email"),
        ],
    )
    def test_what_cannot_be_shown_is_refused_at_its_field(
        self, town: Town, look: Look, field: str
    ) -> None:
        with pytest.raises(BadInput) as refused:
            change_appearance(look, by=None)

        assert (refused.value.field, Appearance.objects.count()) == (field, 0)

    def test_the_second_of_two_editors_sees_what_the_first_wrote(self, town: Town) -> None:
        change_appearance(Look(name="Sjöby", phone="1"), seen=0, by=town.adam)

        with pytest.raises(Conflict) as met:
            change_appearance(Look(name="Sjö", phone="1"), seen=0, by=town.adam)

        assert (met.value.theirs, met.value.yours) == ({"name": "Sjöby"}, {"name": "Sjö"})

    @pytest.mark.parametrize(
        "wrong",
        [{"pk": 2}, {"trad_light": "red"}, {"mark": b"x"}, {"mark_kind": "svg"}],
    )
    def test_the_database_holds_what_must_always_be(
        self, town: Town, wrong: dict[str, object]
    ) -> None:
        sound = {"trad_light": "#111111", "trad_dark": "#EEEEEE"}

        with pytest.raises(IntegrityError), transaction.atomic():
            Appearance.objects.create(**sound | wrong)


class TestPage:
    def test_the_stranger_is_sent_to_sign_in(self, town: Town, client: Client) -> None:
        assert client.get(PAGE)["Location"] == f"/logga-in/?next={PAGE}"

    def test_a_unit_manager_is_told_no(self, town: Town, client: Client) -> None:
        client.force_login(town.karin)

        assert client.get(PAGE).status_code == 403

    def test_every_page_follows_the_change_at_once(self, town: Town, client: Client) -> None:
        visitor = Client()
        before = visitor.get("/").text
        client.force_login(town.adam)

        sent = _sent(
            tagline="Tillsammans",
            address="Torggatan 1, 590 41 Sjöby",
            phone="0143-55 50 00",
            mark=SimpleUploadedFile("märke.svg", DRAWN),
        )
        answer = client.post(PAGE, sent)

        after = visitor.get("/").text
        assert ("<b>Sjöby kommun</b>" in before, answer["Location"]) == (True, PAGE)
        assert "<b>Sjöby</b><span>Tillsammans</span>" in after
        assert "Sjöby, Torggatan 1, 590 41 Sjöby. Telefon 0143-55 50 00." in after
        assert '<img src="/kommunens-marke?v=1"' in after
        assert "/utseende.css?1B5E207CCB80" in after
        assert "--trad: #1B5E20;" in visitor.get("/utseende.css").text
        mark = visitor.get("/kommunens-marke?v=1")
        assert (mark["Content-Type"], mark.text) == ("image/svg+xml", KEPT)

    def test_there_is_no_mark_before_one_is_given(self, town: Town, client: Client) -> None:
        assert client.get("/kommunens-marke").status_code == 404

    def test_a_look_is_tried_without_being_saved_and_the_mark_goes_along(
        self, town: Town, client: Client
    ) -> None:
        client.force_login(town.adam)

        sent = _sent(forhandsgranska="ja", mark=SimpleUploadedFile("m.svg", DRAWN))
        tried = client.post(PAGE, sent)
        carried = b64encode(KEPT.encode()).decode()
        client.post(PAGE, _sent(kept_mark=carried))

        assert "Inget är sparat än." in tried.text
        assert f'value="{carried}"' in tried.text
        assert previews.as_address(KEPT.encode()) in tried.text
        assert 'stroke="#1B5E20"' in tried.text
        assert Appearance.objects.get().mark_kind == "svg"

    def test_a_mark_is_taken_away(self, town: Town, client: Client) -> None:
        change_appearance(Look(), mark=_png(), by=None)
        client.force_login(town.adam)

        shown = client.get(PAGE).text
        tried = client.post(PAGE, _sent(version="1", is_unmarked="on", forhandsgranska="ja"))
        client.post(PAGE, _sent(version="1", is_unmarked="on"))

        assert ("Ta bort märket" in shown, '<image href="/kommunens-marke?v=1"' in shown) == (
            True,
            True,
        )
        assert "<image" not in tried.text
        assert Appearance.objects.get().mark_kind == ""

    @pytest.mark.parametrize(
        ("changed", "sentence"),
        [
            ({"trad_light": "#ffcc00"}, "Färgen syns för dåligt mot bakgrunden"),
            ({"kept_mark": b64encode(b"<html/>").decode()}, "varken en SVG eller en PNG"),
            ({"email": "kommunen"}, "Skriv en hel e-postadress"),
        ],
    )
    def test_what_is_wrong_is_said_and_the_text_kept(
        self, town: Town, client: Client, changed: dict[str, str], sentence: str
    ) -> None:
        client.force_login(town.adam)

        answer = client.post(PAGE, _sent(tagline="Vår egen rad", **changed))

        assert (answer.status_code, sentence in answer.text) == (422, True)
        assert 'value="Vår egen rad"' in answer.text
        assert Appearance.objects.count() == 0

    def test_what_is_no_file_is_no_new_mark(self, town: Town, client: Client) -> None:
        client.force_login(town.adam)

        client.post(PAGE, _sent(kept_mark="å"))

        assert Appearance.objects.get().mark_kind == ""

    def test_the_loser_of_two_editors_keeps_the_text_and_can_send_it_again(
        self, town: Town, client: Client
    ) -> None:
        change_appearance(Look(name="Andras namn"), by=None)
        client.force_login(town.adam)

        met = client.post(PAGE, _sent(name="Mitt namn"))
        client.post(PAGE, _sent(name="Mitt namn", version="1"))

        assert ("Andras namn" in met.text, 'value="Mitt namn"' in met.text) == (True, True)
        assert 'name="version" value="1"' in met.text
        assert Appearance.objects.get().name == "Mitt namn"

    def test_the_administrator_finds_the_page_from_the_organisation(
        self, town: Town, client: Client
    ) -> None:
        client.force_login(town.adam)

        assert f'href="{PAGE}"' in client.get("/organisation/").text
