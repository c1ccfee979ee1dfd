"""The pages of what is promised, for everybody."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from rodtrad.declarations.models import DeclarationVersion
from rodtrad.declarations.queries import in_force
from rodtrad.public.cache import for_everybody
from rodtrad.public.promises import ledger as ledger_of
from rodtrad.public.promises import open_data, variants
from rodtrad.public.promises.finding import finding_page
from rodtrad.public.promises.page import promise_page
from rodtrad.public.promises.paper import promise_paper
from rodtrad.public.then import also_then


@require_safe
@for_everybody
@also_then
def index(request: HttpRequest) -> HttpResponse:
    """Let somebody find what can be expected."""
    return render(request, "public/promises/index.html", finding_page(request))


@require_safe
@for_everybody
@also_then
def page(request: HttpRequest, key: str) -> HttpResponse:
    """Show what is promised of one service, and how it went."""
    return render(request, "public/promises/page.html", promise_page(_held(key)))


@require_safe
@for_everybody
@also_then
def paper(request: HttpRequest, key: str) -> HttpResponse:
    """Send the page as a paper."""
    answer = HttpResponse(promise_paper(_held(key)), content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{key}.pdf"'
    return answer


@require_safe
@for_everybody
@also_then
def variant(request: HttpRequest, key: str, language: str = "") -> HttpResponse:
    """Show the same in easy Swedish, or in another language."""
    version = _held(key)
    found = variants.find(version.variants.all(), language)
    if found is None:
        raise Http404
    said = {
        "version": version,
        "variant": found,
        "direction": variants.direction(found.language),
        "readings": variants.other_readings(key, version.variants.all()),
    }
    return render(request, "public/promises/variant.html", said)


@require_safe
@for_everybody
@also_then
def ledger(request: HttpRequest) -> HttpResponse:
    """List every promise in force."""
    return render(request, "public/promises/ledger.html", ledger_of.ledger_page(request))


@require_safe
@for_everybody
@also_then
def ledger_csv(request: HttpRequest) -> HttpResponse:
    """Send the list as a sheet, as it is chosen on the page."""
    return open_data.csv(ledger_of.every_row(request), request)


@require_safe
@for_everybody
@also_then
def ledger_json(request: HttpRequest) -> HttpResponse:
    """Send the list as data, as it is chosen on the page."""
    return open_data.json(ledger_of.every_row(request), request)


def _held(key: str) -> DeclarationVersion:
    """Return the text that holds, with what its page asks for; what does not is not there."""
    rows = in_force().select_related("declaration__area", "decision")
    return get_object_or_404(rows, declaration__key=key)
