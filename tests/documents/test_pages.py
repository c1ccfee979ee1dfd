"""The documents' pages: what they say, to whom, and what it costs."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from rodtrad.documents import services
from rodtrad.documents.enums import RelationKind
from rodtrad.documents.models import DecisionPaper, DocumentVersion, GoverningDocument
from rodtrad.documents.services import Text
from rodtrad.goals.services import decide_goal
from tests.documents.conftest import TODAY, adopted, content, decided_by, drafted, in_force
from tests.goals.asking import read
from tests.goals.conftest import goal
from tests.goals.test_page_costs import assert_costs_no_more
from tests.town import Town

Enter = Callable[[str], Client]


def words(client: Client, url: str) -> str:
    """The page with its spaces made plain."""
    return " ".join(read(client, url).replace("\u00a0", " ").replace("\u00ad", "").split())


def test_a_document_says_whether_it_holds_and_shows_its_ten_fields(
    enter: Enter, ten_fields: Town
) -> None:
    in_force(ten_fields)

    page = words(enter("karin"), "/dokument/policy-for-synpunkter/")

    assert "Gäller sedan 2 mars 2026, till och med 31 december 2028." in page
    shown = (
        ("Dokumenttyp", "Policy"),
        ("Fastställd eller upprättad, med datum och paragraf", "2 mars 2026, § "),
        ("Beslutsinstans", "Kommunfullmäktige"),
        ("Dokumentansvarig eller processägare", "Förvaltningschef, Kommunledningskontoret"),
        ("Version", "1"),
        ("Diarienummer", "KS 2026/1"),
        ("Giltig till", "31 december 2028"),
        ("Dokumentinformation", "Hur kommunen tar emot synpunkter."),
        ("Dokumentet gäller för", "Anställda"),
    )
    missing = [name for name, said in shown if f"<dt>{name}</dt><dd>{said}" not in page]
    assert (missing, "<h1>" in page) == ([], True)


@pytest.mark.parametrize("name", ["umea", "osteraker", "vasteras", "markaryd"])
def test_every_profile_shows_the_common_header_too(client: Client, town: Town, name: str) -> None:
    adopted(town, name)
    kind = "plan" if name == "markaryd" else "action_plan" if name == "umea" else "policy"
    in_force(town, kind=kind)
    client.force_login(town.karin)

    page = words(client, "/dokument/policy-for-synpunkter/")

    assert [
        part for part in ("KS 2026/1", "Anställda", "31 december 2028") if part not in page
    ] == []


def test_a_field_that_does_not_apply_says_why(enter: Enter, ten_fields: Town) -> None:
    document = in_force(ten_fields, number="")
    reason = {"registry_number": "Antagen före 1998"}
    DocumentVersion.objects.filter(document=document).update(not_applicable=reason)

    page = words(enter("karin"), f"/dokument/{document.key}/")

    assert "<dt>Diarienummer</dt><dd>Ej tillämpligt: Antagen före 1998" in page


def test_an_old_version_is_read_at_its_own_address(enter: Enter, ten_fields: Town) -> None:
    document = in_force(ten_fields)
    draft = services.draft_version(document, by=None)
    services.edit_version(draft, content=content("Nytt namn"), by=None)
    decision = decided_by(ten_fields.council)
    services.put_in_force(document, decision=decision, starts_on=date(2026, 6, 1), by=None)

    now = words(enter("karin"), f"/dokument/{document.key}/")
    then = words(enter("karin"), f"/dokument/{document.key}/?version=1")

    assert "Nytt namn</span></h1>" in now
    assert "Policy för synpunkter</span></h1>" in then
    assert "Gäller inte. Ersattes 1 juni 2026." in then
    assert enter("karin").get(f"/dokument/{document.key}/?version=9").status_code == 404


def test_two_on_one_subject_are_flagged_in_the_list_and_on_the_page(
    enter: Enter, ten_fields: Town
) -> None:
    in_force(ten_fields, "Policy 2014", since=date(2024, 3, 4))
    in_force(ten_fields, "Policy 2021")

    assert "Talar om samma sak som ”Policy 2014”" in words(enter("karin"), "/dokument/")
    assert "Två dokument om samma sak" in words(enter("karin"), "/dokument/policy-2014/")


def test_the_stranger_finds_no_draft_and_no_way_to_write(enter: Enter, ten_fields: Town) -> None:
    drafted(ten_fields, "Ett utkast")
    in_force(ten_fields)
    client = enter("vera")

    assert client.get("/dokument/ett-utkast/").status_code == 404
    assert client.get("/dokument/nytt/").status_code == 403
    for part in ("andra", "ansvar", "gall", "forlang", "upphav", "hor-ihop", "bygger-pa"):
        assert client.get(f"/dokument/policy-for-synpunkter/{part}/").status_code == 403, part
    assert client.get("/dokument/policy-for-synpunkter/underlag/").status_code == 403
    assert "Ändra uppgifterna" not in words(client, "/dokument/policy-for-synpunkter/")


def test_who_may_write_and_decide_finds_the_ways(enter: Enter, ten_fields: Town) -> None:
    in_force(ten_fields)

    writes = words(enter("maja"), "/dokument/policy-for-synpunkter/")
    decides = words(enter("kerstin"), "/dokument/policy-for-synpunkter/")

    assert [text in writes for text in ("Ändra uppgifterna", "Upphäv<")] == [True, False]
    assert [text in decides for text in ("Ändra uppgifterna", "Upphäv<")] == [False, True]


def test_where_nothing_can_be_done_with_a_version_there_is_no_row_of_buttons(
    enter: Enter, ten_fields: Town
) -> None:
    document = in_force(ten_fields, since=date(2026, 3, 2))
    services.draft_version(document, by=None)
    services.put_in_force(
        document, decision=decided_by(ten_fields.council), starts_on=date(2026, 6, 1), by=None
    )
    services.draft_version(document, by=None)

    page = words(enter("maja"), f"/dokument/{document.key}/?version=1")

    assert '<div class="buttons"></div>' not in page
    assert f"/dokument/{document.key}/hor-ihop/" in page


def test_a_draft_shows_the_way_to_its_decision(enter: Enter, ten_fields: Town) -> None:
    document = drafted(ten_fields)

    page = words(enter("maja"), f"/dokument/{document.key}/")

    assert "Det är ett utkast och gäller inte." in page
    assert "Beslutsinstansen fastställer" in page
    assert "Är alla fält i dokumenthuvudet ifyllda?" in page


def test_a_document_costs_the_same_for_one_of_each_as_for_four(
    enter: Enter, ten_fields: Town
) -> None:
    document = in_force(ten_fields)

    def grow(count: int = 3) -> None:
        for number in range(count):
            other = in_force(ten_fields, f"Annat {number}{count}")
            services.relate(document, other=other, kind=RelationKind.RELATED, by=None)
            made = goal("vision", ten_fields.council, f"Vision {number}{count}")
            decide_goal(made, decision=ten_fields.decision, by=None)
            services.cite(document, subject_type="goals.goal", subject_id=made.pk, by=None)
            services.draft_paper(
                document, body=ten_fields.council, text=Text(f"Underlag {number}{count}"), by=None
            )

    grow(1)
    assert_costs_no_more(enter("maja"), f"/dokument/{document.key}/", grow)


def test_what_was_written_is_kept_when_something_is_wrong(enter: Enter, ten_fields: Town) -> None:
    sent = {"title": "Ny", "kind": "policy", "link": "fel", "unit": ten_fields.care.pk}

    answer = enter("maja").post("/dokument/nytt/", sent | {"role": "unit_manager"})

    page = answer.content.decode()
    assert 'value="fel"' in page
    assert "Länken ska börja med https://." in page
    assert GoverningDocument.objects.count() == 0


def test_who_saves_over_another_sees_both_and_can_save_again(
    enter: Enter, ten_fields: Town
) -> None:
    document = drafted(ten_fields)
    page = f"/dokument/{document.key}/andra/"
    mine = {"title": "Mitt namn", "kind": "policy", "version": 1}
    version = document.versions.get()
    services.edit_version(version, content=content("Deras namn"), by=None)

    first = enter("maja").post(page, mine)
    again = enter("maja").post(page, mine | {"version": 2})

    said = first.content.decode()
    assert "Någon annan har ändrat samma text." in said
    assert 'name="version" value="2"' in said
    assert (again.status_code, document.versions.get().title) == (302, "Mitt namn")


def test_acts_that_cannot_be_done_say_why_and_change_nothing(
    enter: Enter, ten_fields: Town
) -> None:
    document = drafted(ten_fields)
    other = in_force(ten_fields, "Annat")
    services.relate(other, other=document, kind=RelationKind.RELATED, by=None)

    redrafted = enter("maja").post(f"/dokument/{document.key}/ny-version/", follow=True)
    discarded = enter("maja").post(f"/dokument/{document.key}/kasta/", follow=True)

    assert "Dokumentet har redan ett utkast." in redrafted.content.decode()
    assert "Något hänvisar till utkastet." in discarded.content.decode()
    assert document.versions.count() == 1


def test_the_register_follows_what_is_thrown_away(enter: Enter, ten_fields: Town) -> None:
    document = drafted(ten_fields)

    answer = enter("maja").post(f"/dokument/{document.key}/kasta/")

    assert (answer["Location"], GoverningDocument.objects.count()) == ("/dokument/", 0)


@pytest.mark.parametrize(
    ("part", "act"), [("forlang", "Förläng"), ("upphav", "Upphäv"), ("gall", "Låt det gälla")]
)
def test_a_page_for_decisions_offers_only_those_one_may_carry_out(
    enter: Enter, ten_fields: Town, part: str, act: str
) -> None:
    document = in_force(ten_fields)

    page = words(enter("kerstin"), f"/dokument/{document.key}/{part}/")
    elsewhere = words(enter("siv"), f"/dokument/{document.key}/{part}/")

    assert ("Mål och budget 2024" in page, act in page) == (True, True)
    assert "Inget beslut som du får föra in är antecknat än." in elsewhere


def test_a_paper_is_read_section_by_section(client: Client, town: Town) -> None:
    adopted(town, "vasteras")
    document = drafted(town)
    said = Text(
        "Ny policy", {"economic": "Ryms i budget.", "okänd": "Kvar"}, {"legal": "Inga krav."}
    )
    paper = services.draft_paper(document, body=town.council, text=said, by=None)
    client.force_login(town.maja)

    page = words(client, f"/dokument/underlag/{paper.pk}/")

    assert "Ekonomisk bedömning</h2><div><p>Ryms i budget.</p></div>" in page
    assert "Juridisk bedömning</h2><p>Ej tillämpligt: Inga krav.</p>" in page
    assert "Inte skrivet än." in page
    assert "Kvar" in page


def test_a_paper_says_where_it_stands(client: Client, town: Town) -> None:
    adopted(town, "markaryd")
    document = drafted(town, kind="plan")
    paper = services.draft_paper(document, body=town.council, text=Text("Ny"), by=None)
    client.force_login(town.maja)
    page = f"/dokument/underlag/{paper.pk}/"

    found = [words(client, page)]
    services.submit_paper(paper, meeting_on=date(2026, 12, 14), by=None)
    found.append(words(client, page))
    services.settle_paper(paper, decision=decided_by(town.council), by=None)
    found.append(words(client, page))

    sentences = ("Det är ett utkast.", "Anmält till sammanträdet 14 december 2026.", "avgjort")
    assert [said in text for said, text in zip(sentences, found, strict=True)] == [True] * 3
    assert "Ändra underlaget" not in found[2]


def test_a_stranger_finds_no_paper(enter: Enter, ten_fields: Town) -> None:
    paper = DecisionPaper.objects.create(
        document=drafted(ten_fields), unit=ten_fields.care, body=ten_fields.care_committee,
        title="Underlag",
    )  # fmt: skip

    assert enter("birgitta").get(f"/dokument/underlag/{paper.pk}/").status_code == 404


def test_the_history_tells_the_newest_first_and_drafts_to_some(
    enter: Enter, ten_fields: Town
) -> None:
    document = in_force(ten_fields)
    services.draft_version(document, by=None)

    inside = words(enter("maja"), f"/dokument/{document.key}/historia/")
    outside = words(enter("vera"), f"/dokument/{document.key}/historia/")

    assert inside.index("Version 2 skrevs.") < inside.index("Version 1 gäller från 2 mars 2026.")
    assert "Version 2" not in outside


def test_a_units_page_shows_the_documents_it_answers_for(enter: Enter, ten_fields: Town) -> None:
    in_force(ten_fields)

    page = words(enter("karin"), "/organisation/head-office/")

    assert "/dokument/policy-for-synpunkter/" in page
    assert "Policy, till och med 31 december 2028" in page


def test_a_decision_without_a_number_gets_one(enter: Enter, ten_fields: Town) -> None:
    decision = decided_by(ten_fields.council, on=date(2026, 10, 2), number="")
    page = f"/dokument/beslut/{decision.pk}/"

    empty = enter("kerstin").post(page, {"registry_number": "  "})
    enter("kerstin").post(page, {"registry_number": "KS 2026/44"})
    twice = enter("kerstin").post(page, {"registry_number": "KS 2026/45"})

    decision.refresh_from_db()
    assert (empty.status_code, decision.registry_number) == (200, "KS 2026/44")
    assert "Beslutet har redan ett diarienummer." in twice.content.decode()
    assert enter("maja").get(page).status_code == 403


def test_what_runs_out_waits_on_the_page_of_who_answers_for_it(
    enter: Enter, ten_fields: Town
) -> None:
    in_force(ten_fields, unit=ten_fields.care, valid_until=date(2027, 2, 18))
    in_force(ten_fields, "Senare", unit=ten_fields.care, valid_until=date(2027, 2, 19))

    mine = words(enter("lars"), "/min-sida/")
    others = words(enter("birgitta"), "/min-sida/")

    assert "Gäller till och med 18 februari 2027. Förläng, ersätt eller upphäv" in mine
    assert "Senare" not in mine
    assert "Policy för synpunkter" not in others
    assert date(2026, 11, 20) == TODAY


def test_what_another_profile_asked_for_stays_when_this_does_not_ask(
    enter: Enter, ten_fields: Town
) -> None:
    document = drafted(ten_fields)
    kept = {"header": {"egen": "Mål 3"}, "not_applicable": {"annan": "Berörs inte"}}
    DocumentVersion.objects.filter(document=document).update(**kept)
    sent = {"title": "Nytt namn", "kind": "policy", "version": 1}

    enter("maja").post(f"/dokument/{document.key}/andra/", sent)

    version = document.versions.get()
    assert (version.title, version.header, version.not_applicable) == (
        "Nytt namn", {"egen": "Mål 3"}, {"annan": "Berörs inte"},
    )  # fmt: skip


def test_a_field_that_is_emptied_is_empty(enter: Enter, ten_fields: Town) -> None:
    document = drafted(ten_fields)
    reasons = {"registry_number": "Saknas", "annan": "Berörs inte"}
    DocumentVersion.objects.filter(document=document).update(not_applicable=reasons)
    sent = {"title": "Namn", "kind": "policy", "version": 1, "needless_registry_number": ""}

    enter("maja").post(f"/dokument/{document.key}/andra/", sent)

    assert document.versions.get().not_applicable == {"annan": "Berörs inte"}


def test_a_section_that_the_profile_has_left_stays_in_the_paper(
    enter: Enter, ten_fields: Town
) -> None:
    document = drafted(ten_fields)
    text = Text("Underlag", {"gammal": "Skrivet förr"}, {"annan": "Berörs inte"})
    paper = services.draft_paper(document, body=ten_fields.council, text=text, by=None)

    enter("maja").post(f"/dokument/underlag/{paper.pk}/andra/", {"title": "Nytt", "version": 1})

    paper.refresh_from_db()
    assert (paper.title, paper.sections, paper.not_applicable) == (
        "Nytt", {"gammal": "Skrivet förr"}, {"annan": "Berörs inte"},
    )  # fmt: skip


def test_a_type_that_the_profile_has_left_is_still_that_drafts_own(
    enter: Enter, ten_fields: Town
) -> None:
    document = drafted(ten_fields)
    left = {"kind": "borttagen", "scope": "Hela världen"}
    DocumentVersion.objects.filter(document=document).update(**left)
    client, page = enter("maja"), f"/dokument/{document.key}/andra/"

    shown = words(client, page)
    answer = client.post(page, {"title": "Nytt namn", "version": 1, **left})

    assert [f'value="{value}" selected' in shown for value in left.values()] == [True, True]
    version = document.versions.get()
    assert (answer.status_code, version.title, version.kind) == (302, "Nytt namn", "borttagen")
