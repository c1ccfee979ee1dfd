"""Groups of what residents write: whoever reads five in one sees it, and counts only those."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rodtrad.core.themes import Change
from rodtrad.feedback import services, tasks
from rodtrad.feedback.enums import Secrecy, State
from rodtrad.feedback.models import CaseWords, FeedbackCase, Theme, ThemedCase
from rodtrad.feedback.queries.themes import themes_for, to_group
from tests.feedback.conftest import NOW, brought, words
from tests.theme_texts import SAID, texts
from tests.town import Town

pytestmark = pytest.mark.django_db
Enter = Callable[[str], Client]


def theme(town: Town, south: int = 6, north: int = 0, school: int = 0) -> Theme:
    """A group with so many cases at each."""
    made = Theme.objects.create(words=["vattnet", "kranen"])
    places = ((town.home_care_south, south), (town.home_care_north, north))
    for unit, count in (*places, (town.lake_school, school)):
        for _one in range(count):
            ThemedCase.objects.create(theme=made, case=brought(unit, text="Vattnet i kranen"))
    return made


def test_the_night_puts_texts_that_say_alike_together(town: Town) -> None:
    for one in texts(10):
        brought(town.home_care_south, text=one.text)
    old = Theme.objects.create(words=["gammalt"])
    tasks.group_texts()
    found = {word for one in Theme.objects.all() for word in one.words}

    assert len(found) > 4
    assert found < set(words(" ".join(SAID)).lower().replace(",", "").split())
    assert not Theme.objects.filter(pk=old.pk).exists()


def test_what_is_marked_wordless_old_or_no_case_is_not_grouped(town: Town) -> None:
    cases = [brought(town.home_care_south) for _one in range(6)]
    for case, values in zip(
        cases,
        (
            {"secrecy": Secrecy.MARKED},
            {"state": State.HELD},
            {"state": State.REMOVED},
            {"received_at": NOW - timedelta(days=366)},
        ),
        strict=False,
    ):
        FeedbackCase.objects.filter(pk=case.pk).update(**values)
    CaseWords.objects.filter(case=cases[4]).delete()

    assert [case.pk for case in to_group()] == [cases[5].pk]


def test_a_group_is_for_those_who_read_five_of_its_cases(town: Town) -> None:
    theme(town, south=5, north=4)
    by = {name: themes_for(getattr(town, name))[0] for name in ("karin", "lars", "adam")}

    assert [one.count for one in by["karin"]] == [5]
    assert [one.count for one in by["lars"]] == [9]
    assert by["adam"] == []
    assert dict(by["lars"][0].units)[town.home_care_north.pk] == 4


def test_four_are_too_few(town: Town) -> None:
    theme(town, south=4, school=9)
    found, left = themes_for(town.karin)

    assert found == []
    assert (left.of, left.marked, left.wordless, left.alone) == (4, 0, 0, 4)


def test_what_is_marked_since_the_night_leaves_at_once_and_what_is_left_out_is_told(
    town: Town,
) -> None:
    theme(town, south=7)
    marked, wordless = FeedbackCase.objects.order_by("pk")[:2]
    FeedbackCase.objects.filter(pk=marked.pk).update(secrecy=Secrecy.MARKED)
    ThemedCase.objects.filter(case=wordless).delete()
    CaseWords.objects.filter(case=wordless).delete()
    found, left = themes_for(town.karin)

    assert [one.count for one in found] == [5]
    assert (left.of, left.marked, left.wordless, left.alone) == (7, 1, 1, 0)


def test_a_group_that_was_not_there_before_grows(town: Town) -> None:
    theme(town, south=8)
    before = [brought(town.home_care_south, text="Annat") for _one in range(30)]
    FeedbackCase.objects.filter(pk__in=[case.pk for case in before]).update(
        received_at=NOW - timedelta(days=200), registered_at=NOW
    )
    (grown,), _left = themes_for(town.karin)

    assert grown.growth.change is Change.GROWS
    assert grown.months == (*[0] * 11, 8)


def test_the_page_tells_the_groups_and_what_is_left_out(enter: Enter, town: Town) -> None:
    made = theme(town, south=8)
    before = [brought(town.home_care_south, text="Annat") for _one in range(30)]
    FeedbackCase.objects.filter(pk__in=[case.pk for case in before]).update(
        received_at=NOW - timedelta(days=200), registered_at=NOW
    )
    page = enter("karin").get(reverse("feedback:themes"))
    said = words(page.text)

    assert "En grupp växer." in said
    assert "Vattnet och kranen" in said
    assert "fanns inte före de senaste 90 dagarna" in said
    assert "Du läser 38 ärenden från det senaste året. 8 ligger i grupperna här." in said
    assert f"tema={made.pk}" in page.text
    assert "nov. 2026: 8" in said or "nov 2026: 8" in said


def test_the_page_says_that_a_group_shrinks_or_stands(enter: Enter, town: Town) -> None:
    theme(town, south=30)
    FeedbackCase.objects.update(received_at=NOW - timedelta(days=200), registered_at=NOW)
    empty = words(enter("karin").get(reverse("feedback:themes")).text)
    now = [brought(unit, text="Annat") for unit in [town.home_care_south] * 30]
    FeedbackCase.objects.filter(pk=now[0].pk).update(received_at=NOW - timedelta(days=200))
    ThemedCase.objects.create(theme=Theme.objects.get(), case=now[1])
    shrunk = words(enter("karin").get(reverse("feedback:themes")).text)

    assert "För få för att säga om det har ändrats" in empty
    assert "Ingen grupp växer" in empty
    assert "Minskar:" in shrunk
    assert "gånger så stor del av ärendena" in shrunk


def test_who_reads_none_is_told_so(enter: Enter, town: Town) -> None:
    theme(town)

    said = words(enter("adam").get(reverse("feedback:themes")).text)

    assert "Det finns för få texter som liknar varandra." in said
    assert "Vattnet" not in said


def test_many_units_are_told_as_so_many_more(enter: Enter, town: Town) -> None:
    made = theme(town, south=5)
    for unit in (town.home_care_north, town.lake_school, town.care, town.head_office):
        ThemedCase.objects.create(theme=made, case=brought(unit))

    said = words(enter("maja").get(reverse("feedback:themes")).text)

    assert "2 enheter till" in said


def test_the_list_shows_the_cases_of_a_group_that_one_reads(enter: Enter, town: Town) -> None:
    made = theme(town, south=5, school=1)
    outside = brought(town.home_care_south)
    marked = FeedbackCase.objects.order_by("pk").first()
    FeedbackCase.objects.filter(pk=marked.pk).update(secrecy=Secrecy.MARKED)
    client = enter("karin")
    page = client.get(reverse("feedback:list"), {"lage": "all", "tema": made.pk}).text

    assert "4 ärenden." in words(page)
    assert outside.code not in page


def test_a_list_of_groups_costs_the_same_for_one_as_for_three(enter: Enter, town: Town) -> None:
    client, at = enter("karin"), reverse("feedback:themes")
    theme(town)
    client.get(at)
    with CaptureQueriesContext(connection) as one:
        client.get(at)
    theme(town)
    theme(town)
    with CaptureQueriesContext(connection) as three:
        client.get(at)

    assert len(one) == len(three)


def test_nothing_to_group_leaves_nothing(town: Town) -> None:
    Theme.objects.create(words=["gammalt"])

    assert services.group_texts() == 0
    assert not Theme.objects.exists()
