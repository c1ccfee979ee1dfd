"""What every page knows."""

from typing import Any

from django.http import HttpRequest

from rodtrad.ui.identity import identity

SCHEMES = ("light", "dark")
SCHEME_COOKIE = "utseende"


def page(request: HttpRequest) -> dict[str, Any]:
    """Give the page whose it is and which look the visitor chose."""
    chosen = request.COOKIES.get(SCHEME_COOKIE, "")
    return {"identity": identity(), "color_scheme": chosen if chosen in SCHEMES else ""}
