"""Foreign tables are read row by row in a process of its own, and the hostile are refused."""

import resource
import time
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace

import pytest

from rodtrad.exchange.sheets import (
    LIMITS,
    Broken,
    BrokenSheet,
    Formula,
    Limits,
    elements,
    office,
    read,
    word,
)
from rodtrad.exchange.sheets.cells import (
    column_index,
    column_letters,
    escaped,
    packed,
    unescaped,
    unpacked,
)
from rodtrad.exchange.sheets.plain_text import decoded
from rodtrad.exchange.sheets.writing import Written, csv_lines, write_xlsx
from tests.exchange.sheet_files import HEAD, bomb, csv, docx, hostile, ods, xlsx, zipped

WIDE = 'table:number-columns-repeated="2" '


def rows_of(path: Path, **more: object) -> tuple[dict[int, str], list[tuple[int, list[object]]]]:
    with read(path, **more) as content:
        return content.heading.names, list(content.rows)


def why(path: Path, **more: object) -> tuple[Broken, str]:
    with pytest.raises(BrokenSheet) as refused:
        rows_of(path, **more)
    return refused.value.why, refused.value.place


def test_a_workbook_gives_its_cells_as_what_they_are(tmp_path: Path) -> None:
    path = xlsx(
        tmp_path / "a.xlsx",
        [HEAD, ["a", "Ängen", 5.5], ["b", True, 12], [None, date(2026, 1, 2), None]],
    )

    names, rows = rows_of(path)

    assert names == {0: "Nyckel", 1: "Namn", 2: "Värde"}
    assert rows == [
        (2, ["a", "Ängen", Decimal("5.5")]),
        (3, ["b", True, Decimal(12)]),
        (4, [None, date(2026, 1, 2), None]),
    ]


