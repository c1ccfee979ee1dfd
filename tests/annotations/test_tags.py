"""Tags: the municipality's own and Agenda 2030's."""

import pytest
from django.test import Client
from django.urls import reverse
from tests.annotations.conftest import KIND
from tests.town import Town

from rodtrad.annotations import queries, services
from rodtrad.annotations.models import Tag, Tagging
from rodtrad.annotations.vocabularies import AGENDA_2030
from rodtrad.audit.models import Act
from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput


def titles(town: Town, units) -> list[str]:
    return [tag.title for tag in queries.tags_on(units, town.home_care_south)]


def test_agenda_2030_has_its_seventeen_goals() -> None:
    assert list(AGENDA_2030) == [str(number) for number in range(1, 18)]
    assert AGENDA_2030["16"] == "Fredliga och inkluderande samhällen"


def test_a_thing_gets_exactly_the_tags_chosen(town: Town, units) -> None:
    services.name_tag(name="Äldre", by=town.maja)
    first = [("agenda2030", "3"), ("own", "aldre")]

    services.set_tags(town.home_care_south, keys=first, by=town.karin)
    before = titles(town, units)
    services.set_tags(town.home_care_south, keys=[("agenda2030", "11")], by=town.karin)

    assert before == ["3. God hälsa och välbefinnande", "Äldre"]
    assert titles(town, units) == ["11. Hållbara städer och samhällen"]
    actions = Act.objects.filter(action__startswith="tag.").values_list("action", flat=True)
    assert sorted(actions) == ["tag.attached"] * 3 + ["tag.detached"] * 2 + ["tag.named"]


@pytest.mark.parametrize("pair", [("agenda2030", "18"), ("own", "saknas"), ("annat", "1")])
def test_a_tag_that_does_not_exist_is_refused(town: Town, pair: tuple[str, str]) -> None:
    with pytest.raises(BadInput):
        services.set_tags(town.home_care_south, keys=[pair], by=town.karin)

    assert Tagging.objects.count() == 0


@pytest.mark.parametrize("who", ["nils", "vera", "amina"])
def test_those_without_a_part_in_it_set_no_tags(town: Town, who: str) -> None:
    with pytest.raises(Refused):
        services.set_tags(town.home_care_south, keys=[("agenda2030", "3")], by=getattr(town, who))

    assert Tagging.objects.count() == 0


def test_a_tag_of_our_own_is_named_once_and_can_come_back(town: Town) -> None:
    tag = services.name_tag(name="Barn  och unga", by=town.maja)
    with pytest.raises(BadInput) as caught:
        services.name_tag(name="barn och unga", by=town.maja)
    services.retire_tag(tag, by=town.maja)
    services.retire_tag(tag, by=town.maja)
    retired = queries.own_tags()

    services.name_tag(name="Barn och unga", by=town.maja)

    assert caught.value.sentence == "Taggen finns redan: Barn och unga."
    assert retired == []
    assert [tag.name for tag in queries.own_tags()] == ["Barn och unga"]
    assert Act.objects.filter(action="tag.retired").count() == 1


@pytest.mark.parametrize("name", ["", "  ", "!!!", "x" * 81])
def test_a_tag_needs_a_name(town: Town, name: str) -> None:
    with pytest.raises(BadInput):
        services.name_tag(name=name, by=town.maja)

    assert Tag.objects.count() == 0


def test_a_unit_manager_names_no_tags(town: Town) -> None:
    with pytest.raises(Refused):
        services.name_tag(name="Äldre", by=town.karin)

    assert Tag.objects.count() == 0


def test_the_tags_of_a_thing_are_chosen_on_a_page(client: Client, town: Town, units) -> None:
    services.name_tag(name="Äldre", by=town.maja)
    client.force_login(town.karin)
    where = reverse("annotations:tags_of", args=[KIND, town.home_care_south.pk])

    client.get(where)
    response = client.post(where, {"sent": "1", "own": ["aldre"], "agenda": ["3"]})
    wrong = client.post(where, {"sent": "1", "agenda": ["99"]})

    assert response.url == "/enhet/home-care-south/#taggar"
    assert titles(town, units) == ["3. God hälsa och välbefinnande", "Äldre"]
    assert wrong.status_code == 422


