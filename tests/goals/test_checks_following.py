"""After a change only what it touches is looked at, and nothing it breaks or mends is missed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from rodtrad.audit.services import seal_new_acts
from rodtrad.checks.models import Finding, Round
from rodtrad.checks.services import follow_acts, look_everywhere
from rodtrad.goals import services
from rodtrad.goals.models import Assignment, GoalLink, GoalMeasure, SourceLink
from rodtrad.goals.services import Work
from rodtrad.indicators import services as figures
from rodtrad.indicators.models import IndicatorDefinition, ReportingPeriod
from tests.goals.conftest import TODAY, Thread

SEPTEMBER, OCTOBER = "2026-09", "2026-10"


@dataclass(frozen=True)
class Act:
    """What somebody does, as the test's name says it."""

    name: str
    do: Callable[[Thread], Any]


def measure(thread: Thread) -> None:
    services.measure_goal(thread.in_time, series=thread.north_series, by=None)


def unmeasure(thread: Thread) -> None:
    """Take away what was put there today, so that no row is left of it."""
    for each in GoalMeasure.objects.filter(goal=thread.in_time):
        services.unmeasure_goal(each, by=None)


def unmeasure_south(thread: Thread) -> None:
    services.unmeasure_goal(GoalMeasure.objects.get(goal=thread.south), by=None)


def hang_elsewhere(thread: Thread) -> None:
    services.unlink_goal(GoalLink.objects.get(child=thread.south), by=None)


def hang_there_and_not(thread: Thread) -> None:
    link = services.link_goal(thread.in_time, parent=thread.school, is_main=False, by=None)
    services.unlink_goal(link, by=None)


def reword(thread: Thread) -> None:
    meaning = IndicatorDefinition.objects.latest("valid")
    figures.redefine_indicator(
        meaning.indicator,
        figures.wording_of(meaning).with_changes(source="Planeringssystemet"),
        valid_from=TODAY,
        reason="Källan saknades",
        by=None,
    )


def promise_late(thread: Thread) -> None:
    figures.report_missing(
        thread.south_series,
        period=ReportingPeriod.objects.get(key=OCTOBER),
        reason="Systemet är nytt",
        expected_on=date(2027, 3, 1),
        by=None,
    )


def aim_lower(thread: Thread) -> None:
    figures.set_target(
        thread.south_series, figures.Aim(Decimal(80)), valid_from=date(2026, 11, 1), by=None
    )


def close_north(thread: Thread) -> None:
    services.close_goal(thread.north, by=None)


def rest_on_source(thread: Thread) -> None:
    source = services.name_source(
        kind="national", title="Ett värdigt liv", reference="SoL", by=None
    )
    services.rest_on(thread.south, source=source, by=None)


def ask(thread: Thread, **more: Any) -> Assignment:
    task = services.Task("Utred", receiver=thread.town.care_committee, **more)
    return services.give_assignment(
        thread.town.council, task=task, decision=thread.town.decision,
        given_on=date(2026, 3, 1), by=None,
    )  # fmt: skip


def ask_for_north(thread: Thread) -> None:
    ask(thread, goal=thread.north)


def ask_for_school_instead(thread: Thread) -> None:
    given = Assignment.objects.get(goal=thread.north)
    task = services.Task("Utred", receiver=given.receiver, goal=thread.school)
    services.edit_assignment(given, task=task, by=None)


def rest_on_assignment(thread: Thread) -> None:
    services.stop_resting(SourceLink.objects.get(goal=thread.south), by=None)
    services.rest_on(thread.south, assignment=Assignment.objects.get(), by=None)


def write_off(thread: Thread) -> None:
    services.write_off(Assignment.objects.get(), decision=thread.town.decision, by=None)


def put_off(thread: Thread) -> None:
    """Move what is to be done four times."""
    for month in (3, 4, 5, 6):
        work = services.Work(
            "Lägg om rutterna", responsible=thread.town.karin, ends_on=date(2027, month, 1)
        )
        services.edit_activity(thread.routes, work=work, by=None)


def work_on_school(thread: Thread) -> None:
    services.plan_activity(
        thread.school,
        unit=thread.town.home_care_south,
        work=Work(
            "Läxhjälp två kvällar i veckan",
            responsible=thread.town.karin,
            ends_on=date(2026, 12, 20),
        ),
        by=None,
    )


def close_series(thread: Thread) -> None:
    figures.close_series(thread.north_series, last_day_before=date(2026, 11, 1), by=None)


ACTS = (
    Act("a measure is put on", measure),
    Act("and taken away the same day", unmeasure),
    Act("a figure comes", lambda thread: thread.report(thread.south_series, "91")),
    Act("an older one comes", lambda thread: thread.report(thread.north_series, "70", SEPTEMBER)),
    Act("the indicator gets its source", reword),
    Act("a target is set", aim_lower),
    Act("a goal hangs there and not", hang_there_and_not),
    Act("a goal hangs nowhere", hang_elsewhere),
    Act("it rests on a national goal", rest_on_source),
    Act("an assignment is given for a goal", ask_for_north),
    Act("the assignment is for another goal", ask_for_school_instead),
    Act("the loose goal rests on the assignment", rest_on_assignment),
    Act("the assignment is written off", write_off),
    Act("an activity is put off again and again", put_off),
    Act("somebody is to work for a goal", work_on_school),
    Act("a goal is closed", close_north),
    Act("a series ends", close_series),
    Act("the last measure is taken away", unmeasure_south),
)


def standing() -> set[tuple[str, str, int, str]]:
    """Return the open findings with what they say."""
    rows = Finding.objects.filter(gone_at=None)
    return {(row.rule, row.subject_type, row.subject_id, str(row.facts)) for row in rows}


def follow() -> None:
    seal_new_acts()
    follow_acts()


def test_following_the_acts_finds_what_looking_at_everything_finds(thread: Thread) -> None:
    follow()
    look_everywhere()
    rounds = Round.objects.count()
    missed, changed = {}, 0
    for act in ACTS:
        before = standing()
        act.do(thread)
        follow()
        followed = standing()
        changed += followed != before
        looked = Round.objects.count() - rounds
        look_everywhere()
        rounds = Round.objects.count()
        if looked or standing() != followed:
            missed[act.name] = looked, standing() ^ followed

    assert missed == {}
    assert changed >= len(ACTS) // 2


def test_what_no_act_tells_of_is_not_found_until_everything_is_looked_at(thread: Thread) -> None:
    follow()
    look_everywhere()
    GoalMeasure.objects.filter(goal=thread.south).delete()
    follow()
    followed = standing()

    look_everywhere()

    assert standing() != followed
