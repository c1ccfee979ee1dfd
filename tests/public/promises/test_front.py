"""The thread on the front page passes through what is promised."""

from django.test import Client

from rodtrad.declarations import services
from rodtrad.declarations.enums import State
from rodtrad.declarations.models import DeclarationVersion
from rodtrad.public import front, queries
from tests.declarations.conftest import drafted, taken_to
from tests.goals.conftest import Thread
from tests.public.promises.conftest import read
from tests.town import Town


def test_without_goals_any_promise_is_shown(client: Client, home_help: DeclarationVersion) -> None:
    page = read(client, "/")

    address = "/loften/hemtjanst-det-har-lovar-vi-dig/#lofte-1"
    assert f'<a href="{address}">Vi kommer inom 15 minuter från avtalad tid.</a>' in page
    assert "Omsorgsnämnden, § " in page


def test_a_promise_that_serves_the_goal_comes_before_others(
    client: Client, thread: Thread, promising: Town
) -> None:
    taken_to(drafted(promising, title="Annat"), State.PUBLISHED)
    serving = taken_to(drafted(promising, title="Hemtjänst"), State.PUBLISHED)
    services.serve_goal(serving.declaration, goal=thread.south, by=None)

    found = front.six_steps(queries.council_goals())[1]

    assert (found.name, found.url) == ("Löfte", "/loften/hemtjanst/#lofte-1")


def test_without_promises_the_step_is_empty(promising: Town) -> None:
    assert front.six_steps([])[1] == front.Step("Löfte", "", "", "", *front.RINGS[1])
