"""Goals rest on national goals, mandates and assignments."""

import pytest

from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput
from rodtrad.goals import services
from rodtrad.goals.enums import SourceKind
from rodtrad.goals.models import GoalSource, SourceLink
from tests.goals.asking import acts_of, read
from tests.goals.conftest import Thread


def name(thread: Thread, **changes) -> GoalSource:
    said = {
        "kind": SourceKind.NATIONAL,
        "title": "Äldre lever ett värdigt liv",
        "reference": "Socialtjänstlagen",
        "by": thread.town.maja,
    }
    return services.name_source(**(said | changes))


def test_a_goal_rests_on_a_source_until_it_does_not(thread: Thread) -> None:
    source = name(thread)

    link = services.rest_on(thread.home, source=source, by=thread.town.maja)
    services.stop_resting(link, by=thread.town.maja)

    assert acts_of(thread.home)[-2:] == ["goal.rested", "goal.unrested"]
    assert SourceLink.objects.count() == 0


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"title": " "}, "title"),
        ({"reference": " "}, "reference"),
        ({"kind": SourceKind.MANDATE}, "body"),
    ],
)
def test_a_source_says_what_where_and_whose(thread: Thread, changes: dict, field: str) -> None:
    with pytest.raises(BadInput) as wrong:
        name(thread, **changes)

    assert wrong.value.field == field


def test_a_goal_rests_on_one_thing_a_link_and_once(thread: Thread) -> None:
    source = name(thread)
    services.rest_on(thread.home, source=source, by=None)

    with pytest.raises(BadInput) as twice:
        services.rest_on(thread.home, source=source, by=None)
    with pytest.raises(BadInput) as nothing:
        services.rest_on(thread.home, by=None)

    assert twice.value.sentence == "Målet vilar redan på det du valde."
    assert nothing.value.sentence == "Välj vad målet vilar på."


def test_a_stranger_names_no_source_and_ties_none(thread: Thread) -> None:
    source = name(thread)

    with pytest.raises(Refused):
        name(thread, by=thread.town.sven)
    with pytest.raises(Refused):
        services.rest_on(thread.home, source=source, by=thread.town.sven)

    assert (GoalSource.objects.count(), SourceLink.objects.count()) == (1, 0)


def test_sources_are_listed_with_the_goals_they_carry(enter, thread: Thread) -> None:
    services.rest_on(thread.home, source=name(thread), by=None)
    mandate = name(
        thread, kind=SourceKind.MANDATE, body=thread.town.care_committee, title="Nämnden svarar"
    )
    services.rest_on(thread.in_time, source=mandate, by=None)

    page = read(enter("sven"), "/malkallor/")
    parts = read(enter("maja"), f"/traden/{thread.in_time.key}/delar/")

    assert page.index("Äldre lever ett värdigt liv") < page.index(thread.home.title)
    assert "Skriv ner en källa" not in page
    assert "Reglemente, Omsorgsnämnden" in parts


def test_a_source_is_written_down_and_tied_on_the_pages(enter, thread: Thread) -> None:
    client = enter("maja")
    fields = {"kind": "mandate", "title": "Vård", "reference": "3 §"}

    without = client.post("/malkallor/", fields).content.decode()
    client.post("/malkallor/", fields | {"body": thread.town.care_committee.pk})
    source = GoalSource.objects.get()
    client.post(f"/traden/{thread.home.key}/vilar-pa/", {"source": f"source-{source.pk}"})
    task = services.Task("Utred", receiver=thread.town.care_committee)
    given = services.give_assignment(thread.town.council, task=task, decision=None, by=None)
    client.post(f"/traden/{thread.home.key}/vilar-pa/", {"source": f"assignment-{given.pk}"})
    page = read(client, f"/traden/{thread.home.key}/delar/")

    assert "Välj vems reglemente det är." in without
    assert [row.source or row.assignment for row in SourceLink.objects.order_by("pk")] == [
        source,
        given,
    ]
    assert f"/uppdrag/{given.pk}/" in page
