"""Activities are planned and followed on their pages."""

from datetime import date, timedelta

import pytest
import time_machine
from django.db import connection

from rodtrad.goals import services
from rodtrad.goals.models import Activity
from rodtrad.goals.services import Work
from rodtrad.organisation.models import Appointment
from tests.goals.asking import read
from tests.goals.conftest import Thread


def test_an_activity_is_planned_from_its_goal(enter, thread: Thread) -> None:
    town = thread.town
    data = {"title": "Ring", "unit": town.home_care_south.pk, "responsible": town.karin.pk,
            "ends_on": "2026-12-24"}  # fmt: skip

    response = enter("karin").post(f"/traden/{thread.south.key}/aktivitet/", data)

    made = Activity.objects.get(title="Ring")
    assert response["Location"] == f"/aktiviteter/{made.pk}/"
    assert (made.state, made.responsible, made.ends_on) == (
        "planned",
        town.karin,
        date(2026, 12, 24),
    )


def test_what_lacks_an_owner_can_be_kept_as_a_draft(enter, thread: Thread) -> None:
    client, url = enter("karin"), f"/traden/{thread.south.key}/aktivitet/"
    data = {"title": "Ring", "unit": thread.town.home_care_south.pk}

    refused = client.post(url, data).content.decode()
    kept = client.post(url, data | {"draft": "1"})

    assert "Välj vem som ansvarar, eller spara aktiviteten som utkast." in refused
    assert kept.status_code == 302
    assert Activity.objects.get(title="Ring").state == "draft"


def test_a_draft_is_completed(enter, thread: Thread) -> None:
    town = thread.town
    draft = services.plan_activity(
        thread.south, unit=town.home_care_south, work=Work("Ring"), is_draft=True, by=None
    )
    client = enter("karin")
    page = read(client, f"/aktiviteter/{draft.pk}/")
    data = {"title": "Ring", "responsible": town.karin.pk, "ends_on": "2026-12-24", "version": "1"}

    client.post(f"/aktiviteter/{draft.pk}/andra/", data)

    assert "Det här är ett utkast." in page
    assert Activity.objects.get(pk=draft.pk).state == "planned"


def test_an_activity_tells_how_it_goes(enter, thread: Thread) -> None:
    client, url = enter("karin"), f"/aktiviteter/{thread.routes.pk}/"

    before = read(client, url)
    client.post(f"{url}lage/", {"state": "ongoing"})
    after = read(client, url)

    assert "Inte startad. Ska vara klar 4\u00a0december 2026." in before
    assert "Pågår. Ska vara klar 4\u00a0december 2026." in after
    assert "Markera som pågående" in before
    assert "Markera som klar" in after
    assert "Den började." in after


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("kanske", "Välj hur det går med aktiviteten."),
        ("draft", "Aktiviteten är inte startad och kan inte bli utkast."),
    ],
)
def test_an_answer_that_cannot_be_right_changes_nothing(
    enter, thread: Thread, state: str, words: str
) -> None:
    client, url = enter("karin"), f"/aktiviteter/{thread.routes.pk}/"

    response = client.post(f"{url}lage/", {"state": state}, follow=True)

    assert words in response.content.decode()
    assert Activity.objects.get(pk=thread.routes.pk).state == "planned"


def test_a_draft_of_another_unit_is_not_there(enter, thread: Thread) -> None:
    draft = services.plan_activity(
        thread.south, unit=thread.town.home_care_south, work=Work("Ring"), is_draft=True, by=None
    )

    assert enter("amina").get(f"/aktiviteter/{draft.pk}/").status_code == 404


def test_the_form_offers_those_near_the_unit_one_speaks_of(enter, thread: Thread) -> None:
    client, url = enter("lars"), f"/traden/{thread.in_time.key}/aktivitet/"

    before = read(client, url)
    about_south = client.post(url, {"unit": thread.town.home_care_south.pk}).content.decode()

    assert ("Siv Ågren" in before, "Siv Ågren" in about_south) == (True, False)
    assert ("Lars Ekdahl" in before, "Lars Ekdahl" in about_south) == (True, True)


def test_the_second_of_two_sees_both_texts_and_can_then_save(enter, thread: Thread) -> None:
    client, url = enter("karin"), f"/aktiviteter/{thread.routes.pk}/andra/"
    data = {"responsible": thread.town.karin.pk, "ends_on": "2026-12-04"}
    client.post(url, data | {"title": "Gör om rutterna", "version": "1"})

    met = client.post(url, data | {"title": "Byt rutter", "version": "1"}).content.decode()
    again = client.post(url, data | {"title": "Byt rutter", "version": "2"})

    assert "Någon annan har ändrat samma text." in met
    assert "Gör om rutterna" in met
    assert 'name="version" value="2"' in met
    assert again.status_code == 302
    assert Activity.objects.get(pk=thread.routes.pk).title == "Byt rutter"


