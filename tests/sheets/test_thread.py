"""Goals and activities come in by sheets: what is new, changed and refused."""

from datetime import date
from decimal import Decimal

import pytest

from rodtrad.accounts.models import User
from rodtrad.goals.enums import ActivityState, GoalState
from rodtrad.goals.models import Activity, Goal, GoalLink
from rodtrad.goals.services import close_goal
from rodtrad.goals.sheets.goals import _levels
from tests.goals.conftest import Thread, goal
from tests.sheets.conftest import assert_told, hand_in, take_in

GOALS = "Nyckel;Mål;Nivå;Organ;Hänger under;Vikt;Beskrivning;Från;Upphör\n"
ACTIVITIES = "Nr;Mål;Enhet;Aktivitet;Beskrivning;Ansvarig;Börjar;Klar senast;Läge\n"


def level(key: str) -> str:
    return _levels()[key]


@pytest.fixture
def draft(thread: Thread) -> Goal:
    """A goal of the unit's own, not decided yet."""
    return goal("unit_goal", thread.town.home_care_south, "Fler går ut", thread.in_time)


def of(goal: Goal, **more: str) -> str:
    said = {"key": goal.key, "title": goal.title, "body": goal.body.key, "parent": "", "weight": ""}
    said |= {"description": "", "from": "", "until": "", "level": level(goal.level)} | more
    order = ("key", "title", "level", "body", "parent", "weight", "description", "from", "until")
    return ";".join(said[name] for name in order) + "\n"


def test_goals_hang_from_goals_of_the_same_sheet_by_name(thread: Thread) -> None:
    unit, committee = level("unit_goal"), level("committee_goal")
    rows = (
        f";Alla går ut;{unit};home-care-south;Fler träffas;2;Varje dag;2026-02-01;2026-12-01\n"
        f"1.2;Fler träffas;{committee};Omsorgsnämnden;{thread.home.key};;;;\n"
    )

    take_in("mal", GOALS + rows, thread.town.maja)

    made = Goal.objects.get(title="Alla går ut")
    link = GoalLink.objects.get(child=made)
    assert (link.parent.key, link.weight) == ("1-2", Decimal(2))
    assert (made.description, made.valid.lower, made.valid.upper) == (
        "Varje dag",
        date(2026, 2, 1),
        date(2026, 12, 1),
    )
    assert made.state == GoalState.DRAFT


def test_a_key_of_another_system_names_the_same_goal_the_next_time(thread: Thread) -> None:
    row = f"1.2;Fler träffas;{level('committee_goal')};care-committee;{thread.home.key};;;;\n"
    reserved = f"nytt;Fler ses;{level('committee_goal')};care-committee;{thread.home.key};;;;\n"
    take_in("mal", GOALS + row + reserved, thread.town.maja)

    again = hand_in("mal", GOALS + row + reserved, thread.town.maja)

    assert (again.count_new, again.count_same) == (0, 2)


def test_a_goal_is_worded_anew_and_hung_elsewhere(thread: Thread, draft: Goal) -> None:
    other = goal("committee_goal", thread.town.care_committee, "Ute varje dag", thread.home)

    take_in(
        "mal",
        GOALS + of(draft, title="Alla går ut", parent=other.key, weight="0,5"),
        thread.town.maja,
    )

    draft.refresh_from_db()
    main = GoalLink.objects.get(child=draft, parent=other)
    assert (draft.title, main.weight) == ("Alla går ut", Decimal("0.5"))


def test_a_goal_without_a_parent_in_the_sheet_stays_where_it_hangs(
    thread: Thread, draft: Goal
) -> None:
    same = hand_in("mal", GOALS + of(draft), thread.town.maja)
    named = hand_in("mal", GOALS + of(draft, parent=thread.in_time.title), thread.town.maja)
    loud = hand_in("mal", GOALS + of(draft, parent=thread.in_time.title.upper()), thread.town.maja)
    heavier = hand_in(
        "mal", GOALS + of(draft, parent=thread.in_time.key, weight="3"), thread.town.maja
    )

    counts = [(row.count_changed, row.count_same) for row in (same, named, loud, heavier)]
    assert counts == [(0, 1), (0, 1), (0, 1), (1, 0)]


def test_a_goal_that_hung_nowhere_is_hung(thread: Thread) -> None:
    loose = goal("unit_goal", thread.town.home_care_south, "Fler sjunger")

    take_in("mal", GOALS + of(loose, parent=thread.in_time.key), thread.town.maja)

    assert GoalLink.objects.get(child=loose).parent == thread.in_time


