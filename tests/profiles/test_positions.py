"""Lines are found through lists, nested parts, long texts and comments."""

from rodtrad.profiles.positions import begins_at, line_at, lines_of

TEXT = '''# en kommentar med [[levels]] i
name = "a # inte kommentar"
text = """
[[words]]
key = 1
"""
list = [
  "a",
  "b",
]

[source]
title = "t"

[[steps]]
key = "one"
[[steps.questions]]
key = "q1"
[[steps.questions]]
key = "q2"

[[steps]]
key = "two"
[[steps.questions]]
key = "q3"
'''


def test_each_place_has_the_line_it_stands_on() -> None:
    lines = lines_of(TEXT)

    assert lines[("name",)] == 2
    assert lines[("list",)] == 7
    assert lines[("source", "title")] == 13
    assert lines[("steps", 0, "questions", 1, "key")] == 20
    assert lines[("steps", 1)] == 22
    assert lines[("steps", 1, "questions", 0, "key")] == 25


def test_what_stands_in_a_text_is_no_place() -> None:
    lines = lines_of(TEXT)

    assert ("words", 0) not in lines
    assert ("levels", 0) not in lines


def test_a_place_without_a_line_takes_the_line_of_what_holds_it() -> None:
    lines = lines_of(TEXT)

    assert line_at(("steps", 1, "name"), lines) == 22
    assert line_at(("list", 1), lines) == 7
    assert line_at(("nowhere", "at", "all"), lines) == 1


def test_a_list_of_parts_stands_where_its_first_part_does() -> None:
    lines = lines_of(TEXT + "\n[other.inner]\nkey = 1\n")

    assert begins_at(("steps",), lines) == 15
    assert begins_at(("steps", 1, "questions"), lines) == 24
    assert begins_at(("other",), lines) == 27
    assert begins_at(("steps", 1, "name"), lines) == 22
