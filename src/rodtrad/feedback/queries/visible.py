"""What somebody may read of the cases; the same answers as `rules`, for many at once."""

from typing import Any

from django.db.models import Q, QuerySet

from rodtrad.access.enums import Right
from rodtrad.access.queries import at
from rodtrad.feedback.enums import Secrecy
from rodtrad.feedback.models import FeedbackCase


def visible_to(user: Any) -> QuerySet[FeedbackCase]:
    """Return the cases the user may read."""
    marked = Q(secrecy=Secrecy.MARKED)
    seen = (~marked & at("unit", user, Right.READ_CASES)) | (
        marked & at("unit", user, Right.READ_MARKED_CASES)
    )
    if user.pk is not None:
        seen |= Q(handler=user.pk)
    return FeedbackCase.objects.filter(seen)
