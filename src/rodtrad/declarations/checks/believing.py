"""Whether what is about to be promised agrees with the past, and units say what they are asked."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.db.models import Min
from django.urls import reverse

from rodtrad.access.queries import sees_everything
from rodtrad.checks.levels import days
from rodtrad.checks.registry import Fact, Fault, Ids, same, through
from rodtrad.core.credibility import Reach, is_credible, reachable_cases
from rodtrad.core.credibility_words import limits_words
from rodtrad.declarations.checks import finding
from rodtrad.declarations.enums import UNDER_WAY, LevelKind
from rodtrad.declarations.measures import durations
from rodtrad.declarations.models import (
    PromiseMeasure,
    PromiseVersion,
    ServiceDeclaration,
    WorkMethod,
)
from rodtrad.declarations.statements import ASKED, answered, asked_of_units
from rodtrad.goals.models import Activity, Goal
from rodtrad.improvement.models import Action
from rodtrad.indicators.models import Series
from rodtrad.organisation.models import Unit, UnitVersion
from rodtrad.organisation.queries import profile, tree

UNIT = Unit._meta.label_lower
# A new year's answers take a while, and so does a new unit.
INTO_THE_YEAR = 60
NEWLY = timedelta(days=90)


def against_history(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find texts handed in with a time that past cases speak against, the most doubted told."""
    versions = {row.pk: row for row in finding.every_text(day, ids) if row.state in UNDER_WAY}
    rows = PromiseVersion.objects.filter(version__in=versions, level_kind=LevelKind.TIME)
    promised = list(rows.select_related("version__declaration").order_by("pk"))
    bound = PromiseMeasure.objects.on(day).filter(promise__in={row.promise_id for row in promised})
    taken = durations(promised, bound)
    least = profile(day).fraction("promise_reachable_share")
    doubted: dict[int, list[tuple[Reach, PromiseVersion]]] = defaultdict(list)
    for row in promised:
        reach = reachable_cases(taken.get(row.promise_id, ()), row.amount or Decimal(0))
        if is_credible(reach, least) is False:
            doubted[row.version_id].append((reach, row))
    for version_id, found in doubted.items():
        reach, row = min(found, key=lambda one: one[0].share or 0)
        facts: dict[str, Fact] = {"promise": row.text, "share": limits_words(reach), "of": reach.of}
        yield finding.of_declaration(versions[version_id], "credibility", **facts)


def unstated(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find units that have not answered everything the profile asks of them this year."""
    asked = asked_of_units(day)
    if not asked or day.timetuple().tm_yday <= days("RT410", INTO_THE_YEAR, day):
        return
    standing = tree(day)
    nodes = [node for node in standing if node.kind in ASKED and (ids is None or node.id in ids)]
    young = _young({node.id for node in nodes}, day)
    old = [node for node in nodes if node.id not in young]
    for unit_id, done in answered(sees_everything(), old, day).items():
        if done < asked:
            address = reverse("declarations:statements", args=[standing.get(unit_id).key])
            facts: dict[str, Fact] = {"done": done, "asked": asked, "year": str(day.year)}
            yield Fault(unit_id, address, address, unit_id=unit_id, facts=facts)


def _young(unit_ids: set[int], day: date) -> set[int]:
    """Return the units that have been there so short a time that nothing is to be asked."""
    rows = UnitVersion.objects.filter(unit__in=unit_ids).order_by().values("unit")
    began = rows.annotate(began=Min("valid__startswith"))
    return set(began.filter(began__gt=day - NEWLY).values_list("unit", flat=True))


FOUND: dict[str, dict[str, Any]] = {
    "RT409": {
        "subject_type": finding.DECLARATION,
        "find": against_history,
        "reads": {finding.DECLARATION: same},
    },
    "RT410": {
        "subject_type": UNIT,
        "find": unstated,
        "reads": {
            UNIT: same,
            Goal._meta.label_lower: through(Goal, "body"),
            Activity._meta.label_lower: through(Activity, "unit"),
            Action._meta.label_lower: through(Action, "unit"),
            Series._meta.label_lower: through(Series, "unit"),
            WorkMethod._meta.label_lower: through(WorkMethod, "unit"),
            finding.DECLARATION: through(ServiceDeclaration, "unit"),
        },
    },
}
