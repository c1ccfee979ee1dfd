"""A poster with a code to scan, and a link for another site."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from rodtrad.feedback.staff.poster_page import poster_page


@login_required
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Show the poster of a unit or a promise, ready to print."""
    page = poster_page(request.GET, request.build_absolute_uri("/").rstrip("/"))
    return render(request, "feedback/staff/poster.html", page)
