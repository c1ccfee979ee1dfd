"""What everybody may read of cases that are no faults, once somebody has let it be read."""

from django.db.models import Exists, OuterRef, QuerySet

from rodtrad.feedback.enums import SHOWN, Kind, KnownTo, Secrecy, TrackState
from rodtrad.feedback.models import CaseTrack, FeedbackCase
from rodtrad.feedback.tracks import protecting


def shown_to_all() -> QuerySet[FeedbackCase]:
    """Return the cases that somebody has let everybody read, and that nothing keeps from it.

    Words that came later may speak for that somebody is to be protected: then it is not shown.
    """
    rows = FeedbackCase.objects.filter(
        known_to=KnownTo.EVERYBODY,
        secrecy=Secrecy.NONE,
        state__in=SHOWN,
        shown__isnull=False,
    ).exclude(kind=Kind.FAULT)
    return rows.exclude(Exists(protecting_tracks().filter(case=OuterRef("pk"))))


def protecting_tracks() -> QuerySet[CaseTrack]:
    """Return the tracks that protect somebody, decided on or not, but for those declined."""
    rows = CaseTrack.objects.filter(kind__in=protecting())
    return rows.exclude(state=TrackState.DECLINED)
