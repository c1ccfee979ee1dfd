"""The archive itself: a tar file whose manifest comes last and vouches for all before it."""

import hashlib
import io
import json
import tarfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from rodtrad.config import full_disk
from rodtrad.config.errors import Unusable

FORMAT = 1
MANIFEST = "manifest.json"
DATABASE = "database.dump"
FILES = "files/"
KEEP_THE_OTHER = "Använd en annan säkerhetskopia. Ingenting har ändrats."


@dataclass(frozen=True)
class Manifest:
    """What an archive says of itself."""

    product: str
    format: int
    version: str
    made_at: str
    migrations: list[str]
    checksums: dict[str, str]


def write(path: Path, members: dict[str, Path], about: dict[str, Any]) -> Manifest:
    """Write the members and their manifest; the file appears under its name only when whole."""
    unfinished = path.with_name(f"{path.name}.part")
    checksums: dict[str, str] = {}
    try:
        with tarfile.open(unfinished, "w") as archive:
            for name, source in members.items():
                archive.add(source, name, recursive=False)
                checksums[name] = _checksum(source)
            manifest = Manifest(**about, product="rodtrad", format=FORMAT, checksums=checksums)
            _add_text(archive, MANIFEST, json.dumps(asdict(manifest), indent=1))
        unfinished.chmod(0o600)
        unfinished.rename(path)
    finally:
        unfinished.unlink(missing_ok=True)
    return manifest


def unpack(path: Path, folder: Path) -> Manifest:
    """Unpack into an empty folder and return the manifest, once every checksum is right."""
    try:
        with tarfile.open(path, "r") as archive:
            archive.extractall(folder, filter="data")
    except FileNotFoundError as error:
        raise Unusable(f"Filen {path} finns inte.", "Kontrollera namnet.") from error
    except (tarfile.TarError, EOFError, OSError) as error:
        if isinstance(error, OSError) and full_disk.is_behind(error):
            raise
        raise _broken(path, "den är avkortad eller ändrad") from error
    manifest = _manifest(path, folder / MANIFEST)
    for name, checksum in manifest.checksums.items():
        if not (folder / name).is_file() or _checksum(folder / name) != checksum:
            raise _broken(path, f"{name} stämmer inte med sin kontrollsumma")
    return manifest


def _manifest(path: Path, source: Path) -> Manifest:
    try:
        content = json.loads(source.read_text())
        manifest = Manifest(**content)
    except (OSError, ValueError, TypeError) as error:
        raise Unusable(
            f"{path} är inte en säkerhetskopia från Röda tråden.", KEEP_THE_OTHER
        ) from error
    if manifest.product != "rodtrad":
        raise Unusable(f"{path} är inte en säkerhetskopia från Röda tråden.", KEEP_THE_OTHER)
    if manifest.format > FORMAT:
        raise Unusable(f"{path} är gjord av en nyare Röda tråden.", "Uppdatera programmet först.")
    return manifest


def files_under(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield each file under a folder with the name it has in an archive."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield FILES + path.relative_to(folder).as_posix(), path


def _add_text(archive: tarfile.TarFile, name: str, text: str) -> None:
    member = tarfile.TarInfo(name)
    content = text.encode()
    member.size = len(content)
    archive.addfile(member, io.BytesIO(content))


def _checksum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _broken(path: Path, reason: str) -> Unusable:
    return Unusable(f"Säkerhetskopian {path} är trasig: {reason}.", KEEP_THE_OTHER)
