"""Units that are heard from less than their users suggest, held against their own body's others."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Any

from rodtrad.core.stats.silence import Silence, Unit, assess_all
from rodtrad.feedback.models import UnitUsers
from rodtrad.organisation.queries import tree


def heard(figures: Mapping[str, Any], day: date) -> list[Silence]:
    """Return how each unit whose users are known on the day is heard from, by the name it has."""
    kinds = figures["tables"].get("kinds", {"lines": []})
    cases = {line["code"]: line["counts"][-1] for line in kinds["lines"] if line["level"] == "unit"}
    standing, by_body = tree(), defaultdict[int | None, list[Unit]](list)
    for unit_id, count in UnitUsers.objects.on(day).values_list("unit", "count").order_by("pk"):
        node = standing.find(unit_id)
        if node is not None:
            body = standing.committee_of(unit_id)
            found = Unit(node.name, cases.get(node.key, 0), float(count))
            by_body[body.id if body else None].append(found)
    return [one for units in by_body.values() for one in assess_all(units)]
