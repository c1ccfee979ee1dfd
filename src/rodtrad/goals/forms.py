"""What people write on the thread's pages, cleaned; saving is the services' work."""

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Any, TypeVar

from django import forms
from django.utils.translation import gettext_lazy as _

from rodtrad.core.errors import BadInput, Conflict
from rodtrad.core.status import Outcome
from rodtrad.core.swedish import parse_number
from rodtrad.goals.enums import AssignmentState, PartKind, ReportForm, SourceKind
from rodtrad.goals.models import Assignment
from rodtrad.goals.services import Task, Wording, Work

Result = TypeVar("Result")
Choices = Sequence[tuple[Any, Any]]

OUTCOMES = [
    (Outcome.MET.value, _("uppfyllt")),
    (Outcome.PARTLY.value, _("delvis uppfyllt")),
    (Outcome.NOT_MET.value, _("ej uppfyllt")),
    (Outcome.NOT_ASSESSABLE.value, _("ej bedömbart")),
]


class ThreadForm(forms.Form):
    """A form that can show what somebody else wrote beside what you wrote."""

    clash: Conflict | None = None

    def attempt(self, act: Callable[[dict[str, Any]], Result]) -> Result | None:
        """Do the act with what the form says; what cannot be right is shown on the form."""
        if not self.is_valid():
            return None
        try:
            return act(self.cleaned_data)
        except BadInput as wrong:
            self.add_error(wrong.field if wrong.field in self.fields else None, wrong.sentence)
        except Conflict as clash:
            self.clash = clash
        return None

    def take_version(self, version: int) -> None:
        """Let the next try build on the version that the person now has seen."""
        self.data = dict(self.data.items()) | {"version": str(version)}

    @property
    def names(self) -> dict[str, str]:
        return {name: str(field.label or name) for name, field in self.fields.items()}


def offer(form: forms.Form, field: str, choices: Iterable[tuple[Any, Any]]) -> None:
    """Let a field of choices offer these."""
    chosen = form.fields[field]
    if isinstance(chosen, forms.ChoiceField):
        chosen.choices = list(choices)


class WeightField(forms.CharField):
    """A weight as a Swede writes a number."""

    def clean(self, value: Any) -> Decimal:
        try:
            return parse_number(super().clean(value))
        except BadInput as wrong:
            raise forms.ValidationError(wrong.sentence) from wrong


def _text(label: Any, help_text: Any = "", *, rows: int = 3) -> forms.CharField:
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, help_text=help_text, required=False, widget=area)


def _day(label: Any, *, required: bool = False) -> forms.DateField:
    picker = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, required=required, widget=picker)


def _version() -> forms.IntegerField:
    return forms.IntegerField(widget=forms.HiddenInput, required=False)


class WordingForm(ThreadForm):
    title = forms.CharField(
        label=_("Vad vill ni nå?"),
        help_text=_("Skriv målet i en kort mening som en invånare förstår."),
        max_length=200,
    )
    expected_result = _text(
        _("Förväntat resultat"), _("Vad är annorlunda för den ni är till för när målet är nått?")
    )
    description = _text(_("Beskrivning"))
    version = _version()

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


class LinkForm(ThreadForm):
    parent = forms.ChoiceField(label=_("Vilket mål bidrar det till?"))
    weight = WeightField(label=_("Vikt"), initial="1", help_text=_("1 om alla väger lika."))
    is_main = forms.BooleanField(
        label=_("Målets plats i tråden"),
        help_text=_("Annars bidrar det till målet men står kvar där det står."),
        required=False,
        initial=True,
    )


class MeasureForm(ThreadForm):
    series = forms.ChoiceField(label=_("Vad mäter målet?"))
    weight = WeightField(
        label=_("Vikt"),
        initial="1",
        help_text=_("1 om alla väger lika. 0 om den ska följas men inte vägas in."),
    )


