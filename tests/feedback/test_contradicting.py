"""A promise kept by its measure and denied by its cases is found, until somebody says why."""

from collections.abc import Callable
from datetime import date
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from rodtrad.checks.models import Finding
from rodtrad.checks.registry import by_id
from rodtrad.checks.services import look_again
from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput
from rodtrad.declarations import services as promises
from rodtrad.declarations.models import Promise, PromiseVersion
from rodtrad.feedback import services
from rodtrad.feedback.checks.contradicting import denied, promises_of_cases
from rodtrad.feedback.models import FeedbackCase, PromiseDifference
from rodtrad.indicators.models import ReportingPeriod
from rodtrad.indicators.services import lay_out_year
from tests.feedback.conftest import brought, in_hand
from tests.town import Town

pytestmark = pytest.mark.django_db
OCTOBER = "2026-10"
WHY = "Mätningen räknar planerade besök, ärendena gäller larm."


@pytest.fixture
def periods(promise: PromiseVersion) -> dict[str, ReportingPeriod]:
    lay_out_year(2026, by=None)
    promises.measure_promise(
        promise.promise, source="check", rhythm="month", method="Vi tittar på besök.", by=None
    )
    return {period.key: period for period in ReportingPeriod.objects.all()}


def looked(promise: PromiseVersion, period: ReportingPeriod, kept: int, of: int) -> None:
    promises.check_promise(promise.promise, period=period, kept=kept, of=of, by=None)


def denying(town: Town, promise: PromiseVersion, count: int, day: str = "2026-10-12") -> list[int]:
    """Cases that came on a day, in which somebody has found that the promise was broken."""
    made = []
    for _ in range(count):
        case = brought(town.home_care_south, promise=promise)
        case = services.answer(
            in_hand(case, town.karin),
            text="Ja.",
            result="upheld",
            measure="Vi ringer.",
            verdict="broken",
            by=None,
        )
        FeedbackCase.objects.filter(pk=case.pk).update(received_at=f"{day}T07:00:00Z")
        made.append(case.pk)
    return made


def found(ids: set[int] | None = None) -> list[tuple[int, dict[str, object]]]:
    return [(one.subject_id, dict(one.facts)) for one in denied(timezone.localdate(), ids)]


def test_what_many_cases_deny_is_found(
    town: Town, promise: PromiseVersion, periods: dict[str, ReportingPeriod]
) -> None:
    looked(promise, periods[OCTOBER], 250, 250)
    denying(town, promise, 14)

    ((subject, facts),) = found()
    assert subject == promise.promise_id
    assert (str(facts["share"]), facts["count"]) == ("100.0", 14)
    assert str(by_id()["RT507"].severity) == "warning"
    assert found({promise.promise_id}) == [(subject, facts)]
    assert found({promise.promise_id + 1}) == []


@pytest.mark.parametrize(
    ("kept", "of", "cases"),
    [
        pytest.param(240, 250, 8, id="the measure leaves room for them"),
        pytest.param(250, 250, 2, id="fewer than three"),
        pytest.param(0, 0, 14, id="nothing was counted"),
        pytest.param(100, 250, 14, id="the measure says broken"),
    ],
)
def test_what_the_measure_leaves_room_for_is_none(
    town: Town,
    promise: PromiseVersion,
    periods: dict[str, ReportingPeriod],
    kept: int,
    of: int,
    cases: int,
) -> None:
    looked(promise, periods[OCTOBER], kept, of)
    denying(town, promise, cases)

    assert found() == []


def test_cases_count_in_the_period_they_came_in(
    town: Town, promise: PromiseVersion, periods: dict[str, ReportingPeriod]
) -> None:
    looked(promise, periods[OCTOBER], 250, 250)
    denying(town, promise, 14, "2026-11-01")

    assert found() == []


def test_an_explanation_holds_for_as_many_as_there_were(
    town: Town, promise: PromiseVersion, periods: dict[str, ReportingPeriod]
) -> None:
    looked(promise, periods[OCTOBER], 250, 250)
    denying(town, promise, 14)

    made = services.explain_difference(
        promise.promise, period=periods[OCTOBER], text=WHY, by=town.maja
    )

    assert (made.cases, found()) == (14, [])
    denying(town, promise, 1)
    assert [facts["count"] for _subject, facts in found()] == [15]


def test_the_newest_period_that_is_denied_is_told(
    town: Town, promise: PromiseVersion, periods: dict[str, ReportingPeriod]
) -> None:
    for key, day in (("2026-09", "2026-09-10"), (OCTOBER, "2026-10-10")):
        looked(promise, periods[key], 250, 250)
        denying(town, promise, 9, day)

    first = [str(facts["period"]) for _subject, facts in found()]
    services.explain_difference(promise.promise, period=periods[OCTOBER], text=WHY, by=None)
    then = [str(facts["period"]) for _subject, facts in found()]

    assert len(first) == len(then) == 1
    assert first != then


