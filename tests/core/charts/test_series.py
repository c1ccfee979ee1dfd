"""A series over time: what is known is drawn, what is not is said."""

import re
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from rodtrad.core.charts.series import series_chart
from rodtrad.core.charts.series_data import Point, Series
from rodtrad.core.charts.series_label import Box, clearest
from rodtrad.core.charts.type import text_width

from .drawn import SVG, of_class, root, words


def series(*values: float | None, **more) -> Series:
    points = [Point(str(2015 + index), value) for index, value in enumerate(values)]
    return Series(**({"title": "Besök i tid", "points": points, "unit": "procent"} | more))


def test_the_newest_value_is_red_and_carries_its_value():
    drawn = root(series_chart(series(80, 85, 79, decimals=1), prefix="s"))

    assert len(of_class(drawn, "ch-newest")) == 1
    assert [one.text for one in of_class(drawn, "ch-ours")] == ["2017: 79,0"]
    assert len(of_class(drawn, "ch-history")) == 2


def test_a_missing_period_is_a_cross_and_a_gap_and_never_joined_across():
    drawn = root(series_chart(series(80, 81, None, None, 82, 83), prefix="s"))

    assert len(of_class(drawn, "ch-series")) == 2
    assert len(of_class(drawn, "ch-cross")) == 2
    assert words(drawn).count("saknas") == 1


def test_the_word_for_a_narrow_gap_stands_clear_of_the_values_beside_it():
    before, after = [80.0, *[84.0] * 19], [88.0] * 20
    drawn = root(series_chart(series(*before, None, *after), prefix="s"))

    (word,) = [one for one in drawn.iter(f"{SVG}text") if one.text == "saknas"]
    beside = float(of_class(drawn, "ch-history")[19].get("cy"))
    assert float(word.get("y")) == pytest.approx(beside + 20)


def test_a_suppressed_period_is_hatched_and_its_value_told_nowhere():
    points = [Point("a", 80.0), Point("b", 77.7, is_suppressed=True), Point("c", None)]
    figure = series_chart(series(points=[*points, Point("d", 81.0)]), prefix="s")
    drawn = root(figure)

    hatched = [one for one in drawn.iter(f"{SVG}rect") if one.get("fill") == "url(#s-hatch)"]
    assert len(hatched) == 1
    assert "visas inte" in words(drawn)
    assert "77,7" not in figure.svg
    assert figure.table.rows[2] == ("b", "visas inte: färre än 5 personer", "")
    assert figure.table.rows[1] == ("c", "saknas", "")


@pytest.mark.parametrize(
    ("target", "upper", "wide", "narrow"),
    [(90, None, ["90 mål"], "mål 90"), (80, 90.5, ["80 mål", "90,5 mål"], "mål 80–90,5")],
)
def test_the_target_is_dashed_and_named(target, upper, wide, narrow):
    data = series(80, 85, 79, target=target, target_upper=upper)
    first, second = (
        root(series_chart(data, prefix="s", width=width)) for width in ("wide", "narrow")
    )

    assert len(of_class(first, "ch-target")) == len(wide)
    assert [word for word in words(first) if "mål" in word] == wide
    assert narrow in words(second)


def test_limits_and_mean_are_named_and_a_signal_is_said_in_words():
    data = series(85, 86, 79, limits=(81.1, 91.9), mean=86.5, signal="lägre än slumpen förklarar")
    wide = root(series_chart(data, prefix="s"))
    narrow = root(series_chart(data, prefix="s", width="narrow"))

    assert {"91,9 övre gräns", "86,5 medel", "81,1 nedre gräns"} <= set(words(wide))
    assert "gräns 81,1–91,9" in words(narrow)
    assert len(of_class(wide, "ch-band")) == len(of_class(wide, "ch-signal")) == 1
    assert "lägre än slumpen förklarar" in words(wide)


def test_low_limits_keep_their_name_within_the_plot():
    drawn = root(series_chart(series(1, 2, 3, limits=(0, 4)), prefix="s", width="narrow"))
    name = next(one for one in drawn.iter(f"{SVG}text") if one.text == "gräns 0–4")

    assert float(name.get("y")) < 180


def test_a_cut_axis_says_where_it_starts():
    cut = words(root(series_chart(series(80, 85), prefix="s")))
    whole = words(root(series_chart(series(1, 85), prefix="s")))

    assert [word for word in cut if word.startswith("Axeln")] == ["Axeln börjar på 80."]
    assert [word for word in whole if word.startswith("Axeln")] == []


def test_preliminary_values_are_open_and_said():
    points = [Point("a", 80.0, is_preliminary=True), Point("b", 82.0, is_preliminary=True)]
    figure = series_chart(series(points=points), prefix="s")
    drawn = root(figure)

    assert len(of_class(drawn, "ch-open")) == len(of_class(drawn, "is-preliminary")) == 1
    assert "preliminärt" in words(drawn)
    assert figure.table.rows[0] == ("b", "82", "preliminärt")


