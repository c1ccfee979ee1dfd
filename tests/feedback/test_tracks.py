"""What else a case is: words suggest, a person decides, and fewer read what is handed over."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
import time_machine
from django.utils import timezone

from rodtrad.audit.models import Act
from rodtrad.checks.registry import by_id
from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.core.promised_time import Unit as TimeUnit
from rodtrad.feedback import due, rules, services
from rodtrad.feedback.checks import protecting as decisions
from rodtrad.feedback.checks.protecting import TRACK, undecided_tracks
from rodtrad.feedback.enums import Secrecy, TrackKind, TrackStart
from rodtrad.feedback.models import CaseTrack, FeedbackCase, ShownCase
from rodtrad.feedback.queries import visible_to
from rodtrad.feedback.queries.listing import Wish, listing
from rodtrad.feedback.queries.tracks import Standing, Terms, tracks_of
from rodtrad.feedback.tracks import protecting, tracks
from rodtrad.feedback.tracks.suggesting import shown as entry_shown
from rodtrad.feedback.tracks.suggesting import suggest
from rodtrad.notifications.models import Mail
from tests.feedback.conftest import NOW, answered, brought, fresh, given, in_hand
from tests.feedback.open311 import lamps, shown
from tests.feedback.track_texts import TEXTS
from tests.town import Town

pytestmark = pytest.mark.django_db

MOBBED = "Min dotter blir mobbad i trean."
BRIBED = "En upphandlare tar emot mutor."
CHILD = TrackKind.CHILD
WHISTLE = TrackKind.WHISTLEBLOWING
DEGRADING = TrackKind.DEGRADING


def kinds(case: FeedbackCase) -> set[str]:
    return {row.kind for row in case.tracks.all()}


def only(case: FeedbackCase) -> Standing:
    return tracks_of(fresh(case))[0]


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_words_suggest_what_the_table_says(text: str, expected: set[str]) -> None:
    assert {kind.value for kind in suggest(text)} == expected


def test_every_track_has_words_a_time_and_is_tried() -> None:
    assert list(tracks()) == list(TrackKind)
    assert set().union(*(found for _text, found in TEXTS)) == set(TrackKind.values)
    assert all(track.amount and str(track.meaning) and track.entries for track in tracks().values())
    assert {kind for kind, one in tracks().items() if one.hands_over} == {CHILD, WHISTLE}
    assert {"child", "lex_sarah", "degrading", "whistleblowing"} <= set(protecting())


def test_a_suggestion_says_which_words_argue(town: Town) -> None:
    case = brought(town.lake_school, text=MOBBED)

    row = case.tracks.get()

    assert suggest(MOBBED)[DEGRADING].words == ("mobbad",)
    assert (row.kind, row.state, row.argued) == ("degrading", "suggested", ["mobb*"])
    assert entry_shown("begär* handling*") == "begär… handling…"
    assert (row.suggested_at, case.secrecy, case.unit_id) == (NOW, "none", town.lake_school.pk)
    act = Act.objects.get(action="case.track_suggested")
    assert (act.actor_id, act.detail) == (None, {"track": "degrading"})


def test_what_came_on_paper_has_waited_since_it_came(town: Town) -> None:
    came = NOW - timedelta(days=6)

    case = services.receive(
        given(MOBBED), token=uuid4(), by=town.maja, channel="paper", received_at=came
    ).case

    assert case.tracks.get().suggested_at == came


def test_what_the_sender_adds_suggests_too_and_only_something_new_suggests_again(
    town: Town,
) -> None:
    case = brought(town.lake_school)
    services.reply(case, text=MOBBED)
    services.decline_track(case, kind=DEGRADING, reason="Det är utrett.", by=town.maja)

    services.reply(fresh(case), text=MOBBED)
    again = case.tracks.get().state
    services.reply(fresh(case), text="Läraren kränkte vår son inför klassen.")
    row = case.tracks.get()

    assert again == "declined"
    assert (row.state, row.decided_by, len(row.argued)) == ("suggested", None, 2)


def accepted(case: FeedbackCase, kind: TrackKind = DEGRADING, **more: Any) -> FeedbackCase:
    said: dict[str, Any] = {"reason": "Det står i texten.", "by": None}
    return services.accept_track(case, kind=kind, **(said | more))


def test_an_accepted_track_has_a_time_and_a_receiver_beside_the_cases_own(town: Town) -> None:
    case = in_hand(brought(town.lake_school, text=MOBBED), town.maja)

    accepted(case, receiver=town.schools, by=town.maja)

    one, after = only(case), fresh(case)
    assert one.reckoned is not None
    assert (one.state, one.receiver_id, one.is_live) == ("accepted", town.schools.pk, True)
    assert one.reckoned.due_on.isoformat() == "2026-11-25"
    assert (after.unit_id, after.handler_id, after.secrecy, after.state) == (
        town.lake_school.pk, town.maja.pk, "none", "under_way",
    )  # fmt: skip
    assert after.version == case.version + 1
    assert case.tracks.get().decided_by == town.maja


def test_what_is_marked_is_shown_to_nobody_outside(town: Town) -> None:
    case = shown(brought(town.home_care_south, kind="fault"), lamps(town))

    accepted(case, TrackKind.DANGER, secrecy=Secrecy.NONE)
    still = ShownCase.objects.count()
    accepted(case, TrackKind.CRIME, secrecy=Secrecy.MARKED)
    accepted(case, TrackKind.DAMAGES, secrecy=Secrecy.NONE)

    assert (still, ShownCase.objects.count(), fresh(case).secrecy) == (1, 0, "marked")


@pytest.mark.parametrize("kind", [CHILD, WHISTLE])
def test_what_is_handed_over_leaves_those_who_had_it_and_nothing_goes(
    town: Town, kind: TrackKind
) -> None:
    case = in_hand(brought(town.home_care_south, text=BRIBED), town.sven)
    services.note(case, text="Har ringt.", by=town.sven)
    before = [case in visible_to(one) for one in (town.sven, town.karin, town.maja)]

    accepted(case, kind, receiver=town.head_office, secrecy=Secrecy.NONE, by=town.sven)

    after = fresh(case)
    readers = [after in visible_to(one) for one in (town.sven, town.karin, town.lars, town.maja)]
    assert before == [True, True, True]
    assert readers == [False, False, False, True]
    assert (after.secrecy, after.handler_id, after.state) == ("marked", None, "received")
    assert (after.words.text, after.notes.count(), after.number) == (BRIBED, 1, case.number)
    assert Act.objects.filter(action="case.handed_on").get().detail == {
        "before": town.home_care_south.pk
    }


def test_what_is_answered_is_handed_over_and_stays_answered(town: Town) -> None:
    case = answered(brought(town.home_care_south, text=BRIBED), town.karin)

    accepted(case, WHISTLE, receiver=town.head_office)

    assert (fresh(case).state, fresh(case).unit_id) == ("answered", town.head_office.pk)


def test_other_tracks_take_the_case_from_nobody(town: Town) -> None:
    case = in_hand(brought(town.home_care_south, text=MOBBED), town.sven)

    accepted(case, receiver=town.head_office, secrecy=Secrecy.MARKED)

    assert case in visible_to(town.sven)
    assert fresh(case).unit_id == town.home_care_south.pk


def test_a_decision_needs_a_reason_and_a_hand_over_a_receiver(town: Town) -> None:
    case = brought(town.home_care_south, text=BRIBED)

    with pytest.raises(BadInput, match="Skriv varför"):
        accepted(case, WHISTLE, receiver=town.care, reason=" ")
    with pytest.raises(BadInput, match=r"högst 10\s000 tecken"):
        accepted(case, reason="x" * 10_001)
    with pytest.raises(BadInput, match="Välj vem som ska ta emot"):
        accepted(case, WHISTLE)
    with pytest.raises(BadInput, match="Skriv varför"):
        services.decline_track(case, kind=WHISTLE, reason="", by=None)
    town.care.pk = 0
    with pytest.raises(BadInput, match="enhet som finns"):
        accepted(case, receiver=town.care)
    assert case.tracks.get().state == "suggested"


def test_a_decision_on_an_older_case_clashes(town: Town) -> None:
    case = brought(town.home_care_south)
    accepted(case)

    with pytest.raises(Conflict):
        accepted(case, TrackKind.APPEAL, seen=case.version)


def test_a_decision_can_be_changed_until_it_is_done(town: Town) -> None:
    case = brought(town.home_care_south)
    accepted(case)
    services.decline_track(case, kind=DEGRADING, reason="Nej, det var på fritiden.", by=None)
    declined = only(case)
    accepted(case)

    services.close_track(
        case, kind=DEGRADING, outcome="Rektorn har utrett.", reference=" 2026:12 ", by=town.karin
    )

    one = only(case)
    assert (declined.state, declined.reckoned, declined.is_live) == ("declined", None, False)
    assert (one.outcome, one.reference, one.closed_at) == ("Rektorn har utrett.", "2026:12", NOW)
    assert one.reckoned is not None
    assert (one.reckoned.is_kept, one.is_live) == (True, False)
    with pytest.raises(BadInput, match="redan klart"):
        accepted(case)
    with pytest.raises(BadInput, match="redan klar"):
        services.close_track(case, kind=DEGRADING, outcome="Igen.", by=None)


def test_what_is_not_accepted_is_not_closed_and_words_have_a_length(town: Town) -> None:
    case = brought(town.home_care_south, text=MOBBED)

    for kind in (DEGRADING, TrackKind.APPEAL):
        with pytest.raises(BadInput, match="gäller inte"):
            services.close_track(case, kind=kind, outcome="Klart.", by=None)
    with pytest.raises(BadInput, match=r"högst 10\s000 tecken"):
        services.close_track(case, kind=DEGRADING, outcome="x" * 10_001, by=None)
    with pytest.raises(BadInput, match="120 tecken"):
        services.close_track(case, kind=DEGRADING, outcome="Ja.", reference="x" * 121, by=None)


def test_the_sender_is_told_that_there_is_something_and_never_what(town: Town) -> None:
    case = brought(
        town.lake_school, text=MOBBED, known_to="municipality", name="Eva", email="eva@exempel.se"
    )
    Mail.objects.all().delete()

    accepted(case)
    services.close_track(case, kind=DEGRADING, outcome="Utrett.", by=None)

    mails = list(Mail.objects.values_list("subject", "body"))
    assert [subject for subject, _body in mails] == [f"Nytt om ditt ärende {case.code}"] * 2
    assert not any("kränk" in body or "Utrett" in body for _subject, body in mails)


def test_the_municipality_says_what_holds_from_now_on(town: Town) -> None:
    case, later = brought(town.lake_school), brought(town.lake_school)
    accepted(case)
    terms = Terms(3, TimeUnit.WEEKS, TrackStart.DECIDED, Secrecy.MARKED)

    row = services.set_track(DEGRADING, terms=terms, receiver=town.schools, by=town.maja)
    services.set_track(DEGRADING, terms=terms, by=town.maja, seen=1)
    accepted(later)

    before, after = only(case).reckoned, only(later).reckoned
    assert before is not None
    assert after is not None
    assert (before.promised.amount, after.promised.amount) == (1, 3)
    assert row.receiver == town.schools
    with pytest.raises(Conflict):
        services.set_track(DEGRADING, terms=terms, by=town.maja, seen=1)
    with pytest.raises(Refused):
        services.set_track(DEGRADING, terms=terms, by=town.karin)


def test_what_may_protect_somebody_stands_first_and_can_be_asked_for(
    town: Town, clock: time_machine.Traveller
) -> None:
    old = brought(town.lake_school)
    clock.shift(60)
    brought(town.lake_school, text="Jag överklagar beslutet.")
    clock.shift(60)
    urgent = brought(town.lake_school, text=MOBBED)

    open_ones = [one.code for one in listing(town.maja, Wish())]
    wanted = [one.code for one in listing(town.maja, Wish(track="skydd"))]
    services.decline_track(urgent, kind=DEGRADING, reason="Nej.", by=None)

    assert open_ones[:2] == [urgent.code, old.code]
    assert wanted == [urgent.code]
    assert next(iter(listing(town.maja, Wish()))).code == old.code


def test_a_unit_where_nobody_decides_is_found(town: Town, clock: time_machine.Traveller) -> None:
    case = brought(town.lake_school, text=MOBBED)
    brought(town.lake_school, text=MOBBED + " Grannen slår sina barn.")
    brought(town.home_care_south, text="Jag överklagar beslutet.")
    decided = brought(town.care, text=MOBBED)
    accepted(decided)
    removed = services.receive(given(MOBBED), token=uuid4(), by=None, is_doubtful=True).case
    services.remove(removed, by=None)
    # Two whole working days are left; the third is too late.
    clock.move_to(NOW + timedelta(days=2))
    in_time = list(undecided_tracks(timezone.localdate(), None))
    clock.move_to(NOW + timedelta(days=3))
    today = timezone.localdate()

    found = [(one.subject_id, dict(one.facts)) for one in undecided_tracks(today, None)]

    assert in_time == []
    assert found == [(town.lake_school.pk, {"count": 2})]
    assert list(undecided_tracks(today, {town.care.pk})) == []
    assert by_id()["RT508"].reads[TRACK]({case.tracks.get().pk}) == {town.lake_school.pk}
    assert by_id()["RT508"].severity == "error"


def test_a_decision_that_waits_comes_to_those_who_handle_the_case(town: Town) -> None:
    case = brought(town.home_care_south, text=MOBBED)
    lying = {item.key for item in due.items(town.karin, timezone.localdate())}
    in_hand(case, town.sven)
    mine = [item for item in due.items(town.sven, timezone.localdate()) if "track" in item.key]
    hers = due.items(town.karin, timezone.localdate())
    keys = frozenset({f"track:{case.pk}"})
    shared = [item.key for item in due.items(town.lars, timezone.localdate(), keys)]
    answered(fresh(case), town.sven)
    late = due.items(town.sven, timezone.localdate())

    assert lying == {f"case:{case.pk}", f"track:{case.pk}"}
    assert [(item.due_on.isoformat(), "mobb" in repr(item)) for item in mine] == [
        ("2026-11-26", False)
    ]
    assert (hers, shared) == ([], [f"track:{case.pk}"])
    assert [item.key for item in late] == [f"track:{case.pk}"]
    assert case in due.perhaps(town.sven, timezone.localdate())


def test_a_decision_waits_as_long_as_the_profile_lets_its_rule_wait(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    brought(town.home_care_south, text=MOBBED)
    days = {"RT508": 4}
    monkeypatch.setattr(decisions, "days", lambda rule, _usual, _day: days[rule])

    found = [one for one in due.items(town.karin, timezone.localdate()) if "track" in one.key]

    assert [one.due_on.isoformat() for one in found] == ["2026-11-30"]


def test_who_reads_and_does_not_work_with_the_case_decides_nothing(town: Town) -> None:
    case = brought(town.home_care_south, text=MOBBED)

    for act in (
        lambda: accepted(case, by=town.vera),
        lambda: services.decline_track(case, kind=DEGRADING, reason="Nej.", by=town.vera),
        lambda: services.close_track(case, kind=DEGRADING, outcome="Nej.", by=town.vera),
    ):
        with pytest.raises(Refused):
            act()
    assert rules.may_see(town.vera, case)
    assert CaseTrack.objects.get().state == "suggested"
