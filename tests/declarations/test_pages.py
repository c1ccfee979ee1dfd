"""What a declaration's page says, to whom, and what it costs."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
import time_machine
from django.db import connection
from django.test import Client

from rodtrad.declarations import services
from rodtrad.declarations.chain import chain
from rodtrad.declarations.enums import OPEN_STATES, ChainAct, State
from rodtrad.declarations.models import DeclarationVersion
from tests.declarations.conftest import (
    TODAY,
    decided_by,
    drafted,
    method_of,
    precise,
    published,
    said,
    taken_to,
    text,
)
from tests.goals.asking import read
from tests.goals.conftest import goal
from tests.goals.test_page_costs import assert_costs_no_more
from tests.town import Town

Enter = Callable[[str], Client]
PAGE = "/deklarationer/hemtjanst-det-har-lovar-vi-dig/"


def words(client: Client, url: str) -> str:
    """The page with its spaces made plain."""
    return " ".join(read(client, url).replace("\u00a0", " ").replace("\u00ad", "").split())


def test_a_published_declaration_answers_first_whether_it_holds(
    enter: Enter, promising: Town
) -> None:
    published(promising)

    page = words(enter("sven"), PAGE)

    assert "Löftena gäller sedan 1 april 2026." in page
    shown = (
        "Vi kommer inom 15 minuter från avtalad tid.",
        "Inom 15 minuter, i minst 90 fall av 100.",
        "Planering dagen före",
        "Äldre ska kunna bo kvar hemma",
        "Storstädning",
        "Trygghet",
        "0143-55 50 40",
        "Förtroendevalda",
        "De ville ha fasta tider.",
        "Förvaltningsövergripande kvalitetsdeklaration, Omsorgsförvaltningen",
    )
    assert [part for part in shown if part not in page] == []
    assert "Ändra texten" not in page


def test_how_a_promise_went_is_reached_from_its_declaration(enter: Enter, promising: Town) -> None:
    promise = published(promising).promises.get().promise
    waiting = drafted(promising, title="Något på väg").promises.get().promise

    pages = read(enter("sven"), PAGE), read(enter("maja"), "/deklarationer/nagot-pa-vag/")

    assert f'href="/deklarationer/lofte/{promise.pk}/kontroll/"' in pages[0]
    assert f'href="/deklarationer/lofte/{waiting.pk}/kontroll/"' not in pages[1]


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        (State.DRAFT, "Det är ett utkast. Ingen utanför ser det."),
        (State.SUBMITTED, "Inlämnad 20 november. Väntar på att förvaltningsledningen bedömer den."),
        (State.ASSESSED, "Bedömd 20 november. Väntar på att förvaltningsledningen återkopplar"),
        (State.DISCUSSED, "Väntar på att förvaltningsledningen anmäler den till ett sammanträde."),
        (State.PROPOSED, "Anmäld till sammanträdet 4 december 2026 i Omsorgsnämnden."),
        (State.DECIDED, "Löftena gäller från 20 november 2026 när texten publiceras."),
    ],
)
def test_a_text_on_its_way_says_what_it_waits_for(
    enter: Enter, promising: Town, state: State, sentence: str
) -> None:
    taken_to(drafted(promising), state)

    assert sentence in words(enter("lars"), PAGE)


def test_the_way_tells_who_did_what_when_and_what_was_said(enter: Enter, promising: Town) -> None:
    version = taken_to(drafted(promising), State.ASSESSED, by=promising.lars)
    services.send_back(version, comment="Skriv kortare.", by=promising.lars)

    page = words(enter("lars"), PAGE)
    way = page[page.index('id="vagen"') :]

    assert "Återlämnad med synpunkter 20 november. Texten kan ändras och lämnas in igen." in page
    order = [
        "Inlämnad",
        "Bedömd",
        "Ja, det gör den.",
        "Skriv kortare.",
        "Nämnden",
    ]
    places = [way.index(part) for part in order]
    assert places == sorted(places)
    assert "Lars Ekdahl" in way


def test_a_draft_says_what_it_lacks_and_where_that_is_mended(enter: Enter, promising: Town) -> None:
    services.draft_declaration(
        unit=promising.care, kind="department_wide", text=text(contact=""), by=None
    )

    page = words(enter("lars"), PAGE)

    for part, sentence in (
        ("loften/nytt/", "Skriv minst ett löfte."),
        ("mal/", "Ange ett beslutat mål som gäller."),
        ("andra/#id_contact", "Skriv vem som svarar på frågor."),
        (
            "medverkan/",
            "Skriv vad förtroendevalda, personal och invånare har bidragit med, och när.",
        ),
    ):
        assert f'<a href="{PAGE}{part}">{sentence}</a>' in page


def test_a_text_that_comes_again_shows_what_has_changed(enter: Enter, promising: Town) -> None:
    version = taken_to(drafted(promising), State.SUBMITTED)
    services.send_back(version, comment="Lova mer.", by=None)
    version.refresh_from_db()
    services.edit_promise(version.promises.get(), said=said("Vi kommer inom tio minuter."), by=None)
    services.submit(version, by=None)

    page = words(enter("lars"), f"{PAGE}bedom/")

    assert "Ändrat sedan sist" in page
    assert "<del>15" in page
    assert "<ins>tio" in page
    assert '<th scope="row">Rubrik</th>' not in page


@pytest.mark.parametrize("state", list(State))
def test_each_state_offers_just_the_acts_that_are_taken_then(
    enter: Enter, promising: Town, state: State
) -> None:
    version = stood_in(promising, state)
    client = enter("lars")

    page = words(client, f"{PAGE}?version={version.number}")

    step = chain().next_step(state)
    hers = {ChainAct.SUBMIT, ChainAct.ASSESS, ChainAct.FEEDBACK, ChainAct.PROPOSE, ChainAct.PUBLISH}
    offered = {act for act, part in PARTS.items() if f'href="{PAGE}{part}/"' in page}
    assert offered - {ChainAct.RETURN} == ({step.act} & hers if step else set())
    returned = {State.SUBMITTED, State.ASSESSED, State.DISCUSSED}
    assert (ChainAct.RETURN in offered) == (state in returned)
    assert (f'href="{PAGE}andra/"' in page) == (state in OPEN_STATES)


@pytest.mark.parametrize("state", list(State))
def test_an_act_out_of_its_order_is_refused_with_the_reason(
    enter: Enter, promising: Town, state: State
) -> None:
    version = stood_in(promising, state)
    step = chain().next_step(state)
    client = enter("maja")

    for act, part in PARTS.items():
        if step and act == step.act:
            continue
        answer = client.get(f"{PAGE}{part}/")
        assert answer.status_code in (200, 403, 404), (act, answer.status_code)

    version.refresh_from_db()
    assert version.state == state


PARTS = {
    ChainAct.SUBMIT: "lamna-in",
    ChainAct.ASSESS: "bedom",
    ChainAct.FEEDBACK: "aterkoppla",
    ChainAct.PROPOSE: "anmal",
    ChainAct.RETURN: "lamna-tillbaka",
    ChainAct.DECIDE: "besluta",
    ChainAct.PUBLISH: "publicera",
    ChainAct.WITHDRAW: "aterkalla",
}


def stood_in(town: Town, state: State) -> DeclarationVersion:
    """The department's text in each of the states a text can be in."""
    if state == State.SUPERSEDED:
        first = published(town)
        taken_to(services.begin_version(first.declaration, by=None), State.PUBLISHED)
        return DeclarationVersion.objects.get(pk=first.pk)
    if state == State.WITHDRAWN:
        version = published(town)
        decision = decided_by(town.care_committee, on=TODAY - timedelta(days=1))
        services.withdraw(version, decision=decision, ends_on=TODAY, reason="Upphör.", by=None)
    elif state == State.RETURNED:
        version = taken_to(drafted(town), State.SUBMITTED)
        services.send_back(version, comment="Kortare.", by=None)
    else:
        version = taken_to(drafted(town), state)
    return DeclarationVersion.objects.get(pk=version.pk)


