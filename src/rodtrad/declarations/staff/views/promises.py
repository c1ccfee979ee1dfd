"""Promises are made, written anew, put in order, measured and assured."""

from functools import partial
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rodtrad.accounts.request import posted, user_of
from rodtrad.audit.acting import acts_once
from rodtrad.core.wording import Kind
from rodtrad.declarations import services
from rodtrad.declarations.enums import LevelKind
from rodtrad.declarations.forms import promises as forms
from rodtrad.declarations.models import (
    DeclarationVersion,
    MethodUse,
    PromiseMeasure,
    PromiseVersion,
)
from rodtrad.declarations.sources import CHECK
from rodtrad.declarations.staff import choices
from rodtrad.declarations.staff.acting import (
    about,
    address,
    find_mine,
    find_writable,
    newest_version,
)
from rodtrad.declarations.staff.promised import uses_of
from rodtrad.declarations.staff.unsaying import GIVEN, Given
from rodtrad.goals.staff import review
from rodtrad.indicators.enums import Frequency
from rodtrad.indicators.models import Series
from rodtrad.profiles.naming import word
from rodtrad.search.asking import tidy
from rodtrad.ui.acting import offer
from rodtrad.ui.form_page import FormPage, answer, do

READ_ALONG = "declarations/staff/read_form.html"
MEASURE = "declarations/staff/measure.html"


@login_required
@acts_once
def make(request: HttpRequest, key: str) -> HttpResponse:
    """Promise something more in a text."""
    version = find_writable(request, key)
    form = forms.PromiseForm(**review.given(request, {"level_kind": LevelKind.TIME}))
    _offer_aspects(form)

    def act(data: dict[str, Any]) -> PromiseVersion:
        return services.make_promise(version, said=form.said(data), by=user_of(request))

    heading = _("Skriv vad ni lovar")
    page = _read(request, form, version, heading)
    return answer(request, form, page, act)


@login_required
@acts_once
def edit(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Write a promise anew."""
    version = find_writable(request, key)
    promise = _promise(version, number)
    form = forms.PromiseForm(**review.given(request, forms.shown(promise)))
    _offer_aspects(form)

    def act(data: dict[str, Any]) -> PromiseVersion:
        said = form.said(data)
        return services.edit_promise(promise, said=said, seen=data["version"], by=user_of(request))

    heading = _("Ändra %s") % word("promise", "definite")
    page = _read(request, form, version, heading)
    newest = partial(newest_version, version)
    return answer(request, form, page, act, newest=newest)


@login_required
@require_POST
@acts_once
def take_back(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Leave a promise out of the text."""
    version = find_writable(request, key)
    promise = _promise(version, number)
    done = _("Löftet är borttaget.")
    do(request, lambda: services.take_back_promise(promise, by=user_of(request)), done)
    return redirect(f"{address(version)}#loften")


@login_required
@require_POST
@acts_once
def move(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Put a promise one step up or down."""
    version = find_writable(request, key)
    order = list(version.promises.values_list("promise", flat=True))
    at = order.index(_promise(version, number).promise_id)
    to = at - 1 if request.POST.get("to") == "up" else at + 1
    if 0 <= to < len(order):
        order[at], order[to] = order[to], order[at]
        done = _("Ordningen är ändrad.")
        do(
            request,
            lambda: services.order_promises(version, order=order, by=user_of(request)),
            done,
        )
    return redirect(f"{address(version)}#loften")


@login_required
@acts_once
def measure(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Say what shows whether a promise is kept."""
    version = find_mine(request, key)
    promise = _promise(version, number)
    form = forms.MeasureForm(
        posted(request), initial={"source": CHECK, "rhythm": Frequency.QUARTER}
    )
    offer(form, "source", choices.sources())
    finder = _offer_series(request, form, version)

    def act(data: dict[str, Any]) -> Any:
        chosen = Series.objects.get(pk=data["series"]) if data["series"] else None
        said = data | {"series": chosen}
        return services.measure_promise(promise.promise, **said, by=user_of(request))

    held = PromiseMeasure.objects.on().filter(promise=promise.promise).exists()
    heading, done = _("Så vet vi om löftet hålls"), _("Det är sparat.")
    more = {"finder": finder, "held": held, "promise": promise}
    page = about(version, heading, _("Spara"), done, promise.text, template=MEASURE, **more)
    return answer(request, form, page, act)


@login_required
@require_POST
@acts_once
def stop_measuring(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Say that nothing shows any longer whether a promise is kept."""
    version = find_mine(request, key)
    promise = _promise(version, number).promise
    done = _("Löftet mäts inte längre.")
    do(request, lambda: services.stop_measuring(promise, by=user_of(request)), done)
    return redirect("declarations:measure", key, number)


@login_required
@acts_once
def use(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Say which way of working assures a promise."""
    version = find_mine(request, key)
    promise = _promise(version, number)
    form = forms.UseForm(posted(request))
    found = choices.methods(request.user, promise.promise)
    offer(form, "method", choices.named_methods(found))

    def act(data: dict[str, Any]) -> MethodUse:
        method = found[data["method"]]
        return services.use_method(promise.promise, method=method, by=user_of(request))

    uses = uses_of(request.user, [promise.promise_id])
    given = [Given(use.method.title, "declarations:stop_using", key, use.pk) for use in uses]
    heading = _("Ange %s") % word("work_method")
    more: dict[str, Any] = {"given": given, "lacks_method": not found, "template": GIVEN}
    page = about(version, heading, _("Spara"), _("Det är angivet."), promise.text, **more)
    return answer(request, form, page, act)


@login_required
@require_POST
@acts_once
def stop_using(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Say that a way of working no longer assures a promise."""
    version = find_mine(request, key)
    rows = MethodUse.objects.on().select_related("promise")
    held = get_object_or_404(rows, pk=pk, promise__declaration=version.declaration)
    do(request, lambda: services.stop_using(held, by=user_of(request)), _("Det är borttaget."))
    return redirect("declarations:use_method", key, held.promise.number)


def _promise(version: DeclarationVersion, number: int) -> PromiseVersion:
    rows = version.promises.select_related("promise__declaration")
    found = get_object_or_404(rows, promise__number=number)
    found.version = version
    return found


def _offer_aspects(form: forms.PromiseForm) -> None:
    offer(form, "aspect", [("", _("Inget särskilt")), *choices.elements("quality_aspects")])


def _read(
    request: HttpRequest, form: forms.PromiseForm, version: DeclarationVersion, heading: str
) -> FormPage:
    """Return a page with a promise's form, and what there is to think of in its words."""
    known = {
        "has_level": bool(form["amount"].value()),
        "has_time": form["level_kind"].value() == LevelKind.TIME,
        "has_exceptions": bool(form["exceptions"].value()),
    }
    read = review.of_form(request, form, Kind.PROMISE, ("text",), **known)
    save, done = _("Spara"), _("Löftet är sparat.")
    return about(version, heading, save, done, template=READ_ALONG, review=read)


def _offer_series(
    request: HttpRequest, form: forms.MeasureForm, version: DeclarationVersion
) -> dict[str, Any]:
    """Offer the series that can show it, and return what the search among them says."""
    wanted = tidy(request.GET.get("namn", ""))
    chosen = request.POST.get("series", "")
    unit_id = version.declaration.unit_id
    found, is_cut = choices.series_for(request.user, unit_id, wanted, chosen)
    offer(form, "series", [("", _("Ingen siffra")), *found.items()])
    return {"wanted": wanted, "is_cut": is_cut, "count": len(found)}