def test_the_history_says_what_was_changed_to_what(enter, thread: Thread) -> None:
    client, url = enter("karin"), f"/aktiviteter/{thread.routes.pk}/"
    data = {"title": "Byt rutter", "responsible": thread.town.sven.pk, "ends_on": "2026-12-11",
            "version": "1"}  # fmt: skip
    before = read(client, url)

    client.post(f"{url}andra/", data)
    after = read(client, url)

    told = (
        "Namnet ändrades från ”Lägg om rutterna” till ”Byt rutter”.",
        "Den ska vara klar 11\u00a0december 2026.",
        "Den fick en ny ansvarig.",
    )
    assert [words in before for words in told] == [False] * 3
    assert [words in after for words in told] == [True] * 3


@pytest.mark.parametrize(
    ("state", "day", "words"),
    [
        ("ongoing", date(2026, 12, 5), "Pågår. Den skulle ha varit klar. Hur går det?"),
        ("done", date(2026, 12, 5), "Klar."),
    ],
)
def test_a_page_asks_how_it_goes_only_with_what_should_have_been_done(
    enter, thread: Thread, state: str, day: date, words: str
) -> None:
    enter("karin").post(f"/aktiviteter/{thread.routes.pk}/lage/", {"state": state})

    with time_machine.travel(day, tick=False):
        page = read(enter("karin"), f"/aktiviteter/{thread.routes.pk}/")

    assert f'<div class="lead">{words}</div>' in page


def test_a_substitute_is_offered_only_while_the_one_she_stands_in_for_holds_the_role(
    enter, thread: Thread
) -> None:
    town, url = thread.town, f"/traden/{thread.south.key}/aktivitet/"
    client = enter("lars")
    both = client.get(url).text

    Appointment.objects.filter(user=town.karin).update(valid=(date(2022, 1, 1), date(2026, 11, 1)))
    after = client.get(url).text

    offered = [
        [f'<option value="{one.pk}">' in page for one in (town.karin, town.sofia, town.sven)]
        for page in (both, after)
    ]
    assert offered == [[True, True, True], [False, False, True]]


def test_who_may_plan_nowhere_is_not_told_who_works_at_a_unit(enter, thread: Thread) -> None:
    town, url = thread.town, f"/traden/{thread.south.key}/aktivitet/"

    refused = enter("pia").get(url)
    sent = enter("pia").post(url, {"title": "Ring", "unit": town.home_care_south.pk})
    shown = enter("karin").get(url)

    assert [answer.status_code for answer in (refused, sent, shown)] == [403, 403, 200]
    named = [town.karin.display_name in answer.text for answer in (refused, sent, shown)]
    assert named == [False, False, True]


def test_a_unit_that_is_not_ones_own_shows_none_of_its_people(enter, thread: Thread) -> None:
    town, url = thread.town, f"/traden/{thread.south.key}/aktivitet/"
    there = Appointment.objects.get(user=town.pia)

    page = enter("karin").post(url, {"title": "Ring", "unit": there.unit_id}).text

    assert (town.pia.display_name in page, town.karin.display_name in page) == (False, True)


def test_what_is_planned_is_not_offered_to_be_left_as_a_draft(enter, thread: Thread) -> None:
    page = read(enter("karin"), f"/aktiviteter/{thread.routes.pk}/andra/")

    assert "Klar senast" in page
    assert "behövs inte i ett utkast" not in page


def test_an_activity_on_an_earlier_day_is_only_read(enter, thread: Thread) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT now()::date + 1")
        day = cursor.fetchone()[0]
    url = f"/aktiviteter/{thread.routes.pk}/"

    with time_machine.travel(day + timedelta(days=3), tick=False):
        now, then = read(enter("karin"), url), read(enter("karin"), f"{url}?kand={day}")

    said = ("Markera som", "Ändra aktiviteten", "<textarea", "Välj taggar", "på dagens sida")
    assert [text in now for text in said] == [True, True, True, True, False]
    assert [text in then for text in said] == [False, False, False, False, True]
    assert ["Se hur det var en annan dag" in page for page in (now, then)] == [True, True]
