"""What rows of figures point at, found once for a whole sheet."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.core.errors import BadInput
from rodtrad.indicators.models import Indicator, Series
from rodtrad.indicators.queries.series import visible_to
from rodtrad.organisation.models import Unit
from rodtrad.organisation.sheets.pointed import person_of, unit_of, units_by_key
from rodtrad.sheets.gathering import all_of
from rodtrad.sheets.plan import Actor, Line
from rodtrad.times.spans import holds


@dataclass
class Known:
    """The indicators, units and series there are, by the keys that sheets use."""

    indicators: dict[str, Indicator]
    units: dict[str, Unit]
    series: dict[tuple[int, int], list[Series]]

    def pair(self, line: Line) -> tuple[Indicator, Unit]:
        """Return the indicator and the unit of a row."""
        return all_of(lambda: self.indicator(line), lambda: unit_of(line, self.units))

    def indicator(self, line: Line) -> Indicator:
        """Return the indicator of a row, or refuse the key."""
        indicator = self.indicators.get(line["indicator"])
        if indicator is None:
            said = _("Ingen indikator har nyckeln ”%s”. Läs in indikatorerna först.")
            raise BadInput(said % line["indicator"], "indicator")
        return indicator

    def several(self, line: Line) -> list[Series]:
        """Return the series a unit has had of an indicator, each at its own time."""
        indicator, unit = self.pair(line)
        return self.series.get((indicator.pk, unit.pk), [])

    def one(self, line: Line) -> Series:
        """Return the series of a row on its day, or say that nobody has asked for it."""
        several, day = all_of(lambda: self.several(line), lambda: line["valid_from"])
        found = next((row for row in several if holds(row.valid, day)), None)
        if found is None:
            said = _("Enheten lämnar inte den indikatorn då. Läs in serierna först.")
            raise BadInput(said, "unit")
        return found


def known() -> Known:
    """Return everything rows can point at."""
    series: dict[tuple[int, int], list[Series]] = {}
    for row in Series.objects.select_related("indicator", "unit").order_by("valid"):
        series.setdefault((row.indicator_id, row.unit_id), []).append(row)
    return Known(
        {row.key: row for row in Indicator.objects.all()},
        units_by_key(),
        series,
    )


def readable(user: Actor) -> Iterable[Series]:
    """Return the series somebody may read out, by their keys."""
    rows = Series.objects.all() if user is None else visible_to(user)
    return rows.select_related("indicator", "unit", "responsible").order_by(
        "indicator__key", "unit__key", "valid"
    )


def responsible(line: Line, people: dict[str, User]) -> User | None:
    """Return whom the row says answers for its series, None when nobody; or refuse the word."""
    return person_of(line, people, "responsible") if line["responsible"] else None
