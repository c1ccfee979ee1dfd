"""What a rule reaches today, what holds keep from it, and what that would come to."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from rodtrad.core.retention import latest_due
from rodtrad.feedback.enums import Goes, State
from rodtrad.feedback.models import (
    CaseContact,
    CaseFault,
    CaseLetter,
    CaseMessage,
    CaseNote,
    CaseWords,
    FeedbackCase,
    RetentionHold,
    RetentionRule,
    ShownCase,
)
from rodtrad.organisation.queries import tree

NO_POSITION = Q(latitude__isnull=True, picture="")


@dataclass(frozen=True)
class DryRun:
    """What a rule would take today: by code alone, the one answered longest ago first."""

    codes: tuple[str, ...]
    since: date | None
    skipped: tuple[tuple[str, RetentionHold], ...]


def in_force(day: date | None = None) -> QuerySet[RetentionHold]:
    """Return the holds that keep something today."""
    rows = RetentionHold.objects.filter(lifted_at__isnull=True)
    return rows.filter(ends_on__gte=day or timezone.localdate())


def reached(hold: RetentionHold) -> Q:
    """Say which cases a hold keeps: one, those of a unit and all below it, or of a promise."""
    if hold.case_id is not None:
        return Q(pk=hold.case_id)
    if hold.unit_id is not None:
        # The unit itself too: one that is no more keeps what came to it.
        return Q(unit__in=tree().subtree_ids(hold.unit_id) | {hold.unit_id})
    return Q(promise__promise=hold.promise_id)


def holds_on(case: FeedbackCase) -> list[RetentionHold]:
    """Return everything that keeps a case from weeding and erasure now."""
    above = {case.unit_id, *(node.id for node in tree().ancestors(case.unit_id))}
    told = Q(case=case.pk) | Q(unit__in=above)
    if case.promise_id is not None:
        told |= Q(promise__versions=case.promise_id)
    return list(in_force().filter(told).select_related("case", "by"))


def has(goes: str) -> Q:
    """Say that a case has something that would go."""
    mine = {"case": OuterRef("pk")}
    letters = CaseLetter.objects.filter(**mine)
    contact = Q(Exists(CaseContact.objects.filter(**mine)))
    contact |= Q(Exists(letters.exclude(sender="")))
    if goes == Goes.CONTACT:
        return contact
    said = CaseMessage.objects.filter(~Q(text="", measure=""), **mine)
    fault = CaseFault.objects.filter(~NO_POSITION, **mine)
    kept = (CaseWords.objects.filter(**mine), CaseNote.objects.filter(**mine), said, fault, letters)
    shown = Exists(ShownCase.objects.filter(**mine))
    return contact | Q(shown) | Q(*(Q(Exists(rows)) for rows in kept), _connector=Q.OR)


def due(rule: RetentionRule, day: date | None = None) -> QuerySet[FeedbackCase]:
    """Return the cases that a rule reaches, held or not; one opened anew is not answered."""
    until = latest_due(day or timezone.localdate(), rule.months)
    rows = FeedbackCase.objects.filter(state=State.ANSWERED, answered_at__date__lte=until)
    if rule.kind:
        rows = rows.filter(kind=rule.kind)
    if rule.channel:
        rows = rows.filter(channel=rule.channel)
    return rows.filter(has(rule.goes)).order_by("answered_at", "pk")


def held_among(rows: QuerySet[FeedbackCase]) -> dict[int, RetentionHold]:
    """Return what keeps each of the cases that something keeps."""
    found: dict[int, RetentionHold] = {}
    for hold in in_force().select_related("case"):
        for pk in rows.filter(reached(hold)).values_list("pk", flat=True):
            found.setdefault(pk, hold)
    return found


def dry_run(rule: RetentionRule) -> DryRun:
    """Return what a rule would take today, and what it would skip and why."""
    rows = due(rule)
    held = held_among(rows)
    found = list(rows.values_list("pk", "code", "answered_at"))
    free = [(code, at) for pk, code, at in found if pk not in held]
    return DryRun(
        codes=tuple(code for code, _at in free),
        since=timezone.localdate(free[0][1]) if free else None,
        skipped=tuple((code, held[pk]) for pk, code, _at in found if pk in held),
    )
