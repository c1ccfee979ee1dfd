"""Reads what a run measured: per file, what no process ran through."""

import ast
import json
import tempfile
import tomllib
import warnings
from dataclasses import dataclass
from pathlib import Path

import coverage
import slipcover
from coverage.exceptions import CoverageWarning

from tests.house.source import PACKAGE, ROOT


@dataclass(frozen=True)
class Measured:
    """A file's lines and branches that nothing ran, and the share of both that was, in per cent."""

    lines: list[int]
    branches: list[tuple[int, int]]
    reached: float


Files = dict[str, Measured]
# The environment tells every process of a run the folder it writes in.
FOLDER = "RODTRAD_MEASURED"
SETTINGS = ROOT / "pyproject.toml"


def meter(**source: list[str]) -> slipcover.Slipcover:
    """Return what notes lines and branches, leaving out what the settings leave out."""
    settings = tomllib.loads(SETTINGS.read_text())["tool"]["coverage"]["report"]
    # Lines keep reporting: to silence them while they run means to look through every object.
    never = 2**31 - 1
    return slipcover.Slipcover(
        branch=True, d_miss_threshold=never, exclude_also=settings["exclude_also"], **source
    )


def read(folder: Path, package: Path = PACKAGE) -> Files:
    """Return every file of the product, or of one package in it, by its path from the root.

    A file that nothing imported lacks everything.
    """
    whole = meter(source=[str(package)], omit=["*/migrations/*"]).get_coverage()
    for report in folder.glob("*.json"):
        slipcover.merge_coverage(whole, json.loads(report.read_text()))
    elsewhere = _traced(folder)
    return {
        path: _left(file, elsewhere.get(path, {}), statements((ROOT / path).read_text()))
        for path, file in whole["files"].items()
    }


def statements(source: str) -> dict[int, int]:
    """Return the first line of the innermost statement that each line belongs to."""
    found: dict[int, int] = {}
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.stmt):
            # Those within come later, and take their lines over.
            found |= dict.fromkeys(range(node.lineno, (node.end_lineno or 0) + 1), node.lineno)
    return found


def _left(file: dict, elsewhere: dict, first: dict[int, int]) -> Measured:
    """Return what is left of a file when what was traced elsewhere is counted too.

    The share is of statements, and not of lines: a long one weighs no more than a short.
    """
    ran = set(elsewhere.get("executed_lines", []))
    # The tracer knows a statement by its first line, and the others of it by that.
    known = ran | set(elsewhere.get("missing_lines", []))
    # The tracer tells a way out of a function by the function's line, below zero.
    taken = {(start, max(end, 0)) for start, end in elsewhere.get("executed_branches", [])}
    missing = file["missing_lines"]
    lines = [line for line in missing if line not in ran and (line in known or not known)]
    branches = [(a, b) for a, b in file["missing_branches"] if (a, b) not in taken]
    every = {first.get(line, line) for line in (*file["executed_lines"], *missing)}
    missed = {first.get(line, line) for line in lines}
    ways = len(file["executed_branches"]) + len(file["missing_branches"])
    left = len(missed) + len(branches)
    share = 1 - left / (len(every) + ways) if left else 1.0
    return Measured(lines, branches, share * 100)


def _traced(folder: Path) -> dict[str, dict]:
    """Return what the tracer saw in the processes that tests started."""
    if not list(folder.glob(".coverage.*")):
        return {}
    data = coverage.Coverage(config_file=str(SETTINGS), data_file=str(folder / ".coverage"))
    with warnings.catch_warnings():
        # Who is killed while it writes leaves half a file; what the others saw still counts.
        warnings.simplefilter("ignore", CoverageWarning)
        data.combine([str(folder)])
    if not data.get_data().measured_files():
        return {}
    with tempfile.TemporaryDirectory() as place:
        file = Path(place, "coverage.json")
        data.json_report(outfile=str(file))
        return json.loads(file.read_text())["files"]
