"""What people write on the way to a decision, one step a form."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rodtrad.declarations.models import DeclarationVersion
from rodtrad.declarations.services import Undecided
from rodtrad.profiles.schema.papers import ChainQuestion
from rodtrad.ui.acting import ActingForm, day_field, long_text, noted

Result = TypeVar("Result")
OK, TAKE, PARAGRAPH = "ok_", "take_", "paragraph_"
JUDGED = (("yes", gettext_lazy("Det håller")), ("no", gettext_lazy("Det behöver ändras")))
WHEN_WRITTEN_HERE = gettext_lazy("behövs när beslutet skrivs in här")


class StepForm(ActingForm):
    """A step that needs nothing written."""


class AskingForm(ActingForm):
    """A form that asks what the profile asks."""

    def ask(self, questions: Iterable[ChainQuestion]) -> None:
        """Ask each of the questions, before what the form asks itself."""
        asked = {question.key: noted(long_text(question.name, rows=3)) for question in questions}
        self.fields = {**asked, **self.fields}

    def answers(self, data: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
        """Return the answers by question."""
        return {key: {"text": data[key]} for key in data if isinstance(data[key], str)}


class AssessForm(AskingForm):
    """How a text is weighed in each respect."""

    comment = long_text(gettext_lazy("Annat ni vill säga"))

    def ask(self, questions: Iterable[ChainQuestion]) -> None:
        """Ask of each respect whether it holds, and why."""
        asked: dict[str, forms.Field] = {}
        for question in questions:
            asked[OK + question.key] = forms.ChoiceField(
                label=question.name, choices=JUDGED, widget=forms.RadioSelect
            )
            label = _("Så bedömer vi: %s") % question.name.lower()
            asked[question.key] = noted(long_text(label, rows=2))
        self.fields = {**asked, **self.fields}

    def answers(self, data: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
        """Return what was found by respect."""
        return {
            key.removeprefix(OK): {
                "is_ok": data[key] == "yes", "text": data[key.removeprefix(OK)]
            }
            for key in data
            if key.startswith(OK)
        }  # fmt: skip


class FeedbackForm(ActingForm):
    held_on = day_field(gettext_lazy("Vilken dag träffades ni?"), required=True)
    comment = noted(long_text(gettext_lazy("Vad kom ni fram till?"), rows=5))


class ProposeForm(AskingForm):
    meeting_on = day_field(gettext_lazy("Vilken dag är sammanträdet?"), required=True)


class ReturnForm(ActingForm):
    comment = noted(long_text(gettext_lazy("Vad behöver ändras?"), rows=5))


class MinutesForm(ActingForm):
    """A decision that is registered, or what the minutes say of one that is not."""

    decision = forms.ChoiceField(label=gettext_lazy("Beslut"), required=False)
    body = noted(
        forms.ChoiceField(label=gettext_lazy("Vem beslutade?"), required=False), WHEN_WRITTEN_HERE
    )
    decided_on = noted(day_field(gettext_lazy("Vilken dag?")), WHEN_WRITTEN_HERE)
    paragraph = noted(
        forms.CharField(label=gettext_lazy("Paragraf"), required=False, max_length=20),
        WHEN_WRITTEN_HERE,
    )
    registry_number = forms.CharField(
        label=gettext_lazy("Diarienummer"), required=False, max_length=60
    )


class DecideForm(MinutesForm):
    starts_on = day_field(gettext_lazy("Löftena gäller från"), required=True)
    delegation = forms.CharField(
        label=gettext_lazy("Punkt i delegationsordningen"),
        help_text=gettext_lazy("Om någon beslutade på organets vägnar."),
        required=False,
        max_length=120,
    )


class WithdrawForm(MinutesForm):
    reason = noted(long_text(gettext_lazy("Varför gäller löftena inte längre?")))
    ends_on = day_field(
        gettext_lazy("Upphör"),
        gettext_lazy("Den första dagen löftena inte gäller."),
        required=True,
    )


class AgendaForm(ActingForm):
    """What the minutes of one meeting say of several texts."""

    decided_on = day_field(gettext_lazy("Vilken dag fattades besluten?"), required=True)
    starts_on = day_field(gettext_lazy("Löftena gäller från"), required=True)
    paragraph = forms.CharField(
        label=gettext_lazy("Paragraf"),
        help_text=gettext_lazy("För alla, eller skriv en egen för varje text."),
        required=False,
        max_length=20,
    )
    registry_number = forms.CharField(
        label=gettext_lazy("Diarienummer"), required=False, max_length=60
    )

    def offer_texts(self, versions: Sequence[DeclarationVersion]) -> None:
        """Let each of the texts be taken, with a paragraph of its own."""
        for version in versions:
            name = _("Besluta: %s") % version.title
            self.fields[f"{TAKE}{version.pk}"] = forms.BooleanField(
                label=name, required=False, initial=True
            )
            self.fields[f"{PARAGRAPH}{version.pk}"] = forms.CharField(
                label=_("Egen paragraf"), required=False, max_length=20
            )

    def taken(
        self, data: Mapping[str, Any], versions: Iterable[DeclarationVersion]
    ) -> list[tuple[DeclarationVersion, str]]:
        """Return the texts that were ticked, each with its own paragraph or the common one."""
        return [
            (version, data[f"{PARAGRAPH}{version.pk}"] or data["paragraph"])
            for version in versions
            if data[f"{TAKE}{version.pk}"]
        ]

    def attempt(self, act: Any) -> Any:
        """Do the act; what is wrong with a text stands at its own row."""

        def told(data: dict[str, Any]) -> Any:
            try:
                return act(data)
            except Undecided as wrong:
                for pk, sentence in wrong.rows.items():
                    self.add_error(f"{PARAGRAPH}{pk}", sentence)
                raise

        return super().attempt(told)
