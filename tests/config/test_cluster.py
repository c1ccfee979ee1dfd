"""The embedded PostgreSQL, run for real in folders of its own."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from django.db import connection

from rodtrad.config.embedded import programs
from rodtrad.config.embedded.cluster import (
    DATABASE,
    PASSING,
    SUPERUSER,
    Cluster,
    _explain_failure,
    socket_folder,
)
from rodtrad.config.errors import Unusable

USE_FROM_ELSEWHERE = """
import sys, time
from pathlib import Path
from rodtrad.config.embedded.cluster import PASSING, Cluster
Cluster(Path(sys.argv[1]), PASSING).join()
print("joined", flush=True)
time.sleep(60)
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "Åsas data"


@pytest.fixture
def cluster(data: Path) -> Iterator[Cluster]:
    cluster = Cluster(data, PASSING)
    yield cluster
    cluster.join()
    cluster.leave()


@pytest.mark.django_db
def test_the_tests_run_on_a_database_of_their_own() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_database()")
        (name,) = cursor.fetchone()

    assert name == connection.settings_dict["NAME"]
    assert name.startswith("test_rodtrad_")


def test_the_first_to_join_starts_the_server_and_the_last_to_leave_stops_it(
    cluster: Cluster,
) -> None:
    before = cluster.answers()

    cluster.join()
    during = cluster.answers()
    cluster.leave()

    assert (before, during, cluster.answers()) == (False, True, False)


def test_the_server_stays_while_another_process_uses_it(cluster: Cluster, data: Path) -> None:
    other = _another_user(data)
    cluster.join()

    cluster.leave()
    still_there = cluster.answers()
    os.kill(other.pid, signal.SIGKILL)
    other.wait()

    assert still_there


def test_a_killed_user_does_not_keep_the_server_running_for_ever(
    cluster: Cluster, data: Path
) -> None:
    other = _another_user(data)
    os.kill(other.pid, signal.SIGKILL)
    other.wait()
    left_behind = cluster.answers()

    cluster.join()
    cluster.leave()

    assert (left_behind, cluster.answers()) == (True, False)


def test_it_starts_again_after_the_server_itself_was_killed(data: Path) -> None:
    cluster = Cluster(data)
    cluster.join()
    with _connect(cluster) as server:
        server.execute("CREATE TABLE kept (n int)")
        server.execute("INSERT INTO kept VALUES (7)")
    pid = int((cluster.database_folder / "postmaster.pid").read_text().split("\n", 1)[0])
    os.kill(pid, signal.SIGKILL)

    again = Cluster(data)
    again.join()
    with _connect(again) as server:
        rows = server.execute("SELECT n FROM kept").fetchall()
    again.leave()
    cluster.leave()

    assert rows == [(7,)]


def test_a_pid_file_that_names_another_program_is_no_obstacle(cluster: Cluster) -> None:
    cluster.join()
    cluster.leave()
    (cluster.database_folder / "postmaster.pid").write_text(f"{os.getpid()}\n")

    cluster.join()

    assert cluster.answers()


def test_a_half_made_cluster_is_made_anew(cluster: Cluster, data: Path) -> None:
    (data / "postgres.new").mkdir(parents=True)
    (data / "postgres.new" / "PG_VERSION").write_text("18")

    cluster.join()

    assert cluster.answers()
    assert not (data / "postgres.new").exists()


def test_nobody_but_the_owner_reaches_the_socket(cluster: Cluster) -> None:
    cluster.join()

    socket = cluster.sockets / ".s.PGSQL.5432"

    assert socket.stat().st_mode & 0o777 == 0o700
    assert cluster.sockets.stat().st_mode & 0o777 == 0o700


def test_it_speaks_utf8_and_sorts_by_code_point(cluster: Cluster) -> None:
    cluster.join()

    with _connect(cluster) as server:
        row = server.execute(
            "SELECT current_setting('server_encoding'), datcollate, current_setting('fsync')"
            " FROM pg_database WHERE datname = current_database()"
        ).fetchone()

    assert row == ("UTF8", "C.UTF-8", "off")


