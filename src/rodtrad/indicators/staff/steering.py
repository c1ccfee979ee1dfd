"""Defining indicators, asking units for them and setting targets."""

from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from rodtrad.accounts.models import User
from rodtrad.accounts.request import user_of
from rodtrad.audit.acting import acts_once
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.indicators import forms, rules, services, words
from rodtrad.indicators.models import Indicator, IndicatorDefinition, Series, Target
from rodtrad.indicators.queries import periods as calendar
from rodtrad.indicators.queries.series import definition, visible_to
from rodtrad.indicators.staff.reading import asked_for
from rodtrad.organisation.models import Decision, Unit
from rodtrad.organisation.queries import tree
from rodtrad.profiles.naming import word

RESERVED = frozenset({"ny", "perioder"})
DECISIONS = 50


def units() -> list[tuple[str, str]]:
    """Return every unit to choose among, indented by depth in words a list can show."""
    return [(str(node.id), f"{'– ' * node.depth}{node.name}") for node in tree()]


def _tell(form: Form, wrong: BadInput) -> None:
    form.add_error(wrong.field if wrong.field in form.fields else None, wrong.sentence)


@login_required
@require_http_methods(["GET", "POST"])
@acts_once
def define(request: HttpRequest) -> HttpResponse:
    """Make a new indicator."""
    require(rules.may_define(request.user, None))
    initial = {"valid_from": timezone.localdate().replace(day=1)}
    form = forms.DefineForm(request.POST or None, units=units(), initial=initial)
    if request.method == "POST" and form.is_valid():
        cleaned = form.cleaned_data
        try:
            made = _defined(cleaned, form.wording(), user_of(request))
        except BadInput as wrong:
            _tell(form, wrong)
        else:
            messages.success(request, _("Sparat. Be nu enheter om siffran."))
            return redirect("indicators:open_series", key=made.key)
    context = {"form": form, "here": _("Lägg till %s") % word("indicator"), "save": _("Lägg till")}
    return render(request, "indicators/staff/define.html", context)


def _defined(cleaned: dict[str, Any], wording: services.Wording, by: User) -> Indicator:
    if cleaned["key"] in RESERVED:
        raise BadInput(_("Det namnet används redan i adresser."), "key")
    owner = Unit.objects.get(pk=cleaned["owner"])
    return services.define_indicator(
        cleaned["key"], wording, owner=owner, valid_from=cleaned["valid_from"], by=by
    )


def _indicator_or_404(user: User, key: str) -> Indicator:
    """Return the indicator if somebody sees any of its series, or may define it."""
    indicator = Indicator.objects.filter(key=key).first()
    if indicator is None:
        raise Http404
    sees = visible_to(user).filter(indicator=indicator).exists()
    if not sees and not rules.may_redefine(user, indicator):
        raise Http404
    return indicator


@login_required
@require_http_methods(["GET", "POST"])
@acts_once
def redefine(request: HttpRequest, key: str) -> HttpResponse:
    """Let a new definition hold from a day."""
    indicator = _indicator_or_404(user_of(request), key)
    require(rules.may_redefine(request.user, indicator))
    last = indicator.definitions.order_by("valid").last()
    assert last is not None
    initial = forms.initial_of(services.wording_of(last)) | {"seen": last.version}
    periods = _begun_periods(last)
    form = forms.RedefineForm(request.POST or None, periods=periods, initial=initial)
    conflict = None
    if request.method == "POST" and form.is_valid():
        try:
            _redefined(indicator, form, user_of(request))
        except BadInput as wrong:
            _tell(form, wrong)
        except Conflict as clash:
            conflict, form = clash, _on_top_of(form, last.version, periods)
        else:
            messages.success(request, _("Den nya definitionen är sparad."))
            return redirect("indicators:indicator", key=key)
    context = {"form": form, "meaning": last, "own_key": key, "conflict": conflict}
    words_ = {"labels": _labels(form), "here": _("Ny definition"), "save": _("Spara definitionen")}
    return render(request, "indicators/staff/redefine.html", context | words_)


def _redefined(indicator: Indicator, form: forms.RedefineForm, by: User) -> None:
    cleaned = form.cleaned_data
    services.redefine_indicator(
        indicator,
        form.wording(),
        valid_from=cleaned["valid_from"],
        reason=cleaned["reason"],
        continuation=form.continuation(),
        expected_version=cleaned["seen"],
        by=by,
    )


