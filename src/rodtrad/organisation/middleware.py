"""What every request needs of the organisation."""

from collections.abc import Callable
from functools import partial

from django.http import HttpRequest, HttpResponse

from rodtrad.access.queries import holdings_of
from rodtrad.organisation.known import answer_as_known
from rodtrad.organisation.remember import one_stamp
from rodtrad.times.request import asked_moment, misread, unheard_day, unheard_moment

# What the page tells of days asked for that it cannot stand on.
MISREAD = "misread"
UNHEARD = "unheard_day"
UNHEARD_MOMENT = "unheard_moment"


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


class KnownThen:
    """Answer with what was known on the day asked for with `?kand=`; rights are those of now.

    The links of such a page lead on to what was known then.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        reads = request.method in {"GET", "HEAD"}
        at = asked_moment(request) if reads else None
        setattr(request, MISREAD, misread(request) if reads else [])
        # Asked when the page is drawn: only then is it known which day it stands on.
        setattr(request, UNHEARD, partial(unheard_day, request) if reads else None)
        setattr(request, UNHEARD_MOMENT, partial(unheard_moment, request) if reads else False)
        if at is None or not request.user.is_authenticated:
            return self.get_response(request)
        return answer_as_known(request, at, lambda: self.get_response(request))
