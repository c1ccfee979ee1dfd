"""The municipality as it was known at a moment, and pages that show it so."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.errors import BadInput
from rodtrad.organisation.remember import another_moment
from rodtrad.times import known
from rodtrad.times.carried import carry
from rodtrad.times.known import Unknowable
from rodtrad.times.request import last_day

# What the request says of the day in words, for the page to tell.
KNOWN_ON = "known_on"


@contextmanager
def knowing(at: datetime) -> Iterator[None]:
    """Let every question inside be answered as it would have been at the moment."""
    with known.knowing(at), another_moment():
        yield


def answer_as_known(
    request: HttpRequest, at: datetime, answer: Callable[[], HttpResponse]
) -> HttpResponse:
    """Return the answer as it would have been at the moment; its links lead on to the same."""
    setattr(request, KNOWN_ON, day_words(last_day(at), year=True))
    try:
        with knowing(at):
            response = answer()
    except Unknowable:
        return not_now(
            request, _("Systemet uppdateras. Det som var känt kan visas igen om en stund.")
        )
    if not response.streaming and response.get("Content-Type", "").startswith("text/html"):
        html = response.content.decode(response.charset)
        response.content = carry(html, request.GET.dict())
    return response


def not_now(request: HttpRequest, sentence: str) -> HttpResponse:
    """Say that the page cannot be shown just now."""
    page = {"error": BadInput(sentence)}
    return render(request, "ui/bad_input.html", page, status=HTTPStatus.SERVICE_UNAVAILABLE)
