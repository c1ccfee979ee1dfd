"""Nothing is public before it is decided, and nothing after it has ended: on any page or file."""

from datetime import date, timedelta

import pytest
from django.test import Client

from rodtrad.declarations import services
from rodtrad.declarations.enums import State
from rodtrad.declarations.models import DeclarationVersion
from tests.declarations.conftest import IN_FORCE, TODAY, decided_by, drafted, said, taken_to
from tests.public.promises.conftest import read
from tests.town import Town

WORDS = "Hemlig lovsång om snöröjning."
TITLE = "Snöröjning"
KEY = "snorojning"
PLACES = (
    "/",
    "/loften/",
    "/loften/?q=snöröjning",
    "/loften/register/",
    "/loften/register/?q=snöröjning",
    "/loften/register.csv",
    "/loften/register.json",
    "/sok/?q=lovsång",
)
UNSEEN = [
    State.DRAFT,
    State.SUBMITTED,
    State.ASSESSED,
    State.DISCUSSED,
    State.PROPOSED,
    State.DECIDED,
    State.RETURNED,
    State.WITHDRAWN,
    State.SUPERSEDED,
    "coming",
]


def text_in(town: Town, state: str) -> DeclarationVersion:
    """Return a text with one promise, in a state."""
    version = drafted(town, title=TITLE)
    services.edit_promise(version.promises.get(), said=said(WORDS), by=None)
    if state == State.RETURNED:
        services.send_back(taken_to(version, State.SUBMITTED), comment="Kortare.", by=None)
    elif state == State.WITHDRAWN:
        _withdrawn(town, taken_to(version, State.PUBLISHED, starts_on=IN_FORCE))
    elif state == State.SUPERSEDED:
        _superseded(taken_to(version, State.PUBLISHED, starts_on=IN_FORCE))
    elif state == "coming":
        taken_to(version, State.PUBLISHED, starts_on=TODAY + timedelta(days=1))
    else:
        taken_to(version, State(state), starts_on=IN_FORCE)
    return DeclarationVersion.objects.get(pk=version.pk)


def _withdrawn(town: Town, version: DeclarationVersion) -> None:
    decision = decided_by(town.care_committee, on=date(2026, 11, 1))
    services.withdraw(version, decision=decision, ends_on=TODAY, reason="Tjänsten upphör.", by=None)


def _superseded(version: DeclarationVersion) -> None:
    second = services.begin_version(version.declaration, by=None)
    services.edit_promise(second.promises.get(), said=said("Något annat."), by=None)
    taken_to(second, State.PUBLISHED, starts_on=TODAY)


def seen(client: Client) -> list[str]:
    """Return where the words of the promise are met."""
    said_words = (WORDS, "<mark>lovsång</mark>")
    return [
        place
        for place in PLACES
        if any(words in read(client, place) for words in said_words)
        or (place.startswith("/loften/?q=") and KEY in read(client, place))
    ]


@pytest.mark.parametrize("state", UNSEEN)
def test_what_is_not_in_force_is_met_nowhere(client: Client, promising: Town, state: str) -> None:
    version = text_in(promising, state)

    met = seen(client)
    page = client.get(f"/loften/{KEY}/")

    if state not in ("coming", State.RETURNED):
        assert version.state == state
    if state == State.SUPERSEDED:
        assert WORDS not in page.text
        assert met == ["/loften/?q=snöröjning"]
    else:
        assert (page.status_code, met) == (404, [])


def test_what_is_in_force_is_met_everywhere_else_these_tests_prove_nothing(
    client: Client, promising: Town
) -> None:
    text_in(promising, State.PUBLISHED)

    assert seen(client) == [place for place in PLACES if place != "/loften/"]
    assert f'href="/loften/{KEY}/"' in read(client, "/loften/")
    assert WORDS in read(client, f"/loften/{KEY}/")


def test_a_decided_text_that_is_not_published_is_its_makers_alone(
    client: Client, promising: Town
) -> None:
    text_in(promising, State.DECIDED)
    client.force_login(promising.lars)

    assert client.get(f"/loften/{KEY}/").status_code == 404
    assert seen(client) == []
