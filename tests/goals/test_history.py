"""What a goal was called while it was a draft is told to those who may see its drafts."""

import pytest
import time_machine
from django.apps import apps
from django.utils import timezone

from rodtrad.accounts.models import User
from rodtrad.goals import services
from rodtrad.goals.enums import ActivityState, GoalState
from rodtrad.goals.models import Goal, Judgement
from rodtrad.goals.queries.decided import decided
from rodtrad.goals.services import Wording, Work
from tests.goals.asking import read
from tests.goals.conftest import SINCE, Thread, goal

GoalEvent = apps.get_model("goals", "GoalEvent")
EARLY = "Fel siffra i ett utkast"
WHILE_A_DRAFT = f"Namnet ändrades från ”{EARLY}” till ”Alla får hjälp i tid”."
DECIDED = "Målet blev beslutat."
LATER = "Namnet ändrades från ”Alla får hjälp i tid” till ”Alla får hjälp”."


@pytest.fixture
def reworded(thread: Thread) -> Goal:
    """A goal of the south that was called something else before it was decided."""
    town = thread.town
    made = goal("unit_goal", town.home_care_south, EARLY, thread.in_time)
    services.edit_goal(made, wording=Wording("Alla får hjälp i tid"), by=None)
    services.decide_goal(made, decision=town.decision, by=None)
    services.edit_goal(made, wording=Wording("Alla får hjälp"), decision=town.decision, by=None)
    return made


@pytest.mark.parametrize("colleague", ["karin", "sven", "lars", "maja", "nils"])
def test_who_may_see_drafts_reads_how_the_goal_was_worded(
    enter, reworded: Goal, colleague: str
) -> None:
    page = read(enter(colleague), f"/traden/{reworded.key}/historia/")

    assert [sentence in page for sentence in (EARLY, WHILE_A_DRAFT, DECIDED, LATER)] == [True] * 4


def test_steps_of_one_moment_stand_with_the_last_first(enter, reworded: Goal) -> None:
    page = read(enter("karin"), f"/traden/{reworded.key}/historia/")

    places = [page.index(sentence) for sentence in (LATER, DECIDED, WHILE_A_DRAFT)]
    assert places == sorted(places)


def test_what_was_decided_is_told_by_the_day_of_the_decision(enter, reworded: Goal) -> None:
    page = enter("karin").get(f"/traden/{reworded.key}/historia/")

    days = {event["sentence"]: event["day"] for event in page.context["history"]}
    written = days[WHILE_A_DRAFT]
    assert written.startswith("fördes in ")
    assert days[DECIDED] == days[LATER] == f"beslutades 27\xa0november 2023, {written}"


def test_a_judgement_after_the_decision_stands_above_it_whenever_that_was_written_down(
    enter, reworded: Goal
) -> None:
    with time_machine.travel("2025-03-01 09:00:00+01:00", tick=False):
        Judgement.objects.create(
            goal=reworded, outcome="met", computed_outcome="met", at=timezone.now(),
            by=User.objects.get(username="karin"),
        )  # fmt: skip

    page = read(enter("karin"), f"/traden/{reworded.key}/historia/")

    assert page.index("Bedömdes som uppfyllt.") < page.index(DECIDED)


def test_a_goal_decided_with_its_plan_is_told_by_the_plans_decision(enter, thread: Thread) -> None:
    town = thread.town
    plan = services.draft_plan(
        body=town.care_committee, kind="committee_plan", name="Omsorgsnämndens plan",
        first_year=2026, last_year=2028, by=None,
    )  # fmt: skip
    made = goal("committee_goal", town.care_committee, "Ingen väntar", thread.home, plan=plan)
    services.propose_plan(plan, by=None)
    services.adopt_plan(plan, decision=town.decision, by=None)
    rows = list(GoalEvent.objects.filter(pgh_obj_id=made.pk).order_by("pgh_id"))

    found = decided(made.pk, rows)

    became = next(row.pgh_id for row in rows if row.state == GoalState.DECIDED)
    assert found == {became: town.decision.decided_on}


def test_what_changed_without_its_act_keeps_its_clock(reworded: Goal) -> None:
    Goal.objects.filter(pk=reworded.pk).update(title="Alla får stöd")
    rows = list(GoalEvent.objects.filter(pgh_obj_id=reworded.pk).order_by("pgh_id"))

    found = decided(reworded.pk, rows)

    assert [row.state for row in rows if row.pgh_id in found] == [GoalState.DECIDED]


@pytest.mark.parametrize("stranger", ["vera", "lena", "amina", "pia", "ebba"])
def test_who_may_not_see_drafts_reads_what_has_happened_since_the_decision(
    enter, reworded: Goal, stranger: str
) -> None:
    page = read(enter(stranger), f"/traden/{reworded.key}/historia/")

    assert [sentence in page for sentence in (EARLY, WHILE_A_DRAFT, DECIDED, LATER)] == [
        False,
        False,
        True,
        True,
    ]


@pytest.mark.parametrize(("who", "sees"), [("karin", True), ("vera", False)])
def test_what_an_activity_was_called_as_a_draft_is_told_the_same_way(
    enter, thread: Thread, who: str, sees: bool
) -> None:
    made = _activity_once_a_draft(thread)

    page = read(enter(who), f"/aktiviteter/{made.pk}/")

    assert (EARLY in page, "Den började." in page) == (sees, True)


def test_who_answers_for_an_activity_reads_all_of_it(enter, thread: Thread) -> None:
    made = _activity_once_a_draft(thread, responsible=thread.town.amina)

    page = read(enter("amina"), f"/aktiviteter/{made.pk}/")

    assert EARLY in page


def _activity_once_a_draft(thread: Thread, responsible=None):
    town = thread.town
    answers = responsible or town.karin
    made = services.plan_activity(
        thread.south, unit=town.home_care_south, work=Work(EARLY), is_draft=True, by=None
    )
    services.edit_activity(
        made, work=Work("Ring före", responsible=answers, ends_on=SINCE.upper), by=None
    )
    made = services.set_activity_state(made, state=ActivityState.PLANNED, by=None)
    return services.set_activity_state(made, state=ActivityState.ONGOING, by=None)
