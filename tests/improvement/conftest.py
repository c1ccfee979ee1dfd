"""Sjöby's causes, and what is done about them."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from rodtrad.feedback import services as feedback
from rodtrad.feedback.models import FeedbackCase
from rodtrad.improvement import services
from rodtrad.improvement.models import Action, Cause
from rodtrad.improvement.services import Plan
from rodtrad.times.spans import Span
from tests.feedback.conftest import brought
from tests.town import FOUNDED, Town

# A Tuesday.
NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NOW, tick=False) as coordinates:
        yield coordinates


def cause(name: str = "Väntetid", *, is_other: bool = False) -> Cause:
    """A cause that has been in the list since the town was founded."""
    made = services.name_cause(name=name, by=None, is_other=is_other)
    made.valid = Span(FOUNDED, None)
    made.save()
    return made


def plan(town: Town, **more: object) -> Plan:
    said: dict[str, object] = {
        "title": "Ring före",
        "description": "Ingen ringer.",
        "responsible": town.karin,
        "due_on": timezone.localdate() + timedelta(days=20),
        "check_by": "judged",
        "check_what": "Vi frågar tio.",
        "window": 91,
    }
    return Plan(**(said | more))


def planned(town: Town, *, on: date | None = None, **more: object) -> Action:
    """Something planned at home care south, on a day when another is given."""
    made = services.plan_action(unit=town.home_care_south, plan=plan(town, **more), by=None)
    if on is not None:
        Action.objects.filter(pk=made.pk).update(planned_on=on)
        made.refresh_from_db()
    return made


def counted(town: Town, *, on: date | None = None, **more: object) -> Action:
    """Something whose effect is seen in how often a cause comes back."""
    more = more if "cause" in more else more | {"cause": cause()}
    return planned(town, on=on, **({"check_by": "cause", "check_what": ""} | more))


def done(action: Action, *, ago: int = 0, **more: object) -> Action:
    on = timezone.localdate() - timedelta(days=ago)
    if action.planned_on > on:
        Action.objects.filter(pk=action.pk).update(planned_on=on - timedelta(days=10))
    return services.finish(action, done_on=on, text="Nu ringer vi.", by=None, **more)


def case_of(town: Town, why: Cause, day: date, **more: object) -> FeedbackCase:
    """A case with a cause that came on a day."""
    case = brought(town.home_care_south, **more)
    at = datetime.combine(day, time(7), UTC)
    FeedbackCase.objects.filter(pk=case.pk).update(received_at=at)
    case.refresh_from_db()
    return feedback.say_causes(case, causes=[why], by=None)


@pytest.fixture
def enter(client: Client, town: Town) -> Callable[[str], Client]:
    """Sign in as somebody in town."""

    def sign_in(name: str) -> Client:
        client.force_login(getattr(town, name))
        return client

    return sign_in
