"""What cases and improvement areas tell a year's report."""

from collections.abc import Callable
from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from rodtrad.declarations import report_items
from rodtrad.declarations.report_items import answered as items
from rodtrad.feedback import services
from rodtrad.feedback.models import FeedbackCase
from rodtrad.feedback.year_items import routines, used
from rodtrad.improvement import services as actions
from rodtrad.profiles import library
from tests.declarations.conftest import adopted
from tests.feedback.conftest import NOW, answered, brought, given, words
from tests.feedback.reporting import came
from tests.improvement.conftest import case_of, cause, counted, done
from tests.town import Town

pytestmark = pytest.mark.django_db
Enter = Callable[[str], Client]
TODAY = NOW.date()


def test_what_came_was_answered_acted_on_and_told_back(town: Town) -> None:
    action = counted(town, on=TODAY - timedelta(days=110))
    told = case_of(town, action.cause, TODAY, kind="complaint")
    services.raise_action(told, action=action, by=None)
    done(action, ago=100)
    answered(brought(town.home_care_south), town.karin, result="partly", measure="Vi ringer före.")
    answered(brought(town.home_care_north), town.lars)
    services.receive(given(), token=uuid4(), by=None, is_doubtful=True)
    last_year = brought(town.lake_school)
    FeedbackCase.objects.filter(pk=last_year.pk).update(
        received_at=timezone.now() - timedelta(days=400)
    )

    section = routines(2026, TODAY)

    assert [count for _name, count in section.rows] == ["3", "2", "1", "1", "1"]
    assert section.sentence.startswith("3 ärenden kom 2026. 2 har fått svar, och 1 av svaren säger")


def test_a_year_without_cases_proves_no_routine(town: Town) -> None:
    brought(town.lake_school)

    section = routines(2025, date(2025, 12, 31))

    assert "ingen kan säga" in section.sentence
    assert {count for _name, count in section.rows} == {"0"}


def test_causes_are_told_with_what_is_done_and_few_cases_as_few(town: Town) -> None:
    often, seldom = cause(), cause("Bemötande")
    came(town.home_care_south, 6, causes=[often])
    came(town.home_care_south, 2, causes=[seldom])
    came(town.home_care_south, 3, causes=[seldom], secrecy="marked")
    done(counted(town, cause=often, on=TODAY - timedelta(days=110)), ago=100)
    counted(town, cause=seldom)

    section = used(2026, TODAY)

    assert section.rows == (
        ("Bemötande", "färre än 5", "1", "0", "0"),
        ("Väntetid", "6", "0", "1", "0"),
    )
    assert section.sentence == (
        "Orsaker i ärendena 2026: 2. Åtgärder mot dem: 1 pågår, 1 är klara, 0 hjälpte."
    )


def test_the_year_of_both_profiles_is_answered_by_cases(enter: Enter, town: Town) -> None:
    adopted(town, "umea")
    actions.name_area(unit=town.home_care_south, name="Tider", why="Vi är sena.", by=None)
    known = {one.item.key: one.section for one in items(2026, TODAY)}
    page = words(enter("maja").get("/deklarationer/arsredovisning/2026/").text)

    lacking = {key for key, section in known.items() if section is None and key.startswith("y")}
    assert lacking == {"y2004_5"}
    assert "1 förbättringsområde är valt 2026." in page
    assert "Inget ärende 2026 har en angiven orsak." in page


def test_another_profile_asks_the_same_under_its_own_names() -> None:
    asked = {item.key for item in library.load("osteraker").report_items if item.is_option}

    assert asked - report_items._builders.keys() == {"experienced_quality"}


def test_more_cases_cost_no_more_questions(town: Town) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as asked:
            routines(2026, TODAY)
            used(2026, TODAY)
        return len(asked)

    came(town.home_care_south, 1, causes=[cause()])
    few = cost()
    came(town.home_care_north, 30, month=3, causes=[cause("Bemötande")])
    assert cost() == few
