"""A case is worked with: taken in hand, handed on, asked about, answered and told the end of."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit import changing
from rodtrad.core.decision import Ruling, require
from rodtrad.core.errors import BadInput
from rodtrad.core.written import required
from rodtrad.feedback import rules, secret
from rodtrad.feedback.enums import (
    Kind,
    MessageKind,
    Result,
    Secrecy,
    State,
    Verdict,
    Waiting,
)
from rodtrad.feedback.models import (
    CaseContact,
    CaseFault,
    CaseNote,
    CasePause,
    FeedbackCase,
    SentFile,
)
from rodtrad.feedback.queries.joining import answered_with, waiting_in
from rodtrad.feedback.services import common
from rodtrad.feedback.services.confirming import confirm
from rodtrad.feedback.services.files import forget
from rodtrad.feedback.services.measuring import weigh
from rodtrad.feedback.services.registry import enter
from rodtrad.feedback.services.showing import hide_unseen
from rodtrad.feedback.services.templates import require_filled
from rodtrad.feedback.services.together import (
    lock_all,
    lock_along,
    part_unlike,
    require_alone,
    require_names_nobody,
)
from rodtrad.organisation.models import Unit
from rodtrad.organisation.queries import tree


@contextmanager
def working(
    case: FeedbackCase,
    by: User | None,
    seen: int | None = None,
    rule: Any = rules.may_handle,
    *,
    along: bool = False,
) -> Iterator[FeedbackCase]:
    """Give the case locked, to somebody who may work with it and has seen its newest.

    `along` locks those too that are to be answered in it.
    """
    with transaction.atomic():
        if along:
            lock_along(case)
        locked = changing.locked(case)
        ruling: Ruling = rule(by, locked)
        require(ruling)
        changing.same_version(locked, seen, {})
        yield locked


def take(case: FeedbackCase, *, by: User, seen: int | None = None) -> FeedbackCase:
    """Take a case in hand, which is what the sender is promised to hear of first."""
    return give(case, to=by, by=by, seen=seen)


def give(case: FeedbackCase, *, to: User, by: User | None, seen: int | None = None) -> FeedbackCase:
    """Let somebody have a case in hand."""
    with working(case, by, seen, along=True) as case:
        require_alone(case)
        require_hand(to)
        for one in (case, *waiting_in(case)):
            taken_at = one.taken_at or timezone.now()
            common.saved(one, handler=to, taken_at=taken_at, state=State.UNDER_WAY)
            common.told("case.taken", one, by=by, handler=to.pk)
    return case


def require_hand(person: User) -> None:
    """Refuse to put a case in a hand that may have none."""
    if not person.is_active:
        raise BadInput(_("Välj någon som kan logga in."), "to")
    if not rules.may_have_in_hand(person):
        raise BadInput(_("Välj någon som arbetar med ärenden."), "to")


def hand_on(
    case: FeedbackCase, *, to: Unit, by: User | None, reason: str, seen: int | None = None
) -> FeedbackCase:
    """Hand a case on to another unit, with why; nobody there has it in hand yet.

    Those that are to be answered in it go along.
    """
    with working(case, by, seen, along=True) as case:
        require_alone(case)
        why = required(reason, "reason", _("Skriv varför, så att den som tar emot förstår."))
        if to.pk not in tree():
            raise BadInput(_("Välj en enhet som finns."), "to")
        if to.pk == case.unit_id:
            raise BadInput(_("Ärendet ligger redan där."), "to")
        noted(case, why, by)
        for one in (case, *waiting_in(case)):
            require(rules.may_handle(by, one))
            _handed_on(one, to, by)
            if one != case:
                noted(one, _("Lämnades över tillsammans med %s.") % case.code, by)
    return case


def _handed_on(case: FeedbackCase, to: Unit, by: User | None) -> None:
    before = case.unit_id
    common.saved(case, unit=to, handler=None, state=State.RECEIVED)
    common.told("case.handed_on", case, by=by, before=before)
    weigh(case)


def sort_as(
    case: FeedbackCase, *, kind: str, secrecy: str, by: User | None, seen: int | None = None
) -> FeedbackCase:
    """Say what kind of case it is, and whether secrecy may be at stake."""
    with working(case, by, seen) as case:
        was = {"kind": case.kind, "secrecy": case.secrecy}
        common.saved(case, kind=Kind(kind), secrecy=Secrecy(secrecy))
        part_unlike(case, by=by)
        common.told("case.sorted", case, by=by, **was)
        # What was looked at as a fault has not been looked at as anything else.
        is_other = (was["kind"] == Kind.FAULT) != (case.kind == Kind.FAULT)
        if is_other or not rules.may_show(None, case):
            hide_unseen(case, by=by)
    return case


def note(case: FeedbackCase, *, text: str, by: User | None) -> None:
    """Write something to those who work with the case."""
    with working(case, by) as case:
        noted(case, required(text, "text", _("Skriv anteckningen.")), by)
        common.told("case.noted", case, by=by)


def ask(case: FeedbackCase, *, text: str, by: User | None) -> FeedbackCase:
    """Ask the sender something; the clock stands until there is an answer."""
    with working(case, by) as case:
        asked = required(text, "text", _("Skriv vad du vill veta."))
        if case.state != State.UNDER_WAY:
            raise BadInput(_("Ta hand om ärendet först."))
        if case.pauses.filter(ended_at__isnull=True).exists():
            raise BadInput(_("Ärendet väntar redan."))
        CasePause.objects.create(case=case, waiting_for=Waiting.SENDER, started_at=timezone.now())
        common.said(case, MessageKind.QUESTION, asked, by=by)
        first = case.first_answered_at or timezone.now()
        common.saved(case, first_answered_at=first)
        common.told("case.asked", case, by=by)
    return case


def go_on(case: FeedbackCase, *, by: User | None) -> FeedbackCase:
    """Stop waiting, though no answer has come."""
    with working(case, by) as case:
        common.resumed(case)
        common.saved(case)
        common.told("case.resumed", case, by=by)
    return case


def answer(
    case: FeedbackCase,
    *,
    text: str,
    result: str,
    by: User | None,
    measure: str = "",
    no_measure: str = "",
    verdict: str = "",
    seen: int | None = None,
) -> FeedbackCase:
    """Answer the sender: what we found, what we do, and whether the promise held.

    Whoever wrote what is answered in the case gets the same answer, each in her own.
    """
    with working(case, by, seen, along=True) as case:
        require_alone(case)
        chosen = Result(result)
        body = required(text, "text", _("Skriv svaret."))
        require_filled(body)
        _require_measure(chosen, measure, no_measure)
        others = list(waiting_in(case))
        require_names_nobody(case, others, body, measure, no_measure)
        given = _Answer(body, chosen, measure.strip(), no_measure.strip(), verdict, timezone.now())
        for one in (case, *others):
            _answered(one, given, by)
    return case


@dataclass(frozen=True)
class _Answer:
    text: str
    result: Result
    measure: str
    no_measure: str
    verdict: str
    at: datetime


def _answered(case: FeedbackCase, given: _Answer, by: User | None) -> None:
    if case.promise_id and not given.verdict:
        raise BadInput(_("Välj hur det gick med löftet."), "verdict")
    common.resumed(case, given.at)
    common.said(case, MessageKind.ANSWER, given.text, by=by, measure=given.measure)
    if given.no_measure:
        noted(case, given.no_measure, by)
    common.saved(
        case,
        state=State.ANSWERED,
        result=given.result,
        verdict=Verdict(given.verdict) if case.promise_id else "",
        has_measure=bool(given.measure),
        handler=case.handler or by,
        taken_at=case.taken_at or given.at,
        first_answered_at=case.first_answered_at or given.at,
        answered_at=given.at,
    )
    common.told("case.answered", case, by=by, result=given.result.value)
    weigh(case)


def _require_measure(result: Result, measure: str, no_measure: str) -> None:
    """Refuse to say that somebody is right and neither what is done nor why nothing is."""
    is_right = result in (Result.UPHELD, Result.PARTLY)
    if is_right and not measure.strip() and not no_measure.strip():
        raise BadInput(_("Skriv vad ni gör åt det, eller varför ni inte gör något."), "measure")


def follow_up(case: FeedbackCase, *, text: str, by: User | None) -> FeedbackCase:
    """Tell the sender what came of what the answer said would be done, and all who got it."""
    with working(case, by, rule=rules.may_follow_up) as case:
        if not case.has_measure:
            raise BadInput(_("Svaret lovade ingen åtgärd."))
        news = required(text, "text", _("Skriv vad som blev av det."))
        others = lock_all(answered_with(case))
        require_names_nobody(case, others, news)
        now = timezone.now()
        for one in (case, *others):
            common.said(one, MessageKind.NEWS, news, by=by)
            common.saved(one, followed_up_at=now)
            common.told("case.followed_up", one, by=by)
    return case


def let_in(case: FeedbackCase, *, by: User | None) -> FeedbackCase:
    """Say that what was held is a case; it is registered now."""
    with working(case, by, rule=rules.may_sift) as case:
        case.registered_at = timezone.now()
        enter(case)
        common.saved(
            case,
            state=State.RECEIVED,
            registered_at=case.registered_at,
            registry=case.registry,
            number=case.number,
        )
        common.told("case.let_in", case, by=by)
        if case.letters.exists():
            # Who wrote by mail has seen no words yet, and those of the beginning are kept nowhere.
            confirm(case, secret.renewed(case))
        else:
            common.tell_received(case)
    return case


def remove(case: FeedbackCase, *, by: User | None) -> FeedbackCase:
    """Say that what was held is rubbish; its words go."""
    with working(case, by, rule=rules.may_sift) as case:
        forget(SentFile.objects.filter(words__case=case))
        case.words.delete()
        CaseContact.objects.filter(case=case).delete()
        case.letters.all().delete()
        CaseFault.objects.filter(case=case).update(latitude=None, longitude=None, picture="")
        common.saved(case, state=State.REMOVED)
        common.told("case.removed", case, by=by)
    return case


def noted(case: FeedbackCase, text: str, by: User | None) -> None:
    """Keep what those who work with the case are to read; the system notes nothing."""
    if by is not None:
        CaseNote.objects.create(case=case, text=text, by=by)
