"""The language that a person reads, chosen from any page."""

from django.http import HttpRequest

from rodtrad.accounts.models import User
from rodtrad.accounts.services import choose_language


def keep(request: HttpRequest, language: str) -> None:
    """Remember the language for whoever is signed in."""
    user = request.user
    if isinstance(user, User) and user.language != language:
        choose_language(user, language, by=user)
