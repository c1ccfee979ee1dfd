"""Series, targets and measures go on over a reorganisation, and the seam is shown."""

from datetime import date
from decimal import Decimal

import pytest
from django.test import Client

from rodtrad.access.enums import Right, Role
from rodtrad.access.queries import forget
from rodtrad.access.rules import may
from rodtrad.core.errors import BadInput
from rodtrad.core.periods import PeriodKind
from rodtrad.goals import due, due_assignments
from rodtrad.goals.models import Activity, GoalMeasure
from rodtrad.goals.queries import statuses
from rodtrad.indicators import services as figures
from rodtrad.indicators.models import (
    Indicator,
    Observation,
    ReportingPeriod,
    Series,
    SeriesSuccession,
    Target,
)
from rodtrad.organisation import services
from rodtrad.organisation.models import Unit, UnitVersion
from rodtrad.organisation.queries.reorganisations import prospect, with_steps
from rodtrad.times.spans import Span
from tests.goals.asking import read
from tests.goals.conftest import Thread
from tests.goals.test_assignments import give
from tests.organisation.reorganising import close, draft, everything, merge, plan, split

pytestmark = pytest.mark.django_db
ON = date(2026, 12, 1)
EVE = date(2026, 11, 30)


def merged(thread: Thread) -> Unit:
    town = thread.town
    step = merge("Hemtjänst i Sjöby", town.care, town.home_care_south, town.home_care_north)
    plan(town, step, on=ON)
    return unit("Hemtjänst i Sjöby")


def unit(name: str) -> Unit:
    found: Unit = UnitVersion.objects.get(name=name).unit
    return found


def of(whose: Unit) -> Series:
    found: Series = Series.objects.get(unit=whose)
    return found


def as_share(thread: Thread) -> None:
    """Let the indicator be a share, as its figures are."""
    Indicator.objects.get().definitions.update(is_proportion=True)


def tell(series: Series, month: str, value: str, met: int, of_all: int) -> None:
    figures.record_observation(
        series,
        period=ReportingPeriod.objects.get(key=month),
        figure=figures.Figure(Decimal(value), Decimal(met), Decimal(of_all)),
        by=None,
        is_confirmed=True,
    )


def drafted_faults(*steps: object, on: date = ON) -> list[str]:
    found = prospect(with_steps().get(pk=draft(*steps, on=on).pk))
    return [fault.sentence for fault in found.faults]


