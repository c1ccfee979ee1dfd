"""Pages for everybody as they were at the end of an earlier day."""

from collections.abc import Callable
from functools import wraps
from threading import BoundedSemaphore
from typing import ParamSpec, cast

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from rodtrad.organisation.known import answer_as_known, not_now
from rodtrad.times import known
from rodtrad.times.request import asked_moment

P = ParamSpec("P")
# To weigh a past day takes a part of a second, seconds in a city: anybody may ask, one at a time.
AT_ONCE = BoundedSemaphore(1)
SOON = "5"


def also_then(view: Callable[P, HttpResponse]) -> Callable[P, HttpResponse]:
    """Let the page be asked for with `?kand=`: what was known that day, as things stood then."""

    @wraps(view)
    def shown(*args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        request = cast(HttpRequest, args[0])
        at = asked_moment(request)
        # Whoever is signed in has already been given the day.
        if at is None or known.moment() is not None:
            return view(*args, **kwargs)
        if not AT_ONCE.acquire(blocking=False):
            response = not_now(
                request, _("Någon annan tittar på en tidigare dag. Försök igen om en liten stund.")
            )
            response.headers["Retry-After"] = SOON
            return response
        try:
            response = answer_as_known(request, at, lambda: view(*args, **kwargs))
        finally:
            AT_ONCE.release()
        response.headers["X-Robots-Tag"] = "noindex"
        return response

    return shown
