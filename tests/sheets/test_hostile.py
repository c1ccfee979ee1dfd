"""Each hostile sheet gets a sentence of its own, and nothing of it is recorded."""

from pathlib import Path

import pytest
from django.core.files.storage import default_storage

from rodtrad.accounts.models import User
from rodtrad.audit.models import Act
from rodtrad.goals.models import Goal
from rodtrad.indicators.models import Observation
from rodtrad.organisation.models import Unit, UnitVersion
from rodtrad.sheets import register, services
from rodtrad.sheets.enums import ImportState
from rodtrad.sheets.models import Import
from rodtrad.sheets.words import why
from tests.exchange.sheet_files import bomb, hostile, xlsx
from tests.goals.conftest import Thread
from tests.sheets.conftest import hand_in

UNITS = "Nyckel;Namn;Slag;Ligger under;Gäller från\n"
FIGURES = "Indikator;Enhet;Period;Värde\n"
SOUTH = "hemtjanst-i-tid;home-care-south"
KEPT = (Unit, UnitVersion, User, Goal, Observation)


def what_there_is() -> list[int]:
    return [model.objects.count() for model in KEPT]


def handed_in(path: Path, thread: Thread) -> Import:
    kind = register.find("enheter")
    row = services.receive(kind, name=path.name, data=path.read_bytes(), by=thread.town.adam)
    # What the queue would read in a while.
    return services.look(row) if row.state == ImportState.WAITING else row


def test_each_broken_file_says_why_in_a_sentence_and_leaves_nothing(
    thread: Thread, tmp_path: Path
) -> None:
    before, files = what_there_is(), hostile(tmp_path)
    sentences = {}

    for name, (path, _reason) in files.items():
        if path.read_bytes():
            row = handed_in(path, thread)
            sentences[name] = (row.state, row.sentence, bool(row.file), row.shown, row.faults)

    expected = {
        name: (ImportState.REFUSED, sentence_of(reason), False, [], [])
        for name, (path, reason) in files.items()
        if path.read_bytes()
    }
    assert sentences == expected
    assert what_there_is() == before
    assert default_storage.listdir("sheets")[1] == []
    assert not Act.objects.filter(action="import.recorded").exists()


def sentence_of(reason: tuple[object, str]) -> str:
    from rodtrad.exchange.sheets import Broken, BrokenSheet

    sentence = why(BrokenSheet(Broken(reason[0]), reason[1]))
    assert (sentence[-1], sentence[0].isupper()) == (".", True)
    return sentence


def test_a_bomb_is_refused_in_the_same_way(thread: Thread, tmp_path: Path) -> None:
    row = handed_in(bomb(tmp_path / "b.xlsx", 251 << 20), thread)

    assert (row.state, row.sentence) == (
        ImportState.REFUSED,
        "Filen är för stor. Dela den i flera ark och läs in dem var för sig.",
    )


@pytest.mark.parametrize(
    ("rows", "more", "faults"),
    [
        (
            [["kvarnen", "=1+1", "enhet"]],
            {},
            [[2, "Namn", "Cellen räknas ut med en formel. Klistra in den som värde."]],
        ),
        (
            [["kvarnen", "Kvarnen", "enhet"], ["a", None, "enhet"]],
            {"merged": ["B2:B3"]},
            [
                [
                    2,
                    "Namn",
                    "Cellerna B2:B3 är sammanslagna. Dela dem och fyll i varje rad.",
                ],
                [3, "Namn", "Cellen är tom, men måste fyllas i."],
            ],
        ),
    ],
)
def test_counted_and_merged_cells_are_told_of_by_row_and_column(
    thread: Thread,
    tmp_path: Path,
    rows: list[list[str | None]],
    more: dict[str, object],
    faults: object,
) -> None:
    before = what_there_is()

    row = handed_in(xlsx(tmp_path / "a.xlsx", [["Nyckel", "Namn", "Slag"], *rows], **more), thread)

    assert (row.state, row.faults) == (ImportState.FAULTY, faults)
    assert what_there_is() == before


