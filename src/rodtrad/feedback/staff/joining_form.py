"""What is filled in to answer cases together, or to make a case of a part of another."""

from django import forms
from django.utils.translation import gettext_lazy as _

from rodtrad.feedback.enums import Kind
from rodtrad.ui.acting import ActingForm, long_text, noted, seen_version


class MergeForm(ActingForm):
    """Which other cases are answered in one."""

    cases = noted(
        forms.MultipleChoiceField(
            label=_("Liknande ärenden"), widget=forms.CheckboxSelectMultiple, required=False
        )
    )
    codes = noted(
        forms.CharField(
            label=_("Andra ärenden"),
            help_text=_("Skriv ärendekoderna, med mellanrum mellan dem."),
            required=False,
            max_length=400,
        )
    )
    version = seen_version()


class SplitForm(ActingForm):
    """What becomes a case of its own."""

    text = noted(
        long_text(
            _("Det här ska bli ett eget ärende"),
            _("Ta bort det som hör till det första ärendet. Avsändaren läser det."),
            rows=7,
        )
    )
    kind = forms.ChoiceField(label=_("Vad är det?"), choices=Kind.choices)
    version = seen_version()
