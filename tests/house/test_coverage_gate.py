import pytest

from tests.house.coverage_gate import demanded, shortfalls


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
        "files": {
            "src/rodtrad/goals/rules.py": _file(99.0, [7], [[3, 5]]),
            "src/rodtrad/goals/staff/views.py": _file(99.0, [7], []),
        }
    }

    assert shortfalls(report) == ["src/rodtrad/goals/rules.py  99.0 % of 100: 7, 3->5"]


def _file(percent: float, lines: list[int], branches: list[list[int]]) -> dict:
    return {
        "summary": {"percent_covered": percent},
        "missing_lines": lines,
        "missing_branches": branches,
    }
