"""A person's own list: what waits, answered in the row or handed over."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from rodtrad.audit.acting import acts_once
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.notifications import queries, rules, services
from rodtrad.notifications.answers import Given, Unlikely
from rodtrad.notifications.due import due_for
from rodtrad.notifications.forms import DelegationForm
from rodtrad.notifications.staff import page, rows
from rodtrad.notifications.staff.page import SignedInRequest
from rodtrad.times import known


@login_required
@require_GET
def mine(request: SignedInRequest) -> HttpResponse:
    """Show what waits for the person, in order."""
    if known.moment() is not None:
        # What waits is answered here and now: an earlier day's list could not be done.
        return redirect("notifications:mine")
    due = due_for(request.user, timezone.localdate())
    return page.whole_page(request, due, after=request.session.pop("after", ""))


@login_required
@require_POST
@acts_once
def answer(request: SignedInRequest) -> HttpResponse:
    """Take the answer from a row."""
    key = request.POST.get("key", "")
    given = Given(
        value=request.POST.get("value", ""),
        reason=request.POST.get("reason", "").replace("\x00", ""),
        is_confirmed="is_confirmed" in request.POST,
    )
    today = timezone.localdate()
    due = due_for(request.user, today)
    waiting = due.get(key)
    if waiting is None:
        return page.already_done(request, given)
    try:
        services.answer(waiting.item, given, by=request.user)
    except (BadInput, Conflict, Unlikely) as error:
        return page.not_taken(request, due, waiting, rows.trouble(key, error, given))
    if page.is_swap(request):
        return page.row_saved(request, waiting, due_for(request.user, today))
    messages.success(request, _("Sparat: %s.") % waiting.item.title)
    request.session["after"] = rows.following(due, key)
    return redirect("notifications:mine")


@login_required
@require_http_methods(["GET", "POST"])
@acts_once
def delegate(request: SignedInRequest) -> HttpResponse:
    """Hand a thing to a colleague with a line."""
    today = timezone.localdate()
    waiting = due_for(request.user, today).get(request.GET.get("sak", ""))
    if waiting is None or waiting.delegation is not None:
        raise Http404
    item = waiting.item
    require(rules.may_delegate(request.user, item))
    form = DelegationForm(
        request.POST or None, colleagues=queries.colleagues(request.user, item, today)
    )
    if form.is_valid():
        receiver, line = form.receiver, form.cleaned_data["line"]
        try:
            services.delegate(item, to=receiver, line=line, by=request.user)
        except BadInput as error:
            form.add_error(error.field, error.sentence)
        else:
            messages.success(request, _("Du lämnade saken till %s.") % receiver.display_name)
            return redirect("notifications:mine")
    context = {"form": form, "row": rows.row(waiting, today)}
    return render(
        request, "notifications/staff/delegate.html", context, status=422 if form.errors else 200
    )


@login_required
@require_POST
@acts_once
def end_delegation(request: SignedInRequest, pk: int) -> HttpResponse:
    """Hand a thing back, or take it back."""
    mine = queries.delegations_of(request.user)
    delegation = get_object_or_404(mine, pk=pk)
    services.end_delegation(delegation, by=request.user)
    if delegation.receiver_id == request.user.pk:
        messages.success(request, _("Saken är tillbaka hos %s.") % delegation.giver.display_name)
    else:
        messages.success(request, _("Saken är tillbaka hos dig."))
    return redirect("notifications:mine")
