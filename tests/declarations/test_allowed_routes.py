"""What each person finds, and may do, at every address: as the table says, cell by cell."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from html import unescape
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import get_resolver, reverse
from django.utils.html import strip_tags

from rodtrad.audit.models import Act
from rodtrad.declarations import rules, services
from rodtrad.declarations.enums import ChainAct
from rodtrad.declarations.models import DeclarationVersion, ServiceDeclaration
from tests.declarations.allowed import ALLOWED, STATES
from tests.declarations.conftest import brought, precise, published, said
from tests.declarations.routes import (
    ACTING,
    ISSUED,
    OTHERS,
    SHOWN,
    STEPS,
    TEXT,
    Acting,
    Standing,
    address,
    reading,
    reading_one,
    standing,
    to,
)
from tests.town import Town

# A text that is written, on its way, and one that holds.
EACH_SORT = ("draft", "proposed", "published")
# The rest of what is read of one text is read in one state of each sort.
OWN_PAGES = ("declarations:declaration", "declarations:credibility")
NOWHERE, REFUSED, DONE, NOT_DONE = "is not there", "is refused", "is done", "is not done"


def title_of(state: str) -> str:
    return f"Lyktan {state} vid Strandvägen"


def promise_of(state: str) -> str:
    return f"Vi tänder fyren {state} inom en kvart."


@pytest.fixture
def above(promising: Town) -> ServiceDeclaration:
    """What the department promises, which units make precise."""
    return published(promising, title="Det som gäller hela förvaltningen").declaration


def text_in(town: Town, above: ServiceDeclaration, state: str) -> DeclarationVersion:
    """A unit's text with words of its own, in the state."""
    draft = precise(town, above, title=title_of(state))
    first = draft.promises.get()
    services.edit_promise(first, said=said(promise_of(state)), by=None)
    second = services.make_promise(draft, said=said("Vi hälsar när vi kommer."), by=None)
    services.use_method(second.promise, method=first.promise.method_uses.get().method, by=None)
    services.measure_promise(
        first.promise, source="check", rhythm="month", method="Vi tittar.", by=None
    )
    DeclarationVersion.objects.filter(pk=draft.pk).update(submitted_by=town.sven)
    made = brought(town, DeclarationVersion.objects.get(pk=draft.pk), state)
    return DeclarationVersion.objects.get(pk=made.pk)


def words(response: HttpResponse) -> str:
    """Return what a page or a workbook says, without marks, entities and soft hyphens."""
    plain = unescape(strip_tags(text_of(response.content).decode(errors="replace")))
    return " ".join(re.sub("[\u00ad\u200b]", "", plain).split())


def text_of(content: bytes) -> bytes:
    if not content.startswith(b"PK"):
        return content
    with ZipFile(BytesIO(content)) as book:
        return b" ".join(map(book.read, book.namelist()))


def tells_of(said: str, state: str) -> bool:
    return title_of(state) in said or promise_of(state) in said


@contextmanager
def undone() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def client_of(town: Town, name: str) -> Client:
    client = Client()
    if name:
        client.force_login(getattr(town, name))
    return client


def cell(name: str, state: str) -> str:
    return ALLOWED[name][STATES.index(state)]


def test_the_words_of_a_text_are_found_only_by_who_may_read_it(
    promising: Town, above: ServiceDeclaration
) -> None:
    texts = {state: text_in(promising, above, state) for state in STATES}
    found, expected = {}, {}

    for name in ALLOWED:
        for state, page, is_told in read_by(client_of(promising, name), promising, texts):
            reads = "R" in cell(name, state) and bool(name)
            if is_told or state in SHOWN.get(page, ()):
                found[name, state, page], expected[name, state, page] = is_told, reads

    assert {each: is_told for each, is_told in found.items() if is_told != expected[each]} == {}


def read_by(
    client: Client, town: Town, texts: dict[str, DeclarationVersion]
) -> Iterator[tuple[str, str, bool]]:
    """Read every page, and say of each text and each page whether it was told of."""
    for page, url in reading(town).items():
        said = words(client.get(url))
        yield from ((state, page, tells_of(said, state)) for state in texts)
    for state, version in texts.items():
        for page, url in reading_one(version).items():
            if page not in OWN_PAGES and state not in EACH_SORT:
                continue
            yield state, page, tells_of(words(client.get(url)), state)


