"""Views that act once for each drawing of their form."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from rodtrad.audit.services import once

View = Callable[..., HttpResponse]


def acts_once(view: View) -> View:
    """Let a view take a form once, and send who clicked again to where the first click went.

    The form carries `{% once %}`; only an answer that leads on to another page counts as taken.
    """

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        answers: list[HttpResponse] = []

        def act() -> str:
            answers.append(view(request, *args, **kwargs))
            return answers[0].headers.get("Location", "")

        drawing = _drawing(request)
        if drawing is None or not isinstance(request.user, models.Model):
            return view(request, *args, **kwargs)
        address = once(drawing, by=request.user, act=act)
        if answers:
            return answers[0]
        messages.success(request, _("Det är gjort."))
        return redirect(address)

    answer.acts_once = True  # type: ignore[attr-defined]  # a mark for those who list the routes
    return answer


def _drawing(request: HttpRequest) -> UUID | None:
    try:
        return UUID(request.POST["once"])
    except (KeyError, ValueError):
        return None
