"""The ledger has every promise in force, one by one, as a page and as data."""

import json
from decimal import Decimal

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from rodtrad.declarations import services
from rodtrad.declarations.enums import State
from rodtrad.declarations.models import DeclarationVersion
from rodtrad.public.promises import ledger
from rodtrad.public.promises.open_data import KEYS, _number
from tests.declarations.conftest import drafted, said, taken_to
from tests.public.promises.conftest import measured, promised, read
from tests.public.promises.test_finding import area_of
from tests.town import Town

URL = "/loften/register/"
TEXTS = ("15 minuter", "12 olika", "fem arbetsdagar")


def shown(client: Client, query: str) -> list[bool]:
    page = read(client, f"{URL}{query}")
    return [text in page.partition("<tbody>")[2] for text in TEXTS]


def test_every_promise_has_a_row(client: Client, home_help: DeclarationVersion) -> None:
    measured(promised(home_help, 1).promise, m2026_10=(94, 100))

    page = read(client, URL)

    parts = (
        "3 löften gäller.",
        '<a href="/loften/hemtjanst-det-har-lovar-vi-dig/#lofte-1">',
        "Hemtjänst: det här lovar vi dig, Omsorgsförvaltningen",
        "Inom 15 minuter, i minst 90 fall av 100",
        "94 av 100",
        "20 november 2026",
        "Omsorgsnämnden",
        "1 april 2026, § ",
        "inte mätt än",
    )
    assert [part for part in parts if part not in page] == []


def test_an_empty_ledger_says_what_comes_next(client: Client, promising: Town) -> None:
    page = read(client, URL)

    assert page.count("Det finns inga löften som gäller än.") == 1


def test_the_status_chooses_by_the_newest_measurement(
    client: Client, home_help: DeclarationVersion
) -> None:
    measured(promised(home_help, 1).promise, m2026_09=(79, 100), m2026_10=(94, 100))
    measured(promised(home_help, 2).promise, m2026_10="13")

    assert shown(client, "?status=kept") == [True, False, False]
    assert shown(client, "?status=broken") == [False, True, False]
    assert shown(client, "?status=not_measured") == [False, False, True]


def test_service_unit_and_words_choose(
    client: Client, promising: Town, home_help: DeclarationVersion, south: DeclarationVersion
) -> None:
    area_of(promising, home_help, "Äldre")

    assert shown(client, "?tjanst=aldre") == [True, True, True]
    assert shown(client, "?enhet=home-care-south") == [True, False, False]
    assert shown(client, "?enhet=care") == [True, True, True]
    assert shown(client, "?q=arbetsdag") == [False, False, True]
    assert "1 löfte passar urvalet." in read(client, f"{URL}?q=arbetsdag")


@pytest.mark.parametrize("query", ["?status=x", "?sida=99", "?enhet=x&tjanst=-1", "?sida=-1"])
def test_odd_addresses_show_everything(
    client: Client, home_help: DeclarationVersion, query: str
) -> None:
    assert shown(client, query) == [True, True, True]


def test_nothing_that_fits_is_said_with_a_way_back(
    client: Client, home_help: DeclarationVersion
) -> None:
    page = read(client, f"{URL}?status=broken")

    assert "Inget passar det du söker." in page
    assert f'<a href="{URL}">Visa allt</a>' in page


def test_the_order_is_that_of_a_swedish_register(client: Client, promising: Town) -> None:
    for title in ("Ängar", "Örter", "Åkrar", "Zoo"):
        taken_to(drafted(promising, title=title), State.PUBLISHED)

    found = [row["declaration"] for row in read_json(client)["promises"]]

    assert found == ["Zoo", "Åkrar", "Ängar", "Örter"]


def test_a_long_ledger_has_several_pages(
    client: Client, home_help: DeclarationVersion, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ledger, "ON_A_PAGE", 2)

    assert shown(client, "") == [True, True, False]
    assert shown(client, "?sida=2") == [False, False, True]
    assert 'href="?status=not_measured&amp;sida=2"' in read(client, f"{URL}?status=not_measured")


