"""What a person writes about herself."""

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from rodtrad.accounts.models import User


class DetailsForm(forms.Form):
    """One's own details, with the version they were read in."""

    given_name = forms.CharField(label=_("Förnamn"), max_length=100)
    family_name = forms.CharField(label=_("Efternamn"), max_length=100)
    email = forms.EmailField(
        label=_("E-post"), required=False, help_text=_("Hit skickar vi påminnelser.")
    )
    language = forms.ChoiceField(label=_("Språk"), choices=User.Language.choices)
    version = forms.IntegerField(widget=forms.HiddenInput)


class AcceptForm(forms.Form):
    """The password somebody who was invited chooses."""

    password = forms.CharField(
        label=_("Lösenord"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("Minst 12 tecken. En mening du minns är bättre än ett krångligt ord."),
    )


def details_of(user: User) -> dict[str, object]:
    """Return what the form shows before anything is changed."""
    return {
        "given_name": user.given_name,
        "family_name": user.family_name,
        "email": user.email,
        "language": user.language,
        "version": user.version,
    }


def show_latest(form: forms.Form, name: str, version: int) -> None:
    """Let a form that met another's change be sent again, by one who now has seen that change."""
    sent = QueryDict(mutable=True)
    sent.update(dict(form.data.items()))
    sent[form.add_prefix(name)] = str(version)
    form.data = sent
