"""Lindvik's committees have answered every goal, one part is a gap, and one assignment is late."""

import pytest
from django.utils import timezone

from rodtrad.goals.checks import covering, tasks
from rodtrad.goals.models import Assignment, Goal, SourceLink
from rodtrad.goals.queries.coverage import committees, council_goals, covered

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("lindvik"),
    pytest.mark.xdist_group("lindvik"),
]


def test_every_committee_has_answered_every_goal_of_the_council() -> None:
    day = timezone.localdate()

    found = covered(None, list(council_goals(day)), day)

    assert (len(found), len(committees(day))) == (7, 6)
    assert list(covering.unanswered(day, None)) == []


def test_one_part_is_a_real_gap_and_an_assignment_about_it_is_late() -> None:
    day = timezone.localdate()

    gaps = [(Goal.objects.get(pk=f.subject_id).key, f.facts["parts"]) for f in
            covering.uncovered(day, None)]  # fmt: skip
    late = [Assignment.objects.get(pk=f.subject_id) for f in tasks.overdue(day, None)]

    assert gaps == [("minskade-utslapp", ("”det kommunen köper”",))]
    assert [(each.title, each.goal.key if each.goal else "") for each in late] == [
        ("Ta fram klimatkrav för det kommunen köper", "minskade-utslapp")
    ]


def test_nothing_of_coverage_and_assignments_is_an_error() -> None:
    day = timezone.localdate()

    found = [
        list(find(day, None))
        for find in (covering.unanswered, covering.overstated, tasks.incomplete, tasks.untold)
    ]

    assert found == [[], [], [], []]


def test_six_assignments_of_different_ages_and_goals_that_rest_on_something() -> None:
    rows = Assignment.objects.order_by("given_on")

    states = [row.state for row in rows]

    assert sorted(states) == ["open"] * 5 + ["reported"]
    assert len({row.given_on for row in rows}) == 6
    assert rows[0].moves.count() == 1
    assert SourceLink.objects.filter(source__isnull=False).count() == 8
