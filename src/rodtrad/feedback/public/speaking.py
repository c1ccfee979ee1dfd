"""The form in a language that the address asks for: no cookie, and the same pages."""

from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language, override

from rodtrad.feedback.frame.languages import Language
from rodtrad.feedback.frame.matching import Phrases
from rodtrad.feedback.frame.page import Page
from rodtrad.feedback.frame.phrases import phrases
from rodtrad.feedback.queries.frame import offered, said_in

ASKED = "sprak"
ROOM = "/tyck-till/"


def asked(request: HttpRequest) -> Language | None:
    """Return the language that the address asks for, of those that are offered."""
    code = request.GET.get(ASKED, "")
    return next((one for one in offered() if one.code == code), None) if code else None


def language_of(request: HttpRequest) -> str:
    """Return what somebody writes in, as the case keeps it."""
    found = asked(request)
    return found.code if found else (get_language() or "sv")[:3]


def in_its_language(
    request: HttpRequest, view: Callable[..., HttpResponse], *args: Any, **kwargs: Any
) -> HttpResponse:
    """Answer with the page, its frame in the language that the address asks for."""
    language = asked(request)
    if language is None:
        return view(request, *args, **kwargs)
    with override("sv"):
        response = view(request, *args, **kwargs)
    lead = _leading_on(language.code)
    if "Location" in response.headers:
        response.headers["Location"] = lead(response.headers["Location"])
    elif response.headers.get("Content-Type", "").startswith("text/html"):
        page = Page(language, Phrases(phrases(), said_in(language.code)), lead)
        response.content = page.turned(response.content.decode()).encode()
        response.headers["Content-Language"] = language.code
    return response


def _leading_on(code: str) -> Callable[[str], str]:
    """Return what makes an address of the form lead on in the language."""

    def lead(address: str) -> str:
        parts = urlsplit(address)
        if parts.scheme or not parts.path.startswith(ROOM):
            return address
        said = [pair for pair in parse_qsl(parts.query) if pair[0] != ASKED]
        return urlunsplit(parts._replace(query=urlencode([*said, (ASKED, code)])))

    return lead
