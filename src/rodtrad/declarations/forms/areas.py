"""What people write of the areas that the municipality does things in."""

from django import forms
from django.utils.translation import gettext_lazy as _

from rodtrad.declarations.models import ServiceArea
from rodtrad.ui.acting import ActingForm, seen_version


class AreaForm(ActingForm):
    name = forms.CharField(
        label=_("Vad heter området?"), help_text=_("Till exempel hemtjänst eller bygglov."),
        max_length=120,
    )  # fmt: skip
    body = forms.ChoiceField(label=_("Vilken nämnd svarar för det?"))
    is_core = forms.BooleanField(
        label=_("Det är kärnverksamhet"),
        help_text=_("En kärnverksamhet ska ha en gällande deklaration."),
        required=False,
    )
    version = seen_version()


def shown(area: ServiceArea) -> dict[str, object]:
    """Return what the form shows of an area."""
    return {
        "name": area.name,
        "body": str(area.body_id),
        "is_core": area.is_core,
        "version": area.version,
    }