class TestSeries:
    def test_one_ends_the_day_before_and_the_next_begins(self, thread: Thread) -> None:
        new = merged(thread)

        spans = {series.unit_id: series.valid for series in Series.objects.all()}
        old = Span(date(2025, 1, 1), ON)
        assert spans == {
            thread.town.home_care_south.pk: old,
            thread.town.home_care_north.pk: old,
            new.pk: Span(ON, None),
        }
        rows = SeriesSuccession.objects.order_by("predecessor").values_list(
            "predecessor", "successor", "starts_on"
        )
        assert list(rows) == [
            (thread.south_series.pk, of(new).pk, ON),
            (thread.north_series.pk, of(new).pk, ON),
        ]

    def test_each_part_of_a_split_goes_on_with_its_own(self, thread: Thread) -> None:
        plan(thread.town, split(thread.town.home_care_south, Dagen=60, Natten=40), on=ON)

        day, night = of(unit("Dagen")), of(unit("Natten"))
        assert (day.responsible, night.responsible) == (thread.town.karin, None)
        weights = SeriesSuccession.objects.values_list("successor", "weight")
        assert dict(weights) == {day.pk: Decimal("0.6"), night.pk: Decimal("0.4")}

    def test_who_takes_over_and_already_tells_goes_on_with_its_own(self, thread: Thread) -> None:
        town = thread.town
        plan(town, close(town.home_care_south, town.home_care_north), on=ON)

        assert Series.objects.filter(unit=town.home_care_north).count() == 1
        assert SeriesSuccession.objects.get().successor == thread.north_series
        assert Target.objects.filter(series=thread.north_series).count() == 1

    def test_who_takes_over_and_does_not_tell_begins_to(self, thread: Thread) -> None:
        town = thread.town
        plan(town, close(town.home_care_south, town.lake_school), on=ON)

        series = of(town.lake_school)
        aim = Target.objects.get(series=series)
        assert (series.valid, series.responsible) == (Span(ON, None), town.karin)
        assert (aim.value, aim.valid) == (Decimal(90), Span(ON, None))

    def test_a_share_keeps_the_target_that_all_had(self, thread: Thread) -> None:
        as_share(thread)

        new = merged(thread)

        assert Target.objects.get(series=of(new)).value == Decimal(90)

    def test_a_share_with_targets_that_differed_has_none(self, thread: Thread) -> None:
        as_share(thread)
        aim = figures.Aim(Decimal(80))
        figures.set_target(thread.south_series, aim, valid_from=date(2026, 12, 1), by=None)

        new = merged(thread)

        assert not Target.objects.filter(series=of(new)).exists()

    def test_a_target_that_ends_before_does_not_follow(self, thread: Thread) -> None:
        as_share(thread)
        Target.objects.update(valid=Span(date(2025, 1, 1), ON))

        new = merged(thread)

        assert not Target.objects.filter(series=of(new)).exists()

    def test_a_target_for_after_the_series_ends_does_not_follow(self, thread: Thread) -> None:
        ends = date(2027, 6, 1)
        Series.objects.filter(pk=thread.south_series.pk).update(valid=Span(date(2025, 1, 1), ends))
        aim = figures.Aim(Decimal(95))
        figures.set_target(thread.south_series, aim, valid_from=date(2028, 1, 1), by=None)

        plan(thread.town, close(thread.town.home_care_south, thread.town.lake_school), on=ON)

        series = of(thread.town.lake_school)
        assert [row.value for row in series.targets.all()] == [Decimal(90)]
        assert series.valid == Span(ON, ends)

    def test_a_number_that_is_added_up_needs_a_new_target(self, thread: Thread) -> None:
        new = merged(thread)

        assert not Target.objects.filter(series=of(new)).exists()

    def test_nothing_in_a_closed_period_changes(self, thread: Thread) -> None:
        figures.lock_period(ReportingPeriod.objects.get(key="2026-10"), reason="Redovisad", by=None)
        town = thread.town
        step = close(town.home_care_south, town.home_care_north)

        early = drafted_faults(step, on=date(2026, 10, 1))
        late = drafted_faults(step)

        assert early == ["Oktober 2026 är låst. Välj en dag efter den perioden."]
        assert late == []

    def test_figures_already_told_are_not_cut_off(self, thread: Thread) -> None:
        thread.report(thread.south_series, "80", "2026-10")
        step = close(thread.town.home_care_south, thread.town.home_care_north)

        said = drafted_faults(step, on=date(2026, 10, 1))

        assert said == ["Hemtjänsten Söder har redan lämnat siffror för tiden efter den dagen."]

    def test_a_series_that_would_begin_in_a_ceased_unit_stops_it(self, thread: Thread) -> None:
        Series.objects.filter(pk=thread.south_series.pk).update(valid=Span(date(2028, 1, 1), None))
        step = close(thread.town.home_care_south, thread.town.home_care_north)

        assert "ska börja lämna en siffra efter den dagen" in drafted_faults(step)[0]


