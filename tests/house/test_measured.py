import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house import measured
from tests.house.source import PACKAGE, ROOT

CORE = PACKAGE / "core"
PRODUCT = "src/rodtrad/core/coverage.py"


def test_a_file_that_nothing_imported_lacks_everything(tmp_path: Path) -> None:
    files = measured.read(tmp_path, CORE)

    assert files[PRODUCT].reached == 0.0
    assert files[PRODUCT].lines


def test_what_any_process_ran_is_counted(tmp_path: Path) -> None:
    lacking = measured.read(tmp_path, CORE)[PRODUCT]
    half = len(lacking.lines) // 2
    _report(tmp_path / "1.json", lacking.lines[:half], [lacking.branches[0]])
    _report(tmp_path / "2.json", lacking.lines[half:], [])

    file = measured.read(tmp_path, CORE)[PRODUCT]

    assert file.lines == []
    assert file.branches == lacking.branches[1:]
    assert 0 < file.reached < 100


def test_what_a_started_process_ran_is_counted(tmp_path: Path) -> None:
    environment = os.environ | {
        "COVERAGE_PROCESS_START": str(measured.SETTINGS),
        "COVERAGE_FILE": str(tmp_path / ".coverage"),
    }
    untouched = measured.read(tmp_path, CORE)[PRODUCT]

    code = "import rodtrad.core.coverage"
    subprocess.run([sys.executable, "-c", code], env=environment, cwd=ROOT, check=True)

    assert measured.read(tmp_path, CORE)[PRODUCT].reached > untouched.reached


def test_half_a_file_of_a_killed_process_is_left_out(tmp_path: Path) -> None:
    untouched = measured.read(tmp_path, CORE)[PRODUCT]
    (tmp_path / ".coverage.vm.pid1.half").write_bytes(b"SQLite format 3\0")

    assert measured.read(tmp_path, CORE)[PRODUCT] == untouched


def test_a_long_statement_weighs_as_much_as_a_short() -> None:
    source = "a = [\n    1,\n    2,\n]\nif a:\n    b = 3\n"
    file = {
        "executed_lines": [1, 2, 3, 5], "missing_lines": [6],
        "executed_branches": [], "missing_branches": [],
    }  # fmt: skip

    found = measured._left(file, {}, measured.statements(source))

    assert (found.lines, round(found.reached)) == ([6], 67)


@pytest.mark.parametrize(
    ("words", "package"),
    [("def __str__", "profiles"), ("if TYPE_CHECKING:", "notifications")],
)
def test_what_the_settings_leave_out_is_not_missed(
    tmp_path: Path, words: str, package: str
) -> None:
    files = measured.read(tmp_path, PACKAGE / package)

    missed = [
        text
        for path, file in files.items()
        for number in file.lines
        if words in (text := (ROOT / path).read_text().splitlines()[number - 1])
    ]

    assert missed == []
    assert any(words in (ROOT / path).read_text() for path in files)


def _report(path: Path, lines: list[int], branches: list[tuple[int, int]]) -> None:
    """Write what a process that is measured writes."""
    report = measured.meter().get_coverage()
    report["files"][PRODUCT] = {
        "executed_lines": lines,
        "missing_lines": [],
        "executed_branches": branches,
        "missing_branches": [],
    }
    path.write_text(json.dumps(report))
