"""Says which files the tests leave uncovered, after a run over everything."""

import os
from pathlib import Path

import pytest

from tests.house.measured import FOLDER, Files, read

# Off: the shortfalls are told. On: they fail the run.
IS_ENFORCED = True
COMPLETE = ("src/rodtrad/core/",)
COMPLETE_PARTS = ("rules", "services")
LEAST_ELSEWHERE = 95.0
# A run that was broken off has measured too little to say anything.
WHOLE = (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED)


def demanded(path: str) -> float:
    """Return the branch coverage, in per cent, that a file must have."""
    parts = {part.removesuffix(".py") for part in Path(path).parts}
    if path.startswith(COMPLETE) or parts & set(COMPLETE_PARTS):
        return 100.0
    return LEAST_ELSEWHERE


def shortfalls(report: Files) -> list[str]:
    """Return a line for each file that has less than it must."""
    lines = []
    for path, file in sorted(report.items()):
        if file.reached < demanded(path):
            missing = [str(n) for n in file.lines]
            missing += [f"{a}->{b}" for a, b in file.branches]
            where = ", ".join(missing[:12]) + (" …" if len(missing) > 12 else "")
            lines.append(f"{path}  {file.reached:.1f} % of {demanded(path):.0f}: {where}")
    return lines


def covers_everything(config: pytest.Config) -> bool:
    """Say whether this run measured all tests, rather than a choice of them."""
    measured = FOLDER in os.environ and not hasattr(config, "workerinput")
    chosen = config.option.keyword or config.args_source is not config.ArgsSource.TESTPATHS
    return bool(measured and not chosen)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    if not covers_everything(session.config) or session.exitstatus not in WHOLE:
        return
    session.config.stash[SHORTFALLS] = shortfalls(read(Path(os.environ[FOLDER])))
    if IS_ENFORCED and session.config.stash[SHORTFALLS] and session.exitstatus == 0:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    lines = config.stash.get(SHORTFALLS, None)
    if lines is None:
        return
    terminalreporter.section("coverage short of what is demanded")
    for line in lines or ["none"]:
        terminalreporter.line(line)


SHORTFALLS = pytest.StashKey[list[str]]()
