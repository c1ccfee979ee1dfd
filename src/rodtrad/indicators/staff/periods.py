"""The periods figures are reported for: when they are due, and which are locked."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_GET, require_http_methods

from rodtrad.accounts.models import User
from rodtrad.accounts.request import user_of
from rodtrad.audit.acting import acts_once
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.core.periods import PeriodKind
from rodtrad.core.swedish import capitalised, number
from rodtrad.indicators import rules, services, words
from rodtrad.indicators.enums import PeriodState
from rodtrad.indicators.models import PeriodTurn, ReportingPeriod
from rodtrad.indicators.queries.figures import counts_in
from rodtrad.ui.acting import day_field


class PeriodForm(forms.Form):
    """When a period's figures are due."""

    due_on = day_field(gettext_lazy("Sista dag att lämna"), required=True)


class LockForm(forms.Form):
    """Why a period is locked, as where it was reported."""

    reason = forms.CharField(
        label=gettext_lazy("Varför låses perioden?"),
        max_length=300,
        help_text=gettext_lazy("Till exempel var den är redovisad. Skälet står kvar på sidan."),
        error_messages={"required": gettext_lazy("Skriv varför perioden låses.")},
    )


class UnlockForm(forms.Form):
    """Why a period that was reported is opened again."""

    reason = forms.CharField(
        label=gettext_lazy("Varför öppnas perioden?"),
        max_length=300,
        help_text=gettext_lazy("Skälet står kvar på den här sidan."),
        error_messages={"required": gettext_lazy("Skriv varför perioden öppnas.")},
    )


@dataclass(frozen=True)
class PeriodRow:
    period: ReportingPeriod
    name: str
    due: str
    counts: str


@login_required
@require_GET
def index(request: HttpRequest) -> HttpResponse:
    """Show a year's periods with how many figures each has."""
    today = timezone.localdate()
    asked = request.GET.get("ar", "")
    year = int(asked) if asked.isdecimal() and len(asked) == 4 else today.year
    there = ReportingPeriod.objects.dates("ends_on", "year")
    context = {
        "year_text": str(year),
        "years": [(str(day.year), f"?ar={day.year}", day.year == year) for day in there],
        "rows": _rows(year, today),
        "may_lock": bool(rules.may_lock(request.user)),
    }
    return render(request, "indicators/staff/periods.html", context)


def _rows(year: int, today: date) -> list[PeriodRow]:
    there = ReportingPeriod.objects.filter(ends_on__year=year).order_by("starts_on")
    periods = sorted(there, key=lambda period: -PeriodKind(period.kind).per_year)
    counted = counts_in(period.pk for period in periods)
    return [
        PeriodRow(
            period=period,
            name=capitalised(words.period_of(period, today)),
            due=words.date_of(period.due_on, today),
            counts=_counts(*counted.get(period.pk, (0, 0))),
        )
        for period in periods
    ]


def _counts(given: int, missing: int) -> str:
    said = ngettext("%s lämnad", "%s lämnade", given) % number(given)
    return said + ", " + _("%s saknas med skäl") % number(missing) if missing else said


@login_required
@require_http_methods(["GET", "POST"])
@acts_once
def state(request: HttpRequest, key: str) -> HttpResponse:
    """Lock or open a period, or move its last day; say how it was locked and opened before."""
    period = get_object_or_404(ReportingPeriod, key=key)
    turning, moving = _forms(request, period)
    form: forms.Form = turning if turning.is_bound else moving
    if request.method == "POST" and _acted(request, period, form):
        return redirect("indicators:period", key=key)
    today = timezone.localdate()
    context = {
        "period": period,
        "form": form,
        "turning": turning,
        "moving": moving,
        "name": capitalised(period.shown_name),
        "due": words.date_of(period.due_on, today),
        "ruling": rules.may_lock(request.user),
        "turns": [_told(turn, today) for turn in period.turns.select_related("by")],
    }
    return render(request, "indicators/staff/period.html", context)


def _forms(request: HttpRequest, period: ReportingPeriod) -> tuple[forms.Form, PeriodForm]:
    """Return the form that locks or opens and the one that moves; the one sent holds its words."""
    sent = request.POST if request.method == "POST" else None
    is_turn = request.POST.get("act") in {"lock", "unlock"}
    turning = (UnlockForm if period.is_locked else LockForm)(sent if is_turn else None)
    return turning, PeriodForm(None if is_turn else sent, initial={"due_on": period.due_on})


def _told(turn: PeriodTurn, today: date) -> dict[str, str]:
    is_locked = turn.state == PeriodState.LOCKED
    return {
        "day": capitalised(words.date_of(timezone.localdate(turn.at), today)),
        "state": _("Låst") if is_locked else _("Öppnad igen"),
        "by": turn.by.display_name if turn.by else str(words.SYSTEM),
        "reason": turn.reason,
    }


def _acted(request: HttpRequest, period: ReportingPeriod, form: forms.Form) -> bool:
    require(rules.may_lock(request.user))
    if not form.is_valid():
        return False
    try:
        done = _do(period, request.POST.get("act"), form.cleaned_data, user_of(request))
    except BadInput as wrong:
        form.add_error(wrong.field, wrong.sentence)
        return False
    messages.success(request, done)
    return True


def _do(period: ReportingPeriod, act: str | None, said: dict[str, Any], by: User) -> str:
    """Do what the form says, and return what was done."""
    if act == "lock":
        services.lock_period(period, reason=said["reason"], by=by)
        return _("Perioden är låst.")
    if act == "unlock":
        services.unlock_period(period, reason=said["reason"], by=by)
        return _("Perioden är öppen igen.")
    services.set_due(period, due_on=said["due_on"], by=by)
    return _("Sista dagen är ändrad.")
