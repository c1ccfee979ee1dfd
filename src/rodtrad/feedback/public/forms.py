"""What a resident fills in, a page at a time."""

import time
from typing import Any

from django import forms
from django.core import signing
from django.utils.crypto import get_random_string
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from rodtrad.feedback.enums import Kind, KnownTo
from rodtrad.feedback.models.words import LONGEST
from rodtrad.feedback.sent_files import MOST
from rodtrad.ui.acting import ActingForm, long_text, noted

SALT = "feedback.shown"
LEAST_SECONDS = 3
MOST_SECONDS = 7 * 24 * 60 * 60
ACCEPTED = "image/jpeg,image/png,image/webp,.jpg,.jpeg,.png,.webp,.pdf,.txt"


def new_mark() -> str:
    """Return a signed moment: when the page was shown."""
    return signing.dumps({"at": time.time(), "key": get_random_string(12)}, salt=SALT)


class WriteForm(ActingForm):
    """What somebody wants to say; what only a robot fills in gives it away."""

    text = forms.CharField(
        label=_("Det här vill jag säga"),
        max_length=LONGEST,
        widget=forms.Textarea({"rows": 9}),
        help_text=_("Skriv inte personnummer. Skriv inte heller andras namn om det inte behövs."),
        error_messages={
            "required": _("Skriv vad du vill säga."),
            "max_length": _("Texten är för lång. Korta den, eller skicka den i två delar."),
        },
    )
    website = forms.CharField(
        label=_("Lämna det här fältet tomt"),
        required=False,
        widget=forms.TextInput({"tabindex": "-1", "autocomplete": "off"}),
    )
    shown = forms.CharField(widget=forms.HiddenInput, required=False, initial=new_mark)
    promise = forms.CharField(widget=forms.HiddenInput, required=False)
    unit = forms.CharField(widget=forms.HiddenInput, required=False)

    @property
    def is_doubtful(self) -> bool:
        """Say whether it was sent as a robot does: with the trap filled in, or faster than anyone.

        Such a text is held until somebody has looked at it; it is never refused.
        """
        return bool(self.data.get("website")) or not _is_of_a_person(self.data.get("shown", ""))


def _is_of_a_person(mark: str) -> bool:
    try:
        shown = signing.loads(mark, salt=SALT, max_age=MOST_SECONDS)
    except signing.BadSignature:
        return False
    return time.time() - float(shown["at"]) >= LEAST_SECONDS


class FilesInput(forms.FileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Files, none or some; what each of them is comes to light when it is read."""

    widget = FilesInput

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        """Return the files; too many are refused before any is read."""
        found = [one for one in data or [] if one]
        if len(found) > MOST:
            raise forms.ValidationError(gettext("Välj högst %d filer.") % MOST)
        return found


class OutField(forms.MultipleChoiceField):
    """Which files are not to be sent; one that a first click took out is no fault in a second."""

    widget = forms.CheckboxSelectMultiple

    def validate(self, value: Any) -> None:
        return None


def files_field() -> FilesField:
    """Return the field for what may be sent with a text."""
    return FilesField(
        label=_("Bilder och dokument"),
        required=False,
        help_text=_(
            "Högst 5 filer, 10 MB var: bilder (JPEG, PNG, WebP), pdf eller ren text. Vi tar bort "
            "filernas namn, och ur bilder var och när de togs. En pdf kan visa vem som skrev den."
        ),
        widget=FilesInput({"accept": ACCEPTED}),
    )


class PlaceForm(ActingForm):
    """Where it is, what shows it, and who may know who wrote it."""

    unit = forms.ChoiceField(
        label=_("Vilken verksamhet gäller det?"),
        required=False,
        help_text=_("Vet du inte? Hoppa över frågan, så hittar vi rätt."),
    )
    place = forms.CharField(
        label=_("Var?"),
        required=False,
        max_length=200,
        help_text=_("En adress, en skola eller en korsning, om det hjälper oss."),
    )
    kind = forms.ChoiceField(
        label=_("Vad är det du vill lämna?"),
        required=False,
        choices=[("", _("Det får kommunen avgöra")), *Kind.choices],
    )
    attached = files_field()
    out = noted(OutField(label=_("Filer du valt. Kryssa för att ta bort."), required=False))
    known_to = forms.ChoiceField(
        label=_("Vem får veta vem du är?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Välj vem som får veta vem du är.")},
        choices=[
            (KnownTo.NOBODY, _("Ingen. Jag är okänd för alla, även för er")),
            (KnownTo.MUNICIPALITY, _("Kommunen får veta, men det visas inte öppet")),
            (KnownTo.EVERYBODY, _("Alla. Namnet får visas öppet med det jag skrivit")),
        ],
    )
    name = noted(
        forms.CharField(
            label=_("Ditt namn"),
            required=False,
            max_length=150,
            widget=forms.TextInput({"autocomplete": "name"}),
        ),
        _("behövs bara om det får visas"),
    )
    email = forms.EmailField(
        label=_("Din e-post"),
        required=False,
        help_text=_("Då säger vi till när det finns något att läsa."),
        error_messages={"invalid": _("Skriv en hel e-postadress, till exempel namn@exempel.se.")},
        widget=forms.EmailInput({"autocomplete": "email"}),
    )
    phone = forms.CharField(
        label=_("Ditt telefonnummer"),
        required=False,
        max_length=40,
        widget=forms.TextInput({"autocomplete": "tel", "type": "tel"}),
    )

    def clean(self) -> dict[str, Any]:
        """Refuse a name from somebody who wants to be unknown, so that none is kept by mistake."""
        cleaned = super().clean() or {}
        told = any(cleaned.get(name) for name in ("name", "email", "phone"))
        if cleaned.get("known_to") == KnownTo.NOBODY and told:
            self.add_error(
                "known_to",
                gettext("Du vill vara okänd. Ta bort namn, e-post och telefon, eller välj annat."),
            )
        if cleaned.get("known_to") == KnownTo.EVERYBODY and not cleaned.get("name"):
            self.add_error("name", gettext("Skriv det namn som får visas."))
        return cleaned


class OpenForm(ActingForm):
    """What leads back to a case: its code and the words."""

    code = forms.CharField(
        label=_("Ärendekod"),
        max_length=20,
        error_messages={"required": _("Skriv ärendekoden.")},
        widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false"}),
    )
    words = forms.CharField(
        label=_("Lösenord"),
        max_length=200,
        help_text=_("De sex orden som du fick när du skrev till oss."),
        error_messages={"required": _("Skriv de sex orden.")},
        widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false"}),
    )


class SayForm(ActingForm):
    """Something more from the sender."""

    text = noted(long_text(_("Skriv här"), rows=5))
    attached = files_field()
