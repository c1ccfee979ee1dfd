"""The register shows every number that was given, what has gone since, and what is missing."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from rodtrad.feedback import services
from rodtrad.feedback.enums import Secrecy
from rodtrad.feedback.models import FeedbackCase, RegistrySeries
from rodtrad.feedback.queries.series import missing_in
from rodtrad.feedback.services import Wish
from tests.feedback.conftest import brought, words
from tests.feedback.keeping import known
from tests.town import Town

pytestmark = pytest.mark.django_db

Enter = Callable[[str], Client]
BOOK = "/synpunkter/diarium/"


def lose(case: FeedbackCase) -> None:
    """Let a number have no case, which nothing in the product can do."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute("UPDATE feedback_feedbackcase SET number = 99 WHERE id = %s", [case.pk])
        cursor.execute("SET LOCAL session_replication_role = DEFAULT")


def test_every_number_has_its_case(enter: Enter, town: Town) -> None:
    first, second = brought(town.home_care_south), brought(town.home_care_north)

    page = words(enter("maja").get(BOOK).text)

    assert "Nummer 1–2 är givna. Inget saknas." in page
    assert page.index("00002") < page.index("00001")
    assert page.index(second.code) < page.index(first.code)


def test_a_number_without_a_case_is_told(enter: Enter, town: Town) -> None:
    cases = [brought(town.home_care_south) for _ in range(3)]
    lose(cases[1])

    page = words(enter("maja").get(BOOK).text)

    assert missing_in(RegistrySeries.objects.get()) == [2]
    assert "Nummer 2 har inget ärende, och det finns ingen förklaring." in page
    assert "Inget saknas" not in page
    assert "Numret har inget ärende" in page


def test_what_has_gone_is_told_with_its_reason(enter: Enter, town: Town) -> None:
    case = known(town)
    wish = Wish("erasure", True, "Den som skrev bad om det.", goes="contact")
    services.decide(case, wish, by=town.karin)

    page = words(enter("maja").get(BOOK).text)

    assert "Inget saknas." in page
    assert case.code in page
    assert "namn och kontaktuppgifter. Skäl: efter avsändarens begäran" in page


def test_a_case_one_may_not_read_keeps_its_number_and_tells_no_more(
    enter: Enter, town: Town
) -> None:
    case = brought(town.home_care_south)
    FeedbackCase.objects.update(secrecy=Secrecy.MARKED)

    page = words(enter("siv").get(BOOK).text)

    assert "00001 Ett ärende som du inte kan se" in page
    assert case.code not in page


def test_who_reads_no_bodys_cases_reads_no_register(enter: Enter, town: Town) -> None:
    brought(town.home_care_south)

    page = words(enter("sven").get(BOOK).text)

    assert "Du läser inget diarium över synpunkter." in page
    assert "00001" not in page


def test_another_bodys_register_is_chosen(enter: Enter, town: Town) -> None:
    brought(town.home_care_south)
    other = brought(town.lake_school)
    assert other.registry is not None

    page = words(enter("maja").get(BOOK, {"serie": other.registry_id}).text)

    assert other.code in page


def test_more_numbers_cost_no_more_questions(
    enter: Enter, town: Town, django_assert_max_num_queries: Any
) -> None:
    for _ in range(6):
        brought(town.home_care_south)
    window = enter("maja")
    window.get(BOOK)

    with django_assert_max_num_queries(12):
        window.get(BOOK)