class TestGoals:
    def test_goals_are_measured_on_by_the_series_that_goes_on(self, thread: Thread) -> None:
        new = of(merged(thread))

        rows = GoalMeasure.objects.filter(series=new).values_list("goal", "weight")
        assert dict(rows) == {thread.south.pk: Decimal(1), thread.north.pk: Decimal(1)}
        old = GoalMeasure.objects.get(goal=thread.south, series=thread.south_series)
        assert old.valid.upper == ON

    def test_a_goal_that_both_measured_has_their_weight_together(self, thread: Thread) -> None:
        for series in (thread.south_series, thread.north_series):
            GoalMeasure.objects.create(
                goal=thread.in_time, series=series, weight=2, valid=Span(date(2026, 1, 1), None)
            )

        new = of(merged(thread))

        assert GoalMeasure.objects.get(goal=thread.in_time, series=new).weight == Decimal(4)

    def test_the_parts_of_a_split_weigh_what_they_are_of_it(self, thread: Thread) -> None:
        plan(thread.town, split(thread.town.home_care_south, Dagen=60, Natten=40), on=ON)

        rows = GoalMeasure.objects.filter(goal=thread.south, valid__contains=ON)
        weights = {row.series.unit_id: row.weight for row in rows}
        assert weights == {unit("Dagen").pk: Decimal("0.6"), unit("Natten").pk: Decimal("0.4")}

    def test_a_measure_of_no_weight_still_has_none_and_a_later_one_moves(
        self, thread: Thread
    ) -> None:
        later = Span(date(2027, 6, 1), date(2028, 1, 1))
        GoalMeasure.objects.create(
            goal=thread.in_time, series=thread.south_series, weight=0, valid=later
        )

        new = of(merged(thread))

        moved = GoalMeasure.objects.get(goal=thread.in_time)
        assert (moved.series, moved.weight, moved.valid) == (new, Decimal(0), later)

    def test_one_that_already_measures_is_not_counted_twice(self, thread: Thread) -> None:
        GoalMeasure.objects.create(
            goal=thread.south, series=thread.north_series, valid=Span(date(2026, 1, 1), None)
        )
        town = thread.town
        plan(town, close(town.home_care_south, town.home_care_north), on=ON)

        rows = GoalMeasure.objects.filter(goal=thread.south, valid__contains=ON)
        assert [row.series for row in rows] == [thread.north_series]

    def test_who_takes_over_has_the_rights_and_the_page(
        self, thread: Thread, enter, on_day
    ) -> None:
        merged(thread)
        on_day(ON)
        forget(thread.town.karin)

        page = read(enter("karin"), "/organisation/hemtjanst-i-sjoby/")

        assert may(thread.town.karin, Right.EDIT_GOALS, thread.town.home_care_north.pk)
        assert "Söder: 90 av 100 besök i tid" in page
        assert "Norr: 90 av 100 besök i tid" in page
        assert "Lägg om rutterna" in page

    def test_what_waited_for_the_unit_waits_for_who_takes_over(
        self, thread: Thread, on_day
    ) -> None:
        town, ebba = thread.town, thread.town.ebba
        figures.lay_out_year(2026, by=None, kinds=(PeriodKind.TERTIAL,))
        for series in (thread.south_series, thread.north_series):
            thread.report(series, "91")
        Activity.objects.filter(pk=thread.routes.pk).update(state="draft", responsible=None)
        given = give(thread, receiver=town.home_care_south)
        services.appoint(
            ebba, unit=town.home_care_north, role=Role.UNIT_MANAGER, starts_on=EVE, by=None
        )
        plan(town, close(town.home_care_south, town.home_care_north), on=ON)
        own = f"judgement:{thread.north.pk}:2026-T2"

        waiting = []
        for day in (EVE, ON):
            on_day(day)
            forget(ebba)
            found = [*due.items(ebba, day), *due_assignments.items(ebba, day)]
            waiting.append({item.key for item in found})

        more = {f"judgement:{thread.south.pk}:2026-T2", f"draft:{thread.routes.pk}"}
        assert waiting == [{own}, {own, *more, f"assignment:{given.pk}"}]

    def test_a_unit_with_goals_does_not_cease_with_nobody_to_take_over(
        self, thread: Thread
    ) -> None:
        said = drafted_faults(close(thread.town.home_care_south))

        assert said == [
            "Hemtjänsten Söder har kvar: Söder: 90 av 100 besök i tid och Lägg om rutterna. "
            "Välj vem som tar över."
        ]

    def test_all_of_it_is_put_back(self, thread: Thread) -> None:
        as_share(thread)
        thread.report(thread.south_series, "80")
        before, measures = everything(), list(GoalMeasure.objects.order_by("pk").values())
        weighed = statuses([thread.south.pk], EVE)[thread.south.pk].mean
        town = thread.town
        step = merge("Hemtjänst", town.care, town.home_care_south, town.home_care_north)
        planned = plan(town, step, on=ON)

        services.withdraw_reorganisation(planned, by=None)

        assert everything() == before
        assert list(GoalMeasure.objects.order_by("pk").values()) == measures
        assert statuses([thread.south.pk], EVE)[thread.south.pk].mean == weighed

    def test_it_is_not_put_back_over_a_goal_measured_anew(self, thread: Thread) -> None:
        town = thread.town
        step = merge("Hemtjänst", town.care, town.home_care_south, town.home_care_north)
        planned = plan(town, step, on=ON)
        GoalMeasure.objects.create(
            goal=thread.home, series=of(unit("Hemtjänst")), valid=Span(ON, None)
        )

        with pytest.raises(BadInput, match="hänger redan på det"):
            services.withdraw_reorganisation(planned, by=None)


