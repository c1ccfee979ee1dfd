"""A list drawn by us is the list Django draws."""

import re

import pytest
from django import forms

from rodtrad.ui.selects import draw_select


class Choosing(forms.Form):
    unit = forms.ChoiceField(
        choices=[("", "Välj <enhet>"), ("7", "Norra & Södra"), ("8", "Östra")], help_text="Var?"
    )
    kind = forms.ChoiceField(choices=[("Slag", [(1, "ett"), (2, "två")])], required=False)
    several = forms.ChoiceField(choices=[(None, "ingen"), ("a", 'ett "a"')], required=False)


def _parts(drawn: str) -> list[str]:
    """Return the tags with their attributes in order, and the texts between."""
    tags = re.findall(r"<[^>]+>|[^<>]+", re.sub(r">\s+<", "><", str(drawn)))
    return [" ".join(sorted(part.strip("<>").split())) for part in tags]


@pytest.mark.parametrize("name", ["unit", "kind", "several"])
@pytest.mark.parametrize("chosen", ["", "7", "2", "a"])
def test_a_list_is_drawn_as_django_draws_it(name: str, chosen: str) -> None:
    form = Choosing({name: chosen})
    attrs = {"class": "ds-input", "placeholder": False}

    drawn = draw_select(form[name], attrs)

    assert _parts(drawn) == _parts(form[name].as_widget(attrs=attrs))


def test_what_is_chosen_is_marked() -> None:
    form = Choosing({"unit": "8"})

    drawn = draw_select(form["unit"], {})

    assert re.findall(r'value="(\w*)" selected', drawn) == ["8"]
