"""A disk that is full: a sentence, and nothing lost."""

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.contrib.auth import get_user_model

from rodtrad.config import full_disk
from rodtrad.config.backup import services
from rodtrad.config.embedded.cluster import DATABASE, LASTING, SUPERUSER, Cluster
from rodtrad.config.errors import Unusable

Disk = Callable[[int], Path]


@pytest.fixture
def files(tmp_path: Path, settings: Any) -> Path:
    settings.MEDIA_ROOT = tmp_path / "files"
    settings.MEDIA_ROOT.mkdir()
    (settings.MEDIA_ROOT / "protokoll.pdf").write_bytes(b"%PDF" + bytes(3_000_000))
    return settings.MEDIA_ROOT


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("megabytes", [1, 4])
def test_a_backup_that_does_not_fit_leaves_the_earlier_one_and_no_half_one(
    disk: Disk, files: Path, megabytes: int
) -> None:
    place = disk(megabytes)
    (place / "copy.tar").write_bytes(b"the earlier one")

    with pytest.raises(Unusable) as said:
        services.back_up(place / "copy.tar", replace=True)

    assert said.value.sentence == f"Disken där {place} ligger är full."
    assert [path.name for path in place.iterdir()] == ["copy.tar"]
    assert (place / "copy.tar").read_bytes() == b"the earlier one"


@pytest.mark.django_db(transaction=True)
def test_a_backup_that_does_not_fit_where_it_is_restored_changes_nothing(
    disk: Disk, files: Path, tmp_path: Path, settings: Any
) -> None:
    get_user_model().objects.create(username="karin")
    services.back_up(tmp_path / "copy.tar")
    place = disk(2)
    settings.MEDIA_ROOT = place / "files"

    with pytest.raises(Unusable) as said:
        services.restore(tmp_path / "copy.tar", replace=True)

    assert said.value.sentence == f"Disken där {place} ligger är full."
    assert list(get_user_model().objects.values_list("username", flat=True)) == ["karin"]


def test_the_database_keeps_all_it_promised_when_its_disk_is_full(disk: Disk) -> None:
    place = disk(260)
    # Without room set aside ahead the log grows as the disk fills.
    cluster = Cluster(place / "data", LASTING | {"max_wal_size": "32MB", "min_wal_size": "32MB"})
    cluster.join()
    with _connect(cluster) as server:
        server.execute("CREATE TABLE kept (n int)")
        server.execute("INSERT INTO kept SELECT generate_series(1, 1000)")
    filler = place / "filler"
    _fill(filler)

    with pytest.raises(psycopg.OperationalError), _connect(cluster) as server:
        server.execute("INSERT INTO kept SELECT generate_series(1, 5000000)")
    filler.unlink()
    cluster.leave()
    cluster.join()
    with _connect(cluster) as server:
        kept = server.execute("SELECT count(*) FROM kept").fetchone()
    cluster.leave()

    assert kept == (1000,)


def test_a_disk_too_small_for_a_database_is_said_so_before_one_is_made(disk: Disk) -> None:
    place = disk(50)

    with pytest.raises(Unusable) as said:
        Cluster(place / "data").join()

    assert said.value.sentence == f"Disken där {place / 'data'} ligger är full."
    assert not (place / "data" / "postgres").exists()


def test_a_file_that_finds_no_room_is_told_as_a_full_disk(tmp_path: Path) -> None:
    with (
        pytest.raises(Unusable) as said,
        full_disk.told(tmp_path, "Frigör plats."),
        Path("/dev/full").open("wb", buffering=0) as full,
    ):
        full.write(b"x")

    assert str(said.value) == f"Disken där {tmp_path} ligger är full. Frigör plats."


def test_another_error_is_not_taken_for_a_full_disk(tmp_path: Path) -> None:
    with pytest.raises(PermissionError), full_disk.told(tmp_path, ""):
        raise PermissionError(errno.EACCES, "no")


def _connect(cluster: Cluster) -> psycopg.Connection:
    return psycopg.connect(
        host=str(cluster.sockets), user=SUPERUSER, dbname=DATABASE, autocommit=True
    )


def _fill(path: Path) -> None:
    with path.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, shutil.disk_usage(path.parent).free)
