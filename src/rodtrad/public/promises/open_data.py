"""The ledger as data: a sheet for people and a list for machines."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _

from rodtrad.core.swedish import capitalised
from rodtrad.exchange.sheets import Cell
from rodtrad.profiles.naming import word
from rodtrad.public.promises.ledger import Row
from rodtrad.times.request import default_day
from rodtrad.ui.files import csv_answer

FILE = "register.csv"
# What is measured is told to two decimals, as on the page.
DECIMALS = 2
KEYS = (
    *("declaration", "unit", "text", "level", "status", "latest_value", "measured_on"),
    *("decided_by", "decided_on", "paragraph", "in_force_from", "url"),
)


def csv(rows: Iterable[Row], request: HttpRequest) -> HttpResponse:
    """Return the rows as a file that a Swedish spreadsheet opens; its codes are those of `json`."""
    return csv_answer(FILE, _heads(), [_cells(row, request) for row in rows])


def json(rows: Iterable[Row], request: HttpRequest) -> JsonResponse:
    """Return the rows under the keys that `docs/use/open-promises.md` describes."""
    told = [_told(row, request) for row in rows]
    found = {"as_of": default_day(), "count": len(told), "promises": told}
    return JsonResponse(found, json_dumps_params={"ensure_ascii": False})


def _heads() -> Sequence[str]:
    return [
        capitalised(word("declaration")), _("Enhet"), capitalised(word("promise")), _("Nivå"),
        _("Läge"), _("Senaste värde"), _("Mätt"), _("Beslutat av"), _("Beslutat"), _("Paragraf"),
        _("Gäller från"), _("Kod"), _("Adress"),
    ]  # fmt: skip


def _cells(row: Row, request: HttpRequest) -> Sequence[Cell]:
    return [
        row.declaration,
        row.unit,
        row.text,
        row.level,
        row.status_word,
        _rounded(row.latest_value),
        row.measured_on,
        row.decided_by,
        row.decided_on,
        row.paragraph,
        row.in_force_from,
        row.status,
        request.build_absolute_uri(row.url),
    ]


def _told(row: Row, request: HttpRequest) -> dict[str, Any]:
    said = {key: getattr(row, key) for key in KEYS}
    value = _number(row.latest_value)
    return said | {"latest_value": value, "url": request.build_absolute_uri(row.url)}


def _rounded(value: Decimal | None) -> Decimal | None:
    """Return a value with the decimals that are told, none where it is whole."""
    if value is None:
        return None
    told = round(value, DECIMALS)
    return told.quantize(Decimal(1)) if told == told.to_integral_value() else told


def _number(value: Decimal | None) -> int | float | None:
    """Return a value as a number in JSON."""
    told = _rounded(value)
    if told is None:
        return None
    return int(told) if told == told.to_integral_value() else float(told)