def test_the_stranger_finds_no_draft_and_no_way_to_write(enter: Enter, promising: Town) -> None:
    drafted(promising, title="Ett utkast")
    published(promising)
    client = enter("vera")

    assert client.get("/deklarationer/ett-utkast/").status_code == 404
    assert client.get("/deklarationer/ny/").status_code == 403
    assert client.get("/deklarationer/ett-utkast/bedom/").status_code == 404
    for part in ("andra", "ansvar", "mal", "medverkan", "sprak", "loften/nytt", "aterkalla"):
        assert client.get(f"{PAGE}{part}/").status_code == 403, part
    for part in ("loften/1", "loften/1/mat", "loften/1/arbetssatt"):
        assert client.get(f"{PAGE}{part}/").status_code == 403, part
    assert "Ange mål" not in words(client, PAGE)


def test_a_draft_shows_its_text_as_well_as_the_way_to_write_it(
    enter: Enter, promising: Town
) -> None:
    drafted(promising)

    page = words(enter("lars"), PAGE)

    assert "<li>Storstädning</li>" in page
    assert "Skriv vad ni lovar" in page


def test_each_text_has_its_own_address(enter: Enter, promising: Town) -> None:
    first = published(promising)
    second = services.begin_version(first.declaration, by=None)
    services.edit_text(second, text=text("Ett nytt namn"), by=None)
    client = enter("lars")

    page = words(client, PAGE)

    assert "En ny text är på väg: utkast" in page
    assert "Ett nytt namn</span></h1>" in words(client, f"{PAGE}?version=2")
    assert [client.get(f"{PAGE}?version={no}").status_code for no in ("9", "x")] == [404, 404]
    assert enter("vera").get(f"{PAGE}?version=2").status_code == 404


