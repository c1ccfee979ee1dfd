"""One's own page, and the way in for those invited."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from rodtrad.accounts import queries, services
from rodtrad.accounts.forms import AcceptForm, DetailsForm, details_of, show_latest
from rodtrad.accounts.models import User
from rodtrad.accounts.places import places
from rodtrad.accounts.request import posted, user_of
from rodtrad.core.errors import BadInput, Conflict


@require_safe
def mine(request: HttpRequest) -> HttpResponse:
    """Show one's own name, roles and way of signing in."""
    user = user_of(request)
    context = {"places": places(user), "second_step": queries.second_step(user)}
    return render(request, "accounts/staff/mine.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def details(request: HttpRequest) -> HttpResponse:
    """Let a person change her own details."""
    user, conflict = user_of(request), None
    form = DetailsForm(posted(request), initial=details_of(user))
    if request.method == "POST" and form.is_valid():
        wanted = dict(form.cleaned_data)
        seen = wanted.pop("version")
        try:
            services.change_person(user, **wanted, seen=seen, by=user)
        except BadInput as error:
            form.add_error(error.field or None, error.sentence)
        except Conflict as error:
            conflict = error
            show_latest(form, "version", User.objects.get(pk=user.pk).version)
        else:
            messages.success(request, _("Dina uppgifter är sparade."))
            return redirect("accounts:mine")
    labels = {name: str(field.label) for name, field in form.fields.items()}
    context = {"form": form, "conflict": conflict, "labels": labels}
    return render(
        request, "accounts/staff/details.html", context, status=422 if form.errors else 200
    )


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def accept(request: HttpRequest, token: str) -> HttpResponse:
    """Let somebody who was invited choose a password."""
    invitation = queries.open_invitation(token)
    if invitation is None:
        return render(request, "accounts/staff/accept_gone.html", status=410)
    form = AcceptForm(posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            services.accept_invitation(invitation, password=form.cleaned_data["password"])
        except BadInput as error:
            form.add_error(error.field or None, error.sentence)
        else:
            return redirect("accounts:accepted")
    context = {"form": form, "person": invitation.user}
    return render(request, "accounts/staff/accept.html", context)


@login_not_required
@require_safe
def accepted(request: HttpRequest) -> HttpResponse:
    """Say that the password is chosen, and where to sign in."""
    return render(request, "accounts/staff/accepted.html")
