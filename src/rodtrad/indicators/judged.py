"""How somebody has judged the goal that a series measures: never a word of the series itself."""

from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from rodtrad.core.swedish import capitalised
from rodtrad.indicators import words
from rodtrad.indicators.status import Standing
from rodtrad.indicators.thread import Step, Strand
from rodtrad.ui import marks


@dataclass(frozen=True)
class Judged:
    """A goal with its judgement, as the page of one of its series tells it."""

    goal: Step
    is_made: bool
    word: str
    about: str
    mark: SafeString


def judged(standing: Standing, strand: Strand, day: date) -> Judged | None:
    """Return the judgement of the goal measured; none where the series has no weight in it."""
    if not strand.steps or not strand.is_weighed:
        return None
    word = marks.word("judgement", strand.judgement)
    return Judged(
        goal=strand.steps[-1],
        is_made=strand.judgement is not None,
        word=word,
        about=_about(standing, strand, day),
        mark=marks.one("judgement", strand.judgement, capitalised(word)),
    )


def _about(standing: Standing, strand: Strand, day: date) -> str:
    """Return who judged and when, and plainly when the figure came after."""
    if strand.judged_at is None or strand.judged_on is None:
        return ""
    said = f"{strand.judged_by}, {words.date_of(strand.judged_on, day)}."
    came = standing.facts.recorded_at
    if standing.value is not None and came is not None and came > strand.judged_at:
        said += " " + _("Siffran är nyare än bedömningen.")
    return said
