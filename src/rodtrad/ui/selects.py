"""A list to choose from, drawn in Python: Django draws each of two thousand options apart."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.forms.utils import flatatt
from django.utils.html import conditional_escape, escape, format_html
from django.utils.safestring import SafeString


def draw_select(bound: BoundField, attrs: dict[str, Any]) -> SafeString:
    """Return the field's list with its choices, the same marks as Django's own."""
    widget = bound.field.widget
    assert isinstance(widget, forms.Select)
    # Read once: Django asks for the first choice, to know if the list may be left unchosen.
    widget.choices = list(widget.choices)
    own = bound.build_widget_attrs({"id": bound.auto_id, **attrs}, widget)
    given = {"name": bound.html_name, **widget.build_attrs(widget.attrs, own)}
    chosen = set(widget.format_value(bound.value()))
    return format_html("<select{}>{}</select>", flatatt(given), _options(widget.choices, chosen))


def _options(choices: Iterable[Any], chosen: set[str]) -> SafeString:
    """Return the choices as marks; each text is escaped here, in one pass over thousands."""
    drawn = []
    for value, label in choices:
        if isinstance(label, list | tuple):
            inner = _options(label, chosen)
            drawn.append(f'<optgroup label="{conditional_escape(value)}">{inner}</optgroup>')
        else:
            key = "" if value is None else str(value)
            mark = " selected" if key in chosen else ""
            drawn.append(
                f'<option value="{escape(key)}"{mark}>{conditional_escape(label)}</option>'
            )
    return SafeString("".join(drawn))
