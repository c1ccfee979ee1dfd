import re
import tomllib

from tests.house.source import ROOT

LOCKS = ["requirements.txt", "requirements-dev.txt"]
PIN = re.compile(r"^([A-Za-z0-9_.-]+)(?:\[[^]]*\])?==([^ ;\\]+)", re.MULTILINE)


def test_every_locked_package_carries_hashes_and_no_address() -> None:
    for name in LOCKS:
        entries = re.split(r"\n(?=\S)", (ROOT / name).read_text().strip())
        without = [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry]

        assert without == []
        assert "://" not in (ROOT / name).read_text()


def test_what_the_tests_run_on_is_what_the_system_runs_on() -> None:
    system, tests = (dict(PIN.findall((ROOT / name).read_text())) for name in LOCKS)

    assert system.items() <= tests.items()
    assert "pytest" not in system


def test_every_direct_dependency_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    locked = {name.lower() for name in dict(PIN.findall((ROOT / LOCKS[0]).read_text()))}

    wanted = {re.split(r"[\[<>=~]", entry)[0].lower() for entry in project["dependencies"]}

    assert wanted <= locked


def test_every_dependency_says_what_for() -> None:
    lines = (ROOT / "pyproject.toml").read_text().splitlines()
    entries = [n for n, line in enumerate(lines) if re.match(r'  "[a-z].*[<>=\d]"?,?', line)]
    start = lines.index("dependencies = [")
    end = lines.index("[project.scripts]")

    bare = [
        lines[n].strip()
        for n in entries
        if start < n < end and "#" not in lines[n] and not lines[n - 1].strip().startswith("#")
    ]

    assert bare == []
