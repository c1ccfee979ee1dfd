"""What residents said, what was done, and whether it helped: for everybody."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from rodtrad.core.calendar_words import day as day_words
from rodtrad.improvement.enums import Check, Verdict
from rodtrad.improvement.models import Action
from rodtrad.improvement.queries import published
from rodtrad.organisation.queries import tree
from rodtrad.public.cache import for_everybody

ON_A_PAGE = 20


@require_safe
@for_everybody
def index(request: HttpRequest) -> HttpResponse:
    """Show what has been done, the newest first."""
    page = Paginator(published(), ON_A_PAGE).get_page(request.GET.get("sida"))
    rows = [_row(action) for action in page]
    return render(request, "public/improvements.html", {"page": page, "rows": rows})


def _row(action: Action) -> dict[str, Any]:
    return {
        "title": action.title,
        "unit": tree().name(action.unit_id),
        "day": day_words(action.done_on, year=True) if action.done_on else "",
        "said": action.said,
        "did": action.did,
        "effect": effect(action),
    }


def effect(action: Action) -> str:
    """Say whether it helped, or when that will be known."""
    if action.verdict:
        return _EFFECTS[Verdict(action.verdict)]()
    if action.check_by == Check.NONE or action.check_on is None:
        return _("Det går inte att mäta.")
    if action.is_time_to_tell:
        return _("Vi ser efter just nu.")
    return _("Vi vet efter %s.") % day_words(action.check_on, year=True)


_EFFECTS = {
    Verdict.HELPED: lambda: _("Ja, det hjälpte."),
    Verdict.NONE_SEEN: lambda: _("Vi ser ingen skillnad. Vi får prova något annat."),
    Verdict.WORSE: lambda: _("Nej, det blev sämre. Vi får prova något annat."),
    Verdict.TOO_FEW: lambda: _("Det är för lite att gå på för att säga säkert."),
}
