"""Everything the pages of weeding show: rules, what they reach, proposals and what is kept."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.language import capitalised
from rodtrad.declarations.models import Promise, PromiseVersion
from rodtrad.feedback import rules
from rodtrad.feedback.enums import Channel, Goes, Kind, Weeded
from rodtrad.feedback.models import RetentionHold, RetentionProposal, RetentionRule
from rodtrad.feedback.queries.keeping import dry_run, in_force
from rodtrad.feedback.services import appeal_text
from rodtrad.organisation.queries import tree
from rodtrad.times import known

LISTED = 200


@dataclass(frozen=True)
class RuleRow:
    """A rule in words."""

    pk: int
    goes: str
    cases: str
    months: str
    decision: str
    holds: str
    by: str
    is_in_force: bool


def keeping_page(user: Any) -> dict[str, Any]:
    """Return the rules, what waits to be approved, what is kept longer, and the appeal."""
    today = timezone.localdate()
    found = RetentionRule.objects.select_related("by").order_by("valid", "pk")
    left = [row for row in found if row.valid.upper is None or row.valid.upper > today]
    keeps = bool(rules.may_keep_rules(user))
    may = keeps and known.moment() is None
    proposals = _counted().select_related("proposed_by")[:LISTED] if keeps else []
    return {
        "rows": [rule_row(row) for row in left],
        "proposals": [_proposal_row(row) for row in proposals],
        "holds": [hold_row(user, row) for row in _holds() if rules.may_lift(user, row)],
        "appeal": appeal_text(),
        "may": may,
    }


def _counted() -> Any:
    waiting = Count("cases", filter=Q(cases__outcome=Weeded.WAITING))
    return RetentionProposal.objects.annotate(count=Count("cases"), waiting=waiting)


def _holds() -> Any:
    return in_force().select_related("case", "by")


def rule_row(row: RetentionRule) -> RuleRow:
    """Return a rule in words."""
    kind = str(Kind(row.kind).label) if row.kind else _("alla ärenden")
    how = str(Channel(row.channel).label) if row.channel else ""
    said = {"what": row.paragraph, "day": _day(row.decided_on)}
    return RuleRow(
        pk=row.pk,
        goes=capitalised(str(Goes(row.goes).label)),
        cases=_("%(kind)s från %(how)s") % {"kind": kind, "how": how} if how else kind,
        months=ngettext(
            "%d månad efter svaret", "%d månader efter svaret", row.months
        ) % row.months,
        decision=_("%(what)s, %(day)s") % said,
        holds=_("från %s") % _day(row.valid.lower),
        by=row.by.display_name if row.by else "",
        is_in_force=timezone.localdate() in row.valid,
    )  # fmt: skip


def dry_page(user: Any, row: RetentionRule) -> dict[str, Any]:
    """Return what a rule would take today, by codes, and what it would skip and why."""
    found = dry_run(row)
    count = len(found.codes)
    return {
        "rule": rule_row(row),
        "answer": ngettext("%d ärende skulle gallras.", "%d ärenden skulle gallras.", count)
        % count,
        "since": _day(found.since) if found.since else "",
        "codes": found.codes[:LISTED],
        "more": max(0, count - LISTED),
        "skipped": [
            {"code": code, "why": held.reason, "until": _day(held.ends_on)}
            for code, held in found.skipped[:LISTED]
        ],
        "skipped_count": len(found.skipped),
        "may_propose": count > 0 and known.moment() is None and bool(rules.may_keep_rules(user)),
    }


def proposal_page(user: Any, row: RetentionProposal) -> dict[str, Any]:
    """Return a proposal with its cases, how far it has come and the proofs of what has gone."""
    count, cases = row.cases.count(), row.cases.select_related("case").order_by("pk")
    is_open = row.approved_at is None and row.withdrawn_at is None
    may = is_open and known.moment() is None
    done = row.cases.exclude(outcome=Weeded.WAITING).count()
    return {
        "proposal": row,
        "rule": rule_row(row.rule),
        "state": _state(row),
        "proposed": _who(row.proposed_by, row.proposed_at),
        "approved": _who(row.approved_by, row.approved_at) if row.approved_at else "",
        "progress": _("%(done)d av %(of)d") % {"done": done, "of": count},
        "cases": [(each.case.code, _outcome(each.outcome)) for each in cases[:LISTED]],
        "more": max(0, count - LISTED),
        "proofs": row.proofs.all()[:LISTED],
        "may_approve": may and row.proposed_by_id != user.pk,
        "may_withdraw": may,
    }


def hold_row(user: Any, row: RetentionHold) -> dict[str, Any]:
    """Return what keeps something, in words."""
    return {
        "pk": row.pk,
        "what": _kept(row),
        "reason": row.reason,
        "until": _day(row.ends_on),
        "by": row.by.display_name if row.by else "",
        "may_lift": known.moment() is None and bool(rules.may_lift(user, row)),
    }


def promises_told_of() -> list[tuple[str, str]]:
    """Return the promises that cases are about, by how each last read."""
    rows = PromiseVersion.objects.filter(promise__versions__feedback_cases__isnull=False)
    texts = dict(rows.order_by("pk").values_list("promise", "text"))
    return [("", _("inget")), *((str(pk), text) for pk, text in list(texts.items())[:LISTED])]


def _kept(row: RetentionHold) -> str:
    if row.case:
        return row.case.code
    if row.unit_id:
        return _("Alla ärenden hos %s") % tree().name(row.unit_id)
    text = PromiseVersion.objects.filter(promise=row.promise_id).order_by("-pk").first()
    return _("Alla ärenden om löftet ”%s”") % (text.text if text else "")


def _proposal_row(row: Any) -> dict[str, Any]:
    return {
        "pk": row.pk,
        "what": ngettext("%d ärende", "%d ärenden", row.count) % row.count,
        "state": _state(row),
        "who": _who(row.proposed_by, row.proposed_at),
        "left": row.waiting if row.approved_at else 0,
    }


def _state(row: RetentionProposal) -> str:
    if row.withdrawn_at:
        return _("Gallras inte")
    if row.done_at:
        return _("Gallrat")
    return _("Gallras nu") if row.approved_at else _("Väntar på att någon annan godkänner")


def _outcome(outcome: str) -> str:
    return str(Weeded(outcome).label)


def _who(user: Any, at: datetime | None) -> str:
    day = timezone.localdate(at)
    return _("%(who)s, %(day)s") % {"who": user.display_name, "day": _day(day)}


def _day(on: date) -> str:
    return day_words(on, year=True)


def promise_of(pk: str) -> Promise | None:
    """Return the promise chosen, None when none is."""
    return Promise.objects.get(pk=pk) if pk else None
