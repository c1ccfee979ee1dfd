"""Pages with one form: what they say, where they lead, and how an answer is taken."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from rodtrad.core.errors import BadInput
from rodtrad.ui.acting import ActingForm, is_sent

TEMPLATE = "staff/form_page.html"


@dataclass(frozen=True)
class FormPage:
    """What a page with a form says: its heading, what the button says and where cancel leads.

    `top` names the list the page belongs to, with its address; `lead` is what the form is about,
    whose page `up` leads to under that name, or under `up_name`. `done` is said afterwards.
    A page that shows more names a template that extends the default's, and what it shows.
    """

    heading: str
    save: str
    up: str
    top: tuple[str, str]
    lead: str = ""
    up_name: str = ""
    note: str = ""
    done: str = ""
    template: str = TEMPLATE
    more: dict[str, Any] = field(default_factory=dict)

    @property
    def about(self) -> str:
        return self.up_name or self.lead


def answer(
    request: HttpRequest,
    form: ActingForm,
    page: FormPage,
    act: Callable[[dict[str, Any]], Any],
    *,
    to: Callable[[Any], str] | None = None,
    newest: Callable[[], int] | None = None,
) -> HttpResponse:
    """Take what the form says, or show it; `newest` gives the version after another's change."""
    made: list[Any] = []
    if taken(request, form, lambda data: made.append(act(data)), page.done, newest):
        return redirect(to(made[0]) if to else page.up)
    return render(request, page.template, {"form": form, "page": page} | page.more)


def taken(
    request: HttpRequest,
    form: ActingForm,
    act: Callable[[dict[str, Any]], Any],
    done: str,
    newest: Callable[[], int] | None = None,
) -> bool:
    """Take what the form says, and say that it is done; else the form shows what is wrong."""
    if not is_sent(request):
        return False
    form.attempt(act)
    if form.is_valid() and form.clash is None:
        messages.success(request, done)
        return True
    if form.clash and newest:
        form.take_version(newest())
    return False


def do(request: HttpRequest, act: Callable[[], Any], done: str) -> bool:
    """Do what a button asks for, and say that it is done or why it is not."""
    try:
        act()
    except BadInput as wrong:
        messages.error(request, wrong.sentence)
        return False
    messages.success(request, done)
    return True
