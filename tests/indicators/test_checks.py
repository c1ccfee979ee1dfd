"""What can be broken in what is measured: each rule speaks, is silent, and is silent in time."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from rodtrad.checks.registry import find_rule
from rodtrad.indicators.checks import uses
from rodtrad.indicators.checks.uses import Use, Weight
from rodtrad.indicators.models import Observation, ReportingPeriod, Series, SeriesStatus, Target
from rodtrad.indicators.services import (
    Aim,
    open_series,
    report_missing,
    set_target,
)
from rodtrad.organisation.models import AdoptedProfile, Decision, Unit
from rodtrad.profiles import library
from tests.indicators.conftest import Town

TODAY = date(2026, 11, 20)
LIGHT: dict[int, float] = {}


@pytest.fixture(autouse=True)
def used(monkeypatch: pytest.MonkeyPatch) -> dict[int, float]:
    """Let every series be in use, by one thing of which it is all the weight unless told."""
    shares: dict[int, float] = {}

    def weights(day: date, ids: Iterable[int]) -> list[Weight]:
        every = Series.objects.values_list("pk", flat=True)
        return [Weight(pk, "thing:1", "Trygga barn", shares.get(pk, 1.0)) for pk in every]

    use = Use(series=lambda day: Series.objects.values("pk"), weights=weights, touched={})
    monkeypatch.setattr(uses, "_uses", [use])
    return shares


def said(rule_id: str, day: date = TODAY, ids: list[int] | None = None) -> dict[int, dict]:
    rule = find_rule(rule_id)
    assert rule is not None
    return {fault.subject_id: dict(fault.facts) for fault in rule.find(day, ids)}


def speaks(rule_id: str, town: Town, day: date = TODAY) -> bool:
    return town.series.pk in said(rule_id, day)


def reported(town: Town, *values: str, until: str = "2026-10") -> None:
    """Report figures of the months up to the last."""
    months = [f"2026-{month:02d}" for month in range(1, 13)]
    last = months.index(until) + 1
    for month, value in zip(months[last - len(values) : last], values, strict=True):
        town.figure(month, value)


def redefined(town: Town, **changes: object) -> None:
    definition = town.indicator.definitions.get()
    for name, value in changes.items():
        setattr(definition, name, value)
    definition.save()


def moved_back(town: Town, days: int) -> None:
    """Let the series have been opened so long ago."""
    events = Series.pgh_event_model.objects.filter(pgh_obj=town.series)
    events.update(pgh_created_at=timezone.now() - timedelta(days=days))


# RT301


def test_a_measure_without_method_or_source_is_told(town: Town) -> None:
    whole = said("RT301")
    redefined(town, method="", source="")

    facts = said("RT301")[town.indicator.pk]

    assert whole == {}
    assert facts == {"indicator": "Barn per vuxen", "lacking": ("method", "source")}


@pytest.mark.parametrize("source", ["Kolada", "Källa: Kolada"])
def test_what_comes_from_kolada_has_its_method_there(town: Town, source: str) -> None:
    redefined(town, method="", source=source)

    assert said("RT301") == {}


def test_a_measure_that_nothing_uses_is_not_asked_about(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    redefined(town, method="")
    told = said("RT301", ids=[town.indicator.pk])
    monkeypatch.setattr(uses, "_uses", [])

    assert (len(told), said("RT301")) == (1, {})


# RT302, RT303


def test_a_newer_figure_that_should_have_come_is_asked_for(town: Town) -> None:
    reported(town, "5.4", "5.5", until="2026-08")

    facts = said("RT302")[town.series.pk]

    assert facts["period"].key == "2026-08"
    assert facts["indicator"] == "Barn per vuxen, Ängsjöskolan"


def test_the_newest_figure_is_not_old_before_the_grace_has_passed(town: Town) -> None:
    reported(town, "5.4", "5.5", until="2026-09")
    due = town.october.due_on

    within = speaks("RT302", town, due + timedelta(days=10))
    after = speaks("RT302", town, due + timedelta(days=25))

    assert (within, after) == (False, True)


def test_a_promised_day_ahead_makes_the_old_figure_wait(town: Town) -> None:
    reported(town, "5.4", until="2026-08")
    for promised in (date(2026, 12, 10), date(2026, 11, 1)):
        report_missing(
            town.series, period=town.september, reason="Systemet byts", expected_on=promised,
            by=None,
        )  # fmt: skip
        spoke = speaks("RT302", town)
        assert spoke is (promised < TODAY)


def test_a_period_that_nobody_has_said_anything_of_is_told(town: Town) -> None:
    reported(town, "5.4", until="2026-09")
    day = town.october.due_on + timedelta(days=2)

    before, facts = speaks("RT303", town, town.october.due_on), said("RT303", day)

    assert before is False
    assert facts[town.series.pk]["period"].key == "2026-10"


@pytest.mark.parametrize("with_reason", [True, False])
def test_a_figure_or_a_reason_is_enough(town: Town, with_reason: bool) -> None:
    day = town.october.due_on + timedelta(days=2)
    before = speaks("RT303", town, day)
    if with_reason:
        report_missing(
            town.series, period=town.october, reason="Mäts vartannat år", expected_on=None, by=None
        )
    else:
        reported(town, "5.5")

    assert (before, speaks("RT303", town, day)) == (True, False)


def test_a_series_opened_during_the_period_was_not_asked_for_it(town: Town) -> None:
    day = town.october.due_on + timedelta(days=2)
    Series.objects.filter(pk=town.series.pk).update(valid=(date(2026, 10, 10), None))

    assert not speaks("RT303", town, day)


def test_nothing_is_asked_before_a_period_has_closed_under_the_profile(town: Town) -> None:
    day = town.october.due_on + timedelta(days=2)
    before = speaks("RT303", town, day)
    document = library.load("osteraker").document()
    AdoptedProfile.objects.create(
        key="osteraker", name="Egen", document=document, valid=(date(2026, 10, 15), None)
    )

    assert (before, speaks("RT303", town, day)) == (True, False)


# RT304


def test_a_target_that_ended_with_last_year_is_missed(town: Town) -> None:
    before = speaks("RT304", town)
    Target.objects.update(valid=(date(2025, 1, 1), date(2026, 1, 1)))

    facts = said("RT304")[town.series.pk]

    assert before is False
    assert (facts["before"], facts["year"]) == ("2025", "2026")


def test_two_months_of_the_year_are_given_to_decide_a_new_one(town: Town) -> None:
    Target.objects.update(valid=(date(2025, 1, 1), date(2026, 1, 1)))

    spoken = [speaks("RT304", town, day) for day in (date(2026, 2, 20), date(2026, 3, 15))]

    assert spoken == [False, True]


# RT305


def of_committee(town: Town, decision: Decision | None) -> Series:
    """Let the committee itself be asked, and have a target."""
    series = open_series(town.indicator, unit=town.committee, valid_from=date(2025, 1, 1), by=None)
    set_target(series, Aim(Decimal(5)), valid_from=date(2026, 1, 1), decision=decision, by=None)
    return series


def test_a_committees_target_rests_on_its_decision(town: Town) -> None:
    series = of_committee(town, None)
    facts = said("RT305")[series.pk]
    Target.objects.filter(series=series).update(decision=town.decision)

    assert (facts["value"], facts["unit"]) == (Decimal("5.0"), "barn")
    assert facts["body"] == "Barn- och utbildningsnämnden"
    assert said("RT305") == {}


def test_a_decision_of_another_committee_is_none(town: Town) -> None:
    other = replace_body(town)
    series = of_committee(town, other)

    assert set(said("RT305")) == {series.pk}


def replace_body(town: Town) -> Decision:
    return Decision.objects.create(
        body=town.provider, decided_on=date(2026, 3, 17), paragraph="9", title="Annat"
    )


def test_a_units_own_target_is_its_heads_to_set(town: Town) -> None:
    Target.objects.update(decision=None)

    assert said("RT305") == {}


def test_three_weeks_are_given_to_register_the_decision(town: Town) -> None:
    of_committee(town, None)
    Target.objects.filter(decision=None).update(valid=(date(2026, 11, 10), None))

    assert said("RT305") == {}


# RT306


def late_target(town: Town, decision: Decision | None = None) -> None:
    """Lower the bar when October is known, from the beginning of the year."""
    reported(town, "6.2")
    Observation.objects.update(recorded_at=timezone.now() - timedelta(days=3))
    SeriesStatus.objects.update(target=None)
    Target.objects.filter(series=town.series).delete()
    set_target(
        town.series, Aim(Decimal("6.5")), valid_from=date(2026, 1, 1), decision=decision, by=None
    )


def test_a_target_set_when_the_outcome_was_known_is_an_error(town: Town) -> None:
    moved_back(town, 400)

    late_target(town)

    facts = said("RT306")[town.series.pk]
    set_at = Target.pgh_event_model.objects.latest("pgh_created_at").pgh_created_at
    assert (facts["period"].key, facts["day"]) == ("2026-10", timezone.localdate(set_at))
    rule = find_rule("RT306")
    assert rule is not None
    assert rule.severity == "error"


def aimed_anew(town: Town, valid_from: date, decision: Decision | None = None) -> None:
    """Set the only target of a series opened long ago."""
    moved_back(town, 400)
    SeriesStatus.objects.update(target=None)
    Target.objects.filter(series=town.series).delete()
    set_target(town.series, Aim(Decimal(6)), valid_from=valid_from, decision=decision, by=None)


def test_a_period_that_has_ended_is_enough_though_no_figure_has_come(town: Town) -> None:
    aimed_anew(town, date(2025, 1, 1))

    assert said("RT306")[town.series.pk]["period"].key == "2026-10"


def test_a_figure_is_enough_though_its_period_has_not_ended(town: Town) -> None:
    redefined(town, frequency="year")
    year = ReportingPeriod.objects.get(key="2026")
    Observation.objects.create(
        series=town.series, period=year, value=Decimal(6), status="preliminary",
        recorded_at=timezone.now() - timedelta(days=3),
    )  # fmt: skip
    aimed_anew(town, date(2026, 1, 1))

    assert said("RT306")[town.series.pk]["period"].key == "2026"


def test_a_target_with_its_decision_or_for_what_goes_on_is_sound(town: Town) -> None:
    aimed_anew(town, date(2025, 1, 1), town.decision)
    decided = said("RT306")
    aimed_anew(town, date(2026, 11, 1))

    assert (decided, said("RT306")) == ({}, {})


def test_what_ended_before_the_series_began_is_nothing_to_aim_at(town: Town) -> None:
    Series.objects.filter(pk=town.series.pk).update(valid=(date(2026, 11, 1), None))
    aimed_anew(town, date(2025, 1, 1))

    assert said("RT306") == {}


def test_a_decision_may_change_what_was_aimed_at(town: Town) -> None:
    moved_back(town, 400)

    late_target(town, town.decision)

    assert said("RT306") == {}


def test_what_is_moved_in_with_its_series_was_decided_elsewhere(town: Town) -> None:
    moved_back(town, 30)

    late_target(town)

    assert said("RT306") == {}


def test_a_target_set_ahead_is_sound(town: Town) -> None:
    moved_back(town, 400)
    reported(town, "6.2")
    SeriesStatus.objects.update(target=None)
    Target.objects.filter(series=town.series).delete()

    set_target(town.series, Aim(Decimal(6)), valid_from=date(2026, 12, 1), by=None)

    assert said("RT306") == {}


def test_a_target_changed_in_its_place_after_a_week_is_an_error(town: Town) -> None:
    reported(town, "6.2")
    Observation.objects.update(recorded_at=timezone.now() - timedelta(days=3))
    events = Target.pgh_event_model.objects
    events.update(pgh_created_at=timezone.now() - timedelta(days=3))
    Target.objects.filter(series=town.series).update(value=Decimal("6.5"))
    # The database tells the time of an act itself, and its clock is not the test's.
    events.filter(pgh_label="update").update(pgh_created_at=timezone.now())
    slip = said("RT306")

    events.filter(pgh_label="insert").update(pgh_created_at=timezone.now() - timedelta(days=90))

    assert slip == {}
    assert set(said("RT306")) == {town.series.pk}


def late_targets(town: Town, count: int) -> None:
    """Let more units lower their bar when October is known, and then once more in its place."""
    asked = Series.objects.values("unit")
    for unit in list(Unit.objects.exclude(pk__in=asked)[:count]):
        series = open_series(town.indicator, unit=unit, valid_from=date(2025, 1, 1), by=None)
        other = replace(town, series=series, amina=None)
        moved_back(other, 400)
        late_target(other)
    events = Target.pgh_event_model.objects
    events.update(pgh_created_at=timezone.now() - timedelta(days=1))
    Target.objects.filter(decision=None).update(value=Decimal("6.9"))
    events.filter(pgh_label="insert").update(pgh_created_at=timezone.now() - timedelta(days=90))
    Observation.objects.update(recorded_at=timezone.now() - timedelta(days=91))


def test_many_late_targets_cost_no_more_questions_than_one(town: Town) -> None:
    late_targets(town, 1)
    with CaptureQueriesContext(connection) as for_one:
        one = said("RT306")
    late_targets(town, 2)

    with CaptureQueriesContext(connection) as for_three:
        three = said("RT306")

    # Outside a page the organisation is asked for anew at every turn.
    asked = [
        sum("indicators_" in query["sql"] for query in queries) for queries in (for_one, for_three)
    ]
    assert (len(one), len(three)) == (1, 3)
    assert asked[0] == asked[1] > 0
