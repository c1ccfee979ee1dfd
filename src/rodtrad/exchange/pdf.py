"""Papers as PDF/UA-1 and PDF/A-2a in one file: read aloud, printed and kept.

Typst sets the page (typst.app/docs/reference/pdf); it refuses a picture without an alternative
text. What a paper says reaches its template as data, JSON in `sys.inputs.data`, never as markup.
"""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any, Literal

FONTS = Path(__file__).parent / "fonts"
STANDARDS: list[Literal["ua-1", "a-2a"]] = ["ua-1", "a-2a"]


def paper(template: Path, data: Mapping[str, Any], *, on: date) -> bytes:
    """Return the paper that the template makes of the data; the same of the same, byte for byte.

    `on` is the day the paper says it was made. Raises `ValueError` with the place where the
    template is wrong.
    """
    # Loaded when a paper is asked for: it is a hundred times the size of what pages need.
    import typst

    made = datetime.combine(on, time.min, tzinfo=UTC)
    try:
        drawn = typst.compile(
            template,
            sys_inputs={"data": json.dumps(data, ensure_ascii=False, sort_keys=True)},
            font_paths=[FONTS],
            ignore_system_fonts=True,
            pdf_standards=[*STANDARDS],
            timestamp=int(made.timestamp()),
        )
    except typst.TypstError as wrong:
        raise ValueError(str(wrong)) from wrong
    return drawn
