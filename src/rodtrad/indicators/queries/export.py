"""All figures of a series as rows, for a file."""

from collections.abc import Iterator
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from rodtrad.exchange.sheets import Cell
from rodtrad.indicators.models import Series
from rodtrad.indicators.queries.figures import history
from rodtrad.indicators.queries.series import definition

HEADINGS = (
    _("indikator"),
    _("enhet"),
    _("period"),
    _("grupp"),
    _("värde"),
    _("måttenhet"),
    _("täljare"),
    _("nämnare"),
    _("medelfel"),
    _("uppgift"),
    _("skäl"),
    _("källa"),
    _("påhittad"),
    _("version"),
)


def export_rows(series: Series, unit: str) -> Iterator[list[Cell]]:
    """Yield one row for each figure."""
    meaning = definition(series.indicator)
    for row in history(series.pk):
        yield [
            meaning.name,
            unit,
            row.period.key,
            meaning.groups.get(row.group, row.group),
            _number(row.value),
            meaning.unit_of_measure,
            _number(row.numerator),
            _number(row.denominator),
            _number(row.standard_error),
            str(row.get_status_display()),
            row.reason,
            row.source,
            str(_("ja")) if row.is_invented else "",
            str(row.version),
        ]


def _number(value: Decimal | None) -> Decimal | None:
    return None if value is None else value.normalize()
