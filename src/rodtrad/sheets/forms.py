"""What is asked when a sheet is handed in."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rodtrad.sheets.columns import Column, Understanding
from rodtrad.sheets.register import SheetKind
from rodtrad.ui.acting import noted

ACCEPTED = ".xlsx,.ods,.csv,.txt,.docx"


class HandInForm(forms.Form):
    """A file to read."""

    file = forms.FileField(
        label=gettext_lazy("Fil att läsa in"),
        help_text=gettext_lazy(
            "Excel (xlsx), OpenDocument (ods), CSV eller Word (docx), högst 20 MB."
        ),
        allow_empty_file=True,
        widget=forms.FileInput({"accept": ACCEPTED}),
    )


class MappingForm(forms.Form):
    """Which of our columns each of theirs is, and what is the same in every row."""

    def __init__(
        self,
        *args: Any,
        kind: SheetKind,
        headers: list[tuple[str, list[str]]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.headers = [name for name, _samples in headers]
        choices = [("", _("Läs inte in"))] + [(one.key, _named(one)) for one in kind.columns]
        for place, (name, samples) in enumerate(headers):
            column = forms.ChoiceField(
                label=name,
                required=False,
                choices=choices,
                help_text=_("Till exempel: %s") % " · ".join(samples) if samples else "",
            )
            # Not to read it is a choice like the others.
            self.fields[f"column_{place}"] = noted(column)
        for ours in kind.columns:
            if ours.is_required:
                needed = _("behövs om ingen kolumn har det")
                self.fields[f"fixed_{ours.key}"] = noted(_fixed(ours), needed)

    @property
    def columns(self) -> dict[str, str]:
        """Return our column for each of their headers, empty for one that is not read."""
        sent = self.cleaned_data
        return {name: sent[f"column_{place}"] for place, name in enumerate(self.headers)}

    @property
    def fixed(self) -> dict[str, str]:
        """Return what is the same in every row, of columns that no header is."""
        chosen = set(self.columns.values())
        return {
            name.removeprefix("fixed_"): text
            for name, text in self.cleaned_data.items()
            if name.startswith("fixed_") and text and name.removeprefix("fixed_") not in chosen
        }


def _named(column: Column) -> str:
    return _("%s (måste finnas)") % column.header if column.is_required else column.header


def _fixed(column: Column) -> forms.Field:
    label = _("%s, samma i varje rad") % column.header
    offered = Understanding(column).offered
    if offered:
        choices = [("", _("Står i en kolumn")), *((text, text) for text in offered)]
        return forms.ChoiceField(label=label, required=False, choices=choices)
    help_text = str(column.help)
    return forms.CharField(
        label=label, required=False, max_length=min(column.most, 200), help_text=help_text
    )
