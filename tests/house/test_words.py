"""Words that do not belong in the house. They are put together here so as not to be found here."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

from tests.house.source import ROOT, modules, place, trials

EMPTY_NAMES = re.compile("(Man" + "ager|Hel" + "per|Ut" + "ils?|Ba" + "se)$")
# Django's own name for the object behind `objects`, and pydantic's for its own.
NAMES_OF_OTHERS = {"BaseCommand", "BaseModel", "BaseUserManager", "UserManager"}

FORBIDDEN = {
    "an unfinished thought": re.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b"),
    "a net that catches everything": re.compile("except (Base)?Excep" + "tion\\b(?!.*raise)"),
    "a machine's path": re.compile("/wo" + "rk/|/ro" + "ot/"),
    "a silenced type": re.compile("type: ig" + "nore(?!\\[.+\\]  # )"),
    "a silenced lint without its reason": re.compile("no" + "qa(?!: [A-Z0-9, ]+[^A-Z0-9, ])"),
}


def _tracked(*endings: str) -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", *(f"*{ending}" for ending in endings)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    paths = [ROOT / name for name in listed.stdout.split("\0") if name]
    return [path for path in paths if path.exists()]


@pytest.mark.parametrize("what", FORBIDDEN)
def test_nothing_forbidden_is_written(what: str) -> None:
    found = [
        f"{place(path)}:{number}"
        for path in [*modules(), *trials()]
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if FORBIDDEN[what].search(line) and "BaseException:" not in line
    ]

    assert found == []


@pytest.mark.parametrize(
    ("what", "line"),
    [
        ("an unfinished thought", "# TO" + "DO later"),
        ("a net that catches everything", "except Excep" + "tion:"),
        ("a machine's path", "see /wo" + "rk/main"),
        ("a silenced type", "x = y  # type: ig" + "nore"),
        ("a silenced lint without its reason", "x = y  # no" + "qa: S101"),
    ],
)
def test_the_forbidden_would_be_found(what: str, line: str) -> None:
    assert FORBIDDEN[what].search(line)


def test_no_class_has_a_name_that_says_nothing() -> None:
    found = [
        f"{place(path)}:{node.name}"
        for path in modules()
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.ClassDef)
        and EMPTY_NAMES.search(node.name)
        and node.name not in NAMES_OF_OTHERS
    ]

    assert found == []


def test_documents_name_no_machine_and_no_registry() -> None:
    hosts = re.compile("/wo" + "rk/|files\\.python" + "hosted|index-u" + "rl")
    found = [
        place(path)
        for path in _tracked(
            ".md", ".txt", ".toml", ".yml", ".sh", "start", "test", "tools/environment"
        )
        if hosts.search(path.read_text())
    ]

    assert found == []
