"""The committees under the thread's top, each with how far its goals have come."""

from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone

from rodtrad.access.enums import Right
from rodtrad.access.queries import unit_ids
from rodtrad.goals.queries.bodies import counts_of
from rodtrad.indicators.words import asked
from rodtrad.organisation.enums import UnitKind
from rodtrad.organisation.queries import tree
from rodtrad.organisation.tree import Node

KINDS = frozenset({UnitKind.EXECUTIVE_BOARD, UnitKind.COMMITTEE})


def committee_rows(user: Any, day: date) -> list[dict[str, Any]]:
    """Return the committees that have goals, in the organisation's order, to read on from."""
    nodes = [node for node in tree(day) if node.kind in KINDS]
    counts = counts_of(user, [node.id for node in nodes], day)
    query = urlencode(asked(day, timezone.localdate()))
    seen = unit_ids(user, Right.SEE)
    longest = max((sum(each.values()) for each in counts.values()), default=0)
    return [
        {
            "name": node.name,
            "url": _url(node, query) if node.id in seen else "",
            "counts": counts[node.id],
            "has_targets": any(counts[node.id].values()),
            "longest": longest,
        }
        for node in nodes
        if node.id in counts
    ]


def _url(node: Node, query: str) -> str:
    return reverse("organisation:unit", args=[node.key]) + (query and f"?{query}")
