"""What people fill in about what is measured; forms clean, they do not save."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rodtrad.core.errors import BadInput
from rodtrad.core.swedish import parse_number
from rodtrad.indicators import figures
from rodtrad.indicators.enums import Direction, Frequency, MeasureKind, Seam, TargetKind
from rodtrad.indicators.models import IndicatorDefinition, ReportingPeriod
from rodtrad.indicators.services import Aim, Continuation, Wording
from rodtrad.organisation.queries.people import choices_at_work
from rodtrad.ui.acting import day_field, noted

FOR_A_BRIDGE = gettext_lazy("behövs bara för en brygga")


class SwedishNumberField(forms.CharField):
    """A number as people write it, with decimal comma."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TextInput({"inputmode": "decimal", "autocomplete": "off"})
        super().__init__(widget=widget, max_length=40, **kwargs)

    def clean(self, value: Any) -> Any:
        text = str(super().clean(value))
        if not text:
            return None
        try:
            return parse_number(text)
        except BadInput as wrong:
            raise ValidationError(wrong.sentence) from wrong


class FigureField(forms.CharField):
    """A figure in the definition's unit; the unit's own name after it is allowed."""

    def __init__(self, definition: IndicatorDefinition, **kwargs: Any) -> None:
        widget = forms.TextInput({"inputmode": "decimal", "autocomplete": "off"})
        super().__init__(widget=widget, max_length=60, **kwargs)
        self.definition = definition

    def clean(self, value: Any) -> Any:
        text = str(self.to_python(value))
        if not text:
            return None
        try:
            return figures.read(text, self.definition)
        except BadInput as wrong:
            raise ValidationError(wrong.sentence) from wrong


class WordingForm(forms.Form):
    """What an indicator means."""

    name = forms.CharField(label=gettext_lazy("Namn"), max_length=120)
    description = forms.CharField(
        label=gettext_lazy("Vad siffran visar"),
        required=False,
        help_text=gettext_lazy("En mening som en invånare förstår."),
    )
    measure_kind = forms.ChoiceField(
        label=gettext_lazy("Slag av mått"), choices=MeasureKind.choices, widget=forms.RadioSelect
    )
    unit_of_measure = forms.CharField(
        label=gettext_lazy("Måttenhet"),
        max_length=40,
        help_text=gettext_lazy("Till exempel procent, barn eller dagar."),
    )
    decimals = forms.IntegerField(
        label=gettext_lazy("Antal decimaler"), min_value=0, max_value=6, initial=1
    )
    direction = forms.ChoiceField(
        label=gettext_lazy("Vilket håll är bättre?"),
        choices=Direction.choices,
        widget=forms.RadioSelect,
    )
    frequency = forms.ChoiceField(
        label=gettext_lazy("Hur ofta lämnas siffran?"), choices=Frequency.choices
    )
    is_proportion = forms.BooleanField(
        label=gettext_lazy("Siffran är en andel: en del av ett helt"), required=False
    )
    method = forms.CharField(
        label=gettext_lazy("Så mäter vi"),
        required=False,
        widget=forms.Textarea({"rows": 4}),
    )
    source = forms.CharField(label=gettext_lazy("Källa"), required=False, max_length=200)
    breakdowns = forms.CharField(
        label=gettext_lazy("Uppdelning"),
        required=False,
        widget=forms.Textarea({"rows": 3}),
        help_text=gettext_lazy("En grupp på varje rad, till exempel Kvinnor och Män."),
    )
    least = SwedishNumberField(label=gettext_lazy("Lägsta vanliga värde"), required=False)
    most = SwedishNumberField(label=gettext_lazy("Högsta vanliga värde"), required=False)
    lower_bound = SwedishNumberField(label=gettext_lazy("Lägsta möjliga värde"), required=False)
    upper_bound = SwedishNumberField(label=gettext_lazy("Högsta möjliga värde"), required=False)

    def clean_breakdowns(self) -> list[dict[str, str]]:
        lines = str(self.cleaned_data["breakdowns"]).splitlines()
        return [_group(line.strip()) for line in lines if line.strip()]

    def wording(self) -> Wording:
        """Return what was filled in, as the service takes it."""
        names = Wording.__dataclass_fields__
        return Wording(**{name: self.cleaned_data[name] for name in names})


def _group(name: str) -> dict[str, str]:
    """Return a group by its name; women and men keep the keys everything else knows."""
    known = {"kvinnor": "women", "flickor": "women", "män": "men", "pojkar": "men"}
    folded = name.casefold()
    return {"key": known.get(folded, folded[:40]), "name": name}


def initial_of(wording: Wording) -> dict[str, Any]:
    """Return a definition's words as the form shows them."""
    shown: dict[str, Any] = {}
    for name, value in wording.values().items():
        shown[name] = _shown(value) if isinstance(value, Decimal) else value
    shown["breakdowns"] = "\n".join(item["name"] for item in wording.breakdowns)
    return shown


def _shown(value: Decimal) -> str:
    return f"{value.normalize():f}".replace(".", ",")


