"""A goal's page for everybody: what is known, what is lacking and what is done, never by whom."""

from datetime import date
from decimal import Decimal

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rodtrad.core.status import Outcome
from rodtrad.goals import services
from rodtrad.goals.enums import ActivityState
from rodtrad.goals.models import Activity, Goal, Judgement
from rodtrad.goals.services import Work
from rodtrad.indicators import services as figures
from rodtrad.indicators.models import ReportingPeriod, Series
from rodtrad.public.goal_page import goal_page
from tests.goals.conftest import SINCE, Thread

pytestmark = pytest.mark.django_db


def _publish(*series: Series) -> None:
    for one in series:
        figures.publish_series(one, is_public=True, by=None)


def _report(series: Series, month: str, value: str, **more: object) -> None:
    figures.record_observation(
        series,
        period=ReportingPeriod.objects.get(key=month),
        figure=figures.Figure(Decimal(value), **more),
        by=None,
        is_confirmed=True,
    )


def _read(client: Client, goal: Goal) -> str:
    return client.get(f"/resultat/{goal.key}/").text


def test_public_figures_stand_with_period_target_and_source(thread: Thread) -> None:
    _report(thread.south_series, "2026-10", "94", source="Källa: Kolada.")
    _publish(thread.south_series)

    (one,) = goal_page(thread.south)["measures"]

    assert (one.name, one.value, one.period, one.target, one.outcome, one.source) == (
        "Hemtjänst i tid",
        "94,0 procent",
        "oktober",
        "minst 90",
        Outcome.MET,
        "Källa: Kolada",
    )


def test_an_invented_figure_says_that_it_is(client: Client, thread: Thread) -> None:
    _report(thread.south_series, "2026-10", "94", is_invented=True)
    _publish(thread.south_series)

    assert "Påhittad för demonstrationen" in _read(client, thread.south)


def test_a_figure_that_has_grown_old_is_not_shown_as_reaching_its_target(thread: Thread) -> None:
    _report(thread.south_series, "2026-03", "94")
    _publish(thread.south_series)

    (one,) = goal_page(thread.south)["measures"]

    assert one.outcome == Outcome.NOT_ASSESSABLE


def test_a_measure_of_another_unit_names_the_unit(thread: Thread) -> None:
    services.measure_goal(thread.in_time, series=thread.south_series, by=None, valid=SINCE)
    _publish(thread.south_series)

    (one,) = goal_page(thread.in_time)["measures"]

    assert (one.unit, one.value, one.source) == ("Hemtjänsten Söder", "", "")


def test_figures_that_are_not_public_are_neither_shown_nor_drawn(thread: Thread) -> None:
    _report(thread.south_series, "2026-09", "93")
    _report(thread.south_series, "2026-10", "94")

    page = goal_page(thread.south)

    assert (page["measures"], page["drawn"]) == ([], None)


def test_the_facts_behind_what_cannot_be_assessed_are_listed(
    client: Client, thread: Thread
) -> None:
    _publish(thread.south_series)

    page = goal_page(thread.home)

    (fact,) = page["lacking"]
    assert (fact.name, fact.goal, fact.unit) == (
        "Hemtjänst i tid, oktober",
        "Söder: 90 av 100 besök i tid",
        "Hemtjänsten Söder",
    )
    assert (fact.url, page["more_lacking"], page["known"]) == (
        f"/resultat/{thread.south.key}/",
        "Dessutom saknas 1 uppgift till.",
        "0",
    )
    assert "Varför det inte går att bedöma" in _read(client, thread.home)


def test_a_fact_for_a_goal_that_is_not_public_names_no_goal(thread: Thread) -> None:
    _publish(thread.south_series)
    Goal.objects.filter(pk=thread.south.pk).update(is_supplementary=True)

    (fact,) = goal_page(thread.home)["lacking"]

    assert (fact.goal, fact.url, fact.unit) == ("", "", "Hemtjänsten Söder")


def test_the_day_somebody_has_promised_is_shown(thread: Thread) -> None:
    _publish(thread.south_series)
    figures.report_missing(
        thread.south_series,
        period=ReportingPeriod.objects.get(key="2026-10"),
        reason="Systemet låg nere",
        expected_on=date(2026, 12, 1),
        by=None,
    )

    (fact,) = goal_page(thread.south)["lacking"]

    assert fact.expected == "1\u00a0december 2026"


def test_a_figure_reported_missing_without_a_day_says_that_none_is_given(thread: Thread) -> None:
    _publish(thread.south_series)
    figures.report_missing(
        thread.south_series,
        period=ReportingPeriod.objects.get(key="2026-10"),
        reason="Systemet låg nere",
        by=None,
    )

    (fact,) = goal_page(thread.south)["lacking"]

    assert fact.expected == "Ingen dag angiven"


def test_a_figure_that_nobody_has_reported_says_by_which_day_it_should_have_come(
    thread: Thread,
) -> None:
    _publish(thread.south_series)

    (fact,) = goal_page(thread.south)["lacking"]

    assert fact.expected == "skulle ha kommit 15\u00a0november 2026"


