"""What every page that changes something does with what was sent."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from rodtrad.accounts.forms import show_latest
from rodtrad.accounts.request import user_of
from rodtrad.audit.services import once
from rodtrad.core.errors import BadInput, Conflict


@dataclass(frozen=True)
class Page:
    """A page with one form: what it says, and the way back."""

    title: str
    button: str
    back_url: str
    back_title: str
    lead: str = ""
    done: str = ""
    extra: dict[str, Any] = field(default_factory=dict)


def answer(
    request: HttpRequest,
    page: Page,
    form: forms.Form,
    act: Callable[[dict[str, Any]], str],
    latest: Callable[[], int] = lambda: 0,
) -> HttpResponse:
    """Show the form, or act once on what was sent and go where the act says."""
    conflict = None
    if request.method == "POST" and form.is_valid():
        sent = form.cleaned_data
        try:
            url = once(sent.get("once"), by=user_of(request), act=lambda: act(sent))
        except BadInput as error:
            form.add_error(error.field if error.field in form.fields else None, error.sentence)
        except Conflict as error:
            conflict = error
            show_latest(form, "version", latest())
        else:
            messages.success(request, page.done)
            return redirect(url)
    labels = {name: str(each.label) for name, each in form.fields.items()}
    context = {"page": page, "form": form, "conflict": conflict, "labels": labels, **page.extra}
    is_wrong = bool(form.errors) or conflict is not None
    return render(request, "organisation/staff/form.html", context, status=422 if is_wrong else 200)
