"""Words for gaps and breaks stand clear of the figures, wherever those are."""

import pytest

from rodtrad.core.charts.series import series_chart
from rodtrad.core.charts.series_data import Point, Series
from rodtrad.core.charts.series_label import Box
from rodtrad.core.charts.type import text_width

from .drawn import SVG, of_class, root, words

FALLING_TO_A_GAP = [20.0, 60.0, 20.0, 62.0, 19.0, *[45.0, 12.0] * 8, 50.0, 2.0, 44.0, 3.0, None]


def series(values, **more) -> Series:
    points = [Point(str(2001 + at), value) for at, value in enumerate(values)]
    return Series(title="Utförda timmar", points=points, unit="timmar", **more)


def box_of(drawn, word: str) -> Box:
    (found,) = [one for one in drawn.iter(f"{SVG}text") if one.text == word]
    wide = text_width(word, 13)
    left = float(found.get("x")) - (wide / 2 if found.get("text-anchor") == "middle" else 0)
    return Box(left, float(found.get("y")) - 13, wide)


def covered(drawn, word: str) -> float:
    """Return how much of the lines and points lies under the word."""
    box, found = box_of(drawn, word), 0.0
    for line in of_class(drawn, "ch-series"):
        steps = [float(number) for number in line.get("points").replace(",", " ").split()]
        pairs = zip(steps[::2], steps[1::2], strict=True)
        found += box.covered([(at, x, y) for at, (x, y) in enumerate(pairs)])
    circles = [*of_class(drawn, "ch-history"), *of_class(drawn, "ch-newest")]
    return found + sum(box.holds(float(one.get("cx")), float(one.get("cy"))) for one in circles)


@pytest.mark.parametrize("width", ["wide", "narrow"])
@pytest.mark.parametrize(
    "values",
    [FALLING_TO_A_GAP, [5.0, 9.0, 1.0, 9.0, 1.2, None], [None, 9.0, 1.0, 9.0, 8.0, 1.0]],
)
def test_the_word_for_a_gap_covers_neither_line_nor_point(values, width):
    drawn = root(series_chart(series(values), prefix="s", width=width))

    assert covered(drawn, "saknas") == 0


def test_a_break_after_the_last_figure_is_drawn_within_the_plot_and_told():
    figure = series_chart(series([80.0, 85.0, 87.0], breaks=(3,)), prefix="s")
    drawn = root(figure)

    (line,) = of_class(drawn, "ch-break")
    last = float(of_class(drawn, "ch-newest")[0].get("cx"))
    assert last < float(line.get("x1")) <= 640
    assert line.get("x1") == line.get("x2")
    assert "brott" in words(drawn)
    assert covered(drawn, "brott") == 0
    assert "brott efter 2003." in figure.svg


def test_a_break_between_figures_stands_where_it_did():
    figure = series_chart(series([80.0, 85.0, 87.0], breaks=(2,)), prefix="s")
    drawn = root(figure)

    (line,) = of_class(drawn, "ch-break")
    before, newest = of_class(drawn, "ch-history")[1], of_class(drawn, "ch-newest")[0]
    assert float(before.get("cx")) < float(line.get("x1")) < float(newest.get("cx"))
    assert "brott: 2003" in figure.svg


def test_a_single_figure_has_its_break_beside_it():
    drawn = root(series_chart(series([80.0], breaks=(1,)), prefix="s", width="narrow"))

    (line,) = of_class(drawn, "ch-break")
    assert float(of_class(drawn, "ch-newest")[0].get("cx")) < float(line.get("x1")) <= 276
