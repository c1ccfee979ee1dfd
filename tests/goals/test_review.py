"""The language of a text is read where it is written, and stops nobody."""

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from rodtrad.goals import services
from rodtrad.goals.models import Activity, Assignment, Goal
from rodtrad.goals.services import Task, Work
from tests.goals.asking import read
from tests.goals.conftest import Thread, goal

VAGUE = "Vi ska verka för god kvalitet om möjligt"
CLEAR = "Högst fem procent av eleverna i årskurs 7 är borta 2028"
BACK_DOOR = "Med ”om möjligt” kan åtagandet alltid sägas vara uppfyllt."


def reviewed(client: Client, url: str, data: dict[str, object]) -> str:
    response = client.post(url, data | {"review": "1"})
    assert response.status_code == 200
    return response.content.decode()


def writing(thread: Thread) -> tuple[str, dict[str, object]]:
    body = thread.town.home_care_south.pk
    url = f"/traden/nytt/?under={thread.in_time.key}"
    return url, {"level": "unit_goal", "body": body, "title": VAGUE, "description": "Så <b>här</b>"}


def test_a_goal_is_read_before_it_is_saved_and_keeps_its_words(enter, thread: Thread) -> None:
    url, data = writing(thread)
    before = Goal.objects.count()

    page = reviewed(enter("karin"), url, data)

    assert 'id="granskning"' in page
    assert BACK_DOOR in page
    assert "<mark>om möjligt</mark>" in page
    assert "Ett förbehåll utan gräns tömmer hela meningen." in page
    assert "Vi plogar gång- och cykelvägar före klockan sju" in page
    assert f'value="{VAGUE}"' in page
    assert "Så &lt;b&gt;här&lt;/b&gt;" in page
    assert Goal.objects.count() == before


def test_a_form_that_is_only_read_is_not_scolded_for_what_it_lacks(enter, thread: Thread) -> None:
    url, _data = writing(thread)

    page = reviewed(enter("karin"), url, {"title": VAGUE})

    assert "has-error" not in page
    assert "<title>Skriv ett mål" in page


def test_remarks_stop_nobody_from_saving(enter, thread: Thread) -> None:
    url, data = writing(thread)

    response = enter("karin").post(url, data)

    assert response.status_code == 302
    assert Goal.objects.filter(title=VAGUE).exists()


def test_a_clear_text_is_told_to_be_so(enter, thread: Thread) -> None:
    url, data = writing(thread)

    page = reviewed(enter("karin"), url, data | {"title": CLEAR, "description": ""})

    assert "Språket är klart som det är." in page


def test_nothing_written_is_nothing_to_read(enter, thread: Thread) -> None:
    url, data = writing(thread)

    page = reviewed(enter("karin"), url, data | {"title": " ", "description": ""})

    assert "Skriv något först, så läses det." in page


def test_a_new_form_says_nothing_of_language(enter, thread: Thread) -> None:
    page = read(enter("karin"), writing(thread)[0])

    assert "Här står råd om språket när texten har lästs." in page
    assert "<mark>" not in page
    assert 'formaction="#granskning"' in page


def test_a_text_is_read_while_it_is_written_and_an_empty_one_in_silence(
    enter, thread: Thread
) -> None:
    url, data = writing(thread)
    client, live = enter("karin"), {"HX-Request": "true"}

    written = client.post(url, data | {"review": "1"}, headers=live).content.decode()
    empty = client.post(url, {"review": "1", "title": " "}, headers=live).content.decode()

    assert BACK_DOOR in written
    assert "Skriv något först" not in empty
    assert not Goal.objects.filter(title=VAGUE).exists()


def test_one_remark_is_counted_as_one(enter, thread: Thread) -> None:
    url, data = writing(thread)
    one = f"{CLEAR}, om möjligt"

    page = reviewed(enter("karin"), url, data | {"title": one, "description": ""})

    assert "En sak att tänka på." in page


def test_a_vision_is_not_asked_for_a_time(enter, thread: Thread) -> None:
    data = {"level": "vision", "body": thread.town.council.pk, "title": "Sjöby är tryggt"}
    goal_data = data | {"level": "council_goal"}
    client = enter("maja")

    page = reviewed(client, "/traden/nytt/", data)
    other = reviewed(client, "/traden/nytt/", goal_data)

    assert "Målet säger inte när det ska vara nått." in other
    assert page.count("<mark>") <= other.count("<mark>")


