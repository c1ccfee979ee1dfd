"""What every request needs of the organisation."""

from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from rodtrad.access.queries import holdings_of
from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.errors import BadInput
from rodtrad.organisation.known import knowing
from rodtrad.organisation.remember import one_stamp
from rodtrad.times.carried import carry
from rodtrad.times.known import Unknowable
from rodtrad.times.request import asked_moment, last_day

# What the request says of the day in words, for the page to tell.
KNOWN_ON = "known_on"


class OneStamp:
    """Ask once a request, not once a name, whether the organisation has changed."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with one_stamp(only_reads=request.method in {"GET", "HEAD"}):
            return self.get_response(request)


class Holdings:
    """Ask what somebody holds before anything else is asked."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            # Every page asks for these, and the stamp comes along in the same question.
            holdings_of(request.user)
        return self.get_response(request)


def _not_now(request: HttpRequest) -> HttpResponse:
    words = _("Systemet uppdateras. Det som var känt kan visas igen om en stund.")
    page = {"error": BadInput(words)}
    return render(request, "ui/bad_input.html", page, status=HTTPStatus.SERVICE_UNAVAILABLE)


class KnownThen:
    """Answer with what was known on the day asked for with `?kand=`; rights are those of now.

    The links of such a page lead on to what was known then.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        at = asked_moment(request) if request.method in {"GET", "HEAD"} else None
        if at is None or not request.user.is_authenticated:
            return self.get_response(request)
        setattr(request, KNOWN_ON, day_words(last_day(at), year=True))
        try:
            with knowing(at):
                response = self.get_response(request)
        except Unknowable:
            return _not_now(request)
        if not response.streaming and response.get("Content-Type", "").startswith("text/html"):
            html = response.content.decode(response.charset)
            response.content = carry(html, request.GET.dict())
        return response
