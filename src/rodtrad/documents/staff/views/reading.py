"""The register, and each document as it stands."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from rodtrad.core.addresses import number_in
from rodtrad.documents import export
from rodtrad.documents.models import DocumentVersion
from rodtrad.documents.queries.history import history as happened
from rodtrad.documents.queries.listing import listing
from rodtrad.documents.staff.acting import find
from rodtrad.documents.staff.page import document_page
from rodtrad.documents.staff.register import filters, register_page, wish
from rodtrad.times.request import asked_day


@login_required
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """List documents: what is in force, until something else is asked for."""
    return render(request, "documents/staff/list.html", register_page(request))


@login_required
@require_safe
def csv(request: HttpRequest) -> HttpResponse:
    """Send the documents that the filters let through as a sheet."""
    day = asked_day(request)
    rows = listing(request.user, day, wish(filters(request)))
    return export.answer(rows, day)


@login_required
@require_safe
def document(request: HttpRequest, key: str) -> HttpResponse:
    """Show a document: whether it holds, its header, its relations and its versions."""
    found = find(request, key)
    asked = request.GET.get("version")
    try:
        page = document_page(request.user, found, number_in(asked) if asked else None)
    except DocumentVersion.DoesNotExist as missing:
        raise Http404 from missing
    return render(request, "documents/staff/document.html", page)


@login_required
@require_safe
def history(request: HttpRequest, key: str) -> HttpResponse:
    """Show what has happened to a document."""
    found = find(request, key)
    page = {"document": found, "history": happened(found, request.user)}
    return render(request, "documents/staff/history.html", page)
