"""What a unit has been, and what has changed in the organisation since a day."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from django.db.models import Q
from django.utils.translation import gettext as _

from rodtrad.core.swedish import day as day_word
from rodtrad.organisation.models import UnitVersion
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
    versions = list(UnitVersion.objects.filter(unit_id=unit_id).order_by("valid"))
    return _changes({unit_id: versions})


def changes_since(day: date, until: date) -> list[Change]:
    """Return what changed in the organisation after one day, up to and on another, newest first."""
    touched = UnitVersion.objects.filter(
        Q(valid__startswith__gt=day, valid__startswith__lte=until)
        | Q(valid__endswith__gt=day, valid__endswith__lte=until)
    )
    versions = UnitVersion.objects.filter(unit_id__in=touched.values("unit_id"))
    by_unit: dict[int, list[UnitVersion]] = {}
    for version in versions.order_by("unit_id", "valid"):
        by_unit.setdefault(version.unit_id, []).append(version)
    return [change for change in _changes(by_unit) if day < change.on <= until]


def _changes(by_unit: dict[int, list[UnitVersion]]) -> list[Change]:
    names = _Names({version.parent_id for versions in by_unit.values() for version in versions})
    found: list[Change] = []
    for unit_id, versions in by_unit.items():
        first, last = versions[0], versions[-1]
        found.append(Change(first.valid.lower, unit_id, first.name, _("inrättades")))
        for before, after in pairwise(versions):
            found += _between(before, after, names)
        if last.valid.upper:
            found.append(Change(last.valid.upper, unit_id, last.name, _("upphörde")))
    return sorted(found, key=lambda change: (change.on, change.unit_id), reverse=True)


def _between(before: UnitVersion, after: UnitVersion, names: "_Names") -> list[Change]:
    on, unit_id = after.valid.lower, after.unit_id
    found = []
    if before.name != after.name:
        found.append(Change(on, unit_id, after.name, _("hette förut %s") % before.name))
    if before.parent_id != after.parent_id:
        sentence = _("flyttades från %(there)s till %(here)s") % {
            "there": names.on(before.parent_id, before.valid.lower),
            "here": names.on(after.parent_id, on),
        }
        found.append(Change(on, unit_id, after.name, sentence))
    return found


class _Names:
    """What units were called over time, read once for all of them."""

    def __init__(self, unit_ids: set[int | None]) -> None:
        self._versions: dict[int, list[UnitVersion]] = {}
        known = [unit_id for unit_id in unit_ids if unit_id is not None]
        for version in UnitVersion.objects.filter(unit_id__in=known):
            self._versions.setdefault(version.unit_id, []).append(version)

    def on(self, unit_id: int | None, day: date) -> str:
        """Return what the unit was called on the day."""
        if unit_id is None:
            return _("högsta nivån")
        return next(each.name for each in self._versions[unit_id] if holds(each.valid, day))
