"""A time that is about to be promised is held against every case of the last year."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from rodtrad.checks.enums import Severity
from rodtrad.checks.registry import by_id
from rodtrad.core.credibility import Of
from rodtrad.declarations import services as declarations
from rodtrad.declarations.enums import State
from rodtrad.declarations.models import DeclarationVersion
from rodtrad.declarations.queries.credibility import credibility
from rodtrad.declarations.staff.credibility import credibility_page
from rodtrad.feedback.enums import State as CaseState
from rodtrad.feedback.models import FeedbackCase
from rodtrad.feedback.queries.durations import NEVER, answered_in
from rodtrad.feedback.sources import CASES
from tests.declarations.conftest import adopted, drafted, said, taken_to
from tests.documents.asking import faults
from tests.documents.asking import said as found_by
from tests.feedback.conftest import NOW, brought, words
from tests.town import Town

pytestmark = pytest.mark.django_db
Enter = Callable[[str], Client]
# Monday to Friday of four weeks: each case came on the Monday and was answered a number of days on.
DAYS = (1, 2, 3, 4, 7, 8, 9, 10)


def past(town: Town, days: int, count: int = 1) -> None:
    """Cases that were answered a number of calendar days after they came."""
    came = timezone.now() - timedelta(days=60)
    for _ in range(count):
        case = brought(town.home_care_south)
        FeedbackCase.objects.filter(pk=case.pk).update(
            state=CaseState.ANSWERED,
            result="noted",
            received_at=came,
            answered_at=came + timedelta(days=days),
        )


def text(town: Town, amount: int = 5, source: str = CASES) -> DeclarationVersion:
    """Home care is about to promise an answer within five days."""
    adopted(town, "umea")
    draft = drafted(town)
    promise = draft.promises.get()
    level = {"amount": Decimal(amount), "time_unit": "calendar_days", "share": None}
    declarations.edit_promise(promise, said=said("Du får svar.", **level), by=None)
    more = {"method": "Vi ser efter."} if source != CASES else {}
    declarations.measure_promise(promise.promise, source=source, rhythm="month", by=None, **more)
    return draft


def test_every_past_case_tells_how_the_time_would_have_gone(town: Town) -> None:
    for days in DAYS:
        past(town, days, 5)

    (one,) = credibility(text(town)).promises

    assert (one.reach.counts, one.reach.kept, one.reach.of) == (Of.CASES, 20, 40)
    amounts, kept = zip(*((point.amount, point.reach.kept) for point in one.others), strict=True)
    assert list(amounts) == sorted(amounts, reverse=True)
    assert list(kept) == sorted(kept, reverse=True)
    assert kept[0] > kept[-1]


def test_a_promise_that_no_case_tells_of_is_held_against_its_periods(town: Town) -> None:
    past(town, 2, 40)

    (one,) = credibility(text(town, source="check")).promises

    assert (one.reach.counts, one.reach.of) == (Of.PERIODS, 0)


def test_what_is_open_is_late_or_not_known(town: Town, clock: time_machine.Traveller) -> None:
    brought(town.home_care_south)
    clock.shift(timedelta(days=8))
    brought(town.home_care_north)
    brought(town.lake_school)
    past(town, 2)

    rows = list(text(town).promises.select_related("version__declaration"))

    assert sorted(answered_in(rows)[rows[0].promise_id]) == [Decimal(2), NEVER]


def test_the_page_says_times_and_tries_another(enter: Enter, town: Town) -> None:
    for days in DAYS:
        past(town, days, 5)
    version = text(town)
    promise = version.promises.get()
    address = f"/deklarationer/{version.declaration.key}/trovardighet/"

    page = credibility_page(version, (promise.promise_id, "9"))["promises"][0]
    shown = words(enter("maja").get(address, {"lofte": promise.promise_id, "niva": "9"}).text)

    own = [other.level.replace("\u00a0", " ") for other in page.others if other.is_own]
    assert own == ["inom 5 dagar"]
    assert (page.asks, page.tried.startswith("Inom 9")) == ("dagar", True)
    assert "88 procent av 40 fall" in page.tried
    assert page.doubt
    assert "20 av 40" in shown


class TestAgainstHistory:
    """RT409: no time is promised that the past speaks against."""

    def test_a_time_seldom_kept_is_told_of(self, town: Town) -> None:
        past(town, 10, 30)
        past(town, 2, 10)
        version = taken_to(text(town), State.SUBMITTED)

        (sentence,) = found_by("RT409", day=NOW.date())

        assert sentence.startswith("Löftet ”Du får svar.” skulle ha hållits i ")
        assert sentence.endswith(" procent av 40 ärenden det senaste året.")
        (fault,) = faults("RT409", day=NOW.date())
        assert fault.mend_url.endswith(f"/{version.declaration.key}/trovardighet/")
        assert by_id()["RT409"].severity == Severity.ADVICE

    def test_one_within_reach_a_draft_and_too_few_cases_are_left(self, town: Town) -> None:
        past(town, 10, 29)
        draft = text(town)
        as_draft = found_by("RT409", day=NOW.date())
        version = taken_to(draft, State.SUBMITTED)
        too_few = found_by("RT409", day=NOW.date())
        past(town, 10, 1)
        enough = found_by("RT409", day=NOW.date())
        past(town, 2, 300)

        assert (as_draft, too_few, len(enough)) == ([], [], 1)
        assert found_by("RT409", day=NOW.date()) == []
        assert version.meeting_on is None

    def test_once_it_is_decided_it_is_too_late_to_say(self, town: Town) -> None:
        past(town, 10, 40)
        taken_to(text(town), State.PUBLISHED, starts_on=date(2026, 11, 1))

        assert found_by("RT409", day=NOW.date()) == []