class DefineForm(WordingForm):
    """A new indicator."""

    key = forms.SlugField(
        label=gettext_lazy("Kort namn i adressen"),
        max_length=80,
        help_text=gettext_lazy("Små bokstäver och bindestreck, till exempel hemtjanst-i-tid."),
    )
    owner = forms.ChoiceField(label=gettext_lazy("Vem svarar för definitionen?"))
    valid_from = day_field(gettext_lazy("Gäller från"), required=True)

    field_order = ("name", "key", "owner", "valid_from")

    def __init__(self, *args: Any, units: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"] = forms.ChoiceField(label=self.fields["owner"].label, choices=units)


class RedefineForm(WordingForm):
    """A new wording of an indicator that is there."""

    valid_from = day_field(gettext_lazy("Den nya definitionen gäller från"), required=True)
    reason = forms.CharField(label=gettext_lazy("Varför ändras den?"), max_length=300)
    seam = noted(
        forms.ChoiceField(
            label=gettext_lazy("Går siffrorna före och efter att jämföra?"),
            choices=[("", gettext_lazy("ja: bara orden ändras")), *Seam.choices],
            widget=forms.RadioSelect,
            required=False,
        ),
        gettext_lazy("behövs när siffran betyder något annat"),
    )
    bridge_period = forms.ChoiceField(
        label=gettext_lazy("Bryggans period"),
        required=False,
    )
    bridge_before = noted(
        SwedishNumberField(label=gettext_lazy("Siffran på det gamla sättet"), required=False),
        FOR_A_BRIDGE,
    )
    bridge_after = noted(
        SwedishNumberField(label=gettext_lazy("Siffran på det nya sättet"), required=False),
        FOR_A_BRIDGE,
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)

    field_order = (
        "valid_from", "reason", "seam", "bridge_period", "bridge_before", "bridge_after",
    )  # fmt: skip

    def __init__(self, *args: Any, periods: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        old = self.fields["bridge_period"]
        self.fields["bridge_period"] = noted(
            forms.ChoiceField(
                label=old.label, required=False, choices=[("", _("Ingen")), *periods]
            ),
            FOR_A_BRIDGE,
        )

    def continuation(self) -> Continuation | None:
        """Return how the series go on; None where only the words change."""
        seam = self.cleaned_data["seam"]
        chosen = self.cleaned_data["bridge_period"]
        if not seam:
            return None
        if seam == Seam.BREAK:
            return Continuation(Seam.BREAK)
        return Continuation(
            Seam.BRIDGE,
            ReportingPeriod.objects.get(pk=chosen) if chosen else None,
            self.cleaned_data["bridge_before"],
            self.cleaned_data["bridge_after"],
        )


class OpenSeriesForm(forms.Form):
    """Which unit is asked for figures, and who answers for them."""

    unit = forms.ChoiceField(label=gettext_lazy("Enhet"))
    responsible = forms.TypedChoiceField(
        label=gettext_lazy("Ansvarig"),
        choices=lambda: [("", _("Enhetens chef")), *choices_at_work()],
        coerce=int,
        empty_value=None,
        required=False,
        help_text=gettext_lazy("Här står de som har ett uppdrag i dag."),
        error_messages={
            "invalid_choice": gettext_lazy("Den personen har inget uppdrag i dag. Välj i listan.")
        },
    )
    valid_from = day_field(gettext_lazy("Från och med"), required=True)

    def __init__(self, *args: Any, units: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"] = forms.ChoiceField(label=self.fields["unit"].label, choices=units)


class TargetForm(forms.Form):
    """What a series shall reach."""

    kind = forms.ChoiceField(
        label=gettext_lazy("Slag av mål"), choices=TargetKind.choices, widget=forms.RadioSelect
    )
    value = SwedishNumberField(
        label=gettext_lazy("Målvärde"),
        help_text=gettext_lazy("För ett spann: den nedre gränsen. För en förbättring: hur mycket."),
    )
    upper = SwedishNumberField(label=gettext_lazy("Övre gräns i ett spann"), required=False)
    base = SwedishNumberField(label=gettext_lazy("Utgångsläge för en förbättring"), required=False)
    tolerance = SwedishNumberField(
        label=gettext_lazy("Tolerans"),
        required=False,
        help_text=gettext_lazy("En miss på högst så mycket räknas som delvis uppfylld."),
    )
    valid_from = day_field(gettext_lazy("Gäller från"), required=True)
    decision = forms.ChoiceField(label=gettext_lazy("Beslut"), required=False)
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False, initial=0)

    def __init__(self, *args: Any, decisions: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("inget beslut")), *decisions]
        label = self.fields["decision"].label
        self.fields["decision"] = forms.ChoiceField(label=label, choices=choices, required=False)

    def aim(self) -> Aim:
        """Return what was filled in, as the service takes it."""
        cleaned = self.cleaned_data
        return Aim(
            value=cleaned["value"],
            kind=TargetKind(cleaned["kind"]),
            upper=cleaned["upper"],
            base=cleaned["base"],
            tolerance=cleaned["tolerance"] or Decimal(0),
        )
