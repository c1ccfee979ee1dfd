"""Comments as they are searched: by those who may read them where they stand."""

from typing import Any

from django.db.models import CharField, F, Q, QuerySet, Value
from django.db.models.functions import Cast, Concat
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from rodtrad.access.enums import Right
from rodtrad.access.queries import Everywhere, Units, unit_ids
from rodtrad.annotations.models import Comment
from rodtrad.annotations.registry import Subject, subjects
from rodtrad.search.registry import Found, Kind, register


def register_searched() -> None:
    """Let comments be found."""
    register(
        Kind(
            "kommentarer",
            _("Kommentarer"),
            readable,
            "text",
            url,
            ref=thing,
            has_name=False,
        )
    )


def readable(user: Any) -> QuerySet[Comment]:
    """Return the comments somebody may read; the same answer as `rules.may_read`, for many."""
    units = unit_ids(user, Right.SEE)
    about = Q(pk__in=())
    for kind in subjects():
        about |= Q(subject_type=kind.type, subject_id__in=_read_on(kind, user, units).values("pk"))
    return Comment.objects.filter(about, removed_at=None)


def _read_on(kind: Subject, user: Any, units: Units) -> QuerySet[Any]:
    """Return the things of the kind whose comments are the user's to read."""
    seen = kind.visible_to(user)
    if isinstance(units, Everywhere):
        return seen
    unit = F(kind.unit) if isinstance(kind.unit, str) else kind.unit
    read: QuerySet[Any] = seen.annotate(unit_of_thing=unit).filter(unit_of_thing__in=units)
    return read


def thing() -> Concat:
    return Concat(
        F("subject_type"),
        Value("/"),
        Cast("subject_id", CharField()),
        output_field=CharField(),
    )


def url(found: Found) -> str:
    """Return the page of everything said about the thing."""
    subject_type, pk = found.ref.split("/")
    return reverse("annotations:about", args=[subject_type, pk])
