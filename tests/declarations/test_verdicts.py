"""Whether promises are kept follows what is measured, in the words that held then."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.declarations import services
from rodtrad.declarations.enums import State, Verdict
from rodtrad.declarations.models import (
    DeclarationVersion,
    Promise,
    PromiseMeasure,
    PromiseStatus,
    PromiseVerdict,
)
from rodtrad.indicators.enums import Direction, Frequency, MeasureKind, ObservationStatus
from rodtrad.indicators.models import Observation, ReportingPeriod, Series
from rodtrad.indicators.services import Wording, define_indicator, lay_out_year, open_series
from rodtrad.indicators.services.recompute import recompute
from rodtrad.times.spans import Span
from tests.declarations.conftest import (
    IN_FORCE,
    TODAY,
    published,
    said,
    taken_to,
)
from tests.town import FOUNDED, Town


@pytest.fixture
def periods(promising: Town) -> dict[str, ReportingPeriod]:
    lay_out_year(2026, by=None)
    return {period.key: period for period in ReportingPeriod.objects.all()}


def promise_of(version: DeclarationVersion) -> Promise:
    return version.promises.get().promise


def by_hand(promise: Promise) -> None:
    services.measure_promise(
        promise, source="check", rhythm="month", method="Vi tittar på 100 besök.", by=None
    )


def test_a_check_by_hand_says_whether_the_promise_was_kept(
    promising: Town, periods: dict[str, ReportingPeriod]
) -> None:
    promise = promise_of(published(promising))
    by_hand(promise)

    services.check_promise(promise, period=periods["2026-09"], kept=94, of=100, by=promising.lars)
    services.check_promise(promise, period=periods["2026-10"], kept=79, of=100, by=promising.lars)

    told = [(row.period.key, row.verdict) for row in PromiseVerdict.objects.order_by("period")]
    assert told == [("2026-09", Verdict.KEPT), ("2026-10", Verdict.BROKEN)]
    status = PromiseStatus.objects.get()
    assert (status.status, status.newest.value) == (Verdict.BROKEN, Decimal(79))
    assert status.newest.measured_on == TODAY


def test_a_check_of_nothing_measures_nothing(
    promising: Town, periods: dict[str, ReportingPeriod]
) -> None:
    promise = promise_of(published(promising))
    by_hand(promise)

    services.check_promise(promise, period=periods["2026-10"], kept=0, of=0, by=promising.lars)

    assert PromiseStatus.objects.get().status == Verdict.NOT_MEASURED


def test_a_period_is_judged_by_the_words_it_had(
    promising: Town, periods: dict[str, ReportingPeriod]
) -> None:
    first = published(promising)
    promise = promise_of(first)
    by_hand(promise)
    later = services.begin_version(first.declaration, by=None)
    services.edit_promise(later.promises.get(), said=said(share=Decimal(80)), by=None)
    taken_to(later, State.PUBLISHED, starts_on=date(2026, 10, 1))

    for key in ("2026-09", "2026-10"):
        services.check_promise(promise, period=periods[key], kept=85, of=100, by=None)

    told = {row.period.key: row.verdict for row in PromiseVerdict.objects.all()}
    assert told == {"2026-09": Verdict.BROKEN, "2026-10": Verdict.KEPT}


def test_nothing_is_judged_before_the_promise_was_made(
    promising: Town, periods: dict[str, ReportingPeriod]
) -> None:
    promise = promise_of(published(promising))
    by_hand(promise)

    services.check_promise(promise, period=periods["2026-03"], kept=1, of=100, by=None)

    assert not PromiseVerdict.objects.exists()


def test_a_promise_that_applies_later_is_judged_from_then(
    promising: Town, periods: dict[str, ReportingPeriod]
) -> None:
    first = published(promising)
    promise = promise_of(first)
    by_hand(promise)
    later = services.begin_version(first.declaration, by=None)
    services.edit_promise(later.promises.get(), said=said(applies_from=date(2026, 10, 15)), by=None)
    taken_to(later, State.PUBLISHED, starts_on=date(2026, 9, 1))

    for key in ("2026-09", "2026-10"):
        services.check_promise(promise, period=periods[key], kept=99, of=100, by=None)

    assert [row.period.key for row in PromiseVerdict.objects.all()] == ["2026-10"]


@pytest.fixture
def series(promising: Town, periods: dict[str, ReportingPeriod]) -> Series:
    wording = Wording(
        name="Besök i tid",
        measure_kind=MeasureKind.RESULT,
        unit_of_measure="procent",
        direction=Direction.HIGHER,
        frequency=Frequency.MONTH,
    )
    since = {"valid_from": FOUNDED, "by": None}
    indicator = define_indicator("i-tid", wording, owner=promising.care, **since)
    return open_series(indicator, unit=promising.care, **since)


def record(series: Series, period: ReportingPeriod, value: str) -> None:
    Observation.objects.update_or_create(
        series=series,
        period=period,
        defaults={
            "value": Decimal(value),
            "status": ObservationStatus.FINAL,
            "recorded_at": timezone.now(),
        },
    )
    recompute([series.pk])


def test_a_figure_that_changes_changes_the_verdict(
    promising: Town, periods: dict[str, ReportingPeriod], series: Series
) -> None:
    promise = promise_of(published(promising))
    services.measure_promise(promise, source="indicator", series=series, rhythm="month", by=None)

    record(series, periods["2026-10"], "95")
    before = PromiseStatus.objects.get().status
    record(series, periods["2026-10"], "85")

    assert (before, PromiseStatus.objects.get().status) == (Verdict.KEPT, Verdict.BROKEN)


def test_a_figure_that_goes_takes_the_verdict_with_it(
    promising: Town, periods: dict[str, ReportingPeriod], series: Series
) -> None:
    promise = promise_of(published(promising))
    services.measure_promise(promise, source="indicator", series=series, rhythm="month", by=None)
    record(series, periods["2026-10"], "95")

    Observation.objects.all().delete()
    recompute([series.pk])

    assert not PromiseVerdict.objects.exists()
    assert PromiseStatus.objects.get().status == Verdict.NOT_MEASURED


def test_another_way_to_measure_leaves_what_was_measured_before(
    promising: Town, periods: dict[str, ReportingPeriod], series: Series
) -> None:
    promise = promise_of(published(promising))
    by_hand(promise)
    services.check_promise(promise, period=periods["2026-09"], kept=99, of=100, by=None)
    PromiseMeasure.objects.update(valid=Span(IN_FORCE, None))
    record(series, periods["2026-09"], "10")
    record(series, periods["2026-10"], "20")

    services.measure_promise(promise, source="indicator", series=series, rhythm="month", by=None)
    turn = date(2026, 10, 2)
    PromiseMeasure.objects.filter(source="check").update(valid=Span(IN_FORCE, turn))
    PromiseMeasure.objects.filter(source="indicator").update(valid=Span(turn, None))
    services.refresh([promise.pk])

    told = {row.period.key: row.value for row in PromiseVerdict.objects.all()}
    assert told == {"2026-09": Decimal(99), "2026-10": Decimal(20)}


def test_what_is_not_measured_any_longer_says_so(
    promising: Town, periods: dict[str, ReportingPeriod]
) -> None:
    promise = promise_of(published(promising))
    by_hand(promise)
    services.check_promise(promise, period=periods["2026-10"], kept=99, of=100, by=None)

    services.stop_measuring(promise, by=None)
    services.stop_measuring(promise, by=None)

    assert PromiseStatus.objects.get().status == Verdict.NOT_MEASURED


@pytest.mark.parametrize(
    ("source", "more", "field"),
    [
        ("indicator", {}, "series"),
        ("check", {}, "method"),
        ("magic", {}, "source"),
    ],
)
def test_a_measure_that_lacks_what_it_needs_is_refused(
    promising: Town, source: str, more: dict[str, object], field: str
) -> None:
    promise = promise_of(published(promising))

    with pytest.raises(BadInput) as refused:
        services.measure_promise(promise, source=source, rhythm="month", by=None, **more)

    assert refused.value.field == field


@pytest.mark.parametrize(
    ("said_of_it", "field"),
    [
        ({"kept": 3}, "of"),
        ({"of": 3}, "kept"),
        ({"kept": 4, "of": 3}, "kept"),
    ],
)
def test_a_check_that_cannot_be_right_is_refused(
    promising: Town,
    periods: dict[str, ReportingPeriod],
    said_of_it: dict[str, int],
    field: str,
) -> None:
    promise = promise_of(published(promising))
    by_hand(promise)

    with pytest.raises(BadInput) as refused:
        services.check_promise(promise, period=periods["2026-10"], by=None, **said_of_it)

    assert refused.value.field == field


def test_a_check_is_of_a_period_that_has_begun_and_is_open_and_of_its_rhythm(
    promising: Town, periods: dict[str, ReportingPeriod]
) -> None:
    promise = promise_of(published(promising))
    ReportingPeriod.objects.filter(key="2026-09").update(state="locked")
    locked = ReportingPeriod.objects.get(key="2026-09")

    for period in (periods["2026-10"],):
        with pytest.raises(BadInput, match="inte genom en kontroll"):
            services.check_promise(promise, period=period, kept=1, of=1, by=None)
    by_hand(promise)
    for period, words in (
        (locked, "låst"),
        (periods["2026-12"], "inte börjat"),
        (periods["2026"], "Välj en period"),
    ):
        with pytest.raises(BadInput, match=words):
            services.check_promise(promise, period=period, kept=1, of=1, by=None)


def test_two_who_check_the_same_period_see_each_other(
    promising: Town, periods: dict[str, ReportingPeriod]
) -> None:
    promise = promise_of(published(promising))
    by_hand(promise)
    first = services.check_promise(promise, period=periods["2026-10"], kept=1, of=2, by=None)
    services.check_promise(
        promise, period=periods["2026-10"], kept=2, of=2, seen=first.version, by=None
    )

    with pytest.raises(Conflict):
        services.check_promise(
            promise, period=periods["2026-10"], kept=0, of=2, seen=first.version, by=None
        )


def test_who_works_elsewhere_does_not_check(
    promising: Town, periods: dict[str, ReportingPeriod]
) -> None:
    promise = promise_of(published(promising))
    by_hand(promise)

    with pytest.raises(Refused):
        services.check_promise(promise, period=periods["2026-10"], kept=1, of=1, by=promising.amina)


def test_the_same_questions_for_many_promises_as_for_one(
    promising: Town,
    periods: dict[str, ReportingPeriod],
    django_assert_num_queries: object,
) -> None:
    ids = []
    for number in range(3):
        version = published(promising, title=f"Nummer {number}")
        promise = promise_of(version)
        by_hand(promise)
        services.check_promise(promise, period=periods["2026-10"], kept=1, of=1, by=None)
        ids.append(promise.pk)

    with CaptureQueriesContext(connection) as one:
        services.refresh(ids[:1])
    with CaptureQueriesContext(connection) as three:
        services.refresh(ids)

    assert len(one) == len(three) <= 10


def test_what_is_done_about_a_broken_promise_is_told(
    promising: Town, periods: dict[str, ReportingPeriod]
) -> None:
    version = published(promising)
    promise = promise_of(version)
    by_hand(promise)
    services.check_promise(promise, period=periods["2026-10"], kept=79, of=100, by=None)
    services.check_promise(promise, period=periods["2026-09"], kept=99, of=100, by=None)
    broken = PromiseVerdict.objects.get(verdict="broken")
    kept = PromiseVerdict.objects.get(verdict="kept")

    made = services.answer_broken(broken, kind="changed", text="Nya rutter.", by=promising.lars)

    assert made.verdict == broken
    with pytest.raises(BadInput, match="hölls"):
        services.answer_broken(kept, kind="changed", text="Nya rutter.", by=None)
    with pytest.raises(BadInput) as refused:
        services.answer_broken(broken, kind="activity", text="Nya rutter.", by=None)
    assert refused.value.field == "activity"


def test_a_verdict_that_somebody_has_answered_stays_though_its_figure_goes(
    promising: Town, periods: dict[str, ReportingPeriod]
) -> None:
    version = published(promising)
    promise = promise_of(version)
    by_hand(promise)
    services.check_promise(promise, period=periods["2026-10"], kept=79, of=100, by=None)
    broken = PromiseVerdict.objects.get()
    services.answer_broken(broken, kind="accepted", text="Snöstorm.", by=None)

    PromiseMeasure.objects.all().delete()
    services.refresh([promise.pk])

    assert PromiseVerdict.objects.get() == broken
