"""A promise of how soon one is answered is proven by the cases' own clocks."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
import time_machine

from rodtrad.core.errors import BadInput
from rodtrad.declarations import services as declarations
from rodtrad.declarations.enums import State
from rodtrad.declarations.models import PromiseVerdict, PromiseVersion
from rodtrad.feedback import services
from rodtrad.feedback.sources import CASES
from rodtrad.feedback.tasks import forget_old_drafts, weigh_clocks
from rodtrad.indicators.services import lay_out_year
from tests.declarations.conftest import adopted, drafted, said, taken_to
from tests.feedback.conftest import answered, brought, in_hand
from tests.town import Town

pytestmark = pytest.mark.django_db

TIME = {"amount": Decimal(5), "time_unit": "working_days", "share": None}


@pytest.fixture
def soon(town: Town) -> PromiseVersion:
    """Home care promises an answer within five working days, measured month by month."""
    adopted(town, "umea")
    lay_out_year(2026, by=None)
    draft = drafted(town)
    promise = draft.promises.get()
    declarations.edit_promise(promise, said=said("Du får svar inom fem dagar.", **TIME), by=None)
    declarations.measure_promise(promise.promise, source=CASES, rhythm="month", by=None)
    taken_to(draft, State.PUBLISHED, starts_on=date(2026, 4, 1))
    return PromiseVersion.objects.get(pk=promise.pk)


def verdicts(promise: PromiseVersion) -> list[tuple[str, int | None, int | None]]:
    rows = PromiseVerdict.objects.filter(promise=promise.promise).order_by("period__ends_on")
    return [(row.verdict, row.kept, row.of) for row in rows]


def test_who_was_answered_in_time_and_who_was_not(
    town: Town, soon: PromiseVersion, clock: time_machine.Traveller
) -> None:
    early, late = brought(town.home_care_south), brought(town.home_care_north)
    elsewhere = brought(town.lake_school)
    answered(early, town.karin)
    after_one = verdicts(soon)
    clock.shift(timedelta(days=8))
    answered(late, town.lars)
    answered(elsewhere, town.karin)

    assert after_one == [("kept", 1, 1)]
    assert verdicts(soon) == [("broken", 1, 2)]


def test_what_nobody_has_answered_counts_when_its_time_is_out(
    town: Town, soon: PromiseVersion, clock: time_machine.Traveller
) -> None:
    brought(town.home_care_south)
    weigh_clocks()
    before = verdicts(soon)
    clock.shift(timedelta(days=8))

    weigh_clocks()

    assert before == []
    assert verdicts(soon) == [("broken", 0, 1)]


def test_the_time_that_the_sender_took_is_not_ours(
    town: Town, soon: PromiseVersion, clock: time_machine.Traveller
) -> None:
    case = in_hand(brought(town.home_care_south), town.karin)
    services.ask(case, text="Vilken dag?", by=town.karin)
    clock.shift(timedelta(days=14))
    services.reply(case, text="I tisdags.")
    answered(case, town.karin)

    assert verdicts(soon) == [("kept", 1, 1)]


def test_what_is_opened_again_is_answered_no_more(
    town: Town, soon: PromiseVersion, clock: time_machine.Traveller
) -> None:
    case = answered(brought(town.home_care_south), town.karin)
    before = verdicts(soon)

    services.reopen(case, text="Ingen kom i dag heller.")

    assert (before, verdicts(soon)) == ([("kept", 1, 1)], [])


def test_what_is_handed_on_counts_where_it_lies(town: Town, soon: PromiseVersion) -> None:
    case = answered(brought(town.lake_school), town.karin)
    case = services.reopen(case, text="Det gäller hemtjänsten.")
    services.hand_on(case, to=town.home_care_south, reason="Det är er.", by=None)
    answered(case, town.karin)

    assert verdicts(soon) == [("kept", 1, 1)]


def test_a_clock_shows_nothing_but_a_time(town: Town) -> None:
    adopted(town, "umea")
    draft = drafted(town)
    share = declarations.make_promise(
        draft,
        said=said("Du är nöjd.", level_kind="share", amount=Decimal(90), time_unit=""),
        by=None,
    )

    with pytest.raises(BadInput, match="bara löften om tid"):
        declarations.measure_promise(share.promise, source=CASES, rhythm="month", by=None)


def test_a_time_that_no_calendar_counts_is_not_measured(town: Town, soon: PromiseVersion) -> None:
    later = declarations.begin_version(soon.version.declaration, by=None)
    declarations.edit_promise(later.promises.get(), said=said(), by=None)
    taken_to(later, State.PUBLISHED, starts_on=date(2026, 11, 24))

    answered(brought(town.home_care_south), town.karin)

    assert verdicts(soon) == []


def test_old_drafts_go_at_night(town: Town, clock: time_machine.Traveller) -> None:
    draft = services.begin_draft("Hej")
    clock.shift(timedelta(days=8))

    forget_old_drafts()

    assert not type(draft).objects.exists()
