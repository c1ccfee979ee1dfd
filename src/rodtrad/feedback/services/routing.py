"""Learns from what has been answered which unit a text is for, and suggests; a person decides."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit.services import record
from rodtrad.core import masking
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.core.routing import Silence, suggest
from rodtrad.feedback import rules
from rodtrad.feedback.enums import Quiet
from rodtrad.feedback.models import (
    CaseSuggestion,
    FeedbackCase,
    RoutingChoice,
    RoutingModel,
    RoutingPiece,
)
from rodtrad.feedback.queries.routing import (
    handled,
    is_on,
    model_for,
    newest,
    suggestion_of,
    unsuggested,
)
from rodtrad.feedback.services.handling import hand_on
from rodtrad.organisation.models import Unit
from rodtrad.organisation.queries import tree


def learn_routing() -> RoutingModel | None:
    """Learn anew from the answered cases whose text is kept; the last night's pieces go.

    Where there is too little to learn from, or suggestions are off, nothing is known.
    """
    # It takes seconds to load, and only the worker ever needs it.
    from rodtrad.core.routing.fitting import Example, learn

    standing = tree()
    names = [node.name for node in standing]
    examples = [
        Example(without_details(case.words.text, names), case.unit_id, sender_of(case))
        for case in (handled() if is_on() else ())
        if case.unit_id in standing
    ]
    learnt = learn(examples)
    with transaction.atomic():
        RoutingModel.objects.all().delete()
        if learnt is None:
            return None
        return _kept(learnt)


def _kept(learnt: Any) -> RoutingModel:
    trial, model = learnt.trial, learnt.model
    kept = RoutingModel.objects.create(
        labels=list(model.labels),
        starts=list(model.starts),
        texts=trial.texts,
        spoke=trial.spoke,
        right=trial.right,
        usual=trial.usual,
        error=trial.error,
        is_worth=trial.is_worth,
    )
    RoutingPiece.objects.bulk_create(
        RoutingPiece(model=kept, piece=piece, rarity=row.rarity, adds=list(row.adds))
        for piece, row in model.pieces.items()
    )
    return kept


def without_details(text: str, names: list[str]) -> str:
    """Return a text without what may tell who somebody is; the names of units are no secret."""
    left, at = [], 0
    for detail in masking.find(text, known=names):
        left.append(text[at : detail.start])
        at = detail.end
    return " ".join([*left, text[at:]])


def sender_of(case: FeedbackCase) -> str:
    """Return what tells senders apart; nobody can tell the anonymous apart, so each is one."""
    contact = getattr(case, "contact", None)
    told = contact and (contact.email or contact.phone or contact.name)
    return str(told).casefold() if told else f"case {case.pk}"


def suggest_units() -> int:
    """Say of each new case which unit it may be for; return of how many something was said."""
    kept = newest()
    if kept is None or not kept.is_worth or not is_on():
        return 0
    cases = list(unsuggested())
    model = model_for(kept, [case.words.text for case in cases])
    standing = tree()
    rows = []
    for case in cases:
        said = suggest(model, case.words.text)
        unit = said.label if said.label in standing else None
        quiet = said.silence or (None if unit else Silence.ELSEWHERE)
        rows.append(
            CaseSuggestion(
                case=case,
                unit_id=unit,
                lay_at_id=case.unit_id,
                chance=said.chance,
                quiet=Quiet(quiet.value) if quiet else "",
            )
        )
    CaseSuggestion.objects.bulk_create(rows, ignore_conflicts=True)
    return len(rows)


def follow_suggestion(
    case: FeedbackCase, *, by: User | None, seen: int | None = None
) -> FeedbackCase:
    """Hand a case on to the unit that is suggested, with the words that argued as the reason."""
    with transaction.atomic():
        said = suggestion_of(case)
        if said is None or said.label is None:
            raise BadInput(_("Det finns inget förslag längre."))
        words = ", ".join(said.words)
        why = _("Enligt ett förslag ur tidigare ärenden. Ord som talade för det: %s.") % words
        to = Unit.objects.get(pk=said.label)
        return hand_on(case, to=to, by=by, reason=why, seen=seen)


def set_routing(*, is_on: bool, by: User | None) -> RoutingChoice:
    """Let units be suggested, or not; what was learnt goes when they are not."""
    with transaction.atomic():
        require(rules.may_set_routing(by))
        if not is_on:
            RoutingModel.objects.all().delete()
        made = RoutingChoice.objects.create(is_on=is_on, by=by)
        record("routing.set", by=by, subject=made, detail={"is_on": is_on})
        return made
