"""The thread's health: what is broken, why it matters and how it is mended."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rodtrad.accounts.request import user_of
from rodtrad.audit.acting import acts_once
from rodtrad.checks import rules as access
from rodtrad.checks import services
from rodtrad.checks.facts import sentence
from rodtrad.checks.forms import LeaveForm
from rodtrad.checks.models import Finding, Suppression
from rodtrad.checks.queries import visible_to
from rodtrad.checks.registry import by_id
from rodtrad.checks.staff.health import health_page
from rodtrad.checks.staff.rule_pages import rule_page, rules_page
from rodtrad.checks.wanted import Wanted
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput


@login_required
@require_safe
def health(request: HttpRequest) -> HttpResponse:
    """Show what is broken, the gravest first."""
    wanted = Wanted.read(request.GET)
    page = health_page(user_of(request), wanted, request.GET.get("sida", "1"))
    return render(request, "checks/staff/health.html", page)


@login_required
@require_safe
def rules(request: HttpRequest) -> HttpResponse:
    """List every rule."""
    return render(request, "checks/staff/rules.html", rules_page(user_of(request)))


@login_required
@require_safe
def rule(request: HttpRequest, rule_id: str) -> HttpResponse:
    """Show what a rule asks, why, and with what examples."""
    found = by_id().get(rule_id.upper())
    if found is None:
        raise Http404
    return render(request, "checks/staff/rule.html", rule_page(user_of(request), found))


@login_required
@acts_once
def leave(request: HttpRequest, pk: int) -> HttpResponse:
    """Leave something broken as it is for a time, with a reason."""
    finding = _seen(request, pk)
    require(access.may_suppress(request.user, finding))
    form = LeaveForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            services.suppress(
                finding, reason=said["reason"], last_day=said["ends_on"], by=user_of(request)
            )
        except BadInput as wrong:
            form.add_error(wrong.field or None, wrong.sentence)
        else:
            messages.success(request, _("Bristen är lämnad som den är, med ditt skäl."))
            return redirect("checks:health")
    told = by_id()[finding.rule]
    page = {"form": form, "rule": told, "message": sentence(told, finding.facts)}
    status = 422 if form.errors else 200
    return render(request, "checks/staff/leave.html", page, status=status)


@login_required
@require_POST
@acts_once
def lift(request: HttpRequest, pk: int) -> HttpResponse:
    """Let a finding that was left stand open again."""
    left = get_object_or_404(Suppression, pk=pk, lifted_at=None)
    about = {name: getattr(left, name) for name in ("rule", "subject_type", "subject_id")}
    get_object_or_404(visible_to(request.user, timezone.localdate()), **about)
    services.lift(left, by=user_of(request))
    messages.success(request, _("Bristen står öppen igen."))
    return redirect(Wanted(is_left=True).url())


def _seen(request: HttpRequest, pk: int) -> Finding:
    rows = visible_to(request.user, timezone.localdate()).filter(rule__in=by_id())
    found: Finding = get_object_or_404(rows, pk=pk)
    return found
