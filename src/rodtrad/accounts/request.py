"""Who asks."""

from django.http import HttpRequest, QueryDict

from rodtrad.accounts.models import User
from rodtrad.core.decision import Refused


def user_of(request: HttpRequest) -> User:
    """Return the signed-in person; pages that call this are never shown to anybody else."""
    if not isinstance(request.user, User):
        raise Refused("Logga in för att fortsätta.")
    return request.user


def posted(request: HttpRequest) -> QueryDict | None:
    """Return what a form sent, nothing when the page is only shown."""
    return request.POST if request.method == "POST" else None