def test_a_long_path_moves_the_socket_to_a_short_folder_of_its_own(tmp_path: Path) -> None:
    long = tmp_path / ("lång" * 30)

    folder = socket_folder(long)

    assert folder.parent == Path("/tmp")
    assert folder == socket_folder(long)
    assert folder != socket_folder(tmp_path / ("lång" * 31))


def test_a_cluster_in_a_long_path_answers(tmp_path: Path) -> None:
    cluster = Cluster(tmp_path / ("lång" * 30), PASSING)

    cluster.join()
    answers = cluster.answers()
    cluster.leave()
    cluster.sockets.rmdir()

    assert answers


def test_a_full_disk_is_said_in_a_sentence(
    cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    failed = subprocess.CompletedProcess([], 1, "", "initdb: error: No space left on device\n")
    monkeypatch.setattr(programs, "run", lambda *words: failed)

    with pytest.raises(Unusable) as said:
        cluster.join()
    monkeypatch.undo()

    assert said.value.sentence == f"Disken där {cluster.data} ligger är full."


def test_a_server_that_will_not_start_is_said_so_with_its_own_last_words(
    cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    cluster.join()
    cluster.leave()
    settings = cluster.database_folder / "postgresql.auto.conf"
    right = settings.read_text()
    settings.write_text(right + "no_such_setting = 'on'\n")
    monkeypatch.setattr("rodtrad.config.embedded.cluster.PATIENCE_SECONDS", 1.0)

    with pytest.raises(Unusable) as said:
        cluster.join()
    settings.write_text(right)

    assert said.value.sentence.startswith("Den inbyggda databasen gick inte att starta: ")
    assert said.value.sentence.endswith(f'FATAL:  configuration file "{settings}" contains errors')
    assert said.value.remedy == f"Mer står i {cluster.log}."


def test_a_socket_folder_that_is_somebody_elses_is_not_used(
    cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as away:
        away.setattr(os, "geteuid", lambda: 4711)
        with pytest.raises(Unusable) as said:
            cluster.join()

    assert said.value.sentence == f"Katalogen {cluster.sockets} tillhör en annan användare."
    assert not cluster.answers()


def test_leaving_a_second_time_disturbs_nobody(cluster: Cluster, data: Path) -> None:
    first, second = cluster, Cluster(data, PASSING)
    first.join()
    second.join()

    first.leave()
    first.leave()
    still_there = second.answers()
    second.leave()

    assert (still_there, second.answers()) == (True, False)


def test_missing_programs_are_said_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)

    with pytest.raises(Unusable) as said:
        programs.folder()

    assert said.value.sentence == "Den inbyggda databasens program saknas."


def test_only_root_runs_the_server_as_another_and_needs_a_program_for_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    as_oneself = programs.as_server_user()
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    as_nobody = programs.as_server_user()
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(Unusable) as said:
        programs.as_server_user()

    assert (as_oneself, as_nobody[1]) == ([], "--reuid=nobody")
    assert said.value.sentence == (
        "PostgreSQL kan inte köras som root och programmet setpriv saknas."
    )


def test_what_the_server_said_last_is_passed_on(tmp_path: Path) -> None:
    said = _explain_failure(tmp_path, "first\nFATAL: no such thing\n")

    assert said.sentence == ("Den inbyggda databasen gick inte att starta: FATAL: no such thing")


def _another_user(data: Path) -> subprocess.Popen[str]:
    other = subprocess.Popen(
        [sys.executable, "-c", USE_FROM_ELSEWHERE, str(data)], stdout=subprocess.PIPE, text=True
    )
    assert other.stdout is not None
    assert other.stdout.readline() == "joined\n"
    other.stdout.close()
    return other


def _connect(cluster: Cluster) -> psycopg.Connection:
    return psycopg.connect(
        host=str(cluster.sockets), user=SUPERUSER, dbname=DATABASE, autocommit=True
    )
