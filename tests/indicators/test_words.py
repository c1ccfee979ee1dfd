"""What the figures say in words."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from rodtrad.core.status import DataMark, Outcome
from rodtrad.indicators import words
from rodtrad.indicators.figures import difference
from rodtrad.indicators.models import (
    IndicatorDefinition,
    ReportingPeriod,
    Series,
    SeriesStatus,
    Target,
)
from rodtrad.indicators.status import Standing
from rodtrad.times import known

TODAY = date(2026, 11, 20)


def meaning(direction="higher"):
    return IndicatorDefinition(unit_of_measure="procent", decimals=1, direction=direction)


@pytest.mark.parametrize(
    ("target", "direction", "said"),
    [
        (Target(kind="reach", value=Decimal(90)), "higher", "minst 90"),
        (Target(kind="reach", value=Decimal("5.5")), "lower", "högst 5,5"),
        (Target(kind="reach", value=Decimal(7)), "neither", "7"),
        (Target(kind="band", value=Decimal(5), upper=Decimal(6)), "neither", "5 till 6"),
        (
            Target(kind="improve", value=Decimal(2), base=Decimal(80)),
            "higher",
            "minst 2 högre än 80",
        ),
        (
            Target(kind="improve", value=Decimal(2600), base=Decimal(5200)),
            "lower",
            "minst 2\u00a0600 lägre än 5\u00a0200",
        ),
        (Target(kind="improve", value=Decimal(0), base=Decimal(80)), "higher", "högre än 80"),
        (Target(kind="improve", value=Decimal(0), base=Decimal(80)), "neither", "bättre än 80"),
        (Target(kind="improve", value=Decimal(0)), "higher", "högre än utgångsvärdet"),
    ],
)
def test_a_target_is_said_as_people_say_it(target, direction, said):
    assert words.target_phrase(target, meaning(direction)) == said


@pytest.mark.parametrize(
    ("key", "said", "bare"),
    [
        ("2026-10", "i oktober", "oktober"),
        ("2025-10", "i oktober 2025", "oktober 2025"),
        ("2026-T2", "under tertial 2", "tertial 2"),
        ("2026", "under 2026", "2026"),
    ],
)
def test_a_period_is_said_with_its_year_when_it_is_another(key, said, bare):
    period = ReportingPeriod(key=key)

    assert words.in_period(period, TODAY) == said
    assert words.period_of(period, TODAY) == bare


OCTOBER = ReportingPeriod(pk=1, key="2026-10", ends_on=date(2026, 10, 31), due_on=date(2026, 11, 9))
MARK = Target(kind="reach", value=Decimal(90))


def standing(value, outcome, data=DataMark.FRESH, direction="higher", target=MARK, **facts):
    series = Series()
    stored = SeriesStatus(
        series=series,
        value=None if value is None else Decimal(value),
        period=None if value is None else OCTOBER,
        target=target,
        outcome=outcome,
        **facts,
    )
    expected = facts.pop("missing_period", OCTOBER)
    return Standing(series, meaning(direction), data, outcome, (), stored, expected, None)


@pytest.mark.parametrize(
    ("value", "outcome", "before", "direction", "said"),
    [
        (
            "91",
            Outcome.MET,
            "90",
            "higher",
            "I oktober var värdet 91,0 procent. Det når målet, minst 90. "
            "Det är 1,0 procentenheter bättre än förra gången.",
        ),
        (
            "79",
            Outcome.NOT_MET,
            "79",
            "higher",
            "I oktober var värdet 79,0 procent. Det når inte målet, minst 90. "
            "Det är samma som förra gången.",
        ),
        (
            "88",
            Outcome.PARTLY,
            "89",
            "higher",
            "I oktober var värdet 88,0 procent. Det når nästan målet, minst 90, och ligger inom "
            "toleransen. Det är 1,0 procentenheter sämre än förra gången.",
        ),
        (
            "88",
            Outcome.NOT_ASSESSABLE,
            "87",
            "neither",
            "I oktober var värdet 88,0 procent. Målet är 90. Det går inte att bedöma än. "
            "Det är 1,0 procentenheter högre än förra gången.",
        ),
        (
            "86",
            Outcome.NOT_ASSESSABLE,
            "87",
            "neither",
            "I oktober var värdet 86,0 procent. Målet är 90. Det går inte att bedöma än. "
            "Det är 1,0 procentenheter lägre än förra gången.",
        ),
        (
            "88",
            Outcome.MET,
            None,
            "lower",
            "I oktober var värdet 88,0 procent. Det når målet, högst 90.",
        ),
    ],
)
def test_the_newest_figure_is_said_against_its_target(value, outcome, before, direction, said):
    earlier = None if before is None else Decimal(before)

    assert words.lead(standing(value, outcome, direction=direction), TODAY, earlier) == said


def test_without_a_target_the_lead_says_so():
    found = words.lead(standing("88", Outcome.NOT_ASSESSABLE, target=None), TODAY)

    assert found == ("I oktober var värdet 88,0 procent. Det finns inget mål att jämföra med.")


def unanswered(**facts):
    """Return a series without a figure for October."""
    return standing(None, Outcome.NOT_ASSESSABLE, data=DataMark.MISSING, **facts)


def reported_missing(expected_on=None):
    return unanswered(
        missing_period=OCTOBER, missing_reason="Systemet byttes.", missing_expected_on=expected_on
    )


def test_what_is_late_is_said_first():
    assert words.lead(unanswered(), TODAY) == "Siffran för oktober skulle ha kommit 9\xa0november."


def test_what_is_expected_later_is_said_with_its_day():
    gap = reported_missing(expected_on=date(2026, 11, 27))

    assert words.lead(gap, TODAY) == (
        "Oktober saknas: Systemet byttes. Siffran väntas 27\xa0november."
    )


def test_what_is_reported_missing_without_a_day_says_that_no_day_is_given():
    gap = reported_missing()

    assert words.lead(gap, TODAY) == (
        "Oktober saknas: Systemet byttes. Ingen dag är angiven för när den kommer."
    )
    assert words.awaited(gap, TODAY) == "Ingen dag angiven"


def test_a_figure_that_was_never_asked_for_has_no_date():
    assert words.awaited(replace(unanswered(), expected=None), TODAY) == "Inget datum"


@pytest.mark.parametrize(
    ("due_on", "said"),
    [
        (date(2026, 11, 9), "skulle ha kommit 9\xa0november"),
        (date(2025, 2, 15), "skulle ha kommit 15\xa0februari 2025"),
        (TODAY, f"{TODAY.day}\xa0november"),
        (date(2027, 2, 15), "15\xa0februari 2027"),
    ],
)
def test_a_day_that_has_passed_is_told_from_one_that_comes(due_on, said):
    lacking = ReportingPeriod(pk=2, key="2025", ends_on=date(2025, 12, 31), due_on=due_on)
    upcoming = ReportingPeriod(pk=3, key="2026", ends_on=date(2026, 12, 31), due_on=due_on)
    is_due = due_on < TODAY
    late = replace(
        unanswered(), expected=lacking if is_due else None, upcoming=None if is_due else upcoming
    )

    assert words.awaited(late, TODAY) == said
    assert words.awaited(reported_missing(due_on), TODAY) == said


def test_before_anything_is_due_nothing_is_late():
    early = replace(unanswered(), expected=None, upcoming=None)

    assert words.lead(early, TODAY) == "Ingen siffra har lämnats än."
    assert words.data_about(early, TODAY) == "Ingen siffra än"


def test_every_outcome_has_its_words():
    assert [words.outcome_words(one) for one in Outcome] == [
        "når målet",
        "når delvis",
        "når inte målet",
        "ej bedömbart",
    ]


def test_nothing_recent_is_said_with_nothing():
    assert words.recent_phrase([], meaning(), TODAY) == ""


@pytest.mark.parametrize(
    ("value", "decimals", "said"),
    [("1", 0, "1 procentenhet"), ("2", 0, "2 procentenheter"), ("1", 1, "1,0 procentenheter")],
)
def test_one_percentage_point_is_one(value, decimals, said):
    definition = IndicatorDefinition(unit_of_measure="procent", decimals=decimals)

    assert difference(Decimal(value), definition) == said


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Frånvaro", "Frånvaro, Norrskolan"),
        ("Frånvaro, Norrskolan", "Frånvaro, Norrskolan"),
    ],
)
def test_a_unit_is_not_named_twice(name, said):
    assert words.of_unit(name, "Norrskolan") == said


def test_a_past_day_says_that_figures_are_as_now_only_where_they_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    then = date(2026, 3, 31)

    another_day = words.past_note(then, TODAY)
    monkeypatch.setattr(known, "moment", lambda: datetime(2026, 3, 31, 22, tzinfo=UTC))
    as_known = words.past_note(then, TODAY)

    assert "visas som de är nu" in another_day
    assert as_known == "Bara perioder som hade tagit slut den dagen räknas."
    assert words.past_note(TODAY, TODAY) == ""
