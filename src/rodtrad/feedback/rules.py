"""Who may read and work with what residents have brought."""

from typing import Any

from django.utils.translation import gettext as _

from rodtrad.access.enums import Right
from rodtrad.access.queries import Units, unit_ids
from rodtrad.access.rules import may
from rodtrad.core.decision import ALLOWED, Ruling, refuse
from rodtrad.feedback.enums import (
    OPEN,
    OPENED,
    SHOWN,
    Kind,
    KnownTo,
    Secrecy,
    State,
    TrackState,
)
from rodtrad.feedback.models import CaseTrack, FeedbackCase, RetentionHold, SentFile
from rodtrad.feedback.tracks import protecting


def may_register(user: Any) -> Ruling:
    """Rule on writing down what somebody has said by telephone, on a visit or on paper."""
    if user is None or unit_ids(user, Right.REGISTER_CASES):
        return ALLOWED
    return refuse(_("Ditt uppdrag ger inte rätt att skriva in synpunkter åt andra."))


def may_see(user: Any, case: FeedbackCase) -> Ruling:
    """Rule on reading a case: who has it in hand, and those who answer for where it lies."""
    if user is None or is_handler(user, case):
        return ALLOWED
    right = Right.READ_MARKED_CASES if case.secrecy == Secrecy.MARKED else Right.READ_CASES
    if case.unit_id in unit_ids(user, right):
        return ALLOWED
    return refuse(_("Du kan inte se det här."))


def may_have_in_hand(user: Any) -> Ruling:
    """Rule on being given a case: who works in a unit, never an elected member as such."""
    if unit_ids(user, Right.HANDLE_CASES) or unit_ids(user, Right.REGISTER_CASES):
        return ALLOWED
    return refuse(_("Uppdraget ger inte rätt att ta hand om ärenden."))


def is_handler(user: Any, case: FeedbackCase) -> bool:
    """Say whether the case is in this person's hand."""
    return case.handler_id is not None and case.handler_id == user.pk


def may_handle(user: Any, case: FeedbackCase) -> Ruling:
    """Rule on working with a case that is not finished."""
    seen = may_see(user, case)
    if not seen:
        return seen
    if case.state not in OPEN:
        return refuse(_("Ärendet är inte öppet."))
    return _may_work(user, case)


def may_merge(user: Any, case: FeedbackCase, into: FeedbackCase) -> Ruling:
    """Rule on letting a case be answered in another."""
    handled = may_handle(user, case)
    if not handled:
        return handled
    if case.secrecy != into.secrecy:
        return refuse(_("Ärendena har inte samma markering för sekretess."))
    return may_handle(user, into)


def may_split(user: Any, case: FeedbackCase) -> Ruling:
    """Rule on making a case of a part of another."""
    return may_handle(user, case)


def may_follow_up(user: Any, case: FeedbackCase) -> Ruling:
    """Rule on telling what came of what was said in an answer."""
    seen = may_see(user, case)
    if not seen:
        return seen
    if case.state != State.ANSWERED:
        return refuse(_("Ärendet är inte besvarat än."))
    return _may_work(user, case)


def may_learn(user: Any, case: FeedbackCase) -> Ruling:
    """Rule on saying what a case came of and what is done about it, also when it is answered."""
    seen = may_see(user, case)
    if not seen:
        return seen
    if case.state not in (*OPEN, State.ANSWERED):
        return refuse(_("Ärendet är inte registrerat."))
    return _may_work(user, case)


def may_decide_tracks(user: Any, case: FeedbackCase) -> Ruling:
    """Rule on saying what else a case is, also when it is answered."""
    return may_learn(user, case)


def may_sift(user: Any, case: FeedbackCase) -> Ruling:
    """Rule on saying of what is held whether it is a case or rubbish."""
    seen = may_see(user, case)
    if not seen:
        return seen
    if case.state != State.HELD:
        return refuse(_("Ärendet är redan granskat."))
    return _may_work(user, case)


def may_show(user: Any, case: FeedbackCase) -> Ruling:
    """Rule on letting everybody read a case, in words that somebody has looked at.

    Of a fault nobody is told who wrote; anything else is shown only if its sender chose so.
    """
    seen = may_see(user, case)
    if not seen:
        return seen
    if case.kind != Kind.FAULT and case.known_to != KnownTo.EVERYBODY:
        return refuse(_("Avsändaren har inte valt att det visas öppet."))
    if case.secrecy != Secrecy.NONE:
        return refuse(_("Det som kan omfattas av sekretess visas inte öppet."))
    if case.state not in SHOWN:
        return refuse(_("Ärendet är inte granskat än."))
    if case.kind != Kind.FAULT and _may_protect(case):
        return refuse(_("Det kan gälla skydd för någon, och visas inte öppet."))
    return _may_work(user, case)


