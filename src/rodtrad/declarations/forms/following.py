"""What people write of what came of promises."""

from django import forms
from django.utils.translation import gettext_lazy as _

from rodtrad.declarations.enums import Answered, Degree
from rodtrad.indicators.forms import SwedishNumberField
from rodtrad.ui.acting import ActingForm, long_text, noted, seen_version


class CountForm(ActingForm):
    """How many of how many."""

    kept = forms.IntegerField(label=_("I hur många blev det som ni lovar?"), min_value=0)
    of = forms.IntegerField(label=_("Hur många tittade ni på?"), min_value=0)
    note = long_text(_("Något att tillägga?"))
    version = seen_version()


class ValueForm(ActingForm):
    """A number."""

    value = SwedishNumberField(label=_("Vilket värde fick ni?"))
    note = long_text(_("Något att tillägga?"))
    version = seen_version()


class BrokenForm(ActingForm):
    kind = forms.ChoiceField(
        label=_("Vad gör ni åt det?"), choices=Answered.choices, widget=forms.RadioSelect
    )
    activity = noted(
        forms.ChoiceField(
            label=_("Vilken aktivitet?"),
            help_text=_("En av enhetens aktiviteter som är planerad eller pågår."),
            required=False,
        ),
        _("behövs när en aktivitet är planerad"),
    )
    text = forms.CharField(
        label=_("Berätta kort"),
        help_text=_("Vad ni gör och när, eller varför ni godtar avvikelsen."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class YearForm(ActingForm):
    degree = forms.ChoiceField(
        label=_("Till vilken grad uppfyllde ni deklarationen?"),
        choices=Degree.choices,
        widget=forms.RadioSelect,
    )
    reasons = forms.CharField(
        label=_("Vad bygger bedömningen på?"),
        help_text=_("Säg också varför, där den skiljer sig från det som är räknat."),
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    version = seen_version()
