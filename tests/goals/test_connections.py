"""What the thread tells other rooms: unit pages, indicators, those who leave, the command."""

import json
from io import StringIO

from django.core.management import call_command
from django.test import Client

from rodtrad.core.status import Outcome
from rodtrad.goals import services
from rodtrad.goals.models import GoalMeasure, GoalStatus
from rodtrad.goals.queries.strands import strands
from rodtrad.goals.staff.unit_sections import (
    activities_section,
    goals_section,
    plans_section,
)
from rodtrad.goals.tasks import refresh_what_the_day_has_changed
from rodtrad.organisation.queries import tree
from tests.goals.asking import read
from tests.goals.conftest import TODAY, Thread


def test_a_unit_page_says_how_far_its_goals_have_come(thread: Thread) -> None:
    thread.report(thread.south_series, "91")
    node = tree().get(thread.town.home_care_south.pk)

    section = goals_section(thread.town.karin, node, TODAY)

    assert section is not None
    assert section.context["sentence"] == "Målvärdet nås."
    assert section.context["counts"]["count_met"] == 1
    assert section.context["facts"] == []


def test_a_committee_page_names_what_is_missing_below(thread: Thread) -> None:
    thread.report(thread.south_series, "91")
    node = tree().get(thread.town.care_committee.pk)

    section = goals_section(thread.town.nils, node, TODAY)

    assert section is not None
    assert [fact.owner for fact in section.context["facts"]] == ["Hemtjänsten Norr"]


def test_a_unit_page_shows_its_work_and_plans(thread: Thread) -> None:
    standing, sven = tree(), thread.town.sven
    south, council = (
        standing.get(thread.town.home_care_south.pk),
        standing.get(thread.town.council.pk),
    )

    work, plans = activities_section(sven, south, TODAY), plans_section(sven, council, TODAY)

    assert [row.title for row in work.context["rows"]] == ["Lägg om rutterna"]
    assert [row["name"] for row in plans.context["rows"]] == ["Mål och budget 2026"]


def test_a_unit_without_goals_has_no_such_parts(thread: Thread) -> None:
    node = tree().get(thread.town.lake_school.pk)
    sources = (goals_section, activities_section, plans_section)

    assert [source(thread.town.sven, node, TODAY) for source in sources] == [None] * 3


def test_the_unit_page_draws_the_parts(client: Client, thread: Thread) -> None:
    client.force_login(thread.town.sven)
    key = tree().get(thread.town.home_care_south.pk).key

    page = read(client, f"/organisation/{key}/")

    assert "Söder: 90 av 100 besök i tid" in page
    assert "Lägg om rutterna" in page


def test_a_series_knows_the_way_above_it_and_how_it_was_judged(thread: Thread) -> None:
    thread.report(thread.south_series, "91")
    services.judge(
        thread.south, outcome=Outcome.PARTLY, reason="Natten saknas.", by=thread.town.karin
    )

    found = strands([thread.south_series.pk, thread.north_series.pk], TODAY)

    south, north = found[thread.south_series.pk], found[thread.north_series.pk]
    assert [step.title for step in south.steps] == [
        "Sjöby är en kommun att lita på",
        "Äldre bor kvar hemma",
        "Hjälpen kommer i tid",
        "Söder: 90 av 100 besök i tid",
    ]
    assert (south.judgement, south.judged_by, south.judged_on) == (
        Outcome.PARTLY,
        "Karin Ståhl",
        TODAY,
    )
    assert north.judgement is None
    assert strands([0], TODAY) == {}


def test_a_series_that_only_stands_beside_a_goal_takes_no_judgement_from_it(
    thread: Thread,
) -> None:
    GoalMeasure.objects.filter(series=thread.south_series).update(weight=0)
    services.judge(
        thread.south, outcome=Outcome.PARTLY, reason="Natten saknas.", by=thread.town.karin
    )

    south = strands([thread.south_series.pk], TODAY)[thread.south_series.pk]

    assert (south.judgement, south.judged_by, south.is_weighed) == (None, "", False)
    assert south.steps[-1].title == "Söder: 90 av 100 besök i tid"


def test_the_command_says_what_stood_wrong(thread: Thread) -> None:
    GoalStatus.objects.filter(goal=thread.south).update(outcome="met")
    said = []

    for arguments in (["refresh"], ["refresh"], ["refresh", "--json"]):
        answer = StringIO()
        call_command("thread", *arguments, stdout=answer)
        said.append(answer.getvalue().strip())

    assert said[:2] == ["Ett mål stod fel och är rättat.", "Allt stod rätt."]
    assert json.loads(said[2]) == {"differing": 0}


def test_the_command_counts_several(thread: Thread) -> None:
    GoalStatus.objects.update(coverage=0.25)
    answer = StringIO()

    call_command("thread", "refresh", stdout=answer)

    assert answer.getvalue().strip() == "6 mål stod fel och är rättade."


def test_the_night_has_nothing_to_do_when_nothing_grew_old(thread: Thread) -> None:
    refresh_what_the_day_has_changed()

    assert services.refresh_all() == 0


def test_the_history_tells_what_happened(client: Client, thread: Thread) -> None:
    services.edit_goal(
        thread.south,
        wording=services.Wording("Nytt namn", "Ny text", "Nytt resultat"),
        decision=thread.town.decision,
        by=None,
    )
    services.judge(thread.south, outcome=Outcome.NOT_ASSESSABLE, by=thread.town.karin)
    client.force_login(thread.town.karin)

    page = read(client, f"/traden/{thread.south.key}/historia/")

    assert "Namnet ändrades från ”Söder: 90 av 100 besök i tid” till ”Nytt namn”." in page
    assert "Beskrivningen skrevs om." in page
    assert "Målet blev beslutat." in page
    assert "Bedömdes som ej bedömbart." in page
