"""A field that may be left empty says the truth of when it may."""

import pytest
from django import forms
from django.template import Context, Template

from rodtrad.goals.forms import ActivityForm
from rodtrad.indicators.forms import RedefineForm
from rodtrad.sheets import register
from rodtrad.sheets.forms import MappingForm
from rodtrad.ui.acting import noted


class Letter(forms.Form):
    title = forms.CharField(label="Rubrik")
    why = forms.CharField(label="Varför", required=False)
    when = noted(forms.CharField(label="När", required=False), "behövs ibland")
    where = noted(forms.CharField(label="Var", required=False))
    sure = forms.BooleanField(label="Säker", required=False)


def label(form: forms.Form, name: str) -> str:
    """Return the words of a field's label or legend."""
    drawn = Template("{% load ui %}{% field bound %}").render(Context({"bound": form[name]}))
    tag = "legend" if "<legend>" in drawn else "label"
    inside = drawn.split(f"<{tag}", 1)[1].split(">", 1)[1].split(f"</{tag}>")[0]
    return inside.replace('<span class="optional">', "").replace("</span>", "").strip()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("title", "Rubrik"),
        ("why", "Varför (frivilligt)"),
        ("when", "När (behövs ibland)"),
        ("where", "Var"),
        ("sure", "Säker"),
    ],
)
def test_a_field_says_that_it_is_voluntary_or_its_own_note(name: str, said: str) -> None:
    assert label(Letter(), name) == said


def test_an_activity_needs_its_person_and_day_unless_it_is_a_draft() -> None:
    form, planned = ActivityForm(), ActivityForm()
    planned.keep_what_is_said(is_draft=False)

    assert label(form, "responsible") == "Vem ansvarar? (behövs inte i ett utkast)"
    assert label(form, "ends_on") == "Klar senast (behövs inte i ett utkast)"
    assert label(form, "starts_on") == "Börjar (frivilligt)"
    assert label(planned, "ends_on") == "Klar senast"


def test_how_the_figures_go_on_is_needed_when_they_mean_something_else() -> None:
    form = RedefineForm(periods=[])

    assert label(form, "seam") == (
        "Går siffrorna före och efter att jämföra? (behövs när siffran betyder något annat)"
    )
    assert label(form, "bridge_period") == "Bryggans period (behövs bara för en brygga)"


@pytest.mark.django_db
def test_a_column_that_may_be_left_out_is_not_called_voluntary() -> None:
    form = MappingForm(kind=register.find("mal"), headers=[("Vad", ["Trygga barn"])])
    fixed = next(name for name in form.fields if name.startswith("fixed_"))

    assert label(form, "column_0") == "Vad"
    assert label(form, fixed).endswith("(behövs om ingen kolumn har det)")
