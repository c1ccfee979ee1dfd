"""Pages for everybody, without an account."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from rodtrad.goals.models import Goal
from rodtrad.organisation.enums import MarkKind
from rodtrad.organisation.models import Appearance
from rodtrad.organisation.previews import CONTENT_TYPES
from rodtrad.public import queries, statement
from rodtrad.public.cache import for_everybody
from rodtrad.public.front import six_steps
from rodtrad.public.goal_page import goal_page
from rodtrad.ui.identity import identity

A_YEAR = 365 * 24 * 60 * 60


@require_safe
@for_everybody
def front(request: HttpRequest) -> HttpResponse:
    """Show what the municipality wants and how it goes."""
    goals = queries.council_goals()
    counted = queries.totals(goals)
    page = {"steps": six_steps(goals), "goals": goals, "totals": counted}
    return render(request, "public/front.html", page | {"answer": queries.answer(counted)})


@require_safe
@for_everybody
def results(request: HttpRequest) -> HttpResponse:
    """Show the council's goals, each with its honest status."""
    goals = queries.council_goals()
    counted = queries.totals(goals)
    most = max((row.count for row in goals), default=0)
    page = {"goals": goals, "totals": counted, "most": most, "answer": queries.answer(counted)}
    return render(request, "public/results.html", page)


@require_safe
@for_everybody
def result(request: HttpRequest, key: str) -> HttpResponse:
    """Show one goal, what it rests on and what is done for it."""
    try:
        goal = queries.goal(key)
    except Goal.DoesNotExist as missing:
        raise Http404 from missing
    return render(request, "public/result.html", goal_page(goal))


@require_safe
@for_everybody
def accessibility(request: HttpRequest) -> HttpResponse:
    """Say how accessible the pages are, what is lacking and how to tell us."""
    return render(request, "public/accessibility.html", statement.contents())


@require_safe
@for_everybody
def privacy(request: HttpRequest) -> HttpResponse:
    """Say which personal data is kept, why, and for how long."""
    return render(request, "public/privacy.html")


@require_safe
@cache_control(public=True, max_age=A_YEAR, immutable=True)
def mark(request: HttpRequest) -> HttpResponse:
    """Give the municipality's mark; its address changes when the mark does."""
    held = Appearance.objects.exclude(mark_kind="").first()
    if held is None:
        raise Http404
    return HttpResponse(held.mark, content_type=CONTENT_TYPES[MarkKind(held.mark_kind)])


@require_safe
@for_everybody
def robots(request: HttpRequest) -> HttpResponse:
    """Let searchers find the public pages."""
    lines = ("User-agent: *", "Disallow: /min-sida/", "Disallow: /galleri/", "")
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@require_safe
@for_everybody
def security(request: HttpRequest) -> HttpResponse:
    """Tell who finds a hole where to say so."""
    contact = identity().email or settings.DEFAULT_FROM_EMAIL
    lines = (
        f"Contact: mailto:{contact}",
        f"Expires: {statement.expires()}",
        "Preferred-Languages: sv, en",
        "",
    )
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
