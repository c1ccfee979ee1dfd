"""Shape, filling and word say the same."""

import pytest
from django.template import Context, Template

from rodtrad.core.status import DataMark, Outcome
from rodtrad.ui import marks


@pytest.mark.parametrize("data", DataMark)
def test_every_data_mark_is_a_square_with_a_word(data: DataMark) -> None:
    drawn = marks.one("data", data)

    assert ("is-square" in drawn, str(marks.WORDS["data", data.value]) in drawn) == (True, True)


@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_is_drawn_differently_as_circle_and_diamond(outcome: Outcome) -> None:
    circle, diamond = marks.drawing("outcome", outcome), marks.drawing("judgement", outcome)

    assert ("is-circle" in circle, "is-diamond" in diamond) == (True, True)


def test_no_two_marks_are_drawn_alike() -> None:
    pictures = [marks.drawing(kind, code) for kind, code in marks.DRAWINGS if code != "none"]

    assert len(set(pictures)) == len(pictures)


def test_a_judgement_not_made_is_dotted_and_says_so() -> None:
    drawn = marks.one("judgement", None)

    assert ("is-dotted" in drawn, "inte gjord" in drawn) == (True, True)


def test_the_ear_gets_all_three_marks_and_the_eye_one_word() -> None:
    drawn = Template('{% load ui %}{% marks "stale" "partly" "met" %}').render(Context())

    assert "Data: gammal. Utfall: delvis uppfyllt. Bedömning: uppfyllt." in drawn
    assert '<span class="word" aria-hidden="true">delvis uppfyllt</span>' in drawn


def test_a_text_from_a_person_is_escaped_in_a_mark() -> None:
    drawn = marks.one("outcome", "met", "<b>9</b>")

    assert "&lt;b&gt;9&lt;/b&gt;" in drawn
