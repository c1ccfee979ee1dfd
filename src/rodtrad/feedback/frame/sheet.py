"""The sheet that goes to a translator and comes back: Swedish beside the language."""

import csv
import io

from django.utils.translation import gettext as _

from rodtrad.core.errors import BadInput
from rodtrad.exchange.sheets.cells import unescaped
from rodtrad.exchange.sheets.plain_text import decoded, delimiter
from rodtrad.feedback.frame.phrases import tidy

LARGEST = 500_000


def read(data: bytes) -> dict[str, str]:
    """Return what a filled-in sheet says of each phrase; what is left empty says nothing."""
    if len(data) > LARGEST:
        raise BadInput(_("Filen är för stor för att vara bladet."), "sheet")
    text = decoded(data)
    rows = list(csv.reader(io.StringIO(text), delimiter=delimiter(text)))[1:]
    said = {
        tidy(unescaped(row[0])): tidy(unescaped(row[1]))
        for row in rows
        if len(row) > 1 and tidy(row[1])
    }
    if not said:
        raise BadInput(_("Bladet har ingen översättning. Fyll i den andra kolumnen."), "sheet")
    return said
