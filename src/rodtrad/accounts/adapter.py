"""Sign-in as this house does it: nobody signs up, and mail goes through the outbox."""

from typing import Any
from urllib.parse import quote
from uuid import uuid4

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language, override
from django.utils.translation import gettext_lazy as _

from rodtrad.accounts import mail
from rodtrad.accounts.models import User

WRONG = _("Användarnamnet eller lösenordet stämmer inte.")
# What allauth may say by itself; the rest, that somebody signed in or out, the page shows.
SAID = {
    "account/messages/password_changed.txt": _("Lösenordet är bytt."),
    "account/messages/password_set.txt": _("Lösenordet är valt."),
    "mfa/messages/totp_activated.txt": _("Inloggning i två steg är påslagen."),
    "mfa/messages/totp_deactivated.txt": _("Inloggning i två steg är avstängd."),
    "mfa/messages/recovery_codes_generated.txt": _("Du har fått nya reservkoder."),
}
WRONG_CODE = _("Koden stämmer inte. Vänta på nästa och försök igen.")


class SignIn(DefaultAccountAdapter):  # type: ignore[misc]  # allauth carries no types
    """What allauth asks of us."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": _("Kontot är avslutat."),
        "email_password_mismatch": WRONG,
        "username_password_mismatch": WRONG,
        "enter_current_password": _("Det är inte ditt lösenord nu."),
        "incorrect_password": _("Det är inte rätt lösenord."),
        "incorrect_code": WRONG_CODE,
        "invalid_login": WRONG,
        "invalid_password_reset": _("Länken har gått ut eller är redan använd. Be om en ny."),
        "same_as_current": _("Det är samma som förut. Välj ett annat."),
        "too_many_login_attempts": _("För många försök. Vänta fem minuter och försök igen."),
        "rate_limited": _("För många försök på kort tid. Vänta en stund."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Say no: people are invited."""
        return False

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Put what allauth wants to say in the outbox."""
        user = context.get("user")
        language = user.language if isinstance(user, User) else get_language() or "sv"
        with override(language):
            message = self.render_mail(template_prefix, email, context)
        mail.send(
            mail.Letter(
                to=email,
                subject=message.subject,
                body=message.body,
                key=f"{template_prefix}:{uuid4()}",
                recipient=user if isinstance(user, User) else None,
            )
        )

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        *_rest: Any,
        **_more: Any,
    ) -> None:
        """Say in our words, and in the account's language, what somebody did; allauth says more."""
        if message_template in SAID:
            messages.add_message(request, level, SAID[message_template])

    def get_reset_password_from_key_url(self, key: str) -> str:
        """Return the link of a letter: where the system is reached, whatever the request said."""
        parts = {"uidb36": "UID", "key": "KEY"}
        path = reverse("account_reset_password_from_key", kwargs=parts)
        return f"{settings.SITE_ADDRESS.rstrip('/')}{path.replace('UID-KEY', quote(key))}"

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Return to one's own page."""
        return reverse("accounts:mine")


class SecondStep(DefaultMFAAdapter):  # type: ignore[misc]  # allauth carries no types
    """The second step of signing in, in our words."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": WRONG_CODE,
        "cannot_delete_authenticator": _("Inloggning i två steg går inte att stänga av."),
        "cannot_generate_recovery_codes": _("Slå på inloggning i två steg först."),
    }
