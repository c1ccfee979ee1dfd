"""RT410: every unit says this year what the profile asks it to say."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rodtrad.checks.levels import severities
from rodtrad.checks.services import look_again, look_everywhere
from rodtrad.declarations import services
from rodtrad.declarations.models import UnitStatement
from rodtrad.declarations.statements import ASKED, SECTIONS, answers
from rodtrad.improvement import services as actions
from rodtrad.organisation.models import UnitVersion
from rodtrad.organisation.queries import profile, tree
from rodtrad.times.spans import Span
from tests.declarations.conftest import TODAY, adopted
from tests.declarations.test_statement_pages import decided
from tests.documents.asking import faults, open_findings, said
from tests.town import FOUNDED, Town

pytestmark = pytest.mark.django_db
SAID = "Vi följer varje besök och ser efter varje vecka vad som brast."


@pytest.fixture
def asking(town: Town) -> Town:
    """Sjöby with the profile that asks nine statements."""
    return adopted(town, "vasteras")


def state_all(town: Town, but: str = "") -> None:
    for section in SECTIONS:
        for one in profile().in_force(section):
            if one.key != but:
                services.state(
                    town.home_care_south, section=section, key=one.key, text=SAID, by=None
                )


def of_south(town: Town, day: date = TODAY) -> list[str]:
    every = said("RT410", day=day)
    ids = [fault.subject_id for fault in faults("RT410", day=day)]
    return [text for pk, text in zip(ids, every, strict=True) if pk == town.home_care_south.pk]


def test_what_is_not_answered_is_counted(asking: Town) -> None:
    before = of_south(asking)
    state_all(asking, but="budget")
    almost = of_south(asking)
    state_all(asking)

    assert before == ["Enheten har svarat på 0 av 9 ställningstaganden för 2026."]
    assert almost == ["Enheten har svarat på 8 av 9 ställningstaganden för 2026."]
    assert of_south(asking) == []


def test_a_few_words_are_no_answer(asking: Town) -> None:
    state_all(asking)
    UnitStatement.objects.filter(key="budget").update(text="Ja.")

    assert of_south(asking) == ["Enheten har svarat på 8 av 9 ställningstaganden för 2026."]


def test_it_says_what_the_units_own_page_says(asking: Town) -> None:
    state_all(asking, but="goals")
    node = tree().get(asking.home_care_south.pk)

    every = answers(asking.vera, node, TODAY)
    page = [one.is_answered for one in every if one.section == SECTIONS[0]]
    said_of = f"{sum(page)} av {len(page)} ställningstaganden"

    assert of_south(asking) == [f"Enheten har svarat på {said_of} för 2026."]


def test_a_goal_for_the_units_own_eyes_counts_as_it_does_on_its_page(asking: Town) -> None:
    state_all(asking, but="goals")
    decided(asking, is_supplementary=True)

    assert of_south(asking) == []


def test_what_a_unit_does_to_become_better_answers_how_it_develops(asking: Town) -> None:
    state_all(asking, but="development")
    before = of_south(asking)
    actions.plan_action(
        unit=asking.home_care_south,
        plan=actions.Plan(
            title="Ring före",
            description="Ingen ringer.",
            responsible=asking.karin,
            due_on=TODAY + timedelta(days=20),
            check_by="judged",
            check_what="Vi frågar tio.",
        ),
        by=None,
    )

    node = tree().get(asking.home_care_south.pk)
    (found,) = [
        one for one in answers(asking.karin, node, TODAY) if one.element.key == "development"
    ]
    assert before == ["Enheten har svarat på 8 av 9 ställningstaganden för 2026."]
    assert of_south(asking) == []
    assert [(one.title, one.note) for one in found.found] == [("Ring före", "planerad")]


def test_only_those_who_do_something_for_residents_are_asked(asking: Town) -> None:
    asked = {fault.subject_id for fault in faults("RT410")}

    assert asked == {node.id for node in tree(TODAY) if node.kind in ASKED}
    assert asking.council.pk not in asked


def test_a_new_year_and_a_new_unit_are_given_time(asking: Town) -> None:
    assert of_south(asking, date(2027, 3, 1)) == []
    assert of_south(asking, date(2027, 3, 2)) != []
    rows = UnitVersion.objects.filter(unit=asking.home_care_south)
    rows.update(valid=Span(TODAY - timedelta(days=89), None))
    assert of_south(asking) == []
    rows.update(valid=Span(FOUNDED, None))
    assert of_south(asking) != []


@pytest.mark.parametrize("name", ["umea", "pitea", "osteraker"])
def test_three_profiles_ask_and_do_not_count(town: Town, name: str) -> None:
    adopted(town, name)

    assert severities(TODAY)["RT410"] is None


def test_mended_it_is_gone_without_a_full_round(asking: Town) -> None:
    state_all(asking, but="budget")
    look_everywhere(TODAY)
    before = asking.home_care_south.pk in open_findings("RT410")
    state_all(asking)

    look_again({"organisation.unit": [asking.home_care_south.pk]})

    assert before
    assert asking.home_care_south.pk not in open_findings("RT410")
    assert asking.home_care_north.pk in open_findings("RT410")


def test_many_units_cost_no_more_questions(asking: Town) -> None:
    def questions(ids: set[int]) -> int:
        faults("RT410", ids)
        with CaptureQueriesContext(connection) as asked:
            faults("RT410", ids)
        return len(asked)

    few, many = {asking.home_care_south.pk}, {node.id for node in tree(TODAY)}
    assert questions(few) == questions(many)
