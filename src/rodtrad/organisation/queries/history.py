"""What a unit has been, and what has changed in the organisation since a day."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from django.utils.translation import gettext as _

from rodtrad.core.swedish import day as day_word
from rodtrad.core.swedish import listing
from rodtrad.organisation.queries.standing import Version, successions, versions
from rodtrad.times.spans import holds


@dataclass(frozen=True)
class Change:
    """One thing that changed for a unit on a day."""

    on: date
    unit_id: int
    name: str
    sentence: str

    @property
    def day(self) -> str:
        return day_word(self.on, year=True)


def history_of(unit_id: int) -> list[Change]:
    """Return what has happened to a unit, the newest first."""
    known = versions()
    return _changes({unit_id: known[unit_id]}, known)


def changes_since(day: date, until: date) -> list[Change]:
    """Return what changed in the organisation after one day, up to and on another, newest first."""
    known = versions()
    return [change for change in _changes(known, known) if day < change.on <= until]


def _changes(by_unit: dict[int, list[Version]], known: dict[int, list[Version]]) -> list[Change]:
    found: list[Change] = []
    for unit_id, line in by_unit.items():
        first, last = line[0], line[-1]
        found.append(Change(first.valid.lower, unit_id, first.name, _founded(first, known)))
        for before, after in pairwise(line):
            found += _between(before, after, known)
        if last.valid.upper:
            found.append(Change(last.valid.upper, unit_id, last.name, _ceased(last, known)))
    return sorted(found, key=lambda change: (change.on, change.unit_id), reverse=True)


def _founded(first: Version, known: dict[int, list[Version]]) -> str:
    """Say that a unit came to be, and what it goes on with."""
    before = [
        known[one.predecessor_id][-1].name
        for one in successions()
        if (one.successor_id, one.starts_on) == (first.unit_id, first.valid.lower)
        and one.predecessor_id in known
    ]
    return _("inrättades efter %s") % listing(before) if before else _("inrättades")


def _ceased(last: Version, known: dict[int, list[Version]]) -> str:
    """Say that a unit is no more, and what it has become."""
    after = [
        _name(known, one.successor_id, one.starts_on)
        for one in successions()
        # At an earlier moment a unit that was to come may not have been known.
        if one.predecessor_id == last.unit_id and one.successor_id in known
    ]
    if len(after) > 1:
        return _("delades i %s") % listing(after)
    return _("gick upp i %s") % after[0] if after else _("upphörde")


def _between(before: Version, after: Version, known: dict[int, list[Version]]) -> list[Change]:
    on, unit_id = after.valid.lower, after.unit_id
    found = []
    if before.name != after.name:
        found.append(Change(on, unit_id, after.name, _("hette förut %s") % before.name))
    if before.parent_id != after.parent_id:
        sentence = _("flyttades från %(there)s till %(here)s") % {
            "there": _name(known, before.parent_id, before.valid.lower),
            "here": _name(known, after.parent_id, on),
        }
        found.append(Change(on, unit_id, after.name, sentence))
    return found


def _name(known: dict[int, list[Version]], unit_id: int | None, day: date) -> str:
    """Return what the unit was called on the day."""
    if unit_id is None:
        return _("högsta nivån")
    line = known.get(unit_id, [])
    return next((each.name for each in line if holds(each.valid, day)), _("okänd"))
