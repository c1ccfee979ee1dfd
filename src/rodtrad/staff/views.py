"""Pages that belong to no room of their own."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from rodtrad.staff import gallery as shown


@login_required
def gallery(request: HttpRequest) -> HttpResponse:
    """Show every component."""
    return render(request, "staff/gallery.html", shown.contents())
