"""What somebody says is kept once, numbered in order and confirmed, whatever happens."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from rodtrad.audit.models import Act
from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput
from rodtrad.declarations.models import PromiseVersion
from rodtrad.feedback import secret, services
from rodtrad.feedback.enums import Channel, KnownTo, State
from rodtrad.feedback.models import CaseContact, CaseSecret, CaseWords, FeedbackCase
from rodtrad.feedback.queries import returning
from rodtrad.notifications.models import Mail
from rodtrad.organisation.models import UnitVersion
from rodtrad.times.spans import Span
from tests.feedback.conftest import NOW, TEXT, brought, given
from tests.town import FOUNDED, Town

pytestmark = pytest.mark.django_db


def test_what_is_said_is_kept_apart_from_the_case(town: Town) -> None:
    case = brought(town.home_care_south, place="  Storgatan 1 ")

    assert (case.state, case.unit, case.received_at, case.registered_at) == (
        State.RECEIVED, town.home_care_south, NOW, NOW,
    )  # fmt: skip
    assert (case.words.text, case.words.place) == (TEXT, "Storgatan 1")
    assert TEXT not in str(list(FeedbackCase.objects.values()))


def test_the_same_sending_counts_once_and_is_answered_with_the_same_words(town: Town) -> None:
    token = uuid4()
    first = services.receive(given(), token=token, by=None)
    again = services.receive(given("Något annat"), token=token, by=None)

    assert (again.case, again.words) == (first.case, first.words)
    assert (FeedbackCase.objects.count(), CaseWords.objects.get().text) == (1, TEXT)


def test_a_sending_that_came_a_moment_before_counts(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = uuid4()
    first = services.receive(given(), token=token, by=None)
    looked = iter([FeedbackCase.objects.none(), FeedbackCase.objects.all()])
    found = FeedbackCase.objects.filter

    def late(**asked: object) -> object:
        return next(looked) if "submission" in asked else found(**asked)

    monkeypatch.setattr(FeedbackCase.objects, "filter", late)
    again = services.receive(given(), token=token, by=None)

    assert again.case == first.case
    assert FeedbackCase.objects.all().count() == 1


def test_without_the_unique_sending_one_would_be_two(town: Town) -> None:
    case = brought(town.home_care)

    with pytest.raises(IntegrityError, match="submission"), transaction.atomic():
        FeedbackCase.objects.create(
            code="ANNAN-1",
            submission=case.submission,
            kind="view",
            channel="web",
            known_to="nobody",
            unit=town.home_care,
            received_at=NOW,
            registered_at=NOW,
            number=99,
        )


def test_numbers_are_given_in_order_body_by_body(town: Town) -> None:
    numbers = [
        services.number_of(brought(unit))
        for unit in (town.home_care, town.lake_school, town.home_care_south, town.head_office)
    ]

    assert numbers == [
        "Omsorgsnämnden 2026/00001",
        "Barn- och utbildningsnämnden 2026/00001",
        "Omsorgsnämnden 2026/00002",
        "Kommunstyrelsen 2026/00001",
    ]


def test_a_sending_that_fails_takes_no_number(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_case: object, **_more: object) -> None:
        raise RuntimeError("the disk is full")

    with monkeypatch.context() as broken:
        broken.setattr("rodtrad.feedback.services.intake.common.told", fail)
        with pytest.raises(RuntimeError), transaction.atomic():
            brought(town.home_care)

    assert services.number_of(brought(town.home_care)) == "Omsorgsnämnden 2026/00001"


def test_what_nobody_is_named_for_comes_to_the_municipality(town: Town) -> None:
    case = brought()

    assert case.unit == town.municipality
    assert services.number_of(case) == "Kommunstyrelsen 2026/00001"


def test_what_is_about_a_promise_comes_to_whoever_promised(
    town: Town, promise: PromiseVersion
) -> None:
    case = brought(promise=promise)

    assert (case.unit, case.promise) == (town.care, promise)


def test_what_a_unit_that_is_no_more_promised_comes_to_the_municipality(
    town: Town, promise: PromiseVersion
) -> None:
    gone = Span(FOUNDED, date(2026, 11, 1))
    UnitVersion.objects.filter(unit=town.care).update(valid=gone)

    assert brought(promise=promise).unit == town.municipality


def test_who_wants_to_be_unknown_leaves_nothing_behind(town: Town) -> None:
    case = brought(town.home_care, name="Astrid Nord", email="astrid@exempel.se", phone="070-1")

    assert not CaseContact.objects.exists()
    assert not Mail.objects.exists()
    assert case.is_anonymous


def test_who_can_be_written_to_is_told_with_the_code_and_nothing_said(town: Town) -> None:
    case = brought(
        town.home_care,
        known_to=KnownTo.MUNICIPALITY,
        name="Astrid Nord",
        email="astrid@exempel.se",
    )

    mail = Mail.objects.get()
    assert (mail.to, mail.subject) == ("astrid@exempel.se", f"Vi har fått ditt ärende {case.code}")
    assert case.code in mail.body
    assert "Mamma" not in mail.body
    assert mail.is_secret


def test_the_log_has_codes_alone(town: Town) -> None:
    case = brought(town.home_care, known_to=KnownTo.MUNICIPALITY, name="Astrid Nord")

    act = Act.objects.get(action="case.received")
    assert (act.actor_id, act.subject_id, act.unit_id) == (None, case.pk, town.home_care.pk)
    assert act.detail == {"channel": "web"}


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"text": "  "}, "Skriv vad du vill säga."),
        ({"text": "a" * 10_001}, "Skriv med högst 10.000 tecken."),
    ],
)
def test_what_cannot_be_received_is_said(town: Town, wrong: dict[str, str], sentence: str) -> None:
    with pytest.raises(BadInput, match=sentence):
        services.receive(given(**wrong), token=uuid4(), by=None)

    assert not FeedbackCase.objects.exists()


def test_nothing_comes_tomorrow(town: Town) -> None:
    with pytest.raises(BadInput, match="efter i dag"):
        services.receive(
            given(), token=uuid4(), by=None, received_at=timezone.now() + timedelta(days=1)
        )


def test_a_municipality_without_units_says_so(db: None) -> None:
    with pytest.raises(BadInput, match="Ring oss i stället"):
        services.receive(given(), token=uuid4(), by=None)


def test_what_is_said_by_telephone_came_when_it_came(town: Town) -> None:
    called = datetime(2026, 11, 23, 11, tzinfo=UTC)

    case = services.receive(
        given(), token=uuid4(), by=town.sven, channel=Channel.PHONE, received_at=called
    ).case

    assert (case.channel, case.received_at, case.registered_at) == ("phone", called, NOW)
    assert Act.objects.get(action="case.received").actor_id == town.sven.pk


def test_who_may_not_write_for_others_is_refused(town: Town) -> None:
    with pytest.raises(Refused, match="skriva in synpunkter åt andra"):
        services.receive(given(), token=uuid4(), by=town.nils, channel=Channel.VISIT)


def test_what_came_as_from_a_robot_has_no_number_until_somebody_lets_it_in(town: Town) -> None:
    said = given(unit_id=town.home_care_south.pk)
    case = services.receive(said, token=uuid4(), by=None, is_doubtful=True).case
    held = (case.state, services.number_of(case))

    case = services.let_in(case, by=town.karin)

    assert held == (State.HELD, "")
    assert (case.state, services.number_of(case)) == (State.RECEIVED, "Omsorgsnämnden 2026/00001")


def test_a_robot_mails_nobody_and_a_case_let_in_is_told(town: Town) -> None:
    said = given(
        unit_id=town.home_care_south.pk, known_to="municipality", email="astrid@exempel.se"
    )
    case = services.receive(said, token=uuid4(), by=None, is_doubtful=True).case
    before = Mail.objects.count()

    services.let_in(case, by=town.karin)

    assert (before, Mail.objects.get().to) == (0, "astrid@exempel.se")


def test_rubbish_goes_and_leaves_the_mark_that_it_was_there(town: Town) -> None:
    said = given("Köp klockor", unit_id=town.home_care_south.pk)
    case = services.receive(said, token=uuid4(), by=None, is_doubtful=True).case

    services.remove(case, by=town.karin)

    assert FeedbackCase.objects.get().state == State.REMOVED
    assert not CaseWords.objects.exists()
    with pytest.raises(Refused, match="redan granskat"):
        services.let_in(case, by=town.karin)


def test_the_database_refuses_a_case_without_a_number(town: Town) -> None:
    case = brought(town.home_care)

    with pytest.raises(IntegrityError, match="a_case_that_counts_is_registered"):
        FeedbackCase.objects.filter(pk=case.pk).update(number=None)


def test_code_and_words_lead_back_however_they_are_typed(town: Town) -> None:
    received = services.receive(given(), token=uuid4(), by=None)
    code, words = received.case.code, received.words

    assert returning.opened(code.lower().replace("-", " "), words.upper()) == received.case
    assert returning.opened(code, words.replace(" ", "")) == received.case
    assert returning.opened(code, words.rpartition(" ")[0]) is None
    assert returning.opened("XXXX-XXXX", words) is None


def test_what_is_kept_of_the_words_neither_is_them_nor_leads_to_them(town: Town) -> None:
    token = uuid4()
    received = services.receive(given(), token=token, by=None)

    with connection.cursor() as cursor:
        cursor.execute("SELECT row_to_json(t)::text FROM feedback_casesecret t")
        (kept,) = cursor.fetchone()
        cursor.execute("SELECT row_to_json(t)::text FROM feedback_feedbackcase t")
        (case,) = cursor.fetchone()
    hidden = [*received.words.split(), token.hex, str(token)]
    assert [word for word in hidden if word in kept or word in case] == []
    assert not secret.opens(CaseSecret.objects.get(), "")


def test_a_visit_lasts_half_an_hour(town: Town, clock: object) -> None:
    case = brought(town.home_care)
    mark = returning.visit(case)
    now = returning.visited(mark)
    clock.shift(timedelta(minutes=31))  # type: ignore[attr-defined]  # time_machine's own

    assert (now, returning.visited(mark), returning.visited("nonsens")) == (case, None, None)


def test_no_code_twice(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    codes = iter(["AAAA-AAAA", "AAAA-AAAA", "BBBB-BBBB"])
    monkeypatch.setattr(secret, "new_code", lambda: next(codes))

    assert [brought(town.home_care).code for _ in range(2)] == ["AAAA-AAAA", "BBBB-BBBB"]

    monkeypatch.setattr(secret, "new_code", lambda: "AAAA-AAAA")
    with pytest.raises(BadInput, match="Försök en gång till"):
        brought(town.home_care)
