"""Anybody reads of faults: only what somebody has let be read, and never who told of it."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from rodtrad.exchange import open311
from rodtrad.feedback import services, watching
from rodtrad.feedback.models import FaultService, FeedbackCase
from rodtrad.feedback.watching import Watch
from tests.feedback.conftest import NOW, answered, brought, fresh, in_hand
from tests.feedback.open311 import FORMS, PLANTED, App, lamps, said_in, shown, wrong_in
from tests.town import Town

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _fresh_watches(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, most in (("asking", 600), ("faults", 30), ("apps", 300)):
        monkeypatch.setattr(watching, name, Watch(most=most))


@pytest.fixture
def service(town: Town) -> FaultService:
    return lamps(town, unit_id=town.home_care_south.pk)


@pytest.fixture
def app(client: Client, service: FaultService) -> App:
    return App(client)


def ids(app: App, **query: Any) -> list[str]:
    """The codes of the faults that an app reads of; the same in both forms."""
    as_json, as_xml = (
        [
            one.service_request_id
            for one in open311.parse_requests(app.get("requests", form, **query).content)
        ]
        for form in FORMS
    )
    assert as_json == as_xml
    return as_json


def is_read(app: App, case: FeedbackCase) -> set[bool]:
    """Whether a fault is read of, by each way there is."""
    answers = [app.get(f"requests/{case.code}", form) for form in FORMS]
    ways = {case.code in ids(app), case.code in ids(app, service_request_id=case.code)}
    for answer in answers:
        if answer.status_code != 200:
            assert wrong_in(answer) == (404, ["404"])
        ways.add(answer.status_code == 200)
    return ways


def test_nothing_is_read_before_somebody_has_let_it(app: App, service: FaultService) -> None:
    case = app.sent()

    before = is_read(app, case)
    shown(case, service)
    then = is_read(app, case)
    services.hide(fresh(case), by=None)

    assert (before, then, is_read(app, case)) == ({False}, {True}, {False})


@pytest.mark.parametrize(
    "change",
    [
        {"secrecy": "marked"},
        {"kind": "complaint"},
        {"state": "held"},
        {"state": "removed"},
    ],
)
def test_what_may_not_be_shown_is_not_whatever_was_let(
    app: App, service: FaultService, change: dict[str, str]
) -> None:
    case = shown(app.sent(), service)
    assert is_read(app, case) == {True}

    FeedbackCase.objects.filter(pk=case.pk).update(**change)

    assert is_read(app, case) == {False}


def test_an_ordinary_case_is_never_read(app: App, town: Town) -> None:
    case = brought(town.home_care_south, kind="fault")

    assert is_read(app, case) == {False}


@pytest.mark.parametrize("form", FORMS)
def test_what_a_fault_says(app: App, service: FaultService, form: str) -> None:
    case = shown(app.sent(lat="59.1", long="17.2"), service, place="Torget", has_position=True)

    found = open311.parse_requests(app.get(f"requests/{case.code}", form).content)

    assert found == (
        open311.Request(
            service_request_id=case.code,
            status=open311.Status.OPEN,
            service_name="Gatubelysning",
            service_code="gatubelysning",
            description="En lykta är släckt.",
            agency_responsible="Hemtjänsten Söder",
            requested_datetime=NOW,
            updated_datetime=NOW,
            # Ten working days and what is left of the tenth.
            expected_datetime=datetime(2026, 12, 8, 22, 59, 59, tzinfo=UTC),
            address="Torget",
            lat=59.1,
            long=17.2,
        ),
    )


def test_a_point_nobody_has_let_be_shown_is_not(app: App, service: FaultService) -> None:
    case = shown(app.sent(lat="59.1", long="17.2"), service)

    found = said_in(app.get(f"requests/{case.code}"))

    assert [(one["lat"], one["long"], one["address"]) for one in found] == [(None, None, None)]
    assert "status_notes" not in found[0]


def test_an_answer_is_read_when_somebody_let_it_after_it_was_given(
    app: App, service: FaultService, town: Town, clock: time_machine.Traveller
) -> None:
    case = shown(app.sent(), service)
    clock.shift(timedelta(hours=1))
    answered(case, town.karin, text="Bytt, hälsar Gunhild.")
    unread = said_in(app.get(f"requests/{case.code}"))[0]
    shown(fresh(case), service, answer="Bytt.")
    read = said_in(app.get(f"requests/{case.code}"))[0]
    clock.shift(timedelta(hours=1))
    services.reopen(fresh(case), text="Den är släckt igen.")
    again = said_in(app.get(f"requests/{case.code}"))[0]
    answered(fresh(case), town.karin, text="Nytt svar.")
    then = said_in(app.get(f"requests/{case.code}"))[0]

    assert [one["status"] for one in (unread, read, again, then)] == [
        *("closed", "closed"),
        *("open", "closed"),
    ]
    assert [one.get("status_notes") for one in (unread, read, again, then)] == [
        *(None, "Bytt."),
        *(None, None),
    ]
    assert unread["updated_datetime"] == "2026-11-24T09:00:00Z"
    assert ("expected_datetime" in read, "expected_datetime" in again) == (False, True)


def test_a_case_taken_in_hand_is_changed_then(
    app: App, service: FaultService, town: Town, clock: time_machine.Traveller
) -> None:
    case = shown(app.sent(), service)
    clock.shift(timedelta(hours=2))
    in_hand(case, town.karin)

    found = said_in(app.get(f"requests/{case.code}"))[0]

    assert found["updated_datetime"] == "2026-11-24T10:00:00Z"


def test_nothing_of_the_sender_stands_in_any_answer(
    app: App, service: FaultService, town: Town
) -> None:
    answers = [app.send(form, **PLANTED) for form in FORMS]
    codes = list(FeedbackCase.objects.values_list("code", flat=True))
    late = lamps(town, name="Klotter", receipt="batch")
    answers.append(app.send(**PLANTED | {"service_code": "klotter"}))
    token = said_in(answers[-1])[0]["token"]
    for case in FeedbackCase.objects.all():
        said = case.words.text
        answered(case, town.karin, text=f"Hej! {said}")
        shown(fresh(case), late if case.fault.token else service, answer="Bytt.")
    for form in FORMS:
        answers += [app.get(call, form) for call in ("discovery", "services", "requests")]
        answers += [app.get(f"requests/{code}", form) for code in codes]
        answers += [app.get(f"requests/{PLANTED['email']}", form), app.get(f"tokens/{token}", form)]
        answers.append(app.send(form, **PLANTED | {"lat": "500"}))

    texts = "".join(answer.text for answer in answers)
    # The one that asked after an address got it back, as what there is nothing of.
    texts = texts.replace("id ”gunhild.q@exempel.se”", "")
    found = [name for name, value in PLANTED.items() if value in texts]
    assert "En lykta är släckt." in texts
    assert found == []


def on(app: App, service: FaultService, *days: int) -> list[str]:
    """Let faults come so many days ago each, and return their codes."""
    codes = []
    for day in days:
        with time_machine.travel(NOW - timedelta(days=day), tick=False):
            codes.append(shown(app.sent(), service).code)
    return codes


def test_it_is_the_last_ninety_days_until_something_else_is_asked(
    app: App, service: FaultService
) -> None:
    new, old, older = on(app, service, 1, 89, 91)

    assert ids(app) == [new, old]
    assert ids(app, start_date="2026-08-20T00:00:00Z") == [old, older]
    assert ids(app, end_date="2026-08-26T00:00:00Z") == [older]
    dates = {"start_date": "2026-11-23T09:00:00+01:00", "end_date": "2026-11-23T08:00:00Z"}
    assert ids(app, **dates) == [new]
    assert ids(app, start_date="", end_date="", status="", service_code="") == [new, old]


@pytest.mark.parametrize(
    "query",
    [
        {"start_date": "2026-01-01T00:00:00Z", "end_date": "2026-06-01T00:00:00Z"},
        {"start_date": "2026-06-01T00:00:00Z", "end_date": "2026-05-01T00:00:00Z"},
        {"start_date": "2026-06-01"},
        {"status": "kanske"},
        {f"x{at}": "1" for at in range(300)},
    ],
)
@pytest.mark.parametrize("form", FORMS)
def test_questions_that_cannot_be_right(app: App, form: str, query: dict[str, str]) -> None:
    assert wrong_in(app.get("requests", form, **query)) == (400, ["400"])


def test_faults_are_read_by_service_status_and_code(
    app: App, service: FaultService, town: Town
) -> None:
    other = lamps(town, name="Klotter", unit_id=town.home_care_south.pk)
    one, two = shown(app.sent(), service), shown(app.sent(service_code="klotter"), other)
    answered(two, town.karin)

    assert ids(app, service_code="klotter") == [two.code]
    assert ids(app, service_code="gatubelysning,klotter") == [two.code, one.code]
    assert ids(app, service_code="finns-inte") == []
    assert ids(app, status="open") == [one.code]
    assert ids(app, status="CLOSED") == [two.code]
    assert ids(app, status="open,closed") == [two.code, one.code]
    both = f"{one.code},{two.code},finns-inte"
    wide = {"start_date": "2020-01-01", "status": "open", "service_code": "klotter"}
    assert ids(app, service_request_id=both, **wide) == [two.code, one.code]


def test_there_is_an_end_to_how_many(
    app: App, service: FaultService, monkeypatch: pytest.MonkeyPatch
) -> None:
    newest, *_rest = on(app, service, 1, 2, 3)
    assert len(ids(app)) == 3

    monkeypatch.setattr(open311, "MOST_REQUESTS", 1)

    assert ids(app) == [newest]


def test_many_faults_ask_no_more_of_the_database_than_one(app: App, service: FaultService) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            app.get("requests")
            return len(queries)

    on(app, service, 1)
    # The first of all also asks for the organisation, which is then remembered.
    asked()
    one = asked()
    on(app, service, 2, 3)

    assert (asked(), one <= 6) == (one, True)


def test_what_an_ended_service_was_told_of_is_still_read(app: App, service: FaultService) -> None:
    case = shown(app.sent(), service)
    services.end_service(service, by=None)

    assert is_read(app, case) == {True}
    assert timezone.now() == NOW
