"""A new plan takes over after a change of majority: goals go on, are replaced or end."""

from datetime import date
from decimal import Decimal

import pytest

from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput
from rodtrad.core.terms import is_term, term_of
from rodtrad.goals import services
from rodtrad.goals.enums import GoalFate, GoalState, PlanState
from rodtrad.goals.models import Goal, GoalLink, GoalMeasure, GoalPassage, Plan
from rodtrad.goals.queries.takeover import beneath, could_be_followed, in_force
from rodtrad.goals.services import Fate, Wording
from tests.goals.asking import acts_of, read
from tests.goals.conftest import SINCE, Thread, goal
from tests.town import Town

FIRST = date(2027, 1, 1)
NOW = date(2026, 11, 20)
GOES_ON, ENDS = Fate(GoalFate.GOES_ON), Fate(GoalFate.ENDS)


def replaced_by(one: Goal) -> Fate:
    return Fate(GoalFate.REPLACED, one.pk)


def adopted(town: Town, first_year: int = 2027, body: str = "council") -> Plan:
    """Return the new majority's plan, with one goal of the council's."""
    unit = getattr(town, body)
    plan = services.draft_plan(
        body=unit, kind="committee_plan", name="Ny majoritet",
        first_year=first_year, last_year=2030, by=None,
    )  # fmt: skip
    if body == "council":
        services.draft_goal(
            level="council_goal", body=unit, wording=Wording("Trygg ålderdom"), by=None, plan=plan
        )
    return services.adopt_plan(plan, decision=town.decision, by=None)


def fates_of(thread: Thread, home: Fate, school: Fate = GOES_ON) -> dict[int, Fate]:
    return {thread.vision.pk: GOES_ON, thread.home.pk: home, thread.school.pk: school}


def parents(child: Goal, day: date) -> list[str]:
    rows = GoalLink.objects.on(day).filter(child=child).order_by("parent__title")
    return [link.parent.title for link in rows]


