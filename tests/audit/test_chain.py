"""The chain holds when nothing was touched, and names the first link that was."""

import io
import json
from collections.abc import Callable
from threading import Thread

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from rodtrad.audit.chain import ROOT
from rodtrad.audit.enums import Fault
from rodtrad.audit.models import Act, ActSeal, UnsealedAct
from rodtrad.audit.services import prepare, record, record_many, seal_new_acts
from rodtrad.audit.services.sealing import SEALER
from rodtrad.audit.verification import Head, head, verify


def tamper(*statements: str) -> None:
    """Change rows as somebody would who owns the database and switches the guards off."""
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        for statement in statements:
            cursor.execute(statement)
        cursor.execute("SET session_replication_role = origin")


@pytest.fixture
def acts(db: None) -> list[int]:
    """Ten acts, sealed."""
    tamper("DELETE FROM audit_actseal", "DELETE FROM audit_act", "DELETE FROM audit_unsealedact")
    written = [record("day.passed", by=None, subject=None, detail={"n": n}) for n in range(10)]
    seal_new_acts()
    return [act.pk for act in written]


@pytest.mark.django_db(transaction=True)
def test_one_sealer_works_at_a_time() -> None:
    seal_new_acts()
    record("day.passed", by=None, subject=None)
    other = connection.copy()

    with other.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [SEALER])
        beside = seal_new_acts()
        # Let go here: a server lets go for who has closed only when it gets round to it.
        cursor.execute("SELECT pg_advisory_unlock(%s)", [SEALER])
    other.close()

    assert (beside, seal_new_acts()) == (0, 1)


def test_an_untouched_chain_holds(acts: list[int]) -> None:
    verdict = verify()

    assert (verdict.fault, verdict.head.position, verdict.unsealed) == (None, 10, 0)


def test_an_empty_chain_holds(db: None) -> None:
    tamper("DELETE FROM audit_actseal", "DELETE FROM audit_act", "DELETE FROM audit_unsealedact")

    assert (verify().holds, head()) == (True, Head(0, ROOT))


def test_an_edited_act_is_named(acts: list[int]) -> None:
    tamper(f"UPDATE audit_act SET actor_id = 77 WHERE id = {acts[3]}")

    verdict = verify()

    assert (verdict.fault, verdict.position, verdict.act_id) == (Fault.CHANGED, 4, acts[3])


@pytest.mark.parametrize(
    "column",
    [
        "at = at + interval '1 microsecond'",
        "action = 'day.passeD'",
        "role = 'x'",
        "subject_type = 'x'",
        "subject_id = 1",
        "unit_id = 1",
        "decision_id = 1",
        "detail = '{}'",
        "origin = 'page'",
    ],
)
def test_no_part_of_an_act_can_be_edited_unseen(acts: list[int], column: str) -> None:
    tamper(f"UPDATE audit_act SET {column} WHERE id = {acts[5]}")

    assert verify().act_id == acts[5]


def test_a_removed_act_is_named(acts: list[int]) -> None:
    tamper(f"DELETE FROM audit_act WHERE id = {acts[6]}")

    verdict = verify()

    assert (verdict.fault, verdict.position, verdict.act_id) == (Fault.DELETED, 7, acts[6])


def test_an_act_removed_with_its_seal_leaves_a_gap(acts: list[int]) -> None:
    tamper(
        f"DELETE FROM audit_act WHERE id = {acts[6]}",
        f"DELETE FROM audit_actseal WHERE act_id = {acts[6]}",
    )

    assert (verify().fault, verify().position) == (Fault.GAP, 7)


def test_two_acts_that_changed_places_are_named(acts: list[int]) -> None:
    tamper(
        f"UPDATE audit_actseal SET act_id = -1 WHERE act_id = {acts[2]}",
        f"UPDATE audit_actseal SET act_id = {acts[2]} WHERE act_id = {acts[3]}",
        f"UPDATE audit_actseal SET act_id = {acts[3]} WHERE act_id = -1",
    )

    assert (verify().fault, verify().position) == (Fault.CHANGED, 3)


def test_an_act_slipped_in_past_the_sealer_is_named(acts: list[int]) -> None:
    tamper(
        "INSERT INTO audit_act (id, at, action, role, subject_type, detail, origin) "
        "VALUES (990000001, now(), 'day.passed', '', '', '{}', 'page')"
    )

    assert (verify().fault, verify().act_id) == (Fault.INSERTED, 990000001)


def test_an_act_removed_before_its_seal_is_named(acts: list[int]) -> None:
    late = record("day.passed", by=None, subject=None)
    tamper(f"DELETE FROM audit_act WHERE id = {late.pk}")

    sealed = seal_new_acts()

    assert (sealed, verify().fault, verify().act_id) == (0, Fault.DELETED, late.pk)


def test_a_tail_cut_off_shows_only_against_a_noted_head(acts: list[int]) -> None:
    noted = head()
    tamper(
        "DELETE FROM audit_actseal WHERE position > 7",
        f"DELETE FROM audit_act WHERE id >= {acts[7]}",
    )

    blind, seeing = verify(), verify(noted)

    assert (blind.fault, seeing.fault, seeing.position) == (None, Fault.TRUNCATED, 8)


