"""The templates that answers begin with: listed, written, changed and ended."""

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
from rodtrad.feedback.models import AnswerTemplate
from rodtrad.feedback.queries.templates import offered
from rodtrad.feedback.staff.template_form import TemplateForm
from rodtrad.times import known
from rodtrad.ui.form_page import FormPage, answer, do


@login_required
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """List the templates."""
    may = known.moment() is None and bool(rules.may_write_templates(request.user))
    return render(request, "feedback/staff/templates.html", {"rows": offered(), "may": may})


@login_required
@acts_once
def write(request: HttpRequest) -> HttpResponse:
    """Write a template."""
    require(rules.may_write_templates(request.user))
    form, page = TemplateForm(posted(request)), _page(_("Skriv en mall"))

    def act(data: dict[str, Any]) -> AnswerTemplate:
        del data["version"]
        return services.write_template(**data, by=user_of(request))

    return answer(request, form, page, act)


@login_required
@acts_once
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a template."""
    require(rules.may_write_templates(request.user))
    row = get_object_or_404(offered(), pk=pk)
    names = ("name", "text", "version")
    form = TemplateForm(posted(request), initial={name: getattr(row, name) for name in names})

    def act(data: dict[str, Any]) -> AnswerTemplate:
        return services.edit_template(row, seen=data.pop("version"), **data, by=user_of(request))

    return answer(request, form, _page(row.name), act, newest=lambda: offered().get(pk=pk).version)


@login_required
@require_POST
@acts_once
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """Offer a template no longer."""
    row = get_object_or_404(AnswerTemplate, pk=pk)
    do(request, lambda: services.end_template(row, by=user_of(request)), _("Mallen är avslutad."))
    return redirect("feedback:templates")


@login_required
@require_POST
@acts_once
def begin(request: HttpRequest) -> HttpResponse:
    """Write the suggested templates."""
    done = _("Förslagen är inlagda. Ändra dem så att de låter som ni.")
    do(request, lambda: services.begin_templates(by=user_of(request)), done)
    return redirect("feedback:templates")


def _page(heading: str) -> FormPage:
    up, top = reverse("feedback:templates"), (_("Synpunkter"), reverse("feedback:list"))
    return FormPage(heading, _("Spara"), up, top, up_name=_("Mallar"), done=_("Mallen är sparad."))
