"""What every page knows."""

from functools import partial
from typing import Any

from django.conf import settings
from django.http import HttpRequest

from rodtrad.ui.identity import identity
from rodtrad.ui.kept import is_waiting

SCHEMES = ("light", "dark")
SCHEME_COOKIE = "utseende"


def scheme(request: HttpRequest) -> str:
    """Return the look the visitor chose, nothing when the device decides."""
    chosen = request.COOKIES.get(SCHEME_COOKIE, "")
    return chosen if chosen in SCHEMES else ""


def page(request: HttpRequest) -> dict[str, Any]:
    """Give the page whose it is, the look chosen and the shell for whoever asks."""
    return {
        "identity": identity(),
        "color_scheme": scheme(request),
        "shell": partial(shell, request),
        "has_kept_text": partial(is_waiting, request),
    }


def shell(request: HttpRequest) -> str:
    """Return the shell of pages that everybody may meet."""
    may_be_known = settings.SESSION_COOKIE_NAME in request.COOKIES and hasattr(request, "user")
    is_known = may_be_known and request.user.is_authenticated
    return "staff/base.html" if is_known else "public/base.html"
