"""The load-test municipality, built small: the same code, fewer of each."""

from datetime import date

import pytest
import time_machine

from rodtrad.annotations.models import Comment
from rodtrad.audit.models import Act
from rodtrad.audit.verification import verify
from rodtrad.core.errors import BadInput
from rodtrad.declarations.models import DeclarationVersion, PromiseStatus
from rodtrad.demo.build import build_city
from rodtrad.demo.city import Size
from rodtrad.demo.city_cases import Brought
from rodtrad.demo.city_papers import Papers
from rodtrad.demo.city_promises import Promises
from rodtrad.demo.city_steering import Steering
from rodtrad.documents.queries.standing import in_force
from rodtrad.feedback.models import CaseWords, FeedbackCase, RegistrySeries
from rodtrad.goals.models import Activity, Assignment, Goal, GoalStatus, PartService, Plan
from rodtrad.indicators.models import Observation, SeriesStatus
from rodtrad.organisation.queries import tree
from rodtrad.profiles import library

SMALL = Size(
    committees=2, areas=2, units=20, council_goals=3, committee_goals=2, unit_goals=30,
    activities=40, series=50, years=2,
    papers=Papers(decisions_a_year=2, comments=30, taggings=30, notices=10, acts=60),
    steering=Steering(documents=12, assignments=40, parts_of_goal=3),
    promises=Promises(declarations=24, promises=100),
    brought=Brought(cases=200),
)  # fmt: skip


@pytest.mark.django_db
@time_machine.travel("2026-11-20 09:00+01:00", tick=False)
def test_the_city_has_as_many_of_each_as_its_size_says() -> None:
    profile, today, stages = library.load("osteraker"), date(2026, 11, 20), list[str]()

    built = build_city(profile, today=today, seed=1, size=SMALL, told=stages.append)

    assert built["units"] == len(tree()) == 3 + 2 * (2 + 2) + 20
    assert built["goals"] == Goal.objects.count() == 1 + 3 + 2 * 2 + 30
    assert built["goals"] == GoalStatus.objects.count()
    assert built["activities"] == Activity.objects.count() == 40
    assert built["series"] == SeriesStatus.objects.count() == 50
    assert Plan.objects.filter(state="adopted").count() == 1 + 2 * (1 + 1 + 2) + 20
    assert verify().holds
    assert in_force(today).count() == 12
    assert Assignment.objects.filter(state="open").count() == 4
    assert PartService.objects.count() == 2 * 2 + 30
    assert Act.objects.filter(subject_type="goals.goal").count() == 60
    assert Comment.objects.count() == 30
    assert built["observations"] == Observation.objects.count() == 50 * 24 - 1
    assert built["promises"] == PromiseStatus.objects.count() == 100
    assert built["cases"] == FeedbackCase.objects.count() == 200
    assert {*FeedbackCase.objects.values_list("state", flat=True)} == {
        "received", "under_way", "answered",
    }  # fmt: skip
    assert sum(RegistrySeries.objects.values_list("last", flat=True)) == 200
    assert CaseWords.objects.count() == 99
    assert DeclarationVersion.objects.filter(state="published").count() == 20
    assert len(stages) == len(set(stages)) > 3
    with pytest.raises(BadInput, match="redan en kommun"):
        build_city(profile, today=today, size=SMALL)
