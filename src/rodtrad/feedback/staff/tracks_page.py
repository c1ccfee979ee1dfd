"""What pages show of the tracks of a case, and of what holds for each of them."""

from decimal import Decimal
from typing import Any

from django.urls import reverse
from django.utils import timezone

from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.clock_words import summary
from rodtrad.core.language import capitalised
from rodtrad.core.promises import UNITS
from rodtrad.feedback import rules
from rodtrad.feedback.enums import Secrecy, TrackKind, TrackStart, TrackState
from rodtrad.feedback.models import FeedbackCase
from rodtrad.feedback.queries.tracks import Standing, Terms, all_terms, tracks_of
from rodtrad.feedback.tracks import tracks
from rodtrad.feedback.tracks.suggesting import shown, suggest
from rodtrad.organisation.queries import tree
from rodtrad.times import known


def tracks_part(user: Any, case: FeedbackCase) -> dict[str, Any]:
    """Return the tracks of a case as its own page shows them."""
    may = known.moment() is None and bool(rules.may_decide_tracks(user, case))
    found = tracks_of(case)
    return {
        "rows": [_row(case, one, may=may) for one in found],
        "waits": any(one.waits and one.track.is_protection for one in found),
        "may": may,
    }


def tracks_page(case: FeedbackCase) -> dict[str, Any]:
    """Return every track there is, each with how it stands in a case."""
    standing = {one.kind: one for one in tracks_of(case)}
    return {"case": case, "rows": [_offered(case, kind, standing.get(kind)) for kind in tracks()]}


def why(case: FeedbackCase, kind: TrackKind) -> str:
    """Return what speaks for a track, in the words of the text while it is kept."""
    text = case.words.text if hasattr(case, "words") else ""
    argued = suggest(text).get(kind)
    if argued:
        return ", ".join(argued.words)
    one = next((one for one in tracks_of(case) if one.kind == kind), None)
    return ", ".join(shown(entry) for entry in one.argued) if one else ""


def terms_page(user: Any) -> dict[str, Any]:
    """Return what holds for every track, and what an administrator is to know of each."""
    return {
        "rows": [_terms(kind, terms) for kind, terms in all_terms().items()],
        "may": bool(rules.may_set_tracks(user)),
    }


def named(kind: TrackKind) -> str:
    return capitalised(str(kind.label))


def _row(case: FeedbackCase, one: Standing, *, may: bool) -> dict[str, Any]:
    at = [case.code, one.kind.value]
    closed = day_words(timezone.localdate(one.closed_at), year=True) if one.closed_at else ""
    return {
        "name": named(one.kind),
        "state": str(TrackState(one.state).label),
        "waits": one.waits,
        "argued": ", ".join(shown(entry) for entry in one.argued) if one.waits else "",
        "receiver": tree().name(one.receiver_id) if one.receiver_id else "",
        "due": summary(one.reckoned) if one.reckoned and one.is_live else "",
        "is_late": bool(one.is_live and one.reckoned and one.reckoned.is_overdue),
        "closed": closed,
        "reason": one.reason,
        "outcome": one.outcome,
        "reference": one.reference,
        "decide": reverse("feedback:track", args=at) if may and not one.closed_at else "",
        "close": reverse("feedback:close_track", args=at) if may and one.is_live else "",
    }


def _offered(case: FeedbackCase, kind: TrackKind, one: Standing | None) -> dict[str, Any]:
    is_done = one is not None and one.closed_at is not None
    return {
        "name": named(kind),
        "meaning": tracks()[kind].meaning,
        "state": str(TrackState(one.state).label) if one else "",
        "url": "" if is_done else reverse("feedback:track", args=[case.code, kind.value]),
    }


def _terms(kind: TrackKind, terms: Terms) -> dict[str, Any]:
    track = tracks()[kind]
    return {
        "name": named(kind),
        "time": UNITS[terms.unit].words(Decimal(terms.amount)),
        "starts": str(TrackStart(terms.starts).label),
        "receiver": tree().name(terms.receiver_id) if terms.receiver_id else "",
        "usual": track.receiver,
        "secrecy": str(Secrecy(terms.secrecy).label),
        "note": track.note,
        "is_own": terms.is_own,
        "url": reverse("feedback:set_track", args=[kind.value]),
    }
