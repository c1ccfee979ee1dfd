"""Cases that answer how a unit takes care of what people say."""

from datetime import timedelta

from django.utils import timezone

from rodtrad.declarations.statements import answered as counted
from rodtrad.feedback.statements import answered, register_statements, shown
from rodtrad.organisation.queries import tree
from tests.declarations.conftest import adopted
from tests.feedback.conftest import answered as closed
from tests.feedback.conftest import brought
from tests.town import Town


def test_answered_cases_are_counted_and_those_that_wait_say_nothing(town: Town) -> None:
    unit, today = [town.home_care_south.pk], timezone.localdate()
    case = brought(town.home_care_south)
    waiting = list(answered(town.karin, unit, today))
    closed(case, town.karin)

    (found,) = shown(list(answered(town.karin, unit, today)), today)

    assert waiting == []
    assert list(shown(waiting, today)) == []
    assert (found.title, found.note) == (
        "1 besvarat ärende det senaste året",
        "0 har en angiven orsak, 0 en åtgärd",
    )


def test_what_was_answered_long_ago_or_by_another_unit_is_no_answer(town: Town) -> None:
    unit, today = [town.home_care_south.pk], timezone.localdate()
    closed(brought(town.home_care_south), town.karin)

    assert answered(town.karin, unit, today).exists()
    assert not answered(town.karin, unit, today + timedelta(days=366)).exists()
    assert not answered(town.karin, [town.lake_school.pk], today).exists()


def test_whoever_may_not_read_the_cases_is_told_nothing(town: Town) -> None:
    closed(brought(town.home_care_south), town.karin)

    assert not answered(town.ebba, [town.home_care_south.pk], timezone.localdate()).exists()


def test_a_unit_with_an_answered_case_has_answered_one_statement_more(town: Town) -> None:
    adopted(town, "vasteras")
    node, today = tree().get(town.home_care_south.pk), timezone.localdate()
    before = counted(town.karin, [node], today)
    closed(brought(town.home_care_south), town.karin)

    register_statements()

    assert before == {node.id: 0}
    assert counted(town.karin, [node], today) == {node.id: 1}
