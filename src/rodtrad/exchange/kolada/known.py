"""What the product knows of Kolada without being given a file."""

from collections.abc import Iterable
from difflib import get_close_matches
from functools import cache
from importlib.resources import as_file, files

from .metadata import read_kpis, read_municipalities
from .things import Kpi, Municipality


class UnknownMunicipality(LookupError):
    """A name or code that no municipality has; the message is a sentence to show."""


@cache
def kpis() -> dict[str, Kpi]:
    """Return the figures whose descriptions come along, by id."""
    with as_file(files("rodtrad.exchange") / "kolada" / "data" / "kpi.json") as path:
        return {kpi.id: kpi for kpi in read_kpis(path)}


@cache
def municipalities() -> dict[str, Municipality]:
    """Return every municipality and region, by code."""
    with as_file(files("rodtrad.exchange") / "kolada" / "data" / "municipality.json") as path:
        return {place.id: place for place in read_municipalities(path)}


def municipality(asked: str, more: Iterable[Municipality] = ()) -> Municipality:
    """Return the one with the code or the name; `more` are others than those that come along."""
    places = municipalities() | {place.id: place for place in more}
    if asked in places:
        return places[asked]
    named = {place.title.casefold(): place for place in places.values()}
    wanted = asked.strip().casefold()
    for name in (wanted, wanted.removesuffix(" kommun"), wanted.removesuffix("s kommun")):
        if name in named:
            return named[name]
    near = [named[name].title for name in get_close_matches(wanted, named, n=3, cutoff=0.75)]
    hint = f" Menar du {' eller '.join(near)}?" if near else ""
    raise UnknownMunicipality(f"Ingen kommun eller region heter ”{asked}”.{hint}")