class TestTheSeam:
    def shown(self, client: Client, series: Series) -> str:
        return read(client, f"/indikatorer/hemtjanst-i-tid/?serie={series.pk}&alla=1")

    def test_figures_are_weighed_together_over_it_where_their_numbers_are_known(
        self, thread: Thread, enter
    ) -> None:
        tell(thread.south_series, "2026-09", "90", 90, 100)
        tell(thread.north_series, "2026-09", "60", 180, 300)
        tell(thread.south_series, "2026-10", "90", 90, 100)
        thread.report(thread.north_series, "60", "2026-10")
        new = of(merged(thread))

        page = self.shown(enter("maja"), new).replace("\u00a0", " ")

        assert "Söm 1 december 2026: enheten tog över från en eller flera andra." in page
        assert "Siffrorna före sömmen är enheternas sammanvägda." in page
        # 100 of 90 and 300 of 60 are 67,5; October has no numbers in the north, and is not shown.
        assert "67,5" in page
        assert page.count("före sömmen</td>") == 1

    def test_it_is_just_a_break_where_they_are_not(self, thread: Thread, enter) -> None:
        thread.report(thread.south_series, "90", "2026-09")
        thread.report(thread.north_series, "60", "2026-09")
        new = of(merged(thread))

        page = self.shown(enter("maja"), new)

        assert "Siffrorna före sömmen kan inte jämföras." in page
        assert "före sömmen</td>" not in page

    def test_the_one_who_takes_over_it_all_shows_the_figures_as_they_were(
        self, thread: Thread, enter
    ) -> None:
        thread.report(thread.south_series, "81,5".replace(",", "."), "2026-09")
        plan(thread.town, close(thread.town.home_care_south, thread.town.lake_school), on=ON)

        page = self.shown(enter("maja"), of(thread.town.lake_school))

        assert "Siffrorna före sömmen är den enhetens." in page
        assert "81,5" in page

    def test_a_part_says_that_it_is_one_and_the_old_where_it_goes_on(
        self, thread: Thread, enter
    ) -> None:
        plan(thread.town, split(thread.town.home_care_south, Dagen=60, Natten=40), on=ON)

        part = self.shown(enter("maja"), of(unit("Natten")))
        old = self.shown(enter("maja"), thread.south_series)

        assert "enheten är en del av en som delades" in part
        assert "enheten upphör, och serien går vidare." in old
        assert ">Dagen</a>" in old
        assert ">Natten</a>" in old

    def test_one_without_seams_says_nothing_of_them(self, thread: Thread, enter) -> None:
        assert "Söm " not in self.shown(enter("maja"), thread.south_series)

    def test_the_break_is_drawn_when_figures_come_on_both_sides(
        self, thread: Thread, enter, on_day
    ) -> None:
        tell(thread.south_series, "2026-10", "90", 90, 100)
        tell(thread.north_series, "2026-10", "60", 180, 300)
        new = of(merged(thread))
        figures.lay_out_year(2027, by=None)
        before = self.shown(enter("maja"), new)
        on_day(date(2027, 3, 1))
        tell(new, "2027-01", "70", 280, 400)

        after = self.shown(enter("maja"), new)

        assert Observation.objects.filter(series=new).count() == 1
        assert ("ch-break" in before, "ch-break" in after) == (False, True)
