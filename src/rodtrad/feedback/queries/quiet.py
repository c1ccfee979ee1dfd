"""Units that are heard from less than their users suggest, held against their own body's others."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Any

from rodtrad.core.stats.silence import Silence, Unit, assess_all
from rodtrad.feedback.models import UnitUsers
from rodtrad.organisation.queries import tree


def heard(cases: Mapping[int, int], day: date) -> list[Silence]:
    """Return how each unit whose users are known on the day is heard from, by its id in `key`."""
    standing, by_body = tree(), defaultdict[int | None, list[Unit]](list)
    for unit_id, count in UnitUsers.objects.on(day).values_list("unit", "count").order_by("pk"):
        if unit_id in standing:
            body = standing.committee_of(unit_id)
            found = Unit(str(unit_id), cases.get(unit_id, 0), float(count))
            by_body[body.id if body else None].append(found)
    return [one for units in by_body.values() for one in assess_all(units)]


def heard_in(figures: Mapping[str, Any], day: date) -> list[Silence]:
    """Return the same of the cases that the figures of a report count at units."""
    kinds = figures["tables"].get("kinds", {"lines": []})
    units = [line for line in kinds["lines"] if line["level"] == "unit"]
    named = [(tree().by_key(line["code"]), line["counts"][-1]) for line in units]
    return heard({node.id: count for node, count in named if node}, day)
