"""What people write of ways of working."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rodtrad.declarations.enums import Used
from rodtrad.declarations.models import WorkMethod
from rodtrad.declarations.queries.methods import PASSED, UNUSED
from rodtrad.declarations.services import Method
from rodtrad.ui.acting import ActingForm, day_field, long_text, seen_version

WRITTEN = (
    *("title", "role", "summary", "steps", "participation", "participated_on"),
    *("resources", "risk", "next_review_on"),
)


class FilterForm(forms.Form):
    """Which ways of working somebody wants to see."""

    sok = forms.CharField(label=_("Namn"), required=False, max_length=80)
    enhet = forms.ChoiceField(label=_("Enhet"), required=False)
    lage = forms.ChoiceField(
        label=_("Visa"),
        required=False,
        choices=[
            ("", _("alla")),
            (PASSED, _("dagen för översyn har passerat")),
            (UNUSED, _("används inte för något löfte")),
        ],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs["class"] = "ds-input"


class MethodForm(ActingForm):
    title = forms.CharField(
        label=_("Vad heter arbetssättet?"), help_text=_("Till exempel Planering dagen före."),
        max_length=160,
    )  # fmt: skip
    role = forms.ChoiceField(label=_("Ansvarig funktion"))
    summary = long_text(_("Hur gör ni, i korthet?"), _("Skriv så att en ny kollega förstår."))
    steps = long_text(_("Steg för steg"), _("Ett steg på varje rad, högst tolv."), rows=6)
    participation = long_text(
        _("Hur har personalen varit med?"), _("Vilka, när och vad de bidrog med.")
    )
    participated_on = day_field(_("Vilken dag var personalen med?"))
    resources = long_text(_("Vad kräver det?"), _("Tid, pengar, lokaler eller hjälpmedel."))
    risk = long_text(_("Vad kan gå fel?"), _("Och vad ni gör då."))
    next_review_on = day_field(_("Ska ses över senast"))
    version = seen_version()

    def method(self, data: dict[str, Any]) -> Method:
        """Return what was written."""
        return Method(**{name: data[name] for name in WRITTEN})


class DescribeForm(MethodForm):
    unit = forms.ChoiceField(label=_("Vilken enhet arbetar så?"))
    field_order = ["title", "unit", "role"]


class ReviewForm(ActingForm):
    next_review_on = day_field(_("Ska ses över igen senast"), required=True)


class AssessForm(ActingForm):
    used = forms.ChoiceField(
        label=_("Används arbetssättet?"), choices=Used.choices, widget=forms.RadioSelect
    )
    is_enough = forms.ChoiceField(
        label=_("Räcker det för att hålla löftena?"),
        choices=[("yes", _("ja")), ("no", _("nej"))],
        widget=forms.RadioSelect,
    )
    text = forms.CharField(
        label=_("Vad har ni sett?"),
        help_text=_("Vad bedömningen bygger på, och vad ni gör åt det som brister."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )


def shown(method: WorkMethod) -> dict[str, Any]:
    """Return what the form of a way of working begins with."""
    return {name: getattr(method, name) for name in (*WRITTEN, "version")}