def _may_protect(case: FeedbackCase) -> bool:
    """Say whether somebody is to be protected in a case, or may be."""
    rows = CaseTrack.objects.filter(case=case, kind__in=protecting())
    return rows.exclude(state=TrackState.DECLINED).exists()


def may_hide(user: Any, case: FeedbackCase) -> Ruling:
    """Rule on showing a case to everybody no longer."""
    seen = may_see(user, case)
    return _may_work(user, case) if seen else seen


def _may_work(user: Any, case: FeedbackCase) -> Ruling:
    if user is None or is_handler(user, case):
        return ALLOWED
    return may(user, Right.HANDLE_CASES, case.unit_id)


def may_tend_files(user: Any, case: FeedbackCase) -> Ruling:
    """Rule on letting a file through that nothing has looked in, and on taking one away."""
    seen = may_see(user, case)
    return _may_work(user, case) if seen else seen


def may_open(user: Any, file: SentFile) -> Ruling:
    """Rule on opening a file of a case that the user may read."""
    if file.state in OPENED:
        return ALLOWED
    return refuse(_("Filen är inte kontrollerad. Den som handlägger ärendet kan släppa fram den."))


def may_promise_times(user: Any, body_id: int | None) -> Ruling:
    """Rule on promising how soon a body answers, None for the whole municipality."""
    return may(user, Right.EDIT_DECLARATIONS, body_id)


def may_offer_services(user: Any) -> Ruling:
    """Rule on which faults apps may tell of, and who receives them."""
    return may(user, Right.EDIT_DECLARATIONS, None)


def may_write_templates(user: Any) -> Ruling:
    """Rule on the templates that everybody's answers can begin with."""
    return may(user, Right.EDIT_DECLARATIONS, None)


def may_set_routing(user: Any) -> Ruling:
    """Rule on whether units are suggested for cases."""
    return may(user, Right.EDIT_DECLARATIONS, None)


def may_put_words(user: Any) -> Ruling:
    """Rule on which languages the form's frame is offered in, and what it says in them."""
    return may_keep_rules(user)


def may_explain(user: Any, unit_id: int) -> Ruling:
    """Rule on saying why cases contradict what was measured: who answers for the promise."""
    return may(user, Right.EDIT_DECLARATIONS, unit_id)


def may_keep_rules(user: Any) -> Ruling:
    """Rule on how long what is personal is kept, and on proposing and approving that it goes."""
    coordinates = may(user, Right.EDIT_DECLARATIONS, None)
    return coordinates or may(user, Right.MANAGE_ORGANISATION, None)


def may_see_mailbox(user: Any) -> Ruling:
    """Rule on seeing how it goes with what comes by mail, never what it says."""
    return may_keep_rules(user)


def may_decide_rights(user: Any, case: FeedbackCase) -> Ruling:
    """Rule on what a sender asks of what is kept about her, whatever has come of the case."""
    seen = may_see(user, case)
    if not seen:
        return seen
    return may(user, Right.HANDLE_CASES, case.unit_id)


def may_lift(user: Any, hold: RetentionHold) -> Ruling:
    """Rule on lifting what keeps a case from weeding: whoever may put it there."""
    if hold.case is None:
        return may_keep_rules(user)
    return may_decide_rights(user, hold.case)


def may_set_tracks(user: Any) -> Ruling:
    """Rule on what holds for the tracks of the whole municipality."""
    return may(user, Right.EDIT_DECLARATIONS, None)


def may_compile(user: Any, body_id: int) -> Ruling:
    """Rule on freezing what a body's cases say: who handles all of them."""
    return may(user, Right.HANDLE_CASES, body_id)


def may_read_figures(user: Any, body_id: int) -> Ruling:
    """Rule on seeing the true figures of a body: who reads all of its cases."""
    return may(user, Right.READ_CASES, body_id)


def may_count_users(user: Any, unit_id: int) -> Ruling:
    """Rule on saying how many users a unit has."""
    return may(user, Right.EDIT_DECLARATIONS, unit_id)


def counts_users_of(user: Any) -> Units:
    """Return every unit whose users somebody may count; the same answers as `may_count_users`."""
    return unit_ids(user, Right.EDIT_DECLARATIONS)
