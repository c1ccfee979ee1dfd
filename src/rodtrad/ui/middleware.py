"""Headers on every answer, and a page for every refusal."""

from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import Resolver404, resolve
from django.utils.translation import gettext as _

from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.ui.uploads import LARGEST_BODY

Answer = Callable[[HttpRequest], HttpResponse]
# Above the largest file with room, so that a file a little too large gets its own answer.
LARGEST = 32 * 1024 * 1024

CONTENT_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": CONTENT_POLICY,
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Permitted-Cross-Domain-Policies": "none",
}


class StrictHeaders:
    """Put the content policy and its kin on every answer."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response


class ReadableAddress:
    """Refuse an address with the one sign that no text in the database can have."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if "\x00" in request.path_info or "%00" in request.META.get("QUERY_STRING", ""):
            error = BadInput(_("Adressen går inte att läsa. Gå via en länk på sidan i stället."))
            page = {"error": error}
            return render(request, "ui/bad_input.html", page, status=HTTPStatus.BAD_REQUEST)
        return self.get_response(request)


class BoundedBody:
    """Refuse what is larger than anything our forms send, before it is written to the disk."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        length = request.META.get("CONTENT_LENGTH") or "0"
        if not length.isdecimal() or int(length) > _largest(request, int(length)):
            said = _("Det som skickades är för stort. En fil får vara högst 10 MB, ett ark 20 MB.")
            error = BadInput(said)
            page = {"error": error}
            large = HTTPStatus.REQUEST_ENTITY_TOO_LARGE
            return render(request, "ui/bad_input.html", page, status=large)
        return self.get_response(request)


def _largest(request: HttpRequest, length: int) -> int:
    """Return how much may be sent to an address; a view that reads on past its limit says so."""
    if length <= LARGEST:
        return LARGEST
    try:
        view = resolve(request.path_info).func
    except Resolver404:
        return LARGEST
    return int(getattr(view, LARGEST_BODY, LARGEST))


class Refusals:
    """Answer what a rule refused, what cannot be right and what another changed first."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Return the page that says why, or leave the error to others."""
        match error:
            case Refused():
                page, status = "ui/refused.html", HTTPStatus.FORBIDDEN
            case BadInput():
                page, status = "ui/bad_input.html", HTTPStatus.BAD_REQUEST
            case Conflict():
                page, status = "ui/conflict.html", HTTPStatus.CONFLICT
            case _:
                return None
        return render(request, page, {"error": error}, status=status)