def mixed(*invented: bool | None) -> Series:
    """Return a series with a real, an invented or no value for each of the flags."""
    points = [
        Point(str(2015 + at), None if flag is None else 80.0 + at, is_invented=bool(flag))
        for at, flag in enumerate(invented)
    ]
    return series(points=points)


def test_where_real_figures_end_and_invented_ones_begin_is_marked():
    figure = series_chart(mixed(False, False, False, None, True, True), prefix="s")
    drawn = root(figure)

    said = [word for word in words(drawn) if "siffror" in word]
    assert said == ["påhittade siffror", "verkliga siffror"]
    turns = [one for one in of_class(drawn, "ch-tick") if one.get("y1") == "3"]
    crosses = [float(one.get("cx")) for one in of_class(drawn, "ch-newest")]
    assert len(turns) == 1
    assert float(turns[0].get("x1")) < crosses[0]
    assert "från och med 2019: påhittade siffror." in drawn.find(f"{SVG}desc").text
    assert [row[2] for row in figure.table.rows] == ["påhittad siffra"] * 2 + [""] * 4


@pytest.mark.parametrize(
    ("invented", "said"),
    [
        ((False, False), []),
        ((True, True), []),
        ((True, False, False), []),
        ((False, True, False), ["några påhittade siffror"]),
        ((None, False, False, False, False, True), ["påhittade siffror"]),
    ],
)
def test_only_a_turn_from_real_to_invented_is_drawn_and_fits_the_narrow(invented, said):
    drawn = root(series_chart(mixed(*invented), prefix="s", width="narrow"))

    assert [word for word in words(drawn) if "påhittade" in word] == said


def test_a_series_without_values_says_so_instead_of_drawing_an_axis():
    figure = series_chart(series(None, None), prefix="s", language="en")

    assert words(root(figure)) == ["No values yet."]
    assert figure.table.rows == (("2016", "missing", ""), ("2015", "missing", ""))
    assert figure.table.header == ("Period", "Value, procent", "Note")


def test_one_value_stands_in_the_middle():
    drawn = root(series_chart(series(40), prefix="s"))

    assert of_class(drawn, "ch-newest")[0].get("cx") == "338"
    assert not of_class(drawn, "ch-series")


def test_the_drawing_is_told_in_a_sentence():
    data = series(80, None, 79, target=90, signal="lägre", unit="")
    said = root(series_chart(data, prefix="s")).find(f"{SVG}desc").text

    assert said == "2017: 79. mål 90. lägre. saknas: 2016."


def test_notes_and_own_labels_are_kept():
    points = [Point("a", 1.0, note="rättat"), Point("b", 2.0, tick="2026")]
    figure = series_chart(series(points=points, newest_label="2 i oktober"), prefix="s")

    assert figure.table.rows[1] == ("a", "1", "rättat")
    assert {"2 i oktober", "2026"} <= set(words(root(figure)))


def test_periods_named_under_the_axis_never_meet():
    points = [Point(f"oktober {year}", float(year % 7), tick=f"okt {year}") for year in range(40)]
    drawn = root(series_chart(series(points=points), prefix="s", width="narrow"))

    assert len(of_class(drawn, "ch-tick")) < 8
    assert "okt 39" in words(drawn)


def test_a_label_takes_the_place_that_hides_least():
    dots = [(0, 0.0, 50.0), (1, 100.0, 50.0)]
    on_line, free = Box(20, 42, 30), Box(20, 80, 30)

    assert clearest([on_line, free], dots) == free
    assert clearest([free, Box(20, 10, 30)], dots, [Box(30, 85, 5)]) == Box(20, 10, 30)


@pytest.mark.parametrize(
    ("start", "end", "inside"),
    [
        ((0, 15), (100, 15), 20.0),
        ((20, 0), (20, 100), 10.0),
        ((0, 50), (100, 50), 0.0),
        ((50, 0), (50, 100), 0.0),
        ((0, 0), (5, 5), 0.0),
        ((15, 12), (20, 12), 5.0),
        ((15, 15), (15, 15), 0.0),
    ],
)
def test_the_piece_of_a_line_inside_a_place_is_measured(start, end, inside):
    assert Box(10, 10, 20, 10).clips(start, end) == inside


def test_where_the_line_is_everywhere_the_drawing_grows_and_the_label_stands_above():
    points = [Point(str(year), float(year % 2 * 100)) for year in range(40)]
    crowded = series(points=points, signal="lägre än slumpen förklarar")
    free = root(series_chart(series(80, 85, 79), prefix="s", width="narrow"))

    drawn = root(series_chart(crowded, prefix="s", width="narrow"))

    assert (free.get("height"), drawn.get("height")) == ("232", "266")
    assert [float(one.get("y")) for one in of_class(drawn, "ch-ours")] == [13.0]


