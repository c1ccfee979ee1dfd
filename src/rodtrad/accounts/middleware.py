"""Every page is for those who have signed in, unless it says otherwise."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.utils import translation

from rodtrad.accounts.models import User
from rodtrad.ui.kept import refused_for_want_of_session

# Rooms that anybody may enter; in others a view opts out with `login_not_required`.
OPEN = ("rodtrad.public.", "rodtrad.ui.", "rodtrad.config.", "rodtrad.api.")


def is_open(view: Callable[..., Any]) -> bool:
    """Say whether the view lies in a room that anybody may enter."""
    return view.__module__.startswith(OPEN) or ".public." in view.__module__


class SignInRequired(LoginRequiredMiddleware):
    """Send whoever has not signed in to do so, and then back."""

    def process_view(
        self,
        request: HttpRequest,
        view_func: Callable[..., Any],
        view_args: tuple[Any, ...],
        view_kwargs: dict[str, Any],
    ) -> HttpResponseBase | None:
        if is_open(view_func):
            return None
        return super().process_view(request, view_func, view_args, view_kwargs)

    def handle_no_permission(
        self, request: HttpRequest, view_func: Callable[..., Any]
    ) -> HttpResponseRedirect:
        """Ask for sign-in, and say so to whoever keeps what was sent."""
        refused_for_want_of_session(request)
        return super().handle_no_permission(request, view_func)


class OnlyForOne:
    """Keep a person's pages out of shared memories, and out of the browser's once she leaves."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        was_somebody = isinstance(request.user, User)
        response = self.get_response(request)
        if was_somebody:
            response.headers.setdefault("Cache-Control", "private, no-cache")
        if was_somebody and not isinstance(request.user, User):
            response.headers["Clear-Site-Data"] = '"cache"'
        return response


class ChosenLanguage:
    """Show pages in the language the person has chosen."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not isinstance(request.user, User):
            return self.get_response(request)
        # Kept, since nobody is signed in any more when the answer is that of signing out.
        language = request.user.language
        with translation.override(language):
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", language)
            return response
