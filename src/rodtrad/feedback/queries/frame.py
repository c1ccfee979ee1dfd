"""The languages that the form's frame is offered in, and what it says in them."""

from dataclasses import dataclass

from rodtrad.feedback.frame.languages import LANGUAGES, Language
from rodtrad.feedback.frame.phrases import phrases
from rodtrad.feedback.models import FrameLanguage, FramePhrase


@dataclass(frozen=True)
class Shown:
    """A language, whether residents may choose it, and how much of the frame is put in it."""

    language: Language
    is_on: bool
    put: int
    of: int


def offered() -> list[Language]:
    """Return the languages that residents may choose, in one question."""
    on = set(FrameLanguage.objects.filter(is_on=True).values_list("code", flat=True))
    return [one for code, one in LANGUAGES.items() if code in on]


def said_in(code: str) -> dict[str, str]:
    """Return the phrases of a language by their Swedish, those that are still in the frame."""
    rows = FramePhrase.objects.filter(language=code, swedish__in=phrases())
    return dict(rows.values_list("swedish", "text"))


def every_language() -> list[Shown]:
    """Return each language that the frame can be given in."""
    on = {one.code for one in offered()}
    put: dict[str, int] = {}
    for code in FramePhrase.objects.filter(swedish__in=phrases()).values_list(
        "language", flat=True
    ):
        put[code] = put.get(code, 0) + 1
    every = len(phrases())
    return [Shown(one, code in on, put.get(code, 0), every) for code, one in LANGUAGES.items()]
