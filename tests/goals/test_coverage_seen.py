"""Who may read what contributes to a goal, and take back that a committee does not."""

from datetime import date

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange
from django.urls import reverse

from rodtrad.core.errors import BadInput
from rodtrad.goals import services
from rodtrad.goals.enums import PartKind
from rodtrad.goals.models import Goal, GoalLink, NoContribution
from rodtrad.goals.queries.coverage import covered
from rodtrad.goals.services import Task
from rodtrad.goals.staff.coverage import answer, coverage_page
from tests.goals.asking import acts_of, read
from tests.goals.conftest import TODAY, Thread

REASON = "Nämnden har ingen verksamhet för äldre."


@pytest.fixture
def worked_with(thread: Thread) -> Goal:
    """A council goal that an assignment and an activity of the home care contribute to."""
    services.give_assignment(
        thread.town.council,
        task=Task("Utred avlastning", receiver=thread.town.care_committee, goal=thread.home),
        decision=thread.town.decision,
        by=None,
    )
    services.plan_activity(
        thread.home,
        unit=thread.town.care_committee,
        work=services.Work(
            "Ring anhöriga", responsible=thread.town.karin, ends_on=date(2026, 12, 4)
        ),
        by=None,
    )
    return thread.home


@pytest.mark.parametrize(
    ("who", "named"),
    [
        ("vera", {"Hjälpen kommer i tid", "Ring anhöriga", "Utred avlastning"}),
        ("pia", {"Hjälpen kommer i tid", "Ring anhöriga"}),
    ],
)
def test_what_the_reader_may_not_see_counts_and_is_not_named(
    thread: Thread, worked_with: Goal, who: str, named: set[str]
) -> None:
    user = getattr(thread.town, who)

    found = covered(user, [worked_with], TODAY)[worked_with.pk]

    assert len(found.contributors) == 3
    assert {one.title for one in found.contributors if one.is_seen} == named


def test_the_matrix_names_no_assignment_to_who_may_not_see_it(
    enter, thread: Thread, worked_with: Goal
) -> None:
    seen, hidden = (read(enter(who), "/tackning/") for who in ("vera", "pia"))

    assert "Utred avlastning" in seen
    assert "Utred avlastning" not in hidden
    assert "Ett uppdrag som du inte kan se" in hidden


@pytest.mark.parametrize(
    ("names", "served", "sentence"),
    [
        ((), False, "Fullmäktige har inga beslutade mål den dagen, eller inga som du kan se."),
        (("boende",), False, "Ingen arbetar med den enda delen av fullmäktiges mål."),
        (("boende",), True, "Den enda delen av fullmäktiges mål arbetas med."),
        (("boende", "anhöriga"), False, "Noll av två delar av fullmäktiges mål arbetas med."),
    ],
)
def test_how_much_is_worked_with_is_told_in_a_sentence(
    thread: Thread, names: tuple[str, ...], served: bool, sentence: str
) -> None:
    for name in names:
        part = services.add_part(thread.home, kind=PartKind.TARGET_GROUP, name=name, by=None)
        if served:
            link = GoalLink.objects.get(child=thread.in_time)
            services.serve_parts(link, parts=[part], by=None)
    goals = [thread.home] if names else []

    words = answer(list(covered(None, goals, TODAY).values()), [])

    assert words.startswith(sentence)


def test_all_parts_that_are_worked_with_are_told_together(thread: Thread) -> None:
    parts = [
        services.add_part(thread.home, kind=PartKind.TARGET_GROUP, name=name, by=None)
        for name in ("boende", "anhöriga")
    ]
    services.serve_parts(GoalLink.objects.get(child=thread.in_time), parts=parts, by=None)

    words = answer(list(covered(None, [thread.home], TODAY).values()), [])

    assert words.startswith("Alla två delar av fullmäktiges mål arbetas med.")


def test_committees_answer_only_for_the_councils_goals_in_force(thread: Thread) -> None:
    ended = date(2026, 6, 1)
    Goal.objects.filter(pk=thread.school.pk).update(valid=DateRange(date(2026, 1, 1), ended))
    thread.school.refresh_from_db()

    for goal in (thread.in_time, thread.school):
        with pytest.raises(BadInput) as wrong:
            services.abstain(
                thread.town.school_committee,
                goal=goal,
                reason=REASON,
                decision=thread.town.decision,
                by=None,
            )
        assert wrong.value.sentence.startswith("Nämnderna svarar bara på fullmäktiges mål")

    assert NoContribution.objects.count() == 0


def test_a_committee_takes_its_answer_back_on_a_page(enter, thread: Thread) -> None:
    services.abstain(
        thread.town.school_committee,
        goal=thread.home,
        reason=REASON,
        decision=thread.town.decision,
        by=None,
        valid=DateRange(date(2026, 1, 1), None),
    )
    url = reverse("goals:abstain", args=[thread.home.key, thread.town.school_committee.key])
    client = enter("rut")
    link = f'href="{url}"'

    offered = link in read(client, "/tackning/")
    asked = read(client, url)
    client.post(url)

    assert offered
    assert REASON in asked
    assert list(NoContribution.objects.on()) == []
    assert acts_of(thread.home)[-1] == "goal.taken_up"
    assert link not in read(enter("vera"), "/tackning/")
    assert coverage_page(thread.town.rut, TODAY)["goals"][0]["whole"].cells
