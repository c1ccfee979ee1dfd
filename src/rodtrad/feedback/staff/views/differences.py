"""Where cases and a measure say different things of a promise: both shown, and why, written."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from rodtrad.accounts.request import posted, user_of
from rodtrad.audit.acting import acts_once
from rodtrad.declarations.models import PromiseVerdict
from rodtrad.declarations.staff.unit_finding import find_promise
from rodtrad.feedback import services
from rodtrad.feedback.models import PromiseDifference
from rodtrad.feedback.staff.difference_page import DifferenceForm, difference_page
from rodtrad.ui.form_page import taken


@login_required
@acts_once
def explain(request: HttpRequest, promise: int, period: str) -> HttpResponse:
    """Show what was measured beside what cases say, and take what the difference depends on."""
    found, said = find_promise(request, promise)
    rows = PromiseVerdict.objects.filter(promise=found, period__key=period)
    verdict = rows.select_related("period", "wording").first()
    if verdict is None:
        raise Http404
    form = DifferenceForm(posted(request))

    def act(data: dict[str, Any]) -> PromiseDifference:
        return services.explain_difference(
            found, period=verdict.period, by=user_of(request), **data
        )

    if taken(request, form, act, _("Förklaringen är sparad.")):
        return redirect("feedback:difference", found.pk, period)
    page = difference_page(request.user, found, said, verdict)
    return render(request, "feedback/staff/difference.html", page | {"form": form})
