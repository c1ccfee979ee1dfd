"""Forms that act: what cannot be right, and what another wrote first, is shown on the form."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from django import forms
from django.http import HttpRequest

from rodtrad.core.errors import BadInput, Conflict

Result = TypeVar("Result")
Noted = TypeVar("Noted", bound=forms.Field)
# What a field that may be left empty says after its name, unless it is that it is voluntary.
NOTE = "note"
# What a form carries that is sent to have its words read, not to be saved.
REVIEW = "review"


class ActingForm(forms.Form):
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


def is_asked(request: HttpRequest) -> bool:
    """Say whether the form was sent to have its words read, not to be saved."""
    return request.method == "POST" and REVIEW in request.POST


def is_sent(request: HttpRequest) -> bool:
    """Say whether the form was sent to be saved."""
    return request.method == "POST" and REVIEW not in request.POST


def noted(field: Noted, note: Any = "") -> Noted:
    """Let a field say when it is needed, or nothing, where "voluntary" would not be true."""
    setattr(field, NOTE, note)
    return field


def offer(form: forms.Form, field: str, choices: Iterable[tuple[Any, Any]]) -> None:
    """Let a field of choices offer these."""
    chosen = form.fields[field]
    if isinstance(chosen, forms.ChoiceField):
        chosen.choices = list(choices)


def long_text(label: Any, help_text: Any = "", *, rows: int = 3) -> forms.CharField:
    """Return a field for a text of some lines, which may be left empty."""
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, help_text=help_text, required=False, widget=area)


def day_field(label: Any, help_text: Any = "", *, required: bool = False) -> forms.DateField:
    """Return a field for a day."""
    picker = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, help_text=help_text, required=required, widget=picker)


def seen_version() -> forms.IntegerField:
    """Return the field that says which version a form was opened on."""
    return forms.IntegerField(widget=forms.HiddenInput, required=False)
