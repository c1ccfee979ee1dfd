"""The outbox for whoever runs the house: what did not arrive, and the rhythm."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.forms import model_to_dict
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from rodtrad.audit.acting import acts_once
from rodtrad.core.errors import BadInput
from rodtrad.notifications import queries, rules, services
from rodtrad.notifications.forms import RhythmForm
from rodtrad.notifications.models import Mail
from rodtrad.notifications.staff import shown
from rodtrad.notifications.staff.page import SignedInRequest

PER_PAGE = 50


@login_required
@require_http_methods(["GET", "POST"])
@acts_once
def outbox(request: SignedInRequest) -> HttpResponse:
    """Show mails that did not arrive, and let the rhythm be set."""
    _only_for_who_looks_after_mail(request)
    rhythm = queries.rhythm()
    form = RhythmForm(request.POST or None, initial=model_to_dict(rhythm))
    if form.is_valid():
        services.set_rhythm(**form.cleaned_data, by=request.user)
        messages.success(request, _("Rytmen är sparad."))
        return redirect("notifications:outbox")
    found = Paginator(queries.dead_mail(), PER_PAGE).get_page(request.GET.get("sida"))
    context = {
        "form": form,
        "page": found,
        "mails": [shown.dead_mail(mail) for mail in found.object_list],
        "summary": shown.dead_in_words(found.paginator.count),
        "counts": shown.mail_counts(queries.mail_counts()),
    }
    status = 422 if form.errors else 200
    return render(request, "notifications/staff/outbox.html", context, status=status)


@login_required
@require_POST
def retry(request: SignedInRequest, pk: int) -> HttpResponse:
    """Send a mail that did not arrive once more."""
    _only_for_who_looks_after_mail(request)
    mail = get_object_or_404(Mail.objects.filter(cleared_at=None), pk=pk)
    try:
        services.retry_mail(mail, by=request.user)
    except BadInput as error:
        messages.warning(request, error.sentence)
    else:
        messages.success(request, _("Utskicket skickas igen."))
    return redirect("notifications:outbox")


def _only_for_who_looks_after_mail(request: SignedInRequest) -> None:
    """Let others not know what is here."""
    if not rules.may_look_after_mail(request.user):
        raise Http404
