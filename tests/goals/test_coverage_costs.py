"""Pages of coverage and assignments ask as much for many rows as for one."""

from collections.abc import Callable
from datetime import date

import pytest

from rodtrad.goals import services
from rodtrad.goals.enums import PartKind, SourceKind
from tests.goals.conftest import Thread
from tests.goals.test_page_costs import assert_costs_no_more, more_goals


def add(thread: Thread, names: tuple[str, ...]) -> None:
    """Let there be one more of everything for each name."""
    for name in names:
        services.add_part(thread.home, kind=PartKind.CHANGE, name=name, by=None)
        source = services.name_source(
            kind=SourceKind.NATIONAL, title=name, reference="1 §", by=None
        )
        services.rest_on(thread.home, source=source, by=None)
        task = services.Task(name, receiver=thread.town.care_committee, goal=thread.home)
        given = services.give_assignment(
            thread.town.council, task=task, decision=thread.town.decision, by=None
        )
        services.move_assignment(
            given, due_on=date(2027, 1, 1), reason="Ny tid", decision=thread.town.decision, by=None
        )


def growing(thread: Thread) -> Callable[[], None]:
    def grow() -> None:
        add(thread, ("två", "tre", "fyra"))
        more_goals(thread, 3)

    return grow


@pytest.mark.parametrize(
    "url",
    [
        "/tackning/",
        "/uppdrag/",
        "/uppdrag/oavslutade/council/",
        "/malkallor/",
        "/traden/{home}/",
        "/traden/{home}/delar/",
    ],
)
def test_a_page_costs_the_same_for_one_of_each_as_for_four(enter, thread: Thread, url: str) -> None:
    add(thread, ("ett",))

    assert_costs_no_more(enter("maja"), url.format(home=thread.home.key), growing(thread))
