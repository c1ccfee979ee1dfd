"""What comes by mail, and how it goes with it."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from rodtrad.core.decision import require
from rodtrad.feedback import rules
from rodtrad.feedback.staff.mail_page import mailbox_page


@login_required
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Tell when the mailbox was fetched from, what went wrong and what waits."""
    require(rules.may_see_mailbox(request.user))
    return render(request, "feedback/staff/mailbox.html", mailbox_page())
