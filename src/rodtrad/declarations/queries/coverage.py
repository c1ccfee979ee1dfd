"""How far units have come with what they promise, and which core areas promise nothing."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet, Subquery

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
    """What a unit has: its texts in force and under way, and its promises in force."""

    versions: list[Any] = field(default_factory=list)
    promises: list[Any] = field(default_factory=list)

    def count(self, status: str) -> int:
        return sum(row.status == status for row in self.promises)

    @property
    def assured(self) -> int:
        return sum(row.is_assured for row in self.promises)


def come(user: Any, unit_ids: Collection[int], day: date) -> dict[int, Come]:
    """Return how far each unit has come, in two questions."""
    found: dict[int, Come] = defaultdict(Come)
    for version in _texts(user, unit_ids, day):
        found[version.declaration.unit_id].versions.append(version)
    for row in promises(unit_ids, day):
        found[row.version.declaration.unit_id].promises.append(row)
    return found


def _texts(user: Any, unit_ids: Collection[int], day: date) -> list[Any]:
    """Return the texts that hold, or are on their way, with the newest year summed up."""
    newest = Fulfilment.objects.filter(declaration=OuterRef("declaration")).order_by("-year")
    rows = versions_visible_to(user).filter(declaration__unit__in=unit_ids)
    rows = rows.annotate(
        summed_up=Subquery(newest.values("year")[:1]),
        confirmed=Subquery(newest.values("confirmed")[:1]),
    ).select_related("declaration")
    return [row for row in rows if row.state not in ISSUED or holds(row.valid, day)]


def promises(unit_ids: Collection[int], day: date) -> QuerySet[PromiseVersion]:
    """Return the units' promises in force: how they last went, and whether they ever were proven.

    A promise without a row of status has never been looked at: it is not measured.
    """
    status = PromiseStatus.objects.filter(promise=OuterRef("promise")).values("status")[:1]
    proven = PromiseVerdict.objects.filter(promise=OuterRef("promise")).exclude(
        verdict=Verdict.NOT_MEASURED
    )
    uses = MethodUse.objects.on(day).filter(promise=OuterRef("promise"))
    rows = promised_on(day).filter(version__declaration__unit__in=unit_ids)
    found: QuerySet[PromiseVersion] = rows.annotate(
        status=Subquery(status), is_proven=Exists(proven), is_assured=Exists(uses)
    )
    return found


def expired_methods(user: Any, unit_ids: Collection[int], day: date) -> QuerySet[WorkMethod]:
    """Return the ways of working whose day of review has passed."""
    rows = methods_visible_to(user).filter(unit__in=unit_ids, valid__contains=day)
    return rows.filter(next_review_on__lt=day).order_by("next_review_on", "sort_key")


def core_areas(body_ids: Collection[int] | None, day: date) -> list[Any]:
    """Return what the municipality does at its core, and whether anything is declared of it."""
    held: QuerySet[DeclarationVersion] = in_force(day).filter(declaration__area=OuterRef("pk"))
    rows = ServiceArea.objects.on(day).filter(is_core=True).annotate(is_declared=Exists(held))
    return list(rows if body_ids is None else rows.filter(body__in=body_ids))
