"""How far units have come, and what a year's report says of declarations."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from rodtrad.declarations.staff import overview_page


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