def test_a_chain_made_anew_is_another_than_the_noted(acts: list[int]) -> None:
    noted = head()
    tamper(
        "DELETE FROM audit_actseal",
        f"UPDATE audit_act SET actor_id = 77 WHERE id = {acts[3]}",
        "INSERT INTO audit_unsealedact (act_id) SELECT id FROM audit_act",
    )
    seal_new_acts()

    blind, seeing = verify(), verify(noted)

    assert (blind.fault, seeing.fault, seeing.position) == (None, Fault.OTHER_HEAD, 10)


def test_what_waits_is_counted_and_not_called_a_fault(acts: list[int]) -> None:
    record("day.passed", by=None, subject=None)

    assert (verify().fault, verify().unsealed) == (None, 1)


def test_sealing_goes_on_where_it_stopped_and_in_batches(acts: list[int]) -> None:
    record_many(prepare("row.read", by=None, subject=None) for _ in range(5_100))

    sealed = seal_new_acts()

    assert (sealed, verify().head.position, verify().fault) == (5_100, 5_110, None)


@pytest.mark.django_db(transaction=True)
def test_an_act_committed_late_takes_the_next_place_and_holds_nothing_up() -> None:
    from django.db import transaction

    numbers: dict[str, int] = {}

    def elsewhere(work: Callable[[], None]) -> None:
        def run() -> None:
            work()
            connection.close()

        thread = Thread(target=run)
        thread.start()
        thread.join()

    def quick() -> None:
        numbers["quick"] = record("act.quick", by=None, subject=None).pk
        numbers["sealed_while_open"] = seal_new_acts()

    with transaction.atomic():
        numbers["slow"] = record("act.slow", by=None, subject=None).pk
        elsewhere(quick)
    seal_new_acts()

    order = [
        Act.objects.get(pk=seal.act_id).action for seal in ActSeal.objects.order_by("position")
    ]

    assert numbers["slow"] < numbers["quick"]
    assert numbers["sealed_while_open"] == 1
    assert order == ["act.quick", "act.slow"]
    assert verify().holds


@pytest.mark.django_db(transaction=True)
def test_two_sealers_never_make_two_chains() -> None:
    record_many(prepare("row.read", by=None, subject=None) for _ in range(400))
    sealed: list[int] = []

    def seal() -> None:
        sealed.append(seal_new_acts())
        connection.close()

    threads = [Thread(target=seal) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    sealed.append(seal_new_acts())

    assert (sum(sealed), verify().head.position, verify().holds) == (400, 400, True)
    assert UnsealedAct.objects.count() == 0


class TestTheCommand:
    def test_says_that_the_chain_holds(self, acts: list[int]) -> None:
        out = io.StringIO()

        call_command("audit", "verify", stdout=out)

        assert out.getvalue() == "Kedjan är hel: 10 händelser.\n"

    def test_says_what_waits(self, acts: list[int]) -> None:
        record("day.passed", by=None, subject=None)
        out = io.StringIO()

        call_command("audit", "verify", stdout=out)

        assert out.getvalue() == "Kedjan är hel: 10 händelser, 1 väntar på försegling.\n"

    def test_names_the_broken_link_and_fails(self, acts: list[int]) -> None:
        tamper(f"UPDATE audit_act SET actor_id = 77 WHERE id = {acts[3]}")
        out = io.StringIO()

        with pytest.raises(SystemExit) as ended:
            call_command("audit", "verify", stdout=out)

        assert ended.value.code == 1
        assert out.getvalue() == (
            f"Kedjan brister i länk 4 (händelse {acts[3]}): ändrad, flyttad eller utbytt.\n"
        )

    def test_answers_as_json(self, acts: list[int]) -> None:
        tamper(f"DELETE FROM audit_act WHERE id = {acts[3]}")
        out = io.StringIO()

        with pytest.raises(SystemExit):
            call_command("audit", "verify", "--json", stdout=out)

        answer = json.loads(out.getvalue())
        assert (answer["holds"], answer["fault"], answer["position"], answer["act_id"]) == (
            False,
            "deleted",
            4,
            acts[3],
        )

    def test_checks_against_a_noted_head(self, acts: list[int]) -> None:
        noted = io.StringIO()
        call_command("audit", "head", stdout=noted)
        tamper(
            "DELETE FROM audit_actseal WHERE position > 9",
            f"DELETE FROM audit_act WHERE id = {acts[9]}",
        )
        out = io.StringIO()

        with pytest.raises(SystemExit):
            call_command("audit", "verify", head=noted.getvalue().strip(), stdout=out)

        assert out.getvalue() == "Kedjan brister i länk 10: slutet saknas.\n"

    def test_refuses_a_head_that_is_none(self, db: None) -> None:
        with pytest.raises(CommandError, match="audit head"):
            call_command("audit", "verify", head="12")

    def test_writes_the_head_as_json(self, acts: list[int]) -> None:
        out = io.StringIO()

        call_command("audit", "head", "--json", stdout=out)

        assert json.loads(out.getvalue()) == {"position": 10, "digest": head().digest}

    def test_seals_what_waits(self, acts: list[int]) -> None:
        record("day.passed", by=None, subject=None)
        out = io.StringIO()

        call_command("audit", "seal", stdout=out)

        assert out.getvalue() == "Förseglade: 1.\n"
