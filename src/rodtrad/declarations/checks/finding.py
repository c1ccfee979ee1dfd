"""What holds of declarations and promises on a day, as the rules look at it."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.urls import reverse

from rodtrad.access.enums import Right
from rodtrad.access.queries import at
from rodtrad.checks.registry import Fact, Fault, Ids
from rodtrad.declarations.enums import ISSUED, UNDER_WAY
from rodtrad.declarations.models import (
    DeclarationVersion,
    MethodUse,
    Promise,
    PromiseMeasure,
    PromiseVersion,
    ServiceArea,
    ServiceDeclaration,
)
from rodtrad.declarations.queries import promises_visible_to
from rodtrad.declarations.queries.promised import promised_on
from rodtrad.indicators.models import Observation

DECLARATION = ServiceDeclaration._meta.label_lower
PROMISE = Promise._meta.label_lower
AREA = ServiceArea._meta.label_lower


@dataclass(frozen=True)
class Standing:
    """A promise in force: its words, and the first day that anybody could rely on it."""

    row: PromiseVersion
    since: date


def texts(day: date, ids: Ids | None) -> list[Any]:
    """Return the texts that are handed in or in force, of the declarations or of all."""
    asked = {} if ids is None else {"declaration__in": ids}
    held = Q(state__in=ISSUED, valid__contains=day) | Q(state__in=UNDER_WAY)
    rows = DeclarationVersion.objects.filter(held, **asked)
    return list(rows.select_related("declaration__parent").prefetch_related("promises"))


def promises(day: date, ids: Ids | None) -> list[Standing]:
    """Return the promises in force, with since when; two questions."""
    asked = {} if ids is None else {"promise__in": ids}
    rows = list(promised_on(day).filter(**asked))
    first = _first_days([row.promise_id for row in rows])
    return [Standing(row, max(first[row.promise_id], row.applies_from or date.min)) for row in rows]


def _first_days(promise_ids: Collection[int]) -> dict[int, date]:
    rows = PromiseVersion.objects.filter(promise__in=promise_ids, version__state__in=ISSUED)
    found: dict[int, date] = defaultdict(lambda: date.max)
    for pk, valid in rows.values_list("promise", "version__valid"):
        found[pk] = min(found[pk], valid.lower)
    return found


def of_declaration(version: Any, **facts: Fact) -> Fault:
    """Return a fault of a declaration, with the page where it is mended."""
    address = reverse("declarations:declaration", args=[version.declaration.key])
    return Fault(
        version.declaration_id,
        address,
        address,
        unit_id=version.declaration.unit_id,
        facts={"declaration": version.title, **facts},
    )


def of_promise(one: Standing, mend: str = "", **facts: Fact) -> Fault:
    """Return a fault of a promise; without a page of its own it is mended in its declaration."""
    declaration = one.row.version.declaration
    address = reverse("declarations:check", args=[one.row.promise_id])
    text = reverse("declarations:declaration", args=[declaration.key])
    return Fault(
        one.row.promise_id,
        address,
        reverse(f"declarations:{mend}", args=[one.row.promise_id]) if mend else text,
        unit_id=declaration.unit_id,
        facts={"promise": one.row.text, **facts},
    )


def areas_seen_by(user: Any) -> QuerySet[ServiceArea]:
    rows: QuerySet[ServiceArea] = ServiceArea.objects.filter(at("body", user, Right.SEE))
    return rows


def promises_seen_by(user: Any) -> QuerySet[Promise]:
    said = promises_visible_to(user).filter(promise=OuterRef("pk"))
    return Promise.objects.filter(Exists(said))


def areas_of_declarations(ids: Ids) -> Ids:
    rows = ServiceDeclaration.objects.filter(pk__in=ids, area__isnull=False)
    return set(rows.values_list("area", flat=True))


def with_precisions(ids: Ids) -> Ids:
    """Return the declarations and those that make them precise."""
    rows = ServiceDeclaration.objects.filter(Q(pk__in=ids) | Q(parent__in=ids))
    return set(rows.values_list("pk", flat=True))


def declarations_of_goals(ids: Ids) -> Ids:
    rows = ServiceDeclaration.objects.filter(goal_links__goal__in=ids)
    return set(rows.values_list("pk", flat=True))


def promises_of_declarations(ids: Ids) -> Ids:
    return set(Promise.objects.filter(declaration__in=ids).values_list("pk", flat=True))


def promises_of_methods(ids: Ids) -> Ids:
    return set(MethodUse.objects.filter(method__in=ids).values_list("promise", flat=True))


def promises_of_observations(ids: Ids) -> Ids:
    series = Observation.objects.filter(pk__in=ids).values("series")
    return set(PromiseMeasure.objects.filter(series__in=series).values_list("promise", flat=True))
