"""What the page of a goal says, the bad news first."""

import pytest

from rodtrad.goals.models import Goal, GoalStatus
from rodtrad.goals.staff import sentences
from tests.goals.asking import read
from tests.goals.conftest import Thread, goal


def lead(text: str) -> str:
    return f'<p class="lead">{text}</p>'


def test_a_goal_not_decided_says_so_and_nothing_of_how_it_goes(enter, thread: Thread) -> None:
    draft = goal("unit_goal", thread.town.home_care_south, "Kortare rutter", thread.in_time)

    before = read(enter("karin"), f"/traden/{draft.key}/")
    decided = read(enter("karin"), f"/traden/{thread.south.key}/")

    assert lead("Målet är inte beslutat än.") in before
    assert lead("Målet är inte beslutat än.") not in decided


def test_known_figures_do_not_make_up_for_a_goal_that_nothing_measures(
    enter, thread: Thread
) -> None:
    thread.report(thread.south_series, "91")
    thread.report(thread.north_series, "91")

    page = read(enter("karin"), f"/traden/{thread.vision.key}/")

    assert lead("Det går inte att bedöma. Ett mål under har inget som mäter det.") in page


@pytest.mark.parametrize(
    ("mean", "coverage", "words"),
    [
        (None, 1.0, "går inte att räkna, för utgångsvärden saknas."),
        (None, 0.5, "går inte att säga. Det kan vara allt mellan 20 och 70 procent av vägen."),
        (0.4, 0.5, "kommit 40 procent av vägen."),
    ],
)
def test_a_mean_that_cannot_be_told_says_why(
    mean: float | None, coverage: float, words: str
) -> None:
    status = GoalStatus(mean=mean, coverage=coverage, low=0.2, high=0.7)

    assert words in sentences.middle(status).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (1, "Målvärdet nås, men ingen arbetar med ”boende”."),
        (2, "Målvärdena nås, men ingen arbetar med ”boende”."),
    ],
)
def test_one_target_or_several_are_reached_though_a_part_lies_unserved(
    count: int, words: str
) -> None:
    status = GoalStatus(
        outcome="met", count_met=count, count_partly=0, count_not_met=0, count_not_assessable=0
    )

    assert sentences.answer(Goal(state="decided"), status, unserved=["boende"]) == words
