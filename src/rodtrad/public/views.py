"""Pages for everybody, without an account."""

from http import HTTPStatus

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import cache_control
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from rodtrad.core.errors import BadInput
from rodtrad.goals.models import Goal
from rodtrad.organisation.enums import MarkKind
from rodtrad.organisation.models import Appearance
from rodtrad.organisation.previews import CONTENT_TYPES
from rodtrad.public import queries, statement
from rodtrad.public.cache import for_everybody
from rodtrad.public.forms import ShortcomingForm
from rodtrad.public.front import six_steps
from rodtrad.public.goal_page import goal_page
from rodtrad.public.services import report_shortcoming
from rodtrad.public.then import also_then
from rodtrad.ui.identity import identity

A_YEAR = 365 * 24 * 60 * 60


@require_safe
@for_everybody
@also_then
def front(request: HttpRequest) -> HttpResponse:
    """Show what the municipality wants and how it goes."""
    goals = queries.council_goals()
    counted = queries.totals(goals)
    page = {"steps": six_steps(goals), "goals": goals, "totals": counted}
    return render(request, "public/front.html", page | {"answer": queries.answer(counted)})


@require_safe
@for_everybody
@also_then
def results(request: HttpRequest) -> HttpResponse:
    """Show the council's goals, each with its honest status."""
    goals = queries.council_goals()
    counted = queries.totals(goals)
    most = max((row.count for row in goals), default=0)
    page = {"goals": goals, "totals": counted, "most": most, "answer": queries.answer(counted)}
    return render(request, "public/results.html", page)


@require_safe
@for_everybody
@also_then
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


# Exempt: whoever writes is nobody in particular, and a token of that kind would need a cookie.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def report(request: HttpRequest) -> HttpResponse:
    """Let anybody tell of what stands in the way."""
    form = ShortcomingForm(request.POST if request.method == "POST" else None)
    if form.is_bound and identity().email and form.is_valid():
        try:
            if not form.is_from_a_robot:
                report_shortcoming(**form.report())
        except BadInput as error:
            form.add_error(None, error.sentence)
        else:
            return redirect("public:thanks")
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "public/report.html", {"form": form}, status=status)


@require_safe
@for_everybody
def thanks(request: HttpRequest) -> HttpResponse:
    """Thank for what was told, and say what comes next."""
    return render(request, "public/thanks.html")


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
    lines = (
        "User-agent: *",
        "Disallow: /min-sida/",
        "Disallow: /galleri/",
        "Disallow: /*?kand=",
        "",
    )
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
