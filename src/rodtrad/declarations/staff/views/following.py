"""What came of promises: looked at by hand, answered where broken, and summed up for the year."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from rodtrad.accounts.request import posted, user_of
from rodtrad.audit.acting import acts_once
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.declarations import rules, services
from rodtrad.declarations.enums import Verdict
from rodtrad.declarations.forms.following import BrokenForm, YearForm
from rodtrad.declarations.models import (
    BrokenAnswer,
    Fulfilment,
    Promise,
    PromiseCheck,
    PromiseVerdict,
    PromiseVersion,
)
from rodtrad.declarations.queries.following import check_of
from rodtrad.declarations.queries.year import has_ended
from rodtrad.declarations.staff import following_page as pages
from rodtrad.declarations.staff.unit_finding import find_declaration, find_promise
from rodtrad.declarations.statement_sources import UNDER_WAY
from rodtrad.goals.models import Activity
from rodtrad.indicators.models import ReportingPeriod
from rodtrad.organisation.queries import tree
from rodtrad.ui.acting import offer
from rodtrad.ui.form_page import FormPage, answer, taken


@login_required
@acts_once
def check(request: HttpRequest, promise: int) -> HttpResponse:
    """Show what has come of a promise, and take what somebody found who looked."""
    found, said = find_promise(request, promise)
    period, periods = pages.asked_period(found, request.GET.get("period", ""))
    held = check_of(found, period) if period else None
    form = pages.check_form(said, posted(request), held)

    def act(data: dict[str, Any]) -> PromiseCheck:
        if period is None:
            raise BadInput(_("Löftet mäts inte genom en kontroll."))
        more = {name: value for name, value in data.items() if name != "version"}
        return services.check_promise(
            found, period=period, by=user_of(request), seen=data["version"] or 0, **more
        )

    if taken(request, form, act, _("Kontrollen är sparad."), lambda: _newest(found, period)):
        return redirect("declarations:check", found.pk)
    page = pages.promise_page(request.user, found, said)
    shown = {"form": form, "period": period, "periods": periods, "is_done": held is not None}
    return render(request, "declarations/staff/check.html", page | shown | pages.when(period))


@login_required
@acts_once
def answer_broken(request: HttpRequest, promise: int) -> HttpResponse:
    """Say what is done about a promise that was broken in a period."""
    found, said = find_promise(request, promise)
    require(rules.may_edit(request.user, found.declaration.unit_id))
    verdict = _broken(found, request.GET.get("period", ""))
    known = {str(row.pk): row for row in _activities(found)}
    form = BrokenForm(posted(request))
    offer(form, "activity", [("", _("ingen")), *((pk, row.title) for pk, row in known.items())])

    def act(data: dict[str, Any]) -> BrokenAnswer:
        chosen = known.get(data.pop("activity"))
        return services.answer_broken(verdict, activity=chosen, by=user_of(request), **data)

    return answer(request, form, _about(found, said, pages.broken_words(verdict)), act)


@login_required
@acts_once
def year(request: HttpRequest, key: str, year: int) -> HttpResponse:
    """Show how a year's promises went, and let the unit confirm to what degree they were kept."""
    if not pages.is_a_year(year):
        raise Http404
    found = find_declaration(request, key)
    page = pages.year_page(request.user, found, year)
    form = YearForm(posted(request), initial=page.pop("begun"))

    def act(data: dict[str, Any]) -> Fulfilment:
        said = {"degree": data["degree"], "reasons": data["reasons"]}
        return services.confirm_fulfilment(
            found, year=year, seen=data["version"] or 0, by=user_of(request), **said
        )

    done = _("Årets bedömning är bekräftad.")
    if taken(request, form, act, done, lambda: found.fulfilments.get(year=year).version):
        return redirect("declarations:year", found.key, year)
    may = {"may_edit": bool(rules.may_edit(request.user, found.unit_id))}
    page |= {"form": form, "has_ended": has_ended(year)}
    return render(request, "declarations/staff/year.html", page | may)


def _newest(promise: Promise, period: ReportingPeriod | None) -> int:
    held = check_of(promise, period) if period else None
    return held.version if held else 0


def _broken(promise: Promise, key: str) -> PromiseVerdict:
    """Return the broken verdict of the period asked for, else the newest."""
    rows = PromiseVerdict.objects.filter(promise=promise, verdict=Verdict.BROKEN)
    rows = rows.select_related("period", "wording", "promise__declaration")
    named = rows.filter(period__key=key) if key else rows
    found = named.order_by("-period__ends_on").first()
    if found is None:
        raise Http404
    return found


def _activities(promise: Promise) -> list[Activity]:
    """Return what the unit, or one below it, has planned or is doing."""
    units = tree().subtree_ids(promise.declaration.unit_id)
    rows = Activity.objects.on().filter(unit__in=units, state__in=UNDER_WAY)
    return list(rows.order_by("title")[:500])


def _about(found: Promise, said: PromiseVersion, note: str) -> FormPage:
    up = reverse("declarations:check", args=[found.pk])
    declaration = said.version.declaration
    return FormPage(
        _("Vad gör ni åt det?"),
        _("Spara svaret"),
        up,
        up_name=_("Så har löftet hållits"),
        top=(said.version.title, reverse("declarations:declaration", args=[declaration.key])),
        lead=said.text,
        note=note,
        done=_("Svaret är sparat."),
    )
