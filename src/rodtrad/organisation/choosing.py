"""The units that a list lets one choose among."""

from rodtrad.organisation.enums import DECIDING, UnitKind
from rodtrad.organisation.tree import Node, Tree

# A choice of more units than this would be a page of its own; the unit's own page leads on.
MOST = 300
BROAD = DECIDING | {UnitKind.DEPARTMENT, UnitKind.AREA, UnitKind.COMPANY}


def to_choose(standing: Tree, chosen: Node | None = None) -> list[Node]:
    """Return every unit while they are few, else those over others and the one chosen already."""
    every = list(standing)
    if len(every) <= MOST:
        return every
    return [node for node in every if node.kind in BROAD or node == chosen]
