"""What hangs round a declaration: goals, who took part, and the text in other languages."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rodtrad.accounts.request import posted, user_of
from rodtrad.audit.acting import acts_once
from rodtrad.core.calendar_words import day as day_words
from rodtrad.declarations import services
from rodtrad.declarations.enums import Party
from rodtrad.declarations.forms import texts as forms
from rodtrad.declarations.models import DeclarationGoal, DraftingEntry, Variant
from rodtrad.declarations.staff import choices
from rodtrad.declarations.staff.acting import about, address, find_mine
from rodtrad.declarations.staff.page import goals_of, variant_words
from rodtrad.declarations.staff.unsaying import GIVEN, Given
from rodtrad.ui.acting import ActingForm, offer
from rodtrad.ui.form_page import answer, do


@login_required
@acts_once
def serve(request: HttpRequest, key: str) -> HttpResponse:
    """Say which goal a declaration serves."""
    version = find_mine(request, key)
    declaration = version.declaration
    form = forms.ServeForm(posted(request))
    found = choices.goals(request.user, declaration)
    offer(form, "goal", choices.named_goals(found))

    def act(data: dict[str, Any]) -> DeclarationGoal:
        return services.serve_goal(declaration, goal=found[data["goal"]], by=user_of(request))

    links = goals_of(request.user, declaration)
    given = [Given(link.goal.title, "declarations:unserve", key, link.pk) for link in links]
    note = "" if found else _("Det finns inget beslutat mål att välja.")
    done = _("Målet är angivet.")
    page = about(version, _("Ange mål"), _("Spara"), done, note, template=GIVEN, given=given)
    return answer(request, form, page, act)


@login_required
@require_POST
@acts_once
def unserve(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Say that a declaration no longer serves a goal."""
    version = find_mine(request, key)
    link = get_object_or_404(DeclarationGoal.objects.on(), pk=pk, declaration=version.declaration)
    do(request, lambda: services.stop_serving(link, by=user_of(request)), _("Det är borttaget."))
    return redirect("declarations:serve", key)


@login_required
@acts_once
def take_part(request: HttpRequest, key: str) -> HttpResponse:
    """Write down what somebody brought to a draft."""
    version = find_mine(request, key)
    form = forms.PartForm(posted(request))

    def act(data: dict[str, Any]) -> DraftingEntry:
        return services.take_part(version.declaration, **data, by=user_of(request))

    given = [
        Given(_entry_words(entry), "declarations:strike_part", key, entry.pk, asks=True)
        for entry in version.declaration.drafting.all()
    ]
    heading, done = _("Skriv vilka som varit med"), _("Det är antecknat.")
    page = about(version, heading, _("Spara"), done, template=GIVEN, given=given)
    return answer(request, form, page, act)


@login_required
@acts_once
def strike_part(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Take back what was written down of the drafting, after asking."""
    version = find_mine(request, key)
    entry = get_object_or_404(DraftingEntry, pk=pk, declaration=version.declaration)
    note = _("%(entry)s. ”%(brought)s” Raden visas inte längre när den är borttagen.") % {
        "entry": _entry_words(entry),
        "brought": entry.brought,
    }
    heading, done = _("Ta bort anteckningen?"), _("Det är borttaget.")
    return answer(
        request,
        ActingForm(posted(request)),
        about(version, heading, _("Ta bort"), done, note),
        lambda _data: services.strike_part(entry, by=user_of(request)),
        to=lambda _none: reverse("declarations:take_part", args=[key]),
    )


@login_required
@acts_once
def write_variant(request: HttpRequest, key: str) -> HttpResponse:
    """Put the text in easy Swedish or another language."""
    version = find_mine(request, key)
    form = forms.VariantForm(posted(request))

    def act(data: dict[str, Any]) -> Variant:
        return services.write_variant(version, **data, by=user_of(request))

    given = [
        Given(variant_words(row), "declarations:remove_variant", key, row.pk)
        for row in version.variants.order_by("kind", "language")
    ]
    heading, done = _("Lägg till lättläst eller annat språk"), _("Texten är sparad.")
    page = about(version, heading, _("Spara"), done, template=GIVEN, given=given)
    return answer(request, form, page, act, to=lambda _made: address(version))


@login_required
@require_POST
@acts_once
def remove_variant(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Take away a text in another wording."""
    version = find_mine(request, key)
    variant = get_object_or_404(Variant, pk=pk, version=version)
    done = _("Det är borttaget.")
    do(request, lambda: services.remove_variant(variant, by=user_of(request)), done)
    return redirect("declarations:write_variant", key)


def _entry_words(entry: DraftingEntry) -> str:
    party = str(Party(entry.party).label)
    return f"{day_words(entry.held_on, year=True)}, {party}: {entry.form}"
