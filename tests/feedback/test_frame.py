"""The form's frame in languages that a municipality has had it put in, by somebody with a name.

Nothing here is a translation: each is the Swedish behind a mark that says so, "[fi] Fortsätt".
"""

import ast
from collections.abc import Callable
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest
from django.core import mail
from django.db import IntegrityError, transaction
from django.test import Client

from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput
from rodtrad.feedback import services
from rodtrad.feedback.frame.languages import letters_in, name_of
from rodtrad.feedback.frame.phrases import phrases, placed, tidy
from rodtrad.feedback.models import FeedbackCase, FramePhrase, IntakeDraft
from rodtrad.feedback.public import forms, pages, views
from rodtrad.feedback.public.said import TEMPLATES
from rodtrad.feedback.queries.frame import every_language, offered
from rodtrad.feedback.services import Credit
from tests.feedback.conftest import TEXT, answered, brought, given
from tests.town import Town

pytestmark = pytest.mark.django_db
ROOM = Path(views.__file__).parents[1]
BY = Credit(translator="Prov Provsson")
MARKED = '<span lang="sv" dir="ltr" class="in-swedish">'
FORM = "/tyck-till/?sprak=fi"
Enter = Callable[[str], Client]


def mark(phrase: str, code: str = "fi") -> str:
    """Stand in for a translation: what nobody could take for one."""
    return f"[{code}] {phrase}"


def put(code: str = "fi", *but: str) -> None:
    """Put every phrase in a language but some, and let residents choose it."""
    said = {phrase: mark(phrase, code) for phrase in phrases() if phrase not in but}
    services.put_phrases(code, said, credit=BY, by=None)
    services.offer_language(code, by=None)


def begun(client: Client, **more: str) -> str:
    answer = client.post(FORM, {"text": TEXT, **more})
    return str(answer.headers["Location"])


# --- What is kept ------------------------------------------------------------------------------


def test_a_phrase_is_put_changed_and_taken_back(town: Town) -> None:
    said = {"Fortsätt": mark("Fortsätt")}
    services.put_phrases("fi", said, credit=BY, by=town.maja)
    services.put_phrases("fi", {"Fortsätt": "[fi] 2"}, credit=Credit(source="Prov"), by=town.maja)
    row = FramePhrase.objects.get()
    kept = (row.text, row.translator, row.source, row.version)
    services.put_phrases("fi", {"Fortsätt": " "}, credit=BY, by=town.maja)

    assert kept == ("[fi] 2", "", "Prov", 2)
    assert not FramePhrase.objects.exists()
    services.put_phrases("fi", {"Fortsätt": ""}, credit=BY, by=town.maja)
    assert not FramePhrase.objects.exists()


@pytest.mark.parametrize(
    ("code", "said", "credit", "sentence"),
    [
        ("xx", {"Fortsätt": "a"}, BY, "Välj ett språk"),
        ("fi", {"Fortsätt": "a"}, Credit(), "Skriv vem som har översatt"),
        ("fi", {"Fortsätt": "a"}, Credit(translator="  "), "Skriv vem som har översatt"),
        ("fi", {"Finns inte": "a"}, BY, "står inte i formuläret"),
        ("fi", {"Ditt ärende {code}": "a"}, BY, "mellan klamrar"),
        ("fi", {"Fortsätt": "a {code}"}, BY, "mellan klamrar"),
        ("fi", {"Fortsätt": "x" * 1001}, BY, "högst 1 000 tecken"),
    ],
)
def test_what_cannot_be_a_translation(
    town: Town, code: str, said: dict[str, str], credit: Credit, sentence: str
) -> None:
    with pytest.raises(BadInput) as wrong:
        services.put_phrases(code, said, credit=credit, by=town.maja)

    assert sentence in wrong.value.sentence.replace("\u00a0", " ")
    assert not FramePhrase.objects.exists()


def test_a_translation_of_a_day_to_come_is_none(town: Town) -> None:
    with pytest.raises(BadInput, match="en dag som har varit"):
        services.put_phrases(
            "fi", {"Fortsätt": "a"}, credit=Credit("Prov", "", date(2027, 1, 1)), by=None
        )


def test_the_database_keeps_no_translation_of_nobody(town: Town) -> None:
    row = {"language": "fi", "swedish": "Fortsätt", "made_on": "2026-11-01"}
    for said in ({"text": "a"}, {"text": "", "translator": "Prov"}):
        with (
            pytest.raises(IntegrityError, match="a_translation_says_who_made_it"),
            transaction.atomic(),
        ):
            FramePhrase.objects.create(**row, **said)
    FramePhrase.objects.create(**row, text="a", source="Prov")
    with pytest.raises(IntegrityError, match="a_phrase_is_said_in_one_way"):
        FramePhrase.objects.create(**row, text="b", source="Prov")


