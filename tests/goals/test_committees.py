"""From the top of the thread a reader goes on to a committee."""

from datetime import date, timedelta

from rodtrad.goals.models import GoalStatus
from rodtrad.goals.queries.bodies import counts_of
from tests.goals.asking import read
from tests.goals.conftest import Thread

TODAY = date(2026, 11, 20)


def test_the_top_names_each_committee_with_goals_and_leads_there(enter, thread: Thread) -> None:
    thread.report(thread.south_series, "91")
    committee, other = thread.town.care_committee, thread.town.school_committee

    top = read(enter("karin"), "/traden/")
    further_down = read(enter("karin"), f"/traden/{thread.south.key}/")

    part = top.split('id="namnderna"')[1].split("</section>")[0]
    assert f'href="/organisation/{committee.key}/"' in part
    assert f"/organisation/{other.key}/" not in part
    assert 'id="namnderna"' not in further_down


def test_who_may_not_see_a_committees_page_reads_its_name_without_a_link(
    enter, thread: Thread
) -> None:
    thread.report(thread.south_series, "91")

    top = read(enter("pia"), "/traden/")

    part = top.split('id="namnderna"')[1].split("</section>")[0]
    assert ("Omsorgsnämnden" in part, "/organisation/" in part) == (True, False)


def test_a_committees_targets_are_counted_once_and_by_outcome(thread: Thread) -> None:
    thread.report(thread.south_series, "91")
    committee = thread.town.care_committee.pk

    found = counts_of(thread.town.karin, [committee], TODAY)

    assert found == {
        committee: {
            "count_met": 1,
            "count_partly": 0,
            "count_not_met": 0,
            "count_not_assessable": 1,
        }
    }


def test_a_worn_out_status_is_weighed_anew(thread: Thread) -> None:
    thread.report(thread.south_series, "91")
    committee = thread.town.care_committee.pk
    right = counts_of(thread.town.karin, [committee], TODAY)
    GoalStatus.objects.update(count_met=99, holds_until=TODAY)

    fooled = counts_of(thread.town.karin, [committee], TODAY)
    GoalStatus.objects.update(holds_until=TODAY - timedelta(days=1))

    assert fooled[committee]["count_met"] >= 99
    assert counts_of(thread.town.karin, [committee], TODAY) == right


def test_many_bodies_cost_as_many_questions_as_one(
    thread: Thread, django_assert_num_queries
) -> None:
    town, person = thread.town, thread.town.karin
    counts_of(person, [town.care_committee.pk], TODAY)

    with django_assert_num_queries(1):
        counts_of(person, [town.care_committee.pk], TODAY)
    with django_assert_num_queries(1):
        counts_of(person, [town.care_committee.pk, town.council.pk, town.home_care_south.pk], TODAY)
