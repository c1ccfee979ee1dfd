"""What a unit's page shows of declarations: what it promises, and what is on its way."""

from datetime import date
from typing import Any

from django.db.models import Count

from rodtrad.core.swedish import capitalised
from rodtrad.declarations.enums import State
from rodtrad.declarations.queries.listing import Wish, listing
from rodtrad.declarations.staff.acting import address
from rodtrad.organisation.queries import tree
from rodtrad.organisation.sections import Section
from rodtrad.organisation.tree import Node
from rodtrad.profiles.naming import word
from rodtrad.times.request import default_day

MOST = 100
TEMPLATE = "declarations/staff/unit/declarations.html"


def declarations_section(user: Any, node: Node, day: date) -> Section | None:
    """Return the declarations that the unit answers for and the user may see."""
    # The unit's declarations stand on today; their own list stands on any day.
    if day != default_day():
        return None
    own = tree(day).stands_for(node.id)
    rows = listing(user, day, Wish()).filter(declaration__unit__in=own)
    found = list(rows.annotate(count=Count("promises"))[:MOST])
    if not found:
        return None
    shown = [
        {
            "title": row.title,
            "url": address(row),
            "count": row.count,
            "state": str(State(row.state).label),
        }
        for row in found
    ]
    title = capitalised(word("declaration", "plural"))
    return Section(title, TEMPLATE, {"rows": shown}, order=20)
