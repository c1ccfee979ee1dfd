from types import SimpleNamespace

import pytest

from tests.house import coverage_gate
from tests.house.coverage_gate import demanded, shortfalls
from tests.house.measured import FOLDER, Measured


@pytest.mark.parametrize(
    ("path", "least"),
    [
        ("src/rodtrad/core/stats/funnel.py", 100.0),
        ("src/rodtrad/goals/services.py", 100.0),
        ("src/rodtrad/indicators/services/recording.py", 100.0),
        ("src/rodtrad/goals/rules.py", 100.0),
        ("src/rodtrad/goals/staff/views.py", 95.0),
    ],
)
def test_core_rules_and_services_demand_everything(path: str, least: float) -> None:
    assert demanded(path) == least


def test_a_file_short_of_its_demand_is_told_with_what_is_missing() -> None:
    report = {
        "src/rodtrad/goals/rules.py": Measured([7], [(3, 5)], 99.0),
        "src/rodtrad/goals/staff/views.py": Measured([7], [], 99.0),
    }

    assert shortfalls(report) == ["src/rodtrad/goals/rules.py  99.0 % of 100: 7, 3->5"]


@pytest.mark.parametrize(
    ("percent", "was", "becomes"),
    [
        (99.0, pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED),
        (100.0, pytest.ExitCode.OK, pytest.ExitCode.OK),
        (99.0, pytest.ExitCode.INTERRUPTED, pytest.ExitCode.INTERRUPTED),
    ],
)
def test_a_whole_run_with_a_shortfall_fails(
    monkeypatch: pytest.MonkeyPatch,
    percent: float,
    was: pytest.ExitCode,
    becomes: pytest.ExitCode,
) -> None:
    report = {"src/rodtrad/goals/rules.py": Measured([7], [], percent)}
    monkeypatch.setenv(FOLDER, "anywhere")
    monkeypatch.setattr(coverage_gate, "covers_everything", lambda config: True)
    monkeypatch.setattr(coverage_gate, "read", lambda folder: report)
    session = SimpleNamespace(config=SimpleNamespace(stash=pytest.Stash()), exitstatus=was)

    coverage_gate.pytest_sessionfinish(session)

    assert session.exitstatus == becomes
