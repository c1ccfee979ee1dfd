"""Cases come to those who answer for them, and only to them."""

from datetime import date
from uuid import uuid4

import pytest
from django.utils import timezone

from rodtrad.accounts.models import User
from rodtrad.checks.registers import Held
from rodtrad.feedback import due, services
from rodtrad.feedback.connections import named_cases, open_cases
from rodtrad.feedback.models import FeedbackCase
from rodtrad.feedback.queries.pausing import pauses_of, with_pauses
from tests.feedback.conftest import answered, brought, given, in_hand
from tests.town import Town

pytestmark = pytest.mark.django_db


def waiting(person: User) -> list[str]:
    return [item.key for item in due.items(person, timezone.localdate())]


def test_what_lies_at_a_unit_is_its_managers_until_somebody_has_it(town: Town) -> None:
    case = brought(town.home_care_south)
    before = {name: waiting(getattr(town, name)) for name in ("karin", "lars", "sven", "maja")}

    in_hand(case, town.sven)

    mine = [f"case:{case.pk}"]
    assert before == {"karin": mine, "lars": [], "sven": [], "maja": []}
    assert (waiting(town.sven), waiting(town.karin)) == (mine, [])


def test_the_next_promised_time_is_when_it_is_due(town: Town) -> None:
    case = brought(town.home_care_south, kind="complaint")
    first = due.items(town.karin, timezone.localdate())[0]
    in_hand(case, town.karin)
    then = due.items(town.karin, timezone.localdate())[0]

    assert (first.title, first.due_on) == (f"Klagomål {case.code}", date(2026, 11, 26))
    assert then.due_on == date(2026, 12, 8)
    assert "Mamma" not in repr(first)


def test_what_is_answered_waits_for_nobody_and_what_is_held_for_somebody(town: Town) -> None:
    answered(brought(town.home_care_south), town.karin)
    held = services.receive(
        given(unit_id=town.home_care_south.pk), token=uuid4(), by=None, is_doubtful=True
    ).case

    assert waiting(town.karin) == [f"case:{held.pk}"]


def test_what_is_handed_over_comes_to_the_colleague(town: Town) -> None:
    case = brought(town.home_care_south)

    items = due.items(town.lars, timezone.localdate(), frozenset({f"case:{case.pk}"}))

    assert [item.key for item in items] == [f"case:{case.pk}"]


def test_open_cases_hang_on_their_unit(town: Town) -> None:
    case = brought(town.home_care_south)
    answered(brought(town.home_care_south), town.karin)

    rows = open_cases(timezone.localdate())

    assert [one.name for one in named_cases(rows)] == [case.code]
    held = Held(FeedbackCase, live=open_cases, unit="unit", named=named_cases)
    assert held.at({town.home_care_south.pk}) >= {case.pk}


def test_waits_come_along_with_the_cases(town: Town) -> None:
    case = in_hand(brought(town.home_care_south), town.karin)
    services.ask(case, text="Vilken dag var det?", by=town.karin)
    services.go_on(case, by=town.karin)
    services.ask(FeedbackCase.objects.get(pk=case.pk), text="Vem kom?", by=town.karin)
    untouched = brought(town.home_care_south)

    told = {one.pk: pauses_of(one) for one in with_pauses(FeedbackCase.objects.all())}

    kept = [
        (row.waiting_for, row.started_at, row.ended_at)
        for row in case.pauses.order_by("started_at")
    ]
    assert len(kept) == 2
    assert [(row.waiting_for, row.started_at, row.ended_at) for row in told[case.pk]] == kept
    assert told[untouched.pk] == []
