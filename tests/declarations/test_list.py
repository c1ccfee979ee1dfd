"""The list of declarations, Min sida, the unit's page and the search."""

from collections.abc import Callable

import pytest
from django.test import Client

from rodtrad.declarations import due, services
from rodtrad.declarations.enums import State
from rodtrad.notifications.due import due_for
from tests.declarations.conftest import TODAY, drafted, precise, published, taken_to
from tests.declarations.test_pages import words
from tests.town import Town

Enter = Callable[[str], Client]
LIST = "/deklarationer/"


def test_an_empty_list_says_what_comes_next(enter: Enter, promising: Town) -> None:
    page = words(enter("vera"), LIST)

    assert "Inget är utlovat än." in page
    assert "Skriv en ny text" not in page
    assert "Kvalitetsdeklarationer</h1>" in page


def test_the_list_shows_what_holds_and_what_is_on_its_way(enter: Enter, promising: Town) -> None:
    first = published(promising, title="Åkgräs")
    drafted(promising, title="Äldreboende")
    services.begin_version(first.declaration, by=None)

    inside, outside = words(enter("lars"), LIST), words(enter("vera"), LIST)

    assert "Tre texter." in inside
    assert inside.index("Åkgräs") < inside.index("Äldreboende")
    assert "Skriv en ny text" in inside
    assert "En text." in outside
    assert "Äldreboende" not in outside


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("lage=in_force", {"Larm"}),
        ("lage=draft", {"Matlåda"}),
        ("lage=submitted", {"Hemtjänst"}),
        ("lage=all", {"Larm", "Matlåda", "Hemtjänst"}),
        ("sok=matlåda", {"Matlåda"}),
        ("sok=15 minuter larm", {"Larm"}),
        ("sok=finns inte", set()),
        ("enhet={care}", {"Larm", "Matlåda", "Hemtjänst"}),
        ("vem=mig", {"Matlåda", "Hemtjänst"}),
        ("lage=fel&enhet=fel&omrade=9", {"Larm", "Matlåda", "Hemtjänst"}),
    ],
)
def test_the_filters_let_through_what_is_asked_for(
    enter: Enter, promising: Town, asked: str, found: set[str]
) -> None:
    published(promising, title="Larm")
    drafted(promising, title="Matlåda")
    taken_to(drafted(promising, title="Hemtjänst"), State.SUBMITTED)
    query = asked.format(care=promising.care.pk)

    page = words(enter("lars"), f"{LIST}?{query}")

    assert {name for name in ("Larm", "Matlåda", "Hemtjänst") if f">{name}</a>" in page} == found


def test_the_list_is_taken_out_as_a_sheet(enter: Enter, promising: Town) -> None:
    published(promising, title="Larm")

    answer = enter("lars").get(f"{LIST}register.csv?lage=in_force")

    rows = answer.content.decode("utf-8-sig").splitlines()
    assert rows[0].startswith("Rubrik;Sort;Enhet;Version;Läge")
    assert rows[1].startswith("Larm;Förvaltningsövergripande kvalitetsdeklaration;Omsorgsförv")
    assert len(rows) == 2


@pytest.mark.parametrize(
    ("state", "who", "part"),
    [
        (State.SUBMITTED, "lars", "bedom/"),
        (State.ASSESSED, "lars", "aterkoppla/"),
        (State.DISCUSSED, "lars", "anmal/"),
        (State.PROPOSED, "siv", "besluta/"),
        (State.DECIDED, "karin", "publicera/"),
    ],
)
def test_min_sida_has_the_next_step_of_who_takes_it_and_of_nobody_else(
    promising: Town, state: State, who: str, part: str
) -> None:
    parent = published(promising)
    version = taken_to(precise(promising, parent.declaration), state)

    waiting = {
        person.username: item
        for person in promising.cast
        for item in due.items(person, TODAY)
        if item.title == version.title
    }

    assert set(waiting) - {"sofia"} == {who}
    assert waiting[who].url == f"/deklarationer/hemtjansten-soder-lovar/{part}"


def test_what_is_returned_waits_for_the_unit_with_what_was_said(promising: Town) -> None:
    parent = published(promising)
    version = taken_to(precise(promising, parent.declaration), State.SUBMITTED)
    services.send_back(version, comment="Kortare.", by=None)

    items = due_for(promising.karin, TODAY).waiting

    found = next(one.item for one in items if one.item.kind == due.KIND)
    assert found.url == "/deklarationer/hemtjansten-soder-lovar/?version=1"
    assert found.hint == "Återlämnad med synpunkter. Ändra och lämna in igen."


def test_what_somebody_else_has_handed_over_waits_for_who_got_it(promising: Town) -> None:
    parent = published(promising)
    version = taken_to(precise(promising, parent.declaration), State.DECIDED)
    key = f"declaration:{version.pk}:decided"

    given = due.items(promising.lars, TODAY, frozenset({key}))

    assert [item.key for item in given] == [key]


def test_a_units_page_shows_what_it_promises(enter: Enter, promising: Town) -> None:
    published(promising)

    page = words(enter("vera"), f"/organisation/{promising.care.key}/")

    assert "Kvalitetsdeklarationer</h2>" in page
    assert "publicerad, 1 löfte" in page


def test_a_declaration_is_found_by_its_words(enter: Enter, promising: Town) -> None:
    published(promising)
    drafted(promising, title="Hemligt utkast")

    found = words(enter("vera"), "/hitta/?q=hemtjänst")
    hidden = words(enter("vera"), "/hitta/?q=hemligt")

    assert "/deklarationer/hemtjanst-det-har-lovar-vi-dig/" in found
    assert "/deklarationer/hemligt-utkast/" not in hidden
