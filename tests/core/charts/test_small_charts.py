"""Bars, dots, sparklines and the profile's chain."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rodtrad.core.charts.bars import distribution_bar
from rodtrad.core.charts.dots import Estimate, Pair, women_and_men
from rodtrad.core.charts.process_picture import is_drawn, process_picture
from rodtrad.core.charts.profile_picture import Step, profile_picture
from rodtrad.core.charts.spark import sparkline
from rodtrad.core.status import Outcome

from .drawn import SVG, of_class, root, words

MET, PARTLY, NOT_MET, UNKNOWN = Outcome


def pieces(figure) -> dict[str, float]:
    """Return each piece's width by its class."""
    rects = root(figure).findall(f"{SVG}rect")
    return {one.get("class"): float(one.get("width")) for one in rects}


def test_the_bar_counts_targets_one_by_one():
    figure = distribution_bar({MET: 12, PARTLY: 6, UNKNOWN: 6}, prefix="b", title="Mål", width=244)

    assert pieces(figure) == {
        "ch-bar-met": 120,
        "ch-bar-partly": 60,
        "ch-bar-not_assessable": 60,
    }
    assert words(root(figure)) == ["12", "6", "6"]
    assert figure.table.rows == (
        ("uppfyllt", "12"),
        ("delvis", "6"),
        ("ej uppfyllt", "0"),
        ("ej bedömbart", "6"),
    )


def test_bars_with_the_same_most_compare_in_length():
    figure = distribution_bar({NOT_MET: 3}, prefix="b", title="Mål", width=240, most=24)

    assert pieces(figure) == {"ch-bar-not_met": 30}


def test_a_piece_too_small_for_its_number_goes_without():
    figure = distribution_bar({MET: 1, PARTLY: 500}, prefix="b", title="Mål", width=200)

    assert words(root(figure)) == ["500"]
    assert pieces(figure)["ch-bar-met"] == 3


def test_a_bar_of_nothing_says_so():
    swedish = distribution_bar({}, prefix="b", title="Mål")
    english = distribution_bar({MET: 0}, prefix="b", title="Goals", language="en")

    assert (words(root(swedish)), words(root(english))) == (["Inga mål."], ["No targets."])


AREAS = [
    Pair("Norr", Estimate(86.2, 84, 88.2), Estimate(86.9, 84.2, 89.5)),
    Pair("Söder", Estimate(66.1), None),
    Pair("Skärgården", Estimate(12.3), Estimate(45.6), is_suppressed=True),
    Pair("Öarna", None, None),
]


@pytest.mark.parametrize(("width", "hidden"), [
    ("wide", "visas inte: färre än 5 personer"), ("narrow", "visas inte"),
])  # fmt: skip
def test_women_and_men_stand_beside_each_other_with_their_margins(width, hidden):
    figure = women_and_men(
        AREAS, prefix="d", title="Oktober", unit="procent", decimals=1, target=90, width=width
    )
    drawn = root(figure)

    assert len(of_class(drawn, "ch-women")) == 3
    assert len(of_class(drawn, "ch-men")) == 2
    assert len(of_class(drawn, "ch-error")) == 2
    assert {hidden, "saknas", "mål 90", "kvinnor", "män"} <= set(words(drawn))
    assert "12,3" not in figure.svg


def test_the_table_of_women_and_men_holds_what_is_drawn_and_no_more():
    table = women_and_men(AREAS, prefix="d", title="Oktober", decimals=1).table

    assert table.header == ("Grupp", "Kvinnor", "felmarginal", "Män", "felmarginal")
    assert table.rows == (
        ("Norr", "86,2", "84,0–88,2", "86,9", "84,2–89,5"),
        ("Söder", "66,1", "", "saknas", ""),
        (
            "Skärgården",
            "visas inte: färre än 5 personer",
            "",
            "visas inte: färre än 5 personer",
            "",
        ),
        ("Öarna", "saknas", "", "saknas", ""),
    )


def test_an_axis_from_nought_needs_no_words():
    drawn = root(women_and_men([Pair("a", Estimate(1), Estimate(9))], prefix="d", title="t"))

    assert not [word for word in words(drawn) if word.startswith("Axeln")]


def test_nobody_to_show_is_said():
    figure = women_and_men(AREAS[2:], prefix="d", title="Oktober", unit="procent")

    assert words(root(figure)) == ["Inga värden än."]
    assert figure.table.header[1] == "Kvinnor, procent"


def test_a_sparkline_breaks_where_a_value_is_missing():
    figure = sparkline([1, 2, None, 4, None, 6, 5], "abcdefg", prefix="s", title="Kort")
    drawn = root(figure)

    assert len(of_class(drawn, "ch-spark")) == 2
    assert len(of_class(drawn, "ch-history")) == 1
    assert len(of_class(drawn, "ch-newest")) == 1
    assert figure.table.rows[2] == ("c", "saknas")


