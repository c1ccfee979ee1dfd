"""Whether a text can be believed: what is known of it before it is decided on."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from rodtrad.core.addresses import number_in
from rodtrad.core.errors import BadInput
from rodtrad.declarations.queries import versions_visible_to
from rodtrad.declarations.staff.credibility import credibility_page


@login_required
@require_safe
def weigh(request: HttpRequest, key: str) -> HttpResponse:
    """Show what is known of the newest text, with another level tried where it is asked for."""
    rows = versions_visible_to(request.user).filter(declaration__key=key)
    version = rows.select_related("declaration").order_by("-number").first()
    if version is None:
        raise Http404
    promise, level = number_in(request.GET.get("lofte", "")), request.GET.get("niva", "").strip()
    wrong = ""
    try:
        page = credibility_page(version, (promise, level) if promise and level else None)
    except BadInput as fault:
        wrong = fault.sentence
        page = credibility_page(version)
    more = {"wrong": wrong, "asked_promise": promise, "asked_level": level}
    return render(request, "declarations/staff/credibility.html", page | more)
