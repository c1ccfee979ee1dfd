"""How long what is personal is kept: rules, what they would take, proposals and what is kept."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rodtrad.accounts.request import posted, user_of
from rodtrad.audit.acting import acts_once
from rodtrad.core.decision import require
from rodtrad.feedback import rules, services
from rodtrad.feedback.forms import TextForm
from rodtrad.feedback.models import RetentionHold, RetentionProposal, RetentionRule
from rodtrad.feedback.staff.acting import units
from rodtrad.feedback.staff.keeping_forms import HoldForm, RuleForm
from rodtrad.feedback.staff.keeping_page import (
    dry_page,
    hold_row,
    keeping_page,
    promise_of,
    promises_told_of,
    proposal_page,
)
from rodtrad.organisation.models import Unit
from rodtrad.ui.acting import offer
from rodtrad.ui.form_page import FormPage, answer, do


@login_required
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Show the rules there are, what waits, and what is kept longer."""
    return render(request, "feedback/staff/keeping.html", keeping_page(request.user))


@login_required
@acts_once
def write(request: HttpRequest) -> HttpResponse:
    """Write a rule of the municipality's own decision."""
    require(rules.may_keep_rules(request.user))
    note = _(
        "Skriv bara en regel som följer kommunens eget beslut. Inget tas bort förrän två "
        "personer har sagt ja."
    )
    page = _page(_("Skriv en gallringsregel"), _("Spara regeln"), _("Regeln är sparad."), note)
    return answer(
        request,
        RuleForm(posted(request)),
        page,
        lambda data: services.write_rule(services.Keeping(**data), by=user_of(request)),
    )


@login_required
@require_POST
@acts_once
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """Let a rule hold no longer."""
    row = get_object_or_404(RetentionRule, pk=pk)
    do(request, lambda: services.end_rule(row, by=user_of(request)), _("Regeln är avslutad."))
    return redirect("feedback:keeping")


@login_required
@require_safe
def dry(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what a rule would take today, and what it would skip."""
    require(rules.may_keep_rules(request.user))
    row = get_object_or_404(RetentionRule.objects.select_related("by"), pk=pk)
    return render(request, "feedback/staff/dry_run.html", dry_page(request.user, row))


@login_required
@require_POST
@acts_once
def propose(request: HttpRequest, pk: int) -> HttpResponse:
    """Propose that what a rule reaches today goes."""
    row = get_object_or_404(RetentionRule, pk=pk)
    said = _("Förslaget väntar på att någon annan godkänner det.")
    do(request, lambda: services.propose(row, by=user_of(request)), said)
    return redirect("feedback:keeping")


@login_required
@require_safe
def proposal(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a proposal, how far it has come and the proofs of what has gone."""
    require(rules.may_keep_rules(request.user))
    along = ("rule__by", "proposed_by", "approved_by")
    row = get_object_or_404(RetentionProposal.objects.select_related(*along), pk=pk)
    return render(request, "feedback/staff/weeding.html", proposal_page(request.user, row))


@login_required
@require_POST
@acts_once
def approve(request: HttpRequest, pk: int) -> HttpResponse:
    """Approve what somebody else has proposed."""
    row = get_object_or_404(RetentionProposal, pk=pk)
    said = _("Godkänt. Det gallras nu.")
    do(request, lambda: services.approve(row, by=user_of(request)), said)
    return redirect("feedback:weeding", pk=pk)


@login_required
@require_POST
@acts_once
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Say no to a proposal, or take it back."""
    row = get_object_or_404(RetentionProposal, pk=pk)
    do(request, lambda: services.withdraw(row, by=user_of(request)), _("Inget gallras."))
    return redirect("feedback:weeding", pk=pk)


@login_required
@acts_once
def hold(request: HttpRequest) -> HttpResponse:
    """Keep all cases of a unit or a promise from weeding and erasure."""
    require(rules.may_keep_rules(request.user))
    form = HoldForm(posted(request))
    offer(form, "unit", units(_("ingen")))
    offer(form, "promise", promises_told_of())
    page = _page(_("Undanta från gallring"), _("Undanta"), _("Ärendena är undantagna."))
    return answer(request, form, page, lambda data: _held(request, data))


def _held(request: HttpRequest, data: dict[str, Any]) -> RetentionHold:
    unit, promise = data.pop("unit"), promise_of(data.pop("promise"))
    chosen = Unit.objects.get(pk=unit) if unit else None
    return services.hold(**data, unit=chosen, promise=promise, by=user_of(request))


@login_required
@acts_once
def lift(request: HttpRequest, pk: int) -> HttpResponse:
    """Let what was kept be weeded again."""
    row = get_object_or_404(RetentionHold.objects.select_related("case", "by"), pk=pk)
    require(rules.may_lift(request.user, row))
    form = TextForm(posted(request)).called(_("Varför hävs undantaget?"), "")
    note = hold_row(request.user, row)["what"]
    page = _page(_("Häv undantaget"), _("Häv"), _("Undantaget är hävt."), note)
    return answer(
        request,
        form,
        page,
        lambda data: services.lift(row, reason=data["text"], by=user_of(request)),
    )


@login_required
@acts_once
def appeal(request: HttpRequest) -> HttpResponse:
    """Say how somebody has a refusal tried."""
    require(rules.may_keep_rules(request.user))
    form = TextForm(posted(request), initial={"text": services.appeal_text()}).called(
        _("Det här står under varje nej"), _("Skriv neutralt, och var man hör av sig.")
    )
    page = _page(_("Hur ett nej prövas"), _("Spara"), _("Texten är sparad."))
    return answer(
        request, form, page, lambda data: services.say_appeal(data["text"], by=user_of(request))
    )


def _page(heading: str, save: str, done: str, note: str = "") -> FormPage:
    up, top = reverse("feedback:keeping"), (_("Synpunkter"), reverse("feedback:list"))
    return FormPage(heading, save, up, top, up_name=_("Gallring"), done=done, note=note)
