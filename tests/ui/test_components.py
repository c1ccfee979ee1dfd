"""The components keep what they promise."""

from types import SimpleNamespace
from typing import Any

import pytest
from django import forms
from django.core.paginator import Paginator
from django.template import Context, Template
from django.test import RequestFactory

from rodtrad.core.errors import Conflict
from rodtrad.ui import bars
from rodtrad.ui.difference import mark_difference
from rodtrad.ui.tree import TreeItem, render


def draw(source: str, **context: Any) -> str:
    return Template("{% load ui %}" + source).render(Context(context))


class Letter(forms.Form):
    title = forms.CharField(label="Rubrik", help_text="En mening.")
    why = forms.CharField(label="Varför", required=False, widget=forms.Textarea)
    ready = forms.ChoiceField(
        label="Klart", choices=[("j", "Ja"), ("n", "Nej")], widget=forms.RadioSelect
    )
    sure = forms.BooleanField(label="Säker", required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, initial=3)


def test_a_bar_counts_targets_and_leaves_out_what_there_is_none_of() -> None:
    parts = bars.segments({"met": 3, "partly": 0, "not-met": 1, "not-assessable": 0})

    assert [(part.code, part.start, part.width) for part in parts] == [
        ("met", "0.000%", "75.000%"),
        ("not-met", "75.000%", "25.000%"),
    ]


def test_a_bar_is_as_long_as_its_number_of_targets() -> None:
    (part,) = bars.segments({"met": 2}, of=8)

    assert (part.width, part.label) == ("25.000%", "uppfyllda")


def test_a_bar_of_nothing_says_so() -> None:
    drawn = draw("{% distribution_bar 0 0 0 0 %}")

    assert "Inga målvärden." in drawn


def test_the_breadcrumb_ends_on_this_page() -> None:
    drawn = draw('{% breadcrumb "Tråden" "/traden/" "Söder" %}')

    assert '<a href="/traden/">Tråden</a>' in drawn
    assert '<span aria-current="page">Söder</span>' in drawn


def test_an_empty_region_leaves_no_trace() -> None:
    drawn = draw('{% region "aside" "side" %}\n {% if False %}x{% endif %}{% endregion %}')

    assert drawn == ""


def test_a_table_is_a_named_region_one_can_reach() -> None:
    drawn = draw("{% table title %}<tbody></tbody>{% endtable %}", title="Utfall <1>")

    assert 'role="region" aria-label="Utfall &lt;1&gt;" tabindex="0"' in drawn


def test_a_field_with_an_error_says_fel_and_points_at_it() -> None:
    form = Letter({"title": "", "why": "Kvar", "ready": "j", "version": "3"})

    drawn = draw("{% error_summary form %}{% fields form %}", form=form)

    assert '<a href="#id_title">Rubrik: Detta fält måste fyllas i.</a>' in drawn
    assert 'aria-describedby="id_title_help id_title_error"' in drawn
    assert 'aria-invalid="true"' in drawn
    assert "Fel: Detta fält måste fyllas i." in " ".join(drawn.split())
    assert "Kvar</textarea>" in drawn


def test_radios_are_a_group_with_a_legend() -> None:
    drawn = draw("{% field form.ready %}", form=Letter())

    assert "<fieldset" in drawn
    assert "<legend>Klart" in drawn
    assert '<label for="id_ready_1">Nej</label>' in drawn


def test_a_number_field_stands_beside_its_unit() -> None:
    drawn = draw('{% field form.title unit="barn" %}', form=Letter())

    assert '<span class="quiet">barn</span>' in drawn


def test_a_hidden_field_has_no_label() -> None:
    drawn = draw("{% field form.version %}", form=Letter()).strip()

    assert (drawn.startswith('<input type="hidden"'), "<label" in drawn) == (True, False)


def test_a_conflict_marks_what_differs_on_both_sides() -> None:
    conflict = Conflict("Krock.", theirs={"t": "Hjälpen kom <nu>"}, yours={"t": "Hjälpen kommer"})

    drawn = draw("{% conflict clash labels %}", clash=conflict, labels={"t": "Rubrik"})

    assert "Hjälpen <ins>kommer</ins>" in drawn
    assert "Hjälpen <ins>kom &lt;nu&gt;</ins>" in drawn
    assert "<h3>Rubrik</h3>" in drawn


def test_equal_texts_have_no_difference() -> None:
    assert mark_difference("lika", "lika", "ins") == "lika"


def test_pages_keep_what_else_the_address_says() -> None:
    request = RequestFactory().get("/logg/?sida=2&person=3")

    drawn = draw("{% pagination page %}", page=Paginator(range(150), 50).page(2), request=request)

    assert 'href="?person=3&amp;sida=1"' in drawn
    assert 'href="?person=3&amp;sida=3"' in drawn
    assert "Sida 2 av 3" in drawn


@pytest.mark.parametrize(("is_folded", "expected"), [(True, 1), (False, 0)])
def test_a_branch_off_the_way_can_be_folded(is_folded: bool, expected: int) -> None:
    child = TreeItem("Under", "/u/", "fresh", "met")
    item = TreeItem("Över", "/o/", "fresh", "met", children=[child], is_folded=is_folded)

    drawn = render([item])

    assert (drawn.count("<details>"), drawn.count("<li")) == (expected, 2)


def test_a_long_row_folds_its_end_but_never_what_is_on_the_way() -> None:
    row = [TreeItem(f"Mål {n}", "/m/", "fresh", "met") for n in range(1, 16)]
    row[13].on_way = True

    shown, folded = render(row).split("<details>")

    assert ("Mål 12<" in shown, "Mål 13<" in shown, "Mål 14<" in shown) == (True, False, True)
    assert folded.startswith("<summary>2 till</summary>")
    assert ("Mål 13<" in folded, "Mål 14<" in folded, "Mål 15<" in folded) == (True, False, True)


def test_a_row_is_not_folded_for_the_sake_of_one() -> None:
    row = [TreeItem(f"Mål {n}", "/m/", "fresh", "met") for n in range(1, 14)]

    assert render(row).count("<details>") == 0


def test_the_thread_is_marked_down_to_where_one_stands() -> None:
    here = TreeItem("Här", "/h/", "fresh", "met", on_way=True, is_here=True, level="Enhetens mål")
    before = TreeItem("Före", "/f/", "fresh", "met")

    drawn = render([before, here])

    assert '<li class="before-way">' in drawn
    assert '<li class="on-way is-here">' in drawn
    assert 'aria-current="location"' in drawn


def test_a_page_that_does_not_exist_gives_no_address() -> None:
    assert draw('{% link "nothing:here" %}{% link "ui:look" %}') == "/utseende/"


def test_words_from_people_are_escaped_in_lists() -> None:
    remark = SimpleNamespace(author="<i>", when="i dag", text="<script>", actions="")

    drawn = draw("{% comments items %}", items=[remark])

    assert ("<script>" in drawn, "&lt;script&gt;" in drawn) == (False, True)
