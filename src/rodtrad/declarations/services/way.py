"""The steps on the way to a decision, and what they leave behind."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit import changing
from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.core.written import required
from rodtrad.declarations import rules
from rodtrad.declarations.chain import chain
from rodtrad.declarations.enums import ChainAct, State
from rodtrad.declarations.lacking import lacking
from rodtrad.declarations.models import DeclarationVersion, StepTaken
from rodtrad.declarations.queries.credibility import credibility
from rodtrad.declarations.saying import content
from rodtrad.declarations.services import common
from rodtrad.declarations.services.verdicts import refresh
from rodtrad.organisation.models import Decision

FARTHEST = timedelta(days=366 * 3)
_DAY = timedelta(days=1)
Answers = Mapping[str, Mapping[str, Any]]


def submit(version: DeclarationVersion, *, by: User | None) -> DeclarationVersion:
    """Hand in a text that says what its kind must say; it is not changed until it comes back."""
    with transaction.atomic():
        version = _to_step(version, ChainAct.SUBMIT, by)
        found = lacking(version)
        if found:
            raise BadInput(_("Innan ni lämnar in: %s") % " ".join(found))
        changing.save(version, state=State.SUBMITTED, submitted_by=by)
        return _taken(version, ChainAct.SUBMIT, by, content=content(version))


def assess(
    version: DeclarationVersion, *, answers: Answers, by: User | None, comment: str = ""
) -> DeclarationVersion:
    """Weigh a text in each respect that the way asks for."""
    with transaction.atomic():
        version = _to_step(version, ChainAct.ASSESS, by)
        asked = {question.key for question in chain().assessed}
        for key in sorted(asked):
            if not str(answers.get(key, {}).get("text", "")).strip():
                raise BadInput(_("Skriv hur ni bedömer det."), key)
        said = {key: dict(answers[key]) for key in sorted(asked)}
        changing.save(version, state=State.ASSESSED)
        return _taken(version, ChainAct.ASSESS, by, answers=said, comment=comment)


def give_feedback(
    version: DeclarationVersion, *, held_on: date | None, comment: str, by: User | None
) -> DeclarationVersion:
    """Write down the meeting where those who assessed a text told its unit what they found."""
    with transaction.atomic():
        version = _to_step(version, ChainAct.FEEDBACK, by)
        if held_on is None or held_on > timezone.localdate():
            raise BadInput(_("Skriv vilken dag ni träffades."), "held_on")
        said = required(comment, "comment", _("Skriv vad ni kom fram till."))
        changing.save(version, state=State.DISCUSSED)
        return _taken(version, ChainAct.FEEDBACK, by, held_on=held_on, comment=said)


def propose(
    version: DeclarationVersion,
    *,
    meeting_on: date | None,
    answers: Answers,
    by: User | None,
) -> DeclarationVersion:
    """Put a text on the agenda of the body that decides, with its questions answered.

    The figures that the body sees beside the answers are kept as they were that day.
    """
    with transaction.atomic():
        version = _to_step(version, ChainAct.PROPOSE, by)
        if meeting_on is None or meeting_on < timezone.localdate():
            raise BadInput(_("Välj dagen för ett sammanträde som kommer."), "meeting_on")
        said = {}
        for question in chain().questions:
            text = str(answers.get(question.key, {}).get("text", ""))
            said[question.key] = {"text": required(text, question.key, _("Besvara frågan."))}
        changing.save(
            version,
            state=State.PROPOSED,
            body_id=rules.decider_of(version.declaration),
            meeting_on=meeting_on,
        )
        return _taken(
            version,
            ChainAct.PROPOSE,
            by,
            held_on=meeting_on,
            answers=said,
            figures=credibility(version).figures(),
            content=content(version),
        )


def send_back(version: DeclarationVersion, *, comment: str, by: User | None) -> DeclarationVersion:
    """Give a text back to whoever answers for it, with what should be changed."""
    with transaction.atomic():
        version = common.locked_text(version)
        require(rules.may_take(by, version, ChainAct.RETURN))
        said = required(comment, "comment", _("Skriv vad som behöver ändras."))
        changing.save(version, state=State.RETURNED, meeting_on=None, body=None)
        return _taken(version, ChainAct.RETURN, by, comment=said)


def decide(
    version: DeclarationVersion,
    *,
    decision: Decision | None,
    starts_on: date | None,
    by: User | None,
    delegation: str = "",
) -> DeclarationVersion:
    """Write down that the body has decided a text, and from which day it is promised."""
    with transaction.atomic():
        version = _to_step(version, ChainAct.DECIDE, by)
        declaration = version.declaration
        if decision is None:
            raise BadInput(_("Välj beslutet."), "decision")
        ruling = rules.can_decide_by(declaration, decision)
        if not ruling:
            raise BadInput(ruling.reason, "decision")
        day = _starting(version, starts_on, decision)
        changing.save(
            version,
            state=State.DECIDED,
            decision=decision,
            delegation=" ".join(delegation.split())[:120],
            valid=DateRange(day, None),
        )
        return _taken(version, ChainAct.DECIDE, by, decision=decision, content=content(version))


def publish(version: DeclarationVersion, *, by: User | None) -> DeclarationVersion:
    """Let residents read a decided text from the day it holds; the one before ends then."""
    with transaction.atomic():
        version = _to_step(version, ChainAct.PUBLISH, by)
        day = version.valid.lower
        before = _held_before(version)
        if before is not None:
            changing.save(
                before,
                state=State.SUPERSEDED,
                ended_by=version.decision,
                valid=DateRange(before.valid.lower, day),
            )
        changing.save(version, state=State.PUBLISHED)
        _refresh(version)
        return _taken(version, ChainAct.PUBLISH, by, decision=version.decision)


def withdraw(
    version: DeclarationVersion,
    *,
    decision: Decision | None,
    ends_on: date | None,
    reason: str,
    by: User | None,
) -> DeclarationVersion:
    """Let a decision end what was promised; `ends_on` is the first day it is not."""
    with transaction.atomic():
        version = common.locked_text(version)
        require(rules.may_take(by, version, ChainAct.WITHDRAW))
        if decision is None:
            raise BadInput(_("Välj beslutet."), "decision")
        ruling = rules.can_decide_by(version.declaration, decision)
        if not ruling:
            raise BadInput(ruling.reason, "decision")
        said = required(reason, "reason", _("Skriv varför löftena inte gäller längre."))
        if ends_on is None or ends_on < max(decision.decided_on, version.valid.lower + _DAY):
            raise BadInput(_("Välj en dag efter beslutet."), "ends_on")
        changing.save(
            version,
            state=State.WITHDRAWN,
            ended_by=decision,
            end_reason=said,
            valid=DateRange(version.valid.lower, ends_on),
        )
        return _taken(version, ChainAct.WITHDRAW, by, decision=decision, comment=said)


def _to_step(version: DeclarationVersion, act: ChainAct, by: User | None) -> DeclarationVersion:
    version = common.locked_text(version)
    require(rules.may_take(by, version, act))
    return version


def _taken(
    version: DeclarationVersion,
    act: ChainAct,
    by: User | None,
    decision: Decision | None = None,
    **left: Any,
) -> DeclarationVersion:
    """Keep the step, and record it in the log."""
    StepTaken.objects.create(version=version, act=act, by=by, **left)
    common.told(
        f"declaration.{act.value}",
        version.declaration,
        by=by,
        decision=decision,
        number=version.number,
    )
    return version


def _starting(version: DeclarationVersion, day: date | None, decision: Decision) -> date:
    """Return the day from which it is promised; refuse one before the decision or a slip."""
    if day is None:
        raise BadInput(_("Skriv från vilken dag löftena gäller."), "starts_on")
    if day < decision.decided_on:
        raise BadInput(
            _("Beslutet fattades %s. Välj den dagen eller en senare.")
            % day_words(decision.decided_on, year=True),
            "starts_on",
        )
    if day > timezone.localdate() + FARTHEST:
        raise BadInput(_("Dagen ligger för långt fram."), "starts_on")
    before = _held_before(version)
    if before is not None and before.valid.lower >= day:
        raise BadInput(
            _("En text gäller redan från den dagen eller senare. Välj en senare dag."),
            "starts_on",
        )
    return day


def _held_before(version: DeclarationVersion) -> DeclarationVersion | None:
    """Return the published text that the new one takes over from."""
    rows = DeclarationVersion.objects.filter(
        declaration=version.declaration_id, state=State.PUBLISHED
    )
    found: DeclarationVersion | None = rows.select_for_update().order_by("-number").first()
    return found


def _refresh(version: DeclarationVersion) -> None:
    refresh(list(version.promises.values_list("promise", flat=True)))
