"""What is new to a person, what they did, and how often we write to them."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from rodtrad.audit.acting import acts_once
from rodtrad.core.addresses import day_in
from rodtrad.notifications import objects, queries, services
from rodtrad.notifications.forms import DigestForm
from rodtrad.notifications.models import MailChoice
from rodtrad.notifications.staff import shown
from rodtrad.notifications.staff.page import SignedInRequest

PER_PAGE = 50


@login_required
@require_GET
def done(request: SignedInRequest) -> HttpResponse:
    """Show what the person did in a month, day by day."""
    this_month = queries.Month(timezone.localdate().replace(day=1))
    asked = request.GET.get("manad")
    first = this_month.first if asked is None else day_in(f"{asked}-01")
    if first is None:
        raise Http404
    month = queries.Month(first)
    found = Paginator(queries.acts_in(request.user, month), PER_PAGE).get_page(
        request.GET.get("sida")
    )
    acts = list(found.object_list)
    context = {
        "page": found,
        "days": shown.acts_by_day(acts, objects.named(request.user, acts)),
        "month": shown.month_name(month),
        "previous": month.previous,
        "next": month.next if month.first < this_month.first else None,
    }
    return render(request, "notifications/staff/done.html", context)


@login_required
@require_GET
def news(request: SignedInRequest) -> HttpResponse:
    """Show everything the person has been told, the latest first."""
    found = Paginator(queries.notices_of(request.user), PER_PAGE).get_page(request.GET.get("sida"))
    context = {"page": found, "notices": shown.notices(found.object_list)}
    return render(request, "notifications/staff/news.html", context)


@login_required
@require_http_methods(["GET", "POST"])
@acts_once
def settings(request: SignedInRequest) -> HttpResponse:
    """Let the person choose whether to get the mail with what is due."""
    choice = MailChoice.objects.filter(user=request.user).first() or MailChoice()
    form = DigestForm(request.POST or None, initial={"wants_digest": choice.wants_digest})
    # An unticked box sends nothing, so the method and not the data says that the form was sent.
    if request.method == "POST":
        services.choose_digest(wants="wants_digest" in request.POST, by=request.user)
        messages.success(request, _("Ditt val är sparat."))
        return redirect("notifications:settings")
    rhythm = shown.rhythm_in_words(queries.rhythm())
    return render(request, "notifications/staff/settings.html", {"form": form, "rhythm": rhythm})