def test_a_decided_goal_is_not_worded_anew_by_a_sheet(thread: Thread) -> None:
    read = hand_in("mal", GOALS + of(thread.south, title="Annat"), thread.town.maja)

    assert (read.count_faults, Goal.objects.filter(title="Annat").count()) == (1, 0)


@pytest.mark.parametrize(
    ("more", "column", "sentence"),
    [
        ({"body": "ingen"}, "Organ", "Ingen enhet har nyckeln eller namnet ”ingen”."),
        ({"body": "home-care-north"}, "Nivå", "Målets nivå och organ kan inte ändras"),
        ({"parent": "Finns inte"}, "Hänger under", "Inget mål har nyckeln eller namnet ”Finns"),
        ({"parent": "Ute"}, "Hänger under", "Flera mål heter ”Ute”. Skriv målets nyckel."),
        (
            {"title": "Ny", "from": "2025-01-01"},
            "Från",
            "Dagen då målet började kan inte ändras med ett ark.",
        ),
    ],
)
def test_a_goal_that_cannot_be_right_is_told_in_its_column(
    thread: Thread, draft: Goal, more: dict[str, str], column: str, sentence: str
) -> None:
    for _ in range(2):
        goal("committee_goal", thread.town.care_committee, "Ute", thread.home)

    read = hand_in("mal", GOALS + of(draft, **more), thread.town.maja)

    assert_told(read, column, sentence)


def test_a_closed_goal_does_not_stand_in_the_way_of_one_with_its_name(thread: Thread) -> None:
    close_goal(thread.south, by=None)
    row = of(thread.south, key="", parent=thread.in_time.key)

    read = hand_in("mal", GOALS + row, thread.town.maja)

    assert (read.count_new, read.faults) == (1, [])


def activity(thread: Thread, **more: str) -> str:
    said = {"nr": "", "goal": thread.south.key, "unit": "home-care-south", "title": "Ring före"}
    said |= {"about": "", "who": "karin", "from": "2026-12-01", "until": "2026-12-31", "state": ""}
    return ";".join((said | more).values()) + "\n"


def test_activities_are_planned_drafted_and_the_same_the_next_time(thread: Thread) -> None:
    text = ACTIVITIES + activity(thread) + activity(thread, title="Fundera", who="", until="")
    text += activity(thread, title="Igång", state="pågår")

    take_in("aktiviteter", text, thread.town.maja)
    again = hand_in("aktiviteter", text, thread.town.maja)

    states = dict(Activity.objects.values_list("title", "state"))
    assert again.count_same == 3
    assert states == {
        "Lägg om rutterna": ActivityState.PLANNED,
        "Ring före": ActivityState.PLANNED,
        "Fundera": ActivityState.DRAFT,
        "Igång": ActivityState.ONGOING,
    }


def test_an_activity_changes_by_its_number(thread: Thread) -> None:
    row = activity(
        thread, nr=str(thread.routes.pk), title="Lägg om allt", who="maja", state="pågår"
    )

    take_in("aktiviteter", ACTIVITIES + row, thread.town.maja)

    thread.routes.refresh_from_db()
    assert (thread.routes.title, thread.routes.responsible, thread.routes.state) == (
        "Lägg om allt",
        thread.town.maja,
        ActivityState.ONGOING,
    )


def test_an_activity_that_only_begins_keeps_its_words(thread: Thread) -> None:
    row = activity(
        thread,
        title="Lägg om rutterna",
        who="",
        until="2026-12-04",
        state="pågår",
        **{"from": ""},
    )

    take_in("aktiviteter", ACTIVITIES + row, thread.town.maja)

    thread.routes.refresh_from_db()
    assert (thread.routes.responsible, thread.routes.state) == (
        thread.town.karin,
        ActivityState.ONGOING,
    )


@pytest.mark.parametrize(
    ("more", "column", "sentence"),
    [
        ({"goal": "inget"}, "Mål", "Inget mål har nyckeln ”inget”."),
        ({"unit": "ingen"}, "Enhet", "Ingen enhet har nyckeln ”ingen”."),
        ({"who": "ingen"}, "Ansvarig", "Ingen person har det användarnamnet."),
        ({"nr": "999999"}, "Nr", "Ingen aktivitet har det numret."),
        ({"nr": "%", "unit": "home-care-north"}, "Mål", "Aktivitetens mål och enhet kan inte"),
    ],
)
def test_an_activity_that_cannot_be_right_is_told_in_its_column(
    thread: Thread, more: dict[str, str], column: str, sentence: str
) -> None:
    more = {name: text.replace("%", str(thread.routes.pk)) for name, text in more.items()}

    read = hand_in("aktiviteter", ACTIVITIES + activity(thread, **more), thread.town.maja)

    assert_told(read, column, sentence)
    assert User.objects.filter(username="ingen").count() == 0
