"""A body's register of a year, number by number, and what is missing in it."""

from collections.abc import Iterable
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from rodtrad.access.enums import Right
from rodtrad.access.queries import at
from rodtrad.feedback.models import FeedbackCase, RegistrySeries
from rodtrad.feedback.queries.joining import is_joined, is_part
from rodtrad.feedback.queries.visible import visible_to

# So many missing numbers are named; a register that lacks more is broken, and one says so.
NAMED = 50
_MISSING = """
    SELECT given FROM generate_series(1, %s) AS given
    WHERE NOT EXISTS (
        SELECT FROM feedback_feedbackcase AS kept
        WHERE kept.registry_id = %s AND kept.number = given
    )
    ORDER BY given LIMIT %s
"""


def series_of(user: Any) -> QuerySet[RegistrySeries]:
    """Return the registers of the bodies whose cases the user may read, the newest year first."""
    rows = RegistrySeries.objects.filter(at("body", user, Right.READ_CASES))
    return rows.order_by("-year", "body")


def missing_in(series: RegistrySeries) -> list[int]:
    """Return the numbers that were given and have no case, the first fifty."""
    with connection.cursor() as cursor:
        cursor.execute(_MISSING, [series.last, series.pk, NAMED])
        return [number for (number,) in cursor.fetchall()]


def entered(series: RegistrySeries, numbers: Iterable[int]) -> dict[int, FeedbackCase]:
    """Return the cases with the numbers, and what has gone from each."""
    rows = FeedbackCase.objects.filter(registry=series, number__in=list(numbers))
    along = rows.prefetch_related("proofs").annotate(is_joined=is_joined(), is_part=is_part())
    return {row.number or 0: row for row in along}


def read_by(user: Any, cases: Iterable[FeedbackCase]) -> set[int]:
    """Return the keys of those cases that the user may read."""
    rows = visible_to(user).filter(pk__in=[case.pk for case in cases])
    return set(rows.values_list("pk", flat=True))
