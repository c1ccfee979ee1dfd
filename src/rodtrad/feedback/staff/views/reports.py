"""What a body and the municipality learn of their cases: read, frozen, and taken along."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from rodtrad.access.rules import may_act
from rodtrad.accounts.request import posted, user_of
from rodtrad.audit.acting import acts_once
from rodtrad.core.decision import refuse, require
from rodtrad.feedback import open_data, rules, services
from rodtrad.feedback.forms import CompileForm, PresentForm, UsersForm
from rodtrad.feedback.models import ReportSnapshot
from rodtrad.feedback.queries.report_figures import is_whole
from rodtrad.feedback.staff.report_choices import chosen, report_page, shown
from rodtrad.organisation.models import Unit
from rodtrad.organisation.queries import tree
from rodtrad.ui.acting import offer
from rodtrad.ui.form_page import FormPage, answer


@login_required
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Show what the cases of a body say of a period."""
    return render(request, "feedback/staff/report.html", report_page(request.user, request.GET))


@login_required
@acts_once
def freeze(request: HttpRequest) -> HttpResponse:
    """Freeze what is chosen."""
    found = chosen(request.GET)
    if found is None:
        raise Http404
    require(rules.may_compile(request.user, found.body.id))
    body = Unit.objects.get(pk=found.body.id)
    page = _page(_("Sammanställ perioden"), _("Sammanställ"), _("Perioden är sammanställd."))
    return answer(
        request,
        CompileForm(posted(request)),
        page,
        lambda data: services.compile_report(
            body, period=found.period, may_release=data["may_release"], by=user_of(request)
        ),
        to=lambda made: reverse("feedback:compiled", args=[made.pk]),
    )


@login_required
@require_safe
def compiled(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a report as it was frozen."""
    row = get_object_or_404(ReportSnapshot, pk=pk)
    seen = rules.may_read_figures(request.user, row.body_id)
    figures = row.figures if seen else row.published
    body = tree().find(row.body_id) or tree().heir(row.body_id)
    if figures is None or body is None:
        raise Http404
    more = {"row": row, "may_present": bool(rules.may_compile(request.user, row.body_id))}
    told = shown(figures, is_true=bool(seen), body=body)
    return render(request, "feedback/staff/compiled.html", told | more)


@login_required
@require_safe
def sheet(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer with what is let out of a report, as a sheet."""
    row = get_object_or_404(ReportSnapshot, pk=pk, published__isnull=False)
    return open_data.csv(row.published, f"rapport-{row.period}.csv")


@login_required
@acts_once
def present(request: HttpRequest, pk: int) -> HttpResponse:
    """Say on which day a report was presented."""
    row = get_object_or_404(ReportSnapshot, pk=pk)
    require(rules.may_compile(request.user, row.body_id))
    page = _page(_("När lades rapporten fram?"), _("Spara"), _("Dagen är sparad."))
    return answer(
        request,
        PresentForm(posted(request)),
        page,
        lambda data: services.present_report(row, on=data["on"], by=user_of(request)),
        to=lambda made: reverse("feedback:compiled", args=[made.pk]),
    )


@login_required
@acts_once
def users(request: HttpRequest) -> HttpResponse:
    """Say how many users a unit has."""
    require(may_act())
    counted = rules.counts_users_of(request.user)
    mine = [node for node in tree() if node.id in counted]
    if not mine:
        require(refuse(_("Ditt uppdrag ger inte rätt att skriva antal brukare.")))
    form = UsersForm(posted(request))
    offer(form, "unit", [(str(node.id), node.name) for node in mine if not is_whole(node)])
    page = _page(_("Antal brukare"), _("Spara"), _("Antalet är sparat."))
    return answer(
        request,
        form,
        page,
        lambda data: services.count_users(
            Unit.objects.get(pk=data["unit"]),
            count=data["count"],
            starts_on=data["starts_on"],
            by=user_of(request),
        ),
    )


def _page(heading: str, save: str, done: str) -> FormPage:
    top = _("Synpunkter"), reverse("feedback:list")
    return FormPage(heading, save, reverse("feedback:report"), top, up_name=_("Rapport"), done=done)
