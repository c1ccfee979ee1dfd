"""Writing about a thing."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from rodtrad.annotations import queries, rules, services, shown
from rodtrad.annotations.forms import EditForm, SayForm
from rodtrad.annotations.models import Comment
from rodtrad.annotations.registry import Thing
from rodtrad.annotations.staff.finding import thing_or_404
from rodtrad.audit.acting import acts_once
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.core.swedish import listing
from rodtrad.notifications.staff.page import SignedInRequest

ALL = 1_000


@login_required
@require_http_methods(["GET", "POST"])
@acts_once
def about(request: SignedInRequest, subject_type: str, pk: int) -> HttpResponse:
    """Show everything said about a thing, and let more be said."""
    subject, thing = thing_or_404(request.user, subject_type, pk)
    people = queries.near(subject, thing, timezone.localdate())
    form = SayForm(
        request.POST or None,
        request.FILES or None,
        people=[person for person in people if person.pk != request.user.pk],
        may_attach=bool(rules.may_attach(request.user, subject, thing)),
    )
    if form.is_valid() and _say(request, form, thing):
        return redirect(f"{subject.url(thing)}#kommentarer")
    panel = shown.panel(request.user, subject, thing, newest=ALL)
    context = {"form": form, "panel": panel, "title": subject.title(thing)}
    context["url"] = subject.url(thing)
    status = 422 if form.errors else 200
    return render(request, "annotations/staff/about.html", context, status=status)


def _say(request: SignedInRequest, form: SayForm, thing: Thing) -> bool:
    """Add what was sent, or put what was wrong with it on the form."""
    text, upload = form.cleaned_data["text"], form.cleaned_data.get("file")
    try:
        comment = services.say(thing, text=text, upload=upload, also=form.told, by=request.user)
    except BadInput as error:
        form.add_error(error.field if error.field in form.fields else None, error.sentence)
        return False
    messages.success(request, _("Sparat."))
    unreached = queries.not_surely_reached(comment) if comment else []
    if unreached:
        messages.warning(
            request,
            _(
                "Det är inte säkert att de här fick ett meddelande: %s. "
                "Namnet finns inte eller är skyddat, eller så syns det här inte för dem."
            )
            % listing(unreached),
        )
    return True


@login_required
@require_http_methods(["GET", "POST"])
@acts_once
def edit_comment(request: SignedInRequest, pk: int) -> HttpResponse:
    """Let the author change what a comment says."""
    comment = get_object_or_404(Comment.objects.filter(removed_at=None), pk=pk)
    subject, thing = thing_or_404(request.user, comment.subject_type, comment.subject_id)
    require(rules.may_change_comment(request.user, comment))
    form = EditForm(request.POST or None, initial={"text": comment.text})
    if form.is_valid():
        try:
            services.edit_comment(comment, text=form.cleaned_data["text"], by=request.user)
        except BadInput as error:
            form.add_error(error.field or None, error.sentence)
        else:
            messages.success(request, _("Kommentaren är ändrad."))
            return redirect(f"{subject.url(thing)}#kommentarer")
    context = {"form": form, "comment": comment, "url": subject.url(thing)}
    context["title"] = subject.title(thing)
    status = 422 if form.errors else 200
    return render(request, "annotations/staff/edit_comment.html", context, status=status)


@login_required
@require_POST
@acts_once
def remove_comment(request: SignedInRequest, pk: int) -> HttpResponse:
    """Take away what one's own comment says."""
    comment = get_object_or_404(Comment.objects.filter(removed_at=None), pk=pk)
    subject, thing = thing_or_404(request.user, comment.subject_type, comment.subject_id)
    services.remove_comment(comment, by=request.user)
    messages.success(request, _("Kommentaren är borttagen."))
    return redirect(f"{subject.url(thing)}#kommentarer")
