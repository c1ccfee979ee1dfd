"""How often causes come back, and what is done about them."""

from collections.abc import Collection
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.urls import reverse

from rodtrad.feedback.enums import OPEN, State
from rodtrad.feedback.models import CaseCause, FeedbackCase
from rodtrad.feedback.queries.visible import visible_to
from rodtrad.improvement.enums import LIVE
from rodtrad.improvement.enums import State as ActionState
from rodtrad.improvement.models import Action
from rodtrad.improvement.queries import visible_to as actions_visible_to
from rodtrad.improvement.telling import Raised
from rodtrad.organisation.queries import tree

MOST = 100


def count(cause_id: int, unit_ids: Collection[int], first: date, last: date) -> int:
    """Return how many cases with the cause came to the units in the days, those held left out."""
    rows = FeedbackCase.objects.filter(
        state__in=(*OPEN, State.ANSWERED),
        unit__in=unit_ids,
        causes__cause=cause_id,
        received_at__date__gte=first,
        received_at__date__lte=last,
    )
    return rows.count()


def raised(user: Any, action: Action) -> Raised:
    """Return how many cases raised an action, and where the reader sees those she may."""
    count = action.case_actions.count()
    may_see = visible_to(user).filter(actions__action=action).exists()
    url = f"{reverse('feedback:list')}?lage=all&atgard={action.pk}" if may_see else ""
    return Raised(count, url)


def offered(user: Any, case: FeedbackCase) -> QuerySet[Action]:
    """Return the actions that a case can have raised: at its unit or above, of its causes first."""
    near = {case.unit_id, *(node.id for node in tree().ancestors(case.unit_id))}
    rows = actions_visible_to(user).exclude(state=ActionState.STOPPED)
    live = Q(state__in=LIVE) | Q(state=ActionState.DONE, verdict="")
    shared = CaseCause.objects.filter(case=case, cause=OuterRef("cause"))
    return rows.filter(live, unit__in=near).order_by(Exists(shared).desc(), "due_on", "pk")


def actions_of(user: Any, case: FeedbackCase) -> list[tuple[str, str]]:
    """Return what is done about a case, of what the reader may see, with where to read of it."""
    rows = actions_visible_to(user).filter(case_actions__case=case).order_by("due_on", "pk")
    return [(row.title, reverse("improvement:action", args=[row.pk])) for row in rows]


def with_causes(rows: QuerySet[FeedbackCase]) -> QuerySet[FeedbackCase]:
    """Return the cases with the names of their causes in the same question, for `causes_of`."""
    said = CaseCause.objects.filter(case=OuterRef("pk")).order_by("cause__sort_key")
    return rows.annotate(cause_names=ArraySubquery(said.values("cause__name")))


def causes_of(case: FeedbackCase) -> list[str]:
    """Return what a case that came from `with_causes` came of, by name."""
    found: list[str] = vars(case)["cause_names"]
    return found