def test_what_was_denied_long_ago_is_none(
    town: Town, promise: PromiseVersion, periods: dict[str, ReportingPeriod]
) -> None:
    looked(promise, periods[OCTOBER], 250, 250)
    denying(town, promise, 14)

    assert list(denied(date(2027, 12, 24), None)) == []


def test_only_what_a_change_touches_is_looked_at_again(
    town: Town, promise: PromiseVersion, periods: dict[str, ReportingPeriod]
) -> None:
    looked(promise, periods[OCTOBER], 250, 250)
    cases = denying(town, promise, 14)
    other = brought(town.lake_school)

    assert promises_of_cases({*cases, other.pk}) == {promise.promise_id}
    look_again({"feedback.feedbackcase": [other.pk]})
    assert not Finding.objects.filter(rule="RT507").exists()
    look_again({"feedback.feedbackcase": cases[:1]})
    assert Finding.objects.get(rule="RT507", gone_at=None).subject_id == promise.promise_id
    made = services.explain_difference(promise.promise, period=periods[OCTOBER], text=WHY, by=None)
    look_again({"feedback.promisedifference": [made.pk]})
    assert not Finding.objects.filter(rule="RT507", gone_at=None).exists()


def test_it_costs_the_same_for_many_cases_as_for_few(
    town: Town, promise: PromiseVersion, periods: dict[str, ReportingPeriod]
) -> None:
    looked(promise, periods[OCTOBER], 250, 250)
    denying(town, promise, 9)
    found()
    with CaptureQueriesContext(connection) as few:
        found()
    looked(promise, periods["2026-09"], 250, 250)
    denying(town, promise, 12, "2026-09-10")

    with CaptureQueriesContext(connection) as many:
        found()

    assert len(many) == len(few)


def test_who_may_explain_and_what(
    town: Town, promise: PromiseVersion, periods: dict[str, ReportingPeriod]
) -> None:
    october = periods[OCTOBER]
    looked(promise, october, 250, 250)
    with pytest.raises(BadInput, match="Inget ärende från perioden"):
        services.explain_difference(promise.promise, period=october, text=WHY, by=town.maja)
    denying(town, promise, 3)

    for person in (town.karin, town.vera, town.adam):
        with pytest.raises(Refused):
            services.explain_difference(promise.promise, period=october, text=WHY, by=person)
    with pytest.raises(BadInput, match="Skriv vad skillnaden beror på"):
        services.explain_difference(promise.promise, period=october, text=" ", by=town.maja)
    assert not PromiseDifference.objects.exists()
    with pytest.raises(IntegrityError, match="a_difference_is_explained_in_words"):
        PromiseDifference.objects.create(
            promise=promise.promise, period=october, text="", cases=3, by=None
        )


def test_the_page_shows_both_sides_and_takes_the_reason(
    town: Town,
    promise: PromiseVersion,
    periods: dict[str, ReportingPeriod],
    enter: Callable[[str], Client],
) -> None:
    looked(promise, periods[OCTOBER], 250, 250)
    denying(town, promise, 3)
    code = FeedbackCase.objects.earliest("pk").code
    address = f"/synpunkter/lofte/{promise.promise_id}/{OCTOBER}/"

    before = enter("lars").get(address).text
    refused = enter("karin").post(address, {"text": WHY, "once": uuid4()})
    sent = enter("lars").post(address, {"text": WHY, "once": uuid4()}, follow=True).text
    other = enter("nils").get(address).text

    assert "250 av 250" in before
    assert "3 ärenden säger att löftet bröts" in before
    assert code in before
    assert "Spara förklaringen" in before
    assert refused.status_code == 403
    assert WHY in sent
    assert "Då var det 3 ärenden." in sent
    # Whoever may read the promise reads why, and no case that is not hers.
    assert WHY in other
    assert code not in other
    assert "Spara förklaringen" not in other
    assert enter("lars").get(address.replace(OCTOBER, "2026-11")).status_code == 404
    assert enter("lars").get("/synpunkter/lofte/999999/2026-10/").status_code == 404


def test_a_promise_of_no_text_in_force_is_none(
    town: Town, promise: PromiseVersion, periods: dict[str, ReportingPeriod]
) -> None:
    looked(promise, periods[OCTOBER], 250, 250)
    denying(town, promise, 14)
    promise.version.valid = type(promise.version.valid)(date(2026, 1, 1), date(2026, 11, 1))
    type(promise.version).objects.filter(pk=promise.version_id).update(valid=promise.version.valid)

    assert Promise.objects.count() == 1
    assert found() == []
