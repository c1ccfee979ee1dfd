"""Women and men, or other groups, side by side; what the difference can bear."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import sqrt

from django.utils.translation import gettext as _

from rodtrad.core.charts.dots import Estimate, Pair
from rodtrad.core.swedish import capitalised, listing
from rodtrad.core.targets import ERROR_MARGIN_Z
from rodtrad.indicators import words
from rodtrad.indicators.drawing import Chart, pairs_picture, target_lines
from rodtrad.indicators.enums import Group
from rodtrad.indicators.figures import difference, show
from rodtrad.indicators.models import IndicatorDefinition, Observation
from rodtrad.indicators.status import Standing

PAIR = (Group.WOMEN.value, Group.MEN.value)


@dataclass(frozen=True)
class Comparison:
    """The newest period in which groups have figures."""

    title: str
    sentence: str
    caption: str
    rows: tuple[tuple[str, str, str], ...]
    chart: Chart | None = None

    @property
    def has_chart(self) -> bool:
        return self.chart is not None


def compare(standing: Standing, history: Sequence[Observation], today: date) -> Comparison | None:
    """Compare the groups of the newest period that has any; None without groups."""
    grouped = [row for row in history if row.group != Group.TOTAL and row.value is not None]
    if not grouped:
        return None
    newest = grouped[0].period
    meaning = standing.definition
    names = meaning.groups
    order = list(names)
    several = sorted(
        (row for row in grouped if row.period_id == newest.pk),
        key=lambda row: (
            row.group not in order,
            order.index(row.group) if row.group in order else 0,
        ),
    )
    period = words.period_of(newest, today)
    by_group = {row.group: row for row in several}
    caption = f"{period.capitalize()}, {meaning.unit_of_measure}"
    return Comparison(
        title=_title([names.get(row.group, row.group) for row in several]),
        sentence=_sentence(by_group, meaning),
        caption=caption,
        chart=_chart(by_group, caption, standing),
        rows=tuple(
            (
                names.get(row.group, row.group).capitalize(),
                show(row.value, meaning),
                _margin(row, meaning),
            )
            for row in several
        ),
    )


def _chart(rows: dict[str, Observation], caption: str, standing: Standing) -> Chart | None:
    """Draw the groups when they are the two sexes."""
    if set(rows) != set(PAIR):
        return None
    total = standing.definition.groups[Group.TOTAL].capitalize()
    women, men = (_estimate(rows[group]) for group in PAIR)
    pair = Pair(total, women, men)
    low, _high = target_lines(standing)
    return pairs_picture([pair], caption, standing.definition, low)


def _estimate(row: Observation) -> Estimate:
    value = float(row.value or 0)
    if row.standard_error is None:
        return Estimate(value)
    margin = ERROR_MARGIN_Z * float(row.standard_error)
    return Estimate(value, value - margin, value + margin)


def _title(names: Sequence[str]) -> str:
    return capitalised(listing([name.lower() for name in names]))


def _margin(row: Observation, meaning: IndicatorDefinition) -> str:
    if row.standard_error is None:
        return ""
    return f"± {show(row.standard_error * 196 / 100, meaning)}"


def _sentence(rows: dict[str, Observation], meaning: IndicatorDefinition) -> str:
    """Say how women and men differ, and whether it is more than the margin of error."""
    women, men = (rows.get(group) for group in PAIR)
    if women is None or men is None or women.value is None or men.value is None:
        return ""
    if show(women.value, meaning) == show(men.value, meaning):
        return _("Värdet är detsamma för båda.")
    gap = difference(abs(women.value - men.value), meaning)
    names = meaning.groups
    higher = names[PAIR[0] if women.value > men.value else PAIR[1]].lower()
    said = _("Värdet är %(gap)s högre för %(group)s.") % {"gap": gap, "group": higher}
    if women.standard_error is None or men.standard_error is None:
        return said
    error = sqrt(float(women.standard_error) ** 2 + float(men.standard_error) ** 2)
    if abs(float(women.value - men.value)) <= ERROR_MARGIN_Z * error:
        return _("Skillnaden mellan %(one)s och %(other)s är liten och kan vara slump.") % {
            "one": names[PAIR[0]].lower(),
            "other": names[PAIR[1]].lower(),
        }
    return said + " " + _("Det är mer än felmarginalen.")
