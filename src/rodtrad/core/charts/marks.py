"""The status marks: square for data, circle for outcome, diamond for a person's judgement.

Shape says what, filling says how, and a word always stands beside.
"""

from rodtrad.core.language import Language, reading
from rodtrad.core.status import DataMark, Outcome

from .svg import element

SIZE = 13
PITCH = 18
DATA_WORDS = {
    DataMark.FRESH: ("färsk", "fresh"),
    DataMark.STALE: ("gammal", "stale"),
    DataMark.MISSING: ("saknas", "missing"),
}
OUTCOME_WORDS = {
    Outcome.MET: ("uppfyllt", "met"),
    Outcome.PARTLY: ("delvis", "partly met"),
    Outcome.NOT_MET: ("ej uppfyllt", "not met"),
    Outcome.NOT_ASSESSABLE: ("ej bedömbart", "cannot be assessed"),
}
_DOTS = "2.2 2"


def data_word(mark: DataMark, language: Language | None = None) -> str:
    language = language or reading()
    return DATA_WORDS[mark][language == "en"]


def outcome_word(outcome: Outcome, language: Language | None = None) -> str:
    language = language or reading()
    return OUTCOME_WORDS[outcome][language == "en"]


def _square(mark: DataMark) -> str:
    dots = _DOTS if mark is DataMark.MISSING else None
    box = element(
        "rect",
        x=1.8,
        y=1.8,
        width=11.4,
        height=11.4,
        class_=f"ch-mark-data is-{mark}",
        stroke_dasharray=dots,
    )
    if mark is DataMark.STALE:
        return box + element("rect", x=1.8, y=7.5, width=11.4, height=5.7, class_="ch-mark-fill")
    return box


def _circle(outcome: Outcome) -> str:
    dots = _DOTS if outcome is Outcome.NOT_ASSESSABLE else None
    ring = element(
        "circle",
        cx=7.5,
        cy=7.5,
        r=5.9,
        class_=f"ch-mark-outcome is-{outcome}",
        stroke_dasharray=dots,
    )
    if outcome is Outcome.PARTLY:
        return ring + element("path", d="M7.5 1.6a5.9 5.9 0 0 0 0 11.8z", class_="ch-mark-half")
    if outcome is Outcome.NOT_MET:
        return ring + element("path", d="M3.4 11.6L11.6 3.4", class_="ch-mark-stroke")
    return ring


def _diamond(outcome: Outcome) -> str:
    dots = _DOTS if outcome is Outcome.NOT_ASSESSABLE else None
    box = element(
        "path",
        d="M7.5 1L14 7.5L7.5 14L1 7.5z",
        class_=f"ch-mark-judgement is-{outcome}",
        stroke_dasharray=dots,
    )
    if outcome is Outcome.PARTLY:
        return box + element("path", d="M7.5 1L1 7.5L7.5 14z", class_="ch-mark-fill")
    if outcome is Outcome.NOT_MET:
        return box + element("path", d="M4.3 10.7L10.7 4.3", class_="ch-mark-stroke")
    return box


def definitions(prefix: str) -> str:
    """Return the symbols that `marks` uses, once in every drawing."""
    shapes = [(f"d-{mark}", _square(mark)) for mark in DataMark]
    shapes += [(f"o-{outcome}", _circle(outcome)) for outcome in Outcome]
    shapes += [(f"j-{outcome}", _diamond(outcome)) for outcome in Outcome]
    return element(
        "defs",
        *(element("symbol", s, id=f"{prefix}-{name}", viewBox="0 0 15 15") for name, s in shapes),
    )


def marks(
    prefix: str,
    x: float,
    y: float,
    data: DataMark,
    outcome: Outcome,
    judgement: Outcome | None,
    *,
    size: float = SIZE,
    pitch: float = PITCH,
) -> str:
    """Return the three marks in a row with their upper left corner at (x, y).

    A judgement that nobody has made is the dotted diamond.
    """
    made = judgement or Outcome.NOT_ASSESSABLE
    names = (f"d-{data}", f"o-{outcome}", f"j-{made}")
    return "".join(
        element("use", href=f"#{prefix}-{name}", x=x + index * pitch, y=y, width=size, height=size)
        for index, name in enumerate(names)
    )


def said(
    data: DataMark, outcome: Outcome, judgement: Outcome | None, language: Language | None = None
) -> str:
    """Return the three marks in words, for those who hear the page."""
    language = language or reading()
    made = (
        outcome_word(judgement, language)
        if judgement
        else ("inte gjord", "not made")[language == "en"]
    )
    names = (("data", "utfall", "bedömning"), ("data", "outcome", "judgement"))[language == "en"]
    words = (data_word(data, language), outcome_word(outcome, language), made)
    return ", ".join(f"{name} {word}" for name, word in zip(names, words, strict=True))
