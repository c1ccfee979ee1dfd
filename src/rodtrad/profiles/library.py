"""The profiles that come with the product."""

from functools import cache
from importlib.resources import files
from pathlib import Path

from django.utils.translation import gettext

from rodtrad.core.errors import BadInput
from rodtrad.profiles.reading import parse
from rodtrad.profiles.schema.profile import Profile

DEFAULT = "osteraker"


@cache
def names() -> tuple[str, ...]:
    """Return the names of the shipped profiles, in alphabetical order."""
    folder = files("rodtrad.profiles") / "data"
    return tuple(sorted(f.name[:-5] for f in folder.iterdir() if f.name.endswith(".toml")))


def text_of(name: str) -> str:
    """Return a shipped profile as it is written."""
    if name not in names():
        said = gettext("Det finns ingen profil ”%(name)s”. Välj bland %(names)s.")
        raise BadInput(said % {"name": name, "names": ", ".join(names())})
    return (files("rodtrad.profiles") / "data" / f"{name}.toml").read_text(encoding="utf-8")


@cache
def load(name: str) -> Profile:
    """Return a shipped profile, read once."""
    return parse(text_of(name), f"{name}.toml")


def find(name_or_file: str) -> Profile:
    """Return a shipped profile by its name, or the one in a file of somebody's own."""
    if not name_or_file.endswith(".toml") and "/" not in name_or_file:
        return load(name_or_file)
    return parse(read_file(Path(name_or_file)), name_or_file)


def read_file(path: Path) -> str:
    """Return what stands in a profile file, or say why it cannot be read."""
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise BadInput(gettext("Filen %s går inte att läsa.") % path) from error
    except UnicodeDecodeError as error:
        raise BadInput(gettext("Filen %s är inte text i UTF-8.") % path) from error
