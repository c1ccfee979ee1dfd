"""What can be broken in the thread, and that the worker looks again at what a change touches."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test import Client

from rodtrad.audit.services import record, seal_new_acts
from rodtrad.checks.models import Finding, Followed, Round
from rodtrad.checks.registry import find_rule
from rodtrad.checks.services import follow_acts, look_everywhere
from rodtrad.core.status import Outcome
from rodtrad.goals import services as goals
from rodtrad.goals.checks import answers, connections, touched
from rodtrad.goals.models import Activity, GoalMeasure, Plan
from rodtrad.goals.services import Work
from rodtrad.indicators import services as figures
from rodtrad.indicators.models import Observation, Series, Target
from rodtrad.organisation.models import AdoptedProfile, Decision
from rodtrad.profiles import library
from tests.goals.conftest import SINCE, TODAY, Thread, goal, series_for

PATIENCE = 120.0


@pytest.fixture
def worker(transactional_db: None) -> Iterator[Callable[[], subprocess.Popen[bytes]]]:
    """Start the real worker, in a process of its own."""
    place = connection.settings_dict
    environment = os.environ | {
        "DATABASE_URL": f"postgresql://{place['USER']}@/{place['NAME']}?host={place['HOST']}",
        "DJANGO_SETTINGS_MODULE": "rodtrad.config.settings",
    }
    started: list[subprocess.Popen[bytes]] = []

    def start() -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "rodtrad.config.command", "worker"]
        started.append(subprocess.Popen(command, env=environment))
        return started[0]

    yield start
    for process in started:
        process.terminate()
        process.wait(PATIENCE)


def becomes(is_so: Callable[[], bool]) -> bool:
    until = time.monotonic() + PATIENCE
    while not is_so():
        if time.monotonic() > until:
            return False
        time.sleep(0.1)
    return True


def of_north(thread: Thread) -> int:
    """Return how many of the northern home care's goals stand without an activity."""
    rows = Finding.objects.filter(rule="RT211", gone_at=None, subject_id=thread.north.pk)
    return rows.count()


@pytest.mark.django_db(transaction=True)
def test_a_mended_fault_is_gone_from_the_page_without_a_full_round(
    thread: Thread,
    worker: Callable[[], subprocess.Popen[bytes]],
    client: Client,
) -> None:
    client.force_login(thread.town.maja)
    look_everywhere()
    seal_new_acts()
    follow_acts()
    rounds = Round.objects.count()
    page = "/tradens-halsa/?regel=RT211"
    before = client.get(page).content.decode()
    worker()

    goals.plan_activity(
        thread.north,
        unit=thread.town.home_care_north,
        work=Work("Lägg om rutterna i norr", responsible=thread.town.karin,
                  ends_on=date(2026, 12, 20)),
        by=None,
    )  # fmt: skip

    assert becomes(lambda: of_north(thread) == 0)
    assert "Norr: 90 av 100 besök i tid" in before
    assert "Norr: 90 av 100 besök i tid" not in client.get(page).content.decode()
    assert Round.objects.count() == rounds


def said(rule_id: str, day: date = TODAY, ids: list[int] | None = None) -> dict[int, dict]:
    rule = find_rule(rule_id)
    assert rule is not None
    return {fault.subject_id: dict(fault.facts) for fault in rule.find(day, ids)}


def adopted(name: str, since: date = date(2022, 1, 1)) -> None:
    document = library.load(name).document()
    AdoptedProfile.objects.create(key=name, name=name, document=document, valid=(since, None))


def a_series(thread: Thread, kind: str, unit=None) -> Series:
    indicator = figures.define_indicator(
        f"matt-{kind}",
        figures.Wording(
            name=f"Mått {kind}", measure_kind=kind, unit_of_measure="kronor",
            direction="lower", frequency="month",
        ),
        owner=thread.town.care_committee, valid_from=date(2025, 1, 1), by=None,
    )  # fmt: skip
    return series_for(indicator, unit or thread.town.care_committee)


def measured(thread: Thread, on, kind: str) -> Series:
    series = a_series(thread, kind)
    goals.measure_goal(on, series=series, weight=Decimal(0), by=None, valid=SINCE)
    return series


# RT207


def test_a_goal_measured_by_efforts_alone_lacks_a_result(thread: Thread) -> None:
    adopted("umea")
    GoalMeasure.objects.filter(goal=thread.south).delete()
    measured(thread, thread.south, "output")

    facts = said("RT207")

    assert set(facts) == {thread.south.pk}
    assert facts[thread.south.pk]["lacking"] == ("result",)
    assert said("RT207", ids=[thread.north.pk]) == {}


