"""Which units somebody wants to see the state of."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class OverviewForm(forms.Form):
    namnd = forms.ChoiceField(label=_("Nämnd"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["namnd"].widget.attrs["class"] = "ds-input"
