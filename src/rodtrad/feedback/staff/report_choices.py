"""Whose report, of which period, and what a reader may see of it."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.core.addresses import number_in
from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.stats.silence import Hearing
from rodtrad.core.swedish import number
from rodtrad.feedback import rules
from rodtrad.feedback.enums import Withheld
from rodtrad.feedback.forms import ReportForm
from rodtrad.feedback.models import ReportSnapshot
from rodtrad.feedback.queries.quiet import heard_in
from rodtrad.feedback.queries.report_figures import cut, is_whole, true_whole
from rodtrad.feedback.queries.report_periods import Period, find_period, newest_ended, periods
from rodtrad.feedback.queries.reporting import gather
from rodtrad.feedback.staff.report_page import period_words, sections, summary
from rodtrad.organisation.enums import DECIDING
from rodtrad.organisation.queries import tree
from rodtrad.organisation.tree import Node
from rodtrad.times import known
from rodtrad.ui.acting import offer

MOST = 50


@dataclass(frozen=True)
class Chosen:
    """A body and a period that somebody has chosen."""

    body: Node
    period: Period


def bodies() -> list[Node]:
    """Return those that a report can be of: the municipality and its bodies."""
    return [node for node in tree() if is_whole(node) or node.kind in DECIDING]


def chosen(data: QueryDict) -> Chosen | None:
    """Return what is chosen, the whole municipality and its last period unless another is."""
    today = timezone.localdate()
    number_of, offered = number_in(data.get("organ", "")), bodies()
    body = next((node for node in offered if node.id == number_of), offered[0] if offered else None)
    period = find_period(data.get("period", ""), today) or newest_ended(today)
    return Chosen(body, period) if body and period else None


def report_page(user: Any, data: QueryDict) -> dict[str, Any]:
    """Return the figures of what is chosen: true to who reads all its cases, else let out."""
    found = chosen(data)
    if found is None:
        return {"filters": _filters(None)}
    rows = ReportSnapshot.objects.filter(body=found.body.id).select_related("made_by")
    compiled = list(rows.defer("release")[:MOST])
    figures, is_true = _figures(user, found, compiled)
    may = known.moment() is None and bool(rules.may_compile(user, found.body.id))
    return {
        "filters": _filters(found),
        "chosen": found,
        "compiled": [_told(one) for one in compiled],
        "may_compile": may and found.period.last < timezone.localdate(),
        "compile_url": f"{reverse('feedback:compile')}?{urlencode(_asked(found))}",
        "may_count": bool(rules.counts_users_of(user)),
        **(shown(figures, is_true=is_true, body=found.body) if figures else {}),
    }


def shown(figures: dict[str, Any], *, is_true: bool, body: Node) -> dict[str, Any]:
    """Return what a template shows of the figures."""
    last = figures["period"]["last"]
    quiet = _quiet(figures, last) if is_true and is_whole(body) else {}
    return {
        "name": figures["body"]["name"],
        "when": period_words(figures),
        "summary": summary(figures),
        "sections": sections(figures),
        "is_true": is_true,
        **quiet,
    }


def _figures(
    user: Any, found: Chosen, compiled: list[ReportSnapshot]
) -> tuple[dict[str, Any] | None, bool]:
    if rules.may_read_figures(user, found.body.id):
        everything = true_whole(gather(found.period), found.period)
        return cut(everything, found.body, found.period), True
    same = (one for one in compiled if one.period == found.period.key)
    return next((one.published for one in same if one.published is not None), None), False


def _filters(found: Chosen | None) -> ReportForm:
    form = ReportForm(_asked(found) if found else None)
    offer(form, "organ", [(str(node.id), node.name) for node in bodies()])
    offer(form, "period", [(one.key, _named(one)) for one in periods(timezone.localdate())])
    return form


def _asked(found: Chosen) -> dict[str, object]:
    return {"organ": found.body.id, "period": found.period.key}


def _named(period: Period) -> str:
    return f"{period.name} {period.first.year}".strip()


def _told(one: ReportSnapshot) -> dict[str, Any]:
    return {
        "url": reverse("feedback:compiled", args=[one.pk]),
        "period": period_words(one.figures),
        "made": day_words(timezone.localdate(one.made_at), year=True),
        "by": one.made_by.display_name if one.made_by else _("systemet"),
        "presented": day_words(one.presented_on, year=True) if one.presented_on else "",
        "withheld": str(Withheld(one.withheld).label) if one.withheld else "",
    }


def _quiet(figures: dict[str, Any], last: str) -> dict[str, Any]:
    """Return the units that are seldom heard from, and how many were looked at."""
    found = heard_in(figures, date.fromisoformat(last))
    silent = [one for one in found if one.hearing is Hearing.SILENT]
    assessed = [one for one in found if one.hearing is not Hearing.NOT_ASSESSED]
    return {
        "has_quiet": True,
        "quiet": [
            (tree().name(int(one.unit.key)), one.unit.cases, number(round(one.expected or 0)))
            for one in silent
        ],
        "assessed": len(assessed),
        "not_assessed": len(found) - len(assessed),
    }
