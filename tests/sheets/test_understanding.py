"""A cell is understood when one thing is meant, and refused with a sentence when two may be."""

from datetime import date
from decimal import Decimal

import pytest

from rodtrad.core.errors import BadInput
from rodtrad.exchange.sheets import Cell, Formula
from rodtrad.sheets import understanding
from rodtrad.sheets.columns import Column, Understanding
from rodtrad.sheets.enums import Sort
from rodtrad.sheets.understanding import understood

FEW = {"unit": "enhet", "board": "nämnd"}
MANY = {str(n): f"val {n}" for n in range(9)}


def column(sort: Sort = Sort.TEXT, **more: object) -> Understanding:
    return Understanding(Column("a", "A", sort, **more))


@pytest.mark.parametrize(
    ("sort", "cell", "meaning"),
    [
        (Sort.TEXT, " Hej\u00a0 ", "Hej"),
        (Sort.TEXT, "rad ett\r\nrad två\rrad tre", "rad ett\nrad två\nrad tre"),
        (Sort.TEXT, True, "ja"),
        (Sort.TEXT, False, "nej"),
        (Sort.TEXT, Decimal("5.5"), "5,5"),
        (Sort.TEXT, date(2026, 3, 31), "2026-03-31"),
        (Sort.TEXT, None, None),
        (Sort.TEXT, "  ", None),
        (Sort.NUMBER, Decimal("5.50"), Decimal("5.5")),
        (Sort.NUMBER, Decimal("0.12345678"), Decimal("0.123457")),
        (Sort.NUMBER, "-79,5", Decimal("-79.5")),
        (Sort.NUMBER, "3 340,5", Decimal("3340.5")),
        (Sort.WHOLE, "3,0", 3),
        (Sort.YES_NO, True, True),
        (Sort.YES_NO, "Ja", True),
        (Sort.YES_NO, Decimal(0), False),
        (Sort.PERIOD, "2026-10", "2026-10"),
        (Sort.PERIOD, date(2026, 10, 1), "2026-10"),
        (Sort.PERIOD, Decimal(2026), "2026"),
        (Sort.DAY, date(2026, 3, 31), date(2026, 3, 31)),
        (Sort.DAY, Decimal(20260331), date(2026, 3, 31)),
        (Sort.DAY, "2026-3-31", date(2026, 3, 31)),
        (Sort.DAY, "2026-03-31 00:00:00", date(2026, 3, 31)),
        (Sort.DAY, "20260331", date(2026, 3, 31)),
        (Sort.DAY, "31.3.2026", date(2026, 3, 31)),
        (Sort.DAY, "31/3 2026", date(2026, 3, 31)),
        (Sort.DAY, "3/31/2026", date(2026, 3, 31)),
        (Sort.DAY, "4/4/2026", date(2026, 4, 4)),
        (Sort.DAY, "31 mars 2026", date(2026, 3, 31)),
        (Sort.DAY, "1:a okt. 2026", date(2026, 10, 1)),
    ],
)
def test_what_people_write_is_understood(sort: Sort, cell: Cell, meaning: object) -> None:
    assert understood(cell, column(sort)) == meaning


