"""Whatever has been acknowledged is kept, once, though everything is killed beneath it.

The system is the true one: `rodtrad up` with its web server, queue worker and PostgreSQL, as
durable as in production.
"""

import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.feedback.pressing import Outcome, Pressure, press
from tests.feedback.real_system import RealSystem, begun_in


@pytest.fixture(autouse=True)
def clock() -> None:
    """Here time goes: a real server does the work."""


@pytest.fixture
def begun(kept: Path) -> RealSystem:
    return begun_in(kept)


@pytest.fixture
def system(begun: RealSystem, tmp_path: Path) -> Iterator[RealSystem]:
    system = begun.copied_to(tmp_path / "data")
    yield system
    system.kill()


def test_nothing_acknowledged_is_lost_or_doubled_by_three_kills(system: RealSystem) -> None:
    outcome = press(system, Pressure(sendings=300, kills=3, at_most=600))

    _is_whole(outcome, sendings=300, kills=3)


@pytest.mark.full
def test_nothing_of_ten_thousand_is_lost_or_doubled_by_fifty_kills(system: RealSystem) -> None:
    outcome = press(system, Pressure(sendings=10_000, kills=50, at_most=3 * 3_600))

    _is_whole(outcome, sendings=10_000, kills=50)


def _is_whole(outcome: Outcome, *, sendings: int, kills: int) -> None:
    assert outcome.faults == {}, outcome.summary()
    assert len(outcome.acknowledged) == sendings
    assert len(outcome.killed) == kills
    # Supervisor, web server with two processes, queue worker and the database's own.
    assert min(outcome.killed) >= 5
    assert outcome.durable == {"fsync": "on", "synchronous_commit": "on", "full_page_writes": "on"}
    assert outcome.sent_again > 0
    assert outcome.clicked_twice > 0
    assert outcome.left == {
        "cases": sendings,
        "held": 0,
        "acts": sendings,
        "letters": sendings // 2,
        "drafts sent": 0,
    }


def _mutant(begun: RealSystem, tmp_path: Path, name: str) -> RealSystem:
    start = ("-m", "tests.feedback.mutants", name)
    token = {"RODTRAD_SERVING": secrets.token_hex(16)}
    return begun.copied_to(tmp_path / "data", start, **token)


@pytest.mark.full
def test_a_server_that_acknowledges_before_it_has_kept_is_caught(
    begun: RealSystem, tmp_path: Path
) -> None:
    mutant = _mutant(begun, tmp_path, "acknowledges-before-commit")

    outcome = press(mutant, Pressure(sendings=120, kills=2, at_most=600))

    assert outcome.lost != [], outcome.summary()


@pytest.mark.full
def test_a_server_that_knows_no_sending_again_is_caught(begun: RealSystem, tmp_path: Path) -> None:
    mutant = _mutant(begun, tmp_path, "knows-no-sending-again")

    outcome = press(mutant, Pressure(sendings=100, kills=0, double_clicks=0.3, at_most=600))

    assert outcome.doubled != [], outcome.summary()
