"""The periods figures are reported for: when they are due, and which are locked."""

from dataclasses import dataclass
from datetime import date

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_GET, require_http_methods

from rodtrad.accounts.request import user_of
from rodtrad.audit.acting import acts_once
from rodtrad.core.errors import BadInput
from rodtrad.core.periods import PeriodKind
from rodtrad.core.swedish import capitalised, number
from rodtrad.indicators import rules, services, words
from rodtrad.indicators.forms import day_field
from rodtrad.indicators.models import ReportingPeriod
from rodtrad.indicators.queries.figures import counts_in


class PeriodForm(forms.Form):
    """When a period's figures are due."""

    due_on = day_field(gettext_lazy("Sista dag att lämna"))


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
    """Lock or open a period, or move its last day."""
    period = get_object_or_404(ReportingPeriod, key=key)
    form = PeriodForm(request.POST or None, initial={"due_on": period.due_on})
    if request.method == "POST" and _acted(request, period, form):
        return redirect("indicators:period", key=key)
    today = timezone.localdate()
    context = {
        "period": period,
        "form": form,
        "name": capitalised(period.shown_name),
        "due": words.date_of(period.due_on, today),
        "ruling": rules.may_lock(request.user),
    }
    return render(request, "indicators/staff/period.html", context)


def _acted(request: HttpRequest, period: ReportingPeriod, form: PeriodForm) -> bool:
    by, act = user_of(request), request.POST.get("act")
    if act == "lock":
        services.lock_period(period, by=by)
        messages.success(request, _("Perioden är låst."))
        return True
    if act == "unlock":
        services.unlock_period(period, by=by)
        messages.success(request, _("Perioden är öppen igen."))
        return True
    if not form.is_valid():
        return False
    try:
        services.set_due(period, due_on=form.cleaned_data["due_on"], by=by)
    except BadInput as wrong:
        form.add_error(wrong.field, wrong.sentence)
        return False
    messages.success(request, _("Sista dagen är ändrad."))
    return True