def test_the_sheet_has_a_column_for_each_fact(
    client: Client, home_help: DeclarationVersion
) -> None:
    measured(promised(home_help, 1).promise, m2026_10=(94, 100))

    answer = client.get("/loften/register.csv")

    head, first, *rest = answer.content.decode("utf-8-sig").splitlines()
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert head.split(";") == [
        "Kvalitetsdeklaration", "Enhet", "Löfte", "Nivå", "Läge", "Senaste värde", "Mätt",
        "Beslutat av", "Beslutat", "Paragraf", "Gäller från", "Kod", "Adress",
    ]  # fmt: skip
    assert first.replace("\u00a0", " ").split(";")[:8] == [
        "Hemtjänst: det här lovar vi dig",
        "Omsorgsförvaltningen",
        "Vi kommer inom 15 minuter från avtalad tid.",
        "inom 15 minuter, i minst 90 fall av 100",
        "hållet",
        "94",
        "2026-11-20",
        "Omsorgsnämnden",
    ]
    assert first.split(";")[-2:] == [
        "kept",
        "http://testserver/loften/hemtjanst-det-har-lovar-vi-dig/#lofte-1",
    ]
    assert len(rest) == 2


def test_what_was_measured_is_told_to_two_decimals(
    client: Client, home_help: DeclarationVersion
) -> None:
    measured(promised(home_help, 1).promise, m2026_10=(35, 36))

    sheet = client.get("/loften/register.csv").content.decode().splitlines()[1].split(";")
    told = read_json(client)["promises"][0]

    assert (sheet[5], told["latest_value"]) == ("97,22", 97.22)


def test_the_sheet_runs_no_formulas(client: Client, promising: Town) -> None:
    version = drafted(promising)
    services.edit_promise(version.promises.get(), said=said("=SUMMA(A1)"), by=None)
    taken_to(version, State.PUBLISHED)

    assert ";'=SUMMA(A1);" in client.get("/loften/register.csv").content.decode()


def read_json(client: Client, query: str = "") -> dict:
    answer = client.get(f"/loften/register.json{query}")
    assert answer["Content-Type"] == "application/json"
    return json.loads(answer.content)


def test_the_data_has_the_documented_keys(client: Client, home_help: DeclarationVersion) -> None:
    measured(promised(home_help, 2).promise, m2026_10="11.5")

    found = read_json(client)

    rows = {row["text"]: row for row in found["promises"]}
    row = rows["Du möter högst 12 olika personer."]
    assert (found["as_of"], found["count"]) == ("2026-11-20", 3)
    assert list(row) == list(KEYS)
    assert row | {"paragraph": ""} == {
        "declaration": "Hemtjänst: det här lovar vi dig",
        "unit": "Omsorgsförvaltningen",
        "text": "Du möter högst 12 olika personer.",
        "level": "högst 12\u00a0personer",
        "status": "kept",
        "latest_value": 11.5,
        "measured_on": "2026-11-20",
        "decided_by": "Omsorgsnämnden",
        "decided_on": "2026-04-01",
        "paragraph": "",
        "in_force_from": "2026-04-01",
        "url": "http://testserver/loften/hemtjanst-det-har-lovar-vi-dig/#lofte-2",
    }
    unmeasured = rows["Vi kommer inom 15 minuter från avtalad tid."]
    assert [unmeasured[key] for key in ("status", "latest_value", "measured_on")] == [
        "not_measured",
        None,
        None,
    ]


def test_the_data_are_as_chosen_and_as_known(client: Client, home_help: DeclarationVersion) -> None:
    assert read_json(client, "?q=arbetsdag")["count"] == 1
    assert read_json(client, "?kand=2026-11-19&status=kept")["count"] == 0
    assert read_json(client, "?kand=2026-11-19") == {
        "as_of": "2026-11-19",
        "count": 0,
        "promises": [],
    }


def test_more_rows_cost_no_more_questions(
    client: Client, promising: Town, home_help: DeclarationVersion
) -> None:
    addresses = (f"{URL}?status=not_measured&q=tid", f"{URL}?", "/loften/register.json?")
    few = [_cost(client, address) for address in addresses]
    for number in range(3):
        version = taken_to(drafted(promising, title=f"Annat {number}"), State.PUBLISHED)
        measured(promised(version, 1).promise, m2026_10=(94, 100))

    many = [_cost(client, address) for address in addresses]

    assert many == few
    assert max(many) <= 12


def _cost(client: Client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        client.get(address)
    return len(asked)


def test_a_number_is_a_number_in_the_data() -> None:
    assert [_number(None), _number(Decimal("94.000")), _number(Decimal("11.5"))] == [None, 94, 11.5]
