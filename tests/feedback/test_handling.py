"""A case is worked with: who has it, what is asked, what is answered and what came of it."""

from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.db import IntegrityError

from rodtrad.audit.models import Act
from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.declarations.models import PromiseVersion
from rodtrad.feedback import services
from rodtrad.feedback.enums import KnownTo, MessageKind, State
from rodtrad.feedback.models import CaseNote, CasePause, FeedbackCase
from rodtrad.notifications.models import Mail
from rodtrad.times.known import knowing
from tests.feedback.conftest import NOW, answered, brought, fresh, given, in_hand
from tests.town import Town

pytestmark = pytest.mark.django_db


def test_whoever_takes_a_case_is_its_handler_from_then(town: Town) -> None:
    case = services.take(brought(town.home_care_south), by=town.karin)

    assert (case.handler, case.state, case.taken_at) == (town.karin, State.UNDER_WAY, NOW)


def test_a_case_given_on_was_taken_the_first_time(
    town: Town, clock: time_machine.Traveller
) -> None:
    case = in_hand(brought(town.home_care_south), town.karin)
    clock.shift(timedelta(hours=3))

    case = services.give(case, to=town.sven, by=town.karin)

    assert (case.handler, case.taken_at) == (town.sven, NOW)


def test_nobody_who_cannot_sign_in_gets_a_case(town: Town) -> None:
    town.sven.is_active = False
    town.sven.save()

    with pytest.raises(BadInput, match="kan logga in"):
        services.give(brought(town.home_care_south), to=town.sven, by=town.karin)


def test_a_case_is_handed_on_with_why(town: Town) -> None:
    case = in_hand(brought(town.home_care_south), town.karin)

    case = services.hand_on(case, to=town.home_care_north, reason="Det var hos er.", by=town.karin)

    assert (case.unit, case.handler, case.state) == (town.home_care_north, None, State.RECEIVED)
    assert CaseNote.objects.get().text == "Det var hos er."
    assert Act.objects.get(action="case.handed_on").detail == {"before": town.home_care_south.pk}


@pytest.mark.parametrize(
    ("to", "reason", "sentence"),
    [
        ("home_care_north", " ", "Skriv varför"),
        ("home_care_south", "Skäl", "ligger redan där"),
    ],
)
def test_a_case_is_not_handed_on_for_nothing(
    town: Town, to: str, reason: str, sentence: str
) -> None:
    case = brought(town.home_care_south)

    with pytest.raises(BadInput, match=sentence):
        services.hand_on(case, to=getattr(town, to), reason=reason, by=town.karin)


def test_a_case_is_not_handed_to_what_is_no_unit_today(town: Town) -> None:
    from rodtrad.organisation.models import Unit

    gone = Unit.objects.create(key="borta")

    with pytest.raises(BadInput, match="en enhet som finns"):
        services.hand_on(brought(town.home_care_south), to=gone, reason="Skäl", by=town.karin)


def test_two_who_work_with_one_case_see_each_other(town: Town) -> None:
    case = brought(town.home_care_south)
    services.take(case, by=town.karin)

    with pytest.raises(Conflict):
        services.sort_as(case, kind="fault", secrecy="none", by=town.lars, seen=case.version)


def test_what_kind_it_was_before_is_told_in_the_log(town: Town) -> None:
    case = services.sort_as(
        brought(town.home_care_south), kind="complaint", secrecy="marked", by=town.karin
    )

    assert (case.kind, case.secrecy) == ("complaint", "marked")
    assert Act.objects.get(action="case.sorted").detail == {"kind": "view", "secrecy": "none"}


def test_a_question_lets_the_clock_stand_until_it_is_answered(
    town: Town, clock: time_machine.Traveller
) -> None:
    case = in_hand(brought(town.home_care_south), town.karin)
    services.ask(case, text="Vilken dag var det?", by=town.karin)
    clock.shift(timedelta(days=2))

    services.reply(case, text="I tisdags.")

    pause = CasePause.objects.get()
    assert (pause.waiting_for, pause.started_at) == ("sender", NOW)
    assert pause.ended_at == NOW + timedelta(days=2)
    assert list(case.messages.values_list("kind", "writer")) == [
        ("question", "municipality"),
        ("reply", "sender"),
    ]
    assert fresh(case).first_answered_at == NOW


def test_a_case_waits_for_one_answer_at_a_time(town: Town) -> None:
    case = brought(town.home_care_south)
    with pytest.raises(BadInput, match="Ta hand om ärendet först"):
        services.ask(case, text="Vad?", by=town.karin)
    case = in_hand(case, town.karin)
    services.ask(case, text="Vad?", by=town.karin)

    with pytest.raises(BadInput, match="väntar redan"):
        services.ask(case, text="Vem?", by=town.karin)
    with pytest.raises(IntegrityError, match="a_case_waits_for_one_at_a_time"):
        CasePause.objects.create(case=case, waiting_for="sender", started_at=NOW)


def test_one_need_not_wait_for_ever(town: Town, clock: time_machine.Traveller) -> None:
    case = in_hand(brought(town.home_care_south), town.karin)
    services.ask(case, text="Vad?", by=town.karin)
    clock.shift(timedelta(days=9))

    services.go_on(case, by=town.karin)

    assert CasePause.objects.get().ended_at == NOW + timedelta(days=9)


