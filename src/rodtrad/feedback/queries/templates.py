"""The templates that answers can begin with."""

from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, QuerySet
from django.db.models.functions import JSONObject

from rodtrad.feedback.models import AnswerTemplate, FeedbackCase
from rodtrad.search.sorting import by_name


def offered() -> QuerySet[AnswerTemplate]:
    """Return the templates that have not been ended, by name."""
    return AnswerTemplate.objects.filter(ended_at__isnull=True).order_by(by_name("name"), "pk")


def with_templates(rows: QuerySet[FeedbackCase]) -> QuerySet[FeedbackCase]:
    """Return the cases with the templates in the same question, for `templates_of`."""
    columns: dict[str, Any] = {name: F(name) for name in ("pk", "name", "text")}
    return rows.annotate(offered=ArraySubquery(offered().values_list(JSONObject(**columns))))


def templates_of(case: FeedbackCase) -> list[dict[str, Any]]:
    """Return what an answer to a case that came from `with_templates` can begin with."""
    found: list[dict[str, Any]] = vars(case)["offered"]
    return found
