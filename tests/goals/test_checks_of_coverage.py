"""Each rule of coverage and assignments finds the bad, leaves the good and waits at first."""

from datetime import date

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange
from django.urls import reverse
from django.utils import timezone

from rodtrad.checks.facts import sentence
from rodtrad.checks.models import Finding
from rodtrad.checks.registry import find_rule
from rodtrad.checks.services import look_again, look_everywhere
from rodtrad.core.status import Outcome
from rodtrad.goals import services
from rodtrad.goals.checks import covering, tasks
from rodtrad.goals.enums import PartKind, ReportForm
from rodtrad.goals.models import Assignment, GoalLink, GoalPart, Judgement
from rodtrad.goals.services import Task
from rodtrad.organisation.services import close_unit, register_decision
from tests.goals.conftest import SINCE, TODAY, Thread, goal

REASON = "Nämnden har ingen verksamhet för målet."


def about(find, ids=None) -> list[tuple[int, dict]]:
    return [(fault.subject_id, dict(fault.facts)) for fault in find(TODAY, ids)]


def part(thread: Thread, *, of=None, valid=SINCE) -> GoalPart:
    return services.add_part(
        of or thread.home, kind=PartKind.TARGET_GROUP, name="anhöriga", valid=valid, by=None
    )


def serve(thread: Thread, *parts: GoalPart) -> None:
    services.serve_parts(
        GoalLink.objects.get(child=thread.in_time), parts=parts, valid=SINCE, by=None
    )


def answer_for(thread: Thread, committee, *goals) -> None:
    for each in goals:
        services.abstain(
            committee, goal=each, reason=REASON, decision=thread.town.decision, by=None
        )


def test_a_committee_that_leaves_a_goal_unanswered_is_found_until_it_answers(
    thread: Thread,
) -> None:
    town = thread.town
    answer_for(thread, town.board, thread.home, thread.school)
    answer_for(thread, town.care_committee, thread.school)
    found = about(covering.unanswered)

    answer_for(thread, town.school_committee, thread.home, thread.school)

    assert found == [
        (
            town.school_committee.pk,
            {
                "unit": "Barn- och utbildningsnämnden",
                "goals": ("”Äldre bor kvar hemma”", "”Alla klarar skolan”"),
            },
        )
    ]
    assert about(covering.unanswered) == []


def test_a_committee_is_not_asked_at_once_and_only_those_asked_about_are_told(
    thread: Thread,
) -> None:
    asked = covering.unanswered(TODAY, [thread.town.board.pk])

    assert [fault.subject_id for fault in asked] == [thread.town.board.pk]
    assert list(covering.unanswered(date(2026, 1, 15), None)) == []


def test_a_part_nobody_works_with_is_found_until_somebody_does(thread: Thread) -> None:
    made = part(thread)
    found = about(covering.uncovered, [thread.home.pk])

    serve(thread, made)

    assert found == [(thread.home.pk, {"goal": thread.home.title, "parts": ("”anhöriga”",)})]
    assert about(covering.uncovered, [thread.home.pk]) == []


def test_a_new_part_is_given_time(thread: Thread) -> None:
    made = part(thread, valid=DateRange(date(2026, 11, 1), None))
    serve(thread)

    assert about(covering.uncovered, [made.goal_id]) == []


def test_an_undivided_goal_of_the_council_that_nothing_serves_is_found(thread: Thread) -> None:
    found = about(covering.uncovered)

    assert found == [(thread.school.pk, {"goal": thread.school.title, "parts": ("whole",)})]


def test_an_undivided_goal_of_a_committee_is_left_to_the_rule_of_work(thread: Thread) -> None:
    for child in (thread.south, thread.north):
        services.unlink_goal(GoalLink.objects.get(child=child), by=None)

    look_everywhere()

    told = Finding.objects.filter(
        gone_at=None, subject_type="goals.goal", subject_id=thread.in_time.pk
    )
    rules = set(told.values_list("rule", flat=True))
    assert ("RT204" in rules, "RT211" in rules) == (False, True)


