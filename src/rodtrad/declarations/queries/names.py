"""What a declaration is called: in the text that holds or held last, else in its draft."""

from django.db.models import Subquery
from django.db.models.expressions import OuterRef
from django.db.models.functions import Coalesce

from rodtrad.declarations.enums import FROZEN
from rodtrad.declarations.models import DeclarationVersion, ServiceDeclaration


def named(declaration: str = "pk") -> Coalesce:
    """Return the name as part of a question."""
    texts = DeclarationVersion.objects.filter(declaration=OuterRef(declaration))
    newest = texts.order_by("-number")
    decided = newest.filter(state__in=FROZEN)
    return Coalesce(Subquery(decided.values("title")[:1]), Subquery(newest.values("title")[:1]))


def name_of(declaration: ServiceDeclaration) -> str:
    """Return the name, asked for where it did not come along."""
    known: str | None = vars(declaration).get("name")
    if known is not None:
        return known
    newest = declaration.versions.order_by("-number")
    found = newest.filter(state__in=FROZEN).first() or newest.first()
    return found.title if found else declaration.key
