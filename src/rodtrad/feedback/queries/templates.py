"""The templates that answers can begin with."""

from django.db.models import QuerySet

from rodtrad.feedback.models import AnswerTemplate
from rodtrad.search.sorting import by_name


def offered() -> QuerySet[AnswerTemplate]:
    """Return the templates that have not been ended, by name."""
    return AnswerTemplate.objects.filter(ended_at__isnull=True).order_by(by_name("name"), "pk")
