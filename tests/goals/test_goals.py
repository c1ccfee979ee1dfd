"""Goals are drafted, worded, decided and closed."""

from datetime import date

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from rodtrad.audit.models import Act
from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.goals import services
from rodtrad.goals.enums import GoalState
from rodtrad.goals.models import Goal, GoalLink
from rodtrad.goals.services import Wording
from tests.goals.asking import acts_of, refused
from tests.goals.conftest import Thread, decided_by, goal
from tests.town import Town


def test_a_manager_drafts_a_goal_for_her_unit_under_the_committees(thread: Thread) -> None:
    town = thread.town

    made = services.draft_goal(
        level="unit_goal",
        body=town.home_care_south,
        wording=Wording("  Alla känner sig trygga  ", expected_result="Ingen är rädd."),
        parent=thread.in_time,
        by=town.karin,
    )

    assert (made.title, made.state, made.key) == (
        "Alla känner sig trygga",
        GoalState.DRAFT,
        "alla-kanner-sig-trygga",
    )
    assert GoalLink.objects.get(child=made).parent == thread.in_time
    assert acts_of(made) == ["goal.drafted", "goal.linked"]


def test_a_manager_cannot_draft_for_another_unit(thread: Thread) -> None:
    with pytest.raises(Refused) as error:
        services.draft_goal(
            level="unit_goal",
            body=thread.town.home_care_north,
            wording=Wording("Mitt"),
            by=thread.town.karin,
        )

    assert refused(error) == "Ditt uppdrag gäller inte den här enheten."


@pytest.mark.parametrize(
    ("level", "body", "title", "sentence", "field"),
    [
        ("okänd", "council", "Mål", "Den nivån finns inte i kommunens styrprofil.", "level"),
        (
            "vision",
            "care",
            "Mål",
            "Omsorgsförvaltningen har inga mål på nivån Vision.",
            "body",
        ),
        ("vision", "council", "   ", "Skriv vad målet heter.", "title"),
        ("vision", "council", "x" * 201, "Skriv målets namn med högst 200 tecken.", "title"),
    ],
)
def test_a_goal_that_cannot_be_right_is_refused_with_a_sentence(
    town: Town, level: str, body: str, title: str, sentence: str, field: str
) -> None:
    with pytest.raises(BadInput) as error:
        services.draft_goal(level=level, body=getattr(town, body), wording=Wording(title), by=None)

    assert (error.value.sentence, error.value.field) == (sentence, field)
    assert Goal.objects.count() == 0


def test_a_goal_cannot_stand_in_another_bodys_plan(thread: Thread) -> None:
    with pytest.raises(BadInput) as error:
        goal("unit_goal", thread.town.home_care_south, "Mål", plan=thread.plan)

    assert error.value.sentence == "Planen hör till ett annat organ."


def test_two_goals_of_one_name_get_addresses_of_their_own(town: Town) -> None:
    first = goal("vision", town.council, "Nytt")
    second = goal("vision", town.council, "Nytt!")
    third = goal("vision", town.council, "!!!")

    assert [first.key, second.key, third.key] == ["nytt-2", "nytt-3", "mal"]


def test_a_goal_in_a_plan_holds_for_the_plans_years(thread: Thread) -> None:
    made = services.draft_goal(
        level="council_goal",
        body=thread.town.council,
        wording=Wording("Ren luft"),
        plan=thread.plan,
        by=None,
    )

    assert made.valid == DateRange(date(2026, 1, 1), date(2027, 1, 1))


def test_a_draft_is_worded_anew(thread: Thread) -> None:
    draft = goal("unit_goal", thread.town.home_care_south, "Först", thread.in_time)

    saved = services.edit_goal(draft, wording=Wording("Sedan"), version=1, by=thread.town.karin)

    assert (saved.title, saved.version) == ("Sedan", 2)
    assert acts_of(draft)[-1] == "goal.edited"


def test_the_loser_of_two_keeps_her_text_and_sees_the_other(thread: Thread) -> None:
    draft = goal("unit_goal", thread.town.home_care_south, "Först", thread.in_time)
    services.edit_goal(draft, wording=Wording("Karins"), version=1, by=thread.town.karin)

    with pytest.raises(Conflict) as error:
        services.edit_goal(draft, wording=Wording("Majas"), version=1, by=thread.town.maja)

    assert error.value.theirs["title"] == "Karins"
    assert error.value.yours["title"] == "Majas"
    assert Goal.objects.get(pk=draft.pk).title == "Karins"


