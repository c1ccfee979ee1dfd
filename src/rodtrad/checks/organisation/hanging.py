"""What hangs on units, for whoever means to change them."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import date

from django.db.models import Value

from rodtrad.checks.registers import Held, held
from rodtrad.organisation.following import Hung


def hanging(unit_ids: Collection[int], day: date) -> Iterator[Hung]:
    """Return every thing that lives on the day and hangs on one of the units, kind by kind.

    One question says what there is, and one more is asked of each kind that has any.
    """
    kinds = held()
    found = _found(kinds, unit_ids, day)
    for place, kind in enumerate(kinds):
        units = found.get(place, {})
        rows = kind.live(day).filter(pk__in=units) if units else ()
        for one in kind.named(rows):
            yield Hung(kind.group, units[one.pk], one.name, one.url, kind.ends_with_unit)


def _found(
    kinds: Collection[Held], unit_ids: Collection[int], day: date
) -> dict[int, dict[int, int]]:
    """Return the unit of each thing, by the place of its kind."""
    parts = [
        kind.live(day)
        .filter(**{f"{kind.unit}__in": list(unit_ids)})
        .order_by()
        .annotate(place=Value(place))
        .values_list("place", "pk", kind.unit)
        for place, kind in enumerate(kinds)
    ]
    found: dict[int, dict[int, int]] = defaultdict(dict)
    if parts:
        for place, pk, unit_id in parts[0].union(*parts[1:], all=True):
            found[place][pk] = unit_id
    return found
