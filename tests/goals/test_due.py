"""What waits on a person's own list, and what happens when she answers."""

from datetime import date

import pytest
import time_machine

from rodtrad.core.errors import BadInput
from rodtrad.core.periods import PeriodKind
from rodtrad.goals import due, services
from rodtrad.goals.models import Activity, Judgement
from rodtrad.goals.services import Work
from rodtrad.indicators import services as figures
from rodtrad.notifications.answers import Given
from tests.goals.conftest import TODAY, Thread


@pytest.fixture
def tertials(thread: Thread) -> Thread:
    figures.lay_out_year(2026, by=None, kinds=(PeriodKind.TERTIAL,))
    return thread


def keys(person, day: date = TODAY) -> list[str]:
    return [item.key for item in due.items(person, day)]


def found_by(person, *others: str) -> list[str]:
    """Return what waits for somebody to whom others have handed over the items of the keys."""
    return [item.key for item in due.items(person, TODAY, frozenset(others))]


def test_a_manager_is_asked_to_judge_what_something_measures(tertials: Thread) -> None:
    before = keys(tertials.town.karin)

    tertials.report(tertials.south_series, "91")

    goal = tertials.south.pk
    assert before == [f"activity:{tertials.routes.pk}"]
    assert keys(tertials.town.karin)[0] == f"judgement:{goal}:{due.newest_period(TODAY).key}"


def test_a_judgement_made_on_the_row_takes_it_off_the_list(tertials: Thread) -> None:
    town = tertials.town
    tertials.report(tertials.south_series, "91")
    item = due.items(town.karin, TODAY)[0]

    due.answer(town.karin, item, Given("partly", "Nätterna är inte med."))

    assert Judgement.objects.get().outcome == "partly"
    assert keys(town.karin) == [f"activity:{tertials.routes.pk}"]


def test_to_differ_on_the_row_asks_for_the_reason(tertials: Thread) -> None:
    tertials.report(tertials.south_series, "91")
    item = due.items(tertials.town.karin, TODAY)[0]

    with pytest.raises(BadInput) as error:
        due.answer(tertials.town.karin, item, Given("not_met"))

    assert error.value.field == "reason"


def test_an_activity_asks_when_its_end_draws_near(thread: Thread) -> None:
    early, late = date(2026, 11, 3), date(2026, 11, 4)

    assert [len(due.items(thread.town.karin, day)) for day in (early, late)] == [0, 0]
    assert keys(thread.town.karin) == [f"activity:{thread.routes.pk}"]


def test_an_activity_that_should_have_begun_asks_at_once(thread: Thread) -> None:
    town = thread.town
    work = Work("Ring", responsible=town.karin, starts_on=TODAY, ends_on=date(2027, 6, 1))
    services.plan_activity(thread.south, unit=town.home_care_south, work=work, by=None)

    items = due.items(town.karin, TODAY)

    assert [(item.title, item.due_on) for item in items] == [
        ("Lägg om rutterna", date(2026, 12, 4)),
        ("Ring", TODAY),
    ]


def test_done_on_the_row_is_done(thread: Thread) -> None:
    item = due.items(thread.town.karin, TODAY)[0]

    due.answer(thread.town.karin, item, Given("done"))

    assert Activity.objects.get(pk=thread.routes.pk).state == "done"
    assert keys(thread.town.karin) == []


def test_what_is_late_cannot_just_go_on(thread: Thread) -> None:
    with time_machine.travel(date(2026, 12, 10), tick=False):
        item = due.items(thread.town.karin, date(2026, 12, 10))[0]

        with pytest.raises(BadInput) as error:
            due.answer(thread.town.karin, item, Given("ongoing"))

    assert error.value.field == "value"
    assert Activity.objects.get(pk=thread.routes.pk).state == "planned"


@pytest.mark.parametrize("kind", [due.JUDGEMENT, due.ACTIVITY])
def test_an_answer_that_is_none_of_the_words_is_asked_again(tertials: Thread, kind: str) -> None:
    tertials.report(tertials.south_series, "91")
    item = next(one for one in due.items(tertials.town.karin, TODAY) if one.kind == kind)

    with pytest.raises(BadInput) as error:
        due.answer(tertials.town.karin, item, Given("kanske"))

    assert error.value.sentence == "Välj ett av svaren."


def test_a_draft_waits_for_the_unit_and_can_be_found_by_its_key(thread: Thread) -> None:
    draft = services.plan_activity(
        thread.south, unit=thread.town.home_care_south, work=Work("Löst"), is_draft=True, by=None
    )
    key = f"draft:{draft.pk}"

    assert key in keys(thread.town.karin)
    assert found_by(thread.town.ebba, key) == [key]
    assert found_by(thread.town.ebba, "draft:999999", "judgement:1:x", "activity:0") == []
    assert found_by(thread.town.ebba, f"activity:{draft.pk}") == []


def test_nothing_waits_for_a_stranger(tertials: Thread) -> None:
    tertials.report(tertials.south_series, "91")

    assert (keys(tertials.town.ebba), keys(tertials.town.amina)) == ([], [])
