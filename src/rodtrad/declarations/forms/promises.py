"""What people write of a promise and of how it is kept and shown."""

from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rodtrad.core.swedish import number
from rodtrad.declarations.enums import Bound, LevelKind, TimeUnit
from rodtrad.declarations.models import PromiseVersion
from rodtrad.declarations.services import Said
from rodtrad.indicators.enums import Frequency
from rodtrad.indicators.forms import SwedishNumberField
from rodtrad.ui.acting import ActingForm, day_field, long_text, noted, seen_version

# As many figures as a level can have, before and after the comma.
MOST, PRECISION = Decimal(10) ** 12, Decimal("0.000001")
IN_CASES = gettext_lazy("för en tid eller en kvalitet")
FOR_A_BOUND = gettext_lazy("för en andel eller ett antal")
PLAIN = (
    *("text", "level_kind", "bound", "amount", "time_unit", "share", "counted_in", "aspect"),
    *("exceptions", "is_guarantee", "remedy", "applies_from"),
)


class LevelField(SwedishNumberField):
    """A number that a level can be."""

    def clean(self, value: Any) -> Any:
        said = super().clean(value)
        if said is None:
            return None
        if abs(said) >= MOST or said != said.quantize(PRECISION):
            raise ValidationError(_("Skriv ett kortare tal."))
        return said


class PromiseForm(ActingForm):
    """What is promised, to what level, and what it excepts."""

    text = forms.CharField(
        label=gettext_lazy("Vad lovar ni?"),
        help_text=gettext_lazy("En mening, som ni skulle säga den till den det gäller."),
        max_length=300,
        widget=forms.Textarea({"rows": 2}),
    )
    level_kind = forms.ChoiceField(
        label=gettext_lazy("Vad för sorts nivå är det?"),
        choices=LevelKind.choices,
        widget=forms.RadioSelect,
    )
    bound = noted(
        forms.ChoiceField(
            label=gettext_lazy("Minst eller högst?"),
            choices=Bound.choices,
            required=False,
            widget=forms.RadioSelect,
        ),
        FOR_A_BOUND,
    )
    amount = noted(
        LevelField(
            label=gettext_lazy("Hur mycket?"),
            help_text=gettext_lazy("Tiden, procenten eller antalet."),
            required=False,
        ),
        gettext_lazy("behövs inte för en kvalitet"),
    )
    time_unit = noted(
        forms.ChoiceField(
            label=gettext_lazy("Tiden räknas i"),
            choices=[("", gettext_lazy("Välj")), *TimeUnit.choices],
            required=False,
        ),
        gettext_lazy("för en tid"),
    )
    counted_in = noted(
        forms.CharField(
            label=gettext_lazy("Antalet räknas i"),
            help_text=gettext_lazy("Till exempel personer eller besök."),
            required=False,
            max_length=60,
        ),
        gettext_lazy("för ett antal"),
    )
    share = noted(
        LevelField(
            label=gettext_lazy("I hur många fall av 100?"),
            help_text=gettext_lazy("Lämna tomt om det gäller alla."),
            required=False,
        ),
        IN_CASES,
    )
    exceptions = long_text(
        gettext_lazy("När gäller det inte?"),
        gettext_lazy("Till exempel vid snöfall eller strömavbrott."),
        rows=2,
    )
    is_guarantee = forms.BooleanField(
        label=gettext_lazy("Det är en garanti: något händer om den inte hålls"), required=False
    )
    remedy = noted(
        long_text(gettext_lazy("Vad händer om det inte hålls?"), rows=2),
        gettext_lazy("behövs för en garanti"),
    )
    aspect = forms.ChoiceField(label=gettext_lazy("Vad handlar löftet om?"), required=False)
    applies_from = day_field(
        gettext_lazy("Löftet gäller från"),
        gettext_lazy("Om det är senare än resten av deklarationen."),
    )
    version = seen_version()

    def said(self, data: dict[str, Any]) -> Said:
        """Return what was written."""
        return Said(**{name: data[name] for name in PLAIN} | {"bound": data["bound"] or "at_most"})


class MeasureForm(ActingForm):
    """What shows whether a promise is kept."""

    source = forms.ChoiceField(
        label=gettext_lazy("Vad visar om löftet hålls?"), widget=forms.RadioSelect
    )
    series = noted(
        forms.ChoiceField(label=gettext_lazy("Vilken siffra?"), required=False),
        gettext_lazy("behövs för en siffra ni redan följer"),
    )
    method = noted(
        long_text(gettext_lazy("Hur tar ni reda på det?"), rows=2),
        gettext_lazy("behövs för en kontroll"),
    )
    rhythm = forms.ChoiceField(
        label=gettext_lazy("Hur ofta?"), choices=Frequency.choices, widget=forms.RadioSelect
    )


class UseForm(ActingForm):
    method = forms.ChoiceField(label=gettext_lazy("Vilket arbetssätt?"))


def shown(promise: PromiseVersion) -> dict[str, Any]:
    """Return what the form of a promise begins with."""
    said = {name: getattr(promise, name) for name in PLAIN}
    for name in ("amount", "share"):
        said[name] = "" if said[name] is None else number(said[name])
    return said | {"version": promise.version.declaration.version}
