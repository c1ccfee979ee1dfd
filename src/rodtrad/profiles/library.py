"""The profiles that come with the product."""

from functools import cache
from importlib.resources import files

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