def test_a_decided_goal_is_worded_anew_only_on_a_decision(thread: Thread) -> None:
    town = thread.town
    with pytest.raises(BadInput) as error:
        services.edit_goal(thread.south, wording=Wording("Annat"), by=town.karin)

    saved = services.edit_goal(
        thread.south, wording=Wording("Annat"), decision=town.decision, by=town.karin
    )

    assert error.value.sentence == "Målet är beslutat. Välj beslutet som ändrar det."
    assert saved.title == "Annat"
    assert Act.objects.filter(action="goal.edited").get().decision_id == town.decision.pk


def test_only_a_body_above_changes_a_decided_goal(thread: Thread) -> None:
    town = thread.town
    others = decided_by(town.school_committee)
    own = decided_by(town.home_care_south)

    with pytest.raises(BadInput) as error:
        services.edit_goal(thread.south, wording=Wording("Annat"), decision=others, by=town.karin)
    saved = services.edit_goal(thread.south, wording=Wording("Nytt"), decision=own, by=town.karin)

    assert error.value.field == "decision"
    assert error.value.sentence == "Beslutet är fattat av ett organ som inte bestämmer här."
    assert saved.title == "Nytt"


def test_a_closed_goal_is_never_changed(thread: Thread) -> None:
    services.close_goal(thread.south, by=thread.town.karin)

    with pytest.raises(Refused) as error:
        services.edit_goal(
            thread.south, wording=Wording("Annat"), decision=thread.town.decision, by=None
        )

    assert refused(error) == "Målet är avslutat och ändras inte längre."


def test_a_closed_goal_ends_today_and_no_later(thread: Thread) -> None:
    young = goal(
        "unit_goal", thread.town.home_care_south, "Ung", valid=DateRange(date(2026, 11, 20), None)
    )
    old = goal(
        "unit_goal",
        thread.town.home_care_south,
        "Gammal",
        valid=DateRange(date(2025, 1, 1), date(2025, 12, 31)),
    )

    ended = [services.close_goal(each, by=None).valid for each in (thread.south, young, old)]

    assert ended[0].upper == date(2026, 11, 20)
    assert Goal.objects.get(pk=young.pk).valid.upper == date(2026, 11, 21)
    assert ended[2].upper == date(2025, 12, 31)


def test_a_goal_is_decided_once(thread: Thread) -> None:
    with pytest.raises(BadInput) as error:
        services.decide_goal(thread.south, decision=thread.town.decision, by=None)

    assert error.value.sentence == "Målet är redan beslutat."


def test_a_goal_of_an_open_plan_is_decided_with_it(thread: Thread) -> None:
    town = thread.town
    plan = services.draft_plan(
        body=town.council,
        kind="committee_plan",
        name="2027",
        first_year=2027,
        last_year=2027,
        by=None,
    )
    made = goal("council_goal", town.council, "Nästa år", thread.vision, plan=plan)

    with pytest.raises(BadInput) as error:
        services.decide_goal(made, decision=town.decision, by=None)

    assert error.value.sentence == "Målet beslutas tillsammans med sin plan."


def test_only_the_body_decides(thread: Thread) -> None:
    made = goal("council_goal", thread.town.council, "Fler tåg", thread.vision)

    with pytest.raises(Refused) as error:
        services.decide_goal(made, decision=thread.town.decision, by=thread.town.maja)
    decided = services.decide_goal(made, decision=thread.town.decision, by=thread.town.kerstin)

    assert refused(error) == "Ditt uppdrag ger inte rätt att göra det här."
    assert decided.state == GoalState.DECIDED


def test_a_body_beside_decides_no_goal_of_ours(thread: Thread) -> None:
    made = goal("council_goal", thread.town.council, "Fler tåg", thread.vision)

    with pytest.raises(BadInput) as error:
        services.decide_goal(made, decision=decided_by(thread.town.school_committee), by=None)

    assert error.value.field == "decision"
    assert Goal.objects.get(pk=made.pk).state == GoalState.DRAFT