def test_a_language_without_a_word_is_not_offered(town: Town) -> None:
    with pytest.raises(BadInput, match="minst en översättning"):
        services.offer_language("fi", by=town.maja)
    put()
    on = [one.code for one in offered()]
    services.withdraw_language("fi", by=town.maja)

    assert on == ["fi"]
    assert offered() == []
    assert FramePhrase.objects.exists()
    (finnish,) = [one for one in every_language() if one.language.code == "fi"]
    assert (finnish.is_on, finnish.put, finnish.of) == (False, len(phrases()), len(phrases()))


def test_who_may_put_words(town: Town) -> None:
    may = []
    for name in ("maja", "adam", "lars", "karin", "vera", "per"):
        try:
            services.put_phrases("fi", {"Fortsätt": "a"}, credit=BY, by=getattr(town, name))
            may.append(name)
        except Refused:
            with pytest.raises(Refused):
                services.offer_language("fi", by=getattr(town, name))
            with pytest.raises(Refused):
                services.withdraw_language("fi", by=getattr(town, name))

    assert may == ["maja", "adam"]


# --- What the phrases are ----------------------------------------------------------------------


def test_every_phrase_that_the_pages_say_is_in_the_list() -> None:
    """Read from the sources of what answers a resident, so that a new sentence cannot be missed."""
    known, missing = set(phrases()), []
    sources = [pages.__file__, views.__file__, forms.__file__, ROOM / "public/filing.py"]
    for path in (*sources, ROOM / "shown_files.py"):
        for node in ast.walk(ast.parse(Path(path).read_text(encoding="utf-8"))):
            match node:
                case ast.Call(
                    func=ast.Name(id="_" | "gettext"), args=[ast.Constant(value=str(said)), *_]
                ):
                    missing.append(tidy(placed(said)))
    trap = "Lämna det här fältet tomt"

    assert len(missing) > 60
    assert [one for one in missing if one not in known and one != trap] == []
    assert {"Fortsätt", "Ring {phone}. Vi skriver ner det du säger."} <= known
    there = {
        f"feedback/public/{one.name}" for one in (ROOM / "templates/feedback/public").glob("*")
    }
    assert set(TEMPLATES) == there


# --- What a resident meets ---------------------------------------------------------------------


def test_without_a_language_switched_on_the_form_is_as_before(client: Client, town: Town) -> None:
    page = client.get(FORM)

    assert '<html lang="sv"' in page.text
    assert "suomi" not in page.text
    assert "Content-Language" not in page.headers or page.headers["Content-Language"] == "sv"


def test_the_first_page_is_in_the_language_and_the_rest_is_marked(
    client: Client, town: Town
) -> None:
    put("fi", "Fortsätt", "Skriv vad du vill säga")

    page = client.get(FORM).text

    assert '<html lang="fi" dir="ltr"' in page
    assert mark("Det här vill jag säga") in page
    assert f"{MARKED}Fortsätt</span>" in page
    assert f"{MARKED}Skriv vad du vill säga</span>" in page
    # What is no phrase of the form says what language it is in, and no mark stands by it.
    assert '<span lang="sv" dir="ltr">Logga in</span>' in page
    assert page.count("<form") == page.count("</form>")
    assert 'aria-label="[fi] Steg"' in page


def test_the_language_stays_all_the_way_without_a_cookie(client: Client, town: Town) -> None:
    put()
    place = begun(client)
    page = client.get(place).text
    assert place.endswith("/plats/?sprak=fi")
    assert mark("Vem får veta vem du är?") in page
    assert mark("Ingen. Jag är okänd för alla, även för er") in page
    assert f'<option value="complaint">{mark("klagomål")}' in page
    assert '<option lang="sv" dir="ltr"' in page
    wrong = client.post(place, {"known_to": ""})
    assert wrong.status_code == 422
    assert mark("Välj vem som får veta vem du är.") in wrong.text
    assert mark("Något behöver rättas") in wrong.text

    read = str(client.post(place, {"known_to": "nobody"}).headers["Location"])
    page = client.get(read).text
    assert f'<span lang="" dir="auto">{TEXT}</span>' in page
    assert mark("Skicka") in page
    token = IntakeDraft.objects.get().token
    receipt = client.post(read, {"token": str(token)}).text

    case = FeedbackCase.objects.get()
    assert case.language == "fi"
    assert case.words.text == TEXT
    assert mark("Tack. Vi har tagit emot det du skrev.") in receipt
    assert 'href="/tyck-till/folj/?sprak=fi"' in receipt
    assert client.cookies == {}


