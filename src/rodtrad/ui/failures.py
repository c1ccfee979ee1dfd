"""When what was sent cannot be read, or its token does not fit: say so, and keep the text."""

from http import HTTPStatus
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from rodtrad.ui.kept import rows_of, written


def not_understood(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that the request could not be read; Django's own page would read it once more."""
    return HttpResponse(render_to_string("400.html"), status=HTTPStatus.BAD_REQUEST)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Show what was written with a way to send it again, if it was written on our own page."""
    fields = written(request) if _is_ours(request) else {}
    return render(
        request,
        "ui/csrf_failure.html",
        {"values": rows_of(fields), "action": request.get_full_path()},
        status=HTTPStatus.FORBIDDEN,
    )


def _is_ours(request: HttpRequest) -> bool:
    """Say whether the browser tells that one of our own pages sent the form."""
    said = request.headers.get("Sec-Fetch-Site")
    if said:
        return said == "same-origin"
    origin = request.headers.get("Origin", "")
    return bool(origin) and urlsplit(origin).netloc == request.get_host()
