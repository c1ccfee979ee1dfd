"""What somebody who leaves has in hand passes to another."""

from django.db import transaction

from rodtrad.accounts.models import User
from rodtrad.audit import changing
from rodtrad.feedback.enums import OPEN
from rodtrad.feedback.models import FeedbackCase
from rodtrad.feedback.services import common
from rodtrad.feedback.services.handling import require_hand


def count_in_hand(user: User) -> int:
    """Return how many open cases somebody has in hand."""
    return FeedbackCase.objects.filter(handler=user, state__in=OPEN).count()


def hand_over_cases(user: User, *, to: User, by: User | None) -> None:
    """Let somebody else have the open cases; whoever manages people need not read them."""
    with transaction.atomic():
        for case in FeedbackCase.objects.filter(handler=user, state__in=OPEN):
            require_hand(to)
            common.saved(changing.locked(case), handler=to)
            common.told("case.taken", case, by=by, handler=to.pk)
