"""Pages that belong to no room of their own."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from rodtrad.access.enums import Right
from rodtrad.access.rules import may
from rodtrad.accounts.request import user_of
from rodtrad.audit.queries import chain_state, log
from rodtrad.core.addresses import number_in
from rodtrad.organisation.queries import tree
from rodtrad.staff import gallery as shown
from rodtrad.staff.forms import LogForm
from rodtrad.staff.rows import shown_rows


@login_required
@require_safe
def gallery(request: HttpRequest) -> HttpResponse:
    """Show every component."""
    return render(request, "staff/gallery.html", shown.contents())


@login_required
@require_safe
def act_log(request: HttpRequest) -> HttpResponse:
    """Show what has been done, by whom and with what right, to those who review."""
    if not may(request.user, Right.READ_LOG, None):
        raise Http404
    form = LogForm(request.GET, reader=user_of(request))
    page = log(form.wanted(), below=number_in(request.GET.get("under", "")))
    query = request.GET.copy()
    query.pop("under", None)
    chain = chain_state()
    sealed_at = timezone.localtime(chain.sealed_at) if chain.sealed_at else None
    context = {
        "form": form,
        "rows": shown_rows(page, tree(), user_of(request)),
        "below": page.below,
    }
    context |= {"query": query.urlencode(), "chain": chain, "sealed_at": sealed_at}
    return render(request, "staff/log.html", context)
