"""Addresses that one page of very many leads to, so that not all of those are read to find it."""

from collections.abc import Callable, Iterable
from typing import Any

from django.urls import reverse

from rodtrad.accounts.models import User
from rodtrad.declarations import rules as promise_rules
from rodtrad.declarations.enums import Verdict
from rodtrad.declarations.models import PromiseVerdict
from rodtrad.demo.town import sign_ins
from rodtrad.documents import rules as document_rules
from rodtrad.documents.models import GoverningDocument
from rodtrad.goals import rules as goal_rules
from rodtrad.goals.models import Plan
from rodtrad.goals.queries.takeover import could_be_followed
from rodtrad.goals.services import must_state
from rodtrad.improvement import rules as action_rules
from rodtrad.improvement.enums import State
from rodtrad.improvement.models import Action


def leads() -> list[str]:
    """Return where something is done that one of those who sign in may do."""
    people = list(User.objects.filter(username__in=[row["username"] for row in sign_ins()]))

    def open_to(things: Iterable[Any], may: Callable[[User, Any], Any]) -> Any:
        return next(each for each in things if any(may(person, each) for person in people))

    action = open_to(Action.objects.filter(state=State.ONGOING), action_rules.may_edit)
    plans = Plan.objects.order_by("pk")
    stated = open_to(filter(must_state, plans), goal_rules.may_state_plan)
    after = (plan for plan in plans if could_be_followed(plan).exists())
    document = open_to(
        GoverningDocument.objects.order_by("pk"),
        lambda person, each: document_rules.may_edit(person, each.unit_id),
    )
    broken = open_to(
        PromiseVerdict.objects.filter(verdict=Verdict.BROKEN).select_related(
            "promise__declaration"
        ),
        lambda person, each: promise_rules.may_edit(person, each.promise.declaration.unit_id),
    )
    return [
        *(reverse(f"improvement:{act}", args=[action.pk]) for act in ("edit", "finish", "stop")),
        reverse("goals:state_plan", args=[stated.pk]),
        reverse("goals:take_over", args=[open_to(after, goal_rules.may_adopt_plan).pk]),
        reverse("documents:draft_paper", args=[document.key]),
        reverse("declarations:answer_broken", args=[broken.promise_id]),
    ]
