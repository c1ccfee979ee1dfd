import json
import multiprocessing
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client

from rodtrad.config import data_folder
from rodtrad.config.command import TOKEN
from rodtrad.config.errors import Unusable
from rodtrad.config.serving import address, children, schema, static, system
from rodtrad.config.serving.children import Child
from rodtrad.config.serving.demonstration import refuse_profile_on_full
from rodtrad.config.serving.serving import alone

HOLD_A_PORT = """
import socket, sys, threading, time
held = socket.create_server(("127.0.0.1", int(sys.argv[1])))
for _ in range(4):
    threading.Thread(target=time.sleep, args=(60,)).start()
print("held", flush=True)
time.sleep(60)
"""


def test_a_taken_port_is_said_with_a_way_out() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]

        with pytest.raises(Unusable) as said:
            address.check_free("127.0.0.1", port)

    assert said.value.sentence == f"Port {port} är upptagen av ett annat program."
    assert said.value.remedy == f"Välj en annan, till exempel: PORT={port + 1} ./start"


def test_a_free_port_is_free() -> None:
    assert address.check_free("127.0.0.1", address.free_port()) is None


def test_a_port_only_root_may_open_is_said_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: socket.socket, place: tuple[str, int]) -> None:
        raise PermissionError

    monkeypatch.setattr(socket.socket, "bind", refuse)

    with pytest.raises(Unusable) as said:
        address.check_free("127.0.0.1", 80)

    assert said.value.sentence == "Port 80 får bara öppnas av root."


@pytest.mark.parametrize("text", ["", "åttatusen", "0", "70000", "-1"])
def test_what_is_not_a_port_is_said_so(text: str) -> None:
    with pytest.raises(Unusable) as said:
        address.port_from(text)

    assert said.value.sentence == f"PORT={text} är inte en port."
    assert address.port_from("8000") == 8000


def test_an_empty_folder_becomes_ours_and_stays_ours(tmp_path: Path) -> None:
    data_folder.claim(tmp_path / "ny")
    data_folder.claim(tmp_path / "ny")

    assert [path.name for path in (tmp_path / "ny").iterdir()] == ["rodtrad.json"]


def test_a_folder_with_something_else_in_it_is_refused(tmp_path: Path) -> None:
    (tmp_path / "foto.jpg").touch()

    with pytest.raises(Unusable) as said:
        data_folder.claim(tmp_path)

    assert said.value.sentence == f"Datakatalogen {tmp_path} innehåller något annat."


@pytest.mark.parametrize("mark", ["{", '{"product": "another"}'])
def test_a_folder_marked_by_another_program_is_refused(tmp_path: Path, mark: str) -> None:
    (tmp_path / "rodtrad.json").write_text(mark)

    with pytest.raises(Unusable) as said:
        data_folder.claim(tmp_path)

    assert said.value.sentence == f"Datakatalogen {tmp_path} innehåller något annat."


def test_a_folder_of_a_newer_format_is_refused(tmp_path: Path) -> None:
    (tmp_path / "rodtrad.json").write_text('{"product": "rodtrad", "format": 2}')

    with pytest.raises(Unusable) as said:
        data_folder.claim(tmp_path)

    assert said.value.sentence == f"Datakatalogen {tmp_path} är gjord av en nyare Röda tråden."


def test_a_file_in_the_folders_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data").touch()

    with pytest.raises(Unusable) as said:
        data_folder.claim(tmp_path / "data")

    assert said.value.sentence == (
        f"Datakatalogen {tmp_path / 'data'} tillhör en annan användare eller går inte att skriva i."
    )


def test_another_users_folder_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data_folder.claim(tmp_path / "deras")
    monkeypatch.setattr(os, "geteuid", lambda: 4711)

    with pytest.raises(Unusable) as said:
        data_folder.claim(tmp_path / "deras")

    assert "tillhör en annan användare" in said.value.sentence


def test_a_full_disk_is_said_before_anything_starts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(data_folder, "LEAST_FREE_BYTES", 1 << 62)

    with pytest.raises(Unusable) as said:
        data_folder.check_space(tmp_path)

    assert said.value.sentence == f"Disken där {tmp_path} ligger är full."


def test_two_starts_do_not_serve_one_folder(tmp_path: Path) -> None:
    with alone(tmp_path, "http://localhost:8000"):
        with pytest.raises(Unusable) as said, alone(tmp_path, "http://localhost:8001"):
            pass
        word = json.loads((tmp_path / "serving.json").read_text())

    assert "kör på http://localhost:8000" in said.value.sentence
    assert word["address"] == "http://localhost:8000"
    assert not (tmp_path / "serving.json").exists()


def test_a_profile_is_chosen_only_for_an_empty_folder() -> None:
    with pytest.raises(Unusable, match="--profile pitea gäller bara en tom datakatalog"):
        refuse_profile_on_full("pitea")

    assert refuse_profile_on_full(None) is None


@pytest.mark.django_db
def test_a_database_newer_than_the_code_is_refused() -> None:
    before = schema.state()
    MigrationRecorder(connection).record_applied("accounts", "9999_from_the_future")

    with pytest.raises(Unusable) as said:
        schema.pending()

    assert said.value.sentence == (
        "Databasen är gjord av en nyare Röda tråden (accounts.9999_from_the_future)."
    )
    assert (before, schema.state()) == ("ok", "newer")


