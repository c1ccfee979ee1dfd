"""Giving a file back, to those who may see what it belongs to."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from rodtrad.annotations import services
from rodtrad.annotations.models import Attachment
from rodtrad.annotations.staff.finding import thing_or_404
from rodtrad.audit.acting import acts_once
from rodtrad.notifications.staff.page import SignedInRequest
from rodtrad.ui.files import kept_answer


@login_required
@require_GET
def file(request: SignedInRequest, pk: int) -> FileResponse:
    """Send a file as something to save, never to be run by the browser."""
    attachment = get_object_or_404(Attachment.objects.filter(removed_at=None), pk=pk)
    thing_or_404(request.user, attachment.subject_type, attachment.subject_id)
    try:
        contents = attachment.file.open("rb")
    except FileNotFoundError as error:
        raise Http404 from error
    return kept_answer(contents, attachment.name, attachment.content_type)


@login_required
@require_POST
@acts_once
def remove_file(request: SignedInRequest, pk: int) -> HttpResponse:
    """Take away one's own file."""
    attachment = get_object_or_404(Attachment.objects.filter(removed_at=None), pk=pk)
    subject, thing = thing_or_404(request.user, attachment.subject_type, attachment.subject_id)
    services.remove_attachment(attachment, by=request.user)
    messages.success(request, _("Filen är borttagen."))
    return redirect(f"{subject.url(thing)}#kommentarer")