def test_rows_keep_their_numbers_past_empty_ones_and_a_title_above(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", [["Mål 2026"], [], ["", "Nyckel", "Namn"], [], ["", "a", "b"]])

    with read(path) as content:
        found = content.heading, list(content.rows)

    assert (found[0].row, found[0].names) == (3, {1: "Nyckel", 2: "Namn"})
    assert found[1] == [(5, [None, "a", "b"])]


def test_the_sheet_of_the_wanted_name_is_read_and_the_others_are_named(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", [HEAD, ["a"]], sheet="Mål", others=["Förklaringar"])

    with read(path, wanted="mål") as content:
        found = content.sheet, content.others

    assert found == ("Mål", ["Förklaringar"])


def test_an_open_document_gives_the_same_rows(tmp_path: Path) -> None:
    assert rows_of(ods(tmp_path / "a.ods", [["Nyckel", "Namn"], ["a", "Ängen"]])) == (
        {0: "Nyckel", 1: "Namn"},
        [(2, ["a", "Ängen"])],
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("sign", [";", ",", "\t", "|"])
def test_a_text_file_tells_its_letters_and_what_parts_its_cells(
    tmp_path: Path, encoding: str, sign: str
) -> None:
    text = f"Nyckel{sign}Namn\r\na{sign}Ängsjö å\r\n"

    assert rows_of(csv(tmp_path / "a.csv", text, encoding)) == (
        {0: "Nyckel", 1: "Namn"},
        [(2, ["a", "Ängsjö å"])],
    )


def test_decimal_commas_do_not_part_the_cells_of_a_file_with_semicolons(tmp_path: Path) -> None:
    path = csv(tmp_path / "a.csv", "Nyckel;Värde\na;1,5\nb;2,5\nc;3,5\n")

    assert rows_of(path)[1] == [(2, ["a", "1,5"]), (3, ["b", "2,5"]), (4, ["c", "3,5"])]


def test_a_cell_of_a_text_file_may_be_long(tmp_path: Path) -> None:
    long = "x" * 200_000

    assert rows_of(csv(tmp_path / "a.csv", f'Nyckel;Namn\na;"{long}"\n'))[1] == [(2, ["a", long])]


def test_a_word_document_gives_its_largest_table_and_those_with_the_same_head(
    tmp_path: Path,
) -> None:
    path = docx(
        tmp_path / "a.docx",
        [["Mål", "Nämnd"], ["Fler går ut", "Omsorg"], ["Alla läser\ni tid", "Skola"]],
        [["Annat"]],
        [["Mål", "Nämnd"], ["Renare sjö", "Miljö"]],
    )

    assert rows_of(path) == (
        {0: "Mål", 1: "Nämnd"},
        [
            (2, ["Fler går ut", "Omsorg"]),
            (3, ["Alla läser\ni tid", "Skola"]),
            (4, ["Renare sjö", "Miljö"]),
        ],
    )


def test_formulas_and_merged_cells_are_told_of(tmp_path: Path) -> None:
    path = xlsx(
        tmp_path / "a.xlsx",
        [HEAD, ["a", "b", "=1+1"], ["b", "c", 2], ["d", "e", 3]],
        merged=["A3:A4"],
    )

    with read(path) as content:
        found = content.merged, next(iter(content.rows))

    assert found == (["A3:A4"], (2, ["a", "b", Formula()]))


def test_an_open_documents_formulas_and_merged_cells_are_told_of(tmp_path: Path) -> None:
    cell = '<table:table-cell table:formula="of:=1" office:value-type="float" office:value="1"/>'
    wide = '<table:table-cell table:number-columns-spanned="2" office:value-type="string">'
    path = ods(
        tmp_path / "a.ods",
        [HEAD, ["a", "b", cell], ["c", f"{wide}<text:p>x</text:p></table:table-cell>"]],
    )

    with read(path) as content:
        found = content.merged, next(iter(content.rows))

    assert found == (["B3:C3"], (2, ["a", "b", Formula()]))


def test_every_formula_of_an_open_document_is_told_of_those_repeated_too(tmp_path: Path) -> None:
    said = 'table:formula="of:=1" office:value-type="float" office:value="1"'
    cell, twice = (f"<table:table-cell {more}{said}/>" for more in ("", WIDE))
    repeated = f'</table:table-row><table:table-row table:number-rows-repeated="2">{cell}'
    many = [["a", cell]] * 600
    path = ods(tmp_path / "a.ods", [HEAD, *many, ["b", twice], ["c", repeated]])

    rows = [cells for _row, cells in rows_of(path)[1]]

    assert [cells.count(Formula()) for cells in rows] == [*[1] * 600, 2, 0, 1, 1]


def test_a_word_tables_merged_cells_are_told_of(tmp_path: Path) -> None:
    merged = "<w:tcPr><w:vMerge/></w:tcPr><w:p/>"
    path = docx(tmp_path / "a.docx", [["Mål", "Nämnd"], ["Ett", "Omsorg"], ["Två", merged]])

    with read(path) as content:
        assert content.merged == ["B3"]


def test_each_hostile_file_is_refused_for_its_own_reason(tmp_path: Path) -> None:
    files = hostile(tmp_path)

    found = {name: why(path) for name, (path, _) in files.items()}

    assert found == {name: reason for name, (_, reason) in files.items()}


def test_what_unpacks_to_too_much_is_refused_before_it_is_understood(tmp_path: Path) -> None:
    path = bomb(tmp_path / "bomb.xlsx", LIMITS.unpacked + 1)

    assert path.stat().st_size < 1_000_000
    assert why(path) == (Broken.TOO_LARGE, "")


def test_a_file_larger_than_there_is_room_for_is_refused(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", [HEAD, ["a", "b", 1]])

    assert why(path, limits=Limits(packed=100)) == (Broken.TOO_LARGE, "")


def test_more_rows_than_the_limit_are_refused_in_every_kind_of_file(tmp_path: Path) -> None:
    rows = [HEAD, *([str(n), "b", "1"] for n in range(30))]
    few = Limits(rows=20)
    text = csv(tmp_path / "a.csv", "\n".join(";".join(row) for row in rows))

    found = [why(path, limits=few) for path in (xlsx(tmp_path / "a.xlsx", rows), text)]

    assert found == [(Broken.TOO_MANY_ROWS, "")] * 2


def test_a_cell_far_away_does_not_fill_the_memory(tmp_path: Path) -> None:
    path = tmp_path / "far.xlsx"
    xlsx(path, [["Nyckel", "Namn"], ["a", "b"]])
    far = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    )
    far += b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c>'
    import zipfile

    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["xl/worksheets/sheet1.xml"] = far + b"</row></sheetData></worksheet>"
    zipped(path, parts)

    assert why(path)[0] in {Broken.TOO_LARGE, Broken.TOO_MANY_ROWS}


def test_a_file_that_takes_too_long_is_let_go(tmp_path: Path) -> None:
    rows = [HEAD, *([str(n), "b", "1"] for n in range(20_000))]
    started = time.monotonic()

    found = why(xlsx(tmp_path / "a.xlsx", rows), limits=Limits(patience=0))

    assert found[0] in {Broken.TOO_SLOW, Broken.TOO_LARGE}
    assert time.monotonic() - started < 20


@pytest.mark.full
def test_a_million_rows_are_refused_within_the_memory_there_is(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "m.xlsx", ([str(n), "b", n] for n in range(1_000_000)))

    found = why(path)

    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    assert found[0] in {Broken.TOO_MANY_ROWS, Broken.TOO_LARGE}
    assert peak < 300


@pytest.mark.parametrize(
    "text", ["=1+1", "'=1+1", "''=x", "-3 grader", "  @a", "\tx", "vanlig", "'citat", "+46"]
)
def test_a_text_is_itself_again_after_it_was_escaped(text: str) -> None:
    assert unescaped(escaped(text)) == text


def test_what_begins_a_formula_is_escaped_and_nothing_else() -> None:
    assert [escaped(text) for text in ("=1", "@a", "-x", "a=1", "'hej'")] == [
        "'=1",
        "'@a",
        "'-x",
        "a=1",
        "'hej'",
    ]


@pytest.mark.parametrize(("index", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ")])
def test_columns_have_the_letters_of_a_spreadsheet(index: int, letters: str) -> None:
    assert (column_letters(index), column_index(letters)) == (letters, index)


def test_a_time_of_day_stands_as_text_and_a_number_without_point_is_whole() -> None:
    from datetime import datetime, timedelta

    found = [packed(v) for v in (datetime(2026, 1, 2, 8, 30), timedelta(hours=2), 5.0, 0.5)]  # noqa: DTZ001 - a sheet's times have no zone

    assert found == ["2026-01-02 08:30", "2:00:00", 5, 0.5]
    assert unpacked(5) == Decimal(5)


def test_what_is_written_is_read_back_the_same(tmp_path: Path) -> None:
    rows = [
        ["a", "=1+1", Decimal("5.5"), date(2026, 1, 2), None],
        ["b", "rad ett\nrad två", Decimal("123456789012.123456"), None, "'=x"],
    ]
    head = ["Nyckel", "Namn", "Värde", "Dag", "Mer"]
    book, text = tmp_path / "a.xlsx", tmp_path / "a.csv"
    write_xlsx(book, [Written("Ark", head, rows, lists={0: ["a", "b"]})])
    text.write_text("".join(csv_lines(head, rows)), encoding="utf-8", newline="")

    from_book, from_text = rows_of(book)[1], rows_of(text)[1]

    assert from_book[0][1] == rows[0]
    assert from_book[1][1] == ["b", "rad ett\nrad två", "123456789012,123456", None, "'=x"]
    assert from_text[0][1] == ["a", "=1+1", "5,5", "2026-01-02", None]


def test_a_long_text_file_is_written_some_rows_at_a_time() -> None:
    pieces = list(csv_lines(["a", "b"], ([str(n), True] for n in range(1_200))))

    assert len(pieces) == 3
    assert "".join(pieces).splitlines()[1_200] == "1199;ja"


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"<a><b></a>", Broken.DAMAGED), (b'<!DOCTYPE a [<!ENTITY b "c">]><a/>', Broken.HOSTILE)],
)
def test_what_is_no_clean_xml_is_refused(data: bytes, reason: Broken) -> None:
    with pytest.raises(BrokenSheet) as refused:
        elements.walk(data, lambda _name, _said: None, lambda _name: None)

    assert refused.value.why == reason


@pytest.mark.parametrize(
    ("last", "reason"), [((30, 2), Broken.TOO_MANY_ROWS), ((3, 500), Broken.TOO_WIDE)]
)
def test_a_sheet_that_reaches_too_far_is_refused_by_its_last_cell(
    last: tuple[int, int], reason: Broken
) -> None:
    with pytest.raises(BrokenSheet) as refused:
        office._require_within(SimpleNamespace(end=last), Limits(rows=20, columns=100))

    assert refused.value.why == reason


def test_a_sheet_whose_part_is_not_there_has_no_marks(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.xlsx", {"xl/workbook.xml": b'<sheet name="A" r:id="r1"/>'})

    assert office._marks(path.read_bytes(), "xlsx", "B", LIMITS) == office.Marks()
    assert office._part_of(b'<sheet name="A" r:id="r1"/>', b"", "A") == "xl/"


def test_a_table_within_a_table_is_words_of_its_cell(tmp_path: Path) -> None:
    inner = (
        "<w:tcPr/><w:p><w:r><w:t>yttre</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r>"
        "<w:t>inre</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    path = docx(tmp_path / "a.docx", [["Mål", "Nämnd"], ["Ett", inner]])

    rows, merged = word.read_word(path.read_bytes())

    assert (len(rows), merged) == (2, [])
    assert rows[1][1].split() == ["yttre", "inre"]


def test_text_that_says_which_letters_it_is_in_and_is_cut_off_is_refused() -> None:
    with pytest.raises(BrokenSheet) as error:
        decoded("Mått;Värde".encode("utf-16")[:-1])

    assert error.value.why == Broken.ENCODING
