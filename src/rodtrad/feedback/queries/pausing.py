"""The waits of cases, read along with the cases themselves."""

from datetime import datetime

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet
from django.db.models.functions import JSONObject

from rodtrad.feedback.models import CasePause, FeedbackCase

COLUMNS = ("waiting_for", "started_at", "ended_at")


def with_pauses(rows: QuerySet[FeedbackCase]) -> QuerySet[FeedbackCase]:
    """Return the cases with their waits in the same question, for `pauses_of`."""
    waits = CasePause.objects.filter(case=OuterRef("pk"))
    told = waits.order_by("started_at").values_list(JSONObject(**{one: one for one in COLUMNS}))
    return rows.annotate(waited=ArraySubquery(told))


def pauses_of(case: FeedbackCase) -> list[CasePause]:
    """Return the waits of a case that came from `with_pauses`, the first one first."""
    return [
        CasePause(
            case=case,
            waiting_for=said["waiting_for"],
            started_at=datetime.fromisoformat(said["started_at"]),
            ended_at=datetime.fromisoformat(said["ended_at"]) if said["ended_at"] else None,
        )
        for said in vars(case)["waited"]
    ]
