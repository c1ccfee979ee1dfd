"""What people fill in about a thing."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rodtrad.accounts.models import User
from rodtrad.annotations.enums import Vocabulary
from rodtrad.annotations.models import Tag
from rodtrad.annotations.services.comments import LONGEST
from rodtrad.annotations.vocabularies import AGENDA_2030

ACCEPTED = ".pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt,.csv,.jpg,.jpeg,.png,.webp"


class SayForm(forms.Form):
    """A comment, and perhaps a file and somebody to tell."""

    text = forms.CharField(
        label=_("Kommentar"),
        help_text=_("Skriv @ och användarnamn för att nämna en kollega."),
        required=False,
        widget=forms.Textarea({"rows": 4, "maxlength": LONGEST}),
    )
    file = forms.FileField(
        label=_("Fil som underlag"),
        help_text=_("PDF, Office, OpenDocument, text eller bild, högst 10 MB."),
        required=False,
        allow_empty_file=True,
        widget=forms.FileInput({"accept": ACCEPTED}),
    )

    def __init__(self, *args: Any, people: list[User], may_attach: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(person.pk): person for person in people}
        self.fields["also"] = forms.ChoiceField(
            label=_("Säg till en kollega"),
            required=False,
            choices=[("", _("Ingen"))]
            + [(key, person.display_name) for key, person in self.people.items()],
        )
        if not may_attach:
            del self.fields["file"]

    @property
    def told(self) -> list[User]:
        """Return whom the person chose to tell."""
        chosen = self.people.get(self.cleaned_data["also"])
        return [chosen] if chosen else []


class EditForm(forms.Form):
    """One's own comment."""

    text = forms.CharField(
        label=_("Kommentar"),
        required=False,
        widget=forms.Textarea({"rows": 6, "maxlength": LONGEST}),
    )


def _agenda() -> list[tuple[str, str]]:
    return [(key, f"{key}. {name}") for key, name in AGENDA_2030.items()]


class TagsForm(forms.Form):
    """Which tags a thing has."""

    agenda = forms.MultipleChoiceField(
        label=Vocabulary.AGENDA_2030.label,
        required=False,
        choices=_agenda,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, own: list[Tag], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["own"] = forms.MultipleChoiceField(
            label=Vocabulary.OWN.label,
            required=False,
            choices=[(tag.key, tag.title) for tag in own],
            widget=forms.CheckboxSelectMultiple,
        )
        if not own:
            del self.fields["own"]

    @property
    def keys(self) -> list[tuple[str, str]]:
        """Return the chosen tags, each as vocabulary and key."""
        own = [(Vocabulary.OWN.value, key) for key in self.cleaned_data.get("own", [])]
        goals = [(Vocabulary.AGENDA_2030.value, key) for key in self.cleaned_data["agenda"]]
        return own + goals


class TagNameForm(forms.Form):
    """A new tag of the municipality's own."""

    name = forms.CharField(label=_("Ny tagg"), required=False, max_length=80)
