"""A row tells all that is wrong in it at once, each thing in its column."""

import pytest

from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput
from rodtrad.sheets.enums import ImportState, Verb
from rodtrad.sheets.gathering import Several, all_of, each_wrong
from rodtrad.sheets.plan import Change, Fault, Line, planned
from tests.goals.conftest import Thread
from tests.sheets.conftest import hand_in

FIGURES = "Indikator;Enhet;Period;Grupp;Värde\n"
KEY = "hemtjanst-i-tid"
NOBODY = "Ingen person har det användarnamnet."
NO_UNIT = "Ingen enhet har nyckeln ”ingen”."
NO_INDICATOR = "Ingen indikator har nyckeln ”annan”. Läs in indikatorerna först."
NO_DAY = "”snart” är ingen dag. Skriv år-månad-dag, till exempel 2026-03-31."
NO_NUMBER = "”många” är inte ett tal. Skriv till exempel 79,5."
NO_GROUP = "Siffran delas inte upp på den gruppen."
SLUG = "Nyckeln får ha bokstäverna a–z, siffror och bindestreck."


@pytest.mark.parametrize(
    ("row", "columns"),
    [
        ("annan;ingen;höst;barn;många", ["Indikator", "Enhet", "Period", "Grupp", "Värde"]),
        ("annan;ingen;2031-09;barn;1", ["Indikator", "Enhet", "Period", "Grupp"]),
        (f"{KEY};ingen;2026-09;barn;många", ["Enhet", "Grupp", "Värde"]),
        (f"{KEY};oak-preschool;2026-09;;", ["Period", "Värde"]),
        (f"{KEY};home-care-south;2026-09;barn;", ["Grupp", "Värde"]),
        (";home-care-south;2026-09;barn;1", ["Indikator", "Grupp"]),
    ],
)
def test_a_figure_tells_every_fault_of_its_row(
    thread: Thread, row: str, columns: list[str]
) -> None:
    read = hand_in("utfall", f"{FIGURES}{row}\n", thread.town.ivar)

    assert [(number, column) for number, column, _said in read.faults] == [
        (2, column) for column in columns
    ]


def test_a_row_of_everything_wrong_says_what_is_wrong_in_each_column(thread: Thread) -> None:
    read = hand_in("utfall", f"{FIGURES}annan;ingen;2031-09;barn;många\n", thread.town.ivar)

    assert read.state == ImportState.FAULTY
    assert [said for _row, _column, said in read.faults][:4] == [
        NO_INDICATOR,
        NO_UNIT,
        "Perioden 2031-09 är inte utlagd.",
        NO_GROUP,
    ]


@pytest.mark.parametrize(
    ("kind", "by", "text", "faults"),
    [
        (
            "serier",
            "maja",
            "Indikator;Enhet;Från;Ansvarig\nannan;ingen;snart;inge",
            [NO_INDICATOR, NO_UNIT, NO_DAY, NOBODY],
        ),
        (
            "serier",
            "maja",
            f"Indikator;Enhet;Från;Ansvarig\n{KEY};home-care-south;2026-01-01;inge",
            [NOBODY],
        ),
        (
            "malvarden",
            "maja",
            "Indikator;Enhet;Från;Värde\nannan;ingen;snart;1",
            [NO_INDICATOR, NO_UNIT, NO_DAY],
        ),
        (
            "uppdrag",
            "adam",
            "Användarnamn;Enhet;Roll;Från\ninge;ingen;enhetschef;snart",
            [NOBODY, NO_UNIT, NO_DAY],
        ),
        (
            "enheter",
            "adam",
            "Nyckel;Namn;Slag;Ligger under;Gäller från\nNy kvarn;Kvarnen;enhet;ingen;snart",
            [SLUG, NO_UNIT, NO_DAY],
        ),
        (
            "personer",
            "adam",
            "Användarnamn;Förnamn;Efternamn\nlena;;",
            [
                "Personen ändras på sin egen sida, inte med ett ark.",
                "Cellen är tom, men måste fyllas i.",
                "Cellen är tom, men måste fyllas i.",
            ],
        ),
        (
            "mal",
            "maja",
            "Mål;Nivå;Organ;Hänger under;Från\nEtt;unit_goal;ingen;Inget;snart",
            [
                "Ingen enhet har nyckeln eller namnet ”ingen”.",
                "Inget mål har nyckeln eller namnet ”Inget”.",
                NO_DAY,
            ],
        ),
        (
            "aktiviteter",
            "maja",
            "Nr;Mål;Enhet;Aktivitet;Ansvarig;Klar senast\n99999;inget;ingen;En;inge;snart",
            [
                "Ingen aktivitet har det numret. Lämna det tomt för en ny.",
                "Inget mål har nyckeln ”inget”.",
                NO_UNIT,
                NOBODY,
                NO_DAY,
            ],
        ),
        (
            "indikatorer",
            "maja",
            "Nyckel;Namn;Ägare;Slag av mått;Mäts i;Riktning;Lämnas;Grupper;Gäller från\n"
            "Ny nyckel;A;ingen;resultatmått;procent;högre är bättre;varje år;women;snart",
            [SLUG, NO_UNIT, "Skriv grupperna som women=Kvinnor; men=Män.", NO_DAY],
        ),
        (
            "styrdokument",
            "maja",
            "Nyckel;Dokument;Dokumenttyp;Ansvarig enhet;Giltigt till och med\n"
            "Ny nyckel;A;policy;ingen;snart",
            [SLUG, NO_UNIT, NO_DAY],
        ),
    ],
)
def test_every_kind_tells_every_fault_of_a_row(
    thread: Thread, kind: str, by: str, text: str, faults: list[str]
) -> None:
    read = hand_in(kind, f"{text}\n", getattr(thread.town, by))

    assert [said for _row, _column, said in read.faults] == faults


def test_a_row_may_stand_below_one_that_has_a_fault(thread: Thread) -> None:
    rows = "ny-ovan;Ovan;skola;home-care\nny-under;Under;enhet;ny-ovan\n"

    read = hand_in("enheter", f"Nyckel;Namn;Slag;Ligger under\n{rows}", thread.town.adam)

    assert [(row, column) for row, column, _said in read.faults] == [(2, "Slag")]


def _refused() -> None:
    raise Refused("Du får inte.")


def _wrong() -> None:
    raise BadInput("Nej.", "name")


def test_what_is_found_together_is_told_once_each() -> None:
    with pytest.raises(Several) as several:
        all_of(_wrong, _refused, lambda: all_of(_wrong, lambda: 1))

    assert [str(wrong) for wrong in each_wrong(several.value)] == ["Nej.", "Du får inte."]
    assert all_of(lambda: 1, lambda: "a") == (1, "a")


def test_a_row_with_a_fault_does_nothing_and_is_asked_for_more() -> None:
    def plan_one(line: Line) -> Change:
        assert line.has("name")
        if line["key"] == "b":
            _wrong()
        return Change(line.row, Verb.NEW, line.text("key") and line.text("name"))

    lines = [
        Line(2, {"key": "a"}, frozenset({"name"}), is_faulty=True),
        Line(3, {"key": "b"}, frozenset({"name"}), is_faulty=True),
        Line(4, {"key": "c", "name": "C"}, is_faulty=True),
        Line(5, {"key": "d", "name": "D"}),
    ]

    made = planned(lines, plan_one)

    assert made.faults == [Fault(3, "name", "Nej.")]
    assert made.changes == [Change(5, Verb.NEW, "D")]
