"""A figure as people write it: read with its unit, shown with its decimals, doubted when odd.

The rules of doubt, each of which only asks the person to confirm:

1. A percentage between 0 and 1, when figures of the series are 5 or more: perhaps a share.
2. Outside what the definition calls typical.
3. At least five earlier figures, and further from their median than four times the median
   distance to it (never less than one step of the last decimal shown).
"""

from collections.abc import Sequence
from decimal import Decimal
from statistics import median

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rodtrad.core import swedish
from rodtrad.core.errors import BadInput
from rodtrad.core.language import reading
from rodtrad.indicators.models import IndicatorDefinition

PERCENT = {"procent", "%"}
ENOUGH_HISTORY = 5
DISTANCES = 4
STORED_DECIMALS = 6
LARGEST = Decimal(10) ** 12


def show(value: Decimal | None, definition: IndicatorDefinition) -> str:
    """Return the figure as the screen writes it, without its unit."""
    return "" if value is None else swedish.number(value, definition.decimals)


def typed(value: Decimal, definition: IndicatorDefinition) -> str:
    """Return the figure as a form begins with it, which reads back as the same figure."""
    shown = show(value, definition)
    # In English a comma parts thousands, and alone it would be asked about.
    return shown.replace(",", "") if reading() == "en" else shown


def with_unit(value: Decimal, definition: IndicatorDefinition) -> str:
    return f"{show(value, definition)} {definition.unit_of_measure}".strip()


def difference(value: Decimal, definition: IndicatorDefinition) -> str:
    """Return how far apart two figures lie; between percentages that is percentage points."""
    if is_percentage(definition):
        shown = show(value, definition)
        # Only a bare one is one; "1,0" is read as several.
        return ngettext("%s procentenhet", "%s procentenheter", 1 if shown == "1" else 2) % shown
    return with_unit(value, definition)


def is_percentage(definition: IndicatorDefinition) -> bool:
    return definition.unit_of_measure.strip().lower() in PERCENT


def share(
    numerator: Decimal | None, denominator: Decimal | None, definition: IndicatorDefinition
) -> Decimal | None:
    """Return what the parts give, as the database keeps it; nothing when one is lacking."""
    if numerator is None or denominator is None or denominator <= 0:
        return None
    part = numerator / denominator
    return round(part * 100 if is_percentage(definition) else part, STORED_DECIMALS)


def read(text: str, definition: IndicatorDefinition, field: str = "value") -> Decimal:
    """Return the number somebody wrote, the unit's own name after it allowed."""
    bare, unit = _split_unit(text)
    if unit and not _is_unit_of(unit, definition):
        raise BadInput(
            _("Här räknar vi i %(right)s, inte i %(wrong)s. Räkna om och skriv bara talet.")
            % {"right": definition.unit_of_measure, "wrong": unit},
            field,
        )
    value = swedish.parse_number(bare)
    # The size first: a number of more digits than can be reckoned with cannot be rounded.
    if abs(value) >= LARGEST:
        raise BadInput(_("Talet är för stort."), field)
    if value != round(value, STORED_DECIMALS):
        raise BadInput(_("Skriv högst sex decimaler."), field)
    return value


def _split_unit(text: str) -> tuple[str, str]:
    stripped = text.strip()
    end = max((i for i, sign in enumerate(stripped) if sign.isdigit()), default=-1) + 1
    return (stripped, "") if end == 0 else (stripped[:end], stripped[end:].strip())


def _is_unit_of(unit: str, definition: IndicatorDefinition) -> bool:
    written, wanted = unit.lower(), definition.unit_of_measure.strip().lower()
    return written == wanted or (written in PERCENT and wanted in PERCENT)


def require_within_bounds(value: Decimal, definition: IndicatorDefinition) -> None:
    """Raise `BadInput` when the definition says that the figure cannot be."""
    low, high = definition.lower_bound, definition.upper_bound
    if low is not None and value < low:
        sentence = _("Värdet kan inte vara lägre än %s.") % with_unit(low, definition)
        raise BadInput(sentence, "value")
    if high is not None and value > high:
        sentence = _("Värdet kan inte vara högre än %s.") % with_unit(high, definition)
        raise BadInput(sentence, "value")


def doubts(
    value: Decimal, definition: IndicatorDefinition, history: Sequence[Decimal]
) -> tuple[str, ...]:
    """Return why the figure is odd, a sentence for each rule; none when it is not."""
    if is_percentage(definition) and 0 < value < 1 and history and median(history) >= 5:
        percent = with_unit(value * 100, definition)
        return (_("Värdet ser ut som en andel. Menade du %s?") % percent,)
    low, high = _usual(definition, history)
    if low is not None and value < low:
        return (_odd(_("Värdet är ovanligt lågt. Stämmer det?"), low, high, definition),)
    if high is not None and value > high:
        return (_odd(_("Värdet är ovanligt högt. Stämmer det?"), low, high, definition),)
    return ()


def _usual(
    definition: IndicatorDefinition, history: Sequence[Decimal]
) -> tuple[Decimal | None, Decimal | None]:
    low, high = definition.least, definition.most
    if len(history) < ENOUGH_HISTORY:
        return low, high
    middle = median(history)
    step = Decimal(1).scaleb(-definition.decimals)
    width = DISTANCES * max(median(abs(past - middle) for past in history), step)
    lows = [middle - width] if low is None else [middle - width, low]
    highs = [middle + width] if high is None else [middle + width, high]
    return max(lows), min(highs)


def _odd(
    question: str, low: Decimal | None, high: Decimal | None, definition: IndicatorDefinition
) -> str:
    if low is None or high is None:
        return question
    usual = _("Det brukar ligga mellan %(low)s och %(high)s.") % {
        "low": show(low, definition),
        "high": show(high, definition),
    }
    return f"{question} {usual}"
