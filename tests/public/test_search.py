"""Everybody searches what is public."""

from django.test import Client

from rodtrad.goals.models import Goal
from tests.goals.conftest import Thread, goal


def read(client: Client, url: str) -> str:
    response = client.get(url)
    assert response.status_code == 200
    return response.content.decode()


def test_everybody_finds_a_goal_and_what_is_done_for_it(client: Client, thread: Thread) -> None:
    found = read(client, "/sok/?q=besöken")
    done = read(client, "/sok/?q=rutt")

    assert "Söder: 90 av 100 <mark>besök</mark> i tid" in found
    assert 'href="/resultat/soder-90-av-100-besok-i-tid/"' in found
    assert "Hemtjänsten Söder" in found
    assert "Lägg om <mark>rutterna</mark>" in done


def test_what_is_not_public_is_not_found(client: Client, thread: Thread) -> None:
    goal("unit_goal", thread.town.home_care_south, "Hemlig bokbuss", thread.in_time)
    Goal.objects.filter(pk=thread.north.pk).update(is_supplementary=True)

    assert "Hemlig" not in read(client, "/sok/?q=bokbuss")
    assert "Norr:" not in read(client, "/sok/?q=besök")
    assert "Karin" not in read(client, "/sok/?q=karin").replace("karin", "")


def test_a_page_of_the_public_has_the_field(client: Client, thread: Thread) -> None:
    assert read(client, "/resultat/").count('action="/sok/"') == 2


def test_searchers_do_not_list_what_was_searched(client: Client, thread: Thread) -> None:
    assert '<meta name="robots" content="noindex">' in read(client, "/sok/?q=besök")
