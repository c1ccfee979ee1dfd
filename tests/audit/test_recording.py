"""The act log as it is written."""

from contextlib import suppress

import pytest
from django.db import DatabaseError, connection, transaction
from tests.town import Town

from rodtrad.audit.enums import Origin
from rodtrad.audit.models import Act, UnsealedAct
from rodtrad.audit.origin import acting_from
from rodtrad.audit.services import prepare, record, record_many
from rodtrad.core.decision import Refused, refuse, require


def test_an_act_says_what_was_done_with_what_and_by_whom(town: Town) -> None:
    act = record(
        "unit.praised",
        by=town.karin,
        subject=town.home_care_south,
        unit_id=town.home_care.pk,
        decision_id=town.decision.pk,
        role="unit_manager",
        detail={"figure": 4},
    )

    kept = Act.objects.values(
        "action", "actor_id", "role", "subject_type", "subject_id", "unit_id", "decision_id"
    ).get(pk=act.pk)

    assert kept == {
        "action": "unit.praised",
        "actor_id": town.karin.pk,
        "role": "unit_manager",
        "subject_type": "organisation.unit",
        "subject_id": town.home_care_south.pk,
        "unit_id": town.home_care.pk,
        "decision_id": town.decision.pk,
    }


def test_the_system_acts_without_a_name(db: None) -> None:
    act = record("night.passed", by=None, subject=None)

    assert (act.actor_id, act.subject_type, act.subject_id, act.detail) == (None, "", None, {})


def test_an_act_says_where_it_came_from(db: None) -> None:
    with acting_from(Origin.IMPORT):
        during = record("sheet.read", by=None, subject=None)

    after = record("sheet.read", by=None, subject=None)

    assert (during.origin, after.origin) == (Origin.IMPORT, Origin.COMMAND)


def test_many_acts_are_written_at_once_and_all_await_their_seal(db: None) -> None:
    before = UnsealedAct.objects.count()

    written = record_many(prepare("row.read", by=None, subject=None) for _ in range(12_000))

    assert (written, UnsealedAct.objects.count() - before) == (12_000, 12_000)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE audit_act SET action = 'nothing'",
        "DELETE FROM audit_act",
        "TRUNCATE audit_act",
    ],
)
def test_the_database_refuses_to_change_what_was_recorded(db: None, sql: str) -> None:
    record("night.passed", by=None, subject=None)

    with (
        pytest.raises(DatabaseError, match="acts_are_never_changed"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(sql)

    assert Act.objects.filter(action="night.passed").count() == 1


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE audit_actseal SET digest = ''",
        "DELETE FROM audit_actseal",
        "TRUNCATE audit_actseal",
    ],
)
def test_the_database_refuses_to_change_a_seal(db: None, sql: str) -> None:
    with (
        pytest.raises(DatabaseError, match="seals_are_never_changed"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(sql)


def test_an_act_is_undone_with_the_change_it_tells_of(db: None) -> None:
    before = Act.objects.count()

    with suppress(Refused), transaction.atomic():
        record("night.passed", by=None, subject=None)
        require(refuse("Nej."))

    assert Act.objects.count() == before