def test_an_edited_goal_is_read_as_it_stands_and_as_it_is_being_changed(
    enter, thread: Thread
) -> None:
    draft = goal("unit_goal", thread.town.home_care_south, VAGUE, thread.in_time)
    client, url = enter("karin"), f"/traden/{draft.key}/andra/"

    opened = read(client, url)
    changed = reviewed(client, url, {"title": "Arbetet i fokus", "version": "1"})

    assert BACK_DOOR in opened
    assert BACK_DOOR not in changed
    assert "<mark>i fokus</mark>" in changed
    assert 'name="version" value="1"' in changed
    assert Goal.objects.get(pk=draft.pk).title == VAGUE


def test_a_draft_tells_who_may_change_it_and_nobody_else(enter, thread: Thread) -> None:
    draft = goal("unit_goal", thread.town.home_care_south, VAGUE, thread.in_time)

    authors = read(enter("karin"), f"/traden/{draft.key}/")
    readers = read(enter("sven"), f"/traden/{draft.key}/")

    assert "Språket i utkastet" in authors
    assert BACK_DOOR in authors
    assert BACK_DOOR not in readers


def test_a_decided_goal_is_left_in_peace(enter, thread: Thread) -> None:
    made = goal("unit_goal", thread.town.home_care_south, VAGUE, thread.in_time)
    services.decide_goal(made, decision=thread.town.decision, by=None)

    assert "Språket i utkastet" not in read(enter("maja"), f"/traden/{made.key}/")


def test_a_draft_without_fault_says_nothing(enter, thread: Thread) -> None:
    draft = goal("unit_goal", thread.town.home_care_south, CLEAR, thread.in_time)

    assert "Språket i utkastet" not in read(enter("karin"), f"/traden/{draft.key}/")


def test_a_drafts_page_and_its_form_stay_within_their_cost(enter, thread: Thread) -> None:
    draft = goal("unit_goal", thread.town.home_care_south, VAGUE, thread.in_time)
    client = enter("karin")

    for url in (f"/traden/{draft.key}/", f"/traden/{draft.key}/andra/"):
        read(client, url)
        with CaptureQueriesContext(connection) as asked:
            page = read(client, url)
        assert BACK_DOOR in page
        assert len(asked) <= 12


def test_an_activity_is_read_as_it_is_planned_and_changed(enter, thread: Thread) -> None:
    client = enter("karin")
    url = f"/traden/{thread.south.key}/aktivitet/"
    before = Activity.objects.count()
    data = {"title": VAGUE, "unit": thread.town.home_care_south.pk, "ends_on": "2026-12-01"}

    planned = reviewed(client, url, data)
    work = Work(title=VAGUE, responsible=thread.town.karin, ends_on=date(2026, 12, 1))
    made = services.plan_activity(
        thread.south, unit=thread.town.home_care_south, work=work, is_draft=True, by=None
    )
    changed = read(client, f"/aktiviteter/{made.pk}/andra/")

    assert BACK_DOOR in planned
    assert 'value="2026-12-01"' in planned
    assert BACK_DOOR in changed
    assert Activity.objects.count() == before + 1


def test_an_assignment_is_read_as_it_is_given_and_changed(enter, thread: Thread) -> None:
    given = services.give_assignment(
        thread.town.council,
        task=Task(VAGUE, "", thread.town.care_committee, "", None, "", None),
        decision=None,
        by=None,
    )
    client = enter("kerstin")

    new = reviewed(client, "/uppdrag/nytt/", {"title": VAGUE})
    changed = reviewed(client, f"/uppdrag/{given.pk}/andra/", {"title": "Nu", "description": VAGUE})

    assert BACK_DOOR in new
    assert BACK_DOOR in changed
    assert Assignment.objects.get().title == VAGUE


@pytest.mark.parametrize("who", ["amina", "sven"])
def test_a_stranger_reads_no_form(enter, thread: Thread, who: str) -> None:
    draft = goal("unit_goal", thread.town.home_care_south, VAGUE, thread.in_time)

    response = enter(who).post(f"/traden/{draft.key}/andra/", {"title": "x", "review": "1"})

    assert response.status_code in {403, 404}
    assert BACK_DOOR not in response.content.decode()