class ActivityForm(ThreadForm):
    title = forms.CharField(
        label=_("Vad ska ni göra?"),
        help_text=_("Konkret: det ska gå att se när det är gjort."),
        max_length=200,
    )
    unit = forms.ChoiceField(label=_("Enhet"))
    responsible = forms.ChoiceField(label=_("Vem ansvarar?"), required=False)
    starts_on = _day(_("Börjar"))
    ends_on = _day(_("Klar senast"))
    description = _text(_("Beskrivning"))
    version = _version()

    def work(self, data: dict[str, Any], people: dict[str, Any]) -> Work:
        return Work(
            data["title"],
            data["description"],
            people.get(data["responsible"]),
            data["starts_on"],
            data["ends_on"],
        )


class JudgeForm(ThreadForm):
    outcome = forms.ChoiceField(
        label=_("Hur bedömer du målet?"), choices=OUTCOMES, widget=forms.RadioSelect
    )
    reason = _text(_("Skäl"), _("Behövs om du bedömer målet på ett annat sätt än siffrorna."))


class PlanForm(ThreadForm):
    kind = forms.ChoiceField(label=_("Sorts plan"))
    body = forms.ChoiceField(label=_("Vems plan är det?"))
    name = forms.CharField(label=_("Namn"), max_length=200)
    first_year = forms.IntegerField(label=_("Första året"))
    last_year = forms.IntegerField(label=_("Sista året"))


class AdoptForm(ThreadForm):
    decision = forms.ChoiceField(
        label=_("Beslut"), help_text=_("Beslutet ska vara registrerat."), required=False
    )


class PartForm(ThreadForm):
    kind = forms.ChoiceField(label=_("Vad är det för del?"), choices=PartKind.choices)
    name = forms.CharField(
        label=_("Delen"),
        help_text=_("Kort, som målet säger det: ”barn”, ”senast 2030”, ”i hela kommunen”."),
        max_length=120,
    )


class RemovePartForm(ThreadForm):
    decision = forms.ChoiceField(
        label=_("Beslut som ändrar målet"),
        help_text=_("Behövs när målet är beslutat."),
        required=False,
    )


class ServeForm(ThreadForm):
    parts = forms.MultipleChoiceField(
        label=_("Vilka delar tjänar målet?"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )


class AbstainForm(ThreadForm):
    reason = _text(
        _("Varför gör nämnden inget för målet?"),
        _("Minst 20 tecken, så att den som läser förstår."),
    )
    decision = forms.ChoiceField(
        label=_("Beslut"),
        error_messages={"required": _("Nämnden beslutar att inte bidra. Välj beslutet.")},
    )


class RestForm(ThreadForm):
    source = forms.ChoiceField(label=_("Vad vilar målet på?"))


class SourceForm(ThreadForm):
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


class TaskForm(ThreadForm):
    giver = forms.ChoiceField(label=_("Vem ger uppdraget?"))
    decision = forms.ChoiceField(label=_("Beslut"), required=False)
    title = forms.CharField(label=_("Vad ska göras?"), max_length=200)
    description = _text(_("Beskrivning"))
    receiver = forms.ChoiceField(label=_("Vem ska göra det?"), required=False)
    function = forms.CharField(
        label=_("Funktion"),
        help_text=_("Om uppdraget är till en funktion, till exempel kommundirektören."),
        max_length=120,
        required=False,
    )
    due_on = _day(_("Redovisas senast"))
    report_form = forms.ChoiceField(
        label=_("Hur redovisas det?"),
        choices=[("", _("Inte sagt")), *ReportForm.choices],
        required=False,
    )
    goal = forms.ChoiceField(label=_("Vilket av fullmäktiges mål bidrar det till?"), required=False)
    version = _version()

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


class MoveForm(ThreadForm):
    due_on = _day(_("Ny dag"), required=True)
    reason = _text(_("Varför flyttas dagen?"))
    decision = forms.ChoiceField(
        label=_("Beslut om ny tid"),
        error_messages={"required": _("Ny tid beslutas av den som gav uppdraget.")},
    )


class ReportingForm(ThreadForm):
    report = _text(_("Vad har gjorts, och vad blev det av det?"), rows=6)
    on = _day(_("Dag för redovisningen"), required=True)
    decision = forms.ChoiceField(
        label=_("Beslut"),
        help_text=_("Om redovisningen godkändes genom ett beslut."),
        required=False,
    )


class DecidedForm(ThreadForm):
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
