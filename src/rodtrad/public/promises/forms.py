"""What a resident can choose by; what is not among the choices chooses nothing."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rodtrad.declarations.enums import Verdict
from rodtrad.search.asking import tidy

Choices = Iterable[tuple[str, str]]


class ChoosingForm(forms.Form):
    """A form that is read whatever it holds."""

    q = forms.CharField(
        label=gettext_lazy("Ord i texten"),
        required=False,
        widget=forms.TextInput({"type": "search"}),
    )

    def __init__(self, asked: QueryDict, **choices: Choices) -> None:
        super().__init__(asked)
        for name, found in choices.items():
            offered = list(found)
            if offered:
                self.fields[name].choices = [("", _("alla")), *offered]  # type: ignore[attr-defined]  # they are choices
            else:
                del self.fields[name]
        for field in self.fields.values():
            field.widget.attrs["class"] = "ds-input"
        self.is_valid()

    def chosen(self, name: str) -> str:
        """Return what was chosen, nothing for what cannot be."""
        given: Any = self.cleaned_data.get(name, "")
        return tidy(given) if name == "q" else str(given)

    @property
    def is_choosing(self) -> bool:
        return any(self.chosen(name) for name in self.fields)


class FindForm(ChoosingForm):
    """Which services a resident wants to see the promises of."""

    tjanst = forms.ChoiceField(label=gettext_lazy("Tjänst"), required=False)
    plats = forms.ChoiceField(label=gettext_lazy("Plats"), required=False)
    situation = forms.ChoiceField(label=gettext_lazy("Livssituation"), required=False)


class LedgerForm(ChoosingForm):
    """Which promises somebody wants to see in the ledger."""

    status = forms.ChoiceField(label=gettext_lazy("Läge"), required=False)
    tjanst = forms.ChoiceField(label=gettext_lazy("Tjänst"), required=False)
    enhet = forms.ChoiceField(label=gettext_lazy("Enhet"), required=False)


def statuses() -> list[tuple[str, str]]:
    return [(one.value, str(one.label)) for one in Verdict]
