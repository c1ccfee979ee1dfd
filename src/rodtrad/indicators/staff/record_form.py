"""What people fill in about one period: its figures, or why there are none."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rodtrad.indicators import corrections
from rodtrad.indicators.enums import Group, ObservationStatus
from rodtrad.indicators.forms import FigureField, SwedishNumberField
from rodtrad.indicators.models import IndicatorDefinition, ReportingPeriod
from rodtrad.indicators.services import Figure
from rodtrad.indicators.services.observations import Report
from rodtrad.ui.acting import day_field


class ChangeReasonField(forms.CharField):
    """Why a figure is put right; the service demands it, and only where something is changed."""

    def validate(self, value: str) -> None:
        if value:
            super().validate(value)


class RecordForm(forms.Form):
    """A period's figures: one field for each group, and for a share its parts."""

    # A share may be counted from its parts, which only the server knows.
    use_required_attribute = False

    def __init__(
        self,
        data: Any = None,
        *,
        definition: IndicatorDefinition,
        period: ReportingPeriod,
        there: corrections.There,
    ) -> None:
        super().__init__(data, initial=corrections.initial(there, definition))
        self.definition, self.period, self.there = definition, period, there
        self.notes: list[str] = []
        for key, name in definition.groups.items():
            self._add_group(key, name)
        self.fields["is_preliminary"] = forms.BooleanField(
            label=_("Siffran är preliminär"), required=False
        )
        self.fields["source"] = forms.CharField(
            label=_("Källa"),
            required=False,
            max_length=200,
            help_text=_("Om den är en annan än vanligt."),
        )
        if any(row.status == ObservationStatus.FINAL for row in there.values()):
            is_demanded = all(row.status == ObservationStatus.FINAL for row in there.values())
            self.fields["change_reason"] = ChangeReasonField(
                label=_("Varför rättas siffran?"), required=is_demanded, max_length=300
            )

    def _add_group(self, key: str, name: str) -> None:
        is_total = key == Group.TOTAL
        label = _("Värde") if is_total else name.capitalize()
        self.fields[f"value_{key}"] = FigureField(self.definition, label=label, required=is_total)
        self.fields[f"seen_{key}"] = forms.IntegerField(
            widget=forms.HiddenInput, required=False, initial=0
        )
        if is_total and self.definition.is_proportion:
            self.fields["numerator"] = SwedishNumberField(label=_("Antal av dem"), required=False)
            self.fields["denominator"] = SwedishNumberField(label=_("Antal i allt"), required=False)

    @property
    def written(self) -> str:
        """Return the figures as they were written, to confirm these and no others."""
        names = [*(f"value_{key}" for key in self.definition.groups), "numerator", "denominator"]
        return "|".join(str(self.data.get(name, "")).strip() for name in names)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        parts = (cleaned.get("numerator"), cleaned.get("denominator"))
        given = [cleaned.get(f"value_{key}") for key in self.definition.groups]
        if all(part is None for part in (*given, *parts)) and not self.errors:
            self.add_error("value_total", _("Skriv ett tal."))
        for key in self.definition.groups:
            self._require_kept(key, has_parts=key == Group.TOTAL and None not in parts)
        return cleaned

    def _require_kept(self, key: str, *, has_parts: bool) -> None:
        """Refuse to take a figure away: it can be put right or said to be missing."""
        row, name = self.there.get(key), f"value_{key}"
        is_given = row is not None and row.value is not None
        if not is_given or has_parts or name in self.errors:
            return
        if self.cleaned_data.get(name) is None:
            self.add_error(name, _("Här finns redan en siffra. Skriv den som den ska vara."))

    def report(self, *, is_confirmed: bool) -> Report:
        """Return what was changed, as the service takes it; `notes` says what followed."""
        cleaned = self.cleaned_data
        self.notes = []
        changed: dict[str, Figure] = {}
        for key, name in self.definition.groups.items():
            figure, notes = corrections.correction(
                key, self._entry(key), self.there, self.definition
            )
            if figure is not None:
                changed[key] = figure
            self.notes += [f"{name.capitalize()}: {note}" for note in notes]
        return Report(
            figures=changed,
            seen={key: cleaned.get(f"seen_{key}") or 0 for key in self.definition.groups},
            change_reason=cleaned.get("change_reason", ""),
            is_confirmed=is_confirmed,
        )

    def _entry(self, key: str) -> corrections.Entry:
        cleaned, is_total = self.cleaned_data, key == Group.TOTAL
        is_preliminary = cleaned["is_preliminary"]
        return corrections.Entry(
            value=cleaned[f"value_{key}"],
            numerator=cleaned.get("numerator") if is_total else None,
            denominator=cleaned.get("denominator") if is_total else None,
            status=ObservationStatus.PRELIMINARY if is_preliminary else ObservationStatus.FINAL,
            source=cleaned["source"].strip(),
        )


class MissingForm(forms.Form):
    """Why there is no figure, and when there may be one."""

    reason = forms.CharField(
        label=gettext_lazy("Varför saknas siffran?"),
        max_length=300,
        error_messages={"required": gettext_lazy("Skriv varför siffran saknas.")},
    )
    expected_on = day_field(gettext_lazy("När väntas den?"))
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False, initial=0)