class TestReplaced:
    def test_what_hung_from_the_old_goal_hangs_from_the_new_from_the_day(
        self, thread: Thread
    ) -> None:
        GoalLink.objects.filter(parent=thread.home).update(valid=(NOW, None), weight=Decimal(3))
        plan = adopted(thread.town)
        new = plan.goals.get()

        services.take_over(
            plan, after=thread.plan, fates=fates_of(thread, replaced_by(new)), by=None
        )

        assert parents(thread.in_time, NOW) == ["Äldre bor kvar hemma"]
        assert parents(thread.in_time, FIRST) == ["Trygg ålderdom"]
        link = GoalLink.objects.get(parent=new)
        assert (link.weight, link.is_main) == (Decimal(3), True)

    def test_the_old_goal_holds_until_then_and_is_not_yet_closed(self, thread: Thread) -> None:
        plan = adopted(thread.town)

        services.take_over(
            plan, after=thread.plan, fates=fates_of(thread, replaced_by(plan.goals.get())), by=None
        )

        thread.home.refresh_from_db()
        thread.plan.refresh_from_db()
        assert (thread.home.state, thread.home.valid.upper) == (GoalState.DECIDED, FIRST)
        assert thread.plan.state == PlanState.ADOPTED

    def test_in_the_middle_of_a_term_it_holds_from_today(self, thread: Thread) -> None:
        plan = adopted(thread.town, 2026)
        new = plan.goals.get()

        services.take_over(
            plan, after=thread.plan, fates=fates_of(thread, replaced_by(new)), by=None
        )

        thread.home.refresh_from_db()
        thread.plan.refresh_from_db()
        assert (thread.home.state, thread.home.valid.upper) == (GoalState.CLOSED, NOW)
        assert thread.plan.state == PlanState.CLOSED
        assert parents(thread.in_time, NOW) == ["Trygg ålderdom"]
        assert parents(thread.in_time, date(2026, 11, 19)) == ["Äldre bor kvar hemma"]

    def test_the_new_goals_status_is_what_the_old_ones_was(self, thread: Thread) -> None:
        thread.report(thread.south_series, "95")
        thread.report(thread.north_series, "95")
        before = Goal.objects.get(pk=thread.home.pk).status.outcome
        plan = adopted(thread.town, 2026)
        new = plan.goals.get()
        unknown = new.status.outcome

        services.take_over(
            plan, after=thread.plan, fates=fates_of(thread, replaced_by(new)), by=None
        )

        assert (before, unknown) == ("met", "not_assessable")
        assert Goal.objects.get(pk=new.pk).status.outcome == "met"

    @pytest.mark.parametrize(("follow", "measured"), [(True, 1), (False, 0)])
    def test_its_measures_follow_when_asked(
        self, thread: Thread, follow: bool, measured: int
    ) -> None:
        services.measure_goal(thread.home, series=thread.south_series, by=None, valid=SINCE)
        plan = adopted(thread.town, 2026)
        new = plan.goals.get()
        Goal.objects.filter(pk=new.pk).update(valid=(NOW, None))

        services.take_over(
            plan, after=thread.plan, fates=fates_of(thread, replaced_by(new)),
            with_measures=follow, by=None,
        )  # fmt: skip

        assert GoalMeasure.objects.filter(goal=new).count() == measured
        assert GoalMeasure.objects.on(NOW).filter(goal=thread.home).count() == 0
        assert GoalMeasure.objects.on(date(2026, 11, 19)).filter(goal=thread.home).count() == 1

    def test_a_measure_is_not_there_twice(self, thread: Thread) -> None:
        services.measure_goal(thread.home, series=thread.south_series, by=None, valid=SINCE)
        plan = adopted(thread.town, 2026)
        new = plan.goals.get()
        services.measure_goal(new, series=thread.south_series, by=None)

        services.take_over(
            plan, after=thread.plan, fates=fates_of(thread, replaced_by(new)),
            with_measures=True, by=None,
        )  # fmt: skip

        assert GoalMeasure.objects.filter(goal=new).count() == 1

    def test_what_is_under_way_is_done_for_the_new_goal(self, thread: Thread) -> None:
        plan = adopted(thread.town, 2026)
        new = plan.goals.get()
        thread.routes.goal = thread.home
        thread.routes.save()

        services.take_over(
            plan, after=thread.plan, fates=fates_of(thread, replaced_by(new)), by=None
        )

        thread.routes.refresh_from_db()
        assert thread.routes.goal == new

    def test_a_goal_that_contributed_already_gets_its_place_there(self, thread: Thread) -> None:
        plan = adopted(thread.town, 2026)
        new = plan.goals.get()
        services.link_goal(thread.in_time, parent=new, is_main=False, by=None)

        services.take_over(
            plan, after=thread.plan, fates=fates_of(thread, replaced_by(new)), by=None
        )

        (link,) = GoalLink.objects.on(NOW).filter(child=thread.in_time)
        assert (link.parent, link.is_main) == (new, True)

    def test_what_would_begin_later_never_does(self, thread: Thread) -> None:
        late = (date(2026, 12, 1), date(2027, 1, 1))
        GoalLink.objects.filter(parent=thread.home).update(valid=late)
        plan = adopted(thread.town, 2026)
        new = plan.goals.get()

        services.take_over(
            plan, after=thread.plan, fates=fates_of(thread, replaced_by(new)), by=None
        )

        assert not GoalLink.objects.filter(parent=thread.home).exists()
        assert GoalLink.objects.get(parent=new).valid.lower == late[0]