def test_nothing_done_for_a_goal_of_the_council_is_told_once(thread: Thread) -> None:
    for link in GoalLink.objects.filter(parent=thread.home):
        services.unlink_goal(link, by=None)

    look_everywhere()

    told = Finding.objects.filter(
        gone_at=None, subject_type="goals.goal", subject_id=thread.home.pk
    )
    rules = set(told.values_list("rule", flat=True))
    assert ("RT204" in rules, "RT211" in rules) == (True, False)


def judge(thread: Thread, outcome: Outcome, computed: Outcome, reason: str = "Bra.") -> None:
    Judgement.objects.create(
        goal=thread.in_time,
        outcome=outcome.value,
        computed_outcome=computed.value,
        reason=reason,
        by=thread.town.lars,
        at=timezone.now(),
    )


@pytest.mark.parametrize(
    ("outcome", "computed"),
    [
        (Outcome.MET, Outcome.NOT_ASSESSABLE),
        (Outcome.PARTLY, Outcome.NOT_MET),
        (Outcome.MET, Outcome.PARTLY),
    ],
)
def test_a_judgement_stronger_than_its_ground_is_found(
    thread: Thread, outcome: Outcome, computed: Outcome
) -> None:
    judge(thread, outcome, computed)

    assert about(covering.overstated) == [
        (
            thread.in_time.pk,
            {
                "goal": thread.in_time.title,
                "judgement": (outcome.value,),
                "computed": (computed.value,),
            },
        )
    ]


@pytest.mark.parametrize(
    ("outcome", "computed", "reason"),
    [
        (Outcome.MET, Outcome.MET, ""),
        (Outcome.NOT_MET, Outcome.MET, "Nej."),
        (Outcome.MET, Outcome.PARTLY, "Revisorernas granskning visar att målet är nått."),
    ],
)
def test_a_judgement_that_its_ground_or_a_review_bears_is_not(
    thread: Thread, outcome: Outcome, computed: Outcome, reason: str
) -> None:
    judge(thread, outcome, computed, reason)

    assert about(covering.overstated) == []


def test_met_with_a_part_unserved_is_found_and_mended_by_serving_it(thread: Thread) -> None:
    made = part(thread, of=thread.in_time)
    judge(thread, Outcome.MET, Outcome.MET)
    found = about(covering.overstated)

    south = GoalLink.objects.get(child=thread.south)
    services.serve_parts(south, parts=[made], valid=SINCE, by=None)

    assert [facts["computed"] for _pk, facts in found] == [("partly",)]
    assert about(covering.overstated) == []


def give(thread: Thread, **changes) -> Assignment:
    told = {
        "receiver": thread.town.care_committee,
        "due_on": date(2026, 12, 15),
        "report_form": ReportForm.WRITTEN,
    }
    given_on = changes.pop("given_on", date(2026, 3, 1))
    giver = changes.pop("giver", thread.town.council)
    decision = changes.pop("decision", thread.town.decision)
    return services.give_assignment(
        giver, task=Task("Utred", **(told | changes)), decision=decision, given_on=given_on, by=None
    )


def test_an_incomplete_assignment_is_found_with_what_it_lacks(thread: Thread) -> None:
    bare = give(thread, receiver=None, due_on=None, report_form="", decision=None)
    give(thread)
    give(thread, receiver=None, given_on=date(2026, 11, 10))
    give(thread, receiver=None, giver=thread.town.care_committee)

    (found,) = tasks.incomplete(TODAY, None)

    assert found.subject_id == bare.pk
    assert found.facts["lacking"] == ("receiver", "due", "form", "decision")
    assert list(tasks.incomplete(TODAY, [0])) == []


def test_an_overdue_assignment_is_found_until_it_is_moved_or_reported(thread: Thread) -> None:
    moved = give(thread, due_on=date(2026, 9, 1))
    reported = give(thread, due_on=date(2026, 9, 1), receiver=None)
    give(thread, due_on=date(2026, 11, 1))
    found = [(fault.subject_id, fault.unit_id) for fault in tasks.overdue(TODAY, None)]

    services.move_assignment(
        moved, due_on=date(2027, 3, 1), reason="Ny tid", decision=thread.town.decision, by=None
    )
    services.report_assignment(reported, report="Klart", by=None)

    assert found == [
        (moved.pk, thread.town.care_committee.pk),
        (reported.pk, thread.town.council.pk),
    ]
    assert list(tasks.overdue(TODAY, None)) == []


