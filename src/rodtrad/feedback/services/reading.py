"""Whoever reads a case that secrecy may be at stake in leaves her name in the log."""

from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.core.decision import refuse, require
from rodtrad.feedback.enums import Secrecy
from rodtrad.feedback.models import FeedbackCase
from rodtrad.feedback.services import common
from rodtrad.times import known


def log_reading(case: FeedbackCase, *, by: User) -> None:
    """Write down who reads a marked case; who cannot be written down may not read it."""
    if case.secrecy != Secrecy.MARKED:
        return
    if known.moment() is not None:
        require(refuse(_("Ärendet kan bara läsas som det är nu, så att läsningen antecknas.")))
    common.told("case.read", case, by=by)
