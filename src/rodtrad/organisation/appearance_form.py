"""What is asked when the municipality chooses how it shows itself."""

from base64 import b64decode, b64encode
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rodtrad.core.errors import BadInput
from rodtrad.organisation.drawing import LARGEST, clean_mark
from rodtrad.organisation.forms import VersionedForm
from rodtrad.organisation.models import Appearance
from rodtrad.organisation.services import Look
from rodtrad.organisation.services.appearance import checked

# A picture grows by a third when it is written as text.
LONGEST_KEPT = LARGEST * 4 // 3 + 4


class AppearanceForm(VersionedForm):
    name = forms.CharField(
        label=_("Kommunens namn"),
        max_length=80,
        required=False,
        help_text=_("Tomt betyder namnet i organisationen."),
    )
    tagline = forms.CharField(label=_("Rad under namnet"), max_length=80, required=False)
    address = forms.CharField(
        label=_("Besöksadress"),
        max_length=200,
        required=False,
        help_text=_("Till exempel Torggatan 1, 590 41 Lindvik. Står längst ner på varje sida."),
    )
    phone = forms.CharField(label=_("Telefon"), max_length=40, required=False)
    email = forms.CharField(
        label=_("E-post"),
        max_length=254,
        required=False,
        help_text=_("Hit kommer det som besökare skriver om brister i tillgänglighet."),
    )
    mark = forms.FileField(
        label=_("Märke"),
        required=False,
        widget=forms.FileInput({"accept": ".svg,.png"}),
        help_text=_(
            "SVG eller PNG, högst 100 kB. Visas 38 bildpunkter högt, på ljus och mörk grund."
        ),
    )
    is_unmarked = forms.BooleanField(label=_("Ta bort märket"), required=False)
    trad_light = forms.CharField(
        label=_("Trådens färg på ljus grund"),
        max_length=20,
        help_text=_("Som # och sex tecken. Kontrasten ska vara minst 4,5."),
    )
    trad_dark = forms.CharField(
        label=_("Trådens färg på mörk grund"),
        max_length=20,
        help_text=_("Ljusare än den andra, så att tråden syns."),
    )
    kept_mark = forms.CharField(
        required=False, max_length=LONGEST_KEPT, widget=forms.HiddenInput, strip=False
    )

    def clean(self) -> dict[str, Any]:
        """Say at each field what of it cannot be, and read the mark that is meant."""
        cleaned = super().clean() or {}
        if not self.errors:
            try:
                self.look = Look(**checked(self._look(cleaned)))
                self.new_mark = self._mark(cleaned)
            except BadInput as error:
                self.add_error(error.field, error.sentence)
        return cleaned

    look: Look
    new_mark: bytes | None

    def _look(self, cleaned: dict[str, Any]) -> Look:
        return Look(**{name: cleaned[name] for name in Look.__dataclass_fields__})

    def _mark(self, cleaned: dict[str, Any]) -> bytes | None:
        """Return the mark sent now or kept from the preview, b"" to remove, nothing to leave."""
        if cleaned["is_unmarked"]:
            return b""
        if cleaned["mark"]:
            return clean_mark(cleaned["mark"].read(LARGEST + 1))[0]
        try:
            kept = b64decode(cleaned["kept_mark"], validate=True)
        except ValueError:
            return None
        return clean_mark(kept)[0] if kept else None

    def keep_mark(self) -> None:
        """Carry the mark to the next showing: a browser never fills in a file again."""
        if self.new_mark:
            kept = {self.add_prefix("kept_mark"): b64encode(self.new_mark).decode()}
            self.data = {**dict(self.data.items()), **kept}


def shown_now(held: Appearance | None) -> dict[str, object]:
    """Return what the form shows before anything is changed."""
    if held is None:
        return {**Look().__dict__, "version": 0}
    return {name: getattr(held, name) for name in (*Look.__dataclass_fields__, "version")}
