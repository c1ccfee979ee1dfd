"""Cases are let be answered in one, parted again, and made of a part of another."""

from typing import Any
from uuid import UUID, uuid4

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rodtrad.accounts.request import posted, user_of
from rodtrad.audit.acting import acts_once
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.feedback import rules, services
from rodtrad.feedback.models import FeedbackCase
from rodtrad.feedback.queries import visible_to
from rodtrad.feedback.secret import IN_A_CODE, tidy_code
from rodtrad.feedback.staff.acting import about, address, find, version_of
from rodtrad.feedback.staff.joining_form import MergeForm, SplitForm
from rodtrad.feedback.staff.joining_page import mergeable
from rodtrad.ui.acting import offer
from rodtrad.ui.form_page import answer, do


@login_required
@acts_once
def merge(request: HttpRequest, code: str) -> HttpResponse:
    """Let other cases be answered in this one."""
    found = find(request, code)
    require(rules.may_handle(request.user, found))
    form = MergeForm(posted(request), initial={"version": found.version})
    if choices := mergeable(request.user, found):
        offer(form, "cases", choices)
    else:
        del form.fields["cases"]
    page = about(
        found, _("Besvara fler ärenden i det här"), _("Slå ihop"), _("Ärendena besvaras här."),
        template="feedback/staff/merge.html",
    )  # fmt: skip

    def act(data: dict[str, Any]) -> FeedbackCase:
        cases = _named(request, [*data.get("cases", ()), *data["codes"].replace(",", " ").split()])
        return services.merge(found, cases=cases, by=user_of(request), seen=data["version"])

    return answer(request, form, page, act, newest=lambda: version_of(found))


def _named(request: HttpRequest, codes: list[str]) -> list[FeedbackCase]:
    """Return the cases with the codes; one that the user may not read is as if it were not."""
    tidy = {code: tidy_code(code) for code in codes if len(code) >= IN_A_CODE}
    rows = {row.code: row for row in visible_to(request.user).filter(code__in=tidy.values())}
    for code in codes:
        if tidy.get(code) not in rows:
            raise BadInput(_("Du kan inte läsa något ärende med koden %s.") % code, "codes")
    return list(rows.values())


@login_required
@require_POST
@acts_once
def take_apart(request: HttpRequest, code: str) -> HttpResponse:
    """Let a case be answered by itself again."""
    found = find(request, code)
    done = _("Ärendet besvaras för sig.")
    do(request, lambda: services.take_apart(found, by=user_of(request)), done)
    return redirect(address(found))


@login_required
@acts_once
def split(request: HttpRequest, code: str) -> HttpResponse:
    """Make a case of a part of this one."""
    found = find(request, code)
    require(rules.may_split(request.user, found))
    services.log_reading(found, by=user_of(request))
    text = found.words.text if hasattr(found, "words") else ""
    first = {"text": text, "kind": found.kind, "version": found.version}
    form = SplitForm(posted(request), initial=first)
    page = about(
        found,
        _("Gör ett eget ärende av en del"),
        _("Skapa ärendet"),
        _("Delen är ett eget ärende."),
        template="feedback/staff/split.html",
        more={"original": text},
    )

    def act(data: dict[str, Any]) -> FeedbackCase:
        said = {"text": data["text"], "kind": data["kind"], "seen": data["version"]}
        return services.split(found, **said, token=_token(request), by=user_of(request))

    return answer(request, form, page, act, newest=lambda: version_of(found), to=address)


def _token(request: HttpRequest) -> UUID:
    """Return what makes two clicks on one drawing of the form one."""
    try:
        return UUID(request.POST.get("once", ""))
    except ValueError:
        return uuid4()
