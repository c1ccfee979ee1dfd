"""What people write of a unit: its own words to what it is asked, and whom it is for."""

from django import forms
from django.utils.translation import gettext_lazy as _

from rodtrad.declarations.enums import StakeholderKind
from rodtrad.ui.acting import ActingForm, long_text, seen_version


class StatementForm(ActingForm):
    text = long_text(
        _("Med enhetens egna ord"), _("Minst 40 tecken. Lämna tomt för att ta bort svaret."), rows=6
    )
    version = seen_version()


class StakeholderForm(ActingForm):
    kind = forms.ChoiceField(label=_("Vad är de?"), choices=StakeholderKind.choices)
    name = forms.CharField(
        label=_("Vilka är det?"), help_text=_("Till exempel äldre med hemtjänst, eller anhöriga."),
        max_length=160,
    )  # fmt: skip
    needs = long_text(_("Vad behöver de?"))
