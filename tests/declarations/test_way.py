"""A text goes step by step to a decision, and nothing is public before it."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import DatabaseError, transaction

from rodtrad.audit.models import Act
from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput
from rodtrad.declarations import queries, services
from rodtrad.declarations.enums import State
from rodtrad.declarations.models import DeclarationVersion, PromiseVersion
from tests.declarations.conftest import (
    IN_FORCE,
    TODAY,
    answers,
    decided_by,
    drafted,
    published,
    said,
    taken_to,
    text,
)
from tests.town import Town

EVERYBODY = AnonymousUser()


def test_a_text_is_public_from_the_day_it_holds_and_not_before(promising: Town) -> None:
    version = taken_to(drafted(promising), State.PUBLISHED, starts_on=TODAY + timedelta(days=1))

    before = list(queries.versions_visible_to(EVERYBODY))

    assert before == []
    DeclarationVersion.objects.filter(pk=version.pk).update(valid=(IN_FORCE, None))
    assert list(queries.versions_visible_to(EVERYBODY)) == [version]


@pytest.mark.parametrize("state", [s for s in State if s not in ("published",)])
def test_the_database_itself_refuses_what_is_public_without_a_decision(
    promising: Town, state: State
) -> None:
    version = drafted(promising)

    with pytest.raises(DatabaseError), transaction.atomic():
        DeclarationVersion.objects.filter(pk=version.pk).update(state=State.PUBLISHED)

    version.refresh_from_db()
    assert version.state == State.DRAFT


def test_the_log_tells_each_step(promising: Town) -> None:
    published(promising)

    told = list(
        Act.objects.filter(action__in=[f"declaration.{a}" for a in STEPS])
        .order_by("pk")
        .values_list("action", flat=True)
    )

    assert told == [f"declaration.{act}" for act in STEPS]


STEPS = ("submit", "assess", "feedback", "propose", "decide", "publish")


def test_a_decided_text_is_never_written_anew(promising: Town) -> None:
    version = taken_to(drafted(promising), State.DECIDED)

    with pytest.raises(Refused):
        services.edit_text(version, text=text("Något annat"), by=None)
    with pytest.raises(DatabaseError), transaction.atomic():
        DeclarationVersion.objects.filter(pk=version.pk).update(title="Något annat")
    with pytest.raises(DatabaseError), transaction.atomic():
        PromiseVersion.objects.filter(version=version).update(text="Något annat")
    with pytest.raises(DatabaseError), transaction.atomic():
        version.delete()


def test_a_draft_is_written_anew_as_often_as_one_likes(promising: Town) -> None:
    version = drafted(promising)

    services.edit_text(version, text=text("Något annat"), by=None)

    version.refresh_from_db()
    assert version.title == "Något annat"


def test_a_new_text_takes_over_from_the_day_it_holds(promising: Town) -> None:
    first = published(promising)
    second = services.begin_version(first.declaration, by=None)
    promise = second.promises.get()
    services.edit_promise(promise, said=said("Vi kommer inom 10 minuter."), by=None)
    taken_to(second, State.PUBLISHED, starts_on=TODAY)

    first.refresh_from_db()
    second.refresh_from_db()

    assert (first.state, first.valid.upper) == (State.SUPERSEDED, TODAY)
    assert second.valid.lower == TODAY
    assert promise.promise_id == first.promises.get().promise_id
    assert list(queries.versions_visible_to(EVERYBODY)) == [second]


def test_a_text_that_lacks_something_is_not_handed_in(promising: Town) -> None:
    version = services.draft_declaration(
        unit=promising.care, kind="department_wide", text=text(), by=None
    )

    with pytest.raises(BadInput) as refused:
        services.submit(version, by=None)

    assert "Skriv minst ett löfte." in refused.value.sentence
    assert "Ange ett beslutat mål som gäller." in refused.value.sentence


def test_who_handed_it_in_does_not_register_the_decision(promising: Town) -> None:
    promising.care.refresh_from_db()
    version = taken_to(drafted(promising), State.PROPOSED)
    DeclarationVersion.objects.filter(pk=version.pk).update(submitted_by=promising.siv)
    version.refresh_from_db()
    decision = decided_by(promising.care_committee)

    with pytest.raises(Refused, match="inte in beslutet"):
        services.decide(version, decision=decision, starts_on=TODAY, by=promising.siv)


def test_the_secretary_registers_what_the_committee_decided(promising: Town) -> None:
    version = taken_to(drafted(promising), State.PROPOSED)
    decision = decided_by(promising.care_committee)

    services.decide(version, decision=decision, starts_on=TODAY, by=promising.siv)

    version.refresh_from_db()
    assert (version.state, version.decision) == (State.DECIDED, decision)


def test_another_committees_decision_does_not_hold(promising: Town) -> None:
    version = taken_to(drafted(promising), State.PROPOSED)
    decision = decided_by(promising.school_committee)

    with pytest.raises(BadInput):
        services.decide(version, decision=decision, starts_on=TODAY, by=None)


def test_a_returned_text_is_written_and_handed_in_again(promising: Town) -> None:
    version = taken_to(drafted(promising), State.ASSESSED)

    services.send_back(version, comment="Skriv kortare.", by=promising.lars)
    version.refresh_from_db()
    services.edit_text(version, text=text("Kortare"), by=None)
    services.submit(version, by=None)

    version.refresh_from_db()
    assert version.state == State.SUBMITTED
    steps = version.steps.filter(act="submit")
    assert [step.content["title"] for step in steps] == [text().title, "Kortare"]


def test_nothing_is_sent_back_without_saying_why(promising: Town) -> None:
    version = taken_to(drafted(promising), State.ASSESSED)

    with pytest.raises(BadInput):
        services.send_back(version, comment="  ", by=promising.lars)


def test_every_question_is_answered_before_the_meeting(promising: Town) -> None:
    version = taken_to(drafted(promising), State.DISCUSSED)
    short = answers() | {"clarity": {"text": ""}}

    with pytest.raises(BadInput) as refused:
        services.propose(
            version, meeting_on=TODAY + timedelta(days=7), answers=short, by=promising.lars
        )

    assert refused.value.field == "clarity"


def test_what_is_withdrawn_is_no_longer_public_but_can_be_read(promising: Town) -> None:
    version = published(promising)
    decision = decided_by(promising.care_committee, on=TODAY - timedelta(days=1))

    services.withdraw(
        version, decision=decision, ends_on=TODAY, reason="Tjänsten upphör.", by=promising.siv
    )

    assert list(queries.versions_visible_to(EVERYBODY)) == []
    assert list(queries.versions_visible_to(promising.sven)) == [version]


def test_a_text_does_not_begin_before_its_decision(promising: Town) -> None:
    version = taken_to(drafted(promising), State.PROPOSED)
    decision = decided_by(promising.care_committee, on=date(2026, 11, 1))

    with pytest.raises(BadInput) as refused:
        services.decide(version, decision=decision, starts_on=date(2026, 10, 1), by=None)

    assert refused.value.field == "starts_on"
