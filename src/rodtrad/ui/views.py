"""How the visitor wants the pages: light or dark, Swedish or English."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import cache_control
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from rodtrad.ui.context import SCHEME_COOKIE, SCHEMES, scheme
from rodtrad.ui.identity import identity
from rodtrad.ui.identity import stylesheet as own_colours
from rodtrad.ui.language import keep

A_YEAR = 365 * 24 * 60 * 60


@require_safe
@cache_control(public=True, max_age=300)
def stylesheet(request: HttpRequest) -> HttpResponse:
    """Give the municipality's own colour as a stylesheet."""
    return HttpResponse(own_colours(identity()), content_type="text/css; charset=utf-8")


# Exempt: it says how the visitor wants the pages and nothing more, and a token needs a cookie.
@csrf_exempt
def look(request: HttpRequest) -> HttpResponse:
    """Show the choice of light or dark, and remember it."""
    back = _safe(request, request.POST.get("tillbaka") or request.GET.get("tillbaka", ""))
    if request.method != "POST":
        chosen = scheme(request)
        return render(request, "ui/look.html", {"chosen": chosen, "back": back})
    response = HttpResponseRedirect(back)
    choice = request.POST.get("val", "")
    if choice in SCHEMES:
        _remember(response, SCHEME_COOKIE, choice)
    else:
        response.delete_cookie(SCHEME_COOKIE)
    return response


@csrf_exempt
def language(request: HttpRequest) -> HttpResponse:
    """Remember the language chosen and go back."""
    response = HttpResponseRedirect(_safe(request, request.POST.get("tillbaka", "")))
    choice = request.POST.get("sprak", "")
    if request.method == "POST" and choice in dict(settings.LANGUAGES):
        keep(request, choice)
        _remember(response, settings.LANGUAGE_COOKIE_NAME, choice)
    return response


def _remember(response: HttpResponse, name: str, value: str) -> None:
    response.set_cookie(name, value, max_age=A_YEAR, samesite="Lax", httponly=True)


def _safe(request: HttpRequest, url: str) -> str:
    is_ours = url_has_allowed_host_and_scheme(url, {request.get_host()}, request.is_secure())
    return url if is_ours else "/"
