"""How a form field is drawn: label above, help between, the error with a word and a bar."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from rodtrad.ui.acting import NOTE
from rodtrad.ui.selects import draw_select

CHOICES = (forms.RadioSelect, forms.CheckboxSelectMultiple)


@dataclass(frozen=True)
class DrawnField:
    bound: BoundField
    note: str
    unit: str
    is_question: bool
    is_group: bool
    is_tick: bool
    is_hidden: bool
    in_row: bool
    described_by: str
    control: SafeString
    parts: list[Any]


def draw(bound: BoundField, *, unit: str = "", question: bool = False) -> DrawnField:
    """Return everything the template needs to draw the field."""
    widget = bound.field.widget
    is_group = isinstance(widget, CHOICES)
    described_by = _described_by(bound)
    attrs = _attributes(bound, described_by)
    parts = list(bound.subwidgets) if is_group else []
    return DrawnField(
        bound=bound,
        note=_note(bound),
        unit=unit,
        is_question=question,
        is_group=is_group,
        is_tick=isinstance(widget, forms.CheckboxInput),
        is_hidden=bound.is_hidden,
        in_row=is_group and len(parts) <= 3,
        described_by=described_by,
        control=SafeString("") if is_group else control(bound, attrs),
        parts=parts,
    )


def _note(bound: BoundField) -> str:
    """Return what stands after the name: when it is needed, else that it may be left empty."""
    if bound.field.required or isinstance(bound.field.widget, forms.CheckboxInput):
        return ""
    return str(getattr(bound.field, NOTE, _("frivilligt")))


def control(bound: BoundField, attrs: dict[str, Any]) -> SafeString:
    """Return the field's control; a plain list is drawn without Django's template an option."""
    is_plain_list = type(bound.field.widget) is forms.Select
    return draw_select(bound, attrs) if is_plain_list else bound.as_widget(attrs=attrs)


def _described_by(bound: BoundField) -> str:
    ids = []
    if bound.help_text:
        ids.append(f"{bound.auto_id}_help")
    if bound.errors:
        ids.append(f"{bound.auto_id}_error")
    return " ".join(ids)


def _attributes(bound: BoundField, described_by: str) -> dict[str, str | bool]:
    own = bound.field.widget.attrs.get("class", "")
    attrs: dict[str, str | bool] = {"class": f"ds-input {own}".strip(), "placeholder": False}
    if described_by:
        attrs["aria-describedby"] = described_by
    if bound.errors:
        attrs["aria-invalid"] = "true"
    return attrs
