"""What a sheet costs the database does not follow how many rows it has."""

from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rodtrad.indicators.models import Observation
from rodtrad.sheets import register, services, writing_out
from tests.goals.conftest import TODAY, Thread
from tests.sheets.conftest import hand_in

FIGURES = "Indikator;Enhet;Period;Värde\n"
PLACES = [
    f"hemtjanst-i-tid;{unit};2026-{month:02}"
    for unit in ("home-care-south", "home-care-north")
    for month in range(1, 11)
]


def counted(text: str, thread: Thread) -> tuple[int, int]:
    """Return how many questions reading and recording a sheet took."""
    with CaptureQueriesContext(connection) as reading:
        read = hand_in("utfall", text, thread.town.ivar)
    assert read.faults == []
    with CaptureQueriesContext(connection) as recording:
        services.confirm(read, by=thread.town.ivar)
    return len(reading), len(recording)


def test_figures_cost_the_same_questions_for_two_rows_as_for_twenty(thread: Thread) -> None:
    few = [f"{PLACES[0]};2\n", f"{PLACES[10]};2\n"]
    many = [f"{place};3{n}\n" for n, place in enumerate(PLACES)]
    counted(FIGURES + f"{PLACES[0]};1\n{PLACES[10]};1\n", thread)

    for_few = counted(FIGURES + "".join(few), thread)
    for_many = counted(FIGURES + "".join(many), thread)

    assert for_many == for_few
    assert Observation.objects.count() == 20


def planned(kind: str, lines: list[str], thread: Thread, path: Path) -> int:
    """Return how many questions it took to find that all rows are as before."""
    path.write_text("".join(lines), newline="")
    with CaptureQueriesContext(connection) as asked:
        outcome = services.read_file(register.find(kind), path, by=thread.town.maja)
    assert (outcome.plan.counts, outcome.faults) == ((0, 0, len(lines) - 1), [])
    return len(asked)


@pytest.mark.parametrize("kind", ["enheter", "uppdrag", "serier", "malvarden", "mal"])
def test_rows_that_are_as_before_cost_nothing_each(
    thread: Thread, tmp_path: Path, kind: str
) -> None:
    whole = "".join(writing_out.text_lines(register.find(kind), None, TODAY))
    lines = whole.splitlines(keepends=True)
    planned(kind, lines, thread, tmp_path / "warm.csv")

    for_one = planned(kind, lines[:2], thread, tmp_path / "one.csv")
    for_all = planned(kind, lines, thread, tmp_path / "all.csv")

    assert len(lines) > 2
    assert for_all == for_one