class TestEndsAndGoesOn:
    def test_a_goal_that_ends_leaves_those_under_it_without(self, thread: Thread) -> None:
        plan = adopted(thread.town, 2026)

        services.take_over(plan, after=thread.plan, fates=fates_of(thread, ENDS), by=None)

        assert parents(thread.in_time, NOW) == []
        assert parents(thread.home, NOW) == []
        assert GoalPassage.objects.get(goal=thread.home).successor is None

    def test_a_goal_that_goes_on_holds_as_long_as_the_new_plan(self, thread: Thread) -> None:
        services.measure_goal(thread.school, series=thread.south_series, by=None, valid=SINCE)
        plan = adopted(thread.town)

        services.take_over(plan, after=thread.plan, fates=fates_of(thread, ENDS), by=None)

        thread.school.refresh_from_db()
        assert (thread.school.plan, thread.school.state) == (plan, GoalState.DECIDED)
        assert thread.school.valid.upper == date(2031, 1, 1)
        assert parents(thread.school, date(2030, 6, 1)) == [thread.vision.title]
        assert GoalMeasure.objects.on(date(2030, 6, 1)).filter(goal=thread.school).exists()

    def test_a_place_that_is_taken_later_on_stays_taken(self, thread: Thread) -> None:
        town, later = thread.town, (date(2027, 6, 1), date(2028, 1, 1))
        other = goal("vision", town.council, "En annan vision")
        GoalLink.objects.create(parent=other, child=thread.school, valid=later)
        services.measure_goal(thread.school, series=thread.south_series, by=None, valid=SINCE)
        GoalMeasure.objects.create(goal=thread.school, series=thread.south_series, valid=later)
        plan = adopted(town)

        services.take_over(plan, after=thread.plan, fates=fates_of(thread, ENDS), by=None)

        assert parents(thread.school, date(2027, 7, 1)) == ["En annan vision"]
        assert parents(thread.school, FIRST) == []
        assert not GoalMeasure.objects.on(FIRST).filter(goal=thread.school).exists()

    def test_a_goal_without_an_end_goes_on_without_one(self, thread: Thread) -> None:
        Goal.objects.filter(pk=thread.school.pk).update(valid=(NOW, None))
        plan = adopted(thread.town)

        services.take_over(plan, after=thread.plan, fates=fates_of(thread, ENDS), by=None)

        thread.school.refresh_from_db()
        assert (thread.school.plan, thread.school.valid.upper) == (plan, None)


class TestRefused:
    def test_every_goal_must_have_a_fate(self, thread: Thread) -> None:
        plan = adopted(thread.town)

        with pytest.raises(BadInput) as wrong:
            services.take_over(plan, after=thread.plan, fates={}, by=None)

        assert wrong.value.sentence == "Säg vad som händer med varje mål."
        assert not GoalPassage.objects.exists()

    def test_a_successor_stands_in_the_new_plan_on_the_same_level(self, thread: Thread) -> None:
        plan = adopted(thread.town)
        told = []

        for other in (thread.school, thread.in_time):
            fates = fates_of(thread, replaced_by(other))
            with pytest.raises(BadInput, match="samma nivå i den nya planen") as wrong:
                services.take_over(plan, after=thread.plan, fates=fates, by=None)
            told.append(wrong.value.field)

        assert told == [f"goal_{thread.home.pk}"] * 2
        assert GoalLink.objects.on(NOW).filter(parent=thread.home).exists()

    def test_only_plans_in_force_of_one_body(self, thread: Thread) -> None:
        draft = services.draft_plan(
            body=thread.town.council, kind="committee_plan", name="Utkast",
            first_year=2027, last_year=2030, by=None,
        )  # fmt: skip
        other = adopted(thread.town, body="care_committee")

        for plan, said in (
            (draft, "Båda planerna ska vara beslutade"),
            (other, "för samma organ"),
            (thread.plan, "för samma organ"),
        ):
            with pytest.raises(BadInput, match=said):
                services.take_over(plan, after=thread.plan, fates={}, by=None)

    def test_who_may_not_adopt_the_plan_may_not_let_it_take_over(self, thread: Thread) -> None:
        plan = adopted(thread.town)

        with pytest.raises(Refused):
            services.take_over(
                plan, after=thread.plan, fates=fates_of(thread, ENDS), by=thread.town.karin
            )


