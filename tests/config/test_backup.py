"""A backup goes back into another database and is the same there."""

import errno
import hashlib
import io
import json
import os
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import connection
from psycopg import sql

from rodtrad.config.backup import archive, dumps, services
from rodtrad.config.embedded import programs
from rodtrad.config.errors import Unusable
from rodtrad.config.serving.address import free_port

BEGIN = ("begin", "--municipality=Sjöby", "--profile=umea", "--administrator=a", "--name=A B")


@pytest.fixture
def files(tmp_path: Path, settings: Any) -> Path:
    settings.MEDIA_ROOT = tmp_path / "files"
    settings.MEDIA_ROOT.mkdir()
    (settings.MEDIA_ROOT / "protokoll å.pdf").write_bytes(b"%PDF")
    return settings.MEDIA_ROOT


@pytest.fixture
def person(transactional_db: None) -> Any:
    return get_user_model().objects.create(username="karin", given_name="Karin")


@pytest.fixture
def second_url(transactional_db: None) -> Iterator[str]:
    name = f"{connection.settings_dict['NAME']}_second"
    _in_server(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    place = connection.settings_dict
    host, user = place["HOST"], place["USER"]
    yield f"postgresql://{user}@/{name}?host={host}"
    _in_server(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


@pytest.mark.parametrize(
    ("words", "place", "said"),
    [
        (("backup", "/nonexist/x"), "", "Katalogen /nonexist finns inte."),
        (("backup", "/"), "", "/ är en katalog."),
        (
            ("backup", "{folder}/x.tar"),
            "_missing",
            "Databasen {name}_missing finns inte på {host}.",
        ),
        (BEGIN, "_missing", "Databasen {name}_missing finns inte på {host}."),
        (("up",), "_missing", "Databasen {name}_missing finns inte på {host}."),
    ],
)
def test_what_cannot_be_written_or_reached_is_one_sentence(
    transactional_db: None,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    place: str,
    said: str,
) -> None:
    monkeypatch.setenv("PORT", str(free_port()))
    known = connection.settings_dict
    name, host = known["NAME"], known["HOST"]
    url = f"postgresql://{known['USER']}@/{name}{place}?host={host}"

    told = [word.format(folder=tmp_path) for word in words]
    answer = _rodtrad(*told, url=url, data=tmp_path / "data")

    assert answer.stderr.startswith(said.format(name=name, host=host))
    assert (answer.returncode, answer.stderr.count("\n"), answer.stdout) == (1, 1, "")


def test_a_folder_that_cannot_be_written_in_is_told_before_the_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Root may write everywhere, so that the answer of the system is given.
    monkeypatch.setattr("os.access", lambda place, mode: Path(place) != tmp_path)

    with pytest.raises(Unusable, match=f"{tmp_path} går inte att skriva i"):
        services.back_up(tmp_path / "copy.tar")

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("words", [("backup", "{folder}/x.tar"), ("up",)])
def test_a_server_that_does_not_answer_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.setenv("PORT", str(free_port()))
    url = f"postgresql://karin@127.0.0.1:{free_port()}/rodtrad"

    told = [word.format(folder=tmp_path) for word in words]
    answer = _rodtrad(*told, url=url, data=tmp_path / "data")

    assert answer.stderr.startswith("Databasservern på 127.0.0.1:")
    assert " svarar inte. Starta den, eller rätta värd och port i DATABASE_URL." in answer.stderr
    assert (answer.returncode, answer.stderr.count("\n"), answer.stdout) == (1, 1, "")


def test_a_backup_restored_elsewhere_is_the_same_row_by_row_and_file_by_file(
    files: Path, person: Any, second_url: str, tmp_path: Path
) -> None:
    services.back_up(tmp_path / "copy.tar")

    other = tmp_path / "other"
    answer = _rodtrad("restore", str(tmp_path / "copy.tar"), url=second_url, data=other)

    assert (answer.stderr, answer.returncode) == ("", 0)
    assert _rows(second_url) == _rows(_own_url())
    assert (other / "files" / "protokoll å.pdf").read_bytes() == b"%PDF"


def test_the_comparison_sees_a_row_that_differs(
    files: Path, person: Any, second_url: str, tmp_path: Path
) -> None:
    services.back_up(tmp_path / "copy.tar")
    _rodtrad("restore", str(tmp_path / "copy.tar"), url=second_url, data=tmp_path / "other")
    person.given_name = "Karina"
    person.save()

    assert _rows(second_url) != _rows(_own_url())


def test_a_full_installation_is_replaced_only_when_told_to(
    files: Path, person: Any, tmp_path: Path
) -> None:
    services.back_up(tmp_path / "copy.tar")
    person.delete()
    get_user_model().objects.create(username="later")
    (files / "later.txt").write_text("x")

    with pytest.raises(Unusable) as refused:
        services.restore(tmp_path / "copy.tar")
    kept = list(get_user_model().objects.values_list("username", flat=True))
    services.restore(tmp_path / "copy.tar", replace=True)

    assert refused.value.sentence == "Databasen har redan en kommun."
    assert kept == ["later"]
    assert list(get_user_model().objects.values_list("username", flat=True)) == ["karin"]
    assert [path.name for path in files.iterdir()] == ["protokoll å.pdf"]


def test_a_changed_byte_is_found_before_anything_is_touched(
    files: Path, person: Any, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.tar"
    services.back_up(copy)
    content = copy.read_bytes()
    place = content.index(b"%PDF")
    copy.write_bytes(content[:place] + b"%PDG" + content[place + 4 :])

    with pytest.raises(Unusable) as refused:
        services.restore(copy, replace=True)

    assert refused.value.sentence == (
        f"Säkerhetskopian {copy} är trasig: "
        "files/protokoll å.pdf stämmer inte med sin kontrollsumma."
    )
    assert get_user_model().objects.count() == 1


def test_a_cut_off_archive_is_refused(files: Path, person: Any, tmp_path: Path) -> None:
    copy = tmp_path / "copy.tar"
    services.back_up(copy)
    copy.write_bytes(copy.read_bytes()[:5000])

    with pytest.raises(Unusable) as refused:
        services.restore(copy, replace=True)

    assert refused.value.sentence == (
        f"Säkerhetskopian {copy} är trasig: den är avkortad eller ändrad."
    )
    assert get_user_model().objects.count() == 1


def test_something_else_is_not_taken_for_a_backup(person: Any, tmp_path: Path) -> None:
    other = tmp_path / "other.tar"
    with tarfile.open(other, "w") as tar:
        tar.add(__file__, "notes.py")

    with pytest.raises(Unusable) as refused:
        services.restore(other, replace=True)

    assert refused.value.sentence == f"{other} är inte en säkerhetskopia från Röda tråden."


def test_a_file_that_does_not_exist_is_said_to_be_missing(person: Any, tmp_path: Path) -> None:
    with pytest.raises(Unusable) as refused:
        services.restore(tmp_path / "none.tar", replace=True)

    assert refused.value.sentence == f"Filen {tmp_path / 'none.tar'} finns inte."


@pytest.mark.parametrize(
    ("about", "sentence"),
    [
        ({"migrations": ["accounts.9999_from_the_future"]}, "(accounts.9999_from_the_future)"),
        ({"format": 2}, "är gjord av en nyare Röda tråden."),
        ({"product": "another"}, "är inte en säkerhetskopia från Röda tråden."),
    ],
)
def test_a_backup_from_a_newer_or_another_product_is_refused(
    person: Any, tmp_path: Path, about: dict[str, Any], sentence: str
) -> None:
    copy = tmp_path / "copy.tar"
    _archive_saying(copy, about)

    with pytest.raises(Unusable) as refused:
        services.restore(copy, replace=True)

    assert sentence in refused.value.sentence
    assert get_user_model().objects.count() == 1


def test_a_dump_that_cannot_be_read_leaves_everything_as_it_was(
    person: Any, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.tar"
    _archive_saying(copy, {})

    with pytest.raises(Unusable) as refused:
        services.restore(copy, replace=True)

    assert refused.value.sentence == f"Databasen i {copy} är trasig."
    assert get_user_model().objects.count() == 1


def test_the_command_says_where_the_backup_is_and_what_is_in_it(
    files: Path, person: Any, tmp_path: Path
) -> None:
    said, copy = io.StringIO(), tmp_path / "copy.tar"

    call_command("backup", str(copy), stdout=said)

    with tarfile.open(copy) as tar:
        names = tar.getnames()
    assert said.getvalue() == f"Säkerhetskopian {copy} är klar: databasen och 1 filer.\n"
    assert "files/protokoll å.pdf" in names


def test_a_file_that_exists_is_overwritten_only_when_told_to(
    files: Path, person: Any, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.tar"
    copy.write_text("något annat")

    with pytest.raises(Unusable) as refused:
        call_command("backup", str(copy))
    kept = copy.read_text()
    call_command("backup", str(copy), "--replace", stdout=io.StringIO())

    assert refused.value.sentence == f"Filen {copy} finns redan och lämnas som den är."
    assert (kept, tarfile.is_tarfile(copy)) == ("något annat", True)


def test_what_was_put_back_is_told_with_its_day_and_clock(
    files: Path, person: Any, tmp_path: Path
) -> None:
    said, copy = io.StringIO(), tmp_path / "copy.tar"
    made = datetime.fromisoformat(services.back_up(copy).made_at)

    call_command("restore", str(copy), "--replace", stdout=said)

    months = "januari februari mars april maj juni juli augusti september oktober november december"
    told = f"{made.day}\xa0{months.split()[made.month - 1]} {made.year} klockan {made:%H:%M}"
    assert said.getvalue() == f"Säkerhetskopian från {told} är inläst.\n"


def test_a_municipality_that_never_took_in_a_file_is_backed_up_too(
    files: Path, person: Any, tmp_path: Path
) -> None:
    (files / "protokoll å.pdf").unlink()
    files.rmdir()

    manifest = services.back_up(tmp_path / "copy.tar")
    services.restore(tmp_path / "copy.tar", replace=True)

    assert list(manifest.checksums) == [archive.DATABASE]
    assert list(files.iterdir()) == []


def test_a_database_that_cannot_be_read_is_said_so_with_the_reason(
    person: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(connection.settings_dict, "NAME", "nowhere")

    with pytest.raises(Unusable) as refused:
        dumps.dump(tmp_path / "database")

    assert refused.value.sentence.startswith("Databasen gick inte att säkerhetskopiera: ")
    assert refused.value.sentence.endswith('database "nowhere" does not exist')


def test_a_dump_that_finds_no_room_is_a_full_disk(person: Any) -> None:
    with pytest.raises(OSError, match="No space left on device") as refused:
        dumps.dump(Path("/dev/full"))

    assert refused.value.errno == errno.ENOSPC


def test_postgresqls_own_programs_are_found_where_they_are_and_missed_where_not(
    person: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = programs.folder()
    monkeypatch.setattr(programs, "folder", lambda: tmp_path)
    monkeypatch.setenv("PATH", str(own))
    found = dumps.dump(tmp_path / "database")
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(Unusable) as refused:
        dumps.dump(tmp_path / "again")

    assert (found, (tmp_path / "database").read_bytes()[:5]) == (None, b"PGDMP")
    assert refused.value.sentence == "Programmet pg_dump saknas."


def _archive_saying(path: Path, about: dict[str, Any]) -> None:
    """Write an archive by hand whose manifest says what the test wants."""
    dump = path.with_name("dump")
    dump.write_bytes(b"not a dump")
    manifest = path.with_name("manifest")
    usual = {"product": "rodtrad", "format": 1, "version": "0.1.0", "made_at": "2026-01-01"}
    checksum = hashlib.sha256(b"not a dump").hexdigest()
    rest = {"migrations": [], "checksums": {archive.DATABASE: checksum}}
    manifest.write_text(json.dumps(usual | rest | about))
    with tarfile.open(path, "w") as tar:
        tar.add(dump, archive.DATABASE)
        tar.add(manifest, archive.MANIFEST)


def _rodtrad(*words: str, url: str, data: Path) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {
        "DATABASE_URL": url,
        "RODTRAD_DATA": str(data),
        "DJANGO_SETTINGS_MODULE": "rodtrad.config.settings",
    }
    return subprocess.run(
        [sys.executable, "-m", "rodtrad.config.command", *words],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def _own_url() -> str:
    place = connection.settings_dict
    return f"postgresql://{place['USER']}@/{place['NAME']}?host={place['HOST']}"


def _rows(url: str) -> dict[str, list[tuple[str]]]:
    with psycopg.connect(url) as server:
        tables = server.execute(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"
        ).fetchall()
        return {
            name: server.execute(
                sql.SQL("SELECT t::text FROM {} t ORDER BY 1").format(sql.Identifier(name))
            ).fetchall()
            for (name,) in tables
        }


def _in_server(statement: sql.Composed) -> None:
    place = connection.settings_dict
    with psycopg.connect(
        host=place["HOST"], user=place["USER"], dbname="postgres", autocommit=True
    ) as server:
        server.execute(statement)
