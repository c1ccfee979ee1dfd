"""Everything the page of a case shows to whoever works with it."""

from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.annotations.shown import size_in_words
from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.clock_words import explained, summary
from rodtrad.core.language import capitalised
from rodtrad.feedback import rules
from rodtrad.feedback.clock import Clock, Step
from rodtrad.feedback.enums import (
    GONE,
    OPENED,
    Channel,
    FileState,
    Kind,
    KnownTo,
    MessageKind,
    Promised,
    Result,
    Secrecy,
    State,
    Verdict,
    Writer,
)
from rodtrad.feedback.frame.languages import name_of
from rodtrad.feedback.models import CaseLetter, FeedbackCase, SentFile
from rodtrad.feedback.queries.learning import actions_of, causes_of
from rodtrad.feedback.queries.pausing import pauses_of
from rodtrad.feedback.queries.similar import Similar, similar_to
from rodtrad.feedback.services import Received, number_of
from rodtrad.feedback.shown_files import files_of
from rodtrad.feedback.staff.faults_page import fault_part
from rodtrad.feedback.staff.joining_page import joined_part
from rodtrad.feedback.staff.mail_page import letter_of
from rodtrad.feedback.staff.routing_page import suggested_part
from rodtrad.feedback.staff.showing_page import shown_part
from rodtrad.feedback.staff.tracks_page import tracks_part
from rodtrad.organisation.queries import tree
from rodtrad.times import known


def _letters(case: FeedbackCase) -> dict[int | None, CaseLetter]:
    """Return what stands around each mail of the case, by the message it came as."""
    if not vars(case)["has_letters"]:
        return {}
    return {row.message_id: row for row in case.letters.all()}


def case_page(user: Any, case: FeedbackCase) -> dict[str, Any]:
    """Return a case with all that is needed to answer it."""
    pauses = pauses_of(case)
    steps = Clock().steps(case, pauses)
    waits = any(pause.ended_at is None for pause in pauses)
    joined = joined_part(user, case)
    letters = _letters(case)
    return {
        "case": case,
        "facts": facts_of(case),
        "text": case.words.text if hasattr(case, "words") else "",
        "letter": letter_of(letters.get(None)),
        "place": case.words.place if hasattr(case, "words") else "",
        "contact": getattr(case, "contact", None),
        "steps": [_step(step) for step in steps],
        "said": [
            _said(row, case) | {"letter": letter_of(letters.get(row.pk))}
            for row in case.messages.select_related("by")
        ],
        "notes": [_note(row) for row in case.notes.select_related("by")],
        "files": [_file(user, case, row) for row in files_of(case)],
        "similar": _similar(user, case),
        "causes": causes_of(case),
        "actions": actions_of(user, case),
        "promise": case.promise,
        "outcome": _outcome(case),
        "may": _may(user, case, waits=waits, is_joined=joined["into"] is not None),
        "waits": waits,
        "is_marked": case.secrecy == Secrecy.MARKED,
        "fault": fault_part(user, case),
        "joined": joined,
        "shown": shown_part(user, case),
        "tracks": tracks_part(user, case),
        "suggested": suggested_part(user, case),
    }


def told_page(user: Any, received: Received) -> dict[str, Any]:
    """Return what is read aloud or given on paper to whoever was written down for."""
    case = received.case
    steps = Clock().steps(case, [])
    return {
        "case": case,
        "words": received.words,
        "steps": [_step(step) for step in steps],
        "may_see": bool(rules.may_see(user, case)),
    }


def facts_of(case: FeedbackCase) -> dict[str, str]:
    """Return what is known of a case, in words."""
    return {
        "number": number_of(case),
        "kind": capitalised(str(Kind(case.kind).label)),
        "state": str(State(case.state).label),
        "unit": tree().name(case.unit_id),
        "handler": case.handler.display_name if case.handler else "",
        "came": moment_in_words(case.received_at),
        "registered": moment_in_words(case.registered_at),
        "channel": str(Channel(case.channel).label),
        "known_to": capitalised(str(KnownTo(case.known_to).label)),
        "language": "" if case.language == "sv" else capitalised(name_of(case.language)),
    }


def _outcome(case: FeedbackCase) -> dict[str, str]:
    if not case.result:
        return {}
    return {
        "result": capitalised(str(Result(case.result).label)),
        "verdict": str(Verdict(case.verdict).label) if case.verdict else "",
        "helped": {True: _("Ja"), False: _("Nej"), None: ""}[case.did_help],
    }


def _step(step: Step) -> dict[str, Any]:
    done = timezone.localdate(step.done_at) if step.done_at else None
    return {
        "title": capitalised(str(Promised(step.what.value).label)),
        "due": summary(step.reckoned),
        "done": day_words(done, year=True) if done else "",
        "is_late": step.is_late,
        "days": [explained(day) for day in step.reckoned.days],
        "state": "past" if step.is_done else "next",
    }


def _said(row: Any, case: FeedbackCase) -> dict[str, Any]:
    is_ours = row.writer == Writer.MUNICIPALITY
    return {
        "who": row.by.display_name if is_ours and row.by else str(Writer(row.writer).label),
        "kind": str(MessageKind(row.kind).label),
        "at": moment_in_words(row.at),
        "text": row.text or ("" if hasattr(case, "words") else _("Texten är borttagen.")),
        "measure": row.measure,
    }


def _file(user: Any, case: FeedbackCase, row: SentFile) -> dict[str, str]:
    """Return a file with where it is opened, and what else may be done with it."""
    tends = known.moment() is None and bool(rules.may_tend_files(user, case))
    came = row.message.at if row.message else case.received_at
    at = [case.code, row.number]
    return {
        "title": row.title,
        "about": f"{size_in_words(row.size)}, {moment_in_words(came)}",
        "state": "" if row.state == FileState.SAFE else str(FileState(row.state).label),
        "url": reverse("feedback:file", args=at) if row.state in OPENED else "",
        "release": (
            reverse("feedback:release_file", args=at)
            if tends and row.state == FileState.UNCHECKED
            else ""
        ),
        "remove": reverse("feedback:remove_file", args=at)
        if tends and row.state not in GONE
        else "",
    }


def _note(row: Any) -> dict[str, str]:
    return {"who": row.by.display_name, "at": moment_in_words(row.at), "text": row.text}


def _similar(user: Any, case: FeedbackCase) -> list[Similar]:
    return similar_to(user, case) if case.is_open else []


def _may(user: Any, case: FeedbackCase, *, waits: bool, is_joined: bool) -> dict[str, bool]:
    """Return what may be done now; nothing while an earlier moment is looked at."""
    if known.moment() is not None:
        return {}
    handles = bool(rules.may_handle(user, case))
    is_hers = case.handler_id == user.pk
    return {
        "handle": handles,
        "answer": handles and not is_joined,
        "decide_rights": bool(rules.may_decide_rights(user, case)),
        "learn": bool(rules.may_learn(user, case)),
        "take": handles and not is_hers and not is_joined,
        "ask": handles and case.state == State.UNDER_WAY and not waits,
        "go_on": handles and waits,
        "sift": bool(rules.may_sift(user, case)),
        "follow_up": case.has_measure
        and case.followed_up_at is None
        and bool(rules.may_follow_up(user, case)),
    }


def moment_in_words(at: Any) -> str:
    """Return a moment, "3 maj 2026 klockan 8.15"."""
    local = timezone.localtime(at)
    return _("%(day)s klockan %(clock)s") % {
        "day": day_words(local.date(), year=True), "clock": f"{local:%H.%M}"
    }  # fmt: skip
