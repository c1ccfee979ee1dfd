"""A goal is everybody's to read; what is said of it, and figures not published, are not."""

import pytest
from django.test import Client

from rodtrad.annotations import services as annotations
from rodtrad.annotations.models import Attachment
from rodtrad.goals.models import Goal
from rodtrad.notifications.models import Notice
from tests.goals.asking import read
from tests.goals.conftest import Thread


@pytest.fixture
def said(thread: Thread) -> Goal:
    """A goal with a comment and a file that speak of the work inside the municipality."""
    annotations.say(
        thread.south, text="Två är sjuka på Söder.", upload=None, also=[], by=thread.town.karin
    )
    annotations.add_attachment(
        thread.south, name="lista.txt", contents=b"Namn och turer", by=thread.town.karin
    )
    return thread.south


def about(goal: Goal) -> str:
    return f"/om/goals.goal/{goal.pk}/"


def file_of_the_goal() -> str:
    return f"/om/fil/{Attachment.objects.get().pk}/"


def test_a_colleague_reads_what_is_said_of_a_public_goal(enter, said: Goal) -> None:
    page = read(enter("lena"), f"/traden/{said.key}/")

    assert "Två är sjuka på Söder." in page
    assert "lista.txt" in page


@pytest.mark.parametrize("stranger", ["pia", "ebba"])
def test_who_works_elsewhere_reads_the_goal_but_not_what_is_said_of_it(
    enter, said: Goal, stranger: str
) -> None:
    page = read(enter(stranger), f"/traden/{said.key}/")

    assert "Söder: 90 av 100 besök i tid" in page
    assert "Två är sjuka på Söder." not in page
    assert "lista.txt" not in page


@pytest.mark.parametrize("stranger", ["pia", "ebba"])
def test_who_works_elsewhere_finds_neither_the_comments_nor_the_file(
    enter, said: Goal, stranger: str
) -> None:
    hands: Client = enter(stranger)

    answers = [hands.get(address).status_code for address in (about(said), file_of_the_goal())]

    assert answers == [404, 404]


def test_who_works_elsewhere_is_not_told_when_named(thread: Thread) -> None:
    annotations.post_comment(thread.south, text="Hej @pia och @sven", by=thread.town.karin)

    told = Notice.objects.values_list("recipient__username", flat=True)

    assert list(told) == ["sven"]


@pytest.mark.parametrize(("who", "sees"), [("lena", True), ("pia", False)])
def test_a_figure_that_is_not_published_is_shown_only_to_who_may_see_it(
    enter, thread: Thread, who: str, sees: bool
) -> None:
    thread.report(thread.south_series, "71.5")

    page = read(enter(who), f"/traden/{thread.south.key}/")

    assert ("71,5" in page) is sees
    assert ("Hemtjänst i tid" in page) is sees