def test_a_sparkline_of_nothing_is_empty():
    drawn = root(sparkline([], [], prefix="s", title="Kort"))

    assert list(drawn.iter(f"{SVG}circle")) == []
    assert drawn.find(f"{SVG}desc").text == "Inga värden än."


@given(st.lists(st.none() | st.floats(-1e9, 1e9), max_size=30))
def test_any_sparkline_stays_within_its_frame(values):
    drawn = root(sparkline(values, [str(i) for i in range(len(values))], prefix="s", title="Kort"))

    for dot in drawn.iter(f"{SVG}circle"):
        assert 0 <= float(dot.get("cx")) <= 96
        assert 0 <= float(dot.get("cy")) <= 24


STEPS = [
    Step("Vision", "Kommunfullmäktige", "vart fjärde år"),
    Step("Resultatmål", "Nämnden"),
    Step("Aktivitet", "Arbetslaget", "löpande"),
]


@pytest.mark.parametrize(("width", "size"), [("wide", "744"), ("narrow", "288")])
def test_the_profiles_levels_stand_along_the_thread_with_who_decides(width, size):
    figure = profile_picture(STEPS, prefix="p", title="Så styr vi", width=width)
    drawn = root(figure)

    assert drawn.get("width") == size
    assert len(of_class(drawn, "ch-thread-ring")) == 3
    assert len(of_class(drawn, "ch-thread")) == 1
    assert words(drawn)[:3] == ["Vision", "Kommunfullmäktige", "vart fjärde år"]
    assert figure.table.rows[1] == ("Resultatmål", "Nämnden", "")
    assert drawn.find(f"{SVG}desc").text.startswith("Vision beslutas av Kommunfullmäktige; ")


@pytest.mark.parametrize("width", ["wide", "narrow"])
@pytest.mark.parametrize("steps", [[], STEPS[:1]])
def test_a_chain_of_one_or_none_has_no_line(steps, width):
    drawn = root(profile_picture(steps, prefix="p", title="x", width=width, language="en"))

    assert of_class(drawn, "ch-thread") == []
    assert len(of_class(drawn, "ch-thread-ring")) == len(steps)


def test_a_promised_level_is_dotted_across_the_sparkline_at_its_height():
    figure = sparkline([80, 94], ["sep", "okt"], prefix="s", title="Löfte", level=90)

    level = next(iter(of_class(root(figure), "ch-level")))
    assert [level.get(name) for name in ("x1", "y1", "x2", "y2")] == ["4", "8.6", "92", "8.6"]


def test_a_sparkline_without_a_value_still_draws_what_is_promised():
    figure = sparkline([None], ["okt"], prefix="s", title="Löfte", level=90)

    assert len(list(of_class(root(figure), "ch-level"))) == 1
    assert list(of_class(root(figure), "ch-newest")) == []


ROUND = ["Gå igenom besöken", "Ring den som får ny tid", "Skriv ut listan", "Möt upp", "Gör klart"]


def test_steps_stand_in_rows_as_a_text_in_lines():
    figure = process_picture(ROUND, prefix="p", title="Ronden")

    rings = of_class(root(figure), "ch-thread-ring")
    rows = sorted({float(ring.get("cy")) for ring in rings})
    drawn = of_class(root(figure), "ch-thread")
    threads = [(float(one.get("x1")), float(one.get("x2"))) for one in drawn]
    assert [sum(float(ring.get("cy")) == y for ring in rings) for y in rows] == [3, 2]
    assert threads == [(7, 744), (0, 255)]
    assert figure.table.rows[1] == ("2", "Ring den som får ny tid")


def test_steps_stand_under_each_other_where_it_is_narrow():
    figure = process_picture(ROUND, prefix="p", title="The round", width="narrow", language="en")

    rings = of_class(root(figure), "ch-thread-ring")
    assert {ring.get("cx") for ring in rings} == {"9"}
    assert len({ring.get("cy") for ring in rings}) == len(ROUND)
    assert root(figure).get("width") == "288"
    assert figure.table.header == ("Step", "What is done")


@pytest.mark.parametrize(("count", "expected"), [(2, False), (3, True), (12, True), (13, False)])
def test_a_process_is_drawn_from_three_to_twelve_steps(count, expected):
    assert is_drawn(["Steg"] * count) is expected


@pytest.mark.parametrize("width", ["wide", "narrow"])
def test_a_process_of_nothing_is_an_empty_drawing(width):
    figure = process_picture([], prefix="p", title="Ronden", width=width)

    assert (words(root(figure)), figure.table.rows) == ([], ())