def test_the_follow_page_and_its_errors_are_in_the_language(client: Client, town: Town) -> None:
    put()
    received = services.receive(given(language="fi"), token=uuid4(), by=None)
    follow = "/tyck-till/folj/?sprak=fi"
    code = received.case.code

    wrong = client.post(follow, {"code": code, "words": "fel"}).text
    opened = client.post(follow, {"code": code, "words": received.words}).text

    assert mark("Koden och lösenordet hör inte ihop. Kontrollera båda.") in wrong
    assert mark("Det här händer") in opened
    assert f'{mark("Ditt ärende ")}<span lang="sv" dir="ltr">{code}</span>' in opened
    assert f'{mark("Senast ")}<span lang="sv" dir="ltr">' in opened
    assert f'<span lang="" dir="auto">{TEXT}</span>' in opened


def test_a_page_runs_from_the_right_in_yiddish(client: Client, town: Town) -> None:
    put("yi")

    page = client.get("/tyck-till/?sprak=yi").text

    assert '<html lang="yi" dir="rtl"' in page
    assert '<textarea name="text"' in page
    assert 'dir="auto"' in page
    # What is no phrase runs its own way, whole.
    assert '<span lang="sv" dir="ltr">Sjöby kommun.</span>' in page


def test_a_note_in_brackets_is_a_phrase_too(client: Client, town: Town) -> None:
    put("fi", "behövs bara om det får visas")

    page = client.get(begun(client)).text

    assert f"({mark('frivilligt')})" in page
    assert f"({MARKED}behövs bara om det får visas</span>)" in page


def test_each_language_is_chosen_by_address_and_left_again(client: Client, town: Town) -> None:
    put("fi")
    put("yi")

    swedish = client.get("/tyck-till/?enhet=1").text
    finnish = client.get("/tyck-till/?enhet=1&sprak=fi").text

    assert 'href="/tyck-till/?enhet=1&amp;sprak=yi" lang="yi" hreflang="yi" dir="rtl"' in swedish
    for page in (swedish, finnish):
        assert 'href="/tyck-till/?enhet=1&amp;sprak=" lang="sv"' in page
    assert 'aria-current="true"' in finnish
    assert 'aria-current="true"' not in swedish
    assert '<html lang="sv"' in client.get("/tyck-till/?sprak=se").text


def test_english_is_as_it_was(client: Client, town: Town) -> None:
    plain = client.get("/tyck-till/", headers={"accept-language": "en"}).text
    put()
    client.post("/tyck-till/", {"text": TEXT}, headers={"accept-language": "en"})

    assert "Write what you want to say" in plain
    assert (
        "Write what you want to say"
        in client.get("/tyck-till/", headers={"accept-language": "en"}).text
    )
    assert IntakeDraft.objects.get().language == "en"
    # Who reads English and asks for another language is given that one.
    assert mark("Fortsätt") in client.get(FORM, headers={"accept-language": "en"}).text


def test_what_somebody_writes_is_never_taken_for_a_phrase_or_for_code(
    client: Client, town: Town
) -> None:
    put()
    said = "<b>Fortsätt</b> & Skicka"
    read = begun(client, text=said).replace("plats", "las")

    page = client.get(read).text
    again = client.get(read.replace("las/", "")).text

    assert '<span lang="" dir="auto">&lt;b&gt;Fortsätt&lt;/b&gt; &amp; Skicka</span>' in page
    assert "&lt;b&gt;Fortsätt&lt;/b&gt; &amp; Skicka</textarea>" in again


def test_who_is_mailed_is_mailed_in_swedish(
    town: Town, django_capture_on_commit_callbacks: Callable[..., object]
) -> None:
    put("yi")
    with django_capture_on_commit_callbacks(execute=True):
        case = brought(
            town.home_care_south, language="yi", known_to="municipality", email="a@example.org"
        )
        answered(case, town.karin)

    assert letters_in("yi") == "sv"
    assert letters_in("en") == "en"
    assert not any("[yi]" in one.body for one in mail.outbox)


def test_the_staff_see_the_language(town: Town, enter: Enter) -> None:
    case = brought(town.home_care_south, language="rom")
    plain = brought(town.home_care_south)

    assert "Romani chib" in enter("karin").get(f"/synpunkter/{case.code}/").text
    assert "Romani chib" not in enter("karin").get(f"/synpunkter/{plain.code}/").text
    assert (name_of("en"), name_of("xx")) == ("engelska", "xx")
