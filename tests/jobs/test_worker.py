"""The real worker, in a process of its own: it seals, and it keeps the night's hours."""

import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from datetime import timedelta

import psycopg
import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.db import connection
from django.utils import timezone
from tests.house.source import ROOT
from tests.town import Town

from rodtrad.audit.models import ActSeal, Once, UnsealedAct
from rodtrad.audit.services import record, seal_new_acts
from rodtrad.audit.verification import verify
from rodtrad.jobs import backend, tasks
from rodtrad.jobs.management.commands.worker import keep_sealing

PATIENCE = 120.0
ROW = re.compile(r"^\| ([^|]+) \| `([a-z_.]+)` \|", re.MULTILINE)
IN_WORDS = {"*/5 * * * *": "every five minutes", "5 * * * *": "five past every hour"}


@pytest.fixture
def worker(transactional_db: None) -> Iterator[subprocess.Popen[bytes]]:
    place = connection.settings_dict
    environment = os.environ | {
        "DATABASE_URL": f"postgresql://{place['USER']}@/{place['NAME']}?host={place['HOST']}",
        "DJANGO_SETTINGS_MODULE": "rodtrad.config.settings",
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "rodtrad.config.command", "worker"], env=environment
    )
    yield process
    process.terminate()
    process.wait(PATIENCE)


def test_acts_are_sealed_as_they_come_while_the_worker_runs(
    worker: subprocess.Popen[bytes],
) -> None:
    rounds = []
    for _ in range(3):
        for _ in range(20):
            record("day.passed", by=None, subject=None)
        rounds.append(_all_sealed())

    assert rounds == [True, True, True]
    assert (ActSeal.objects.count(), verify().holds, worker.poll()) == (60, True, None)


@pytest.mark.django_db(transaction=True)
def test_the_sealer_outlives_a_lost_connection(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    record("day.passed", by=None, subject=None)
    stop, rounds = threading.Event(), []

    def seal_over_a_cut_line() -> None:
        rounds.append(None)
        if len(rounds) == 1:
            _cut_the_line()
        else:
            stop.set()
        seal_new_acts()

    monkeypatch.setattr("rodtrad.audit.services.seal_new_acts", seal_over_a_cut_line)

    keep_sealing(stop, pause=0)

    assert caplog.messages == ["The sealer lost the database and tries again"]
    assert (ActSeal.objects.count(), UnsealedAct.objects.count()) == (1, 0)


@pytest.mark.django_db(transaction=True)
def test_nothing_is_sealed_when_no_worker_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"{__name__}.PATIENCE", 1.5)

    record("day.passed", by=None, subject=None)

    assert not _all_sealed()


def test_the_page_about_running_lists_the_periodic_work() -> None:
    table = ROW.findall((ROOT / "docs" / "operate" / "running.md").read_text())

    registered = {
        (backend.DAILY.get(task.task.name) or IN_WORDS[task.cron], task.task.name)
        for task in backend.app.periodic_registry.periodic_tasks.values()
        if not task.task.name.startswith("tests.")
    } | {("after new seals", name) for name in backend.AFTER_SEALING}

    assert set(table) == registered


@pytest.mark.django_db
def test_the_night_forgets_forms_that_nobody_can_send_again(town: Town) -> None:
    now = timezone.now()
    for number, age in enumerate((timedelta(days=3), timedelta(hours=1)), 1):
        key = f"00000000-0000-0000-0000-00000000000{number}"
        Once.objects.create(key=key, actor_id=town.karin.pk, answer_url="/", at=now - age)

    tasks.forget_forms_nobody_can_send_again()

    assert [str(row.key)[-1] for row in Once.objects.all()] == ["2"]


@pytest.mark.django_db
def test_the_night_removes_sessions_that_have_ended() -> None:
    lasting, ended = SessionStore(), SessionStore()
    lasting.create()
    ended.create()
    Session.objects.filter(pk=ended.session_key).update(
        expire_date=timezone.now() - timedelta(days=1)
    )

    tasks.clear_ended_sessions()

    assert [row.pk for row in Session.objects.all()] == [lasting.session_key]


def _all_sealed() -> bool:
    until = time.monotonic() + PATIENCE
    while UnsealedAct.objects.exists():
        if time.monotonic() > until:
            return False
        time.sleep(0.05)
    return True


def _cut_the_line() -> None:
    """End our own connection from another, as a database that starts anew does."""
    place = connection.settings_dict
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        (pid,) = cursor.fetchone()
    with psycopg.connect(
        host=place["HOST"], user=place["USER"], dbname="postgres", autocommit=True
    ) as other:
        other.execute("SELECT pg_terminate_backend(%s, 5000)", [pid])
