"""What a declaration's page tells of changes, of documents, and in small words."""

from collections.abc import Callable

import pytest
from django.test import Client

from rodtrad.declarations import services
from rodtrad.declarations.enums import State
from rodtrad.declarations.models import DeclarationVersion, DraftingEntry, PromiseVersion
from rodtrad.declarations.saying import excepted
from rodtrad.documents.services import cite
from rodtrad.organisation.queries import profile
from rodtrad.public.promises.page import promise_page
from tests.declarations.conftest import drafted, published, said, taken_to, text
from tests.declarations.test_pages import PAGE, words
from tests.documents import conftest as documents
from tests.town import Town

Enter = Callable[[str], Client]


def begun_again(town: Town) -> DeclarationVersion:
    """A new version of a text in force, that says something else in two parts."""
    held = published(town)
    version = services.begin_version(held.declaration, by=None)
    services.edit_text(version, text=text(not_offered="Storstädning"), by=None)
    services.edit_promise(version.promises.get(), said=said("Vi kommer inom tio minuter."), by=None)
    return DeclarationVersion.objects.get(pk=version.pk)


def test_a_new_version_shows_what_has_changed_from_what_is_in_force(
    enter: Enter, promising: Town
) -> None:
    version = begun_again(promising)

    written = words(enter("lars"), f"{PAGE}?version={version.number}")
    taken_to(version, State.SUBMITTED)
    handed_in = words(enter("lars"), f"{PAGE}bedom/")

    for page in (written, handed_in):
        assert "Ändrat mot det som gäller" in page
        assert "Ändrat sedan sist" not in page
        assert '<th scope="row">Det här ingår inte</th>' in page
        assert "<ins>tio" in page
        assert '<th scope="row">Rubrik</th>' not in page


def test_a_new_version_handed_in_again_is_compared_with_the_last_time(
    enter: Enter, promising: Town
) -> None:
    version = taken_to(begun_again(promising), State.SUBMITTED)
    services.send_back(version, comment="Lova mer.", by=None)
    version.refresh_from_db()
    services.edit_promise(version.promises.get(), said=said("Vi kommer inom fem minuter."), by=None)
    services.submit(version, by=None)

    page = words(enter("lars"), f"{PAGE}bedom/")

    assert "Ändrat sedan sist" in page
    assert "Ändrat mot det som gäller" not in page
    assert "<del>tio" in page


def test_a_new_version_that_says_the_same_has_nothing_changed(
    enter: Enter, promising: Town
) -> None:
    version = services.begin_version(published(promising).declaration, by=None)

    page = words(enter("lars"), f"{PAGE}?version={version.number}")

    assert "Ändrat" not in page


def test_a_text_shows_the_documents_it_rests_on_that_the_reader_may_see(
    enter: Enter, promising: Town
) -> None:
    declaration = published(promising).declaration
    kind = profile().elements("document_types")[0].key
    decided = documents.in_force(promising, title="Riktlinje för hemtjänst", kind=kind)
    draft = documents.drafted(promising, title="Ett utkast", kind=kind)
    for one in (decided, draft):
        cite(
            one,
            subject_type="declarations.servicedeclaration",
            subject_id=declaration.pk,
            by=None,
        )

    whoever_writes = words(enter("lars"), PAGE)
    colleague = words(enter("ebba"), PAGE)

    assert "Riktlinje för hemtjänst" in whoever_writes
    assert "Riktlinje för hemtjänst" in colleague
    assert "Ett utkast" not in colleague
    assert "ange att den här bygger på det" in whoever_writes
    assert "ange att den här bygger på det" not in colleague


def test_the_label_of_an_exception_is_not_said_twice(enter: Enter, promising: Town) -> None:
    version = drafted(promising)
    PromiseVersion.objects.update(exceptions="Gäller inte när färjan är inställd.")
    version = taken_to(version, State.PUBLISHED)

    inside = words(enter("lars"), PAGE)
    outside = promise_page(version)["rows"][0].exceptions

    assert outside == "när färjan är inställd."
    assert "när färjan är inställd." in inside
    assert "Gäller inte när" not in inside


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Löftet gäller inte: vid storm", "vid storm"),
        ("Det gäller inte på helger.", "på helger."),
        ("Vid storm gäller inte tiden.", "Vid storm gäller inte tiden."),
        ("Gäller inte", "Gäller inte"),
        ("", ""),
    ],
)
def test_only_what_the_label_says_is_left_out(text: str, expected: str) -> None:
    assert excepted(text) == expected


def test_how_often_is_not_said_twice(enter: Enter, promising: Town) -> None:
    promise = drafted(promising).promises.get().promise
    services.measure_promise(
        promise, source="check", rhythm="month", method="Vi tittar varje månad.", by=None
    )

    page = words(enter("lars"), PAGE)

    assert "Vi tittar varje månad</span>." in page
    assert page.count("varje månad") == 1


def test_removing_what_was_noted_of_the_drafting_asks_first(enter: Enter, promising: Town) -> None:
    entry = drafted(promising).declaration.drafting.earliest("pk")
    client, address = enter("lars"), f"{PAGE}medverkan/{entry.pk}/ta-bort/"

    listed = words(client, f"{PAGE}medverkan/")
    asked = words(client, address)
    left = DraftingEntry.objects.filter(pk=entry.pk).exists()
    answer = client.post(address)

    assert f'href="{address}"' in listed
    assert f'action="{address}"' not in listed
    assert "Ta bort anteckningen?" in asked
    assert "De ville ha fasta tider." in asked
    assert left
    assert answer["Location"] == f"{PAGE}medverkan/"
    assert not DraftingEntry.objects.filter(pk=entry.pk).exists()