def test_the_whole_chain_is_asked_for_once_a_body_where_the_profile_says_so(
    thread: Thread,
) -> None:
    adopted("osteraker")
    measured(thread, thread.in_time, "result")
    before = said("RT207")
    measured(thread, thread.in_time, "resource")
    measured(thread, thread.south, "output")

    assert before == {
        thread.in_time.pk: {"goal": "Hjälpen kommer i tid", "lacking": ("resource", "output")}
    }
    assert said("RT207") == {}


# RT209


def draft(thread: Thread, title: str = "Gå igenom rutterna varje måndag", **more) -> Activity:
    return goals.plan_activity(
        thread.home, unit=thread.town.care, work=Work(title, **more), is_draft=True, by=None
    )


def test_a_draft_for_an_adopted_plan_is_told_with_what_it_lacks(thread: Thread) -> None:
    made = draft(thread, "Arbeta vidare med frånvaron")

    assert said("RT209")[made.pk]["lacking"] == ("owner", "end", "act")


def test_a_draft_that_lacks_nothing_waits_for_a_word(thread: Thread) -> None:
    made = draft(thread, responsible=thread.town.lars, ends_on=date(2026, 12, 20))

    assert said("RT209", ids=[made.pk])[made.pk]["lacking"] == ("word",)


def test_what_has_been_planned_is_no_draft(thread: Thread) -> None:
    assert said("RT209") == {}


def test_a_month_is_given_after_the_plan_was_adopted(thread: Thread) -> None:
    draft(thread)
    Decision.objects.filter(pk=thread.plan.decision_id).update(decided_on=date(2026, 11, 1))

    assert said("RT209") == {}


# RT212


@pytest.fixture
def somewhere(monkeypatch: pytest.MonkeyPatch) -> set[int]:
    """Let there be somewhere to answer misses and to say what activities are for."""
    answered: set[int] = set()
    monkeypatch.setattr(answers, "_responses", [lambda ids, since: answered])
    monkeypatch.setattr(answers, "_purposes", [lambda ids, day: answered])
    return answered


def missed(thread: Thread) -> None:
    for month in range(1, 10):
        thread.report(thread.south_series, "60", f"2026-{month:02d}")
    Activity.objects.all().delete()


def test_a_missed_goal_that_nobody_answers_is_told(thread: Thread, somewhere: set[int]) -> None:
    missed(thread)

    facts = said("RT212")

    assert facts[thread.south.pk]["day"] == date(2026, 8, 31)


def test_nothing_is_asked_while_there_is_nowhere_to_answer(thread: Thread) -> None:
    missed(thread)

    assert said("RT212") == {}


@pytest.mark.parametrize("how", ["activity", "judgement", "response"])
def test_an_activity_a_judgement_or_a_response_answers(
    thread: Thread, somewhere: set[int], how: str
) -> None:
    missed(thread)
    if how == "activity":
        goals.plan_activity(
            thread.south, unit=thread.town.home_care_south, by=None,
            work=Work("Lägg om rutterna", responsible=thread.town.karin, ends_on=TODAY),
        )  # fmt: skip
    elif how == "judgement":
        goals.judge(
            thread.south, outcome=Outcome.NOT_MET, reason="Vi godtar utfallet i år.",
            by=thread.town.karin,
        )  # fmt: skip
    else:
        somewhere.add(thread.south.pk)

    assert thread.south.pk not in said("RT212")


def test_no_period_has_closed_under_a_profile_adopted_lately(
    thread: Thread, somewhere: set[int]
) -> None:
    missed(thread)
    adopted("osteraker", date(2026, 10, 1))

    assert said("RT212") == {}


# RT213


def test_an_activity_whose_goal_no_longer_holds_is_for_nothing(
    thread: Thread, somewhere: set[int]
) -> None:
    before = said("RT213")
    goals.close_goal(thread.south, by=None)
    told = said("RT213", ids=[thread.routes.pk])
    somewhere.add(thread.routes.pk)

    assert (before, set(told)) == ({}, {thread.routes.pk})
    assert said("RT213") == {}


def test_no_purpose_is_asked_for_while_goals_are_the_only_one(thread: Thread) -> None:
    goals.close_goal(thread.south, by=None)

    assert said("RT213") == {}


# What is told to the rooms below.


def test_a_goal_told_only_to_its_own_board_is_not_named_as_what_rests_on_a_series(
    thread: Thread,
) -> None:
    own = goal("unit_goal", thread.town.home_care_south, "Bara för nämnden", is_supplementary=True)
    goals.decide_goal(own, decision=thread.town.decision, by=None)
    goals.measure_goal(own, series=thread.south_series, by=None, valid=SINCE)

    named = {one.name for one in connections.weights(TODAY, [thread.south_series.pk])}

    assert named == {"Söder: 90 av 100 besök i tid"}
    assert thread.south_series.pk in connections.used_series(TODAY).values_list("series", flat=True)


