"""What is asked for each kind of step of a reorganisation."""

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from rodtrad.audit.forms import OnceForm
from rodtrad.organisation.enums import StepKind
from rodtrad.organisation.forms import DayField, governing_decisions, unit_choices
from rodtrad.organisation.reshaping import Piece, Wanted

MOST_PARTS = 4
CHOOSE, NONE, TOP = _("Välj"), _("Ingen"), _("Ingen, högst upp")
HUNDRED = Decimal(100)


class UnitChoice(forms.TypedChoiceField):
    """One of the units of the day the reorganisation begins, filled in by its form."""

    def __init__(self, label: Any, *, empty: Any = CHOOSE, **kwargs: Any) -> None:
        self.empty = empty
        super().__init__(label=label, coerce=int, empty_value=None, **kwargs)


class DraftForm(OnceForm):
    title = forms.CharField(label=_("Vad omorganisationen gäller"), max_length=200)
    starts_on = DayField(
        label=_("Gäller från"), help_text=_("Fram till den dagen kan den dras tillbaka.")
    )


class StepForm(OnceForm):
    """A step; its units are those of the day."""

    heading: str | Promise

    def __init__(self, data: Any, *, day: date) -> None:
        super().__init__(data)
        for field in self.fields.values():
            if isinstance(field, UnitChoice):
                field.choices = [("", str(field.empty)), *unit_choices(day)]


class MoveStep(StepForm):
    heading = _("Flytta en enhet")
    unit = UnitChoice(_("Enhet"))
    parent = UnitChoice(_("Ska ligga under"), empty=TOP, required=False)

    def wanted(self) -> Wanted:
        sent = self.cleaned_data
        return Wanted(StepKind.MOVE, sent["unit"], parent_id=sent["parent"])


class RenameStep(StepForm):
    heading = _("Byt namn på en enhet")
    unit = UnitChoice(_("Enhet"))
    name = forms.CharField(label=_("Nytt namn"), max_length=200)

    def wanted(self) -> Wanted:
        return Wanted(StepKind.RENAME, self.cleaned_data["unit"], name=self.cleaned_data["name"])


class MergeStep(StepForm):
    heading = _("Slå ihop enheter")
    unit_1 = UnitChoice(_("Enhet som går upp i den nya"))
    unit_2 = UnitChoice(_("Enhet till"))
    unit_3 = UnitChoice(_("Tredje enhet"), empty=NONE, required=False)
    unit_4 = UnitChoice(_("Fjärde enhet"), empty=NONE, required=False)
    name = forms.CharField(label=_("Den nya enhetens namn"), max_length=200)
    parent = UnitChoice(_("Ska ligga under"), empty=TOP, required=False)

    def wanted(self) -> Wanted:
        sent = self.cleaned_data
        chosen = (sent[f"unit_{number}"] for number in range(1, MOST_PARTS + 1))
        return Wanted(
            StepKind.MERGE,
            name=sent["name"],
            parent_id=sent["parent"],
            merged_ids=tuple(unit_id for unit_id in chosen if unit_id),
        )


class SplitStep(StepForm):
    heading = _("Dela en enhet")
    unit = UnitChoice(_("Enhet som delas"))

    def __init__(self, data: Any, *, day: date) -> None:
        super().__init__(data, day=day)
        for number in range(1, MOST_PARTS + 1):
            is_needed = number <= 2
            self.fields[f"name_{number}"] = forms.CharField(
                label=gettext("Ny enhet %s") % number, max_length=200, required=is_needed
            )
            self.fields[f"share_{number}"] = forms.DecimalField(
                label=gettext("Andel för enhet %s, procent") % number,
                required=is_needed,
                localize=True,
                max_digits=5,
                decimal_places=2,
            )
        self.fields["takes_over"] = forms.TypedChoiceField(
            label=_("Tar över människor, mål och aktiviteter"),
            choices=[
                (number, gettext("Ny enhet %s") % number) for number in range(1, MOST_PARTS + 1)
            ],
            coerce=int,
            help_text=_("Siffror att lämna får alla delarna."),
        )

    def wanted(self) -> Wanted:
        sent = self.cleaned_data
        pieces = tuple(
            Piece(
                sent[f"name_{number}"],
                (sent[f"share_{number}"] or Decimal(0)) / HUNDRED,
                sent["takes_over"] == number,
            )
            for number in range(1, MOST_PARTS + 1)
            if sent[f"name_{number}"]
        )
        return Wanted(StepKind.SPLIT, sent["unit"], pieces=pieces)


class CloseStep(StepForm):
    heading = _("Avsluta en enhet")
    unit = UnitChoice(_("Enhet som upphör"))
    receiver = UnitChoice(
        _("Tar över"),
        empty=NONE,
        required=False,
        help_text=_("Behövs när enheten har mål, aktiviteter eller enheter under sig."),
    )

    def wanted(self) -> Wanted:
        sent = self.cleaned_data
        return Wanted(StepKind.CLOSE, sent["unit"], receiver_id=sent["receiver"])


class PlanForm(OnceForm):
    version = forms.IntegerField(widget=forms.HiddenInput)
    decision = forms.TypedChoiceField(label=_("Beslut"), choices=governing_decisions, coerce=int)


AnyStep = MoveStep | RenameStep | MergeStep | SplitStep | CloseStep
# By the words of the addresses.
STEP_FORMS: dict[str, type[AnyStep]] = {
    "flytta": MoveStep,
    "namn": RenameStep,
    "sla-ihop": MergeStep,
    "dela": SplitStep,
    "avsluta": CloseStep,
}
