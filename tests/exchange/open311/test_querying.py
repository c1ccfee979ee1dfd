"""What somebody asks to read is understood, within ninety days, or refused with every reason."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rodtrad.exchange.open311 import MOST_REQUESTS, SPAN, BadRequest, Query, Status, read_query
from rodtrad.exchange.open311.form import Given

from .lindvik import WINTER

NOW = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)
LATEST = Query(start=NOW - timedelta(days=90), end=NOW)
TOO_LONG = "Mellan start_date och end_date får det vara högst 90 dagar."
BACKWARDS = "start_date ligger efter end_date."


def _refused(fields: Given) -> list[str]:
    with pytest.raises(BadRequest) as refused:
        read_query(fields, now=NOW)
    assert refused.value.problems.status == 400
    return [str(problem.description) for problem in refused.value.problems.problems]


def _no_time(field: str) -> str:
    return f"Fältet {field} ska vara en tid med zon, till exempel 2026-03-01T08:15:30+01:00."


@pytest.mark.parametrize("empty", [[], [""], [" , "], ["", " "]])
def test_without_a_question_it_is_the_ninety_days_until_now(empty: list[str]) -> None:
    names = ["service_request_id", "service_code", "status", "jurisdiction_id"]

    assert read_query({}, now=NOW) == LATEST
    assert read_query(dict.fromkeys(names[:3], empty), now=NOW) == LATEST
    assert (MOST_REQUESTS, SPAN.days) == (1_000, 90)


def test_lists_are_parted_by_commas_or_repeated() -> None:
    fields = {
        "service_code": ["001, 002", "003", "001,"],
        "status": ["open,Closed"],
        "jurisdiction_id": ["lindvik.se"],
    }

    query = read_query(fields, now=NOW)

    assert query == Query(
        service_codes=("001", "002", "003"),
        start=LATEST.start,
        end=NOW,
        statuses=(Status.OPEN, Status.CLOSED),
        jurisdiction_id="lindvik.se",
    )


def test_ids_override_all_the_rest_and_what_is_wrong_with_it() -> None:
    fields = {
        "service_request_id": ["0042, 0041,0042"],
        "service_code": ["001"],
        "status": ["lost"],
        "start_date": ["yesterday"],
        "jurisdiction_id": ["lindvik.se"],
    }

    assert read_query(fields, now=NOW) == Query(
        service_request_ids=("0042", "0041"), jurisdiction_id="lindvik.se"
    )


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2026-03-01T08:15:30Z", datetime(2026, 3, 1, 8, 15, 30, tzinfo=UTC)),
        ("2026-03-01T08:15:30+01:00", datetime(2026, 3, 1, 8, 15, 30, tzinfo=WINTER)),
        ("2026-03-01T08:15:30 01:00", datetime(2026, 3, 1, 8, 15, 30, tzinfo=WINTER)),
        ("2026-03-01T08:15Z", datetime(2026, 3, 1, 8, 15, tzinfo=UTC)),
        ("2026-03-01T08:15:30.25Z", datetime(2026, 3, 1, 8, 15, 30, 250_000, tzinfo=UTC)),
    ],
)
def test_with_one_date_it_is_the_ninety_days_from_or_until_it(
    written: str, moment: datetime
) -> None:
    since = read_query({"start_date": [written]}, now=NOW)
    until = read_query({"end_date": [written]}, now=NOW)

    assert (since.start, since.end) == (moment, moment + timedelta(days=90))
    assert (until.start, until.end) == (moment - timedelta(days=90), moment)


def test_ninety_days_is_the_longest_span() -> None:
    start, end = "2026-01-01T00:00:00Z", "2026-04-01T00:00:00Z"

    query = read_query({"start_date": [start], "end_date": [end]}, now=NOW)

    assert (query.start, query.end) == (
        datetime(2026, 1, 1, tzinfo=UTC),
        datetime(2026, 4, 1, tzinfo=UTC),
    )
    assert _refused({"start_date": [start], "end_date": ["2026-04-01T00:00:01Z"]}) == [TOO_LONG]


def test_an_end_before_its_start_is_refused() -> None:
    fields = {"start_date": ["2026-01-01T00:00:00+01:00"], "end_date": ["2025-12-31T22:59:59Z"]}

    assert _refused(fields) == [BACKWARDS]


@pytest.mark.parametrize(
    "written",
    [
        "2026-03-01",
        "2026-03-01T08:15:30",
        "2026-02-30T08:15:30Z",
        "2026-03-01T08:15:30+99:00",
        "0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z",
        "i går",
        "2026-03-01T08:15:30Z; DROP",
    ],
)
def test_a_date_is_a_time_with_its_zone(written: str) -> None:
    assert _refused({"start_date": [written], "end_date": [written]}) == [
        _no_time("start_date"),
        _no_time("end_date"),
    ]


def test_several_faults_are_told_at_once() -> None:
    fields = {
        "start_date": ["2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z"],
        "end_date": ["now"],
        "status": ["lost,<b>", "open"],
        "service_code": [b"\xff".decode(errors="surrogateescape")],
        "jurisdiction_id": ["x" * 4_001],
    }

    assert _refused(fields) == [
        "Fältet jurisdiction_id har 4001 tecken och får ha högst 4000.",
        "Fältet start_date är ifyllt flera gånger, på olika sätt.",
        _no_time("end_date"),
        "Fältet service_code är inte skrivet i UTF-8.",
        "Ingen status heter ”lost”. Det finns open och closed.",
    ]


@given(
    st.dictionaries(
        st.sampled_from(["service_request_id", "start_date", "end_date", "status"]),
        st.lists(
            st.text() | st.datetimes(timezones=st.just(UTC)).map(datetime.isoformat), max_size=2
        ),
    )
)
def test_whatever_is_asked_spans_ninety_days_at_most_or_is_refused(fields: Given) -> None:
    with suppress(BadRequest):
        query = read_query(fields, now=NOW)
        is_by_id = bool(query.service_request_ids)
        assert is_by_id == (query.start is None) == (query.end is None)
        assert is_by_id or timedelta() <= query.end - query.start <= SPAN
