"""The pages that show how the municipality has chosen to steer."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from rodtrad.core.calendar_words import day
from rodtrad.profiles import current, library
from rodtrad.profiles.comparison import differences
from rodtrad.profiles.headings import TITLES
from rodtrad.profiles.schema.profile import Profile
from rodtrad.profiles.staff.pictures import picture, year
from rodtrad.profiles.staff.telling import tell

ADOPTED = "gallande"


@require_safe
def profile(request: HttpRequest) -> HttpResponse:
    """Show the profile the municipality works under."""
    return _page(request, current.profile(), ADOPTED)


@require_safe
def shipped(request: HttpRequest, name: str) -> HttpResponse:
    """Show a profile that comes with the product, with its sources."""
    return _page(request, _find(name), name)


@require_safe
def compare(request: HttpRequest, name: str, other: str) -> HttpResponse:
    """Show what two profiles say differently."""
    ours, theirs = _find(name), _find(other)
    found = [(TITLES[d.section], d) for d in differences(ours, theirs)]
    context = {
        "ours": ours,
        "theirs": theirs,
        "found": found,
        "swap_url": reverse("profiles:compare", args=[other, name]),
        "name": name,
    }
    return render(request, "profiles/staff/compare.html", context)


def _find(name: str) -> Profile:
    if name == ADOPTED:
        return current.profile()
    if name not in library.names():
        raise Http404(_("Profilen finns inte."))
    return library.load(name)


def _page(request: HttpRequest, shown: Profile, name: str) -> HttpResponse:
    held = current.adoption() if name == ADOPTED else None
    others = [library.load(key) for key in library.names() if key != name]
    context = {
        "profile": shown,
        "name": name,
        "is_adopted": name == ADOPTED,
        "adoption": held,
        "adopted_since": day(held.since, year=True) if held else "",
        # Asked for only when the page is not already drawn: a profile never changes.
        "picture": SimpleLazyObject(lambda: picture(shown)),
        "year": SimpleLazyObject(lambda: year(shown)),
        "groups": SimpleLazyObject(lambda: tell(shown)),
        "others": others,
    }
    return render(request, "profiles/staff/profile.html", context)
