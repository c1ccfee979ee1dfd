"""All figures of a series as rows of text, for a file."""

from collections.abc import Iterator
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

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
# A spreadsheet runs what begins with these, so such a text gets an apostrophe before it.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def export_rows(series: Series, unit: str) -> Iterator[list[str]]:
    """Yield one row of text for each figure, numbers with decimal comma."""
    meaning = definition(series.indicator)
    for row in history(series.pk):
        yield [
            _text(meaning.name),
            _text(unit),
            row.period.key,
            _text(meaning.groups.get(row.group, row.group)),
            _number(row.value),
            _text(meaning.unit_of_measure),
            _number(row.numerator),
            _number(row.denominator),
            _number(row.standard_error),
            str(row.get_status_display()),
            _text(row.reason),
            _text(row.source),
            str(_("ja")) if row.is_invented else "",
            str(row.version),
        ]


def _text(text: str) -> str:
    return f"'{text}" if text.lstrip(" \u00a0").startswith(FORMULA) else text


def _number(value: Decimal | None) -> str:
    return "" if value is None else f"{value.normalize():f}".replace(".", ",")
