"""What a visitor writes when something stands in the way."""

import time
from typing import Any

from django import forms
from django.core import signing
from django.utils.crypto import get_random_string
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

SALT = "public.shortcoming"
LEAST_SECONDS = 3
MOST_SECONDS = 24 * 60 * 60


def new_token() -> str:
    """Return a signed moment: when the form was shown."""
    return signing.dumps({"at": time.time(), "key": get_random_string(12)}, salt=SALT)


class ShortcomingForm(forms.Form):
    """Works without script and without a cookie; what only a robot fills in gives it away."""

    what = forms.CharField(
        label=_("Vad hindrar dig?"),
        max_length=4000,
        widget=forms.Textarea({"rows": 6}),
        help_text=_("Skriv som du pratar. Skriv inget om din hälsa eller andra personer."),
    )
    where = forms.CharField(
        label=_("På vilken sida?"),
        max_length=300,
        required=False,
        help_text=_("Sidans rubrik eller adress. Du kan hoppa över frågan."),
    )
    reply_to = forms.EmailField(
        label=_("Din e-post"),
        required=False,
        help_text=_("Bara om du vill ha svar."),
        error_messages={"invalid": _("Skriv en hel e-postadress, till exempel namn@exempel.se.")},
        widget=forms.EmailInput({"autocomplete": "email"}),
    )
    website = forms.CharField(
        label=_("Lämna det här fältet tomt"),
        required=False,
        widget=forms.TextInput({"tabindex": "-1", "autocomplete": "off"}),
    )
    shown = forms.CharField(widget=forms.HiddenInput, initial=new_token)

    @property
    def is_from_a_robot(self) -> bool:
        return bool(self.cleaned_data["website"])

    def report(self) -> dict[str, str]:
        """Return what was written, and what makes a second click the same report."""
        sent = self.cleaned_data
        return {name: sent[name] for name in ("what", "where", "reply_to")} | {"key": sent["shown"]}

    def clean(self) -> dict[str, Any]:
        """Refuse what was sent faster than anybody writes, or from a page that has lain long."""
        cleaned = super().clean() or {}
        age = _age(cleaned.get("shown", ""))
        if age is None:
            self.data = {**dict(self.data.items()), self.add_prefix("shown"): new_token()}
            self.add_error(None, gettext("Sidan har varit öppen länge. Skicka en gång till."))
        elif age < LEAST_SECONDS:
            self.add_error(None, gettext("Det gick fort. Vänta några sekunder och skicka igen."))
        return cleaned


def _age(token: str) -> float | None:
    """Return how many seconds ago the form was shown, nothing when we did not show it lately."""
    try:
        shown = signing.loads(token, salt=SALT, max_age=MOST_SECONDS)
    except signing.BadSignature:
        return None
    return time.time() - float(shown["at"])