def _begun_periods(meaning: IndicatorDefinition) -> list[tuple[str, str]]:
    """Return the periods a figure may be counted both ways for, the newest first."""
    rows = calendar.all_by_kind().get(meaning.frequency, [])
    begun = [row for row in rows if row.starts_on <= timezone.localdate()]
    return [(str(row.pk), row.shown_name) for row in reversed(begun)]


def _on_top_of(
    form: forms.RedefineForm, version: int, periods: list[tuple[str, str]]
) -> forms.RedefineForm:
    """Return the form with all that was written, ready to be sent on top of what is there now."""
    data = form.data.copy()  # type: ignore[attr-defined]  # a QueryDict when bound
    data["seen"] = str(version)
    return forms.RedefineForm(data, periods=periods)


def _labels(form: Form) -> dict[str, str]:
    return {name: str(field.label) for name, field in form.fields.items()}


@login_required
@require_http_methods(["GET", "POST"])
@acts_once
def open_for_unit(request: HttpRequest, key: str) -> HttpResponse:
    """Ask a unit for the indicator's figures."""
    indicator = _indicator_or_404(user_of(request), key)
    require(rules.may_define(request.user, None))
    initial = {"valid_from": timezone.localdate().replace(day=1)}
    form = forms.OpenSeriesForm(request.POST or None, units=units(), initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            series = _opened(indicator, form.cleaned_data, user_of(request))
        except BadInput as wrong:
            _tell(form, wrong)
        else:
            messages.success(request, _("Enheten är tillfrågad."))
            return redirect(_address(series))
    context = {
        "form": form,
        "meaning": definition(indicator),
        "own_key": key,
        "here": _("Be en enhet om siffran"),
        "save": _("Fråga enheten"),
    }
    return render(request, "indicators/staff/open_series.html", context)


def _opened(indicator: Indicator, cleaned: dict[str, Any], by: User) -> Series:
    chosen = cleaned["responsible"]
    return services.open_series(
        indicator,
        unit=Unit.objects.get(pk=cleaned["unit"]),
        valid_from=cleaned["valid_from"],
        responsible=User.objects.get(pk=chosen) if chosen else None,
        by=by,
    )


def _address(series: Series) -> str:
    unit = tree().find(series.unit_id)
    address = reverse("indicators:indicator", args=[series.indicator.key])
    return f"{address}?{urlencode({'enhet': unit.key})}" if unit else address


@login_required
@require_http_methods(["GET", "POST"])
@acts_once
def target(request: HttpRequest, key: str) -> HttpResponse:
    """Set what a series shall reach from a day on."""
    series = asked_for(request, key)
    require(rules.may_set_target(request.user, series))
    last = series.targets.order_by("valid").last()
    initial = {"seen": last.version if last else 0, "kind": "reach"}
    form = forms.TargetForm(request.POST or None, decisions=_decisions(), initial=initial)
    conflict = None
    if request.method == "POST" and form.is_valid():
        try:
            _aimed(series, form, user_of(request))
        except BadInput as wrong:
            _tell(form, wrong)
        except Conflict as clash:
            conflict = clash
        else:
            messages.success(request, _("Målet är satt."))
            return redirect(_address(series))
    context = _target_context(series, form, conflict, last)
    return render(request, "indicators/staff/target.html", context)


def _target_context(
    series: Series, form: forms.TargetForm, conflict: Conflict | None, last: Target | None
) -> dict[str, Any]:
    meaning = definition(series.indicator)
    return {
        "form": form,
        "own_key": series.indicator.key,
        "meaning": meaning,
        "conflict": conflict,
        "labels": {"value": _("Målvärde")},
        "here": _("Sätt mål"),
        "save": _("Sätt målet"),
        "now": words.target_phrase(last, meaning) if last else "",
        "unit": tree().find(series.unit_id),
    }


def _aimed(series: Series, form: forms.TargetForm, by: User) -> None:
    cleaned = form.cleaned_data
    chosen = cleaned["decision"]
    services.set_target(
        series,
        form.aim(),
        valid_from=cleaned["valid_from"],
        decision=Decision.objects.get(pk=chosen) if chosen else None,
        expected_version=cleaned["seen"] or 0,
        by=by,
    )


def _decisions() -> list[tuple[str, str]]:
    rows = Decision.objects.order_by("-decided_on")[:DECISIONS]
    names = tree()
    return [(str(row.pk), _decision(row, names.name(row.body_id))) for row in rows]


def _decision(row: Decision, body: str) -> str:
    day = words.date_of(row.decided_on, date(1, 1, 1))
    return f"{body} {day}, § {row.paragraph}: {row.title}"
