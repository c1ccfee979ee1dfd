"""Who asks."""

from allauth.account.adapter import get_adapter
from django.core.exceptions import PermissionDenied
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


def source_of(request: HttpRequest) -> str:
    """Return where a request comes from, also behind a proxy, to be counted and never kept.

    It is what attempts at signing in are counted by; nothing where nobody can tell.
    """
    try:
        return str(get_adapter(request).get_client_ip(request))
    except PermissionDenied:
        return ""
