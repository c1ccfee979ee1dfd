"""What declarations tell a year's report."""

import io
from collections.abc import Callable

import python_calamine
from django.test import Client

from rodtrad.declarations import services
from rodtrad.declarations.report_builders import department_wide
from rodtrad.declarations.report_items import answered
from tests.declarations.conftest import TODAY, adopted, published
from tests.declarations.test_method_pages import described, words
from tests.goals.test_page_costs import cost
from tests.town import FOUNDED, Town

Enter = Callable[[str], Client]
PAGE = "/deklarationer/arsredovisning/2026/"


def test_every_item_of_the_year_is_there_and_only_those(promising: Town) -> None:
    keys = {
        year: [one.item.key for one in answered(year, TODAY) if one.item.key.startswith("y")]
        for year in (FOUNDED.year - 1, FOUNDED.year, FOUNDED.year + 1)
    }

    assert keys == {
        FOUNDED.year - 1: [],
        FOUNDED.year: [f"y2003_{number}" for number in range(1, 5)],
        FOUNDED.year + 1: [f"y2004_{number}" for number in range(1, 6)],
    }


def test_the_page_leads_from_year_to_year_and_is_led_to(enter: Enter, promising: Town) -> None:
    client = enter("maja")

    page, listed, overview = (
        words(client, url) for url in (PAGE, "/deklarationer/", "/deklarationer/oversikt/")
    )

    assert [f"arsredovisning/{year}/" in page for year in (2025, 2027)] == [True, False]
    assert [PAGE in one for one in (listed, overview)] == [True, True]


def test_one_committee_is_told_of_itself_and_of_no_other(enter: Enter, promising: Town) -> None:
    published(promising)
    client = enter("maja")
    known = [answered(2026, TODAY, frozenset({pk})) for pk in (promising.care.pk, -1)]
    listed = [
        len(department_wide(2026, TODAY, frozenset({pk})).rows) for pk in (promising.care.pk, -1)
    ]

    page = words(client, f"{PAGE}?namnd={promising.care_committee.key}")

    assert listed == [1, 0]
    assert [len(one) for one in known] == [5, 5]
    assert "Talen är hela kommunens" in page
    assert "Talen är hela kommunens" not in words(client, PAGE)


def test_department_wide_declarations_are_listed_with_their_decision(promising: Town) -> None:
    version = published(promising)

    section = department_wide(2026, TODAY)

    assert section.sentence == "1 förvaltningsövergripande deklaration gällde 2026."
    assert section.rows == (
        (version.title, "Omsorgsförvaltningen", version.valid.lower, str(version.decision)),
    )


def test_the_page_tells_coverage_and_assessments_and_what_nobody_answers(
    enter: Enter, promising: Town
) -> None:
    area = services.name_area(
        body=promising.care_committee, name="Hemtjänst", is_core=True, by=None
    )
    services.name_area(body=promising.care_committee, name="Boende", is_core=True, by=None)
    published(promising, area=area)
    method = described(promising)
    services.assess_method(method, used="partly", is_enough=False, text="Halva laget", by=None)

    page = words(enter("maja"), PAGE)

    assert "1 av 2 kärnverksamheter hade en deklaration 2026." in page
    assert "1 av 2 arbetssätt bedömdes 2026. 0 räckte." in page
    assert "Halva laget" in page
    assert "Den del av systemet som svarar finns inte än." in page


def test_the_workbook_has_a_sheet_for_each_answer(enter: Enter, promising: Town) -> None:
    published(promising)

    answer = enter("maja").get(f"{PAGE}kalkylblad/")

    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(answer.content))
    assert book.sheet_names[0] == "Punkter"
    heads = [book.get_sheet_by_name(name).to_python()[0][0] for name in book.sheet_names]
    assert heads == ["Punkt", "Verksamhet", "Orsak", "Arbetssätt", "Område"]


def test_a_year_to_come_and_one_that_cannot_be_are_not_there(enter: Enter, promising: Town) -> None:
    client = enter("maja")

    answers = [client.get(PAGE.replace("2026", year)).status_code for year in ("2027", "1999")]

    assert answers == [404, 404]


def test_a_profile_that_asks_nothing_says_so(client: Client, town: Town) -> None:
    adopted(town, "vasteras")
    client.force_login(town.maja)

    assert "Den del av systemet som svarar finns inte än." in words(client, PAGE)


def test_a_stranger_is_refused(enter: Enter, promising: Town) -> None:
    client = enter("ebba")

    assert [client.get(url).status_code for url in (PAGE, f"{PAGE}kalkylblad/")] == [403, 403]


def test_more_declarations_cost_no_more(enter: Enter, promising: Town) -> None:
    published(promising)
    few, _short = cost(enter("maja"), PAGE)
    for title in ("Två", "Tre"):
        published(promising, title=title)

    many, _long = cost(enter("maja"), PAGE)

    assert few == many <= 12
