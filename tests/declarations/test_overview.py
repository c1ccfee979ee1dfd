"""How far units have come, what is not covered, and what has been left."""

from collections.abc import Callable
from datetime import timedelta

from django.test import Client

from rodtrad.declarations import services
from tests.declarations.conftest import TODAY, adopted, drafted, published, when_the_year_has_ended
from tests.declarations.test_following import checked, following, looked_at
from tests.declarations.test_method_pages import described, words
from tests.goals.test_page_costs import cost
from tests.town import Town

Enter = Callable[[str], Client]
PAGE = "/deklarationer/oversikt/"
__all__ = ["following"]


def row(page: str, unit: str) -> str:
    """The unit's row of the table."""
    return page[page.index(f">{unit}</a>") :].split("</tr>")[0]


def test_a_unit_with_nothing_stands_there_too(enter: Enter, promising: Town) -> None:
    found = row(words(enter("maja"), PAGE), "Ängsjöskolan")

    assert "ingen" in found
    assert "0/5" in found


def test_a_unit_tells_its_state_its_methods_and_how_it_went(enter: Enter, following: Town) -> None:
    version = looked_at(following)
    checked(version, 12)
    with when_the_year_has_ended():
        services.confirm_fulfilment(
            version.declaration, year=2026, degree="not_met", reasons="Det brast.", by=None
        )

    found = row(words(enter("maja"), PAGE), "Hemtjänsten Söder")

    for said in ("publicerad", "1 av 1", "1 brutet", "2026: ej uppfylld", "2/5"):
        assert said in found


def test_the_nine_statements_cost_as_much_as_five(client: Client, town: Town) -> None:
    adopted(town, "vasteras")
    client.force_login(town.maja)

    questions, page = cost(client, PAGE)

    assert questions <= 12
    assert "0/9" in page


def test_a_core_area_without_a_declaration_is_named(enter: Enter, promising: Town) -> None:
    area = services.name_area(
        body=promising.care_committee, name="Hemtjänst", is_core=True, by=None
    )
    services.name_area(body=promising.school_committee, name="Förskola", is_core=True, by=None)
    services.name_area(body=promising.school_committee, name="Lokaler", is_core=False, by=None)
    published(promising, area=area)

    page = words(enter("maja"), PAGE)

    assert "1 av 2 kärnverksamheter har en gällande deklaration." in page
    assert "Förskola" in page
    assert "Lokaler" not in page


def test_what_was_never_measured_and_what_is_overdue_is_listed(
    enter: Enter, promising: Town
) -> None:
    published(promising)
    described(promising, title="Gammal rutin", next_review_on=TODAY - timedelta(days=1))

    page = words(enter("maja"), PAGE)

    assert "Vi kommer inom 15 minuter" in page[page.index("Löften som aldrig har mätts") :]
    assert "Gammal rutin" in page[page.index("Arbetssätt som skulle ha setts över") :]


def test_a_committee_sees_its_own_units(enter: Enter, promising: Town) -> None:
    page = words(enter("maja"), f"{PAGE}?namnd=care-committee")

    assert ">Hemtjänsten Söder</a>" in page
    assert ">Ängsjöskolan</a>" not in page


def test_a_draft_is_not_told_to_who_may_not_read_it(enter: Enter, promising: Town) -> None:
    drafted(promising, unit=promising.home_care_south)

    page = words(enter("amina"), PAGE)

    assert "utkast" not in page


def test_a_stranger_sees_no_unit(enter: Enter, promising: Town) -> None:
    published(promising)

    assert "Inga enheter passar urvalet." in words(enter("ebba"), PAGE)


def test_the_sheet_has_every_unit(enter: Enter, promising: Town) -> None:
    version = published(promising)

    lines = enter("maja").get(f"{PAGE}kalkylblad/?namnd=care-committee").content.decode("utf-8-sig")

    rows = lines.splitlines()
    assert rows[0].startswith("Enhet;Nämnd;Deklaration;")
    assert rows[1] == (
        f"Omsorgsförvaltningen;Omsorgsnämnden;{version.title};Publicerad;1;1;0;0;1;;1/5"
    )
    assert len(rows) == 6


def test_more_of_everything_costs_no_more_than_twelve(enter: Enter, following: Town) -> None:
    looked_at(following)
    few, _short = cost(enter("maja"), PAGE)
    for title in ("Två", "Tre"):
        version = looked_at(following, title=title)
        checked(version, 12)
        described(following, title=title, next_review_on=TODAY - timedelta(days=1))

    many, _long = cost(enter("maja"), PAGE)

    assert few == many <= 12
