"""Another level than the one proposed: how it is chosen, and how it would have gone."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from rodtrad.core.credibility import Point
from rodtrad.core.credibility_words import limits_words, share_words, told
from rodtrad.core.language import capitalised
from rodtrad.core.promises import Bound, time_words, value_words
from rodtrad.core.swedish import number
from rodtrad.declarations.enums import TimeUnit
from rodtrad.declarations.queries.credibility import Kept


@dataclass(frozen=True)
class Other:
    """Another level, and how it would have gone."""

    level: str
    kept: str
    share: str
    limits: str
    is_own: bool


@dataclass(frozen=True)
class Slider:
    """The levels that can be tried, from the least number to the greatest, as a browser wants them.

    `marks` are those the table tells of; `ends` are the first and the last in words.
    """

    least: str
    most: str
    step: str
    value: str
    marks: list[str]
    ends: tuple[str, str]


def others(one: Kept) -> list[Other]:
    return [_other(one, point) for point in one.others]


def slider(one: Kept) -> Slider | None:
    """Return what a level is drawn along, nothing where there is only one to choose."""
    amounts = sorted(point.amount for point in one.others)
    if len(amounts) < 2:
        return None
    value = one.asked.amount if one.asked else _own(one)
    step = Decimal(1).scaleb(min(min(_exponent(each) for each in amounts), 0))
    return Slider(
        least=_plain(amounts[0]),
        most=_plain(amounts[-1]),
        step=_plain(step),
        value=_plain(min(max(value, amounts[0]), amounts[-1])),
        marks=[_plain(each) for each in amounts],
        ends=(number(amounts[0]), number(amounts[-1])),
    )


def asks(one: Kept) -> str:
    """Return what another level is: a time, per cent of cases, or a number of what is counted."""
    if one.is_of_cases:
        return str(TimeUnit(one.promise.time_unit).label)
    return _("procent") if one.level.is_counted else one.level.unit


def tried(one: Kept) -> str:
    if one.asked is None:
        return ""
    amount = one.asked.amount
    said = _words(one, amount) if one.is_of_cases else value_words(one.level, amount)
    return f"{capitalised(said)}: {told(one.asked.reach, one.period)}"


def _own(one: Kept) -> Decimal:
    """Return the level proposed, on the scale along which others are tried."""
    amount = one.level.amount if one.is_of_cases else None
    return one.level.threshold[1] if amount is None else amount


def _other(one: Kept, point: Point) -> Other:
    return Other(
        level=_words(one, point.amount),
        kept=_("%(kept)s av %(of)s")
        % {"kept": number(point.reach.kept), "of": number(point.reach.of)},
        share=share_words(point.reach),
        limits=limits_words(point.reach),
        is_own=point.amount == _own(one),
    )


def _words(one: Kept, amount: Decimal) -> str:
    if one.is_of_cases:
        return _("inom %s") % time_words(one.level, amount)
    said = value_words(one.level, amount)
    is_least = one.level.threshold[0] is Bound.AT_LEAST
    return _("minst %s") % said if is_least else _("högst %s") % said


def _exponent(amount: Decimal) -> int:
    exponent = amount.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _plain(amount: Decimal) -> str:
    """Return a number as HTML writes it, whoever reads."""
    return f"{amount.normalize():f}"