def test_who_handed_it_in_is_told_why_she_does_not_decide(enter: Enter, promising: Town) -> None:
    version = taken_to(drafted(promising), State.PROPOSED)
    DeclarationVersion.objects.filter(pk=version.pk).update(submitted_by=promising.siv)

    page = words(enter("siv"), PAGE)

    assert "Den som har lämnat in texten för inte in beslutet om den." in page
    assert f'href="{PAGE}besluta/"' not in page


def test_a_precise_declaration_and_its_common_one_point_at_each_other(
    enter: Enter, promising: Town
) -> None:
    parent = published(promising)
    precise(promising, parent.declaration)

    above = words(enter("lars"), PAGE)
    below = words(enter("lars"), "/deklarationer/hemtjansten-soder-lovar/")

    assert 'href="/deklarationer/hemtjansten-soder-lovar/"' in above
    assert f'href="{PAGE}"' in below
    assert "gör mer precis gäller inte längre" not in below


def test_a_declaration_costs_the_same_for_one_of_each_as_for_four(
    enter: Enter, promising: Town
) -> None:
    first = published(promising)
    version = services.begin_version(first.declaration, by=None)

    def grow() -> None:
        for number in range(3):
            made = services.make_promise(version, said=said(f"Löfte {number}"), by=None)
            method = method_of(promising, f"Sätt {number}")
            services.use_method(made.promise, method=method, by=None)
            other = goal("vision", promising.council, f"Vision {number}")
            services.serve_goal(version.declaration, goal=other, by=None)
            services.write_variant(
                version, kind="language", language="abc"[number] * 2, title="T", text="T",
                written_by="Byrån", by=None,
            )  # fmt: skip

    # What it rests on and what is in force are one question each.
    assert_costs_no_more(enter("lars"), f"{PAGE}?version=2", grow, most=14)


def test_the_list_costs_the_same_for_one_as_for_four(enter: Enter, promising: Town) -> None:
    published(promising)

    def grow() -> None:
        for number in range(3):
            drafted(promising, title=f"Annan {number}")

    assert_costs_no_more(enter("lars"), "/deklarationer/", grow)


def test_what_was_known_then_is_read_and_not_changed(enter: Enter, promising: Town) -> None:
    drafted(promising)
    with connection.cursor() as cursor:
        cursor.execute("SELECT now()::date + 1")
        known_on: date = cursor.fetchone()[0]
    with time_machine.travel(known_on + timedelta(days=400), tick=False):
        client = enter("lars")

        now, then = words(client, PAGE), words(client, f"{PAGE}?kand={known_on}")
        listed = words(client, f"/deklarationer/?kand={known_on}")

    assert "Vi kommer inom 15 minuter" in then
    assert [part in now for part in ("Ändra texten", "Lämna in<")] == [True, True]
    assert [part in then for part in ("Ändra texten", "Lämna in<")] == [False, False]
    assert "Hemtjänst: det här lovar vi dig</a>" in listed
    assert "Skriv en ny text" not in listed
