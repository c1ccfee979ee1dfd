"""How a promise has gone, in the words a resident reads."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.charts.spark import sparkline
from rodtrad.core.charts.svg import Figure
from rodtrad.core.periods import PeriodKind, containing
from rodtrad.core.promises import value_words, words
from rodtrad.core.swedish import capitalised, number
from rodtrad.declarations.enums import Verdict
from rodtrad.declarations.levels import level_of
from rodtrad.declarations.models import BrokenAnswer, PromiseVerdict, PromiseVersion
from rodtrad.indicators.enums import Frequency
from rodtrad.indicators.words import date_of, in_period, period_of

MARKS = {
    Verdict.KEPT.value: "met",
    Verdict.BROKEN.value: "not_met",
    Verdict.NOT_MEASURED.value: "not_assessable",
}
ENOUGH_TO_DRAW = 2
SHOWN = 12


@dataclass(frozen=True)
class Trend:
    """The last measurements drawn, the newest value in short, and all of them as rows."""

    svg: SafeString
    newest: str
    rows: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class Result:
    """The newest verdict of a promise: its mark, what was found and how much that says."""

    status: str
    sentence: str
    notes: tuple[str, ...]
    trend: Trend | None
    action: str = ""
    lacks_action: bool = False

    @property
    def mark(self) -> str:
        return MARKS[self.status]

    @property
    def word(self) -> str:
        return capitalised(str(Verdict(self.status).label))


@dataclass(frozen=True)
class Known:
    """What is known of a promise: its verdicts oldest first, how often it is measured."""

    verdicts: Sequence[PromiseVerdict]
    rhythm: str
    answer: BrokenAnswer | None
    day: date


def result_of(promise: PromiseVersion, known: Known) -> Result:
    """Return how the promise has gone; what is not measured is never kept."""
    newest = known.verdicts[-1] if known.verdicts else None
    status = newest.verdict if newest else Verdict.NOT_MEASURED.value
    is_broken = status == Verdict.BROKEN
    return Result(
        status=status,
        sentence=_sentence(known),
        notes=tuple(filter(None, _notes(promise, known))),
        trend=_trend(promise, known),
        action=known.answer.text if known.answer and is_broken else "",
        lacks_action=is_broken and known.answer is None,
    )


def value_of(verdict: PromiseVerdict) -> str:
    """Return what was measured: how many of how many where cases were counted."""
    if verdict.value is None:
        return ""
    if verdict.of and level_of(verdict.wording).is_counted:
        return _("%(kept)s av %(of)s") % {"kept": number(verdict.kept), "of": number(verdict.of)}
    return value_words(level_of(verdict.wording), verdict.value)


def _sentence(known: Known) -> str:
    """Return the newest finding, or that there is none, and then what was found before."""
    if not known.verdicts:
        return _("Inte mätt än.")
    newest = known.verdicts[-1]
    when = in_period(newest.period, known.day)
    if newest.value is not None:
        value = capitalised(value_of(newest))
        return _("%(value)s %(when)s.") % {"value": value, "when": when}
    said = newest.reason or _("Inte mätt %s.") % when
    before = next((row for row in reversed(known.verdicts) if row.value is not None), None)
    return f"{said} {_last(before, known.day)}" if before else said


def _last(verdict: PromiseVerdict, day: date) -> str:
    return _("Senast mätt %(when)s: %(value)s.") % {
        "when": in_period(verdict.period, day),
        "value": value_of(verdict),
    }


def _notes(promise: PromiseVersion, known: Known) -> tuple[str, ...]:
    return (
        _begins(promise, known.day),
        _is_old(known),
        _other_level(promise, known),
        _measured_on(known),
    )


def _begins(promise: PromiseVersion, day: date) -> str:
    if promise.applies_from is None or promise.applies_from <= day:
        return ""
    return _("Gäller från %s.") % day_words(promise.applies_from, year=True)


def _is_old(known: Known) -> str:
    """Say when it was measured last, where a whole period of its rhythm has gone by since."""
    newest = known.verdicts[-1] if known.verdicts else None
    if newest is None or newest.value is None:
        return ""
    rhythm = PeriodKind(known.rhythm or newest.period.kind)
    if newest.period.ends_on >= containing(known.day, rhythm).previous().starts_on:
        return ""
    when = in_period(newest.period, known.day)
    return _("Senast mätt %s. Inget har mätts sedan dess.") % when


def _other_level(promise: PromiseVersion, known: Known) -> str:
    """Say which level was promised when it was measured, where that was another."""
    newest = known.verdicts[-1] if known.verdicts else None
    then = words(level_of(newest.wording)) if newest else ""
    if not then or then == words(level_of(promise)):
        return ""
    return _("När vi mätte lovade vi: %s.") % then


def _measured_on(known: Known) -> str:
    newest = known.verdicts[-1] if known.verdicts else None
    rhythm = Frequency(known.rhythm).label if known.rhythm else ""
    said = _("Mäts %s.") % rhythm if rhythm else _("Ingen mätning är bestämd.")
    if newest is None or newest.measured_on is None or newest.value is None:
        return said
    return f"{_('Mätt %s.') % date_of(newest.measured_on, known.day)} {said}"


def _trend(promise: PromiseVersion, known: Known) -> Trend | None:
    """Draw the measurements with what is promised dotted; nothing where there are too few."""
    measured = [row for row in known.verdicts if row.value is not None]
    if len(measured) < ENOUGH_TO_DRAW:
        return None
    figure = _drawn(promise, known)
    newest = measured[-1]
    return Trend(
        # Escaped by `core.charts`.
        svg=mark_safe(figure.svg),  # noqa: S308 (drawn by us, its texts escaped)
        newest=_short(newest),
        rows=tuple(
            (
                capitalised(period_of(row.period, known.day)),
                value_of(row) or "–",
                str(Verdict(row.verdict).label),
            )
            for row in reversed(known.verdicts)
        ),
    )


def _drawn(promise: PromiseVersion, known: Known) -> Figure:
    return sparkline(
        [None if row.value is None else float(row.value) for row in known.verdicts],
        [period_of(row.period, known.day) for row in known.verdicts],
        prefix=f"trend-{promise.promise_id}",
        title=promise.text,
        level=float(level_of(promise).threshold[1]),
    )


def _short(verdict: PromiseVerdict) -> str:
    """Return the value beside its point, with a sign in place of the unit."""
    value = verdict.value
    if value is None:
        return ""
    short = number(value, 0 if value == value.to_integral_value() else 1)
    return f"{short} %" if level_of(verdict.wording).is_counted else short
