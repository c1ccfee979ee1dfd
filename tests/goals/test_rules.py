"""What one may see one at a time is what one sees among many, for everybody in town."""

from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db.backends.postgresql.psycopg_any import DateRange

from rodtrad.goals import rules, services
from rodtrad.goals.models import Activity, Goal, Plan
from rodtrad.goals.queries import activities_visible_to, plans_visible_to, visible_to
from rodtrad.goals.services import Work
from tests.goals.conftest import Thread, goal


@pytest.fixture
def everything(thread: Thread) -> Thread:
    """A thread with a goal of every kind: drafts, supplementary ones and those that ended."""
    town = thread.town
    goal("unit_goal", town.home_care_south, "Utkast", thread.in_time)
    own = goal(
        "committee_goal", town.care_committee, "Eget mål", thread.home, is_supplementary=True
    )
    services.decide_goal(own, decision=town.decision, by=None)
    goal("committee_goal", town.care_committee, "Eget utkast", thread.home, is_supplementary=True)
    ended = goal(
        "unit_goal",
        town.home_care_north,
        "Förra året",
        valid=DateRange(date(2025, 1, 1), date(2026, 1, 1)),
    )
    services.close_goal(ended, by=None)
    services.plan_activity(
        thread.south, unit=town.home_care_south, work=Work("Löst"), is_draft=True, by=None
    )
    services.draft_plan(
        body=town.care_committee, kind="committee_plan", name="Utkast", first_year=2026,
        last_year=2026, by=None,
    )  # fmt: skip
    return thread


def test_the_rule_and_the_list_agree_for_the_whole_cast(everything: Thread) -> None:
    disagreeing = []
    for person in [AnonymousUser(), *everything.town.cast]:
        goals, plans = set(visible_to(person)), set(plans_visible_to(person))
        activities = set(activities_visible_to(person))
        disagreeing += [
            (str(person), str(thing))
            for things, rule, seen in (
                (Goal.objects.select_related("plan"), rules.may_see, goals),
                (Activity.objects.select_related("goal__plan"), rules.may_see_activity, activities),
                (Plan.objects.all(), rules.may_see_plan, plans),
            )
            for thing in things
            if bool(rule(person, thing)) != (thing in seen)
        ]

    assert disagreeing == []


def titles(person) -> set[str]:
    return set(visible_to(person).values_list("title", flat=True))


def test_the_public_sees_what_is_decided_and_in_force(
    everything: Thread,
) -> None:
    assert titles(AnonymousUser()) == {
        "Sjöby är en kommun att lita på",
        "Äldre bor kvar hemma",
        "Alla klarar skolan",
        "Hjälpen kommer i tid",
        "Söder: 90 av 100 besök i tid",
        "Norr: 90 av 100 besök i tid",
    }


def test_a_supplementary_goal_is_the_committees_own(everything: Thread) -> None:
    town = everything.town

    seeing = {name for name, person in town.people.items() if "Eget mål" in titles(person)}

    assert seeing == {"nils", "siv", "maja", "ivar", "vera"}


def test_a_supplementary_goal_counts_nowhere_above(everything: Thread) -> None:
    town = everything.town
    own = Goal.objects.get(title="Eget mål")
    services.measure_goal(own, series=everything.south_series, by=None)

    everything.report(everything.south_series, "91")
    everything.report(everything.north_series, "91")

    assert services.refresh_all() == 0
    assert Goal.objects.get(pk=everything.home.pk).status.count_met == 2
    assert Goal.objects.get(pk=own.pk).status.outcome == "met"
    assert town.decision is not None


def test_the_auditor_sees_what_is_in_force_and_no_drafts(everything: Thread) -> None:
    seen = titles(everything.town.vera)

    assert {"Eget mål", "Förra året"} <= seen
    assert not {"Utkast", "Eget utkast"} & seen


def test_who_has_no_role_sees_what_the_public_sees(everything: Thread) -> None:
    assert titles(everything.town.ebba) == titles(AnonymousUser())


def work(person) -> set[str]:
    return set(activities_visible_to(person).values_list("title", flat=True))


def test_what_is_decided_and_in_force_is_done_before_everybody(everything: Thread) -> None:
    assert work(AnonymousUser()) == {"Lägg om rutterna"}


def test_what_is_done_for_a_goal_that_is_not_public_is_not_public(everything: Thread) -> None:
    services.close_goal(everything.south, by=None)

    assert work(AnonymousUser()) == set()


def test_what_is_no_longer_in_force_is_not_public(everything: Thread) -> None:
    past = DateRange(date(2025, 1, 1), date(2026, 1, 1))
    Activity.objects.filter(pk=everything.routes.pk).update(valid=past)

    routes = Activity.objects.select_related("goal__plan").get(pk=everything.routes.pk)
    assert (work(AnonymousUser()), bool(rules.may_see_activity(AnonymousUser(), routes))) == (
        set(),
        False,
    )
