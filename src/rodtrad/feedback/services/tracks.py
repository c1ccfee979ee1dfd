"""What else a case is: suggested by words, decided by a person, and told to the sender."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit import changing
from rodtrad.audit.services import record
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.core.written import required
from rodtrad.feedback import rules
from rodtrad.feedback.enums import Secrecy, State, TrackKind, TrackStart, TrackState
from rodtrad.feedback.models import CaseTrack, FeedbackCase, TrackSetting, TrackWords
from rodtrad.feedback.models.words import LONGEST
from rodtrad.feedback.queries.tracks import Terms, terms_of
from rodtrad.feedback.services import common
from rodtrad.feedback.services.handling import working
from rodtrad.feedback.services.measuring import weigh
from rodtrad.feedback.services.showing import hide_unseen
from rodtrad.feedback.services.together import part, part_unlike
from rodtrad.feedback.tracks import tracks
from rodtrad.organisation.models import Unit
from rodtrad.organisation.queries import tree

REFERENCE = 120


def accept_track(
    case: FeedbackCase,
    *,
    kind: TrackKind,
    reason: str,
    by: User | None,
    receiver: Unit | None = None,
    secrecy: str = Secrecy.NONE,
    seen: int | None = None,
) -> FeedbackCase:
    """Say that a case is also this: it has a time and a receiver of its own beside the case's.

    One that is handed over goes to its receiver, marked as secret, from those who had it. What is
    marked before stays so. Raises `BadInput` without a reason, and of a receiver that is needed.
    """
    with working(case, by, seen, rule=rules.may_decide_tracks) as case:
        why = _reason(reason)
        track, terms = _decidable(case, kind), terms_of(kind)
        hands_over = tracks()[kind].hands_over
        _check_receiver(receiver, is_needed=hands_over)
        started = case.received_at if terms.starts == TrackStart.RECEIVED else timezone.now()
        own = {"receiver": receiver, "amount": terms.amount, "unit": terms.unit.value}
        _decided(track, TrackState.ACCEPTED, why, by, started_at=started, **own)
        common.told("case.track_accepted", case, by=by, track=kind.value)
        is_marked = hands_over or Secrecy(secrecy) == Secrecy.MARKED
        _guarded(case, receiver if hands_over else None, is_marked=is_marked, by=by)
        common.tell_sender(case, f"track:{track.pk}", _changed)
    return case


def decline_track(
    case: FeedbackCase, *, kind: TrackKind, reason: str, by: User | None, seen: int | None = None
) -> FeedbackCase:
    """Say that a case is not this, and why; it stays in the case that somebody looked."""
    with working(case, by, seen, rule=rules.may_decide_tracks) as case:
        why = _reason(reason)
        track = _decidable(case, kind)
        none = {"receiver": None, "amount": None, "unit": "", "started_at": None}
        _decided(track, TrackState.DECLINED, why, by, **none)
        common.saved(case)
        common.told("case.track_declined", case, by=by, track=kind.value)
    return case


def close_track(
    case: FeedbackCase,
    *,
    kind: TrackKind,
    outcome: str,
    by: User | None,
    reference: str = "",
    seen: int | None = None,
) -> FeedbackCase:
    """Say what was done of a track, or where it is handled; the sender reads it."""
    with working(case, by, seen, rule=rules.may_decide_tracks) as case:
        empty = _("Skriv vad ni gjorde, eller var det hanteras.")
        done = required(outcome, "outcome", empty, most=LONGEST)
        if len(reference) > REFERENCE:
            raise BadInput(_("Skriv hänvisningen med högst %d tecken.") % REFERENCE, "reference")
        track = CaseTrack.objects.filter(case=case, kind=kind).first()
        if track is None or track.state != TrackState.ACCEPTED or track.closed_at:
            raise BadInput(_("Spåret gäller inte, eller är redan klart."))
        changing.save(track, closed_at=timezone.now())
        changing.save(track.words, outcome=done, reference=reference.strip())
        common.saved(case)
        common.told("case.track_closed", case, by=by, track=kind.value)
        common.tell_sender(case, f"track_closed:{track.pk}", _changed)
    return case


def set_track(
    kind: TrackKind,
    *,
    terms: Terms,
    by: User | None,
    receiver: Unit | None = None,
    seen: int | None = None,
) -> TrackSetting:
    """Decide what holds for a track from now on; what is accepted keeps the time it has."""
    with transaction.atomic():
        require(rules.may_set_tracks(by))
        _check_receiver(receiver, is_needed=False)
        now = TrackSetting.objects.select_for_update().filter(kind=kind).first()
        values = {
            "amount": terms.amount,
            "unit": terms.unit.value,
            "starts": terms.starts,
            "secrecy": terms.secrecy,
            "receiver": receiver,
        }
        if now is None:
            now = TrackSetting.objects.create(kind=kind, **values)
        else:
            changing.same_version(now, seen, {})
            changing.save(now, **values, version=now.version + 1)
        record("track.set", by=by, subject=now, detail={"track": kind.value})
        return now


def _reason(said: str) -> str:
    return required(said, "reason", _("Skriv varför."), most=LONGEST)


def _check_receiver(receiver: Unit | None, *, is_needed: bool) -> None:
    if receiver is None:
        if is_needed:
            raise BadInput(_("Välj vem som ska ta emot. Då lämnas ärendet dit."), "receiver")
    elif receiver.pk not in tree():
        raise BadInput(_("Välj en enhet som finns."), "receiver")


def _decidable(case: FeedbackCase, kind: TrackKind) -> CaseTrack:
    """Return a track of the locked case, a new one if nothing had suggested it."""
    track, _made = CaseTrack.objects.get_or_create(case=case, kind=kind)
    if track.closed_at:
        raise BadInput(_("Spåret är redan klart."))
    return track


def _decided(
    track: CaseTrack, state: TrackState, why: str, by: User | None, **values: object
) -> None:
    changing.save(track, state=state, decided_at=timezone.now(), decided_by=by, **values)
    TrackWords.objects.update_or_create(track=track, defaults={"reason": why})


def _guarded(case: FeedbackCase, to: Unit | None, *, is_marked: bool, by: User | None) -> None:
    """Let a locked case be read by fewer, and lie with whoever is to have it."""
    values: dict[str, object] = {"secrecy": Secrecy.MARKED} if is_marked else {}
    if to is not None:
        state = State.RECEIVED if case.state == State.UNDER_WAY else case.state
        values |= {"unit": to, "handler": None, "state": state}
    before = case.unit_id
    common.saved(case, **values)
    if is_marked:
        hide_unseen(case, by=by)
        part_unlike(case, by=by)
    if to is not None:
        part(case, by=by)
        common.told("case.handed_on", case, by=by, before=before)
        weigh(case)


def _changed(case: FeedbackCase) -> str:
    return _("Nytt om ditt ärende %s") % case.code
