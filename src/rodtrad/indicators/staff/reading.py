"""Reading an indicator: its page, its revisions and its figures as a file."""

from datetime import date
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from rodtrad.indicators import rules, words
from rodtrad.indicators.models import Series
from rodtrad.indicators.queries.export import HEADINGS, export_rows
from rodtrad.indicators.queries.revisions import Revision
from rodtrad.indicators.queries.revisions import revisions as revisions_of
from rodtrad.indicators.queries.series import definition
from rodtrad.indicators.staff.changes import told
from rodtrad.indicators.staff.page import indicator_page, series_or_404
from rodtrad.organisation.queries import tree
from rodtrad.times.request import asked_day
from rodtrad.ui.files import csv_answer


def asked_for(request: HttpRequest, key: str) -> Series:
    """Return the series the address asks for; what one may not see is not there."""
    unit = tree().by_key(request.GET.get("enhet", ""))
    return series_or_404(request.user, key, unit, request.GET.get("serie", ""))


@login_required
@require_GET
def indicator(request: HttpRequest, key: str) -> HttpResponse:
    """Show one unit's figures for the indicator."""
    series = asked_for(request, key)
    day = asked_day(request)
    page = indicator_page(series, tree(), request.user, day, shows_all="alla" in request.GET)
    context = {
        "page": page,
        "series": series,
        "meaning": page.standing.definition,
        "may": _allowed(request.user, series, day),
        "day": day,
    }
    return render(request, "indicators/staff/indicator.html", context)


def _allowed(user: Any, series: Series, day: date) -> dict[str, bool]:
    """Say which acts the page offers; another day's page offers none."""
    if day != timezone.localdate():
        return {}
    return {
        "redefine": bool(rules.may_redefine(user, series.indicator)),
        "set_target": bool(rules.may_set_target(user, series)),
        "open_series": bool(rules.may_define(user, None)),
    }


@login_required
@require_GET
def revisions(request: HttpRequest, key: str) -> HttpResponse:
    """Show what figures said before they were put right, and why they were."""
    series = asked_for(request, key)
    meaning, today = definition(series.indicator), timezone.localdate()
    rows = [_revision_row(one, meaning, today) for one in revisions_of(series.pk)]
    unit = tree().find(series.unit_id)
    context = {"series": series, "meaning": meaning, "rows": rows, "unit": unit}
    return render(request, "indicators/staff/revisions.html", context)


def _revision_row(one: Revision, meaning: Any, today: Any) -> dict[str, str]:
    before, after = told(one.before, one.after, meaning)
    return {
        "period": words.period_of(one.period, today),
        "group": meaning.groups.get(one.group, one.group),
        "before": before,
        "after": after,
        "reason": one.reason,
        "by": one.by.display_name if one.by else str(words.SYSTEM),
        "at": words.date_of(timezone.localdate(one.at), today),
    }


@login_required
@require_GET
def figures_csv(request: HttpRequest, key: str) -> HttpResponse:
    """Send every figure of the series as a file that a Swedish spreadsheet opens."""
    series = asked_for(request, key)
    heads = [str(heading) for heading in HEADINGS]
    return csv_answer(f"{key}.csv", heads, export_rows(series, tree().name(series.unit_id)))
