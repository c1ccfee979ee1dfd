"""Goals hang together and are measured without circles."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput
from rodtrad.goals import services
from rodtrad.goals.models import GoalLink, GoalMeasure, GoalStatus
from rodtrad.goals.queries.gaps import measures_of
from rodtrad.goals.queries.status import status_of
from tests.goals.asking import acts_of, refused
from tests.goals.conftest import SINCE, Thread, goal


def test_a_goal_cannot_rest_on_itself(thread: Thread) -> None:
    with (
        pytest.raises(IntegrityError, match="a_goal_is_not_its_own_parent"),
        transaction.atomic(),
    ):
        GoalLink.objects.create(parent=thread.home, child=thread.home, valid=SINCE)


def test_the_service_refuses_a_circle(thread: Thread) -> None:
    lower = goal("unit_goal", thread.town.home_care_south, "Under", thread.in_time)
    GoalLink.objects.filter(child=thread.in_time).delete()
    GoalLink.objects.create(parent=lower, child=thread.home, is_main=False, valid=SINCE)

    with pytest.raises(BadInput) as error:
        services.link_goal(thread.in_time, parent=thread.home, by=None)

    assert error.value.sentence == (
        "Målet vilar redan på det här målet. Tråden kan inte gå i cirkel."
    )


@pytest.mark.parametrize("is_main", [True, False])
def test_the_database_refuses_a_circle(thread: Thread, is_main: bool) -> None:
    with (
        pytest.raises(IntegrityError, match="a goal never rests on itself"),
        transaction.atomic(),
    ):
        GoalLink.objects.create(
            parent=thread.south, child=thread.vision, is_main=is_main, valid=SINCE
        )


def test_the_database_lets_what_never_was_at_one_time_be(thread: Thread) -> None:
    earlier = DateRange(date(2020, 1, 1), date(2021, 1, 1))

    GoalLink.objects.create(parent=thread.south, child=thread.vision, valid=earlier)

    assert GoalLink.objects.filter(child=thread.vision).count() == 1


def test_the_database_refuses_to_move_a_link_into_a_circle(thread: Thread) -> None:
    link = GoalLink.objects.get(child=thread.home)

    with (
        pytest.raises(IntegrityError, match="a goal never rests on itself"),
        transaction.atomic(),
    ):
        GoalLink.objects.filter(pk=link.pk).update(parent=thread.south)


def test_a_goal_has_one_main_parent_at_a_time(thread: Thread) -> None:
    with (
        pytest.raises(IntegrityError, match="a_goal_has_one_main_parent_at_a_time"),
        transaction.atomic(),
    ):
        GoalLink.objects.create(parent=thread.school, child=thread.in_time, valid=SINCE)


def test_a_new_main_parent_takes_over_from_today(thread: Thread) -> None:
    services.link_goal(thread.in_time, parent=thread.school, by=None)

    links = GoalLink.objects.filter(child=thread.in_time).order_by("valid")
    assert [(link.parent.title, link.valid.lower) for link in links] == [
        ("Äldre bor kvar hemma", date(2026, 1, 1)),
        ("Alla klarar skolan", date(2026, 11, 20)),
    ]


def test_a_parent_of_the_same_day_is_replaced_whole(thread: Thread) -> None:
    services.link_goal(thread.in_time, parent=thread.school, by=None)

    services.link_goal(thread.in_time, parent=thread.home, by=None)

    parents = GoalLink.objects.on().filter(child=thread.in_time).values_list("parent", flat=True)
    assert list(parents) == [thread.home.pk]


def test_a_goal_can_carry_a_second_one_beside_its_place(thread: Thread) -> None:
    services.link_goal(
        thread.in_time, parent=thread.school, is_main=False, weight=Decimal("0.5"), by=None
    )

    rows = GoalLink.objects.on().filter(child=thread.in_time).order_by("pk")
    assert [(row.parent, row.is_main) for row in rows] == [
        (thread.home, True),
        (thread.school, False),
    ]


def test_two_goals_are_linked_once(thread: Thread) -> None:
    with pytest.raises(BadInput) as error:
        services.link_goal(thread.in_time, parent=thread.home, is_main=False, by=None)

    assert error.value.sentence == "Målen hänger redan ihop."


def test_a_parent_stands_on_a_level_the_profile_allows(thread: Thread) -> None:
    with pytest.raises(BadInput) as error:
        services.link_goal(thread.south, parent=thread.vision, by=None)

    assert error.value.field == "parent"


def test_a_series_of_no_weight_is_shown_and_not_weighed(thread: Thread) -> None:
    thread.report(thread.south_series, "91")
    before = status_of(thread.south)

    services.measure_goal(thread.south, series=thread.north_series, weight=Decimal(0), by=None)

    after = status_of(thread.south)
    assert (after.outcome, after.coverage) == (before.outcome, before.coverage) == ("met", 1.0)
    assert after.missing_series == []
    assert [row.weight for row, _ in measures_of(thread.south)] == [Decimal(1), Decimal(0)]


def test_a_link_weighs_something_and_a_measure_no_less_than_nothing(thread: Thread) -> None:
    with pytest.raises(BadInput) as link:
        services.link_goal(thread.in_time, parent=thread.school, weight=Decimal(0), by=None)
    with pytest.raises(BadInput) as measure:
        services.measure_goal(thread.home, series=thread.south_series, weight=Decimal(-1), by=None)

    assert link.value.sentence == "Vikten måste vara större än noll."
    assert measure.value.sentence == "Vikten kan inte vara mindre än noll."


@pytest.mark.parametrize(
    ("weight", "sentence"),
    [
        (Decimal("1e38"), "Vikten kan vara högst 1000."),
        (Decimal("1000.001"), "Vikten kan vara högst 1000."),
        (Decimal("0.0001"), "Skriv vikten med högst tre decimaler."),
    ],
)
def test_a_weight_that_cannot_be_kept_is_refused(
    thread: Thread, weight: Decimal, sentence: str
) -> None:
    with pytest.raises(BadInput) as link:
        services.link_goal(thread.in_time, parent=thread.school, weight=weight, by=None)
    with pytest.raises(BadInput) as measure:
        services.measure_goal(thread.home, series=thread.south_series, weight=weight, by=None)

    assert link.value.sentence == measure.value.sentence == sentence


def test_the_greatest_and_the_least_weight_are_kept(thread: Thread) -> None:
    link = services.link_goal(
        thread.in_time, parent=thread.school, is_main=False, weight=Decimal(1000), by=None
    )
    measure = services.measure_goal(
        thread.home, series=thread.south_series, weight=Decimal("0.001"), by=None
    )

    link.refresh_from_db()
    measure.refresh_from_db()
    assert (link.weight, measure.weight) == (Decimal(1000), Decimal("0.001"))


def test_taking_a_goal_down_keeps_where_it_hung(thread: Thread) -> None:
    link = GoalLink.objects.get(child=thread.south)

    services.unlink_goal(link, by=thread.town.karin)

    assert GoalLink.objects.get(pk=link.pk).valid == DateRange(date(2026, 1, 1), date(2026, 11, 20))
    assert acts_of(thread.south)[-1] == "goal.unlinked"


def test_a_link_of_today_is_taken_down_whole(thread: Thread) -> None:
    link = services.link_goal(thread.in_time, parent=thread.school, is_main=False, by=None)

    services.unlink_goal(link, by=None)

    assert not GoalLink.objects.filter(pk=link.pk).exists()


def test_a_goal_is_measured_once_by_a_series(thread: Thread) -> None:
    with pytest.raises(BadInput) as error:
        services.measure_goal(thread.south, series=thread.south_series, by=thread.town.karin)

    assert error.value.sentence == "Målet mäts redan med det du valde."


def test_a_measure_ends_and_the_goal_is_weighed_without_it(thread: Thread) -> None:
    thread.report(thread.south_series, "91")
    measure = GoalMeasure.objects.get(goal=thread.south)

    services.unmeasure_goal(measure, by=thread.town.karin)

    assert GoalMeasure.objects.get(pk=measure.pk).valid.upper == date(2026, 11, 20)
    assert GoalStatus.objects.get(goal=thread.south).outcome == "not_assessable"


def test_a_stranger_measures_nothing(thread: Thread) -> None:
    with pytest.raises(Refused) as error:
        services.measure_goal(thread.home, series=thread.south_series, by=thread.town.ebba)

    assert refused(error) == "Du har inget uppdrag just nu. Be administratören om ett."
