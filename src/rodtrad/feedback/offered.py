"""What a resident can write about: services rather than the whole organisation."""

from rodtrad.core.addresses import number_in
from rodtrad.declarations.models import PromiseVersion
from rodtrad.declarations.queries import in_force
from rodtrad.organisation.enums import UnitKind
from rodtrad.organisation.queries import tree

# With more units than this a list helps nobody; then only departments stand in it.
MOST = 300
BODIES = frozenset({UnitKind.COUNCIL, UnitKind.EXECUTIVE_BOARD, UnitKind.COMMITTEE})


def units(also: int | None = None) -> list[tuple[str, str]]:
    """Return the units that somebody can write to, each after what it belongs to.

    `also` is one that has been named already, and is there however many there are.
    """
    standing = tree()
    served = [node for node in standing if node.kind not in BODIES and node.parent_id]
    if len(served) > MOST:
        served = [n for n in served if n.kind == UnitKind.DEPARTMENT or n.id == also]
    return [(str(node.id), node.name) for node in served]


def unit_in(text: str) -> int | None:
    """Return the unit that an address names, by its key or number, if it stands today."""
    standing = tree()
    found = standing.by_key(text) or standing.find(number_in(text))
    return found.id if found else None


def promise_in(text: str) -> PromiseVersion | None:
    """Return the promise that an address names, as it reads in force today.

    The address may name an earlier wording: it stands on paper, and hangs on a wall.
    """
    number = number_in(text)
    if number is None:
        return None
    rows = PromiseVersion.objects.filter(version__in=in_force(), promise__versions=number)
    return rows.select_related("version__declaration").first()


def promises_of(unit_id: int) -> list[PromiseVersion]:
    """Return what the unit promises today."""
    rows = PromiseVersion.objects.filter(version__in=in_force())
    return list(rows.filter(version__declaration__unit=unit_id).order_by("version", "sort", "pk"))