def test_the_label_keeps_close_to_a_point_at_the_foot_of_a_steep_line():
    drawn = root(series_chart(series(12.5, 12.5, 12.3, decimals=1), prefix="s", width="narrow"))

    newest = of_class(drawn, "ch-newest")[0]
    assert _label(drawn).away_from(float(newest.get("cx")), float(newest.get("cy"))) <= 16


def test_what_is_missing_at_the_foot_is_said_above_the_periods():
    drawn = root(series_chart(series(9, 8, 6, None, target=9), prefix="s", width="narrow"))

    said = next(one for one in drawn.iter(f"{SVG}text") if one.text == "saknas")
    assert float(said.get("y")) < 180


def test_the_targets_name_leaves_the_newest_point_free():
    rows = (94, 92, 97, 93, 96, 94, 95, 93, 97, 96, 98, 97, 99, 94.3)
    drawn = root(series_chart(series(*rows, target=95), prefix="s", width="narrow"))

    newest = of_class(drawn, "ch-newest")[0]
    (name,) = [one for one in drawn.iter(f"{SVG}text") if one.text == "mål 95"]
    assert _box(name).away_from(float(newest.get("cx")), float(newest.get("cy"))) > 5


def _label(drawn):
    """Return the place of each line of the newest value's label, as it is drawn."""
    value = of_class(drawn, "ch-ours")[0]
    right, foot = float(value.get("x")), float(value.get("y"))
    said = [one for one in of_class(drawn, "ch-halo") if one.get("x") == value.get("x")]
    rows = [one for one in said if one.get("text-anchor") == "end"]
    widths = [text_width(one.text, 13, is_bold="ch-ours" in one.get("class")) for one in rows]
    return Box(right - max(widths), foot - 13, max(widths), 17.0 * len(rows))


def _line(drawn):
    """Return every straight piece of the series that is drawn."""
    pieces = []
    for one in of_class(drawn, "ch-series"):
        numbers = [float(each) for each in re.split(r"[ ,]+", one.get("points").strip())]
        corners = list(zip(numbers[::2], numbers[1::2], strict=True))
        pieces += pairwise(corners)
    return pieces


def _neighbours(drawn):
    """Return the places of the other words inside the plot."""
    label = of_class(drawn, "ch-ours")[0]
    others = [
        one
        for one in of_class(drawn, "ch-halo")
        if one.get("x") != label.get("x") or one.get("text-anchor") != "end"
    ]
    return [_box(one) for one in others]


def _box(one):
    width = text_width(one.text, 13, is_bold="ch-bold" in one.get("class"))
    middle = one.get("text-anchor") == "middle"
    left = float(one.get("x")) - (width / 2 if middle else 0)
    return Box(left, float(one.get("y")) - 13, width)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.tuples(st.none() | st.integers(0, 100), st.booleans(), st.booleans()),
        min_size=1,
        max_size=40,
    ),
    st.none() | st.integers(0, 100),
    st.sampled_from(["", "lägre än slumpen förklarar"]),
    st.booleans(),
    st.sampled_from(["wide", "narrow"]),
)
def test_the_newest_label_lies_over_neither_line_nor_point_nor_other_words(
    rows, target, signal, has_limits, width
):
    points = [
        Point(str(index), value, is_preliminary=preliminary, is_suppressed=suppressed)
        for index, (value, preliminary, suppressed) in enumerate(rows)
    ]
    data = series(
        points=points, target=target, signal=signal, limits=(20, 80) if has_limits else None
    )
    assume(data.newest() is not None)

    drawn = root(series_chart(data, prefix="s", width=width))

    label = _label(drawn)
    assert [piece for piece in _line(drawn) if label.clips(*piece)] == []
    circles = [(float(one.get("cx")), float(one.get("cy"))) for one in drawn.iter(f"{SVG}circle")]
    assert [dot for dot in circles if label.holds(*dot)] == []
    assert [other for other in _neighbours(drawn) if label.meets(other)] == []
    assert (label.left >= 0, label.top >= 0) == (True, True)
    assert label.left + label.width <= float(drawn.get("width"))


VALUES = st.none() | st.floats(-1e6, 1e6, allow_nan=False)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(VALUES, st.booleans(), st.booleans()), min_size=1, max_size=40),
    VALUES,
    st.sampled_from(["wide", "narrow"]),
)
def test_any_series_is_drawn_within_its_frame(rows, target, width):
    points = [
        Point(str(index), value, is_preliminary=preliminary, is_suppressed=suppressed)
        for index, (value, preliminary, suppressed) in enumerate(rows)
    ]
    figure = series_chart(series(points=points, target=target), prefix="s", width=width)
    drawn = root(figure)

    height = float(drawn.get("height"))
    assert all(0 <= float(one.get("cy")) <= height for one in drawn.iter(f"{SVG}circle"))
    assert len(figure.table.rows) == len(rows)
    known = [value for value, _, suppressed in rows if value is not None and not suppressed]
    assert len(of_class(drawn, "ch-newest")) == bool(known)
