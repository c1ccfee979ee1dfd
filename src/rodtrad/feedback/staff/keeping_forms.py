"""What is filled in about how long cases are kept, and about what senders ask of their data."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rodtrad.feedback.enums import Channel, Goes, Kind
from rodtrad.feedback.models.keeping import MOST_MONTHS, PARAGRAPH, REASON
from rodtrad.ui.acting import ActingForm, day_field, long_text, noted

NO_NAMES = _("Skälet står kvar. Skriv inte namn, adresser eller nummer.")


class RuleForm(ActingForm):
    """A rule that follows the municipality's own decision."""

    goes = forms.ChoiceField(
        label=_("Vad gallras?"),
        choices=Goes.choices,
        widget=forms.RadioSelect,
        initial=Goes.CONTACT,
        help_text=_("Ärendet står alltid kvar i koder, så statistiken ändras inte."),
    )
    months = forms.IntegerField(
        label=_("Hur många månader efter svaret?"), min_value=1, max_value=MOST_MONTHS
    )
    kind = forms.ChoiceField(
        label=_("Vilka ärenden?"), required=False, choices=[("", _("alla")), *Kind.choices]
    )
    channel = forms.ChoiceField(
        label=_("Som kom hur?"), required=False, choices=[("", _("alla sätt")), *Channel.choices]
    )
    paragraph = forms.CharField(
        label=_("Vilket beslut följer regeln?"),
        help_text=_("Informationshanteringsplan eller gallringsbeslut, med paragraf."),
        max_length=PARAGRAPH,
    )
    decided_on = day_field(_("När fattades beslutet?"), required=True)
    starts_on = day_field(_("Regeln gäller från och med"), _("I dag om du lämnar det tomt."))


class HoldForm(ActingForm):
    """Why something is kept longer, and until when."""

    unit = forms.ChoiceField(label=_("Alla ärenden hos"), required=False)
    promise = forms.ChoiceField(label=_("Eller alla ärenden om löftet"), required=False)
    reason = forms.CharField(
        label=_("Varför ska det finnas kvar?"), help_text=NO_NAMES, max_length=REASON
    )
    ends_on = day_field(_("Till och med"), required=True)

    def about_one(self) -> "HoldForm":
        """Let the form be of one case, which is chosen already."""
        del self.fields["unit"], self.fields["promise"]
        return self


def _reason() -> forms.CharField:
    field = long_text(
        _("Skäl"), _("Avsändaren får läsa det. Skriv inte namn, adresser eller nummer.")
    )
    field.max_length = REASON
    return noted(field)


def _granted(yes: Any, no: Any) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=_("Beslut"),
        choices=[("yes", yes), ("no", no)],
        widget=forms.RadioSelect,
        error_messages={"required": _("Välj ja eller nej.")},
    )


class AccessForm(ActingForm):
    decision = _granted(_("Ja, avsändaren får ett utdrag"), _("Nej"))
    reason = _reason()


class CorrectionForm(ActingForm):
    """A correction, which is put beside what was written, and details that are changed."""

    decision = _granted(_("Ja, det rättas"), _("Nej"))
    text = noted(
        long_text(
            _("Rättelsen"), _("Läggs till bredvid det som skrevs, som aldrig ändras."), rows=5
        )
    )
    changes_contact = forms.BooleanField(
        label=_("Ändra kontaktuppgifterna till det som står här"), required=False
    )
    name = forms.CharField(label=_("Namn"), required=False, max_length=150)
    email = forms.EmailField(label=_("E-post"), required=False)
    phone = forms.CharField(label=_("Telefon"), required=False, max_length=40)
    reason = _reason()


class ErasureForm(ActingForm):
    decision = _granted(_("Ja, det raderas"), _("Nej"))
    goes = noted(
        forms.ChoiceField(
            label=_("Vad raderas, om det är ja?"),
            choices=Goes.choices,
            widget=forms.RadioSelect,
            required=False,
        )
    )
    reason = _reason()
