"""Which units somebody may see."""

from rodtrad.access.enums import Right
from rodtrad.access.queries import unit_ids
from rodtrad.accounts.models import Visitor
from rodtrad.organisation.tree import Node, Tree


def visible(standing: Tree, user: Visitor) -> list[Node]:
    """Return the units of a day that somebody may see, in reading order."""
    seen = unit_ids(user, Right.SEE)
    return [node for node in standing if node.id in seen]
