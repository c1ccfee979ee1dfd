"""Whose system it is, as far as the organisation tells."""

from rodtrad.organisation.enums import UnitKind
from rodtrad.organisation.queries import tree
from rodtrad.ui.identity import Identity


def municipality() -> Identity | None:
    """Return the municipality of the tree, or nothing before there is one."""
    for node in tree():
        if node.kind is UnitKind.MUNICIPALITY:
            return Identity(name=node.name)
    return None
