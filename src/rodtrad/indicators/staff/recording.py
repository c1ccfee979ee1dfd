"""Reporting a period's figure on one screen."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.forms import Form
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from rodtrad.accounts.request import user_of
from rodtrad.core import periods as core_periods
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.indicators import rules, words
from rodtrad.indicators.enums import Group, ObservationStatus
from rodtrad.indicators.figures import show
from rodtrad.indicators.models import IndicatorDefinition, Observation, ReportingPeriod, Series
from rodtrad.indicators.queries import figures as given
from rodtrad.indicators.queries import periods as calendar
from rodtrad.indicators.queries.series import definition
from rodtrad.indicators.services import Unlikely, report_missing
from rodtrad.indicators.services.observations import report_figures
from rodtrad.indicators.staff.reading import asked_for
from rodtrad.indicators.staff.record_form import MissingForm, RecordForm
from rodtrad.organisation.queries import tree

LAST = 6


@dataclass
class Screen:
    """The one screen: which period, what is there, what is asked for."""

    series: Series
    meaning: IndicatorDefinition
    period: ReportingPeriod
    periods: list[ReportingPeriod]
    there: dict[str, Observation]
    form: RecordForm
    missing: MissingForm
    doubt: str = ""
    conflict: Conflict | None = None
    is_unchanged: bool = False
    is_missing_open: bool = False
    # A period that was asked for and cannot be reported, so that another is shown.
    not_open: str = ""

    @property
    def is_correction(self) -> bool:
        """Say whether a final figure is there already."""
        rows = self.there.values()
        return any(row.status == ObservationStatus.FINAL and row.value is not None for row in rows)

    @property
    def value_names(self) -> list[str]:
        return [f"value_{key}" for key in self.meaning.groups]


@login_required
@require_http_methods(["GET", "POST"])
def record(request: HttpRequest, key: str) -> HttpResponse:
    """Take the figure of a period, or word that it is missing."""
    series = asked_for(request, key)
    require(rules.may_record(request.user, series))
    today = timezone.localdate()
    screen = _screen(request, series, today)
    if screen is None:
        unit = tree().find(series.unit_id)
        context = {"series": series, "meaning": definition(series.indicator), "unit": unit}
        return render(request, "indicators/staff/nothing_open.html", context)
    if request.method == "POST" and not screen.not_open and _took(request, screen):
        messages.success(request, _thanks(screen, today))
        return redirect(_after(request, series))
    page = _context(screen, today)
    page["is_refused"] = request.method == "POST" and bool(screen.not_open)
    page["not_open"] = _not_open(screen, request.POST if page["is_refused"] else None)
    return render(request, "indicators/staff/record.html", page)


def _screen(request: HttpRequest, series: Series, today: date) -> Screen | None:
    now = definition(series.indicator, today)
    periods = calendar.open_for(series, calendar.all_by_kind().get(now.frequency, []), today)
    wanted = request.POST.get("period") or request.GET.get("period", "")
    period = next((one for one in periods if one.key == wanted), None)
    not_open = wanted if period is None else ""
    reported = given.by_period([series.pk], [one.pk for one in periods])
    if period is None:
        waiting = [one for one in periods if (series.pk, one.pk) not in reported]
        period = next(iter(waiting[:1] or periods), None)
    if period is None:
        return None
    there = {row.group: row for row in series.observations.filter(period=period)}
    meaning = definition(series.indicator, period.ends_on)
    # What was written for one period is not kept for another.
    posted = request.POST if request.method == "POST" and not not_open else None
    form, missing = _forms(posted, meaning, period, there)
    if request.method == "GET":
        form.fields["value_total"].widget.attrs["autofocus"] = True
    return Screen(series, meaning, period, periods, there, form, missing, not_open=not_open)


def _forms(
    posted: QueryDict | None,
    meaning: IndicatorDefinition,
    period: ReportingPeriod,
    there: dict[str, Observation],
) -> tuple[RecordForm, MissingForm]:
    """Return both forms of the screen; the one that was sent holds what was written."""
    is_missing = posted is not None and "missing" in posted
    form = RecordForm(
        None if is_missing else posted,
        definition=meaning,
        period=period,
        there=there,
    )
    total = there.get(Group.TOTAL)
    seen = {"seen": total.version if total else 0}
    return form, MissingForm(posted if is_missing else None, initial=seen)


def _took(request: HttpRequest, screen: Screen) -> bool:
    """Hand the answer to the services; when they refuse, the screen keeps it and says why."""
    form: Form = screen.missing if screen.missing.is_bound else screen.form
    screen.is_missing_open = screen.missing.is_bound
    if not form.is_valid():
        return False
    try:
        _hand_over(request, screen)
    except BadInput as wrong:
        form.add_error(_field(form, wrong.field), wrong.sentence)
    except Unlikely as doubt:
        screen.doubt = " ".join(doubt.sentences)
    except Conflict as conflict:
        _show_conflict(screen, conflict)
    else:
        return True
    return False


def _hand_over(request: HttpRequest, screen: Screen) -> None:
    by = user_of(request)
    if screen.missing.is_bound:
        cleaned = screen.missing.cleaned_data
        report_missing(
            screen.series,
            period=screen.period,
            reason=cleaned["reason"],
            expected_on=cleaned["expected_on"],
            expected_version=cleaned["seen"] or 0,
            by=by,
        )
        return
    report = screen.form.report(is_confirmed=request.POST.get("confirmed") == screen.form.written)
    screen.is_unchanged = not report.figures
    report_figures(screen.series, period=screen.period, report=report, by=by)


def _field(form: Form, name: str) -> str | None:
    if name in form.fields:
        return name
    return "value_total" if name == "value" else None


def _show_conflict(screen: Screen, conflict: Conflict) -> None:
    """Keep what was written and let the next try build on what the other wrote."""
    screen.conflict = Conflict(
        conflict.sentence,
        theirs={"value": conflict.theirs["value"]},
        yours={"value": conflict.yours["value"]},
    )
    rows = {row.group: row for row in screen.series.observations.filter(period=screen.period)}
    screen.there = rows
    data = screen.form.data.copy()  # type: ignore[attr-defined]  # a QueryDict when bound
    for group, row in rows.items():
        data[f"seen_{group}"] = str(row.version)
    screen.form = RecordForm(
        data,
        definition=screen.meaning,
        period=screen.period,
        there=rows,
    )


def _thanks(screen: Screen, today: date) -> str:
    period = words.period_of(screen.period, today)
    if screen.missing.is_bound:
        return _("Vi har antecknat att siffran för %s saknas.") % period
    if screen.is_unchanged:
        return _("Inget var ändrat, så siffran för %s står kvar som den var.") % period
    return " ".join([_("Siffran för %s är lämnad.") % period, *screen.form.notes])


def _after(request: HttpRequest, series: Series) -> str:
    unit = tree().find(series.unit_id)
    address = reverse("indicators:indicator", args=[series.indicator.key])
    return f"{address}?{urlencode({'enhet': unit.key})}" if unit else address


def _not_open(screen: Screen, refused: QueryDict | None) -> str:
    """Say that the period asked for cannot be reported, and which one is shown instead.

    What was written for it is told, so that it is not lost, and stands in no field of another.
    """
    if not screen.not_open:
        return ""
    shown = core_periods.period_name(core_periods.parse(screen.period.key), year=True)
    try:
        asked = core_periods.period_name(core_periods.parse(screen.not_open), year=True)
        said = [_("Det går inte att lämna en siffra för %s.") % asked]
    except BadInput:
        said = [_("Perioden du bad om finns inte.")]
    if refused is not None:
        said.append(_("Inget är sparat."))
        said += [_("Du skrev: %s.") % words for words in [_written(screen, refused)] if words]
    return " ".join([*said, _("Här lämnar du siffran för %s.") % shown])


def _written(screen: Screen, refused: QueryDict) -> str:
    """Return what somebody wrote in the fields that can be seen."""
    fields = screen.form.fields | screen.missing.fields
    seen = (name for name, field in fields.items() if not field.widget.is_hidden)
    return ", ".join(said for name in seen if name != "period" and (said := refused.get(name, "")))


def _context(screen: Screen, today: date) -> dict[str, Any]:
    last = given.latest([screen.series.pk], LAST)[screen.series.pk]
    status = getattr(screen.series, "status", None)
    target = status.target if status else None
    unit = tree().find(screen.series.unit_id)
    return {
        "screen": screen,
        "series": screen.series,
        "meaning": screen.meaning,
        "form": screen.missing if screen.missing.is_bound else screen.form,
        "unit": unit,
        "here": _("Rätta siffran") if screen.is_correction else _("Lämna siffra"),
        "labels": {"value": _("Värde")},
        "period_name": words.in_period(screen.period, today),
        "due": words.date_of(screen.period.due_on, today),
        "choices": [(one.key, words.period_of(one, today)) for one in screen.periods],
        "target": words.target_phrase(target, screen.meaning) if target else "",
        "last": [
            (
                words.period_of(row.period, today),
                show(row.value, screen.meaning) or str(words.MISSING),
            )
            for row in last
        ],
    }
