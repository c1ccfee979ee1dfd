"""Foreign headers are told from ours, guessed and remembered."""

from datetime import date
from typing import Any

import pytest

from rodtrad.exchange.sheets import Content
from rodtrad.exchange.sheets.heading import Heading
from rodtrad.sheets import mapping, register
from rodtrad.sheets.mapping import Mapping
from rodtrad.sheets.models import HeaderMapping
from rodtrad.sheets.plan import Fault, Line
from rodtrad.sheets.taking_in import Taking

pytestmark = pytest.mark.django_db


def heading(*names: str) -> Heading:
    return Heading(1, dict(enumerate(names)))


def taking(rows: list[list[Any]], columns: dict[str, str], **more: Any) -> Taking:
    numbered = ((at, cells) for at, cells in enumerate(rows, 2))
    content = Content("Blad1", [], more.pop("merged", []), heading(*columns), numbered)
    return Taking(register.find("enheter"), Mapping(columns, more.pop("fixed", {})), content)


def test_headers_are_ours_whatever_their_letters_and_signs() -> None:
    kind = register.find("enheter")

    found = mapping.ours(kind, heading("NYCKEL", " Namn*", "slag:"))

    assert found == Mapping({"NYCKEL": "key", " Namn*": "name", "slag:": "kind"})
    assert mapping.ours(kind, heading("Nyckel", "Namn")) is None
    assert mapping.ours(kind, heading("Nyckel", "Namn", "Slag", "Annat")) is None


def test_headers_of_others_are_guessed_each_of_ours_once() -> None:
    kind = register.find("mal")

    found = mapping.guessed(kind, ["Målformuleringar", "Målformulering", "Nämnd", "Färg"])

    assert found == {
        "Målformuleringar": "title",
        "Målformulering": "",
        "Nämnd": "body",
        "Färg": "",
    }


def test_the_same_headers_in_another_order_are_remembered() -> None:
    columns = {"Kod": "key", "Vad": "name"}
    HeaderMapping.objects.create(
        kind="enheter", fingerprint=mapping.fingerprint(columns), columns=columns, fixed={"a": "b"}
    )

    found = mapping.remembered(register.find("enheter"), heading("VAD", "Kod"))

    assert found == Mapping(columns, {"a": "b"})
    assert mapping.remembered(register.find("mal"), heading("VAD", "Kod")) is None
    assert mapping.remembered(register.find("enheter"), heading("Kod")) is None


def test_what_is_the_same_in_every_row_is_understood_once() -> None:
    one = taking([["a", "A"]], {"Kod": "key", "Vad": "name"}, fixed={"kind": "enhet", "x": "1"})

    lines = list(one.lines())

    assert lines == [Line(2, {"kind": "unit", "key": "a", "name": "A"})]
    assert (one.faults, one.done) == ([], 1)


def test_a_fault_in_what_is_the_same_in_every_row_stands_on_the_head() -> None:
    one = taking([["a", "A"]], {"Kod": "key", "Vad": "name"}, fixed={"kind": "skola"})

    lines = list(one.lines())

    assert lines == [Line(2, {"key": "a", "name": "A"}, frozenset({"kind"}), is_faulty=True)]
    assert [(fault.row, fault.column) for fault in one.faults] == [(1, "kind")]


def test_columns_that_are_no_longer_there_are_passed_over() -> None:
    columns = {"Kod": "key", "Vad": "name", "Sort": "gone"}
    one = taking([["a"]], columns)

    assert [(fault.row, fault.column) for fault in _faults(one)] == [(2, "name")]


def _faults(one: Taking) -> list[Fault]:
    assert [line for line in one.lines() if not line.is_faulty] == []
    return one.faults


def test_merged_cells_are_told_of_in_their_column_or_on_their_row() -> None:
    columns = {"Kod": "key", "Vad": "name"}
    one = taking([], columns, merged=["B2:B3", "D4:D5", "hela"])

    assert [(fault.row, fault.column) for fault in _faults(one)] == [(2, "name"), (4, "")]


def test_a_row_without_a_name_is_nobodys_twin() -> None:
    one = taking([[date(2026, 1, 1), "A"]] * 2, {"Kod": "valid_from", "Vad": "name"})

    assert len(list(one.lines())) == 2
