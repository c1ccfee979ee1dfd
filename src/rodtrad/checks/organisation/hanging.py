"""What hangs on units, for whoever means to change them."""

from collections.abc import Collection, Iterator
from datetime import date

from rodtrad.checks.registers import held
from rodtrad.organisation.following import Hung


def hanging(unit_ids: Collection[int], day: date) -> Iterator[Hung]:
    """Return every thing that lives on the day and hangs on one of the units, kind by kind."""
    for kind in held():
        rows = list(kind.live(day).filter(**{f"{kind.unit}__in": list(unit_ids)}))
        units = {row.pk: getattr(row, f"{kind.unit}_id") for row in rows}
        for one in kind.named(rows):
            yield Hung(kind.group, units[one.pk], one.name, one.url, kind.ends_with_unit)
