"""What is let out of a report, as a sheet for people and as data for machines.

The same report is the same bytes. What is hidden is left empty, never nought.
"""

import json as text
from collections.abc import Iterator, Mapping
from typing import Any

from django.http import HttpResponse

from rodtrad.ui.files import csv_answer

LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/deed.sv"
FIELDS = {
    "from": "Periodens första dag.",
    "to": "Periodens sista dag.",
    "table": "Vilken tabell raden hör till: kinds slag, causes orsaker, months månader, results "
    "vad svaren blev, verdicts hur det gick med löftet, measures åtgärder i svaren, var och en "
    "räknad en gång (shared är samma som i ett annat ärende), told om den som klagade fått veta "
    "vad som ändrats, times_… om en lovad tid hölls.",
    "level": "unit en enhet, marked det som kan omfattas av sekretess i en nämnd, body en nämnd, "
    "whole hela kommunen. En nämnd är summan av sina enheter och marked.",
    "code": "Enhetens eller nämndens kod; none där ingen nämnd svarar för enheten.",
    "name": "Enhetens eller nämndens namn när rapporten gjordes.",
    "category": "Vad som räknas i tabellen; total är alla.",
    "count": "Antal ärenden, i causes antal gånger en orsak angetts. Tomt när det är dolt.",
    "is_hidden": "1 när antalet är dolt för att inte peka ut någon, annars 0.",
}


def csv(figures: Mapping[str, Any] | None, name: str) -> HttpResponse:
    """Return what is let out as a file that a Swedish spreadsheet opens."""
    rows = [list(row.values()) for row in _rows(figures)]
    return _licensed(csv_answer(name, list(FIELDS), rows))


def json(figures: Mapping[str, Any] | None) -> HttpResponse:
    """Return what is let out with its licence and what each field says."""
    said = {
        "licence": "CC0-1.0",
        "licence_url": LICENCE,
        "fields": FIELDS,
        "rows": [dict(row) for row in _rows(figures)],
    }
    body = text.dumps(said, ensure_ascii=False, indent=1)
    return _licensed(HttpResponse(body, content_type="application/json; charset=utf-8"))


def _licensed(response: HttpResponse) -> HttpResponse:
    response["Link"] = f'<{LICENCE}>; rel="license"'
    return response


def _rows(figures: Mapping[str, Any] | None) -> Iterator[dict[str, Any]]:
    if figures is None:
        return
    first, last = figures["period"]["first"], figures["period"]["last"]
    for key in sorted(figures["tables"]):
        table = figures["tables"][key]
        for line in table["lines"]:
            for column, count in zip(table["columns"], line["counts"], strict=True):
                said = (first, last, key, line["level"], line["code"], line["name"], column, count)
                yield dict(zip(FIELDS, [*said, int(count is None)], strict=True))
