"""What holds of declarations and promises on a day, as the rules look at it."""

from datetime import date
from typing import Any, NamedTuple

from django.db.models import Exists, Min, OuterRef, Q, QuerySet
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
from rodtrad.indicators.models import Observation
from rodtrad.organisation.remember import kept

DECLARATION = ServiceDeclaration._meta.label_lower
PROMISE = Promise._meta.label_lower
AREA = ServiceArea._meta.label_lower
# What the rules read of a text: whose it is, and the parts that a profile may ask for.
LOOKED_AT = (
    *("title", "state", "meeting_on", "audience", "purpose", "aspects", "offered"),
    *("not_offered", "contact", "declaration__key", "declaration__kind", "declaration__scope"),
    *("declaration__unit", "declaration__parent"),
)
BEGINS = "version__valid__startswith"


class Standing(NamedTuple):
    """A promise in force: its words, where it stands and from when.

    `begins` is the first day of the words it has, `since` the first that anybody could rely on it.
    """

    promise_id: int
    text: str
    declaration: str
    unit_id: int
    begins: date
    since: date


def texts(day: date, ids: Ids | None) -> QuerySet[DeclarationVersion]:
    """Return the texts that are handed in or in force, of the declarations or of all."""
    held = Q(state__in=ISSUED, valid__contains=day) | Q(state__in=UNDER_WAY)
    rows: QuerySet[DeclarationVersion] = DeclarationVersion.objects.filter(
        held, **among("declaration", ids)
    )
    return rows.select_related("declaration").only(*LOOKED_AT).order_by()


def every_text(day: date, ids: Ids | None) -> list[DeclarationVersion]:
    """Return the same, read once for every rule of a round."""
    if ids is None:
        return kept(("texts looked at", day), lambda: list(texts(day, None)))
    return list(texts(day, ids))


def promises(day: date, ids: Ids | None) -> list[Standing]:
    """Return the promises in force, with since when; every rule of a round is given the same."""
    if ids is None:
        return kept(("promises in force", day), lambda: _promises(day, None))
    return _promises(day, ids)


def _promises(day: date, ids: Ids | None) -> list[Standing]:
    rows = PromiseVersion.objects.filter(version__state__in=ISSUED, **among("promise", ids))
    first = dict(
        rows.order_by()
        .values("promise")
        .annotate(first=Min(BEGINS))
        .values_list("promise", "first")
    )
    held = rows.filter(version__valid__contains=day).values_list(
        *("promise", "text", "version__declaration__key", "version__declaration__unit"),
        *(BEGINS, "applies_from"),
    )
    return [
        Standing(pk, text, key, unit_id, begins, max(first[pk], from_day or date.min))
        for pk, text, key, unit_id, begins, from_day in held.order_by("pk")
    ]


def among(field: str, ids: Ids | None) -> dict[str, Ids]:
    """Return the condition on the field that asks for the ids only, none for every one."""
    return {} if ids is None else {f"{field}__in": ids}


def of_declaration(version: Any, mend: str = "declaration", **facts: Fact) -> Fault:
    """Return a fault of a declaration, with the page where it is mended."""
    key = version.declaration.key
    return Fault(
        version.declaration_id,
        reverse("declarations:declaration", args=[key]),
        reverse(f"declarations:{mend}", args=[key]),
        unit_id=version.declaration.unit_id,
        facts={"declaration": version.title, **facts},
    )


def of_promise(one: Standing, mend: str = "", **facts: Fact) -> Fault:
    """Return a fault of a promise; without a page of its own it is mended in its declaration."""
    address = reverse("declarations:check", args=[one.promise_id])
    text = reverse("declarations:declaration", args=[one.declaration])
    return Fault(
        one.promise_id,
        address,
        reverse(f"declarations:{mend}", args=[one.promise_id]) if mend else text,
        unit_id=one.unit_id,
        facts={"promise": one.text, **facts},
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
