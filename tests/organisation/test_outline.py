"""The organisation as a list: whole for a small municipality, opened by hand in a large one."""

import pytest
from tests.town import Town

from rodtrad.organisation.queries import tree
from rodtrad.organisation.queries.people import leaders
from rodtrad.organisation.staff import outline
from rodtrad.organisation.staff.outline import Outline


def drawn(town: Town) -> str:
    standing = tree()
    return str(Outline(standing, {node.id for node in standing}, {}, "?dag=2026-11-20").render())


@pytest.mark.django_db
def test_a_small_municipality_is_listed_whole(town: Town) -> None:
    page = drawn(town)

    assert page.count('class="node"') == len(tree())


@pytest.mark.django_db
def test_the_departments_of_a_large_one_are_opened_on_their_own_pages(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outline, "MOST_DRAWN", 1)
    standing = tree()
    departments = [node for node in standing if node.kind == "department"]
    below = {pk for node in departments for pk in standing.subtree_ids(node.id) if pk != node.id}

    page = drawn(town)

    assert page.count('class="node"') == len(standing) - len(below)
    assert below
    for node in departments:
        assert f'href="/organisation/{node.key}/?dag=2026-11-20"' in page


@pytest.mark.django_db
def test_who_leads_is_read_for_what_is_drawn(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    standing = tree()
    everything = {node.id for node in standing}
    small = outline.drawn(standing, everything)
    monkeypatch.setattr(outline, "MOST_DRAWN", 1)
    large = outline.drawn(standing, everything)

    assert small == everything
    assert {node.id for node in standing if node.kind == "department"} <= large
    assert town.home_care_south.pk not in large
    assert {seat.person for seat in leaders(large)} < {seat.person for seat in leaders(small)}
