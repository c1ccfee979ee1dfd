"""Goals are written, hung up, measured and judged on their pages."""

import pytest

from rodtrad.goals import services
from rodtrad.goals.models import Goal, GoalLink, GoalMeasure, Judgement
from rodtrad.goals.services import Wording
from tests.goals.asking import read
from tests.goals.conftest import Thread, goal


def test_a_manager_writes_a_goal_under_another(enter, thread: Thread) -> None:
    client = enter("karin")
    page = read(client, f"/traden/nytt/?under={thread.in_time.key}")

    response = client.post(
        f"/traden/nytt/?under={thread.in_time.key}",
        {"level": "unit_goal", "body": thread.town.home_care_south.pk, "title": "Trygga"},
    )

    assert "Under målet ”Hjälpen kommer i tid”." in page
    assert response["Location"] == "/traden/trygga/"
    assert GoalLink.objects.get(child__key="trygga").parent == thread.in_time


def test_a_goal_without_a_name_is_sent_back_with_its_text(enter, thread: Thread) -> None:
    response = enter("karin").post(
        f"/traden/nytt/?under={thread.in_time.key}",
        {
            "level": "unit_goal",
            "body": thread.town.home_care_south.pk,
            "title": " ",
            "description": "Det här skrev jag",
        },
    )

    assert "Det här skrev jag" in response.content.decode()
    assert Goal.objects.count() == 6


def test_two_write_at_once_and_the_second_sees_both(enter, thread: Thread) -> None:
    draft = goal("unit_goal", thread.town.home_care_south, "Först", thread.in_time)
    services.edit_goal(draft, wording=Wording("Karins ord"), by=thread.town.karin)
    client = enter("maja")

    first = client.post(f"/traden/{draft.key}/andra/", {"title": "Majas ord", "version": "1"})
    page = first.content.decode()
    second = client.post(f"/traden/{draft.key}/andra/", {"title": "Majas ord", "version": "2"})

    assert "Någon annan har ändrat samma text. Din version finns kvar här." in page
    assert 'value="Majas ord"' in page
    assert 'name="version" value="2"' in page
    assert second.status_code == 302
    assert Goal.objects.get(pk=draft.pk).title == "Majas ord"


def test_a_stranger_edits_nothing_and_hears_why(enter, thread: Thread) -> None:
    response = enter("amina").get(f"/traden/{thread.south.key}/andra/")

    assert response.status_code == 403
    assert "Ditt uppdrag gäller inte den här enheten." in response.content.decode()


def test_a_goal_is_hung_up_and_taken_down(enter, thread: Thread) -> None:
    client = enter("maja")
    url = f"/traden/{thread.in_time.key}/hang/"
    data = {"parent": thread.school.pk, "weight": "0,5", "is_main": ""}

    hung = client.post(url, data)
    link = GoalLink.objects.get(child=thread.in_time, parent=thread.school)
    listed = read(client, url)
    client.post(f"{url}{link.pk}/ta-ner/")

    assert hung.status_code == 302
    assert "Bidrar till Alla klarar skolan" in listed
    assert not GoalLink.objects.filter(pk=link.pk).exists()


def test_a_weight_that_is_no_number_is_said(enter, thread: Thread) -> None:
    data = {"parent": thread.school.pk, "weight": "tungt"}

    response = enter("maja").post(f"/traden/{thread.in_time.key}/hang/", data)

    assert "”tungt” är inte ett tal." in response.content.decode()


def test_a_goal_is_measured_and_not(enter, thread: Thread) -> None:
    draft = goal("unit_goal", thread.town.home_care_south, "Nytt mål", thread.in_time)
    client = enter("karin")
    url = f"/traden/{draft.key}/mat/"

    client.post(url, {"series": thread.south_series.pk, "weight": "1"})
    measure = GoalMeasure.objects.get(goal=draft)
    listed = read(client, url)
    client.post(f"{url}{measure.pk}/ta-bort/")

    assert "Hemtjänst i tid" in listed
    assert not GoalMeasure.objects.filter(goal=draft).exists()


def test_to_judge_otherwise_asks_for_the_reason(enter, thread: Thread) -> None:
    thread.report(thread.south_series, "91")
    client = enter("karin")
    url = f"/traden/{thread.south.key}/bedom/"

    asked = client.post(url, {"outcome": "partly", "reason": ""})
    done = client.post(url, {"outcome": "partly", "reason": "Natten saknas."})

    words = "Du bedömer målet på ett annat sätt än siffrorna. Skriv varför."
    assert words in asked.content.decode()
    assert done.status_code == 302
    assert Judgement.objects.get().reason == "Natten saknas."


def test_one_whose_role_writes_no_goals_there_is_told_at_once(enter, thread: Thread) -> None:
    client = enter("karin")

    top, plan = client.get("/traden/nytt/"), enter("ebba").get("/planer/ny/")

    assert (top.status_code, plan.status_code) == (403, 403)
    goals = "Ditt uppdrag ger inte rätt att skriva mål på den här nivån."
    plans = "Ditt uppdrag ger inte rätt att skriva planer."
    assert (goals in top.content.decode(), plans in plan.content.decode()) == (True, True)


@pytest.mark.parametrize("who", ["lars", "karin"])
def test_one_who_writes_plans_but_no_goals_at_the_top_is_told_of_the_goals_alone(
    enter, thread: Thread, who: str
) -> None:
    client = enter(who)

    goals, plans = client.get("/traden/nytt/"), client.get("/planer/ny/")

    assert (goals.status_code, plans.status_code) == (403, 200)
    told = goals.content.decode()
    assert "Ditt uppdrag ger inte rätt att skriva mål på den här nivån." in told
    assert "skriva planer" not in told