def test_a_promised_day_that_has_passed_is_called_late(thread: Thread) -> None:
    _publish(thread.south_series)
    figures.report_missing(
        thread.south_series,
        period=ReportingPeriod.objects.get(key="2026-10"),
        reason="Systemet låg nere",
        expected_on=date(2026, 11, 21),
        by=None,
    )

    with time_machine.travel(date(2026, 11, 22), tick=False):
        (fact,) = goal_page(thread.south)["lacking"]

    assert fact.expected == "skulle ha kommit 21\u00a0november 2026"


def test_nothing_is_lacking_when_all_is_known(client: Client, thread: Thread) -> None:
    _publish(thread.south_series)
    before = _read(client, thread.south)
    thread.report(thread.south_series, "94")

    after = _read(client, thread.south)

    assert ('id="saknas"' in before, 'id="saknas"' in after) == (True, False)


def test_the_series_is_drawn_with_its_table(client: Client, thread: Thread) -> None:
    _publish(thread.south_series)
    _report(thread.south_series, "2026-09", "93.5", source="Kolada")
    _report(thread.south_series, "2026-10", "94", source="Kolada")

    page = _read(client, thread.south)

    drawn = goal_page(thread.south)["drawn"]
    assert (drawn.title, drawn.source) == ("Hemtjänst i tid, procent", "Källa: Kolada")
    assert drawn.rows == (("oktober", "94,0", ""), ("september", "93,5", ""))
    assert ("serie-wide" in page, "Källa: Kolada." in page) == (True, True)


def test_one_figure_is_too_little_to_draw(thread: Thread) -> None:
    _publish(thread.south_series)
    _report(thread.south_series, "2026-10", "94")

    assert goal_page(thread.south)["drawn"] is None


def test_what_is_done_stands_with_unit_day_and_state_and_no_name(
    client: Client, thread: Thread
) -> None:
    services.set_activity_state(thread.routes, state=ActivityState.ONGOING, by=None)
    services.plan_activity(
        thread.south,
        unit=thread.town.home_care_south,
        work=Work("Bara ett utkast"),
        is_draft=True,
        by=None,
    )

    page = _read(client, thread.south)

    (one,) = goal_page(thread.south)["work"]
    assert (one.title, one.unit, one.until, one.state) == (
        "Lägg om rutterna",
        "Hemtjänsten Söder",
        "4\u00a0december 2026",
        "pågår",
    )
    assert ("Lägg om rutterna" in page, "Bara ett utkast" in page) == (True, False)


def test_a_judgement_stands_with_the_body_that_made_it_and_the_day(
    client: Client, thread: Thread
) -> None:
    services.judge(thread.south, outcome=Outcome.MET, reason="Ser bra ut", by=thread.town.lars)

    page = _read(client, thread.south)

    assert '<dd class="about">Omsorgsförvaltningen, 20\u00a0november 2026</dd>' in page


def test_a_judgement_whose_body_is_not_known_stands_with_its_day(
    client: Client, thread: Thread
) -> None:
    services.judge(thread.south, outcome=Outcome.MET, reason="Ser bra ut", by=thread.town.lars)
    Judgement.objects.update(body=None)

    page = _read(client, thread.south)

    assert '<dd class="about">20\u00a0november 2026</dd>' in page


def test_no_page_for_everybody_names_anybody(client: Client, thread: Thread) -> None:
    _publish(thread.south_series, thread.north_series)
    _report(thread.south_series, "2026-10", "94")
    town = thread.town
    services.judge(thread.in_time, outcome=Outcome.PARTLY, reason="Ser bra ut", by=town.siv)
    goals = (thread.vision, thread.home, thread.in_time, thread.south, thread.north)
    plain = ("front", "results", "accessibility", "privacy", "robots", "security")

    pages = [_read(client, goal) for goal in goals]
    pages += [client.get(reverse(f"public:{name}")).text for name in plain]

    names = {f"{one.given_name} {one.family_name}" for one in town.cast}
    names |= {one.username for one in town.cast if len(one.username) > 5}
    assert {name for name in names for page in pages if name in page} == set()
    assert Activity.objects.get(pk=thread.routes.pk).responsible == town.karin


def test_more_work_and_more_lacking_cost_no_more_questions(client: Client, thread: Thread) -> None:
    _publish(thread.south_series, thread.north_series)
    address = f"/resultat/{thread.south.key}/"
    client.get(address)
    with CaptureQueriesContext(connection) as for_one:
        client.get(f"{address}?ny=1")
    services.measure_goal(thread.south, series=thread.north_series, by=None, valid=SINCE)
    for title in ("Ring före", "Räkna om", "Lär av Norr"):
        services.plan_activity(
            thread.south,
            unit=thread.town.home_care_south,
            work=Work(title, responsible=thread.town.karin, ends_on=date(2026, 12, 4)),
            by=None,
        )
    client.get(address)

    with CaptureQueriesContext(connection) as for_many:
        page = client.get(f"{address}?ny=2").text

    assert ("Lär av Norr" in page, page.count("Hemtjänst i tid, oktober")) == (True, 2)
    assert len(for_many) == len(for_one) <= 14