def test_mixed_days_are_understood_or_told_of_one_by_one(thread: Thread) -> None:
    days = ("2026-11-20", "20.11.2026", "20 november 2026", "3/4 2026", "igår", "2026-02-30")
    rows = "".join(f"e-{n};E {n};enhet;home-care;{day}\n" for n, day in enumerate(days))

    row = hand_in("enheter", UNITS + rows, thread.town.adam)

    assert row.faults == [
        [
            5,
            "Gäller från",
            "Menar du 2026-04-03 eller 2026-03-04? Skriv dagen som år-månad-dag.",
        ],
        [6, "Gäller från", "”igår” är ingen dag. Skriv år-månad-dag, till exempel 2026-03-31."],
        [7, "Gäller från", "Dagen ”2026-02-30” finns inte."],
    ]


def test_decimal_commas_are_figures_and_a_point_that_may_be_two_is_not(thread: Thread) -> None:
    rows = f"{SOUTH};2026-08;91,5\n{SOUTH};2026-09;1.234\n{SOUTH};2026-10;1e3\n"

    row = hand_in("utfall", FIGURES + rows, thread.town.ivar)

    assert [fault[:2] for fault in row.faults] == [[3, "Värde"], [4, "Värde"]]
    assert row.count_new == 1
    assert Observation.objects.count() == 0


@pytest.mark.parametrize(
    ("column", "most"), [("Namn", 200), ("Slag", 200), ("Gäller från", 200), ("Nyckel", 70)]
)
def test_a_text_that_is_far_too_long_is_told_of_in_its_column(
    thread: Thread, column: str, most: int
) -> None:
    cells = {"Nyckel": "a-a", "Namn": "A", "Slag": "enhet", "Gäller från": ""}
    cells[column] = "x" * 200_000
    text = f"{';'.join(cells)}\nb-b;B;enhet;\n{';'.join(cells.values())}\n"

    row = services.look(hand_in("enheter", text, thread.town.adam))

    said = f"Texten har 200000 tecken och får ha högst {most}."
    assert row.faults == [[3, column, said]]


@pytest.mark.parametrize(
    ("kind", "by", "text", "faults"),
    [
        (
            "enheter",
            "adam",
            f"{UNITS}a-a;A;enhet;;\nA-A;B;enhet;;\na-a;C;enhet;;\n",
            [(2, "Nyckel", 3), (3, "Nyckel", 2), (4, "Nyckel", 2)],
        ),
        (
            "utfall",
            "ivar",
            f"{FIGURES}{SOUTH};2026-08;1\n{SOUTH};2026-08;2\n",
            [(2, "Indikator", 3), (3, "Indikator", 2)],
        ),
        (
            "mal",
            "maja",
            "Nyckel;Mål;Nivå;Organ\n1.2;Ett;unit_goal;home-care\n1.2;Två;unit_goal;home-care\n",
            [(2, "Nyckel", 3), (3, "Nyckel", 2)],
        ),
    ],
)
def test_a_key_that_stands_twice_is_told_of_on_both_rows(
    thread: Thread, kind: str, by: str, text: str, faults: list[tuple[int, str, int]]
) -> None:
    before = what_there_is()

    row = hand_in(kind, text, getattr(thread.town, by))

    said = "Rad %s gäller samma sak. Behåll en av dem."
    duplicates = [fault for fault in row.faults if "samma sak" in fault[2]]
    assert duplicates == [[at, column, said % other] for at, column, other in faults]
    assert (row.state, what_there_is()) == (ImportState.FAULTY, before)


def test_one_group_by_two_names_is_one_figure_twice(thread: Thread) -> None:
    text = f"Indikator;Enhet;Period;Grupp;Värde\n{SOUTH};2026-08;;1\n{SOUTH};2026-08;total;2\n"

    row = hand_in("utfall", text, thread.town.ivar)

    assert row.faults == [[3, "Grupp", "Rad 2 gäller samma sak. Behåll en av dem."]]


def test_a_sheet_of_rubbish_in_every_row_tells_the_first_faults(thread: Thread) -> None:
    rows = "".join(f";;;;{n}\n" for n in range(700))

    row = hand_in("enheter", UNITS + rows, thread.town.adam)

    assert (row.count_faults, len(row.faults)) == (2_000, 200)
