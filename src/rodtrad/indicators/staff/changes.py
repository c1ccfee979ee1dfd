"""What a correction changed, in words: the value, and whatever else tells the two apart."""

from typing import Any

from django.utils.translation import gettext as _

from rodtrad.core.swedish import number
from rodtrad.indicators import words
from rodtrad.indicators.enums import ObservationStatus
from rodtrad.indicators.figures import show
from rodtrad.indicators.models import IndicatorDefinition


def told(before: Any, after: Any, meaning: IndicatorDefinition) -> tuple[str, str]:
    """Return what two wordings of one figure say."""
    values = [_value(row, meaning) for row in (before, after)]
    if values[0] == values[1] and before.value != after.value:
        values = [number(row.value) for row in (before, after)]
    aspects = zip(_aspects(before), _aspects(after), strict=True)
    differing = [pair for pair in aspects if pair[0] != pair[1]]
    first, second = (
        ", ".join(filter(None, [value, *(pair[place] for pair in differing)]))
        for place, value in enumerate(values)
    )
    return first, second


def _value(row: Any, meaning: IndicatorDefinition) -> str:
    return show(row.value, meaning) or str(words.MISSING)


def _aspects(row: Any) -> tuple[str, ...]:
    """Return what is said of a figure beside its value; of a gap only why."""
    if row.value is None:
        return "", "", "", "", "", row.reason
    parts, margin = "", ""
    if row.denominator is not None:
        parts = _("%(part)s av %(whole)s") % {
            "part": number(row.numerator) or "–",
            "whole": number(row.denominator),
        }
    if row.standard_error is not None:
        margin = _("medelfel %s") % number(row.standard_error)
    return (
        str(ObservationStatus(row.status).label),
        parts,
        margin,
        _("källa %s") % words.bare_source(row.source) if row.source else "",
        _("påhittad siffra") if row.is_invented else "",
        row.reason,
    )