def test_an_overdue_assignment_of_a_closed_unit_names_it_and_is_told_to_who_gave_it(
    thread: Thread,
) -> None:
    town = thread.town
    left = give(thread, receiver=town.lake_school, due_on=date(2026, 9, 1))
    close_unit(town.lake_school, on=date(2026, 10, 1), by=None)

    (found,) = tasks.overdue(TODAY, None)

    assert (found.subject_id, found.unit_id) == (left.pk, town.council.pk)
    assert found.facts["receiver"] == "Ängsjöskolan"


def test_an_open_assignment_keeps_a_closed_unit_on_the_list_until_it_is_reported(
    thread: Thread,
) -> None:
    school = thread.town.lake_school
    left = give(thread, receiver=school)
    give(thread, receiver=None)
    close_unit(school, on=date(2026, 10, 1), by=None)
    look_everywhere()
    told = Finding.objects.get(rule="RT003", gone_at=None)

    services.report_assignment(left, report="Klart", by=None)
    look_again({"goals.assignment": [left.pk]})

    assert (told.subject_id, told.facts["count"]) == (school.pk, 1)
    assert told.mend_url == reverse("goals:edit_assignment", args=[left.pk])
    assert not Finding.objects.filter(rule="RT003", gone_at=None).exists()


def test_a_body_without_a_list_for_a_year_is_found_until_it_is_shown_one(thread: Thread) -> None:
    council = thread.town.council
    for day in (date(2025, 3, 1), date(2026, 3, 1), date(2026, 4, 1)):
        give(thread, given_on=day)
    found = about(tasks.untold)
    by_id = about(tasks.untold, [council.pk])

    decision = register_decision(
        council, decided_on=date(2026, 10, 1), paragraph="9", title="Uppdrag", by=None
    )
    services.present_list(council, decision=decision, by=None)

    assert found == by_id == [(council.pk, {"unit": "Kommunfullmäktige", "count": 3})]
    assert about(tasks.untold) == []


def test_few_or_young_assignments_need_no_list(thread: Thread) -> None:
    for day in (date(2025, 3, 1), date(2026, 3, 1)):
        give(thread, given_on=day)
    few = about(tasks.untold)
    Assignment.objects.update(given_on=date(2026, 3, 1))
    give(thread)

    assert (few, about(tasks.untold)) == ([], [])


def test_a_change_of_an_assignment_touches_its_goal_and_its_giver(thread: Thread) -> None:
    given = give(thread, goal=thread.home)
    goal("unit_goal", thread.town.home_care_south, "Annat", thread.in_time)

    goals = find_rule("RT204").reads["goals.assignment"]([given.pk])
    givers = find_rule("RT216").reads["goals.assignment"]([given.pk])

    assert (goals, givers) == ({thread.home.pk}, {thread.town.council.pk})


def test_a_finding_is_said_in_words(thread: Thread) -> None:
    rule = find_rule("RT205")
    facts = {"goal": "Målet", "judgement": {"words": ["met"]}, "computed": {"words": ["partly"]}}

    assert sentence(rule, facts) == (
        "Målet ”Målet” bedöms som uppfyllt fast underlaget räcker till delvis uppfyllt."
    )


def test_the_rule_says_that_figures_are_those_of_then_and_coverage_that_of_today(
    thread: Thread,
) -> None:
    made = part(thread, of=thread.in_time)
    south = GoalLink.objects.get(child=thread.south)
    services.serve_parts(south, parts=[made], valid=SINCE, by=None)
    judge(thread, Outcome.MET, Outcome.MET)
    then = about(covering.overstated)
    services.unlink_goal(south, by=None)

    assert (then, len(about(covering.overstated))) == ([], 1)
    assert "siffrorna sa då och täckningen säger i dag" in str(find_rule("RT205").holds_when)
