"""The page where the municipality chooses how it shows itself."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from rodtrad.accounts.forms import show_latest
from rodtrad.accounts.request import posted, user_of
from rodtrad.audit.services import once
from rodtrad.core.decision import require
from rodtrad.core.errors import Conflict
from rodtrad.organisation import rules, services
from rodtrad.organisation.appearance_form import AppearanceForm, shown_now
from rodtrad.organisation.models import Appearance
from rodtrad.organisation.previews import Preview, as_address, previews
from rodtrad.organisation.staff.views.changes import shown_and_sent
from rodtrad.ui.identity import identity

PREVIEW = "forhandsgranska"


@shown_and_sent
def appearance(request: HttpRequest) -> HttpResponse:
    """Show how the municipality looks, try another look, and change to it."""
    require(rules.may_manage_organisation(user_of(request)))
    held = Appearance.objects.first()
    form = AppearanceForm(posted(request), request.FILES or None, initial=shown_now(held))
    conflict: Conflict | None = None
    is_right = request.method == "POST" and form.is_valid()
    if is_right and PREVIEW not in request.POST:
        try:
            return _change(request, form)
        except Conflict as error:
            conflict = error
            show_latest(form, "version", held.version if held else 0)
    if is_right:
        form.keep_mark()
    labels = {name: str(field.label) for name, field in form.fields.items()}
    context = {"form": form, "conflict": conflict, "labels": labels, "is_tried": is_right}
    shown = {"previews": _previews(form, is_right), "has_mark": bool(held and held.mark_kind)}
    status = 422 if form.errors or conflict else 200
    return render(request, "organisation/staff/appearance.html", context | shown, status=status)


def _change(request: HttpRequest, form: AppearanceForm) -> HttpResponse:
    user, here = user_of(request), reverse("organisation:appearance")

    def act() -> str:
        seen = form.cleaned_data["version"]
        services.change_appearance(form.look, mark=form.new_mark, seen=seen, by=user)
        return here

    url = once(form.cleaned_data["once"], by=user, act=act)
    messages.success(request, _("Utseendet är ändrat på alla sidor."))
    return redirect(url)


def _previews(form: AppearanceForm, is_right: bool) -> list[Preview]:
    """Draw what was written if it can be shown, else what holds now."""
    who = identity()
    if not is_right:
        return previews(who.name, who.tagline, who.trad_light, who.trad_dark, who.mark_url)
    look, mark = form.look, who.mark_url
    if form.new_mark is not None:
        mark = as_address(form.new_mark) if form.new_mark else ""
    return previews(
        look.name or who.name, look.tagline or who.tagline, look.trad_light, look.trad_dark, mark
    )
