"""Finding the thing a page is about; what one may not see is not there."""

from typing import Any

from django.http import Http404

from rodtrad.annotations import rules
from rodtrad.annotations.registry import Subject, Thing, subject


def thing_or_404(user: Any, subject_type: str, pk: int) -> tuple[Subject, Thing]:
    """Return how the thing is seen and the thing itself, if the user may read about it."""
    about = subject(subject_type)
    thing = about.find(user, pk) if about else None
    if about is None or thing is None or not rules.may_read(user, about, thing):
        raise Http404
    return about, thing
