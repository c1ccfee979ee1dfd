"""Searching everything one may see."""

from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from rodtrad.access.enums import Right
from rodtrad.access.queries import unit_ids
from rodtrad.organisation.known import KNOWN_ON
from rodtrad.organisation.queries import tree
from rodtrad.search.asking import tidy
from rodtrad.search.page import found_page
from rodtrad.search.registry import kinds


@login_required
@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Show what was found of what is known now; who stood on an earlier moment is told so."""
    text = tidy(request.GET.get("q", ""))
    if hasattr(request, KNOWN_ON):
        return redirect(f"{reverse('staff:search')}?{urlencode({'q': text, 'nu': '1'})}")
    seen, standing = unit_ids(request.user, Right.SEE), tree()

    def place(unit_id: int | None) -> str:
        return standing.name(unit_id) if unit_id in seen else ""

    page = found_page(request.user, text, request.GET.get("slag", ""), kinds(), place)
    return render(request, "staff/search.html", page | {"is_now": "nu" in request.GET})
