"""What somebody is asked to mend."""

from typing import Any

from django.db.models import Q

from rodtrad.organisation.seats import answered_by, sat_nearer


def mine(user: Any) -> Q:
    """Return what is hers: named for her, or for nobody in what she answers for.

    What nobody sits over is the head's nearest above, and else the quality coordinators'.
    """
    answers = answered_by(user)
    to_nobody = Q(unit__in=answers.own)
    if answers.left:
        nearer = Q(unit__in=sat_nearer(answers.left))
        to_nobody |= Q(unit__in=list(answers.left)) & ~nearer
    if answers.is_last:
        to_nobody |= Q(unit=None)
    return Q(owner=user) | Q(owner=None) & to_nobody
