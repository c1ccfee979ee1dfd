"""What somebody may see of the declarations; the same answers as `rules`, for many at once."""

from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from rodtrad.access.enums import Right
from rodtrad.access.queries import at
from rodtrad.declarations.enums import ISSUED, UNDECIDED
from rodtrad.declarations.models import (
    DeclarationVersion,
    PromiseVersion,
    ServiceDeclaration,
    WorkMethod,
)
from rodtrad.declarations.queries.names import named
from rodtrad.times.request import default_day


def in_force(day: date | None = None) -> QuerySet[DeclarationVersion]:
    """Return the texts that hold on the day, one a declaration: what anybody may read then."""
    return DeclarationVersion.objects.filter(held_on(day or default_day()))


def held_on(day: date, prefix: str = "") -> Q:
    """Say that a text holds on the day, also where it has ended since or is to end."""
    return Q(**{f"{prefix}state__in": ISSUED, f"{prefix}valid__contains": day})


def seen_by(user: Any) -> Q:
    """Return the condition a text meets when the user may see it."""
    public = held_on(default_day())
    decided = ~Q(state__in=UNDECIDED) & at("declaration__unit", user, Right.SEE)
    early = Q(state__in=UNDECIDED) & at("declaration__unit", user, Right.SEE_DRAFTS)
    return public | decided | early


def versions_visible_to(user: Any) -> QuerySet[DeclarationVersion]:
    """Return the texts the user may see."""
    rows: QuerySet[DeclarationVersion] = DeclarationVersion.objects.filter(seen_by(user))
    return rows


def visible_to(user: Any) -> QuerySet[ServiceDeclaration]:
    """Return the declarations the user may see, whichever of their texts."""
    texts = versions_visible_to(user).filter(declaration=OuterRef("pk"))
    return ServiceDeclaration.objects.filter(Exists(texts)).annotate(name=named())


def declarations_in_force(day: date) -> QuerySet[ServiceDeclaration]:
    """Return the declarations that hold on the day."""
    held = ServiceDeclaration.objects.filter(pk__in=in_force(day).values("declaration"))
    return held.annotate(name=named(day=day))


def promises_visible_to(user: Any) -> QuerySet[PromiseVersion]:
    """Return the promises in texts the user may see."""
    texts = versions_visible_to(user).filter(pk=OuterRef("version"))
    return PromiseVersion.objects.filter(Exists(texts))


def methods_visible_to(user: Any) -> QuerySet[WorkMethod]:
    """Return the ways of working the user may read of."""
    rows: QuerySet[WorkMethod] = WorkMethod.objects.filter(at("unit", user, Right.SEE))
    return rows
