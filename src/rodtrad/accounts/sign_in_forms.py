"""The forms of sign-in, in our words."""

import time
from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as second_step
from allauth.mfa.models import Authenticator
from allauth.mfa.totp import forms as codes
from allauth.mfa.totp.internal.auth import TOTP
from allauth.mfa.utils import encrypt
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = dict[str, tuple[str | Promise, str | Promise]]
# More than it takes to write a letter: whether one was written does not show in the time.
LEAST_SECONDS = 0.5
CODE_HELP = _("Sex siffror från appen, eller en reservkod.")


class Worded:
    """Give fields their labels and help, and no text inside them that vanishes when one types."""

    words: Words = {}
    fields: dict[str, Any]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, (label, help_text) in self.words.items():
            if name in self.fields:
                self.fields[name].label = label
                self.fields[name].help_text = help_text
                self.fields[name].widget.attrs.pop("placeholder", None)


class SignInForm(Worded, account.LoginForm):  # type: ignore[misc]  # allauth carries no types
    words = {
        "login": (_("Användarnamn eller e-post"), ""),
        "password": (_("Lösenord"), ""),
    }


class ForgottenForm(Worded, account.ResetPasswordForm):  # type: ignore[misc]  # allauth carries no types
    words = {"email": (_("E-post"), _("Den adress som står på ditt konto."))}

    def save(self, request: HttpRequest, **kwargs: Any) -> str:
        """Send the letter, and answer an address that nobody has no sooner."""
        began = time.monotonic()
        email: str = super().save(request, **kwargs)
        time.sleep(max(0.0, began + LEAST_SECONDS - time.monotonic()))
        return email


NEW_WORDS: Words = {
    "password1": (_("Nytt lösenord"), _("Minst 12 tecken. En mening du minns är bra.")),
    "password2": (_("Samma lösenord igen"), ""),
}


class NewPasswordForm(Worded, account.ResetPasswordKeyForm):  # type: ignore[misc]  # allauth carries no types
    words = NEW_WORDS


class FirstPasswordForm(Worded, account.SetPasswordForm):  # type: ignore[misc]  # allauth carries no types
    words = NEW_WORDS


class ChangePasswordForm(Worded, account.ChangePasswordForm):  # type: ignore[misc]  # allauth carries no types
    words = {"oldpassword": (_("Ditt lösenord nu"), ""), **NEW_WORDS}


class ConfirmForm(Worded, account.ReauthenticateForm):  # type: ignore[misc]  # allauth carries no types
    words = {"password": (_("Lösenord"), "")}


class CodeForm(Worded, second_step.AuthenticateForm):  # type: ignore[misc]  # allauth carries no types
    words = {"code": (_("Kod"), CODE_HELP)}


class ConfirmCodeForm(Worded, second_step.ReauthenticateForm):  # type: ignore[misc]  # allauth carries no types
    words = {"code": (_("Kod"), CODE_HELP)}


class StartCodesForm(Worded, codes.ActivateTOTPForm):  # type: ignore[misc]  # allauth carries no types
    words = {"code": (_("Kod"), _("Sex siffror från appen."))}

    def clean_code(self) -> str:
        """Use the code up: the one that turned the second step on signs nobody in."""
        code: str = super().clean_code()
        begun = Authenticator(user=self.user, data={"secret": encrypt(self.secret)})
        TOTP(begun).validate_code(code)
        return code
