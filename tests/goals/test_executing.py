"""A decision to be carried out is given to somebody, or its carrying out is told."""

from datetime import date

import pytest

from rodtrad.checks.registry import find_rule
from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput
from rodtrad.goals.models import Assignment
from rodtrad.organisation.models import Decision
from rodtrad.organisation.services import note_carried_out, register_decision
from tests.goals.conftest import TODAY, Thread

pytestmark = pytest.mark.django_db


@pytest.fixture
def motion(thread: Thread) -> Decision:
    return register_decision(
        thread.town.council,
        decided_on=date(2026, 2, 2),
        paragraph="12",
        title="Bifallen motion om skyltar",
        must_be_carried_out=True,
        by=None,
    )


def told(day: date = TODAY) -> set[int]:
    rule = find_rule("RT218")
    assert rule is not None
    return {fault.subject_id for fault in rule.find(day, None)}


def test_a_decision_nobody_was_given_is_told_after_sixty_days(motion: Decision) -> None:
    assert told(date(2026, 4, 1)) == set()
    assert told() == {motion.pk}


def test_one_that_is_not_to_be_carried_out_is_not_told(motion: Decision) -> None:
    Decision.objects.filter(pk=motion.pk).update(must_be_carried_out=False)

    assert told() == set()


def test_an_assignment_answers_it_and_so_does_word_of_how(thread: Thread, motion: Decision) -> None:
    given = Assignment.objects.create(
        title="Sätt upp skyltar",
        giver=thread.town.council,
        receiver=thread.town.care_committee,
        given_on=date(2026, 2, 2),
        decision=motion,
    )
    when_given = told()
    given.delete()
    when_taken_back = told()

    note_carried_out(motion, how="Skyltarna sitter uppe, se rapporten i maj.", by=None)

    assert (when_given, when_taken_back, told()) == (set(), {motion.pk}, set())


def test_the_rule_looks_again_where_an_assignment_was_given(
    thread: Thread, motion: Decision
) -> None:
    rule = find_rule("RT218")
    given = Assignment.objects.create(
        title="Sätt upp skyltar",
        giver=thread.town.council,
        given_on=date(2026, 2, 2),
        decision=motion,
    )

    assert rule is not None
    assert rule.reads["goals.assignment"]({given.pk}) == {motion.pk}


def test_who_writes_down_the_bodys_decisions_says_how(thread: Thread, motion: Decision) -> None:
    with pytest.raises(Refused):
        note_carried_out(motion, how="Det är gjort.", by=thread.town.karin)
    with pytest.raises(BadInput, match="Skriv hur det verkställdes"):
        note_carried_out(motion, how="  ", by=None)
    Decision.objects.filter(pk=motion.pk).update(must_be_carried_out=False)
    with pytest.raises(BadInput, match="inget som ska verkställas"):
        note_carried_out(motion, how="Det är gjort.", by=None)


def test_it_is_said_on_the_page_of_decisions_and_written_from_there(
    enter, thread: Thread, motion: Decision
) -> None:
    Decision.objects.filter(pk=motion.pk).update(body=thread.town.care_committee)
    client, page = enter("siv"), f"/organisation/beslut/{motion.pk}/verkstallt/"
    waiting = client.get("/organisation/beslut/").text

    answer = client.post(page, {"how": "Skyltarna sitter uppe."}, follow=True)

    assert f'href="{page}"' in waiting
    assert "Verkställt: Skyltarna sitter uppe." in answer.text
    assert f'href="{page}"' not in answer.text


def test_whether_it_is_to_be_carried_out_is_said_when_it_is_written_down(
    enter, thread: Thread
) -> None:
    fields = {"decided_on": "2026-11-18", "paragraph": "9", "title": "Bifallen motion"}

    enter("siv").post(
        "/organisation/care-committee/beslut/", fields | {"must_be_carried_out": "on"}
    )

    assert Decision.objects.get(paragraph="9").must_be_carried_out
