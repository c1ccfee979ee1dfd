"""Tracks are suggested when words come, by rule and with the reason; a person decides."""

from datetime import datetime

from rodtrad.audit import changing
from rodtrad.feedback.enums import TrackState
from rodtrad.feedback.models import CaseTrack, FeedbackCase
from rodtrad.feedback.services import common
from rodtrad.feedback.tracks.suggesting import suggest


def suggest_tracks(case: FeedbackCase, text: str, *, at: datetime) -> None:
    """Suggest what the words of a text speak for, since `at`.

    What has been declined is suggested again only when something else speaks for it.
    """
    for kind, argued in suggest(text).items():
        entries = list(argued.entries)
        track, made = CaseTrack.objects.get_or_create(
            case=case, kind=kind, defaults={"argued": entries, "suggested_at": at}
        )
        new = [entry for entry in entries if entry not in track.argued]
        if not made and not (new and track.state == TrackState.DECLINED):
            continue
        if not made:
            changing.save(
                track,
                state=TrackState.SUGGESTED,
                argued=[*track.argued, *new],
                suggested_at=at,
                decided_at=None,
                decided_by=None,
            )
        common.told("case.track_suggested", case, by=None, track=kind.value)
