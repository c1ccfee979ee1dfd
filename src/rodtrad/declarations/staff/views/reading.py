"""The list of declarations, and each of them as it stands."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from rodtrad.core.addresses import number_in
from rodtrad.declarations import export
from rodtrad.declarations.models import DeclarationVersion
from rodtrad.declarations.queries.listing import listing
from rodtrad.declarations.staff.page import declaration_page
from rodtrad.declarations.staff.register import filters, register_page, wish
from rodtrad.times.request import asked_day


@login_required
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """List declarations: what holds and what is on its way, until something else is asked for."""
    return render(request, "declarations/staff/list.html", register_page(request))


@login_required
@require_safe
def csv(request: HttpRequest) -> HttpResponse:
    """Send the texts that the filters let through as a sheet."""
    rows = listing(request.user, asked_day(request), wish(filters(request)))
    return export.answer(rows)


@login_required
@require_safe
def declaration(request: HttpRequest, key: str) -> HttpResponse:
    """Show a declaration: how it stands, what it says, and its way to a decision."""
    asked = request.GET.get("version")
    try:
        page = declaration_page(request.user, key, number_in(asked) or 0 if asked else None)
    except DeclarationVersion.DoesNotExist as missing:
        raise Http404 from missing
    return render(request, "declarations/staff/declaration.html", page)
