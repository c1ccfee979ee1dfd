"""What can be broken in figures and what they are aimed at."""

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from rodtrad.checks.registry import find_rule
from rodtrad.indicators.checks import uses
from rodtrad.indicators.checks.connections import visible_indicators
from rodtrad.indicators.checks.uses import Use, Weight
from rodtrad.indicators.enums import ObservationStatus, TargetKind
from rodtrad.indicators.models import Observation, Series, Target
from rodtrad.indicators.services import (
    define_indicator,
    open_series,
    report_missing,
)
from tests.indicators.conftest import IN_TIME, Town

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


# RT307


@pytest.mark.parametrize(
    ("values", "told"),
    [
        (("5.0", "5.1", "5.2"), True),
        (("9.0", "5.0", "5.1", "5.2"), True),
        (("5.0", "5.1", "5.6"), False),
    ],
)
def test_a_target_easier_than_all_three_last_outcomes_is_advised_against(
    town: Town, values: tuple[str, ...], told: bool
) -> None:
    reported(town, *values)

    assert speaks("RT307", town) is told


def test_two_outcomes_are_too_few_to_say(town: Town) -> None:
    reported(town, "5.0", "5.1")

    assert not speaks("RT307", town)


def test_a_band_has_no_bar_to_raise(town: Town) -> None:
    reported(town, "5.0", "5.1", "5.2")
    before = said("RT307")[town.series.pk]
    Target.objects.update(kind=TargetKind.BAND, upper=Decimal(6))

    assert before["worst"] == Decimal("5.2")
    assert not speaks("RT307", town)


# RT309


def promised(town: Town, on: date) -> None:
    reported(town, "5.4", until="2026-09")
    report_missing(
        town.series, period=town.october, reason="Enkäten är sen", expected_on=on, by=None
    )


def test_what_a_goal_rests_on_is_told_when_it_comes_too_late(town: Town) -> None:
    promised(town, date(2027, 1, 30))

    facts = said("RT309")[town.series.pk]

    assert (facts["goal"], facts["day"]) == ("Trygga barn", date(2027, 1, 30))
    assert facts["due"] == town.october.due_on


def test_what_little_rests_on_may_be_late(town: Town, used: dict[int, float]) -> None:
    promised(town, date(2027, 1, 30))
    used[town.series.pk] = 0.2

    assert said("RT309") == {}


def test_another_measure_in_time_is_enough(town: Town) -> None:
    promised(town, date(2027, 1, 30))
    indicator = define_indicator(
        "annat", IN_TIME, owner=town.committee, valid_from=date(2025, 1, 1), by=None
    )
    open_series(indicator, unit=town.lake_school, valid_from=date(2025, 1, 1), by=None)

    assert said("RT309") == {}


# RT310


def test_a_slip_of_the_comma_is_asked_about(town: Town) -> None:
    redefined(town, upper_bound=None)
    reported(town, "42", "4200")

    facts = said("RT310")[town.series.pk]

    assert (facts["doubts"], facts["value"]) == (("slip",), Decimal("4200.0"))


@pytest.mark.parametrize("values", [("42", "44"), ("0.05", "5"), ("0", "42")])
def test_figures_that_may_be_right_are_not(town: Town, values: tuple[str, str]) -> None:
    reported(town, *values)

    assert not speaks("RT310", town)


def test_a_reason_answers_the_doubt(town: Town) -> None:
    redefined(town, upper_bound=None)
    reported(town, "42", "4200")
    Observation.objects.update(change_reason="Enheten bytte från tusental.")

    assert not speaks("RT310", town)


@pytest.mark.parametrize(("part", "told"), [("64", ()), ("60", ("parts",))])
def test_a_share_agrees_with_its_parts(town: Town, part: str, told: tuple[str, ...]) -> None:
    redefined(town, is_proportion=True, unit_of_measure="procent", upper_bound=Decimal(100))
    town.figure("2026-10", "64")
    Observation.objects.update(numerator=Decimal(part), denominator=Decimal(100))

    assert said("RT310").get(town.series.pk, {}).get("doubts", ()) == told


def test_a_share_above_the_whole_is_no_share(town: Town) -> None:
    redefined(town, upper_bound=None)
    reported(town, "42", "140")
    redefined(town, is_proportion=True, unit_of_measure="procent")

    assert said("RT310")[town.series.pk]["doubts"] == ("range",)


# RT311


def test_a_measure_to_be_told_for_women_and_men_is(town: Town) -> None:
    reported(town, "5.5")
    facts = said("RT311")[town.series.pk]
    total = Observation.objects.get(group="total")
    for group in ("women", "men"):
        Observation.objects.create(
            series=town.series, period=total.period, group=group, value=total.value,
            status=ObservationStatus.FINAL, recorded_at=timezone.now(),
        )  # fmt: skip

    assert facts["period"].key == "2026-10"
    assert said("RT311") == {}


def test_a_measure_of_things_has_no_sex(town: Town) -> None:
    redefined(town, breakdowns=[{"key": "car", "name": "Bil"}])
    reported(town, "5.5")

    assert said("RT311") == {}


def test_each_rule_says_which_page_mends_it(town: Town) -> None:
    reported(town, "5.4", "5.5", until="2026-08")
    rule = find_rule("RT302")
    assert rule is not None

    (fault,) = rule.find(TODAY, [town.series.pk])

    assert fault.mend_url == (
        f"/indikatorer/barn-per-vuxen/lamna/?serie={town.series.pk}&period=2026-09"
    )
    assert fault.url == "/indikatorer/barn-per-vuxen/?enhet=lake-school"
    assert (fault.unit_id, fault.owner_id) == (town.lake_school.pk, town.amina.pk)


def test_indicators_are_seen_by_who_sees_a_series_of_theirs(town: Town) -> None:
    assert list(visible_indicators(town.vera)) == [town.indicator]
    assert list(visible_indicators(town.pia)) == []


def test_what_changes_leads_to_the_series_it_touches(town: Town) -> None:
    reported(town, "5.5")
    rule = find_rule("RT307")
    other = find_rule("RT301")
    assert rule is not None
    assert other is not None

    touched = {
        "target": rule.reads["indicators.target"]([Target.objects.get().pk]),
        "figure": rule.reads["indicators.observation"]([Observation.objects.get().pk]),
        "indicator": rule.reads["indicators.indicator"]([town.indicator.pk]),
        "series": rule.reads["indicators.series"]([town.series.pk]),
    }

    assert [set(ids or ()) for ids in touched.values()] == [{town.series.pk}] * 4
    assert other.reads["indicators.series"]([town.series.pk]) == {town.indicator.pk}
    assert rule.reads["observations.loaded"]([]) is None