@pytest.mark.parametrize(
    ("sort", "cell", "sentence"),
    [
        (Sort.TEXT, Formula(), "Cellen räknas ut med en formel. Klistra in den som värde."),
        (Sort.TEXT, "=SUM(A1)", "Cellen börjar som en formel. Klistra in den som värde."),
        (Sort.TEXT, "a\x00b", "Cellen har tecken som inte går att läsa."),
        (Sort.TEXT, "x" * 201, "Texten har 201 tecken och får ha högst 200."),
        (Sort.NUMBER, True, "Cellen är inte ett tal. Skriv till exempel 79,5."),
        (Sort.NUMBER, date(2026, 5, 1), "Cellen är inte ett tal. Skriv till exempel 79,5."),
        (Sort.NUMBER, Decimal("NaN"), "Cellen är inte ett tal. Skriv till exempel 79,5."),
        (Sort.NUMBER, Decimal("Infinity"), "Talet är för stort."),
        (Sort.NUMBER, Decimal(10) ** 12, "Talet är för stort."),
        (Sort.NUMBER, "0,1234567", "Talet får ha högst sex decimaler."),
        (Sort.WHOLE, "3,5", "Skriv ett heltal."),
        (Sort.YES_NO, "kanske", "Skriv ja eller nej."),
        (
            Sort.PERIOD,
            date(2026, 10, 2),
            "Cellen är en dag och ingen period. Skriv till exempel 2026-10.",
        ),
        (
            Sort.DAY,
            "i går",
            "”i går” är ingen dag. Skriv år-månad-dag, till exempel 2026-03-31.",
        ),
        (Sort.DAY, True, "”True” är ingen dag. Skriv år-månad-dag, till exempel 2026-03-31."),
        (
            Sort.DAY,
            Decimal(46112),
            "”46112” är ingen dag. Skriv år-månad-dag, till exempel 2026-03-31.",
        ),
        (
            Sort.DAY,
            "3/4 2026",
            "Menar du 2026-04-03 eller 2026-03-04? Skriv dagen som år-månad-dag.",
        ),
        (Sort.DAY, "3/4 0000", "Dagen ”3/4 0000” finns inte."),
        (Sort.DAY, "2026-02-30", "Dagen ”2026-02-30” finns inte."),
        (Sort.DAY, "31 brumaire 2026", "Dagen ”31 brumaire 2026” finns inte."),
        (Sort.DAY, "31/31 2026", "Dagen ”31/31 2026” finns inte."),
        (Sort.DAY, date(1800, 1, 1), "Skriv en dag mellan år 1862 och 2999."),
    ],
)
def test_what_may_mean_two_things_is_refused_with_a_sentence(
    sort: Sort, cell: Cell, sentence: str
) -> None:
    with pytest.raises(BadInput) as refused:
        understood(cell, column(sort))

    assert refused.value.sentence == sentence


@pytest.mark.parametrize("text", ["1.234", "tolv", "1,2,3"])
def test_a_number_that_may_be_two_or_none_is_refused(text: str) -> None:
    with pytest.raises(BadInput):
        understood(text, column(Sort.NUMBER))


def test_a_cell_that_must_be_filled_is_not_left_empty() -> None:
    with pytest.raises(BadInput, match="Cellen är tom, men måste fyllas i"):
        understood(None, column(is_required=True))


def test_a_choice_is_written_as_its_label_or_its_key() -> None:
    of = column(Sort.CHOICE, choices=lambda: FEW)

    assert [understood(text, of) for text in ("Enhet", "BOARD", "nämnd")] == [
        "unit",
        "board",
        "board",
    ]


@pytest.mark.parametrize(
    ("choices", "sentence"),
    [
        (FEW, "”skola” går inte att välja. Skriv ”enhet” eller ”nämnd”."),
        (
            MANY,
            "”skola” går inte att välja. Mallens blad Förklaringar visar vad som kan stå här.",
        ),
        (None, "”skola” går inte att välja. Mallens blad Förklaringar visar vad som kan stå här."),
    ],
)
def test_a_choice_that_is_none_is_told_what_there_is(
    choices: dict[str, str] | None, sentence: str
) -> None:
    of = column(Sort.CHOICE, choices=(lambda: choices) if choices else None)

    with pytest.raises(BadInput) as refused:
        understood("skola", of)

    assert refused.value.sentence == sentence


def test_what_a_cell_said_is_remembered_up_to_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(understanding, "REMEMBERED", 1)
    of = column()

    said = [understood(text, of) for text in (" a", " a", " b")]

    assert said == ["a", "a", "b"]
    assert of.said == {(str, " a"): "a"}
