"""A figure that has come but cannot be assessed is never told as missing or late."""

from datetime import date
from decimal import Decimal

from django.test import Client

from rodtrad.goals.models import GoalStatus
from rodtrad.goals.queries.steps import steps
from rodtrad.goals.staff import sentences
from rodtrad.goals.staff.unit_sections import _sentence
from rodtrad.indicators import services as figures
from rodtrad.indicators.models import ReportingPeriod, Series, Target
from rodtrad.public.goal_page import goal_page
from tests.goals.asking import read
from tests.goals.conftest import TODAY, Thread

WITHIN_ERROR = "Skillnaden är mindre än felmarginalen."
TITLE = "Det här går inte att bedöma än"


def unsure(series: Series) -> None:
    """Report 91 against at least 90, give or take four."""
    figures.record_observation(
        series,
        period=ReportingPeriod.objects.get(key="2026-10"),
        figure=figures.Figure(Decimal(91), standard_error=Decimal(2)),
        by=None,
        is_confirmed=True,
    )


def test_a_goal_says_why_a_figure_that_has_come_is_not_enough(enter, thread: Thread) -> None:
    unsure(thread.south_series)

    page = read(enter("karin"), f"/traden/{thread.south.key}/")

    assert "Det går inte att bedöma än. Siffror har kommit men räcker inte för det." in page
    assert WITHIN_ERROR in page
    assert "Hemtjänst i tid, oktober 2026" not in page
    assert "skulle ha kommit" not in page
    assert "Det här saknas" not in page
    assert "Det räcker med" not in page


def test_what_has_come_is_not_counted_among_what_is_lacking(enter, thread: Thread) -> None:
    unsure(thread.south_series)

    page = read(enter("karin"), f"/traden/{thread.in_time.key}/")

    assert "Det går inte att bedöma än. En uppgift saknas." in page
    assert "Hemtjänst i tid, oktober 2026" in page
    assert page.count("skulle ha kommit") == 1
    assert page.count(WITHIN_ERROR) == 1


def test_the_fewest_facts_leave_out_what_nobody_can_report(thread: Thread) -> None:
    GoalStatus.objects.filter(goal=thread.in_time).update(outcome="not_assessable")
    status = GoalStatus.objects.get(goal=thread.in_time)
    both = {thread.south_series.pk, thread.north_series.pk}

    found = steps(status, TODAY, 0.5)
    left = steps(status, TODAY, 0.5, {found.fewest[0]})
    none = steps(status, TODAY, 0.5, both)

    assert set(left.fewest) == both - set(found.fewest)
    assert none.fewest == ()


def test_a_series_without_a_target_is_not_mended_by_a_figure(enter, thread: Thread) -> None:
    Target.objects.filter(series=thread.south_series).delete()
    Target.objects.filter(series=thread.north_series).delete()
    figures.recompute([thread.south_series.pk, thread.north_series.pk])

    page = read(enter("karin"), f"/traden/{thread.in_time.key}/")

    assert "Hemtjänst i tid, oktober 2026" in page
    assert "Det räcker med" not in page


def test_the_unit_says_it_without_calling_anybody_late(enter, thread: Thread) -> None:
    unsure(thread.south_series)

    page = read(enter("sven"), "/organisation/home-care-south/")
    goals = page[: page.index('id="del-')] if 'id="del-' in page else page

    assert f"<h3>{TITLE}</h3>" in goals
    assert f"<td>{WITHIN_ERROR}</td>" in goals
    assert "skulle ha kommit" not in goals


def test_everybody_reads_the_reason_instead_of_a_day(client: Client, thread: Thread) -> None:
    unsure(thread.south_series)
    figures.publish_series(thread.south_series, is_public=True, by=None)

    (fact,) = goal_page(thread.south)["lacking"]
    page = client.get(f"/resultat/{thread.south.key}/").text

    assert (fact.name, fact.expected) == ("Hemtjänst i tid", WITHIN_ERROR)
    assert (fact.has_come, fact.is_awaited) == (True, False)
    assert f"<td>{WITHIN_ERROR}</td>" in page
    assert "skulle ha kommit" not in page


def test_what_everybody_may_not_see_is_not_said_to_be_missing(
    client: Client, thread: Thread
) -> None:
    unsure(thread.south_series)

    page = client.get(f"/resultat/{thread.in_time.key}/").text

    assert "Dessutom går 2 uppgifter till inte att bedöma." in page
    assert "Dessutom saknas" not in page


def test_more_than_is_shown_is_said_to_lack_only_where_nothing_has_come() -> None:
    status = GoalStatus(count_not_assessable=3)

    assert sentences.more_missing(status, 3, come=1) == ""
    assert sentences.more_missing(status, 1) == "Dessutom saknas 2 uppgifter till."
    assert sentences.more_missing(status, 2, come=1) == (
        "Dessutom går 1 uppgift till inte att bedöma."
    )


def test_a_row_is_named_awaited_only_where_a_day_comes(
    client: Client, enter, thread: Thread
) -> None:
    figures.publish_series(thread.south_series, is_public=True, by=None)
    addresses = (
        f"/resultat/{thread.south.key}/",
        f"/traden/{thread.south.key}/",
        "/organisation/home-care-south/",
    )
    karin = enter("karin")
    late = [read(karin, address) for address in addresses]
    figures.report_missing(
        thread.south_series,
        period=ReportingPeriod.objects.get(key="2026-10"),
        reason="Systemet låg nere",
        expected_on=date(2026, 12, 1),
        by=None,
    )

    coming = [read(karin, address) for address in addresses]

    assert [page.count("<td>skulle ha kommit") for page in late] == [1, 1, 1]
    assert [page.count('<td data-name="Väntas">1\u00a0december') for page in coming] == [1, 1, 1]


def counted(**found: int) -> dict[str, int]:
    names = ("count_met", "count_partly", "count_not_met", "count_not_assessable")
    return {name: found.get(name.removeprefix("count_"), 0) for name in names}


def test_what_cannot_be_assessed_is_not_said_to_be_unreached() -> None:
    assert _sentence(counted(not_assessable=1)) == "Målvärdet går inte att bedöma än."
    assert _sentence(counted(not_assessable=5)) == "Målvärdena går inte att bedöma än."
    assert _sentence(counted(met=1)) == "Målvärdet nås."
    assert _sentence(counted(not_met=1)) == "Målvärdet nås inte än."
    assert _sentence(counted(not_met=2)) == "Noll av två målvärden nås."
    assert _sentence(counted(not_met=4, not_assessable=1)) == (
        "Noll av fem målvärden nås. Ett går inte att bedöma."
    )
