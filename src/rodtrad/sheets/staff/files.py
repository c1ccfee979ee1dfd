"""Files made for one answer, and gone with it.

They are written whole before they are sent: what was known at a moment is asked for only so long.
"""

import io
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

from django.http import FileResponse, Http404

from rodtrad.core.errors import BadInput
from rodtrad.sheets import register
from rodtrad.sheets.register import SheetKind
from rodtrad.times import known
from rodtrad.times.request import last_day


def find_kind(key: str) -> SheetKind:
    """Return the kind of an address, or say that there is no such page."""
    try:
        return register.find(key)
    except BadInput as error:
        raise Http404(error.sentence) from error


def name_out(kind: SheetKind, day: date) -> str:
    """Return what a sheet is called: its kind, the day it shows and when that was known."""
    at = known.moment()
    return f"{kind.key}-{day}-kant-{last_day(at)}" if at else f"{kind.key}-{day}"


def as_file(name: str, write: Callable[[Path], None]) -> FileResponse:
    """Return what is written as a file to save."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        write(path)
        made = io.BytesIO(path.read_bytes())
    return FileResponse(made, as_attachment=True, filename=name)
