"""The way from a page that stands on another day to the same page now."""

from urllib.parse import urlencode

from django.http import HttpRequest


def beside_days(request: HttpRequest) -> list[tuple[str, str]]:
    """Return what the address says beside the day that the page stands on."""
    return [(key, str(value)) for key, value in request.GET.items() if key not in {"dag", "kand"}]


def today_url(request: HttpRequest) -> str:
    """Return the address of the same page now."""
    others = beside_days(request)
    return f"{request.path}?{urlencode(others)}" if others else request.path