class TestTold:
    def test_the_log_knows_how_many_went_which_way(self, thread: Thread) -> None:
        plan = adopted(thread.town)

        services.take_over(plan, after=thread.plan, fates=fates_of(thread, ENDS), by=None)

        assert acts_of(plan)[-1] == "plan.took_over"
        assert [row.fate for row in GoalPassage.objects.order_by("goal_id")] == [
            "goes_on", "ends", "goes_on",
        ]  # fmt: skip

    def test_only_plans_with_goals_in_force_can_be_followed(self, thread: Thread) -> None:
        plan = adopted(thread.town)
        before = [each.name for each in could_be_followed(plan)]

        services.take_over(plan, after=thread.plan, fates=fates_of(thread, ENDS, ENDS), by=None)
        Goal.objects.filter(plan=thread.plan).update(state=GoalState.CLOSED)

        assert before == ["Mål och budget 2026"]
        assert list(could_be_followed(plan)) == []
        assert list(in_force(thread.plan)) == []

    def test_what_hangs_from_a_goal_is_counted(self, thread: Thread) -> None:
        found = beneath([thread.in_time, thread.south])

        assert [
            (one.goals, one.measures, one.activities)
            for one in (found[thread.in_time.pk], found[thread.south.pk])
        ] == [(2, 0, 0), (0, 1, 1)]

    @pytest.mark.parametrize(
        ("year", "first", "last"),
        [(2022, 2019, 2022), (2023, 2023, 2026), (2026, 2023, 2026), (2027, 2027, 2030)],
    )
    def test_a_term_is_the_four_years_after_an_election(
        self, year: int, first: int, last: int
    ) -> None:
        assert term_of(year) == (first, last)
        assert is_term(first, last)
        assert not is_term(first, last - 1)


class TestOnItsPage:
    def test_the_secretary_says_what_becomes_of_each_goal(self, enter, thread: Thread) -> None:
        plan = adopted(thread.town)
        new, client = plan.goals.get(), enter("kerstin")
        url = f"/planer/{plan.pk}/tar-over/"

        which = read(client, url)
        asked = read(client, f"{url}?efter={thread.plan.pk}")
        lacking = client.post(f"{url}?efter={thread.plan.pk}", {}).content.decode()
        client.post(
            f"{url}?efter={thread.plan.pk}",
            {
                f"goal_{thread.vision.pk}": "goes_on",
                f"goal_{thread.home.pk}": f"replaced:{new.pk}",
                f"goal_{thread.school.pk}": "ends",
            },
        )

        assert f"?efter={thread.plan.pk}" in which
        assert "På målet hänger: 1 mål." in asked
        assert "Ersätts av ”Trygg ålderdom”" in asked
        assert "den 1\u00a0januari 2027" in asked
        assert lacking.count("Det här fältet måste fyllas i") + lacking.count("Välj") > 2
        assert {row.fate for row in GoalPassage.objects.all()} == {"goes_on", "replaced", "ends"}
        before = read(client, f"/planer/{thread.plan.pk}/")
        after = read(client, f"/planer/{plan.pk}/")
        assert "Ersätts av ”Trygg ålderdom” den 1\u00a0januari 2027." in before
        assert "Upphör den 1\u00a0januari 2027." in after
        assert "mandatperioden 2027–2030" in after

    def test_once_it_has_happened_it_is_told_as_past(self, enter, thread: Thread) -> None:
        plan = adopted(thread.town, 2026)
        services.take_over(plan, after=thread.plan, fates=fates_of(thread, ENDS), by=None)

        page = read(enter("kerstin"), f"/planer/{thread.plan.pk}/")

        assert "Upphörde den 20\u00a0november 2026." in page
        assert "Gick vidare i Ny majoritet den 20\u00a0november 2026." in page

    def test_with_nothing_to_follow_it_says_so(self, enter, thread: Thread) -> None:
        client = enter("kerstin")

        page = read(client, f"/planer/{thread.plan.pk}/tar-over/?efter=x")

        assert "Det finns ingen annan plan för samma organ" in page

    def test_a_goal_of_the_same_name_is_likely_its_successor(self, enter, thread: Thread) -> None:
        plan = adopted(thread.town)
        Goal.objects.filter(plan=plan).update(title="äldre bor kvar hemma ")
        new = plan.goals.get()

        page = read(enter("kerstin"), f"/planer/{plan.pk}/tar-over/?efter={thread.plan.pk}")

        assert f'<option value="replaced:{new.pk}" selected>' in page
        assert "Inget hänger på målet." in page

    def test_who_may_not_adopt_is_not_offered_it(self, enter, thread: Thread) -> None:
        plan = adopted(thread.town)
        client = enter("karin")

        page = client.get(f"/planer/{plan.pk}/tar-over/")

        assert page.status_code == 403
        assert "tar-over" not in read(client, f"/planer/{plan.pk}/")
