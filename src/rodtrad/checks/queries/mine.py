"""What somebody is asked to mend."""

from typing import Any

from django.db.models import Q

from rodtrad.organisation.seats import answered_by


def mine(user: Any) -> Q:
    """Return what is hers: named for her, or for nobody in what she answers for."""
    return Q(owner=user) | Q(owner=None, unit__in=answered_by(user))