def test_without_tags_of_our_own_only_the_goals_are_offered(client: Client, town: Town) -> None:
    client.force_login(town.karin)

    page = client.get(reverse("annotations:tags_of", args=[KIND, town.home_care_south.pk]))

    assert list(page.context["form"].fields) == ["agenda"]


def test_a_retired_tag_a_thing_has_is_not_lost_by_saving(client: Client, town: Town, units) -> None:
    tag = services.name_tag(name="Äldre", by=town.maja)
    services.set_tags(town.home_care_south, keys=[("own", "aldre")], by=town.karin)
    services.retire_tag(tag, by=town.maja)
    client.force_login(town.karin)

    page = client.get(reverse("annotations:tags_of", args=[KIND, town.home_care_south.pk]))

    assert page.context["form"].fields["own"].choices == [("aldre", "Äldre")]


def test_the_tag_page_lists_what_carries_it_and_one_may_see(client: Client, town: Town) -> None:
    for unit in (town.home_care_south, town.home_care_north, town.lake_school):
        services.set_tags(unit, keys=[("agenda2030", "3")], by=town.maja)
    found = {}

    for who in ("maja", "karin", "ebba"):
        client.force_login(getattr(town, who))
        page = client.get(reverse("annotations:tag", args=["agenda2030", "3"]))
        groups = page.context["groups"].items()
        found[who] = {group: [thing.title for thing in things] for group, things in groups}

    assert found == {
        "maja": {"Enheter": ["Hemtjänsten Norr", "Hemtjänsten Söder", "Ängsjöskolan"]},
        "karin": {"Enheter": ["Hemtjänsten Söder"]},
        "ebba": {},
    }


def test_a_tag_page_costs_the_same_for_one_thing_as_for_three(
    client: Client, town: Town, django_assert_max_num_queries
) -> None:
    client.force_login(town.maja)
    where = reverse("annotations:tag", args=["agenda2030", "3"])
    services.set_tags(town.home_care_south, keys=[("agenda2030", "3")], by=town.maja)
    client.get(where)
    with django_assert_max_num_queries(12) as one:
        client.get(where)
    services.set_tags(town.home_care_north, keys=[("agenda2030", "3")], by=town.maja)
    services.set_tags(town.lake_school, keys=[("agenda2030", "3")], by=town.maja)

    with django_assert_max_num_queries(12) as three:
        page = client.get(where).text

    assert ("Hemtjänsten Norr" in page, "Ängsjöskolan" in page) == (True, True)
    assert len(three.captured_queries) == len(one.captured_queries)


def test_a_goal_nobody_used_has_a_page_and_an_unknown_one_has_none(
    client: Client, town: Town
) -> None:
    client.force_login(town.karin)

    unused = client.get(reverse("annotations:tag", args=["agenda2030", "17"]))
    unknown = client.get(reverse("annotations:tag", args=["agenda2030", "18"]))

    assert "Inget du kan se har den här taggen." in unused.content.decode()
    assert unknown.status_code == 404


def test_the_coordinator_adds_and_retires_tags_on_the_page(client: Client, town: Town) -> None:
    client.force_login(town.maja)
    where = reverse("annotations:tags")

    client.post(where, {"sent": "1", "name": "Äldre"})
    twice = client.post(where, {"sent": "1", "name": "Äldre"})
    tag = Tag.objects.get()
    client.post(reverse("annotations:retire_tag", args=[tag.pk]))

    tag.refresh_from_db()
    assert twice.context["form"].errors["name"] == ["Taggen finns redan: Äldre."]
    assert tag.retired_at is not None


def test_others_read_the_tags_and_change_none(client: Client, town: Town) -> None:
    tag = services.name_tag(name="Äldre", by=town.maja)
    client.force_login(town.karin)

    page = client.get(reverse("annotations:tags")).content.decode()
    added = client.post(reverse("annotations:tags"), {"sent": "1", "name": "Ny"})
    retired = client.post(reverse("annotations:retire_tag", args=[tag.pk]))

    assert "Äldre" in page
    assert "Ny tagg" not in page
    assert (added.status_code, retired.status_code, Tag.objects.count()) == (403, 403, 1)
