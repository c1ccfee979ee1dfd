"""What somebody wrote in the table of many figures, and what it comes to.

1. A place is written only when it holds something else than it began with.
2. "saknas", and why after it or in the field for all of them, says that there is no figure.
3. A doubt is answered for the text it was about and for no other.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rodtrad.core.addresses import number_in
from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.indicators import figures
from rodtrad.indicators.corrections import revalued
from rodtrad.indicators.enums import ObservationStatus
from rodtrad.indicators.services import Claim, Figure, Place, Unlikely, gap
from rodtrad.indicators.services.cells import Fault
from rodtrad.indicators.staff.grid_table import Cell, Table, begins_with
from rodtrad.ui.acting import day_field

NAME = re.compile(r"value-([0-9]{1,15})-([0-9]{1,15})-(.{1,40})", re.DOTALL)
GAP = re.compile(r"(?:saknas|missing)\b[\s:.,;–-]*(.*)", re.IGNORECASE | re.DOTALL)
REASON = forms.CharField(max_length=300, required=False)
# What the services call a field, and which of those below the table that is.
FIELDS = {
    "reason": "missing_reason",
    "expected_on": "expected_on",
    "change_reason": "change_reason",
}


class SharedForm(forms.Form):
    """What holds for every place that is written in the same save."""

    is_preliminary = forms.BooleanField(
        label=gettext_lazy("De nya siffrorna är preliminära"), required=False
    )
    change_reason = forms.CharField(
        label=gettext_lazy("Varför rättas de siffror som var slutliga?"),
        required=False,
        max_length=300,
    )
    missing_reason = forms.CharField(
        label=gettext_lazy("Varför saknas de siffror som saknas?"),
        required=False,
        max_length=300,
        help_text=gettext_lazy("Du kan också skriva skälet i rutan, till exempel saknas: sjukdom."),
    )
    expected_on = day_field(gettext_lazy("När väntas de?"))


@dataclass
class Said:
    """What the table comes to: figures to keep, what cannot be read, and what more it changes."""

    claims: dict[Place, Claim] = field(default_factory=dict)
    faults: dict[Place, Fault] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


def series_ids(sent: Mapping[str, str]) -> set[int]:
    """Return the series that what was sent is about."""
    found = (NAME.fullmatch(name) for name in sent)
    return {int(one[1]) for one in found if one}


def fill(table: Table, sent: Mapping[str, str]) -> None:
    """Put what was written in the table; what is closed by now stands there all the same."""
    for cell in table.cells:
        text = sent.get(f"value-{cell.name}")
        if text is None:
            continue
        cell.text = text.strip()
        cell.was = sent.get(f"was-{cell.name}", "")
        cell.seen = number_in(sent.get(f"seen-{cell.name}", "")) or 0
        cell.is_input = cell.is_input or cell.text != cell.was


def propose(table: Table) -> int:
    """Fill the empty places of the chosen period with the period before; return how many."""
    empty = [cell for cell in table.inputs if cell.last and not cell.text]
    for cell in empty:
        cell.text, cell.is_proposal = cell.last, True
    return len(empty)


def read(table: Table, shared: SharedForm, sent: Mapping[str, str]) -> Said:
    """Return what is to be kept of the table, and what cannot be read."""
    said = Said()
    for cell in table.inputs:
        if cell.text == cell.was:
            continue
        try:
            figure, notes = _figure(cell, shared)
        except BadInput as wrong:
            said.faults[cell.place] = wrong
            continue
        if figure is not None:
            said.claims[cell.place] = Claim(
                figure,
                cell.place.group,
                change_reason=shared.cleaned_data["change_reason"],
                expected_version=cell.seen,
                is_confirmed=sent.get(f"sure-{cell.name}") == cell.text,
            )
        said.notes += [f"{cell.label}: {note}" for note in notes]
    return said


def _figure(cell: Cell, shared: SharedForm) -> tuple[Figure | None, list[str]]:
    cleaned = shared.cleaned_data
    if not cell.text:
        raise BadInput(_("Här finns redan en siffra. Skriv den som den ska vara."))
    lacks = GAP.fullmatch(cell.text)
    if lacks:
        reason = _reason(lacks[1]) or cleaned["missing_reason"]
        return gap(reason, cleaned["expected_on"], cell.column.period), []
    value = figures.read(cell.text, cell.meaning)
    status = ObservationStatus.PRELIMINARY if cleaned["is_preliminary"] else ObservationStatus.FINAL
    return revalued(cell.place.group, value, cell.there, cell.meaning, status=status)


def _reason(text: str) -> str:
    try:
        return str(REASON.clean(text))
    except ValidationError as wrong:
        raise BadInput(" ".join(wrong.messages)) from wrong


def mark(table: Table, shared: SharedForm, faults: Mapping[Place, Fault]) -> None:
    """Let each fault stand at its place, and at the field below that mends it."""
    for cell in table.cells:
        match faults.get(cell.place):
            case Unlikely() as doubt:
                cell.doubt = " ".join(doubt.sentences)
            case Conflict() as clash:
                _show_clash(cell, clash)
            case Refused() as refusal:
                cell.fault = refusal.reason
            case BadInput() as wrong:
                cell.fault = wrong.sentence
                name = FIELDS.get(wrong.field)
                if name and name not in shared.errors:
                    shared.add_error(name, wrong.sentence)


def _show_clash(cell: Cell, clash: Conflict) -> None:
    """Keep what was written, and let the next try build on what the other wrote."""
    now = _("Nu står det %s.") % clash.theirs["value"]
    cell.fault = f"{clash.sentence} {now}"
    cell.seen = int(clash.theirs["version"])
    cell.was = begins_with(cell.row, cell.meaning)
