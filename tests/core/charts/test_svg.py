"""Elements are escaped, numbers short, and text measured as the typeface is."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rodtrad.core.charts.scale import axis, spread_apart
from rodtrad.core.charts.svg import coordinate, drawing, element, lines_of_text, path, text
from rodtrad.core.charts.type import shortened, text_width, wrap
from rodtrad.core.errors import BadInput


def test_text_and_attributes_are_escaped():
    assert text("<b> & c", 1, 2.25) == (
        '<text x="1" y="2.2" class="ch-text">&lt;b&gt; &amp; c</text>'
    )
    assert element("a", href='"><script>') == '<a href="&quot;&gt;&lt;script&gt;"/>'


def test_attributes_without_value_are_left_out_and_names_are_written_as_in_svg():
    assert element("line", class_="x", stroke_dasharray=None, text_anchor="end") == (
        '<line class="x" text-anchor="end"/>'
    )


@pytest.mark.parametrize(
    ("value", "written"), [(1.0, "1"), (1.26, "1.3"), (-0.04, "0"), (0, "0"), (-2.5, "-2.5")]
)
def test_coordinates_have_one_decimal_and_no_minus_nought(value, written):
    assert coordinate(value) == written


def test_path_data_is_letters_and_numbers():
    assert path("M", 1, 2.0, "L", 3.14, 4) == "M 1 2 L 3.1 4"


def test_lines_of_text_are_one_text_with_a_line_each():
    assert lines_of_text(["ett", "två"], 5, 10, 17, "k") == (
        '<text class="k"><tspan x="5" y="10">ett </tspan><tspan x="5" y="27">två</tspan></text>'
    )


def test_a_drawing_is_named_by_its_title_and_description():
    svg = drawing(10.4, 20, prefix="p", title="Mål & medel", description="Två.")

    assert '<title id="p-title">Mål &amp; medel</title><desc id="p-desc">Två.</desc>' in svg
    assert 'role="img" aria-labelledby="p-title" aria-describedby="p-desc" class="chart"' in svg
    assert 'width="10" height="20" viewBox="0 0 10 20"' in svg


def test_bold_letters_are_wider_and_unknown_ones_have_a_width():
    assert text_width("Måluppfyllelse", 16, is_bold=True) > text_width("Måluppfyllelse", 16)
    assert text_width("語", 10) == 5.6


@given(st.text("abcåäö -–WM", max_size=60), st.integers(20, 200), st.integers(1, 4), st.booleans())
def test_no_line_is_wider_than_its_room(content, width, most, is_bold):
    lines = wrap(content, width, 14, most_lines=most, is_bold=is_bold)

    assert len(lines) <= most
    assert all(text_width(line, 14, is_bold=is_bold) <= width for line in lines)


def test_lines_break_evenly_and_long_words_by_hyphen():
    assert wrap("Äldre bor kvar hemma tryggt", 130, 14) == ["Äldre bor kvar", "hemma tryggt"]
    assert wrap("Verksamhetsuppföljning", 90, 14) == ["Verksamhetsu-", "ppföljning"]
    assert wrap("Kommun\u00adfullmäktige", 90, 14) == ["Kommun-", "fullmäktige"]
    assert wrap("In\u00adrikt\u00adnings\u00admål", 85, 14) == ["Inriktnings-", "mål"]
    assert wrap("Kommun\u00adstyrelsen", 200, 14) == ["Kommunstyrelsen"]
    assert wrap("ett två tre fyra fem sex", 30, 14, most_lines=2) == ["ett", "två…"]


def test_text_that_fits_is_not_shortened():
    assert shortened("kort", 100, 14) == "kort"
    assert shortened("mycket längre, än så", 60, 14) == "mycket l…"


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=20), st.integers(3, 6))
def test_an_axis_holds_its_values_and_marks_a_few_round_ones(values, most):
    found = axis(values, 100, 0, most_ticks=most)

    assert found.low <= min(values) + 1e-9
    assert found.high >= max(values) - 1e-9
    assert 2 <= len(found.ticks) <= most
    assert all(-1e-6 <= found.at(value) <= 100 + 1e-6 for value in values)


@pytest.mark.parametrize(
    ("values", "ticks", "is_cut"),
    [
        ([1, 36], (0, 10, 20, 30, 40), False),
        ([79, 91.9], (75, 80, 85, 90, 95), True),
        ([-36, -1], (-40, -30, -20, -10, 0), False),
        ([-95, -80], (-95, -90, -85, -80), True),
        ([40, 40], (37, 38, 39, 40, 41, 42, 43), True),
    ],
)
def test_an_axis_starts_at_nought_unless_half_of_it_would_be_empty(values, ticks, is_cut):
    found = axis(values, 0, 100, most_ticks=max(5, len(ticks)))

    assert (found.ticks, found.is_cut) == (ticks, is_cut)


def test_marked_values_have_the_decimals_they_need():
    assert [axis(values, 0, 1).decimals for values in ([0, 10], [0, 1], [0, 0.1])] == [1, 2, 3]


def test_an_axis_without_values_is_refused():
    with pytest.raises(BadInput):
        axis([], 0, 1)


@given(st.lists(st.floats(0, 300), max_size=6))
def test_names_are_moved_apart_in_their_order(wanted):
    placed = spread_apart(wanted, 17)

    assert all(there >= here for here, there in zip(wanted, placed, strict=True))
    ordered = sorted(placed)
    assert all(b - a >= 17 - 1e-9 for a, b in pairwise(ordered))
