"""What a declaration is called: in the text that holds, else in what was decided last or begun."""

from datetime import date

from django.db.models import QuerySet, Subquery
from django.db.models.expressions import OuterRef
from django.db.models.functions import Coalesce

from rodtrad.declarations.enums import FROZEN, ISSUED
from rodtrad.declarations.models import DeclarationVersion, ServiceDeclaration
from rodtrad.times.request import default_day


def named(declaration: str = "pk", day: date | None = None) -> Coalesce:
    """Return the name as part of a question."""
    texts = DeclarationVersion.objects.filter(declaration=OuterRef(declaration))
    return Coalesce(*(Subquery(rows.values("title")[:1]) for rows in _in_turn(texts, day)))


def name_of(declaration: ServiceDeclaration) -> str:
    """Return the name, asked for where it did not come along."""
    known: str | None = vars(declaration).get("name")
    if known is not None:
        return known
    first = (rows.first() for rows in _in_turn(declaration.versions.all(), None))
    found = next(filter(None, first), None)
    return found.title if found else declaration.key


def _in_turn(
    texts: QuerySet[DeclarationVersion], day: date | None
) -> tuple[QuerySet[DeclarationVersion], ...]:
    """Return the texts that name it, the first first.

    What everybody may read goes before what is decided and comes: others would learn of it.
    """
    newest = texts.order_by("-number")
    held = newest.filter(state__in=ISSUED, valid__contains=day or default_day())
    return held, newest.filter(state__in=FROZEN), newest
