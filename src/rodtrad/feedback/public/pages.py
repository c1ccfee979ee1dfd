"""What the resident's pages show."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.core import masking
from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.clock_words import explained
from rodtrad.core.language import capitalised
from rodtrad.core.promised_time import What
from rodtrad.core.promises import UNITS
from rodtrad.declarations.models import PromiseVersion
from rodtrad.feedback.clock import Clock, Step
from rodtrad.feedback.enums import KnownTo, State, TrackState, Writer
from rodtrad.feedback.models import CaseSplit, FeedbackCase, IntakeDraft
from rodtrad.feedback.queries.joining import is_together, splits_about
from rodtrad.feedback.queries.returning import visit
from rodtrad.feedback.queries.shown import shown_to_all
from rodtrad.feedback.queries.tracks import Standing, tracks_of
from rodtrad.feedback.rights_shown import told_rights
from rodtrad.feedback.services import Received
from rodtrad.feedback.services.intake import WHO
from rodtrad.feedback.shown_files import files_of, may_tell, told
from rodtrad.organisation.queries import tree
from rodtrad.ui.identity import identity

TOLD = {
    masking.Kind.PERSONAL_NUMBER,
    masking.Kind.PHONE,
    masking.Kind.MAIL,
    masking.Kind.ADDRESS,
    masking.Kind.NAME,
}


@dataclass(frozen=True)
class Point:
    """One thing that has happened or is to happen in a case."""

    title: str
    day: str
    about: str
    state: str


def stages(at: int) -> list[tuple[str, str]]:
    """Return the pages on the way, each with whether it is past, here or next."""
    names = (_("Skriv"), _("Plats och svar"), _("Läs igenom"))
    return [
        (name, "past" if number < at else "here" if number == at else "next")
        for number, name in enumerate(names)
    ]


def about_of(promise: PromiseVersion | None, unit_id: int | None) -> dict[str, str]:
    """Return what somebody writes about, in words."""
    unit = tree().name(unit_id) if unit_id else ""
    if promise is not None and not unit:
        unit = tree().name(promise.version.declaration.unit_id)
    return {"promise": promise.text if promise else "", "unit": unit}


def read_page(draft: IntakeDraft) -> dict[str, Any]:
    """Return everything somebody is about to send, and what she may want to take away first."""
    found = masking.find(draft.text)
    return {
        "draft": draft,
        "about": about_of(draft.promise, draft.unit_id),
        "known_to": KnownTo(draft.known_to or KnownTo.NOBODY).label,
        "details": [detail.text for detail in found if detail.kind in TOLD],
        "files": told(list(draft.files.all())),
        "may_tell": draft.known_to == KnownTo.NOBODY and may_tell(draft),
        "stages": stages(2),
    }


def receipt_page(received: Received) -> dict[str, Any]:
    """Return what a sender gets: the code, the words, and what happens now."""
    case = received.case
    steps = Clock().steps(case, [])
    return {
        "case": case,
        "words": received.words,
        "points": points(case, steps),
        "days": days(steps),
        "about": about_of(case.promise, case.unit_id),
        "known_to": KnownTo(case.known_to).label,
        "files": told(files_of(case)),
    }


def case_page(case: FeedbackCase) -> dict[str, Any]:
    """Return a case as its sender may see it."""
    pauses = list(case.pauses.all())
    steps = Clock().steps(case, pauses)
    parts = [_part(row, case) for row in splits_about(case)]
    return {
        "case": case,
        "is_open": case.is_open,
        "is_answered": case.state == State.ANSWERED,
        "points": points(case, steps),
        "days": days(steps),
        "messages_in_case": [_message(one, case) for one in case.messages.all()],
        "text": case.words.text if hasattr(case, "words") else _("Texten är borttagen."),
        "about": about_of(case.promise, case.unit_id),
        "known_to": KnownTo(case.known_to).label,
        "waits": any(pause.ended_at is None for pause in pauses),
        "files": told(files_of(case)),
        "rights": told_rights(case),
        "is_shown": _is_shown(case),
        "is_together": is_together(case),
        "parts": parts,
        "is_part": any(one["is_first"] for one in parts),
        "tracks": [_track(one) for one in tracks_of(case) if one.state == TrackState.ACCEPTED],
    }


def _is_shown(case: FeedbackCase) -> bool:
    """Say whether everybody reads the case, which its sender has chosen herself."""
    is_chosen = case.known_to == KnownTo.EVERYBODY
    return is_chosen and shown_to_all().filter(pk=case.pk).exists()


def _part(row: CaseSplit, case: FeedbackCase) -> dict[str, Any]:
    """Return the case that a case is a part of, or that is a part of it, and the way there."""
    is_part = row.case_id == case.pk
    other = row.of if is_part else row.case
    return {"code": other.code, "is_first": is_part, "visit": visit(other)}


def _track(one: Standing) -> dict[str, Any]:
    """Return a track that holds, as the sender reads of it."""
    return {
        "name": capitalised(str(one.kind.label)),
        "meaning": one.track.meaning,
        "reason": one.reason,
        "receiver": tree().name(one.receiver_id) if one.receiver_id else "",
        "due": day_words(one.reckoned.due_on, with_weekday=True) if one.reckoned else "",
        "closed": day_words(timezone.localdate(one.closed_at), year=True) if one.closed_at else "",
        "outcome": one.outcome,
        "reference": one.reference,
    }


def _message(row: Any, case: FeedbackCase) -> dict[str, str]:
    is_ours = row.writer == Writer.MUNICIPALITY
    return {
        "who": identity().name if is_ours else _("Du"),
        "day": day_words(timezone.localdate(row.at), year=True),
        "text": row.text or ("" if hasattr(case, "words") else _("Texten är borttagen.")),
        "measure": row.measure,
        "kind": row.kind,
    }


def points(case: FeedbackCase, steps: list[Step]) -> list[Point]:
    """Return what has happened and what is promised, in order."""
    at = timezone.localtime(case.received_at)
    came = Point(
        _("Vi har tagit emot det du skrev"),
        capitalised(day_words(at.date(), with_weekday=True)),
        _("Klockan %s.") % f"{at:%H.%M}",
        "past" if any(step.is_done for step in steps) else "here",
    )
    where = tree().name(case.unit_id)
    return [came, *(_point(step, where) for step in steps)]


def _point(step: Step, where: str) -> Point:
    promised = step.reckoned.promised
    time = UNITS[promised.unit].words(Decimal(promised.amount))
    if step.done_at is not None:
        day = day_words(timezone.localdate(step.done_at), with_weekday=True)
        about = _("Det ligger hos %s.") % where if step.what is What.CONFIRM else ""
        return Point(_DONE[step.what](), capitalised(day), about, "past")
    due = day_words(step.reckoned.due_on, with_weekday=True)
    if step.reckoned.waits_for:
        day, about = _("Tidigast %s") % due, _("%s. Tiden står still medan vi väntar på ditt svar.")
    elif step.is_late:
        day, about = _("Skulle ha varit klart %s") % due, _("%s. Vi är sena med det.")
    else:
        day, about = _("Senast %s") % due, "%s."
    return Point(_COMING[step.what](), day, about % capitalised(time), "next")


_COMING = {
    What.CONFIRM: lambda: _("Du får veta vem som tar hand om det"),
    What.FIRST_ANSWER: lambda: _("Du får ett första svar"),
    What.FINAL_ANSWER: lambda: _("Du får svar"),
    What.MEASURE: lambda: _("Du får veta vad som blev av det"),
}
_DONE = {
    What.CONFIRM: lambda: _("Någon tog hand om det"),
    What.FIRST_ANSWER: lambda: _("Du fick ett första svar"),
    What.FINAL_ANSWER: lambda: _("Du fick svar"),
    What.MEASURE: lambda: _("Du fick veta vad som blev av det"),
}


def days(steps: list[Step]) -> list[str]:
    """Return why each day up to the answer counts or does not."""
    answer = next((step for step in steps if step.what is What.FINAL_ANSWER), None)
    return [explained(day) for day in answer.reckoned.days] if answer else []


def write_page(
    promise: PromiseVersion | None, unit_id: int | None, draft: IntakeDraft | None = None
) -> dict[str, Any]:
    """Return what stands around what somebody writes."""
    return {"about": about_of(promise, unit_id), "stages": stages(0), "draft": draft}


def place_page(draft: IntakeDraft) -> dict[str, Any]:
    """Return what stands around where it is and who may know."""
    return {"about": about_of(draft.promise, draft.unit_id), "stages": stages(1), "draft": draft}


def initial_of(draft: IntakeDraft) -> dict[str, Any]:
    """Return what somebody has filled in before."""
    said = {name: getattr(draft, name) for name in ("place", "kind", "known_to", *WHO)}
    promised = draft.promise.version.declaration.unit_id if draft.promise else ""
    return said | {"unit": draft.unit_id or promised}
