"""What people write on the thread's pages, cleaned; saving is the services' work."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rodtrad.core.errors import BadInput
from rodtrad.core.status import Outcome
from rodtrad.core.swedish import parse_number
from rodtrad.goals.enums import AssignmentState, GoalFate, PartKind, ReportForm, SourceKind
from rodtrad.goals.models import Assignment
from rodtrad.goals.services import Fate, Task, Wording, Work
from rodtrad.ui.acting import ActingForm, day_field, long_text, noted, seen_version
from rodtrad.ui.acting import offer as offer

Choices = Sequence[tuple[Any, Any]]
NOT_IN_A_DRAFT = _("behövs inte i ett utkast")


@dataclass(frozen=True)
class Asked:
    """A goal that must get a fate: what it is called, what hangs from it and what it may become."""

    goal_id: int
    title: str
    note: str
    choices: Choices
    likely: str


OUTCOMES = [
    (Outcome.MET.value, _("uppfyllt")),
    (Outcome.PARTLY.value, _("delvis uppfyllt")),
    (Outcome.NOT_MET.value, _("ej uppfyllt")),
    (Outcome.NOT_ASSESSABLE.value, _("ej bedömbart")),
]


class WeightField(forms.CharField):
    """A weight as a Swede writes a number."""

    def clean(self, value: Any) -> Decimal:
        try:
            return parse_number(super().clean(value))
        except BadInput as wrong:
            raise forms.ValidationError(wrong.sentence) from wrong


class WordingForm(ActingForm):
    title = forms.CharField(
        label=_("Vad vill ni nå?"),
        help_text=_("Skriv målet i en kort mening som en invånare förstår."),
        max_length=200,
    )
    expected_result = long_text(
        _("Förväntat resultat"), _("Vad är annorlunda för den ni är till för när målet är nått?")
    )
    description = long_text(_("Beskrivning"))
    version = seen_version()

    def wording(self, data: dict[str, Any]) -> Wording:
        return Wording(data["title"], data["description"], data["expected_result"])


class DraftGoalForm(WordingForm):
    level = forms.ChoiceField(label=_("Nivå"))
    body = forms.ChoiceField(label=_("Vems mål är det?"))
    plan = forms.ChoiceField(label=_("Plan"), required=False)
    is_supplementary = forms.BooleanField(
        label=_("Kompletterande mål, som bara redovisas för den egna nämnden"), required=False
    )
    field_order = ["level", "body", "title", "expected_result", "description", "plan"]


class EditGoalForm(WordingForm):
    decision = forms.ChoiceField(
        label=_("Beslut som ändrar målet"),
        error_messages={"required": _("Målet är beslutat. Välj beslutet som ändrar det.")},
    )

    def ask_for_decision(self, choices: Choices, *, is_decided: bool) -> None:
        """Ask which decision changes the goal, when one has put it in force."""
        if is_decided:
            offer(self, "decision", choices)
        else:
            del self.fields["decision"]


class LinkForm(ActingForm):
    parent = forms.ChoiceField(label=_("Vilket mål bidrar det till?"))
    weight = WeightField(label=_("Vikt"), initial="1", help_text=_("1 om alla väger lika."))
    is_main = forms.BooleanField(
        label=_("Målets plats i tråden"),
        help_text=_("Annars bidrar det till målet men står kvar där det står."),
        required=False,
        initial=True,
    )


class MeasureForm(ActingForm):
    series = forms.ChoiceField(label=_("Vad mäter målet?"))
    weight = WeightField(
        label=_("Vikt"),
        initial="1",
        help_text=_("1 om alla väger lika. 0 om den ska följas men inte vägas in."),
    )


class ActivityForm(ActingForm):
    title = forms.CharField(
        label=_("Vad ska ni göra?"),
        help_text=_("Konkret: det ska gå att se när det är gjort."),
        max_length=200,
    )
    unit = forms.ChoiceField(label=_("Enhet"))
    responsible = noted(forms.ChoiceField(label=_("Vem ansvarar?"), required=False), NOT_IN_A_DRAFT)
    starts_on = day_field(_("Börjar"))
    ends_on = noted(day_field(_("Klar senast")), NOT_IN_A_DRAFT)
    description = long_text(_("Beskrivning"))
    version = seen_version()

    def keep_what_is_said(self, *, is_draft: bool) -> None:
        """Ask no more for the unit, nor offer to leave open what only a draft may."""
        del self.fields["unit"]
        for name in () if is_draft else ("responsible", "ends_on"):
            noted(self.fields[name])

    def work(self, data: dict[str, Any], people: dict[str, Any]) -> Work:
        return Work(
            data["title"],
            data["description"],
            people.get(data["responsible"]),
            data["starts_on"],
            data["ends_on"],
        )


class JudgeForm(ActingForm):
    outcome = forms.ChoiceField(
        label=_("Hur bedömer du målet?"), choices=OUTCOMES, widget=forms.RadioSelect
    )
    reason = noted(
        long_text(_("Skäl"), _("Behövs om du bedömer målet på ett annat sätt än siffrorna."))
    )


class PlanForm(ActingForm):
    kind = forms.ChoiceField(label=_("Sorts plan"))
    body = forms.ChoiceField(label=_("Vems plan är det?"))
    name = forms.CharField(label=_("Namn"), max_length=200)
    first_year = forms.IntegerField(label=_("Första året"))
    last_year = forms.IntegerField(label=_("Sista året"))


class StatedForm(ActingForm):
    """What a plan must say, a field for each sentence that the profile asks with."""

    version = seen_version()

    def __init__(self, *args: Any, asked: Sequence[str], **more: Any) -> None:
        super().__init__(*args, **more)
        self._asked = {f"said_{place}": sentence for place, sentence in enumerate(asked)}
        for name, sentence in self._asked.items():
            self.fields[name] = long_text(sentence)

    def stated(self, data: dict[str, Any]) -> dict[str, str]:
        return {sentence: data[name] for name, sentence in self._asked.items()}

    @staticmethod
    def said(asked: Sequence[str], stated: dict[str, str]) -> dict[str, str]:
        """Return what is said already, by the names of the fields."""
        return {f"said_{place}": stated.get(text, "") for place, text in enumerate(asked)}


class AdoptForm(ActingForm):
    decision = noted(
        forms.ChoiceField(
            label=_("Beslut"), help_text=_("Beslutet ska vara registrerat."), required=False
        )
    )


class TakeOverForm(ActingForm):
    """What becomes of each goal when another plan takes over, a field for each."""

    with_measures = forms.BooleanField(
        label=_("Det som mätte ett mål mäter också det som ersätter det"), required=False
    )

    def __init__(self, *args: Any, asked: Sequence[Asked], **more: Any) -> None:
        super().__init__(*args, **more)
        for one in asked:
            self.fields[f"goal_{one.goal_id}"] = forms.ChoiceField(
                label=one.title,
                help_text=one.note,
                choices=one.choices,
                initial=one.likely,
                error_messages={"required": _("Säg vad som händer med varje mål.")},
            )
        self.order_fields([*(f"goal_{one.goal_id}" for one in asked), "with_measures"])

    @staticmethod
    def fates(data: dict[str, Any]) -> dict[int, Fate]:
        """Return what becomes of each goal, by its number."""
        chosen = {name: value for name, value in data.items() if name.startswith("goal_")}
        return {int(name[5:]): _fate(value) for name, value in chosen.items()}


def _fate(value: str) -> Fate:
    kind, _between, successor = value.partition(":")
    return Fate(GoalFate(kind), int(successor) if successor else None)


class PartForm(ActingForm):
    kind = forms.ChoiceField(label=_("Vad är det för del?"), choices=PartKind.choices)
    name = forms.CharField(
        label=_("Delen"),
        help_text=_("Kort, som målet säger det: ”barn”, ”senast 2030”, ”i hela kommunen”."),
        max_length=120,
    )


class RemovePartForm(ActingForm):
    decision = noted(
        forms.ChoiceField(
            label=_("Beslut som ändrar målet"),
            help_text=_("Behövs när målet är beslutat."),
            required=False,
        )
    )


class ServeForm(ActingForm):
    parts = forms.MultipleChoiceField(
        label=_("Vilka delar tjänar målet?"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )


class AbstainForm(ActingForm):
    reason = noted(
        long_text(
            _("Varför gör nämnden inget för målet?"),
            _("Minst 20 tecken, så att den som läser förstår."),
        )
    )
    decision = forms.ChoiceField(
        label=_("Beslut"),
        error_messages={"required": _("Nämnden beslutar att inte bidra. Välj beslutet.")},
    )


class RestForm(ActingForm):
    source = forms.ChoiceField(label=_("Vad vilar målet på?"))


class SourceForm(ActingForm):
    kind = forms.ChoiceField(label=_("Vad är det?"), choices=SourceKind.choices)
    title = forms.CharField(label=_("Vad säger källan?"), max_length=300)
    reference = forms.CharField(
        label=_("Var står det?"),
        help_text=_("Lag, paragraf eller reglementets punkt."),
        max_length=200,
    )
    url = forms.URLField(label=_("Adress"), required=False, assume_scheme="https")
    body = forms.ChoiceField(
        label=_("Vems reglemente?"), help_text=_("Bara för reglementen."), required=False
    )


class TaskForm(ActingForm):
    giver = forms.ChoiceField(label=_("Vem ger uppdraget?"))
    decision = forms.ChoiceField(label=_("Beslut"), required=False)
    title = forms.CharField(label=_("Vad ska göras?"), max_length=200)
    description = long_text(_("Beskrivning"))
    receiver = forms.ChoiceField(label=_("Vem ska göra det?"), required=False)
    function = forms.CharField(
        label=_("Funktion"),
        help_text=_("Om uppdraget är till en funktion, till exempel kommundirektören."),
        max_length=120,
        required=False,
    )
    due_on = day_field(_("Redovisas senast"))
    report_form = forms.ChoiceField(
        label=_("Hur redovisas det?"),
        choices=[("", _("Inte sagt")), *ReportForm.choices],
        required=False,
    )
    goal = forms.ChoiceField(label=_("Vilket av fullmäktiges mål bidrar det till?"), required=False)
    version = seen_version()

    def keep_what_is_decided(self, given: Assignment) -> None:
        """Ask no more for what an assignment already has by decision: who, when and on what."""
        del self.fields["giver"]
        if given.decision_id is not None:
            del self.fields["decision"]
        if given.due_on is not None:
            del self.fields["due_on"]

    def task(self, data: dict[str, Any], units: dict[str, Any], goals: dict[str, Any]) -> Task:
        return Task(
            data["title"],
            data["description"],
            units.get(data["receiver"]),
            data["function"],
            data.get("due_on"),
            data["report_form"],
            goals.get(data["goal"]),
        )


class MoveForm(ActingForm):
    due_on = day_field(_("Ny dag"), required=True)
    reason = noted(long_text(_("Varför flyttas dagen?")))
    decision = forms.ChoiceField(
        label=_("Beslut om ny tid"),
        error_messages={"required": _("Ny tid beslutas av den som gav uppdraget.")},
    )


class ReportingForm(ActingForm):
    report = noted(long_text(_("Vad har gjorts, och vad blev det av det?"), rows=6))
    on = day_field(_("Dag för redovisningen"), required=True)
    decision = forms.ChoiceField(
        label=_("Beslut"),
        help_text=_("Om redovisningen godkändes genom ett beslut."),
        required=False,
    )


class DecidedForm(ActingForm):
    decision = forms.ChoiceField(
        label=_("Beslut"), error_messages={"required": _("Välj beslutet som det vilar på.")}
    )


LATE, EVERY = "late", "every"


class AssignmentFilter(forms.Form):
    """What a list of assignments is narrowed to."""

    lage = forms.ChoiceField(
        label=_("Läge"),
        choices=[
            (AssignmentState.OPEN, _("Öppna")),
            (LATE, _("Försenade")),
            (AssignmentState.REPORTED, _("Redovisade")),
            (AssignmentState.WRITTEN_OFF, _("Avskrivna")),
            (EVERY, _("Alla")),
        ],
        required=False,
    )
    givare = forms.ChoiceField(label=_("Vem gav"), required=False)
    mottagare = forms.ChoiceField(label=_("Vem ska göra"), required=False)

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        for field in self.fields.values():
            field.widget.attrs["class"] = "ds-input"
