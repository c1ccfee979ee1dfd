"""Beside the list of what waits stands how many goals a person has judged."""

from datetime import date

from rodtrad.core.periods import PeriodKind
from rodtrad.core.status import Outcome
from rodtrad.goals import services, side
from rodtrad.indicators import services as figures
from rodtrad.notifications.side import Line
from tests.goals.conftest import Thread

DAY = date(2026, 11, 20)


def with_tertials(thread: Thread) -> None:
    figures.lay_out_year(2026, by=None, kinds=(PeriodKind.TERTIAL,))
    thread.report(thread.south_series, "91")


def lines(person) -> list[tuple[str, str, str]]:
    found = side.sections(person, DAY)
    return [(line.text, line.axis, line.mark) for section in found for line in section.lines]


def test_a_goal_with_figures_waits_for_the_managers_judgement(thread: Thread) -> None:
    with_tertials(thread)

    (section,) = side.sections(thread.town.karin, DAY)

    assert section.title == "Din bedömning"
    assert section.lines[0].note.startswith("till ")
    assert lines(thread.town.karin) == [("1 återstår", "judgement", "not_assessable")]


def test_a_judgement_made_after_the_period_is_done(thread: Thread) -> None:
    with_tertials(thread)
    services.judge(thread.south, outcome=Outcome.MET, reason="", by=thread.town.karin)

    (section,) = side.sections(thread.town.karin, DAY)

    assert section.lines == (Line("1 gjord", axis="judgement", mark="met"),)


def test_without_a_figure_there_is_nothing_to_judge(thread: Thread) -> None:
    figures.lay_out_year(2026, by=None, kinds=(PeriodKind.TERTIAL,))

    assert side.sections(thread.town.karin, DAY) == []


def test_without_a_period_there_is_nothing_to_judge(thread: Thread) -> None:
    thread.report(thread.south_series, "91")

    assert side.sections(thread.town.karin, DAY) == []


def test_who_judges_nothing_sees_nothing(thread: Thread) -> None:
    with_tertials(thread)

    assert side.sections(thread.town.sven, DAY) == []


def test_the_counts_cost_one_question(thread: Thread, django_assert_max_num_queries) -> None:
    with_tertials(thread)
    side.sections(thread.town.karin, DAY)

    with django_assert_max_num_queries(2):
        side.sections(thread.town.karin, DAY)
