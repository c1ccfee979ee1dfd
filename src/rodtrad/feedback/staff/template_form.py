"""What is filled in about a template of answers."""

from django import forms
from django.utils.translation import gettext_lazy as _

from rodtrad.feedback.services.templates import NAME
from rodtrad.ui.acting import ActingForm, long_text, noted, seen_version


class TemplateForm(ActingForm):
    """The name whoever answers chooses by, and the words."""

    name = forms.CharField(
        label=_("Vad heter mallen?"), help_text=_("Till exempel Vi gjorde fel."), max_length=NAME
    )
    text = noted(
        long_text(
            _("Så börjar svaret"),
            _(
                "Skriv [mellan hakparenteser] det som var och en ska fylla i. "
                "Svaret går inte att skicka förrän det är gjort."
            ),
            rows=8,
        )
    )
    version = seen_version()
