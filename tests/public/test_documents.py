"""Which governing documents are in force, for everybody."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from rodtrad.documents import services
from rodtrad.documents.enums import RelationKind
from rodtrad.documents.models import DocumentVersion
from tests.documents.conftest import adopted, decided_by, drafted, in_force
from tests.town import Town


@pytest.fixture
def ten_fields(town: Town) -> Town:
    return adopted(town, "pitea")


def words(client: Client, url: str) -> str:
    response = client.get(url)
    assert response.status_code == 200
    page = response.content.decode().replace("\u00a0", " ").replace("\u00ad", "")
    return " ".join(page.split())


def test_only_what_is_in_force_is_listed_under_its_type(client: Client, ten_fields: Town) -> None:
    in_force(ten_fields, "Gällande policy")
    in_force(ten_fields, "Utgången riktlinje", kind="guideline", valid_until=date(2026, 11, 1))
    drafted(ten_fields, "Ett utkast")
    ended = in_force(ten_fields, "Upphävd policy")
    decision = decided_by(ten_fields.council)
    services.repeal(ended, decision=decision, ends_on=date(2026, 5, 4), by=None)

    page = words(client, "/styrdokument/")

    assert "Två styrdokument gäller." in page
    assert page.index("<h2>Policy</h2>") < page.index("Gällande policy")
    assert "till och med 31 december 2028" in page
    assert "Giltighetstiden har gått ut. Inget nytt är beslutat" in page
    assert [name in page for name in ("Ett utkast", "Upphävd policy")] == [False, False]


def test_a_type_that_the_profile_has_dropped_is_listed_last(
    client: Client, ten_fields: Town
) -> None:
    document = in_force(ten_fields)
    DocumentVersion.objects.filter(document=document).update(kind="borttagen")

    assert "<h2>Andra dokument</h2>" in words(client, "/styrdokument/")
    assert client.get(f"/styrdokument/{document.key}/").status_code == 200


def test_an_empty_list_says_what_comes_next(client: Client, town: Town) -> None:
    page = words(client, "/styrdokument/")

    assert page.count("Inget styrdokument gäller än.") == 1
    assert "Noll" not in page


def test_a_document_says_who_decided_it_and_what_it_belongs_with(
    client: Client, ten_fields: Town
) -> None:
    document, other = in_force(ten_fields), in_force(ten_fields, "Personalpolicy")
    services.relate(document, other=other, kind=RelationKind.RELATED, by=None)

    page = words(client, f"/styrdokument/{document.key}/")

    assert "Gäller sedan 2 mars 2026, till och med 31 december 2028." in page
    assert "<dd>Kommunfullmäktige</dd>" in page
    assert 'href="/styrdokument/personalpolicy/"' in page


def test_what_was_repealed_says_what_holds_instead(client: Client, ten_fields: Town) -> None:
    old, new = in_force(ten_fields, "Kvalitetspolicy 2010"), drafted(ten_fields, "Styrmodell")
    services.relate(new, other=old, kind=RelationKind.REPEALS, by=None)
    decision = decided_by(ten_fields.council)
    services.put_in_force(new, decision=decision, starts_on=date(2026, 5, 4), by=None)

    page = words(client, f"/styrdokument/{old.key}/")

    assert "Gäller inte. Upphävdes 4 maj 2026. I stället gäller ”Styrmodell”." in page


def test_drafts_and_their_relations_are_nobodys(client: Client, ten_fields: Town) -> None:
    document, draft = in_force(ten_fields), drafted(ten_fields, "Hemligt")
    services.relate(draft, other=document, kind=RelationKind.PARENT, by=None)
    services.draft_version(document, by=None)

    assert client.get(f"/styrdokument/{draft.key}/").status_code == 404
    assert client.get("/styrdokument/finns-inte/").status_code == 404
    assert "Hemligt" not in words(client, f"/styrdokument/{document.key}/")


def test_the_list_comes_as_a_sheet_that_runs_no_formulas(client: Client, ten_fields: Town) -> None:
    in_force(ten_fields, "=Policy")

    answer = client.get("/styrdokument/styrdokument.csv")

    lines = answer.content.decode("utf-8-sig").splitlines()
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert [line.split(";")[0] for line in lines] == ["Dokument", "'=Policy"]


def test_more_documents_cost_no_more_questions(
    client: Client, ten_fields: Town, django_assert_max_num_queries: Any
) -> None:
    for number in range(4):
        in_force(ten_fields, f"Policy {number}")
    client.get("/styrdokument/")

    with django_assert_max_num_queries(4):
        client.get("/styrdokument/")
    with django_assert_max_num_queries(5):
        client.get("/styrdokument/policy-1/")
