"""What is done to become better, as a list and one by one."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from rodtrad.improvement.staff.acting import find
from rodtrad.improvement.staff.page import action_page, list_page


@login_required
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Show what is to be done, until something else is asked for."""
    return render(request, "improvement/staff/list.html", list_page(request))


@login_required
@require_safe
def action(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one action: what, why, how it went and whether it helped."""
    page = action_page(request.user, find(request, pk))
    return render(request, "improvement/staff/action.html", page)
