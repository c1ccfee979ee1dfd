"""Whether units answer what the profile asks every unit."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from django.db import models
from django.urls import reverse

from rodtrad.access.queries import reads_everything
from rodtrad.checks.levels import days
from rodtrad.checks.registry import Fact, Fault, Ids, same
from rodtrad.declarations.checks import finding
from rodtrad.declarations.models import ServiceDeclaration, WorkMethod
from rodtrad.declarations.statements import ASKED, answered, asked_of_units
from rodtrad.goals.models import Activity, Goal
from rodtrad.indicators.models import Series, Target
from rodtrad.organisation.queries import tree
from rodtrad.organisation.queries.standing import versions

INTO_THE_YEAR, YOUNG = 60, 90


def unstated(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find units that have left any of the profile's statements unanswered."""
    asked = asked_of_units(day)
    waited = timedelta(days=days("RT410", INTO_THE_YEAR, day))
    if not asked or day < date(day.year, 1, 1) + waited:
        return
    nodes = [node for node in tree(day) if node.kind in ASKED and (ids is None or node.id in ids)]
    known, latest = versions(), day - timedelta(days=YOUNG)
    grown = [node for node in nodes if known[node.id][0].valid.lower <= latest]
    done = answered(reads_everything(), grown, day)
    for node in grown:
        if done[node.id] < asked:
            address = reverse("declarations:statements", args=[node.key])
            facts: dict[str, Fact] = {"unit": node.name, "done": done[node.id], "asked": asked}
            yield Fault(node.id, address, address, unit_id=node.id, facts=facts)


def _units(model: type[models.Model], field: str) -> Callable[[Ids], Ids]:
    """Return what turns ids of the model into the units they are of."""

    def units(ids: Ids) -> Ids:
        rows = model._default_manager.filter(pk__in=ids)
        return set(rows.values_list(field, flat=True))

    return units


FOUND = {
    "RT410": {
        "subject_type": "organisation.unit",
        "find": unstated,
        "reads": {
            "organisation.unit": same,
            "goals.goal": _units(Goal, "body"),
            "goals.activity": _units(Activity, "unit"),
            "indicators.series": _units(Series, "unit"),
            "indicators.target": _units(Target, "series__unit"),
            finding.DECLARATION: _units(ServiceDeclaration, "unit"),
            "declarations.workmethod": _units(WorkMethod, "unit"),
        },
    },
}