@pytest.mark.parametrize("state", STATES)
def test_each_address_that_acts_does_what_the_table_says(
    promising: Town, above: ServiceDeclaration, state: str
) -> None:
    at = standing(promising, text_in(promising, above, state))
    wrong = {}

    for name in filter(None, ALLOWED):
        client = client_of(promising, name)
        for route, acting in tried_in(state).items():
            expected = wanted(name, state, acting)
            found = outcome(client, at, route, acting, is_opened=expected in (DONE, NOT_DONE))
            if found != expected:
                wrong[name, route] = found

    assert wrong == {}


@pytest.mark.parametrize("state", ["proposed"])
def test_a_form_that_may_not_be_sent_is_not_opened_either(
    promising: Town, above: ServiceDeclaration, state: str
) -> None:
    at = standing(promising, text_in(promising, above, state))
    codes, expected = {}, {}

    for name in filter(None, ALLOWED):
        client = client_of(promising, name)
        for route, acting in ACTING.items():
            refused = {NOWHERE: 404, REFUSED: 403}.get(wanted(name, state, acting))
            if acting.has_page and refused:
                codes[name, route] = client.get(address(route, acting, at)).status_code
                expected[name, route] = refused

    assert {each: code for each, code in codes.items() if code != expected[each]} == {}


def tried_in(state: str) -> dict[str, Acting]:
    """Return what is tried; what is done round a text is so in one state of each sort."""
    return ACTING if state in EACH_SORT else STEPS | TEXT


def wanted(name: str, state: str, acting: Acting) -> str:
    """Return what the table says; what is superseded is acted on as the text that holds now."""
    state = "published" if state == "superseded" else state
    letters = cell(name, state)
    if "R" not in letters or (acting.is_open and state in ISSUED):
        return NOWHERE
    if acting.letter not in letters + ("M" if "E" in cell(name, "draft") else ""):
        return REFUSED
    return DONE if state in acting.states else NOT_DONE


def outcome(client: Client, at: Standing, route: str, acting: Acting, *, is_opened: bool) -> str:
    """Return what came of opening the form and of sending it, and leave everything as it was."""
    url, last = address(route, acting, at), Act.objects.latest("pk").pk
    with undone():
        answers = [client.get(url)] if is_opened and acting.has_page else []
        answers.append(client.post(url, acting.fields(at)))
        acts = list(Act.objects.filter(pk__gt=last).values_list("action", flat=True))
    return came_of([answer.status_code for answer in answers], acts, acting)


def came_of(codes: list[int], acts: list[str], acting: Acting) -> str:
    if set(codes) == {404} and not acts:
        return NOWHERE
    if set(codes) == {403} and not acts:
        return REFUSED
    done = [act for act in acts if act != "decision.registered"]
    if codes == [200, 302][-len(codes) :] and done == [acting.action]:
        return DONE
    return NOT_DONE if not acts and set(codes) <= {200, 302} else f"{codes} {acts}"


def test_who_is_refused_is_told_why(promising: Town, above: ServiceDeclaration) -> None:
    version = text_in(promising, above, "submitted")

    for route, act in (("assess", ChainAct.ASSESS), ("send_back", ChainAct.RETURN)):
        page = client_of(promising, "sven").get(to(route, version.declaration.key))
        assert rules.may_take(promising.sven, version, act).reason in words(page), route


def test_who_is_not_signed_in_is_sent_to_the_way_in(
    client: Client, promising: Town, above: ServiceDeclaration
) -> None:
    at = standing(promising, text_in(promising, above, "published"))
    before = Act.objects.count()
    urls = [address(route, acting, at) for route, acting in ACTING.items()]

    answers = [client.post(url) for url in urls]

    assert {answer.status_code for answer in answers} == {302}
    assert {answer["Location"].split("?")[0] for answer in answers} == {reverse("account_login")}
    assert Act.objects.count() == before


def test_every_address_has_a_place_here(promising: Town, above: ServiceDeclaration) -> None:
    version = text_in(promising, above, "draft")
    pages = {*reading(promising), *reading_one(version)}
    read = {name.split(":")[1] for name in pages if name.startswith("declarations:")}
    resolver = get_resolver().namespace_dict["declarations"][1]

    known = {name for name in resolver.reverse_dict if isinstance(name, str)}

    assert known == read | set(ACTING) | OTHERS
