"""What a sheet has no column for stays as it is; an empty cell in a column that is there does not.

A first sheet says everything of a thing, and a second one only what it must.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from rodtrad.goals.sheets.goals import _levels
from rodtrad.indicators.models import Observation
from rodtrad.organisation.models import UnitVersion
from rodtrad.sheets import register, services
from tests.goals.conftest import TODAY, Thread
from tests.sheets.conftest import hand_in, take_in

SERIES = "hemtjanst-i-tid;home-care-south"
MEANT = "resultatmått;procent;högre är bättre;varje år"


@dataclass(frozen=True)
class Case:
    """A thing as one sheet says all of it, and as another says only what a sheet of it must."""

    kind: str
    by: str
    named: str
    everything: dict[str, str]
    required: tuple[str, ...]
    # What an empty cell empties.
    emptied: tuple[str, ...] = ()
    # What is needed besides to change the name.
    more: tuple[tuple[str, str], ...] = ()


UNIT = Case(
    "enheter",
    "adam",
    "Namn",
    {
        "Nyckel": "home-care-south",
        "Namn": "Hemtjänsten Söder",
        "Kort namn": "Söder",
        "Slag": "enhet",
        "Ligger under": "care",
        "Gäller från": "2026-11-20",
        "Upphör": "2027-01-01",
    },
    ("Nyckel", "Namn", "Slag"),
    ("Kort namn",),
)
PERSON = Case(
    "personer",
    "adam",
    "Efternamn",
    {
        "Användarnamn": "ny.person",
        "Förnamn": "Ny",
        "Efternamn": "Person",
        "E-post": "ny@sjoby.example",
        "Språk": "engelska",
    },
    ("Användarnamn", "Förnamn", "Efternamn"),
    ("E-post",),
)
APPOINTMENT = Case(
    "uppdrag",
    "adam",
    "",
    {
        "Användarnamn": "karin",
        "Enhet": "home-care-south",
        "Roll": "enhetschef",
        "Från": "2022-01-01",
        "Upphör": "2026-12-31",
    },
    ("Användarnamn", "Enhet", "Roll", "Från"),
)
DEFINITION = Case(
    "indikatorer",
    "maja",
    "Namn",
    dict(
        zip(
            ["Nyckel", "Namn", "Ägare", "Slag av mått", "Mäts i", "Riktning", "Lämnas"],
            f"trygga-barn;Trygga barn;school-committee;{MEANT}".split(";"),
            strict=True,
        )
    )
    | {
        "Decimaler": "2",
        "Beskrivning": "Hur många som är trygga",
        "Metod": "Enkät",
        "Källa": "Elevenkäten",
        "Är en andel": "ja",
        "Grupper": "women=Flickor",
        "Lägsta vanliga värde": "10",
        "Högsta vanliga värde": "90",
        "Lägsta möjliga värde": "0",
        "Högsta möjliga värde": "100",
        "Gäller från": "2026-01-01",
    },
    ("Nyckel", "Namn", "Ägare", "Slag av mått", "Mäts i", "Riktning", "Lämnas"),
    ("Källa", "Lägsta vanliga värde"),
    (("Gäller från", "2026-07-01"), ("Skäl till ändringen", "Nytt namn")),
)
RESPONSIBLE = Case(
    "serier",
    "maja",
    "",
    {
        "Indikator": "hemtjanst-i-tid",
        "Enhet": "home-care-south",
        "Från": "2025-01-01",
        "Upphör": "2027-01-01",
        "Ansvarig": "maja",
        "Visas för alla": "ja",
    },
    ("Indikator", "Enhet"),
)
TARGET = Case(
    "malvarden",
    "maja",
    "",
    {
        "Indikator": "hemtjanst-i-tid",
        "Enhet": "home-care-south",
        "Från": "2026-07-01",
        "Slag": "ligga inom ett spann",
        "Värde": "90",
        "Övre gräns": "95",
        "Utgångsläge": "50",
        "Tolerans": "2",
    },
    ("Indikator", "Enhet", "Från", "Värde"),
)
GOAL = Case(
    "mal",
    "maja",
    "Mål",
    {
        "Nyckel": "fler-gar-ut",
        "Mål": "Fler går ut",
        "Nivå": "",
        "Organ": "home-care-south",
        "Hänger under": "hjalpen-kommer-i-tid",
        "Vikt": "2",
        "Beskrivning": "Varje dag",
        "Förväntat resultat": "Alla ute",
        "Från": "2026-02-01",
        "Upphör": "2026-12-01",
    },
    ("Nyckel", "Mål", "Nivå", "Organ"),
    ("Beskrivning", "Förväntat resultat"),
)
ACTIVITY = Case(
    "aktiviteter",
    "maja",
    "Aktivitet",
    {
        "Nr": "",
        "Mål": "",
        "Enhet": "home-care-south",
        "Aktivitet": "Lägg om rutterna",
        "Beskrivning": "Med kartan",
        "Ansvarig": "maja",
        "Börjar": "2026-11-01",
        "Klar senast": "2026-12-31",
        "Läge": "pågår",
    },
    ("Nr", "Mål", "Enhet", "Aktivitet"),
    ("Beskrivning", "Börjar"),
)
DOCUMENT = Case(
    "styrdokument",
    "maja",
    "Dokument",
    {
        "Nyckel": "policy-for-kost",
        "Dokument": "Policy för kost",
        "Dokumenttyp": "policy",
        "Räckvidd": "",
        "Ansvarig enhet": "head-office",
        "Ansvarig roll": "förvaltningschef",
        "Dokumentinformation": "Mat",
        "Gäller för": "Anställda",
        "Ämnen": "kost, mat",
        "Länk": "https://sjoby.example/kost",
        "Giltigt till och med": "2028-12-31",
        "Ska ses över senast": "2027-12-31",
    },
    ("Nyckel", "Dokument", "Dokumenttyp", "Ansvarig enhet"),
    (
        *("Dokumentinformation", "Gäller för", "Ämnen", "Länk"),
        *("Giltigt till och med", "Ska ses över senast"),
    ),
)
CASES = (
    *(UNIT, PERSON, APPOINTMENT, DEFINITION, RESPONSIBLE),
    *(TARGET, GOAL, ACTIVITY, DOCUMENT),
)


def everything(case: Case, thread: Thread) -> dict[str, str]:
    """Return what the first sheet says, with what only the town knows put in."""
    known = {"Nr": str(thread.routes.pk), "Nivå": _levels()["unit_goal"]}
    known["Mål"] = thread.south.key if case is ACTIVITY else case.everything.get("Mål", "")
    said = {head: text or known.get(head, "") for head, text in case.everything.items()}
    return {head: text for head, text in said.items() if text}


def sheet(said: dict[str, str]) -> str:
    return "".join(f"{';'.join(cells)}\n" for cells in (said, said.values()))


def read_out(case: Case) -> list[dict[str, Any]]:
    """Return every row of the kind as it stands, by its headers."""
    kind = register.find(case.kind)
    heads = [column.header for column in kind.columns]
    return [dict(zip(heads, row, strict=True)) for row in kind.read_out(None, TODAY)]


def ids(case: Case) -> str:
    return case.kind


@pytest.mark.parametrize("case", CASES, ids=ids)
def test_a_sheet_of_only_what_it_must_say_changes_nothing(thread: Thread, case: Case) -> None:
    by, said = getattr(thread.town, case.by), everything(case, thread)
    take_in(case.kind, sheet(said), by)

    read = hand_in(case.kind, sheet({head: said[head] for head in case.required}), by)

    assert (read.count_new, read.count_changed, read.count_same) == (0, 0, 1)
    assert read.faults == []


@pytest.mark.parametrize("case", [case for case in CASES if case.named], ids=ids)
def test_a_new_name_leaves_all_else_as_it_is(thread: Thread, case: Case) -> None:
    by, said = getattr(thread.town, case.by), everything(case, thread)
    take_in(case.kind, sheet(said), by)
    before = read_out(case)
    changed = {case.named: "Nytt namn"} | dict(case.more)

    take_in(case.kind, sheet({head: said[head] for head in case.required} | changed), by)

    shown = {head: text for head, text in changed.items() if head != "Skäl till ändringen"}
    shown = {head: day(text) if head == "Gäller från" else text for head, text in shown.items()}
    expected = [row | shown if row[case.named] == said[case.named] else row for row in before]
    assert sorted(map(str, read_out(case))) == sorted(map(str, expected))


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize("case", [case for case in CASES if case.emptied], ids=ids)
def test_an_empty_cell_in_a_column_that_is_there_empties_it(thread: Thread, case: Case) -> None:
    by, said = getattr(thread.town, case.by), everything(case, thread)
    take_in(case.kind, sheet(said), by)
    heads = {head: said[head] for head in (*case.required, *case.emptied)}
    emptied = heads | dict.fromkeys(case.emptied, "") | dict(case.more)

    take_in(case.kind, sheet(emptied), by)

    [row] = [row for row in read_out(case) if row[case.named] == said[case.named]]
    assert [row[head] or "" for head in case.emptied] == [""] * len(case.emptied)


def test_an_empty_end_or_margin_in_a_column_that_is_there_is_no_longer_the_same(
    thread: Thread,
) -> None:
    faults = {}
    for case, column in ((APPOINTMENT, "Upphör"), (RESPONSIBLE, "Upphör"), (TARGET, "Tolerans")):
        by, said = getattr(thread.town, case.by), everything(case, thread)
        take_in(case.kind, sheet(said), by)
        read = hand_in(case.kind, sheet(said | {column: ""}), by)
        faults[case.kind] = [row[1] for row in read.faults]

    assert faults == {"uppdrag": ["Upphör"], "serier": ["Upphör"], "malvarden": ["Från"]}


WHOLE = "Indikator;Enhet;Period;Värde;Täljare;Nämnare;Medelfel;Läge;Skäl;Väntas;Källa"
FIGURE = f"{SERIES};2026-09;90;45;50;1,5;preliminär;;;Tempus"
GAP = f"{SERIES};2026-09;;;;;saknas;Systembyte;2026-12-01;Tempus"


def figure() -> tuple[Any, ...]:
    row = Observation.objects.get()
    parts = row.numerator, row.denominator, row.standard_error
    numbers = [None if each is None else float(each) for each in (row.value, *parts)]
    return (*numbers, row.status, row.reason, row.expected_on, row.source)


STOOD = (90.0, 45.0, 50.0, 1.5, "preliminary", "", None, "Tempus")
LACKED = (None, None, None, None, "missing", "Systembyte", date(2026, 12, 1), "Tempus")


@pytest.mark.parametrize(
    ("first", "heads", "cells", "after"),
    [
        (FIGURE, "Värde", "90", STOOD),
        (FIGURE, "Läge", "slutlig", (*STOOD[:4], "final", "", None, "Tempus")),
        # Another value has not the parts, the margin or the source of the first.
        (FIGURE, "Värde", "92", (92.0, None, None, None, "preliminary", "", None, "ark.csv")),
        (FIGURE, "Värde;Täljare", "92;40", "Skriv också hur många"),
        # Parts that still give the value as it is shown stay.
        (FIGURE, "Värde", "90,01", (90.01, 45.0, 50.0, None, *STOOD[4:7], "ark.csv")),
        (FIGURE, "Täljare", "40", (80.0, 40.0, 50.0, None, *STOOD[4:7], "ark.csv")),
        (FIGURE, "Täljare;Nämnare", "45;50", STOOD),
        (FIGURE, "Täljare;Nämnare", ";", (90.0, None, None, *STOOD[3:])),
        (
            FIGURE,
            "Värde;Täljare;Nämnare",
            ";40;50",
            (80.0, 40.0, 50.0, None, *STOOD[4:7], "ark.csv"),
        ),
        (FIGURE, "Värde", "", "Skriv ett värde."),
        (FIGURE, "Medelfel;Källa", ";", (90.0, 45.0, 50.0, None, *STOOD[4:7], "ark.csv")),
        (FIGURE, "Läge;Skäl", "saknas;Byte", (*LACKED[:5], "Byte", None, "ark.csv")),
        (FIGURE, "Läge", "", (*STOOD[:4], "final", "", None, "Tempus")),
        (GAP, "Värde", "", LACKED),
        (GAP, "Skäl", "Byte", (*LACKED[:5], "Byte", *LACKED[6:])),
        (GAP, "Väntas", "", (*LACKED[:6], None, "Tempus")),
        (GAP, "Värde", "91", (91.0, None, None, None, "final", "", None, "ark.csv")),
        (GAP, "Täljare;Nämnare", "46;50", (92.0, 46.0, 50.0, None, "final", "", None, "ark.csv")),
        (GAP, "Läge", "slutlig", "Skriv ett värde."),
    ],
)
def test_a_figure_keeps_what_no_column_says_of_it_and_what_belongs_to_its_value(
    thread: Thread, first: str, heads: str, cells: str, after: tuple[Any, ...] | str
) -> None:
    take_in("utfall", f"{WHOLE}\n{first}\n", thread.town.ivar)

    text = f"Indikator;Enhet;Period;{heads}\n{SERIES};2026-09;{cells}\n"
    read = hand_in("utfall", text, thread.town.ivar)

    if isinstance(after, str):
        assert [row[2].startswith(after) for row in read.faults] == [True]
    else:
        assert read.faults == []
        services.confirm(read, by=thread.town.ivar)
        assert figure() == after


def test_a_short_name_nobody_chose_follows_the_new_name(thread: Thread) -> None:
    take_in("enheter", "Nyckel;Namn;Slag\nhome-care-south;Söder;enhet\n", thread.town.adam)

    found = UnitVersion.objects.on(TODAY).get(unit__key="home-care-south")
    assert (found.name, found.short_name) == ("Söder", "Söder")
