"""How far units have come, and what a year's report says of declarations."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from rodtrad.access.enums import Right
from rodtrad.access.queries import unit_ids
from rodtrad.core.decision import ALLOWED, Ruling, refuse, require
from rodtrad.declarations.staff import overview_page, report_page


@login_required
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """Show how far each unit has come, what is not covered, and what has been left."""
    page = overview_page.overview_page(request)
    return render(request, "declarations/staff/overview.html", page)


@login_required
@require_safe
def csv(request: HttpRequest) -> HttpResponse:
    """Send the same as a sheet."""
    return overview_page.sheet(request)


@login_required
@require_safe
def report_items(request: HttpRequest, year: int) -> HttpResponse:
    """Show what declarations answer of what the profile asks a year's report for."""
    _require_year(year)
    require(_may_read(request))
    return render(
        request, "declarations/staff/report_items.html", report_page.report_page(request, year)
    )


@login_required
@require_safe
def report_sheet(request: HttpRequest, year: int) -> HttpResponse:
    """Send the same as a workbook."""
    _require_year(year)
    require(_may_read(request))
    return report_page.sheet(request, year)


def _require_year(year: int) -> None:
    if not report_page.is_told(year):
        raise Http404


def _may_read(request: HttpRequest) -> Ruling:
    """Rule on reading the whole municipality's report: whoever may see anything of it."""
    if unit_ids(request.user, Right.SEE):
        return ALLOWED
    return refuse(_("Du kan inte se det här."))
