"""Every list of names ends with å, ä and ö, in the database's order as in Python's."""

from datetime import date

import pytest
from django.test import Client

from rodtrad.core.swedish import sort_key
from rodtrad.documents.models import DocumentVersion, GoverningDocument
from rodtrad.goals.models import Goal, GoalSource, Plan
from rodtrad.indicators.models import Indicator, IndicatorDefinition, Series
from rodtrad.organisation.services import create_unit
from rodtrad.search.sorting import by_name
from tests.factories.things import NOW
from tests.goals.conftest import Thread, _november, enter, thread

__all__ = ["_november", "enter", "thread"]

NAMES = ["Öringen", "vinden", "Ärlan", "Zonen", "Åsen", "Wien", "éclair", "Eda", "Falk", "älven"]
IN_ORDER = [
    *("éclair", "Eda", "Falk", "vinden", "Wien", "Zonen", "Åsen", "älven", "Ärlan", "Öringen"),
]
URLS = {
    "plans": "/planer/",
    "a unit's plans": "/organisation/board/",
    "a goal's plan to choose": "/traden/nytt/",
    "goals to hang under": "/traden/{in_time}/hang/",
    "sources": "/malkallor/",
    "what a goal can rest on": "/traden/{in_time}/vilar-pa/",
    "indicators": "/indikatorer/",
    "documents": "/dokument/",
    "documents as a sheet": "/dokument/register.csv",
    "documents for everybody": "/styrdokument/",
    "documents for everybody as a sheet": "/styrdokument/styrdokument.csv",
    "units": "/organisation/",
    "people": "/organisation/personer/",
    "what was found": "/hitta/?q=sorteras&slag=mal",
}


def test_a_swedish_register_is_the_order() -> None:
    assert sorted(NAMES, key=sort_key) == IN_ORDER


def test_the_database_sorts_as_python_does(thread: Thread) -> None:
    Plan.objects.bulk_create(plan(thread, name) for name in [*NAMES, "Überlingen", "ängar"])

    found = list(Plan.objects.order_by(by_name("name")).values_list("name", flat=True))

    assert found == sorted(found, key=sort_key)
    assert found != sorted(found)


def plan(thread: Thread, name: str, state: str = "draft") -> Plan:
    return Plan(
        body=thread.town.board,
        kind="committee_plan",
        name=name,
        first_year=2026,
        last_year=2026,
        state=state,
        decision=thread.town.decision,
    )


@pytest.fixture
def listed(thread: Thread) -> Thread:
    """One thing of each kind with each name."""
    town = thread.town
    Plan.objects.bulk_create(plan(thread, name) for name in NAMES)
    Goal.objects.bulk_create(
        Goal(
            key=f"namn-{number}",
            level="council_goal",
            body=town.council,
            title=name,
            description="Sorteras",
            state="decided",
            valid=thread.home.valid,
        )
        for number, name in enumerate(NAMES)
    )
    GoalSource.objects.bulk_create(
        GoalSource(kind="national", title=name, reference="SFS", valid=NOW) for name in NAMES
    )
    for number, name in enumerate(NAMES):
        _document(thread, number, name)
        _indicator(thread, number, name)
        create_unit(
            key=f"namn-{number}",
            name=name,
            kind="unit",
            parent=town.home_care,
            starts_on=date(2022, 1, 1),
            by=None,
        )
        town.cast[number].family_name = name
        town.cast[number].save()
    return thread


def _document(thread: Thread, number: int, name: str) -> None:
    DocumentVersion.objects.create(
        document=GoverningDocument.objects.create(key=f"namn-{number}", unit=thread.town.care),
        number=1,
        title=name,
        sort_key=sort_key(name),
        kind="policy",
        state="in_force",
        valid=NOW,
        decision=thread.town.decision,
    )


def _indicator(thread: Thread, number: int, name: str) -> None:
    measured = Indicator.objects.create(key=f"namn-{number}", owner=thread.town.care)
    IndicatorDefinition.objects.create(
        indicator=measured,
        name=name,
        sort_key=sort_key(name),
        measure_kind="result",
        unit_of_measure="st",
        direction="higher",
        frequency="year",
        valid=NOW,
    )
    Series.objects.create(indicator=measured, unit=thread.town.care, valid=NOW)


@pytest.mark.parametrize("where", URLS)
def test_every_list_of_names_sorts_as_a_swede_does(enter, listed: Thread, where: str) -> None:
    client: Client = enter("adam" if "people" in where else "maja")

    answer = client.get(URLS[where].format(in_time=listed.in_time.key))
    page = answer.content.decode()

    assert answer.status_code == 200
    known = [name for name in IN_ORDER if name in page]
    assert len(known) >= 9
    assert sorted(known, key=lambda name: page.rindex(name)) == known


def test_a_list_that_sorts_by_code_points_would_be_found_out(listed: Thread) -> None:
    found = list(Goal.objects.filter(title__in=NAMES).order_by("title").values_list("title"))

    assert [name for (name,) in found] != IN_ORDER
