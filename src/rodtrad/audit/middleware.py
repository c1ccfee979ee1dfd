"""Acts done through a page or the interface say so."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from rodtrad.audit.enums import Origin
from rodtrad.audit.origin import acting_from


class ActOrigin:
    """Mark what is recorded during a request with where it came from."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        origin = Origin.API if request.path.startswith("/api/") else Origin.PAGE
        with acting_from(origin):
            return self.get_response(request)