def test_the_answer_is_kept_with_its_result_and_told(town: Town) -> None:
    case = brought(town.home_care_south, known_to=KnownTo.MUNICIPALITY, email="astrid@exempel.se")
    case = answered(case, town.karin, result="upheld", measure="Vi ringer före.")

    assert (case.state, case.result, case.has_measure) == (State.ANSWERED, "upheld", True)
    assert (case.answered_at, case.first_answered_at, case.handler) == (NOW, NOW, town.karin)
    message = case.messages.get()
    assert (message.kind, message.measure, message.by) == (
        MessageKind.ANSWER, "Vi ringer före.", town.karin,
    )  # fmt: skip
    assert Mail.objects.latest("pk").subject == f"Svar i ditt ärende {case.code}"
    assert "beklagar" not in Mail.objects.latest("pk").body


def test_who_is_right_is_told_what_is_done_or_it_is_noted_why_nothing(town: Town) -> None:
    case = in_hand(brought(town.home_care_south), town.karin)

    with pytest.raises(BadInput, match="vad ni gör åt det"):
        services.answer(case, text="Ja.", result="partly", by=town.karin)
    services.answer(case, text="Ja.", result="partly", no_measure="Redan gjort.", by=town.karin)

    assert CaseNote.objects.get().text == "Redan gjort."
    assert not fresh(case).has_measure


def test_an_answer_about_a_promise_says_whether_it_held(
    town: Town, promise: PromiseVersion
) -> None:
    case = in_hand(brought(promise=promise), town.lars)

    with pytest.raises(BadInput, match="hur det gick med löftet"):
        services.answer(case, text="Ja.", result="noted", by=town.lars)
    case = services.answer(case, text="Ja.", result="noted", verdict="broken", by=town.lars)

    assert case.verdict == "broken"


def test_the_verdict_is_on_the_words_of_its_day(town: Town, promise: PromiseVersion) -> None:
    from rodtrad.declarations import services as declarations
    from rodtrad.declarations.enums import State as TextState
    from tests.declarations.conftest import said, taken_to

    case = brought(promise=promise)
    later = declarations.begin_version(promise.version.declaration, by=None)
    declarations.edit_promise(later.promises.get(), said=said("Vi ringer."), by=None)
    taken_to(later, TextState.PUBLISHED, starts_on=NOW.date() + timedelta(days=1))

    assert fresh(case).promise.text == "Vi kommer inom 15 minuter från avtalad tid."


def test_what_came_of_it_is_told_once_it_was_promised(
    town: Town, clock: time_machine.Traveller
) -> None:
    case = answered(
        brought(town.home_care_south), town.karin, result="upheld", measure="Vi ringer före."
    )
    clock.shift(timedelta(days=20))

    case = services.follow_up(case, text="Nu ringer vi alltid.", by=town.karin)

    assert case.followed_up_at == NOW + timedelta(days=20)
    assert case.messages.latest("pk").kind == MessageKind.NEWS


def test_nothing_more_is_told_of_what_promised_nothing(town: Town) -> None:
    case = answered(brought(town.home_care_south), town.karin)

    with pytest.raises(BadInput, match="ingen åtgärd"):
        services.follow_up(case, text="Hej", by=town.karin)
    with pytest.raises(Refused, match="inte besvarat än"):
        services.follow_up(brought(town.home_care_south), text="Hej", by=town.karin)
    with pytest.raises(Refused, match="inte öppet"):
        services.note(case, text="Hej", by=town.karin)


def test_who_says_that_it_is_not_done_opens_the_case_again(town: Town) -> None:
    case = answered(brought(town.home_care_south), town.karin)

    case = services.reopen(case, text="Ingen ringde i dag heller.")

    assert (case.state, case.answered_at, case.result) == (State.UNDER_WAY, None, "")
    with pytest.raises(BadInput, match="inte besvarat"):
        services.reopen(case, text="En gång till")
    with pytest.raises(BadInput, match="inte besvarat"):
        services.say_whether_it_helped(case, did_help=True)


def test_whether_it_helped_is_the_senders_word(town: Town) -> None:
    case = answered(brought(town.home_care_south), town.karin)

    services.say_whether_it_helped(case, did_help=False)

    assert fresh(case).did_help is False
    assert Act.objects.get(action="case.judged").actor_id is None
    with pytest.raises(BadInput, match="Ärendet är besvarat"):
        services.reply(case, text="Mer")


def test_a_marked_case_is_read_by_name_and_only_as_it_is_now(town: Town) -> None:
    case = brought(town.home_care_south)
    services.log_reading(case, by=town.karin)
    case = services.sort_as(case, kind="view", secrecy="marked", by=town.karin)

    services.log_reading(case, by=town.vera)

    read = Act.objects.get(action="case.read")
    assert (read.actor_id, read.subject_id) == (town.vera.pk, case.pk)
    with knowing(NOW), pytest.raises(Refused, match="läsningen antecknas"):
        services.log_reading(case, by=town.vera)


def test_the_system_answers_for_itself(town: Town) -> None:
    case = services.receive(given(), token=uuid4(), by=None, is_doubtful=True).case

    services.let_in(case, by=None)

    assert FeedbackCase.objects.get().state == State.RECEIVED


def test_drafts_are_kept_a_week(town: Town, clock: time_machine.Traveller) -> None:
    draft = services.begin_draft("  Hej  ")
    services.save_draft(draft, known_to=KnownTo.MUNICIPALITY, name="Astrid")
    services.save_draft(draft, text="Hej igen", known_to=KnownTo.NOBODY)
    found = services.find_draft(draft.key)
    clock.shift(timedelta(days=8))

    assert found is not None
    assert (found.text, found.name) == ("Hej igen", "")
    assert services.find_draft(draft.key) is None
    assert services.forget_old_drafts() == 1
    with pytest.raises(BadInput, match=r"högst 10\s000 tecken"):
        services.begin_draft("a" * 10_001)
