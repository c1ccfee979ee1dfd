"""OpenDocument sheets that are written are read back the same, and nothing in them runs."""

import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path

from rodtrad.exchange.sheets import Cell, read
from rodtrad.exchange.sheets.open_document_writing import KIND, write_ods
from rodtrad.exchange.sheets.writing import Written, write_xlsx

HEAD = ["Nyckel", "Text", "Värde", "Dag", "Sant"]
ROWS: list[list[Cell]] = [
    ["a", "=1+1", Decimal("5.500"), date(2026, 1, 2), True],
    ["b", "rad ett\nrad två", Decimal("-0.000001"), date(1862, 3, 1), False],
    ['<c> & "c"', "två  mellanslag,\ten flik ", Decimal("64.000000"), None, None],
    ["d", "", Decimal("123456789012.123456"), None, None],
    ["e", "\x01å\ufffe", None, None, None],
]


def written(path: Path) -> Path:
    sheets = [Written('Ark & "mer"', HEAD, iter(ROWS), [10, 90]), Written("Mer", ["X"], [["y"]])]
    write_ods(path, sheets)
    return path


def test_what_is_written_is_read_back_as_what_it_is(tmp_path: Path) -> None:
    with read(written(tmp_path / "a.ods")) as content:
        found = content.sheet, content.others, [*content.heading.names.values()]
        rows = [cells for _row, cells in content.rows]

    assert found == ('Ark & "mer"', ["Mer"], HEAD)
    assert rows == [
        ["a", "=1+1", Decimal("5.5"), date(2026, 1, 2), True],
        ["b", "rad ett\nrad två", Decimal("-0.000001"), date(1862, 3, 1), False],
        ['<c> & "c"', "två  mellanslag,\ten flik ", Decimal(64), None, None],
        ["d", None, "123456789012,123456", None, None],
        ["e", "å", None, None, None],
    ]


def test_a_file_says_first_what_it_is_and_is_the_same_each_time(tmp_path: Path) -> None:
    path, again = written(tmp_path / "a.ods"), written(tmp_path / "b.ods")

    with zipfile.ZipFile(path) as archive:
        parts = [(part.filename, part.compress_type, part.date_time) for part in archive.infolist()]
        content = archive.read("content.xml").decode()
    at = (1980, 1, 1, 0, 0, 0)
    assert parts == [
        ("mimetype", zipfile.ZIP_STORED, at),
        ("META-INF/manifest.xml", zipfile.ZIP_DEFLATED, at),
        ("content.xml", zipfile.ZIP_DEFLATED, at),
    ]
    assert path.read_bytes()[38 : 38 + len(KIND)] == KIND.encode()
    assert path.read_bytes() == again.read_bytes()
    assert "table:formula" not in content
    assert "<text:p>'=1+1</text:p>" in content


def test_numbers_days_and_truth_are_what_they_are_to_a_spreadsheet(tmp_path: Path) -> None:
    with zipfile.ZipFile(written(tmp_path / "a.ods")) as archive:
        content = archive.read("content.xml").decode()

    assert 'office:value-type="float" office:value="5.500"><text:p>5,5</text:p>' in content
    assert 'office:value-type="date" office:date-value="2026-01-02"' in content
    assert 'office:value-type="boolean" office:boolean-value="true"><text:p>ja</text:p>' in content
    assert 'style:column-width="12.0cm"' in content


def test_a_workbook_is_the_same_file_each_time(tmp_path: Path) -> None:
    paths = [tmp_path / "a.xlsx", tmp_path / "b.xlsx"]

    for path in paths:
        write_xlsx(path, [Written("Ark", HEAD, ROWS)])

    with zipfile.ZipFile(paths[0]) as archive:
        core = archive.read("docProps/core.xml").decode()
    assert paths[0].read_bytes() == paths[1].read_bytes()
    assert core.count("2000-01-01T00:00:00Z") == 2


def test_a_day_before_a_workbook_counts_days_is_read_back(tmp_path: Path) -> None:
    write_xlsx(tmp_path / "a.xlsx", [Written("Ark", HEAD[:2], [["a", date(1862, 3, 1)]])])

    with read(tmp_path / "a.xlsx") as content:
        assert [cells for _row, cells in content.rows] == [["a", "1862-03-01"]]
