"""Sign-in as this house does it: nobody signs up, and mail goes through the outbox."""

from typing import Any
from uuid import uuid4

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest
from django.urls import reverse

from rodtrad.accounts import mail
from rodtrad.accounts.models import User


class SignIn(DefaultAccountAdapter):  # type: ignore[misc]  # allauth carries no types
    """What allauth asks of us."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Say no: people are invited."""
        return False

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Put what allauth wants to say in the outbox."""
        message = self.render_mail(template_prefix, email, context)
        user = context.get("user")
        mail.send(
            mail.Letter(
                to=email,
                subject=message.subject,
                body=message.body,
                key=f"{template_prefix}:{uuid4()}",
                recipient=user if isinstance(user, User) else None,
            )
        )

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Return to one's own page."""
        return reverse("accounts:mine")
