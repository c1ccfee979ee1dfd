"""Making a backup, and putting one back."""

import os
import shutil
import tempfile
from importlib.metadata import version
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone

from rodtrad.config import full_disk
from rodtrad.config.backup import archive, dumps
from rodtrad.config.errors import Unusable
from rodtrad.config.serving import schema


def back_up(target: Path, *, replace: bool = False) -> archive.Manifest:
    """Write the database and every file it names to one archive, in place of one when told to."""
    _check_place(target, replace=replace)
    connection.ensure_connection()
    files, folder = Path(settings.MEDIA_ROOT), target.resolve().parent
    remedy = "Ingen säkerhetskopia skrevs. Frigör plats, eller skriv den på en annan disk."
    with full_disk.told(folder, remedy), tempfile.TemporaryDirectory(dir=folder) as name:
        copies = Path(name, "files")
        # Before and after: a file removed meanwhile is in the first copy, a new one in the second.
        _copy(files, copies)
        dumps.dump(Path(name, archive.DATABASE))
        _copy(files, copies)
        members = {archive.DATABASE: Path(name, archive.DATABASE)}
        members |= dict(archive.files_under(copies))
        return archive.write(target, members, _about())


def _check_place(target: Path, *, replace: bool) -> None:
    """Refuse a place where no archive can be written, before the work is done."""
    folder, nothing = target.resolve().parent, "Ingen säkerhetskopia skrevs."
    if target.is_dir():
        raise Unusable(f"{target} är en katalog.", f"{nothing} Skriv också filens namn.")
    if target.exists() and not replace:
        remedy = "Välj ett annat namn, eller lägg till --replace om den ska ersättas."
        raise Unusable(f"Filen {target} finns redan och lämnas som den är.", remedy)
    if not folder.is_dir():
        remedy = f"{nothing} Skapa den, eller välj en annan plats."
        raise Unusable(f"Katalogen {folder} finns inte.", remedy)
    if not os.access(folder, os.W_OK | os.X_OK):
        raise Unusable(f"Katalogen {folder} går inte att skriva i.", f"{nothing} Välj en annan.")


def restore(source: Path, *, replace: bool = False) -> archive.Manifest:
    """Put an archive in place of an empty installation, or of a full one when told to."""
    connection.ensure_connection()
    if not replace and not is_empty():
        raise Unusable(
            "Databasen har redan en kommun.",
            "Lägg till --replace om säkerhetskopian ska ersätta allt som finns.",
        )
    files = Path(settings.MEDIA_ROOT)
    files.parent.mkdir(parents=True, exist_ok=True)
    remedy = "Ingenting har ändrats. Frigör plats och försök igen."
    with (
        full_disk.told(files.parent, remedy),
        tempfile.TemporaryDirectory(dir=files.parent) as name,
    ):
        manifest = archive.unpack(source, Path(name))
        _refuse_newer(source, manifest)
        if not dumps.is_whole(Path(name, archive.DATABASE)):
            raise Unusable(f"Databasen i {source} är trasig.", archive.KEEP_THE_OTHER)
        connection.close()
        dumps.restore(Path(name, archive.DATABASE))
        _swap(Path(name, "files"), files)
    schema.bring_up_to_date()
    return manifest


def is_empty() -> bool:
    """Say whether the database has no people, or not even tables."""
    table = get_user_model()._meta.db_table
    if table not in connection.introspection.table_names():
        return True
    return not get_user_model().objects.exists()


def _about() -> dict[str, object]:
    applied = MigrationRecorder(connection).applied_migrations()
    return {
        "version": version("rodtrad"),
        "made_at": timezone.localtime().isoformat(timespec="seconds"),
        "migrations": sorted(f"{app}.{name}" for app, name in applied),
    }


def _refuse_newer(source: Path, manifest: archive.Manifest) -> None:
    known = {f"{app}.{name}" for app, name in MigrationLoader(connection).disk_migrations}
    newer = sorted(set(manifest.migrations) - known)
    if newer:
        raise Unusable(
            f"{source} är gjord av en nyare Röda tråden ({newer[0]}).",
            "Uppdatera programmet först. Ingenting har ändrats.",
        )


def _copy(source: Path, target: Path) -> None:
    if source.exists():
        shutil.copytree(source, target, dirs_exist_ok=True)


def _swap(new: Path, current: Path) -> None:
    """Put one folder in the place of another, which goes with the temporary folder around it."""
    new.mkdir(exist_ok=True)
    if current.exists():
        current.rename(new.with_name("replaced"))
    new.rename(current)
