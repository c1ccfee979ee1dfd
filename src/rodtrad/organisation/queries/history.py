"""What a unit has been, and what has changed in the organisation since a day."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from django.db.models import Q, QuerySet
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
    above = UnitVersion.objects.filter(unit_id=unit_id, parent__isnull=False)
    known = UnitVersion.objects.filter(Q(unit_id=unit_id) | Q(unit_id__in=above.values("parent")))
    by_unit = _by_unit(known)
    return _changes({unit_id: by_unit[unit_id]}, by_unit)


def changes_since(day: date, until: date) -> list[Change]:
    """Return what changed in the organisation after one day, up to and on another, newest first."""
    touched = UnitVersion.objects.filter(
        Q(valid__startswith__gt=day, valid__startswith__lte=until)
        | Q(valid__endswith__gt=day, valid__endswith__lte=until)
    )
    by_unit = _by_unit(UnitVersion.objects.filter(unit_id__in=touched.values("unit_id")))
    above = {version.parent_id for versions in by_unit.values() for version in versions}
    known = _by_unit(UnitVersion.objects.filter(unit_id__in=[pk for pk in above if pk is not None]))
    return [change for change in _changes(by_unit, known) if day < change.on <= until]


def _by_unit(versions: QuerySet[UnitVersion]) -> dict[int, list[UnitVersion]]:
    """Return versions by unit, each unit's oldest first."""
    found: dict[int, list[UnitVersion]] = {}
    for version in versions.order_by("unit_id", "valid"):
        found.setdefault(version.unit_id, []).append(version)
    return found


def _changes(
    by_unit: dict[int, list[UnitVersion]], known: dict[int, list[UnitVersion]]
) -> list[Change]:
    found: list[Change] = []
    for unit_id, versions in by_unit.items():
        first, last = versions[0], versions[-1]
        found.append(Change(first.valid.lower, unit_id, first.name, _("inrättades")))
        for before, after in pairwise(versions):
            found += _between(before, after, known)
        if last.valid.upper:
            found.append(Change(last.valid.upper, unit_id, last.name, _("upphörde")))
    return sorted(found, key=lambda change: (change.on, change.unit_id), reverse=True)


def _between(
    before: UnitVersion, after: UnitVersion, known: dict[int, list[UnitVersion]]
) -> list[Change]:
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


def _name(known: dict[int, list[UnitVersion]], unit_id: int | None, day: date) -> str:
    """Return what the unit was called on the day."""
    if unit_id is None:
        return _("högsta nivån")
    return next(each.name for each in known[unit_id] if holds(each.valid, day))
