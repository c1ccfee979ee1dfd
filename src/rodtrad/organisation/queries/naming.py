"""Who decided, under the name the body had then."""

from django.db.models import OuterRef, Subquery

from rodtrad.organisation.models import UnitVersion


def name_then(decision: str = "decision") -> Subquery:
    """Return what the decision's body was called on its day, to annotate rows with."""
    then = UnitVersion.objects.filter(
        unit=OuterRef(f"{decision}__body"), valid__contains=OuterRef(f"{decision}__decided_on")
    )
    return Subquery(then.values("name")[:1])
