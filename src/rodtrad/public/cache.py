"""Pages for everybody are drawn once for each state of the data, and then served from memory."""

import hashlib
import time
from collections import OrderedDict
from collections.abc import Callable
from functools import lru_cache, wraps
from typing import ParamSpec

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.urls import Resolver404, resolve
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language_from_request

from rodtrad.audit.queries import newest_mark
from rodtrad.ui.context import scheme
from rodtrad.ui.identity import identity

P = ParamSpec("P")
Answer = Callable[[HttpRequest], HttpResponse]

MOST_PAGES = 2_000
FRESH_FOR = 1.0
MARK = "is_for_everybody"


def for_everybody(view: Callable[P, HttpResponse]) -> Callable[P, HttpResponse]:
    """Say that the page is the same for everybody who is not signed in."""

    @wraps(view)
    def marked(*args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        return view(*args, **kwargs)

    setattr(marked, MARK, True)
    return marked


@lru_cache(maxsize=4096)
def _is_for_everybody(path: str) -> bool:
    try:
        return hasattr(resolve(path).func, MARK)
    except Resolver404:
        return False


class _Version:
    """The state of the data and today, asked at most once a second."""

    def __init__(self) -> None:
        self._asked_at = float("-inf")
        self._value = ""

    def now(self) -> str:
        """Return the version that pages may be drawn for."""
        if time.monotonic() - self._asked_at > FRESH_FOR:
            self._value = f"{newest_mark()}/{timezone.localdate()}/{hash(identity())}"
            self._asked_at = time.monotonic()
        return self._value


class PagesForEverybody:
    """Serve a page drawn before, when the visitor is nobody in particular."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response
        self._pages: OrderedDict[tuple[str, ...], HttpResponse] = OrderedDict()
        self._version = _Version()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not _may_be_served(request):
            return self.get_response(request)
        key = self._key(request)
        known = self._pages.get(key)
        if known is not None:
            self._pages.move_to_end(key)
            return _again(request, known)
        response = self.get_response(request)
        if _may_be_kept(response):
            self._keep(key, response)
        return response

    def _key(self, request: HttpRequest) -> tuple[str, ...]:
        language = get_language_from_request(request)
        host = request.META.get("HTTP_HOST", "")
        return (self._version.now(), host, request.path, language, scheme(request))

    def _keep(self, key: tuple[str, ...], response: HttpResponse) -> None:
        digest = hashlib.blake2b(response.content, digest_size=12).hexdigest()
        response.headers["ETag"] = f'"{digest}"'
        response.headers["Cache-Control"] = "public, max-age=0, must-revalidate"
        patch_vary_headers(response, ("Accept-Language", "Cookie"))
        self._pages[key] = response
        while len(self._pages) > MOST_PAGES:
            self._pages.popitem(last=False)


def _may_be_served(request: HttpRequest) -> bool:
    is_somebody = settings.SESSION_COOKIE_NAME in request.COOKIES or "messages" in request.COOKIES
    # No page for everybody asks anything of the query: with one anybody could fill the memory.
    is_plain = request.method == "GET" and not request.META.get("QUERY_STRING")
    return is_plain and not is_somebody and _is_for_everybody(request.path)


def _may_be_kept(response: HttpResponse) -> bool:
    return response.status_code == 200 and not response.cookies


def _again(request: HttpRequest, known: HttpResponse) -> HttpResponse:
    """Return the page once more; a response is spent when it is sent, so each gets its own."""
    if request.headers.get("If-None-Match") == known.headers["ETag"]:
        answer: HttpResponse = HttpResponseNotModified()
    else:
        answer = HttpResponse(known.content, status=known.status_code)
    for name, value in known.headers.items():
        answer.headers[name] = value
    return answer