def test_series_of_goals_in_force_are_in_use_by_their_weight(thread: Thread) -> None:
    other = a_series(thread, "result")
    goals.measure_goal(thread.south, series=other, weight=Decimal(3), by=None, valid=SINCE)

    shares = {one.series_id: one.share for one in connections.weights(TODAY, [other.pk])}

    assert {row["series"] for row in connections.used_series(TODAY)} == {
        thread.south_series.pk, thread.north_series.pk, other.pk,
    }  # fmt: skip
    assert shares == {thread.south_series.pk: 0.25, other.pk: 0.75}


def test_a_goal_without_target_silences_what_only_it_is_measured_by(thread: Thread) -> None:
    goals.measure_goal(thread.north, series=thread.south_series, by=None, valid=SINCE)

    assert connections.only_for([thread.south.pk]) == set()
    assert connections.only_for([thread.north.pk]) == {thread.north_series.pk}


def test_changes_lead_to_the_goals_they_touch(thread: Thread) -> None:
    thread.report(thread.south_series, "91")
    figure = Observation.objects.get().pk
    target = Target.objects.get(series=thread.south_series).pk
    plan = thread.plan.pk

    assert touched.of_figures([figure]) == {
        thread.south.pk, thread.in_time.pk, thread.home.pk, thread.vision.pk,
    }  # fmt: skip
    assert touched.of_targets([target]) == {thread.south.pk}
    assert touched.bodies_of_plans([plan]) == {thread.town.council.pk}
    assert {thread.vision.pk, thread.home.pk, thread.school.pk} <= set(touched.of_plans([plan]))
    assert touched.activities_of_goals([thread.south.pk]) == {thread.routes.pk}
    assert touched.activities_of_plans([plan]) == set()


def test_adopting_a_plan_makes_its_goals_be_looked_at(thread: Thread) -> None:
    plan = goals.draft_plan(
        body=thread.town.council, kind="committee_plan", name="Ny", first_year=2026,
        last_year=2026, by=None,
    )  # fmt: skip
    loose = goal("council_goal", thread.town.council, "Fler går ut", plan=plan)
    seal_new_acts()
    follow_acts()
    before = Finding.objects.filter(subject_id=loose.pk, rule="RT201").count()
    goals.adopt_plan(plan, decision=thread.town.decision, by=None)

    seal_new_acts()
    follow_acts()

    assert (before, Plan.objects.get(pk=plan.pk).state) == (0, "adopted")
    assert Finding.objects.filter(subject_id=loose.pk, rule="RT201", gone_at=None).count() == 1


def test_another_profile_has_everything_looked_at(thread: Thread) -> None:
    seal_new_acts()
    follow_acts()
    rounds = Round.objects.count()
    adopted("umea")
    record("profile.adopted", by=None, subject=AdoptedProfile.objects.get())

    seal_new_acts()
    follow_acts()

    assert Round.objects.count() == rounds + 1


def test_an_act_about_many_things_is_known_by_its_name(thread: Thread) -> None:
    look_everywhere()
    seal_new_acts()
    follow_acts()
    Target.objects.filter(series=thread.north_series).update(value=Decimal(10))
    for month in ("2026-08", "2026-09", "2026-10"):
        thread.report(thread.north_series, "91", month)
    record("observations.loaded", by=None, subject=None)

    seal_new_acts()
    followed = follow_acts()

    assert followed == 4
    found = Finding.objects.filter(rule="RT307", gone_at=None)
    assert [row.subject_id for row in found] == [thread.north_series.pk]
    assert Followed.objects.get().position > 0


def test_rooms_above_tell_what_answers_a_missed_goal_and_what_activities_are_for(
    thread: Thread, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answers, "_responses", [])
    monkeypatch.setattr(answers, "_purposes", [])
    before = (answers.has_responses(), answers.has_purposes())

    answers.register_response(lambda ids, day: ids)
    answers.register_purpose(lambda ids, day: ids)

    assert before == (False, False)
    assert (answers.has_responses(), answers.has_purposes()) == (True, True)


def test_goals_and_activities_are_named_with_where_they_are_mended(thread: Thread) -> None:
    (south,) = connections.named_goals([thread.south])
    (routes,) = connections.named_activities(connections.live_activities(TODAY))

    assert (south.name, south.mend_url) == (
        "Söder: 90 av 100 besök i tid", f"/traden/{thread.south.key}/andra/",
    )  # fmt: skip
    assert (routes.pk, routes.url) == (thread.routes.pk, f"/aktiviteter/{thread.routes.pk}/")
