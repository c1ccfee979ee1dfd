"""What is shown and filled in about the form's frame in other languages."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rodtrad.core.calendar_words import day as day_words
from rodtrad.feedback.frame.languages import Language
from rodtrad.feedback.frame.phrases import phrases
from rodtrad.feedback.models import FramePhrase
from rodtrad.feedback.models.frame import MOST, WHERE, WHO
from rodtrad.feedback.queries.frame import offered
from rodtrad.feedback.services import Credit
from rodtrad.ui.acting import ActingForm, day_field, noted


class CreditForm(ActingForm):
    """Who made the translation, or where it stands in public; one of them is needed."""

    translator = noted(
        forms.CharField(
            label=_("Vem har översatt?"),
            help_text=_("Namn, och byrå om det är en. Texten får inte vara gjord av en maskin."),
            required=False,
            max_length=WHO,
        ),
        _("behövs om texten inte har en öppen källa"),
    )
    source = noted(
        forms.CharField(
            label=_("Eller var står texten?"),
            help_text=_("En myndighet eller organisation som har publicerat den, och var."),
            required=False,
            max_length=WHERE,
        ),
        _("behövs om ingen är namngiven"),
    )
    made_on = day_field(_("När blev den översatt?"))


class PhraseForm(CreditForm):
    """A phrase in another language."""

    text = forms.CharField(
        label=_("Så lyder det"),
        help_text=_("Det som står mellan klamrar ska stå kvar. Tomt: det visas på svenska."),
        max_length=MOST,
        required=False,
        widget=forms.Textarea({"rows": 3, "dir": "auto"}),
    )
    field_order = ("text", "translator", "source", "made_on")


class SheetForm(CreditForm):
    """A sheet that a translator has filled in."""

    sheet = forms.FileField(
        label=_("Ifyllt blad"),
        help_text=_("Bladet som du hämtade, som csv: svenska i första kolumnen, texten i andra."),
        widget=forms.FileInput({"accept": ".csv,.txt"}),
    )
    field_order = ("sheet", "translator", "source", "made_on")


def credit_in(data: dict[str, Any]) -> Credit:
    return Credit(data["translator"], data["source"], data["made_on"])


def rows_of(code: str) -> list[tuple[str, FramePhrase | None]]:
    """Return every phrase of the frame with what it is in the language."""
    held = {row.swedish: row for row in FramePhrase.objects.filter(language=code)}
    return [(phrase, held.get(phrase)) for phrase in phrases()]


def language_page(language: Language, *, may: bool) -> dict[str, Any]:
    """Return every phrase, the missing told, and who made each that is not."""
    rows = rows_of(language.code)
    return {
        "language": language,
        "is_on": language in offered(),
        "put": sum(held is not None for _phrase, held in rows),
        "of": len(rows),
        "rows": [
            {
                "number": number,
                "swedish": phrase,
                "text": held.text if held else "",
                "who": _credited(held) if held else "",
            }
            for number, (phrase, held) in enumerate(rows)
        ],
        "may": may,
    }


def _credited(row: FramePhrase) -> str:
    whose = ", ".join(one for one in (row.translator, row.source) if one)
    return f"{whose}, {day_words(row.made_on, year=True)}"
