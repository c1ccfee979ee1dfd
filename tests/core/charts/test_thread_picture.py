"""The thread as a picture and as a list: the same way, nothing on top of anything."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rodtrad.core.charts.marks import said
from rodtrad.core.charts.thread_layout import Placed, lay_out
from rodtrad.core.charts.thread_list import thread_list
from rodtrad.core.charts.thread_nodes import Level, ThreadNode, find_way
from rodtrad.core.charts.thread_picture import thread_picture
from rodtrad.core.errors import BadInput
from rodtrad.core.status import DataMark, Outcome

from .drawn import links, of_class, root, words

LEVELS = [
    Level("Vision"),
    Level("Fullmäktiges mål"),
    Level("Nämndens mål"),
    Level("Enhetens mål", "enhet", "enheter"),
    Level("Aktivitet", "aktivitet", "aktiviteter"),
]


def node(key: str, parent: str | None, level: int, label: str = "", **more) -> ThreadNode:
    fields = {"url": f"/mal/{key}/", "data": DataMark.FRESH, "outcome": Outcome.MET} | more
    return ThreadNode(key, parent, level, label or f"Mål {key}", **fields)


NODES = [
    node("v", None, 0, "Lindvik är en kommun att lita på", data=DataMark.STALE),
    node("b", "v", 1, "Barn får en trygg start"),
    node("a", "v", 1, "Äldre bor kvar hemma, tryggt", outcome=Outcome.PARTLY),
    node("u", "v", 1, "Lindvik minskar sina utsläpp", outcome=Outcome.NOT_ASSESSABLE),
    node("h", "a", 2, "Hjälpen kommer när vi har lovat", judgement=Outcome.PARTLY),
    node("s", "h", 3, "Söder: 90 av 100 besök i tid", outcome=Outcome.NOT_MET),
    node("l", "s", 4, "Lägg om rutterna", word="pågår", is_to_come=True),
    node("r", "s", 4, "Ring den som får vänta", word="inte startad", is_to_come=True),
]


def labels(figure) -> list[str]:
    return [link.get("aria-label", "".join(link.itertext())) for link in links(root(figure))]


def test_the_picture_shows_the_way_its_siblings_and_what_hangs_under():
    figure = thread_picture(NODES, LEVELS, here="s", onward="l", prefix="t")
    drawn = root(figure)

    assert len(links(drawn)) == len(NODES)
    assert [link.get("href") for link in links(drawn) if link.get("aria-current")] == ["/mal/s/"]
    assert len(of_class(drawn, "ch-here")) == 1
    assert len(of_class(drawn, "ch-thread-ring")) == 4
    assert [words(drawn)[i] for i in range(5)] == [level.heading for level in LEVELS]


def test_every_node_says_its_three_marks_in_words():
    figure = thread_picture(NODES, LEVELS, here="h", prefix="t")

    assert labels(figure)[-1] == (
        "Söder: 90 av 100 besök i tid ej uppfyllt: "
        "data färsk, utfall ej uppfyllt, bedömning inte gjord"
    )
    assert said(DataMark.MISSING, Outcome.MET, Outcome.PARTLY, "en") == (
        "data missing, outcome met, judgement partly met"
    )


def test_what_is_to_come_is_dotted():
    dotted = [
        one.get("stroke-dasharray")
        for class_ in ("ch-thread", "ch-branch")
        for one in of_class(
            root(thread_picture(NODES, LEVELS, here="s", onward="l", prefix="t")), class_
        )
    ]

    assert dotted.count("0.1 5") == 2


def test_the_table_says_what_the_picture_shows():
    table = thread_picture(NODES, LEVELS, here="s", onward="l", prefix="t").table

    assert table.header == ("Nivå", "Mål", "Data", "Utfall", "Bedömning", "Läge")
    assert len(table.rows) == len(NODES)
    assert table.rows[-2] == (
        "Aktivitet",
        "Lägg om rutterna",
        "färsk",
        "uppfyllt",
        "inte gjord",
        "pågår",
    )


def many(count: int) -> list[ThreadNode]:
    return [node("v", None, 0)] + [node(f"n{i}", "v", 1) for i in range(count)]


@pytest.mark.parametrize(
    ("count", "here", "before", "after"),
    [(1, 0, 0, 0), (7, 3, 0, 0), (8, 3, 0, 1), (200, 100, 97, 96), (200, 0, 0, 196)],
)
def test_siblings_beyond_three_on_a_side_are_folded_into_a_number(count, here, before, after):
    row = find_way(many(count), f"n{here}").rows[1]
    drawn = root(thread_picture(many(count), LEVELS, here=f"n{here}", prefix="t"))

    expected = [f"{hidden} mål till" for hidden in (before, after) if hidden]
    assert (row.hidden_before, row.hidden_after) == (before, after)
    assert [word for word in words(drawn) if word.endswith("till")] == expected


def test_the_number_of_folded_siblings_links_to_all_of_them():
    nodes = [node("v", None, 0, more_url="/lista/"), *many(9)[1:]]
    drawn = root(thread_picture(nodes, LEVELS, here="n0", prefix="t"))

    assert links(drawn)[-1].get("href") == "/lista/"
    assert thread_picture(nodes, LEVELS, here="n0", prefix="t").table.rows[-1][:2] == (
        "Fullmäktiges mål",
        "5 mål till",
    )


def test_folded_children_are_counted_with_their_levels_own_word():
    nodes = [node("v", None, 0)] + [node(f"n{i}", "v", 3) for i in range(7)]
    drawn = root(thread_picture(nodes, LEVELS, here="v", prefix="t"))
    english = root(thread_picture(nodes, LEVELS, here="v", prefix="t", language="en"))

    assert "1 enhet till" in words(drawn)
    assert "1 more enhet" in words(english)


def test_several_roots_stand_beside_each_other_without_branches():
    roots = [node(f"r{i}", None, 0) for i in range(9)]
    drawn = root(thread_picture(roots, LEVELS, here="r4", prefix="t"))

    assert [word for word in words(drawn) if word.endswith("till")] == ["1 mål till"] * 2
    assert not of_class(drawn, "ch-branch")[0].get("d")
    assert len(links(drawn)) == 7


def test_children_of_two_levels_share_the_last_column_with_both_headings():
    nodes = [node("v", None, 0), node("g", "v", 1), node("k", "v", 4)]
    drawn = root(thread_picture(nodes, LEVELS, here="v", prefix="t"))

    assert "Fullmäktiges mål, Aktivitet" in words(drawn)


@pytest.mark.parametrize(
    ("nodes", "here", "onward", "sentence"),
    [
        (NODES, "x", None, "”x” finns inte i tråden"),
        (NODES, "s", "b", "”b” ligger inte under ”s”"),
        ([node("a", "b", 0), node("b", "a", 0)], "a", None, "Målen går i en ring"),
    ],
)
def test_a_thread_that_cannot_be_drawn_is_refused(nodes, here, onward, sentence):
    with pytest.raises(BadInput, match=sentence):
        find_way(nodes, here, onward=onward)


def test_the_list_goes_straight_down_and_counts_those_beside():
    figure = thread_list(NODES, LEVELS, here="s", onward="l", prefix="t")
    drawn = root(figure)

    assert drawn.get("width") == "288"
    assert [word for word in words(drawn) if word.endswith("till")] == [
        "2 mål till",
        "1 aktivitet till",
    ]
    assert [link.get("href") for link in links(drawn)] == [
        "/mal/v/",
        "/mal/v/",
        "/mal/a/",
        "/mal/h/",
        "/mal/s/",
        "/mal/s/",
        "/mal/l/",
    ]


def test_the_list_ends_in_a_grey_stub_when_the_thread_goes_no_further():
    drawn = root(thread_list(NODES, LEVELS, here="s", prefix="t"))
    last = root(thread_list(NODES, LEVELS, here="r", prefix="t"))

    assert "2 aktiviteter till" in words(drawn)
    assert of_class(drawn, "ch-branch")[0].tag.endswith("line")
    assert not any(one.tag.endswith("line") for one in of_class(last, "ch-branch"))


def test_the_picture_of_a_last_node_ends_in_red():
    drawn = root(thread_picture(NODES, LEVELS, here="r", prefix="t"))

    assert len(of_class(drawn, "ch-thread")) == 2


@st.composite
def threads(draw):
    """Return a random thread, the keys of its nodes and one of them."""
    nodes = [node("0", None, 0, draw(st.text("aWåm ", min_size=1, max_size=50)))]
    for index in range(1, draw(st.integers(1, 30))):
        parent = nodes[draw(st.integers(0, index - 1))]
        label = draw(st.text("aWåm ö-", min_size=1, max_size=60))
        level = min(parent.level + 1, 4)
        outcome = draw(st.sampled_from(Outcome))
        nodes.append(node(str(index), parent.key, level, label, outcome=outcome))
    return nodes, str(draw(st.integers(0, len(nodes) - 1)))


@settings(max_examples=60, deadline=None)
@given(threads())
def test_nothing_in_a_column_lies_on_anything_else(thread):
    nodes, here = thread
    layout = lay_out(find_way(nodes, here), 744, "sv")

    for column in layout.columns:
        for above, below in pairwise(column):
            assert above.bottom < below.top
        assert column[0].top >= 30
        assert column[-1].bottom <= layout.height
    rings = [t.y for c in layout.columns[:-1] for t in c if isinstance(t, Placed) and t.is_on_way]
    assert all(y == pytest.approx(layout.spine) for y in rings)


@settings(max_examples=40, deadline=None)
@given(threads())
def test_picture_and_list_tell_the_same_table(thread):
    nodes, here = thread
    wide = thread_picture(nodes, LEVELS, here=here, prefix="w")
    narrow = thread_list(nodes, LEVELS, here=here, prefix="n")

    root(wide)
    root(narrow)
    assert wide.table == narrow.table
