"""Nobody outside finds a text that is not promised today, at any address there is for everybody."""

from datetime import date, timedelta

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.urls import get_resolver, reverse

from rodtrad.declarations import services
from rodtrad.declarations.enums import State
from rodtrad.declarations.models import DeclarationVersion, ServiceDeclaration
from tests.declarations.allowed import ALLOWED, STATES
from tests.declarations.conftest import TODAY, brought, precise, said, taken_to, text
from tests.declarations.routes import reading, reading_one
from tests.declarations.test_allowed_routes import (
    above,
    client_of,
    promise_of,
    tells_of,
    text_in,
    title_of,
    words,
)
from tests.town import Town

__all__ = ["above"]

NOT_PROMISED = tuple(state for state in STATES if state != "published")
BEHIND = ("draft", "proposed", "decided", "coming")
# Where a text in force must be found, or the others prove nothing.
FOUND = {
    *("promises", "ledger", "ledger_csv", "ledger_json", "promise_page"),
    *("promise_easy", "promise_in", "search"),
}
# What takes a form, or answers one.
OTHERS = {"report", "thanks"}


def pages_of(version: DeclarationVersion) -> dict[str, str]:
    """Return every address for everybody, by the name of its route."""
    key, goal = version.declaration.key, version.declaration.goal_links.get().goal

    def to(name: str, *args: str) -> str:
        return reverse(f"public:{name}", args=args)

    bare = (
        *("front", "promises", "ledger", "ledger_csv", "ledger_json", "results", "documents"),
        *("documents_csv", "accessibility", "privacy", "mark", "robots", "security"),
        *("improvements", "shown_cases"),
    )
    return {name: to(name) for name in bare} | {
        "promise_page": to("promise_page", key),
        "promise_paper": to("promise_paper", key),
        "promise_easy": to("promise_easy", key),
        "promise_in": to("promise_in", key, "fi"),
        "result": to("result", goal.key),
        "document": to("document", key),
        "shown_case": to("shown_case", "ABCD-EFGH"),
        "search": f"{to('search')}?q=Lyktan",
    }


def told_of(client: Client, version: DeclarationVersion, state: str, asked: str = "") -> set[str]:
    """Return the addresses that tell a visitor of the text, as it is asked for."""
    found = set()
    for name, url in pages_of(version).items():
        joint = "&" if "?" in url else "?"
        if tells_of(words(client.get(f"{url}{joint}{asked}" if asked else url)), state):
            found.add(name)
    return found


def put_in_words(version: DeclarationVersion, state: str) -> None:
    """Let the text be read in easy Swedish and in Finnish too."""
    for kind, language in (("easy", "sv"), ("language", "fi")):
        services.write_variant(
            version, kind=kind, language=language, title=title_of(state),
            text=promise_of(state), written_by="Byrån", by=None,
        )  # fmt: skip


@pytest.mark.parametrize("state", NOT_PROMISED)
def test_what_is_not_promised_today_is_found_nowhere(
    client: Client, promising: Town, above: ServiceDeclaration, state: str
) -> None:
    version = text_in(promising, above, state)
    put_in_words(version, state)

    assert told_of(client, version, state) == set()
    assert told_of(client, version, state, "dag=2027-06-01") == set()
    assert told_of(client, version, state, "kand=2027-06-01") == set()


def test_what_is_promised_is_found(
    client: Client, promising: Town, above: ServiceDeclaration
) -> None:
    version = text_in(promising, above, "published")
    put_in_words(version, "published")

    assert told_of(client, version, "published") >= FOUND


def test_what_is_promised_is_not_found_as_it_was_before(
    client: Client, promising: Town, above: ServiceDeclaration
) -> None:
    version = text_in(promising, above, "published")
    put_in_words(version, "published")
    with connection.cursor() as cursor:
        cursor.execute("SELECT now()::date")
        written: date = cursor.fetchone()[0]

    with time_machine.travel(written + timedelta(days=20), tick=False):
        after = told_of(client, version, "published", f"kand={written}")
        before = told_of(client, version, "published", f"kand={written - timedelta(days=1)}")

    assert after >= FOUND
    # What is searched is what is known now, whichever day is asked for.
    assert before == {"search"}


@pytest.mark.parametrize("state", BEHIND)
def test_what_follows_a_text_in_force_is_found_only_by_who_may_read_it(
    promising: Town, above: ServiceDeclaration, state: str
) -> None:
    version = followed(promising, above, state)
    assert told_of(Client(), version, state) == set()
    assert told_of(Client(), version, state, "dag=2027-06-01") == set()
    pages = reading(promising) | reading_one(version)
    found = set()

    for name in ("pia", "ebba", "lena", "amina", "vera", "adam"):
        if "R" in ALLOWED[name][STATES.index(state)]:
            continue
        client = client_of(promising, name)
        found |= {(name, page) for page in pages if told(client, pages[page], state)}

    assert found == set()


def told(client: Client, url: str, state: str) -> bool:
    return tells_of(words(client.get(url)), state)


def followed(town: Town, above: ServiceDeclaration, state: str) -> DeclarationVersion:
    """A text in the state of a declaration where another is in force."""
    first = brought(town, precise(town, above, title="Det som gäller nu"), "published")
    later = services.begin_version(first.declaration, by=None)
    services.edit_text(later, text=text(title_of(state)), by=None)
    for promise in later.promises.all():
        services.edit_promise(promise, said=said(promise_of(state)), by=None)
    later = DeclarationVersion.objects.get(pk=later.pk)
    to = State.PUBLISHED if state == "coming" else State(state)
    made = taken_to(later, to, starts_on=TODAY + timedelta(days=30))
    put_in_words(made, state)
    return DeclarationVersion.objects.get(pk=made.pk)


def test_every_address_for_everybody_has_a_place_here(
    promising: Town, above: ServiceDeclaration
) -> None:
    version = text_in(promising, above, "draft")
    resolver = get_resolver().namespace_dict["public"][1]

    known = {name for name in resolver.reverse_dict if isinstance(name, str)}

    assert known == set(pages_of(version)) | OTHERS
