"""How far units have come with what they promise, and which core areas promise nothing."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery

from rodtrad.declarations.enums import ISSUED, State, Verdict
from rodtrad.declarations.models import (
    DeclarationVersion,
    Fulfilment,
    MethodUse,
    PromiseStatus,
    PromiseVerdict,
    PromiseVersion,
    ServiceArea,
    WorkMethod,
)
from rodtrad.declarations.queries.promised import promised_on
from rodtrad.declarations.queries.visible import in_force, methods_visible_to, versions_visible_to
from rodtrad.times.spans import holds

ENDED = (State.SUPERSEDED, State.WITHDRAWN)


@dataclass
class Come:
    """What a unit has: its texts in force and under way, and how its promises in force go."""

    versions: list[Any] = field(default_factory=list)
    promised: int = 0
    assured: int = 0
    kept: int = 0
    broken: int = 0

    @property
    def missing(self) -> int:
        return self.promised - self.kept - self.broken


def come(user: Any, unit_ids: Collection[int], day: date) -> dict[int, Come]:
    """Return how far each unit has come, in two questions."""
    found: dict[int, Come] = defaultdict(Come)
    for unit, promised, assured, kept, broken in _counted(unit_ids, day):
        found[unit] = Come([], promised, assured, kept, broken)
    for version in _texts(user, unit_ids, day):
        found[version.declaration.unit_id].versions.append(version)
    return found


def _counted(unit_ids: Collection[int], day: date) -> QuerySet[Any, tuple[int, ...]]:
    """Return each unit's promises in force: all, assured, kept and broken.

    A promise without a row of status has never been looked at: it is neither.
    """
    newest = PromiseStatus.objects.filter(promise=OuterRef("promise"))
    uses = MethodUse.objects.on(day).filter(promise=OuterRef("promise"))
    rows = promised_on(day).filter(version__declaration__unit__in=unit_ids).select_related(None)
    rows = rows.annotate(status=Subquery(newest.values("status")[:1]), is_assured=Exists(uses))
    counted: QuerySet[Any, tuple[int, ...]] = (
        rows.order_by()
        .values("version__declaration__unit")
        .annotate(
            promised=Count("pk"),
            assured=Count("pk", filter=Q(is_assured=True)),
            kept=Count("pk", filter=Q(status=Verdict.KEPT)),
            broken=Count("pk", filter=Q(status=Verdict.BROKEN)),
        )
        .values_list("version__declaration__unit", "promised", "assured", "kept", "broken")
    )
    return counted


def _texts(user: Any, unit_ids: Collection[int], day: date) -> list[Any]:
    """Return the texts that hold, or are on their way, with the newest year summed up."""
    newest = Fulfilment.objects.filter(declaration=OuterRef("declaration")).order_by("-year")
    rows = versions_visible_to(user).filter(declaration__unit__in=unit_ids)
    rows = rows.annotate(
        summed_up=Subquery(newest.values("year")[:1]),
        confirmed=Subquery(newest.values("confirmed")[:1]),
    ).select_related("declaration")
    return [row for row in rows if row.state not in ISSUED or holds(row.valid, day)]


def never_proven(unit_ids: Collection[int], day: date) -> QuerySet[PromiseVersion]:
    """Return the units' promises in force that no period has shown kept or broken, oldest first."""
    proven = PromiseVerdict.objects.filter(promise=OuterRef("promise")).exclude(
        verdict=Verdict.NOT_MEASURED
    )
    rows: QuerySet[PromiseVersion] = promised_on(day)
    rows = rows.filter(~Exists(proven), version__declaration__unit__in=unit_ids)
    return rows.order_by("pk")


def expired_methods(user: Any, unit_ids: Collection[int], day: date) -> QuerySet[WorkMethod]:
    """Return the ways of working whose day of review has passed."""
    rows = methods_visible_to(user).filter(unit__in=unit_ids, valid__contains=day)
    return rows.filter(next_review_on__lt=day).order_by("next_review_on", "sort_key")


def core_areas(body_ids: Collection[int] | None, day: date) -> list[Any]:
    """Return what the municipality does at its core, and whether anything is declared of it."""
    held: QuerySet[DeclarationVersion] = in_force(day).filter(declaration__area=OuterRef("pk"))
    rows = ServiceArea.objects.on(day).filter(is_core=True).annotate(is_declared=Exists(held))
    return list(rows if body_ids is None else rows.filter(body__in=body_ids))
