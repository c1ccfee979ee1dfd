"""Cases about the same thing are answered in one, and each stays its sender's own."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client

from rodtrad.audit.models import Act
from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.declarations.models import PromiseVersion
from rodtrad.feedback import services
from rodtrad.feedback.clock import Clock
from rodtrad.feedback.enums import TrackKind
from rodtrad.feedback.models import CaseMerge, CaseNote, FeedbackCase
from tests.declarations.conftest import drafted
from tests.feedback.conftest import NOW, answered, brought, fresh, in_hand
from tests.improvement.conftest import counted, done
from tests.town import Town

pytestmark = pytest.mark.django_db

Enter = Callable[[str], Client]
MINE, HERS = "Bussen till Lillnäs är inställd varje måndag.", "Min bror Tage missar bussen."


@pytest.fixture
def into(town: Town) -> FeedbackCase:
    return brought(town.home_care_south, MINE)


@pytest.fixture
def other(town: Town) -> FeedbackCase:
    return brought(town.home_care_south, HERS)


def merged(into: FeedbackCase, *cases: FeedbackCase, by: Any) -> FeedbackCase:
    return services.merge(fresh(into), cases=cases, by=by)


def test_whoever_merges_has_all_in_hand_and_each_keeps_what_is_its_own(
    into: FeedbackCase, other: FeedbackCase, town: Town
) -> None:
    before = (other.code, other.number, other.received_at, other.unit_id)

    merged(into, other, by=town.karin)

    case = fresh(other)
    assert (case.code, case.number, case.received_at, case.unit_id) == before
    assert (case.handler, case.state, fresh(into).handler) == (
        town.karin, "under_way", town.karin
    )  # fmt: skip
    act = Act.objects.get(action="case.merged")
    assert (act.subject_id, act.detail, act.actor_id) == (
        other.pk, {"into": into.pk}, town.karin.pk
    )  # fmt: skip


def test_nobody_has_in_hand_what_the_system_merges(into: FeedbackCase, other: FeedbackCase) -> None:
    merged(into, other, by=None)

    assert [(fresh(one).handler, fresh(one).state) for one in (into, other)] == [
        (None, "received")
    ] * 2
    assert CaseMerge.objects.get().into == into


def test_one_answer_reaches_each_in_her_own_case(
    into: FeedbackCase, other: FeedbackCase, town: Town, clock: time_machine.Traveller
) -> None:
    merged(into, other, by=town.karin)
    services.ask(fresh(other), text="Vilken tur?", by=town.karin)
    clock.shift(timedelta(days=1))

    answered(fresh(into), town.karin, result="upheld", measure="Vi sätter in en buss.")
    services.follow_up(fresh(into), text="Bussen går.", by=town.karin)

    found = [fresh(into), fresh(other)]
    assert [(one.state, one.result, one.has_measure) for one in found] == [
        ("answered", "upheld", True)
    ] * 2
    assert [
        [(row.kind, row.text, row.measure) for row in one.messages.exclude(kind="question")]
        for one in found
    ] == [
        [
            ("answer", "Det blev fel, och vi beklagar.", "Vi sätter in en buss."),
            ("news", "Bussen går.", ""),
        ]
    ] * 2
    assert not other.pauses.filter(ended_at=None).exists()
    assert found[0].followed_up_at == found[1].followed_up_at is not None


def test_each_clock_counts_from_when_its_sender_wrote(
    into: FeedbackCase, town: Town, clock: time_machine.Traveller
) -> None:
    clock.shift(timedelta(days=3))
    later = brought(town.home_care_south, HERS)

    merged(into, later, by=town.karin)

    ends = [
        [step.reckoned.due_on for step in Clock().steps(fresh(one), [])] for one in (into, later)
    ]
    assert ends[0] != ends[1]
    assert [fresh(one).received_at for one in (into, later)] == [NOW, NOW + timedelta(days=3)]


def test_a_promise_is_judged_in_the_case_that_is_about_it(
    into: FeedbackCase, town: Town, promise: PromiseVersion
) -> None:
    about = brought(town.home_care_south, HERS, promise=promise)
    merged(into, about, by=town.karin)

    with pytest.raises(BadInput, match="hur det gick med löftet"):
        answered(fresh(into), town.karin)
    answered(fresh(into), town.karin, verdict="broken")

    assert (fresh(into).verdict, fresh(about).verdict) == ("", "broken")


def test_no_answer_to_many_names_one_of_them(town: Town) -> None:
    who = {"known_to": "municipality", "name": "Gunhild Berg", "email": "gb@exempel.se"}
    into = brought(town.home_care_south, **who)
    merged(into, brought(town.home_care_south), by=town.karin)

    for said in ({"text": "Hej Gunhild!"}, {"measure": "Vi ringer gb@exempel.se."}):
        with pytest.raises(BadInput, match="hör till en av dem"):
            answered(fresh(into), town.karin, **said)
    answered(fresh(into), town.karin, text="Uppe på berget, hälsar gunhilds lag.")

    assert fresh(into).state == "answered"


def test_one_alone_may_be_called_by_name(town: Town) -> None:
    case = brought(town.home_care_south, known_to="municipality", name="Gunhild Berg")

    assert answered(case, town.karin, text="Hej Gunhild!").state == "answered"


def test_a_reason_for_no_measure_is_noted_in_each(
    into: FeedbackCase, other: FeedbackCase, town: Town
) -> None:
    merged(into, other, by=town.karin)

    answered(fresh(into), town.karin, result="upheld", no_measure="Linjen läggs ner i mars ändå.")

    found = CaseNote.objects.filter(text="Linjen läggs ner i mars ändå.")
    assert set(found.values_list("case", flat=True)) == {into.pk, other.pk}


def test_a_merge_that_comes_twice_is_there_once(
    into: FeedbackCase, other: FeedbackCase, town: Town
) -> None:
    seen = into.version

    services.merge(into, cases=[other], by=town.karin, seen=seen)
    services.merge(into, cases=[other], by=town.karin, seen=seen)

    assert CaseMerge.objects.count() == 1
    assert Act.objects.filter(action="case.merged").count() == 1


def test_what_another_changed_first_is_said(
    into: FeedbackCase, other: FeedbackCase, town: Town
) -> None:
    in_hand(into, town.lars)

    with pytest.raises(Conflict, match="Någon annan har ändrat"):
        services.merge(into, cases=[other], by=town.karin, seen=into.version)
    assert not CaseMerge.objects.exists()


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"secrecy": "marked"}, "inte samma markering"),
        ({"state": "held"}, "inte öppet"),
        ({"state": "removed"}, "inte öppet"),
    ],
)
def test_what_cannot_be_merged(
    into: FeedbackCase, other: FeedbackCase, town: Town, change: dict[str, str], sentence: str
) -> None:
    FeedbackCase.objects.filter(pk=other.pk).update(**change)

    with pytest.raises(BadInput, match=f"{other.code}: .*{sentence}"):
        merged(into, other, by=town.lars)
    assert not CaseMerge.objects.exists()


def test_what_is_answered_or_not_read_cannot_be_merged(
    into: FeedbackCase, other: FeedbackCase, town: Town
) -> None:
    north = brought(town.home_care_north)
    answered(other, town.karin)

    with pytest.raises(BadInput, match="inte öppet"):
        merged(into, other, by=town.karin)
    with pytest.raises(BadInput, match="kan inte se det"):
        merged(into, north, by=town.karin)
    with pytest.raises(Refused):
        merged(north, into, by=town.karin)
    with pytest.raises(Refused, match="inte öppet"):
        merged(other, into, by=town.karin)


def test_no_chains_no_circles_and_nothing_into_itself(
    into: FeedbackCase, other: FeedbackCase, town: Town
) -> None:
    third = brought(town.home_care_south)
    merged(into, other, by=town.karin)

    with pytest.raises(BadInput, match="i sig självt"):
        merged(into, into, by=town.karin)
    with pytest.raises(BadInput, match="Välj minst ett"):
        merged(into, by=town.karin)
    with pytest.raises(BadInput, match=f"besvaras i {into.code}"):
        merged(other, third, by=town.karin)
    with pytest.raises(BadInput, match=f"besvaras redan i {into.code}"):
        merged(third, other, by=town.karin)
    with pytest.raises(BadInput, match="åt andra hållet"):
        merged(third, into, by=town.karin)


def test_cases_of_different_promises_are_answered_apart(
    town: Town, promise: PromiseVersion
) -> None:
    into = brought(town.home_care_south, promise=promise)
    same = brought(town.home_care_south, promise=promise)
    merged(into, same, by=town.karin)
    another = brought(town.home_care_south, promise=drafted(town, title="Annat").promises.get())

    with pytest.raises(BadInput, match="olika löften"):
        merged(into, another, by=town.karin)
    assert CaseMerge.objects.count() == 1


def test_a_merge_is_undone_until_it_is_answered(
    into: FeedbackCase, other: FeedbackCase, town: Town
) -> None:
    merged(into, other, by=town.karin)

    services.take_apart(fresh(other), by=town.karin)
    answered(fresh(into), town.karin)

    assert fresh(other).state == "under_way"
    assert not other.messages.exists()
    with pytest.raises(BadInput, match="redan för sig"):
        services.take_apart(fresh(other), by=town.karin)
    assert answered(fresh(other), town.karin).state == "answered"
    assert Act.objects.get(action="case.taken_apart").detail == {"into": into.pk}


def test_what_is_answered_stays_merged(into: FeedbackCase, other: FeedbackCase, town: Town) -> None:
    merged(into, other, by=town.karin)
    answered(fresh(into), town.karin)

    with pytest.raises(Refused, match="inte öppet"):
        services.take_apart(fresh(other), by=town.karin)


def test_what_is_answered_elsewhere_is_not_answered_handed_on_or_given_by_itself(
    into: FeedbackCase, other: FeedbackCase, town: Town
) -> None:
    merged(into, other, by=town.karin)
    case = fresh(other)

    for act in (
        lambda: services.answer(case, text="Ja.", result="noted", by=town.karin),
        lambda: services.give(case, to=town.lars, by=town.karin),
        lambda: services.hand_on(case, to=town.care, reason="Dit.", by=town.lars),
    ):
        with pytest.raises(BadInput, match=f"besvaras i {into.code}"):
            act()


def test_what_is_answered_in_a_case_goes_with_it(
    into: FeedbackCase, other: FeedbackCase, town: Town
) -> None:
    merged(into, other, by=town.karin)

    services.give(fresh(into), to=town.sven, by=town.karin)
    given_to = fresh(other).handler
    services.hand_on(fresh(into), to=town.home_care_north, reason="Deras linje.", by=town.lars)

    case = fresh(other)
    assert given_to == town.sven
    assert (case.unit, case.handler, case.state) == (town.home_care_north, None, "received")
    assert [row.text for row in case.notes.all()] == [f"Lämnades över tillsammans med {into.code}."]


def test_nobody_hands_on_what_she_may_not_handle(town: Town, into: FeedbackCase) -> None:
    north = brought(town.home_care_north)
    merged(into, north, by=town.lars)
    services.take_apart(fresh(north), by=town.lars)
    FeedbackCase.objects.filter(pk=north.pk).update(handler=None, state="received")
    CaseMerge.objects.filter(case=north).update(undone_at=None)

    with pytest.raises(Refused):
        services.hand_on(fresh(into), to=town.care, reason="Dit.", by=town.karin)
    assert fresh(into).unit == town.home_care_south


def test_a_mark_of_secrecy_parts_a_case_from_the_others(
    into: FeedbackCase, other: FeedbackCase, town: Town
) -> None:
    third = brought(town.home_care_south)
    merged(into, other, third, by=town.lars)

    services.sort_as(fresh(other), kind="view", secrecy="marked", by=town.lars)
    after_one = set(CaseMerge.objects.filter(undone_at=None).values_list("case", flat=True))
    services.sort_as(fresh(into), kind="view", secrecy="marked", by=town.lars)

    assert after_one == {third.pk}
    assert not CaseMerge.objects.filter(undone_at=None).exists()


def test_a_case_that_is_handed_over_for_protection_leaves_alone(
    into: FeedbackCase, other: FeedbackCase, town: Town
) -> None:
    for case in (into, other):
        FeedbackCase.objects.filter(pk=case.pk).update(secrecy="marked")
    merged(into, other, by=town.lars)

    services.accept_track(
        fresh(other),
        kind=TrackKind.CHILD,
        reason="Det står så.",
        receiver=town.head_office,
        by=None,
    )

    assert not CaseMerge.objects.filter(undone_at=None).exists()


def test_whoever_says_it_is_not_done_opens_her_own_alone(
    into: FeedbackCase, other: FeedbackCase, town: Town
) -> None:
    merged(into, other, by=town.karin)
    answered(fresh(into), town.karin, result="upheld", measure="Vi sätter in en buss.")

    services.say_whether_it_helped(fresh(other), did_help=False)
    services.reopen(fresh(other), text="Den kom inte.")
    services.follow_up(fresh(into), text="Bussen går.", by=town.karin)

    assert (fresh(into).state, fresh(into).did_help) == ("answered", None)
    assert fresh(other).state == "under_way"
    assert not CaseMerge.objects.filter(undone_at=None).exists()
    assert not other.messages.filter(kind="news").exists()
    assert answered(fresh(other), town.karin, text="Nu så.").state == "answered"
    assert into.messages.filter(kind="answer").count() == 1


def test_a_first_case_opened_anew_changes_nothing_for_the_others(
    into: FeedbackCase, other: FeedbackCase, town: Town, clock: time_machine.Traveller
) -> None:
    merged(into, other, by=town.karin)
    answered(fresh(into), town.karin, result="upheld", measure="Vi sätter in en buss.")
    clock.shift(timedelta(days=1))
    services.reopen(fresh(into), text="Den kom inte.")

    answered(fresh(into), town.karin, result="upheld", measure="Två bussar.")
    services.follow_up(fresh(into), text="Två går.", by=town.karin)

    assert [row.text for row in other.messages.exclude(kind="answer")] == []
    assert other.messages.count() == 1
    services.follow_up(fresh(other), text="En går.", by=town.karin)
    assert fresh(other).followed_up_at is not None


def test_each_is_told_of_what_is_done_about_it(
    into: FeedbackCase, other: FeedbackCase, town: Town
) -> None:
    merged(into, other, by=town.karin)

    count = services.raise_action(fresh(into), action=done(counted(town), ago=0), by=None)

    assert count == 2
    assert [one.messages.filter(kind="news").count() for one in (into, other)] == [1, 1]
