"""Papers are set from data alone, and the same data give the same paper."""

from datetime import date
from pathlib import Path

import pytest

from rodtrad.exchange.pdf import paper

PLAIN = """
#let said = json(bytes(sys.inputs.data))
#set document(title: said.title)
#set text(lang: "sv")
= #said.title
"""


@pytest.fixture
def template(tmp_path: Path) -> Path:
    written = tmp_path / "plain.typ"
    written.write_text(PLAIN, encoding="utf-8")
    return written


def test_the_same_of_the_same_byte_for_byte(template: Path) -> None:
    first = paper(template, {"title": "Åäö"}, on=date(2026, 11, 20))

    assert paper(template, {"title": "Åäö"}, on=date(2026, 11, 20)) == first
    assert paper(template, {"title": "Annat"}, on=date(2026, 11, 20)) != first


def test_a_paper_says_that_it_is_read_aloud_and_kept(template: Path) -> None:
    drawn = paper(template, {"title": "Löften"}, on=date(2026, 11, 20))

    assert drawn.startswith(b"%PDF-")
    assert b"pdfuaid" in drawn
    assert b"pdfaid" in drawn


def test_what_somebody_wrote_is_never_markup(template: Path) -> None:
    drawn = paper(template, {"title": '#panic("aj") $x$ *'}, on=date(2026, 11, 20))

    assert drawn.startswith(b"%PDF-")


def test_a_template_that_is_wrong_is_told(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.typ"
    wrong.write_text("#image(", encoding="utf-8")

    with pytest.raises(ValueError, match=r".+"):
        paper(wrong, {}, on=date(2026, 11, 20))


def test_a_picture_without_words_is_refused(tmp_path: Path) -> None:
    silent = tmp_path / "silent.typ"
    silent.write_text(
        '#set document(title: "T")\n#image(bytes("<svg xmlns=\'http://www.w3.org/2000/svg\' '
        "width='9' height='9'></svg>\"), format: \"svg\")",
        encoding="utf-8",
    )

    with pytest.raises(ValueError, match="alt"):
        paper(silent, {}, on=date(2026, 11, 20))
