"""What is done with an action."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rodtrad.accounts.request import posted, user_of
from rodtrad.audit.acting import acts_once
from rodtrad.core.decision import refuse, require
from rodtrad.improvement import forms, rules, services
from rodtrad.improvement.models import Action
from rodtrad.improvement.queries import measured
from rodtrad.improvement.staff import choices
from rodtrad.improvement.staff.acting import about, address, find, find_mine, version_of
from rodtrad.improvement.staff.page import check_words
from rodtrad.improvement.staff.planning import offer_choices, planned
from rodtrad.organisation.models import Unit
from rodtrad.ui.form_page import FormPage, answer, do


@login_required
@acts_once
def plan(request: HttpRequest) -> HttpResponse:
    """Plan something."""
    units = choices.units(request.user)
    if not units:
        require(refuse(_("Ditt uppdrag ger inte rätt att planera åtgärder.")))
    asked = {"unit": request.GET.get("enhet", ""), "cause": request.GET.get("orsak", "")}
    form = forms.ActionForm(
        posted(request), initial=asked | {"responsible": str(user_of(request).pk)}
    )
    offer_choices(form, units)

    def act(data: dict[str, Any]) -> Action:
        unit = get_object_or_404(Unit, pk=data["unit"])
        return services.plan_action(unit=unit, plan=planned(data), by=user_of(request))

    up = reverse("improvement:list")
    page = FormPage(_("Planera en åtgärd"), _("Spara"), up, (_("Åtgärder"), up),
                    done=_("Åtgärden är planerad."))  # fmt: skip
    return answer(request, form, page, act, to=address)


@login_required
@acts_once
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change what is planned; where it hangs stays."""
    found = find_mine(request, pk)
    form = forms.ActionForm(posted(request), initial=forms.shown(found))
    offer_choices(form, [], cause=found.cause_id)
    del form.fields["unit"]

    def act(data: dict[str, Any]) -> Action:
        seen = data["version"]
        return services.edit_action(found, plan=planned(data), by=user_of(request), seen=seen)

    page = about(found, _("Ändra åtgärden"), _("Spara"), _("Åtgärden är ändrad."))
    return answer(request, form, page, act, newest=lambda: version_of(found))


@login_required
@require_POST
@acts_once
def start(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that work has begun."""
    found = find(request, pk)
    do(request, lambda: services.start(found, by=user_of(request)), _("Åtgärden pågår."))
    return redirect(address(found))


@login_required
@acts_once
def finish(request: HttpRequest, pk: int) -> HttpResponse:
    """Say what was done."""
    found = find_mine(request, pk)
    form = forms.DoneForm(posted(request), initial={"done_on": timezone.localdate()})
    page = about(found, _("Berätta vad ni gjorde"), _("Spara och berätta"), _("Det är berättat."))

    def act(data: dict[str, Any]) -> Action:
        return services.finish(found, **data, by=user_of(request))

    return answer(request, form.about(found.volume_name), page, act)


@login_required
@acts_once
def stop(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that it will not be done."""
    found = find_mine(request, pk)
    form = forms.ReasonForm(posted(request))
    page = about(found, _("Avbryt åtgärden"), _("Avbryt åtgärden"), _("Åtgärden är avbruten."))
    return answer(
        request,
        form,
        page,
        lambda data: services.stop(found, reason=data["text"], by=user_of(request)),
    )


@login_required
@acts_once
def check(request: HttpRequest, pk: int) -> HttpResponse:
    """Say whether it helped, with the figures beside."""
    found = find_mine(request, pk)
    figures = measured(found)
    initial = {"verdict": figures.verdict} if figures else {}
    form = forms.CheckForm(posted(request), initial=initial)
    note = check_words(found, figures)
    page = about(found, _("Hjälpte det?"), _("Spara och berätta"), _("Det är sparat."), note=note)

    def act(data: dict[str, Any]) -> Action:
        return services.check(found, **data, by=user_of(request))

    return answer(request, form, page, act)


@login_required
@acts_once
def show(request: HttpRequest, pk: int) -> HttpResponse:
    """Show everybody what was said and done."""
    found = find(request, pk)
    require(rules.may_show(request.user, found))
    initial = {"said": found.said, "did": found.did or found.done_text}
    form = forms.ShowForm(posted(request), initial=initial)
    note = _("Texten står på sidan Ni sa, vi gjorde så snart du sparar.")
    page = about(found, _("Visa för alla"), _("Visa"), _("Nu kan alla läsa det."), note=note)
    return answer(
        request, form, page, lambda data: services.show(found, **data, by=user_of(request))
    )


@login_required
@require_POST
@acts_once
def hide(request: HttpRequest, pk: int) -> HttpResponse:
    """Show it no more."""
    found = find(request, pk)
    do(request, lambda: services.hide(found, by=user_of(request)), _("Det visas inte längre."))
    return redirect(address(found))