@pytest.mark.django_db
def test_a_migration_not_yet_run_is_pending() -> None:
    recorder = MigrationRecorder(connection)
    newest = max(name for app, name in recorder.applied_migrations() if app == "goals")
    recorder.record_unapplied("goals", newest)

    assert f"goals.{newest}" in schema.pending()
    assert schema.state() == "pending"


@pytest.mark.django_db
def test_tables_that_are_right_are_left_alone() -> None:
    assert not schema.bring_up_to_date()


@pytest.mark.django_db
def test_health_says_how_it_is_and_nothing_secret(client: Client, settings: Any) -> None:
    answer = client.get("/halsa")

    assert answer.json() == {
        "status": "ok",
        "version": "0.1.0",
        "database": "ok",
        "migrations": "ok",
        "worker": "silent",
    }
    assert answer.status_code == 200
    assert settings.SECRET_KEY not in answer.content.decode()


@pytest.mark.django_db
def test_health_fails_on_a_database_newer_than_the_code(client: Client) -> None:
    MigrationRecorder(connection).record_applied("accounts", "9999_from_the_future")

    answer = client.get("/halsa")

    assert (answer.status_code, answer.json()["migrations"]) == (503, "newer")


@pytest.mark.django_db(transaction=True)
def test_health_fails_when_the_database_is_out_of_reach(
    client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = client.get("/halsa").status_code
    connection.close()
    with monkeypatch.context() as away:
        away.setitem(connection.settings_dict, "HOST", str(tmp_path))
        answer = client.get("/halsa")
    after = client.get("/halsa").status_code

    assert (before, answer.status_code, after) == (200, 503, 200)
    assert (answer.json()["database"], answer.json()["migrations"]) == ("fail", "unknown")


def test_static_files_are_collected_once_and_again_when_one_changes(
    tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
    }

    first, second = static.collect_if_changed(), static.collect_if_changed()
    monkeypatch.setattr(static, "_fingerprint", lambda: "changed")
    third = static.collect_if_changed()

    assert (first, second, third) == (True, False, True)
    assert (tmp_path / "staticfiles.json").exists()


def test_a_process_that_ends_is_started_again_until_it_keeps_falling() -> None:
    child = Child("brief", lambda: None)
    child.start()
    assert child.process is not None
    child.process.join()

    revived = []
    for _ in range(4):
        revived.append(child.revive())
        child.process.join()

    assert revived == [True, True, True, False]


def test_a_program_that_keeps_falling_ends_the_whole_system(settings: Any) -> None:
    running = system.System("127.0.0.1", address.free_port())
    running.children = [Child("web", lambda: None)]
    running.children[0].start()

    with pytest.raises(Unusable) as said:
        running.keep_alive()

    assert said.value.sentence == "Programmet web går inte att hålla igång."


def test_what_mails_link_to_is_the_given_address_or_else_our_own(
    settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("RODTRAD_ADDRESS", raising=False)
    system.System("0.0.0.0", 8123)
    own = settings.SITE_ADDRESS
    settings.SITE_ADDRESS = "https://mal.example.se"
    monkeypatch.setenv("RODTRAD_ADDRESS", "https://mal.example.se")
    system.System("0.0.0.0", 8123)

    assert (own, settings.SITE_ADDRESS) == ("http://localhost:8123", "https://mal.example.se")


@pytest.mark.parametrize(("times", "code"), [(1, 0), (2, 1)])
def test_a_second_ctrl_c_ends_at_once(settings: Any, times: int, code: int) -> None:
    def interrupted() -> None:
        running = system.System("127.0.0.1", 8123)
        signal.signal(signal.SIGINT, running._stop_soon)
        for _ in range(times):
            signal.raise_signal(signal.SIGINT)
        running.keep_alive()

    child = Child("interrupted", interrupted)
    child.start()
    assert child.process is not None
    child.process.join()

    assert child.process.exitcode == code


def test_a_process_that_will_not_stop_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(children, "GRACE_SECONDS", 0.2)
    deaf = multiprocessing.get_context("fork").Event()
    child = Child("stubborn", lambda: _be_stubborn(deaf))
    child.start()
    assert deaf.wait(timeout=30)
    before = child.is_alive

    children.stop_all([child])

    assert (before, child.is_alive) == (True, False)
    assert child.process is not None
    assert child.process.exitcode == -signal.SIGKILL


def test_a_process_not_started_is_not_stopped() -> None:
    child = Child("never", lambda: None)

    children.stop_all([child])

    assert not child.is_alive


def test_leftovers_have_let_go_of_their_port_when_they_are_ended() -> None:
    port, token = address.free_port(), secrets.token_hex(16)
    left = subprocess.Popen(
        [sys.executable, "-c", HOLD_A_PORT, str(port)],
        env=os.environ | {TOKEN: token},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert left.stdout is not None
    assert left.stdout.readline() == "held\n"
    with pytest.raises(Unusable):
        address.check_free("127.0.0.1", port)

    ended = children.end_leftovers(token)

    assert (ended, address.check_free("127.0.0.1", port)) == (1, None)
    assert left.wait() == -signal.SIGKILL
    left.stdout.close()


def test_there_are_no_leftovers_of_a_token_nobody_carried() -> None:
    assert children.end_leftovers("nobody-ever-carried-this") == 0


@pytest.mark.django_db
def test_no_migration_is_missing() -> None:
    assert call_command("makemigrations", check=True, dry_run=True, verbosity=0) is None


def _be_stubborn(deaf: Event) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    deaf.set()
    time.sleep(30)
